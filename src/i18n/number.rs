//! Numbers as people read them.

/// `1234567` as `1,234,567`: the way Chinese and English both write it.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A file's size: `412 KB`, `12.3 MB`.
#[must_use]
pub fn file_size(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = KIB * KIB;
    if bytes < MIB {
        return format!("{} KB", bytes.div_ceil(KIB));
    }
    let tenths = (bytes * 10 + MIB / 2) / MIB;
    format!("{}.{} MB", grouped(tenths / 10), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{file_size, grouped};

    #[test]
    fn sizes_are_told_in_kilobytes_and_megabytes() {
        for (bytes, text) in [(1, "1 KB"), (421_888, "412 KB"), (12_897_484, "12.3 MB"), (1_048_576, "1.0 MB")] {
            assert_eq!(file_size(bytes), text);
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
