//! What people type at a till, and what they must find.

use std::sync::LazyLock;

use proptest::prelude::{ProptestConfig, any, prop_assert, proptest};
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::language::Language;
use tillside::find::{Finder, Found, How, Reading, Scope};
use tillside::i18n::Texts;
use tillside::knowledge::{Catalog, Role};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().expect("the built-in knowledge is sound"));
static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let (chinese, english) = (Texts::new(Language::ZH_CN), Texts::new(Language::EN));
    Finder::new(&CATALOG, &[&chinese, &english])
});

fn set(id: &str) -> CodeSetId {
    CodeSetId::new(id)
}

fn find_preferring(id: &str, query: &str) -> Found {
    let preferred = set(id);
    FINDER.find(query, Scope { preferred: Some(&preferred), only: None }, 10)
}

fn find_only(id: &str, query: &str) -> Found {
    let only = set(id);
    FINDER.find(query, Scope { preferred: None, only: Some(&only) }, 10)
}

fn rows(found: &Found) -> Vec<String> {
    found.answers.iter().map(|hit| hit.at.to_string()).collect()
}

#[track_caller]
fn assert_first(id: &str, query: &str, expected: &str) {
    let found = find_preferring(id, query);
    assert_eq!(rows(&found).first().map(String::as_str), Some(expected), "{query:?}: {:?}", rows(&found));
}

/// A line is a code of `UnionPay` and what must find it first.
const TILL: &str = "
# Codes, dressed and misspelt.
57 = 57 | 057 | E57 | 错误码57 | 代码:57 | ５７ | 57-卡片异常请联系客服 | [57] | Error 57
57 = code=57 | RC 57 | POS机刷卡出现代码57 | 57是什么意思
61 = 交易失败61 | POS机交易失败61码解析
A0 = 应答码A0 | AO
05 = 5 | O5
51 = 5l
DA = da
# Sentences from screens and slips.
57 = 交易失败 57 请联系发卡行 | 卡片异常请联系客服 57 | 密码错误57
05 = DECLINED 05 DO NOT HONOR
51 = 交易失败 应答码:51 余额不足 金额:RMB 268.00 2026/11/21 14:51:30 凭证号:000123 批次号:000045
51 = 余额不足 51
65 = 6222****1234 消费 61.00 拒绝 65
91 = 金额 57.00 错误代码 91 发卡方状态不正常
77 = 77 请重新签到
# Numbers that are no codes.
55 = 密码错误 57 元 | 3次密码错误 | 第61笔 密码错误
51 = 收了 51 元 显示 余额不足 | 尾号5157 余额不足
94 = 55 元 重复交易
68 = 14:51 交易超时
# Words.
51 = 余额不足 | 余额不够 | 钱不够 | 没钱 | 卡里没钱 | 顾客说卡里钱不够怎么办
55 = 密码错误 | 密码不对 | 密码输错
38 = 密码锁了
75 = 密码次数用完
61 = 金额超限 | 超过限额 | 刷得太多
65 = 次数太多 | 次数超限
54 = 卡过期了 | 过期
41 = 挂失
43 = 被盗
62 = 受限制的卡
04 = 吞卡
68 = 超时
96 = 系统异常
94 = 重复交易
77 = 重新签到
97 = 终端未登记
03 = 商户无效
14 = 无效卡号 | 卡号错误
20 = 刷新二维码
45 = 请插卡
05 = 不予承兑
A0 = MAC校验错 | mac错误
01 = 查询发卡行
00 = 成功
10 = 部分批准
# Traditional characters.
51 = 餘額不足
55 = 密碼錯誤
01 = 聯繫發卡行
61 = 超過限額
54 = 卡已過期
# Pinyin: full, initials, mixed, as spoken in the south.
51 = yuebuzu | yebz | ye bz | yuebz | yu e bu zu | 余额bz
55 = mimacuowu | mmcw | mimachuowu
61 = jinechaoxian
54 = kaguoqi
77 = chongxinqiandao | cxqd | qiandao
41 = guashi
96 = xitongyichang
# English, with slips, while typing.
51 = insufficient funds | insuficient funds | insuf | not enough money
55 = wrong pin | wrogn pin
54 = expired card | card expierd
41 = lost card
43 = stolen
05 = do not honor
68 = timed out
03 = invalid merchant
62 = restricted card
61 = over the limit
94 = duplicate
38 = too many wrong pins
";

#[test]
fn what_a_cashier_types_finds_the_row_that_is_meant() {
    let mut tried = 0;
    let mut faults = Vec::new();
    for (code, queries) in TILL.lines().filter_map(|line| line.split_once(" = ")) {
        for query in queries.split(" | ") {
            let found = rows(&find_preferring("unionpay", query));
            if found.first() != Some(&format!("unionpay:{code}")) {
                faults.push(format!("{query:?} should find {code} and finds {found:?}"));
            }
            tried += 1;
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    assert!(tried >= 100, "{tried}");
}

#[test]
fn the_code_set_of_the_terminal_decides_what_a_number_means() {
    for (id, query, expected) in [
        ("visa", "57", "visa:57"),
        ("mastercard", "65", "mastercard:65"),
        ("amex", "余额不足", "amex:116"),
        ("amex", "密码错误", "amex:117"),
        // A leading zero in its own set before an exact code in another.
        ("amex", "01", "amex:001"),
        ("amex", "2", "amex:002"),
        ("amex", "100 失败 余额", "amex:100"),
        ("amex", "100", "amex:100"),
        ("visa", "1a", "visa:1A"),
        ("visa", "lA", "visa:1A"),
        ("visa", "金额超限", "visa:61"),
        // It does not know the code: another one does.
        ("visa", "97", "unionpay:97"),
        ("unionpay", "Y2", "emv-offline:Y2"),
        ("mastercard_mac", "01", "mastercard_mac:01"),
        ("mastercard", "插卡输密码", "mastercard:65"),
        // Words of wallets and gateways, in a sentence and for a terminal that speaks another set.
        ("wechatpay", "USERPAYING", "wechatpay:USERPAYING"),
        ("unionpay", "ORDERPAID", "wechatpay:ORDERPAID"),
        ("unionpay", "提示：ACQ.SYSTEM_ERROR 请稍后再试", "alipay:ACQ.SYSTEM_ERROR"),
        ("stripe", "declined (do_not_honor)", "stripe:DO_NOT_HONOR"),
        ("iso8583-1993", "911", "iso8583-1993:911"),
        ("alipay_code", "10003", "alipay_code:10003"),
        ("unionpay_gateway", "05", "unionpay_gateway:05"),
    ] {
        assert_first(id, query, expected);
    }
    let unknown_terminal = FINDER.find("57", Scope::default(), 10);
    assert_eq!(
        rows(&unknown_terminal),
        ["unionpay:57", "iso8583-1987:57", "visa:57", "mastercard:57", "discover:57", "as2805:57", "gicc_de:57"]
    );
    let companions = FINDER.find("01", Scope::default(), 40);
    assert_eq!(rows(&companions).last().map(String::as_str), Some("mastercard_mac:01"), "{:?}", rows(&companions));
}

#[test]
fn advice_of_one_set_does_not_leak_into_another() {
    for query in ["contactless", "挥卡不行要插卡"] {
        assert!(!rows(&find_preferring("unionpay", query)).contains(&"unionpay:65".to_owned()), "{query}");
    }
}

#[test]
fn a_failure_never_finds_an_approval_first() {
    for query in
        ["交易不成功", "没有成功", "支付不成功怎么办", "没付成功", "不批准", "not approved", "未成功", "没收款成功"]
    {
        for id in ["unionpay", "visa", "amex"] {
            let found = find_preferring(id, query);
            let approved =
                found.answers.first().is_some_and(|hit| matches!(hit.at.code.as_str(), "00" | "000" | "11" | "10"));
            assert!(!approved, "{id} {query}: {:?}", rows(&found));
        }
    }
}

#[test]
fn an_unknown_code_is_still_a_code() {
    for (query, code) in [
        ("88", "88"),
        ("错误码88", "88"),
        ("交易失败 88", "88"),
        ("8B", "8B"),
        ("ZX", "ZX"),
        ("E88", "E88"),
        ("1234", "1234"),
        ("F0", "F0"),
        ("E1", "E1"),
    ] {
        let found = find_only("unionpay", query);
        assert_eq!(found.read_as, Reading::Code(Code::parse(code).unwrap()), "{query}");
        assert_eq!(rows(&found), Vec::<String>::new(), "{query}");
    }
    let with_words = find_only("unionpay", "88-余额不足");
    assert_eq!(with_words.read_as, Reading::Code(Code::parse("88").unwrap()));
    assert_eq!(rows(&with_words).first().map(String::as_str), Some("unionpay:51"));
}

#[test]
fn what_cannot_be_answered_is_not_answered() {
    for query in ["", "  ", "。。。", "😀"] {
        assert_eq!(
            find_preferring("unionpay", query),
            Found { answers: Vec::new(), read_as: Reading::Nothing },
            "{query}"
        );
    }
    for query in ["6222021234567890123", "4111 1111 1111 1111"] {
        assert_eq!(find_preferring("unionpay", query), Found { answers: Vec::new(), read_as: Reading::CardNumber });
    }
    for query in [
        "95516",
        "13812345678",
        "14:51",
        "¥57",
        "61.00",
        "交易失败",
        "declined",
        "刷100失败",
        "asdfghjkl",
        "今天天气真好",
    ] {
        let found = find_preferring("unionpay", query);
        assert_eq!((rows(&found), found.read_as), (Vec::new(), Reading::Words), "{query}");
    }
}

#[test]
fn one_meaning_in_six_sets_does_not_hide_the_others() {
    for query in ["密码", "过期", "超限", "无效", "card", "limit"] {
        let found = find_preferring("unionpay", query);
        let mut numbers: Vec<&str> = found.answers.iter().take(5).map(|hit| hit.at.code.as_str()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert!(numbers.len() >= 4, "{query}: {:?}", rows(&found));
    }
}

#[test]
fn the_nearest_codes_are_one_slip_away() {
    let near = |code: &str, id: &str| -> Vec<String> {
        let near = FINDER.nearest(&Code::parse(code).unwrap(), &set(id), 5);
        near.iter().map(ToString::to_string).collect()
    };
    assert_eq!(near("E1", "emv-offline"), ["windcave:E1"]);
    assert_eq!(near("O5", "unionpay").first().map(String::as_str), Some("unionpay:05"));
    assert!(near("88", "unionpay").contains(&"unionpay:98".to_owned()), "{:?}", near("88", "unionpay"));
    assert_eq!(near("26", "unionpay").first().map(String::as_str), Some("unionpay:62"));
    assert!(near("97", "visa").contains(&"visa:79".to_owned()));
    assert!(near("Y2", "unionpay").contains(&"emv-offline:Y2".to_owned()) || near("Y2", "unionpay").len() == 5);
    assert!(FINDER.nearest(&Code::parse("26").unwrap(), &set("unionpay"), 0).is_empty());
}

/// Every way of writing a code `{}` that must find it.
const FORMS: &str = "\
    {}| {} |错误码{}|错误代码：{}|代码:{}|应答码{}|返回码 {}|交易失败{}|交易失败，代码{}|[{}]|【{}】|({})|\
    Error {}|error code: {}|code={}|RC {}|rc={}|{}-卡片异常请联系客服|{}、请联系发卡行|\
    POS机显示错误{}怎么办|{}是什么意思|交易失败[{}]请换卡|应答码:{} 金额:RMB 268.00 14:51:30";

fn spellings(code: &str) -> Vec<String> {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        c => c,
    };
    // One digit is a count in a sentence, unless it is called a code; five are a wallet's answer to a program.
    let digits = code.bytes().all(|b| b.is_ascii_digit());
    if digits && !(2..=4).contains(&code.len()) {
        return ["{}", " {} ", "错误码{}", "应答码:{}"].map(|form| form.replace("{}", code)).to_vec();
    }
    let mut out: Vec<String> = FORMS.split('|').map(|form| form.replace("{}", code)).collect();
    out.push(code.chars().map(wide).collect());
    out.push(code.to_lowercase());
    if digits {
        out.extend([format!("0{code}"), format!("E{code}"), format!("e-{code}"), format!("Err{code}")]);
        if code.len() == 2 {
            out.push(format!("E0{code}"));
            out.extend(code.strip_prefix('0').map(str::to_owned));
        }
    }
    for (digit, letter) in [('0', "O"), ('1', "I"), ('1', "l")] {
        if code.contains(digit) {
            out.push(code.replacen(digit, letter, 1));
        }
    }
    out
}

#[test]
fn every_spelling_of_every_code_finds_it_first() {
    let mut tried = 0;
    let mut faults = Vec::new();
    for (code_set, entry) in CATALOG.entries().filter(|(set, _)| set.has_codes()) {
        let expected = CodeRef { set: code_set.id.clone(), code: entry.code.clone() };
        let preferred = Scope { preferred: Some(&code_set.id), only: None };
        let only = Scope { preferred: None, only: Some(&code_set.id) };
        // "AI" may be a slip for A1, unless the set has both.
        let own =
            |spelling: &String| Code::parse(spelling).is_some_and(|c| c != entry.code && code_set.entry(&c).is_some());
        for spelling in spellings(entry.code.as_str()).into_iter().filter(|spelling| !own(spelling)) {
            for scope in [preferred, only] {
                let found = FINDER.find(&spelling, scope, 3);
                let is_first = found.answers.first().is_some_and(|hit| hit.at == expected);
                if !is_first || found.read_as != Reading::Code(entry.code.clone()) {
                    faults.push(format!("{expected}: {spelling:?} finds {:?}, {:?}", rows(&found), found.read_as));
                }
                tried += 1;
            }
        }
        let exact = FINDER.find(entry.code.as_str(), preferred, 3);
        assert!(exact.answers.first().is_some_and(|hit| hit.how == How::Exact && hit.score >= 1.0), "{expected}");
    }
    assert!(faults.is_empty(), "{} of {tried}\n{}\n", faults.len(), faults.join("\n"));
    assert!(tried > 10_000);
}

#[test]
fn without_a_terminal_exact_spellings_come_in_catalogue_order() {
    for (_, entry) in CATALOG.entries().filter(|(set, _)| set.has_codes()) {
        let found = FINDER.find(entry.code.as_str(), Scope::default(), 20);
        let with_it = |role: Role| {
            CATALOG
                .sets()
                .iter()
                .filter(move |s| s.role == role && s.entry(&entry.code).is_some())
                .map(|s| s.id.clone())
        };
        let terminal: Vec<CodeSetId> = with_it(Role::Terminal).collect();
        let got: Vec<CodeSetId> = found.answers.iter().map(|hit| hit.at.set.clone()).collect();
        assert_eq!(got.get(..terminal.len()), Some(terminal.as_slice()), "{}", entry.code);
        assert!(with_it(Role::Companion).all(|id| got.contains(&id)), "{}", entry.code);
    }
}

/// What must hold whatever is typed.
fn check(query: &str, limit: usize) {
    let unionpay = set("unionpay");
    let scope = match query.len() % 3 {
        0 => Scope::default(),
        1 => Scope { preferred: Some(&unionpay), only: None },
        _ => Scope { preferred: None, only: Some(&unionpay) },
    };
    let found = FINDER.find(query, scope, limit);
    assert!(found.answers.len() <= limit, "{query:?}");
    let mut last = 1.0_f32;
    for hit in &found.answers {
        assert!((0.0..=last).contains(&hit.score), "{query:?}: {:?}", rows(&found));
        last = hit.score;
        assert!(CATALOG.entry(&hit.at).is_some());
        assert!(scope.only.is_none_or(|only| *only == hit.at.set), "{query:?}");
    }
    // With a terminal, its own 00 comes before another set's 000 even if that was typed.
    let named = scope.only.or(scope.preferred);
    let exact = Code::parse(query).and_then(|code| {
        let mut sets = CATALOG.sets().iter().filter(|s| named.is_none_or(|named| *named == s.id));
        sets.any(|s| s.entry(&code).is_some()).then_some(code)
    });
    if let (Some(code), true) = (exact, limit > 0) {
        assert_eq!(found.answers.first().map(|hit| &hit.at.code), Some(&code), "{query:?}");
        assert_eq!(found.read_as, Reading::Code(code), "{query:?}");
    }
}

/// A small generator of its own: a hundred thousand inputs would take proptest's shrinking machinery too long.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len())]
    }
}

const PARTS: &str = "57 05 A0 1A 5 000 116 O5 l0 E57 88 ZX ¥61 61.00 14:51 错误码 代码: 交易失败 余额 密 卡 元 次 - [ ] code rc= \
    pin yebz 6222****1234 ， 😀 餘 \u{301} \u{200b} ５ Ａ 第 0 % ﷺ İ ß";

#[test]
fn a_hundred_thousand_inputs_hold_the_rules() {
    let worker = |seed: u64| {
        let mut dice = Dice(seed);
        let parts: Vec<&str> = PARTS.split(' ').chain([" ", "\n"]).collect();
        for round in 0..50_000_u32 {
            let mut query = String::new();
            match round % 10 {
                // Any Unicode.
                0 => (0..dice.roll(12))
                    .for_each(|_| query.extend(char::from_u32(u32::try_from(dice.roll(0x11_0000)).unwrap_or(0)))),
                // Short and printable, as from a touch pad.
                1..=6 => {
                    (0..=dice.roll(3)).for_each(|_| query.push(char::from(dice.of(b"0123456789ABCDEFNQXYZOIl -:e5"))));
                }
                // Pieces of what is really typed.
                7 | 8 => (0..=dice.roll(3)).for_each(|_| query.push_str(dice.of(&parts))),
                _ => {
                    (0..=dice.roll(8)).for_each(|_| query.push_str(dice.of(&parts)));
                    let from = query.chars().count() / 2;
                    query.extend(query.clone().chars().skip(from).filter(|_| dice.roll(4) > 0));
                }
            }
            check(&query, dice.roll(8));
        }
    };
    std::thread::scope(|scope| {
        for seed in [0x9E37_79B9_7F4A_7C15, 0xD1B5_4A32_D192_ED03] {
            scope.spawn(move || worker(seed));
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_at_all_holds_the_rules(query in any::<String>(), limit in 0_usize..30) {
        check(&query, limit);
        prop_assert!(true);
    }
}

#[test]
fn a_pasted_megabyte_costs_no_more_than_its_beginning() {
    for paste in [
        "错误".repeat(500_000),
        " ".repeat(1_000_000),
        "57 ".repeat(400_000),
        "a".repeat(1_000_000),
        "1".repeat(1_000_000),
    ] {
        check(&paste, 10);
    }
}

#[test]
fn the_finder_can_be_sent_and_shared() {
    fn shareable<T: Send + Sync>() {}
    shareable::<Finder>();
}

#[test]
fn the_log_is_searched_by_what_codes_mean() {
    let said = |word: &str| -> Vec<String> { FINDER.codes_saying(word).iter().map(ToString::to_string).collect() };
    assert!(said("余额").contains(&"unionpay:51".to_owned()), "{:?}", said("余额"));
    assert!(said("餘額").contains(&"unionpay:51".to_owned()), "traditional characters mean the same");
    assert!(said("insufficient").contains(&"unionpay:51".to_owned()), "{:?}", said("insufficient"));
    assert!(said("nsufficient").is_empty(), "a Latin word is found from its beginning: {:?}", said("nsufficient"));
    assert!(said("卡").is_empty(), "one character means too many codes");
    assert!(!said("余额").contains(&"unionpay:55".to_owned()));
    assert!(said("没有这样的话").is_empty());
}
