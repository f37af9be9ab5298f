//! Guards what is known beside the codes: every claim of the web has its verdict and its place, every symptom leads to an
//! action, routines, guides and telephone numbers have their words and their sources.
//!
//! `tests/fixtures/` holds what is fact of the verified lists and no sentence: `reference-claims.tsv` is id, code and kind of every
//! claim of the articles the ledger began with, `reference-symptoms.tsv` the facts of what terminals show without a code.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;

use strum::VariantArray as _;
use tillside::card::{Card, Subject};
use tillside::domain::advice::{Action, Confidence, Harm, Money, Say, Verdict};
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::routine::Every;
use tillside::find::{Reading, Scope};
use tillside::i18n::{Languages, Texts, text_key};
use tillside::knowledge::{Catalog, ClaimKind, Place, Rail};
use tillside::library::Library;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().expect("the built-in knowledge is sound"));

const CLAIMS: &str = include_str!("fixtures/reference-claims.tsv");
const SYMPTOMS: &str = include_str!("fixtures/reference-symptoms.tsv");

fn catalog() -> &'static Catalog {
    &LIBRARY.catalog
}

fn languages() -> &'static Languages {
    &LIBRARY.languages
}

fn table(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().skip(1).map(|line| line.split('\t').collect())
}

fn symptom(id: &str) -> CodeRef {
    let code = Code::parse(id).unwrap_or_else(|| panic!("{id} is no name of a symptom"));
    CodeRef { set: CodeSetId::new(CodeSetId::SYMPTOM), code }
}

#[track_caller]
fn assert_words(texts: &Texts, key: &str, attributes: &[&str]) {
    let at = format!("{key}, {}", texts.language());
    assert!(texts.find(key).is_some_and(|text| !text.is_empty()), "{at}: no text");
    for name in attributes {
        assert!(texts.attribute(key, name).is_some_and(|text| !text.is_empty()), "{at}: no .{name}");
    }
}

// ---- Claims ---------------------------------------------------------------------------------------------------------

#[test]
fn every_claim_of_the_articles_has_its_place_and_its_verdict() {
    let ours = catalog().claims();
    for row in table(CLAIMS) {
        let [id, code, kind] = row[..] else { panic!("{row:?}") };
        let claim = ours.iter().find(|c| c.id == id).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(claim.kind.as_ref(), kind, "{id}");
        assert_eq!(claim.code.as_ref().map_or("", Code::as_str), code, "{id}");
        assert!(claim.seen.is_none(), "{id} is of the articles");
        let belongs = match claim.kind {
            ClaimKind::Prevention => matches!(claim.place, Place::Routine(_)),
            ClaimKind::Effect | ClaimKind::Guide => matches!(claim.place, Place::Guide(_)),
            ClaimKind::Symptom => matches!(&claim.place, Place::Card(at) if at.is_symptom()),
            _ => matches!(claim.place, Place::Card(_)),
        };
        assert!(belongs, "{id}: a {kind} at {}", claim.place);
    }
    let distinct: BTreeSet<&str> = ours.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(distinct.len(), ours.len(), "no id stands there twice");
}

/// A claim about a code that stands on a card must stand on a card of that number.
#[test]
fn a_claim_stands_where_it_is_looked_for() {
    for claim in catalog().claims() {
        if let (Some(code), Place::Card(at)) = (&claim.code, &claim.place) {
            assert!(at.is_symptom() || at.code == *code, "{}: about {code}, at {at}", claim.id);
        }
        let card_says_so = match &claim.place {
            Place::Card(at) => languages().all().all(|texts| {
                let card = Card::new(catalog(), texts, &Subject::of(catalog(), at.clone()), &[], date());
                card.claims.iter().any(|shown| shown.id == claim.id)
            }),
            _ => true,
        };
        assert!(card_says_so, "{} is not on the card of {}", claim.id, claim.place);
    }
}

fn date() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 26)
}

#[test]
fn every_claim_says_what_why_and_what_harm_it_does() {
    for claim in catalog().claims() {
        for texts in languages().all() {
            let key = text_key("claim", &claim.id);
            assert_words(texts, &key, &["reason"]);
            let harm = texts.attribute(&key, "harm").is_some();
            assert_eq!(harm, claim.harm != Harm::None, "{key}, {}: .harm", texts.language());
        }
        let harmless = claim.verdict != Verdict::Agrees || claim.harm != Harm::High;
        assert!(harmless, "{}: what agrees with the tables cannot do great harm", claim.id);
    }
}

/// What charges a customer twice, loses a sale or endangers staff must be called what it is.
#[test]
fn the_dangerous_claims_of_the_web_are_contradicted() {
    let web: Vec<_> = catalog().claims().iter().filter(|claim| claim.id.starts_with("web-")).collect();
    assert!(web.len() >= 15, "{}", web.len());
    let at = |text: &str| Place::try_from(text.to_owned()).unwrap_or_else(|error| panic!("{text}: {error}"));
    for place in [
        "card:unionpay:51",
        "card:unionpay:40",
        "card:unionpay:61",
        "symptom:bank_sms_but_failed",
        "symptom:no_receipt",
    ] {
        let here = web.iter().filter(|claim| claim.place == at(place));
        assert!(here.clone().any(|claim| claim.verdict == Verdict::Contradicts), "{place}");
    }
    let charge_twice = web.iter().filter(|c| c.place == at("symptom:bank_sms_but_failed") && c.harm == Harm::High);
    assert!(charge_twice.count() >= 1, "charging again after a debit does great harm");
}

#[test]
fn the_command_line_tells_every_claim_with_verdict_and_reason() {
    let output = Command::new(env!("CARGO_BIN_EXE_tillside-cli")).args(["claims", "--json"]).output().expect("it runs");
    assert!(output.status.success());
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let claims = all["claims"].as_array().expect("a list");
    assert_eq!(claims.len(), catalog().claims().len());
    for claim in claims {
        let text = |name: &str| claim[name].as_str().unwrap_or_default().to_owned();
        assert!(["agrees", "partly", "contradicts"].contains(&text("verdict").as_str()), "{claim}");
        assert!(!text("reason").is_empty() && !text("kind").is_empty(), "{claim}");
        assert!(Place::try_from(text("where")).is_ok(), "{claim}");
    }
}

// ---- Symptoms -------------------------------------------------------------------------------------------------------

#[test]
fn every_verified_symptom_is_there_as_verified() {
    for row in table(SYMPTOMS) {
        let [id, category, who_acts, money_check, stop_using, confidence, sources] = row[..] else { panic!("{row:?}") };
        let entry = catalog().entry(&symptom(id)).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(entry.category.as_ref(), category, "{id}");
        assert_eq!(entry.who_acts.as_ref(), who_acts, "{id}");
        assert_eq!(entry.confidence.as_ref(), confidence, "{id}");
        assert_eq!(entry.stop_using, stop_using == "yes", "{id}");
        assert_eq!(entry.sources.join(";"), sources, "{id}");
        let is_doubt = entry.money == Money::MayBeCharged && entry.action == Action::CheckFirst;
        assert_eq!(is_doubt, money_check == "query_first", "{id}: {:?}", entry.money);
        assert_eq!(entry.spelling(), id);
    }
    assert!(catalog().entry(&symptom("card_error")).is_some(), "a terminal that only says \u{201c}card error\u{201d}");
}

/// What one sees is chosen by its picture, and that is the whole way to an action.
#[test]
fn every_symptom_has_a_picture_an_action_and_words_to_find_it_by() {
    for entry in catalog().symptoms() {
        let at = symptom(entry.code.as_str());
        assert!(entry.picture.is_some(), "{at}");
        for texts in languages().all() {
            let card = Card::new(catalog(), texts, &Subject::of(catalog(), at.clone()), &[], date());
            assert!(!card.steps.is_empty() && !card.headline.is_empty(), "{at}");
            assert!(card.elsewhere.is_empty(), "{at} is no number");
            let found = LIBRARY.finder.find(&card.meaning, Scope::default(), 10);
            assert!(found.answers.iter().any(|hit| hit.at == at), "{at} is not found by {:?}", card.meaning);
        }
    }
}

#[test]
fn a_sentence_of_the_screen_without_a_code_finds_its_symptom() {
    for (typed, id) in [
        ("没出小票", "no_receipt"),
        ("通讯失败", "comm_connect"),
        ("请插卡 非接失败", "contactless_fail"),
        ("out of paper", "paper_out"),
        ("ALERT IRRUPTION", "tamper"),
        ("刷卡错误", "card_error"),
        ("meichuxiaopiao", "no_receipt"),
    ] {
        let found = LIBRARY.finder.find(typed, Scope { preferred: Some(&CodeSetId::default()), only: None }, 8);
        assert_eq!(found.read_as, Reading::Words, "{typed}");
        let first: Vec<String> = found.answers.iter().take(3).map(|hit| hit.at.to_string()).collect();
        assert!(first.contains(&symptom(id).to_string()), "{typed}: {first:?}");
    }
}

// ---- Wallets --------------------------------------------------------------------------------------------------------

#[test]
fn wallets_carry_their_waiting_times_into_the_doubt() {
    let step = |id: &str| catalog().step(id).unwrap_or_else(|| panic!("{id} is missing"));
    let query = step("wechat-query");
    assert_eq!((query.wait_seconds, query.every_seconds, query.until_seconds), (Some(5), Some(10), Some(45)));
    assert!(query.sources.iter().any(|source| source == "WXOFF"));
    assert_eq!(step("wechat-cancel").wait_seconds, Some(15));
    for (set, code) in [("wechatpay", "SYSTEMERROR"), ("wechatpay", "USERPAYING"), ("alipay", "ACQ.SYSTEM_ERROR")] {
        let at = CodeRef { set: CodeSetId::new(set), code: Code::parse(code).expect("a code") };
        let entry = catalog().entry(&at).unwrap_or_else(|| panic!("{at}"));
        assert_eq!(entry.money, Money::MayBeCharged, "{at}");
        let say = if code == "USERPAYING" { Say::FinishOnPhone } else { Say::Checking };
        assert_eq!(entry.say, say, "{at}: who pays by telephone is asked to finish there");
        let texts = languages().get(tillside::domain::language::Language::EN);
        let card = Card::new(catalog(), texts, &Subject::of(catalog(), at.clone()), &[], date());
        assert!(!card.companions.is_empty(), "{at}: what the query may answer stands on the card");
    }
}

/// The same digits on a card terminal and behind a QR code are two things.
#[test]
fn a_code_set_is_chosen_by_how_the_customer_pays() {
    let of = |rail| catalog().choosable(rail).map(|set| set.id.as_str()).collect::<Vec<_>>();
    assert_eq!(of(Rail::Qr), ["wechatpay", "alipay", "unionpay_gateway"]);
    assert_eq!(of(Rail::Card).first(), Some(&"unionpay"));
    for rail in Rail::VARIANTS {
        for texts in languages().all() {
            assert_words(texts, &text_key("picker-rail", rail.as_ref()), &[]);
        }
    }
}

// ---- Routines, guides, telephone numbers ----------------------------------------------------------------------------

#[test]
fn routines_come_round_daily_weekly_and_monthly() {
    for every in Every::VARIANTS {
        assert!(catalog().routines().iter().any(|routine| routine.every == *every), "{every:?}");
    }
    for routine in catalog().routines() {
        for texts in languages().all() {
            assert_words(texts, &text_key("routine", &routine.id), &["how", "why"]);
        }
    }
}

#[test]
fn guides_have_words_for_every_section_and_no_prices() {
    for wanted in [
        "licence",
        "fees-and-code-hopping",
        "choosing-a-terminal",
        "pick-up-and-safety",
        "disputes",
        "never-write-down",
    ] {
        assert!(catalog().guide(wanted).is_some(), "{wanted}");
    }
    for guide in catalog().guides() {
        for texts in languages().all() {
            assert_words(texts, &text_key("guide", &guide.id), &["gist"]);
            for section in &guide.sections {
                let key = text_key("section", &format!("{}-{}", guide.id, section.id));
                assert_words(texts, &key, &["text"]);
                let text = texts.attribute(&key, "text").unwrap_or_default();
                assert!(!text.contains(['%', '％', '¥', '￥', '$', '€']), "{key}: {text}");
                assert!(!text.contains("http") && !text.contains("www"), "{key}: {text}");
            }
        }
    }
}

#[test]
fn telephone_numbers_are_dated_and_confirmed() {
    assert!(catalog().hotlines().len() >= 50);
    for hotline in catalog().hotlines() {
        let id = &hotline.id;
        assert!(hotline.confidence != Confidence::Low, "{id} is not confirmed");
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ');
        assert!(hotline.number.chars().all(is_number) && hotline.number.len() >= 5, "{id}: {}", hotline.number);
        assert!(hotline.country.len() == 2 || hotline.country == "INT", "{id}: {}", hotline.country);
        for texts in languages().all() {
            assert_words(texts, &text_key("hotline", id), &["purpose"]);
        }
    }
}
