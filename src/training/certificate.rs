//! Certificates, and the code on them by which this program tells a genuine one, without any network.
//!
//! The code is 24 characters in six groups: seven bytes that say when it was issued and on what, and eight bytes of
//! HMAC-SHA256 over these, the name and the shop's training key. The name is not in the code: whoever checks types it from
//! the paper. Eight bytes are enough for what nobody can try out fast: each guess needs a run of this program with the key.
//!
//! | bytes | hold |
//! |---|---|
//! | 1 | two bits of format, six that tell which key it may be |
//! | 2 | day of issue, counted from `FIRST_DAY` |
//! | 2 | months it is valid (6 bits), answered right (5), asked (5) |
//! | 2 | edition of the knowledge, counted likewise |
//! | 8 | the seal |

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization as _;

use super::briefing::AdviceBook;
use crate::domain::learner::Learner;
use crate::domain::practice::{Certificate, Purpose, Run};

/// How long a certificate holds.
pub const MONTHS_VALID: u8 = 12;

/// Days are counted from here; 65,535 of them reach into 2179.
const FIRST_DAY: Date = date(2000, 1, 1);
/// The only format so far.
const FORMAT: u8 = 0;
/// What else the key may one day be used for must never pass for a seal, nor one use for the other.
const SEAL: &[u8] = b"tillside certificate 1\0";
const KEY_NAME: &[u8] = b"tillside training key 1\0";

/// Crockford's: no I, L, O and U, which are taken for something else.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PAYLOAD_BYTES: usize = 7;
const SEAL_BYTES: usize = 8;
const CODE_BYTES: usize = PAYLOAD_BYTES + SEAL_BYTES;
const CODE_LETTERS: usize = CODE_BYTES * 8 / 5;
const GROUP: usize = 4;

/// What a genuine certificate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Genuine {
    pub issued: Date,
    /// The last day on which it is valid.
    pub expires: Date,
    pub edition: Date,
    pub right: u32,
    pub of: u32,
    pub expired: bool,
}

/// Why a code proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("this is not the code of a certificate: it has 24 letters and digits")]
    Form,
    #[error("no training key of this shop made it")]
    UnknownShop,
    #[error("code and name do not belong together: mistyped, altered, or of somebody else")]
    NotGenuine,
}

/// Issues the certificate for an exam that was passed.
///
/// `None` for a run that is no passed exam, for a name without letters, for an empty key, and for a day before
/// `FIRST_DAY`: none of these makes a certificate.
#[must_use]
pub fn issue(
    key: &[u8],
    learner: &Learner,
    run: &Run,
    day: Date,
    edition: Date,
    advice: &AdviceBook,
) -> Option<Certificate> {
    let passed = run.purpose == Purpose::Exam && run.passed && run.learner == learner.id;
    if !passed || key.is_empty() || plain_name(&learner.name).is_empty() {
        return None;
    }
    let said = Said { issued: day, months: MONTHS_VALID, right: run.right, of: run.of, edition };
    let payload = said.written(key_name(key)?)?;
    let seal = seal(key, payload, &learner.name)?.finalize().into_bytes();
    let mut bytes = [0; CODE_BYTES];
    for (place, byte) in bytes.iter_mut().zip(payload.iter().chain(seal.iter())) {
        *place = *byte;
    }
    Some(Certificate {
        run: run.id,
        learner: learner.id,
        name: learner.name.clone(),
        issued: day,
        expires: said.expires(),
        edition,
        right: run.right,
        of: run.of,
        code: code_of(&bytes),
        advice: advice.to_text(),
    })
}

/// Whether a certificate still holds on a day.
#[must_use]
pub fn is_valid(certificate: &Certificate, day: Date) -> bool {
    day <= certificate.expires
}

/// Holds a code, as somebody typed it from paper, against the shop's keys and the name beside it.
///
/// # Errors
/// [`Refusal`]. That a certificate has expired is none: it is genuine all the same.
pub fn check(keys: &[Vec<u8>], code: &str, name: &str, day: Date) -> Result<Genuine, Refusal> {
    let bytes = bytes_of(code).ok_or(Refusal::Form)?;
    let (payload, seen) = bytes.split_first_chunk::<PAYLOAD_BYTES>().ok_or(Refusal::Form)?;
    let (said, of_key) = Said::read(*payload).ok_or(Refusal::Form)?;
    let mut refusal = Refusal::UnknownShop;
    for key in keys.iter().filter(|key| !key.is_empty() && key_name(key) == Some(of_key)) {
        refusal = Refusal::NotGenuine;
        // Takes as long for a nearly right one as for a wrong one.
        if seal(key, *payload, name).is_some_and(|seal| seal.verify_truncated_left(seen).is_ok()) {
            let Said { issued, right, of, edition, .. } = said;
            let expires = said.expires();
            return Ok(Genuine { issued, expires, edition, right, of, expired: day > expires });
        }
    }
    Err(refusal)
}

/// What the seven bytes say.
#[derive(Clone, Copy)]
struct Said {
    issued: Date,
    months: u8,
    right: u32,
    of: u32,
    edition: Date,
}

impl Said {
    fn expires(&self) -> Date {
        self.issued.saturating_add(i32::from(self.months).months())
    }

    /// `None` for what there is no room for.
    fn written(&self, of_key: u8) -> Option<[u8; PAYLOAD_BYTES]> {
        let fits = self.months < 64 && self.right < 32 && self.of < 32;
        let (right, of) = (u16::try_from(self.right).ok()?, u16::try_from(self.of).ok()?);
        let [result, asked] = (u16::from(self.months) << 10 | right << 5 | of).to_be_bytes();
        let ([issued, day], [edition, its_day]) = (number_of(self.issued)?, number_of(self.edition)?);
        fits.then_some([FORMAT << 6 | of_key, issued, day, result, asked, edition, its_day])
    }

    fn read([head, issued, day, result, asked, edition, its_day]: [u8; PAYLOAD_BYTES]) -> Option<(Self, u8)> {
        if head >> 6 != FORMAT {
            return None;
        }
        let result = u16::from_be_bytes([result, asked]);
        let said = Self {
            issued: day_of([issued, day]),
            months: u8::try_from(result >> 10).ok()?,
            right: u32::from(result >> 5 & 31),
            of: u32::from(result & 31),
            edition: day_of([edition, its_day]),
        };
        Some((said, head & 63))
    }
}

fn number_of(day: Date) -> Option<[u8; 2]> {
    let days = FIRST_DAY.until(day).ok()?.get_days();
    u16::try_from(days).ok().map(u16::to_be_bytes)
}

fn day_of(number: [u8; 2]) -> Date {
    FIRST_DAY.saturating_add(i32::from(u16::from_be_bytes(number)).days())
}

/// Six bits by which a key is found; they tell nothing of it. Two shops in 64 have the same, and then the seal decides.
fn key_name(key: &[u8]) -> Option<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(KEY_NAME);
    mac.finalize().into_bytes().first().map(|byte| byte & 63)
}

fn seal(key: &[u8], payload: [u8; PAYLOAD_BYTES], name: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    // The first two are of fixed length: nothing can move from one part into the next.
    mac.update(SEAL);
    mac.update(&payload);
    mac.update(plain_name(name).as_bytes());
    Some(mac)
}

/// A name without what gets lost between paper and keyboard: width, capitals, accents put on afterwards, blanks.
fn plain_name(name: &str) -> String {
    let visible = name.nfkc().filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c));
    // By way of the capitals, so that the two small sigmas of Greek become one, and ß becomes ss.
    visible.flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect()
}

/// Marks that come along with copied text and that nobody can see.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

fn code_of(bytes: &[u8; CODE_BYTES]) -> String {
    let all = bytes.iter().fold(0_u128, |all, byte| all << 8 | u128::from(*byte));
    let mut code = String::with_capacity(CODE_LETTERS + CODE_LETTERS / GROUP);
    for place in 0..CODE_LETTERS {
        if place > 0 && place % GROUP == 0 {
            code.push('-');
        }
        let five = all >> (5 * (CODE_LETTERS - 1 - place)) & 31;
        code.extend(usize::try_from(five).ok().and_then(|five| LETTERS.get(five)).copied().map(char::from));
    }
    code
}

/// Reads a code as people type it: small letters, full width, other dashes or none, O for 0, I and L for 1.
fn bytes_of(typed: &str) -> Option<[u8; CODE_BYTES]> {
    let (mut all, mut count) = (0_u128, 0);
    for c in typed.nfkc().filter(|c| !is_between(*c)) {
        let letter = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            letter => letter,
        };
        let five = LETTERS.iter().position(|known| char::from(*known) == letter)?;
        count += 1;
        if count > CODE_LETTERS {
            return None;
        }
        all = all << 5 | u128::try_from(five).ok()?;
    }
    if count < CODE_LETTERS {
        return None;
    }
    all.to_be_bytes().last_chunk::<CODE_BYTES>().copied()
}

/// What stands between the groups.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || is_invisible(c)
        || matches!(c, '-' | '_' | '.' | '·' | '~' | 'ー' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}')
}

#[cfg(test)]
mod tests;
