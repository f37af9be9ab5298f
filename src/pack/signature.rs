//! Who signed a pack: minisign signatures, checked with the keys the shop trusts.

use minisign_verify::{PublicKey, Signature};

use crate::domain::rule::TrustedKey;

/// The largest signature file that is read; a real one has some 300 bytes.
pub const MAX_SIGNATURE_BYTES: u64 = 8 * 1024;
/// The longest comment that is shown.
const MAX_COMMENT_CHARS: usize = 200;

/// What a signature tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    Unsigned,
    /// If the key is trusted, the pack is as its owner signed it. If not, nothing is proven: it cannot be checked.
    SignedBy {
        key_id: String,
        trusted: bool,
        /// The signed comment; empty where nothing was checked.
        comment: String,
    },
}

impl Signed {
    /// The key behind it, if that is proven.
    #[must_use]
    pub fn by(&self) -> Option<&str> {
        match self {
            Self::SignedBy { key_id, trusted: true, .. } => Some(key_id),
            _ => None,
        }
    }
}

/// A signature that speaks against the file: it is not taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSignature {
    #[error("the signature cannot be read")]
    Unreadable,
    #[error("the file is not what the key {key_id} has signed")]
    Mismatch { key_id: String },
}

/// What is no public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no minisign public key")]
pub struct BadKey;

/// Holds a signature against the file and the trusted keys.
///
/// # Errors
/// [`BadSignature`]: there is one and it does not fit.
pub fn verify(file: &[u8], signature: Option<&str>, keys: &[TrustedKey]) -> Result<Signed, BadSignature> {
    let Some(text) = signature else { return Ok(Signed::Unsigned) };
    let signature = Signature::decode(text).map_err(|_| BadSignature::Unreadable)?;
    let key_id = text.lines().nth(1).and_then(key_id_of).ok_or(BadSignature::Unreadable)?;
    let Some(key) = keys.iter().find(|key| key.key_id == key_id) else {
        return Ok(Signed::SignedBy { key_id, trusted: false, comment: String::new() });
    };
    let mismatch = || BadSignature::Mismatch { key_id: key_id.clone() };
    let key = PublicKey::from_base64(&key.key).map_err(|_| mismatch())?;
    // Signatures of the older kind prove as much; they only need the whole file, which is in memory anyway.
    key.verify(file, &signature, true).map_err(|_| mismatch())?;
    let comment = signature.trusted_comment().chars().filter(|c| !c.is_control()).take(MAX_COMMENT_CHARS).collect();
    Ok(Signed::SignedBy { key_id, trusted: true, comment })
}

/// Reads a public key: the line alone, or the whole file minisign writes.
///
/// # Errors
/// [`BadKey`].
pub fn key(text: &str, name: &str) -> Result<TrustedKey, BadKey> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let line = lines.find(|line| !line.starts_with("untrusted comment:")).ok_or(BadKey)?;
    PublicKey::from_base64(line).map_err(|_| BadKey)?;
    let key_id = key_id_of(line).ok_or(BadKey)?;
    Ok(TrustedKey { key_id, name: name.trim().to_owned(), key: line.to_owned() })
}

/// The key's number in a key or a signature, as minisign shows it: eight bytes, behind two for the kind, the last first.
fn key_id_of(base64: &str) -> Option<String> {
    let six_bits = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut bytes = Vec::with_capacity(12);
    for group in base64.as_bytes().chunks(4).take(4) {
        let bits = group.iter().try_fold(0_u32, |bits, byte| Some(bits << 6 | u32::from(six_bits(*byte)?)))?;
        bytes.extend_from_slice(bits.to_be_bytes().get(1..)?);
    }
    let id: [u8; 8] = bytes.get(2..10)?.try_into().ok()?;
    Some(format!("{:016X}", u64::from_le_bytes(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the documentation of minisign.
    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    const SIGNATURE: &str = "untrusted comment: signature from minisign secret key\n\
        RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\n\
        trusted comment: timestamp:1556193335\tfile:test\n\
        y/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==";

    #[test]
    fn a_signature_of_a_trusted_key_proves_the_file_and_no_other() {
        let keys = [key(KEY, "P").unwrap()];
        assert_eq!(keys[0].key_id, "E7620F1842B4E81F");
        let signed = verify(b"test", Some(SIGNATURE), &keys).unwrap();
        assert_eq!(signed.by(), Some("E7620F1842B4E81F"));
        assert!(matches!(signed, Signed::SignedBy { comment, .. } if comment.starts_with("timestamp:1556193335")));
        let other = verify(b"Test", Some(SIGNATURE), &keys);
        assert_eq!(other, Err(BadSignature::Mismatch { key_id: "E7620F1842B4E81F".to_owned() }));
        let forged = SIGNATURE.replace("1556193335", "1556193336");
        assert!(verify(b"test", Some(&forged), &keys).is_err(), "the comment is signed too");
    }

    #[test]
    fn what_an_unknown_key_has_signed_proves_nothing() {
        let signed = verify(b"anything", Some(SIGNATURE), &[]).unwrap();
        assert_eq!(signed.by(), None);
        assert!(matches!(signed, Signed::SignedBy { trusted: false, comment, .. } if comment.is_empty()));
        assert_eq!(verify(b"anything", None, &[]), Ok(Signed::Unsigned));
    }

    #[test]
    fn nonsense_is_no_signature_and_no_key() {
        for text in ["", "x", "a\nb\nc\nd", "a\n\u{1F600}\ntrusted comment: \nx", &SIGNATURE.replace("RUQf", "RUQ=")] {
            assert_eq!(verify(b"test", Some(text), &[]), Err(BadSignature::Unreadable), "{text}");
        }
        for text in ["", "RWQf", "untrusted comment: x", &KEY.replace("RWQ", "AAA"), &format!("{KEY}AAAA")] {
            assert_eq!(key(text, "P"), Err(BadKey), "{text}");
        }
        let file = format!("untrusted comment: minisign public key\n{KEY}\n");
        assert_eq!(key(&file, " P ").unwrap(), key(KEY, "P").unwrap());
    }
}
