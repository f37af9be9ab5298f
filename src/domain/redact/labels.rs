//! The word before a number, where it says what the number is.

use super::scan::{decimal, is_blank};

/// What the words right before a number call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Card,
    PaymentCode,
    /// An order, a reference, a merchant, a phone: anything that is not paid with.
    Other,
}

/// How far back a label is looked for, in characters.
const REACH: usize = 28;

const CARD: [&str; 17] = [
    "卡号",
    "卡號",
    "银行卡",
    "信用卡",
    "借记卡",
    "储蓄卡",
    "贷记卡",
    "银联卡",
    "card",
    "pan",
    "visa",
    "mastercard",
    "unionpay",
    "maestro",
    "amex",
    "jcb",
    "diners",
];

const PAYMENT_CODE: [&str; 8] =
    ["付款码", "支付码", "付款条码", "支付条码", "付款码数字", "payment code", "auth code", "auth_code"];

const OTHER: [&str; 60] = [
    "单",
    "流水",
    "参考",
    "检索",
    "凭证",
    "票据",
    "批次",
    "终端",
    "商户",
    "商家",
    "门店",
    "快递",
    "物流",
    "条码",
    "条形码",
    "商品",
    "序列",
    "设备",
    "机身",
    "电话",
    "手机",
    "客服",
    "热线",
    "会员",
    "身份证",
    "证件",
    "发票",
    "税",
    "交易",
    "授权",
    "跟踪",
    "追踪",
    "核销",
    "尾",
    "后四位",
    "末四位",
    "order",
    "ref",
    "reference",
    "rrn",
    "trace",
    "stan",
    "batch",
    "terminal",
    "tid",
    "merchant",
    "mid",
    "invoice",
    "phone",
    "tel",
    "mobile",
    "tracking",
    "parcel",
    "serial",
    "sn",
    "imei",
    "barcode",
    "ean",
    "transaction",
    "txn",
];

/// Letters right before a number of a parcel service or a market place.
const CARRIERS: [&str; 9] = ["sf", "yt", "jd", "jt", "tb", "dd", "zto", "sto", "ems"];

/// Words between a label and its number.
const FILLERS: [&str; 13] = ["号码", "编号", "号", "码", "是", "为", "number", "num", "no", "nr", "id", "code", "is"];

/// The label of the number that begins at `place`; nothing but small words and signs may stand between them.
pub(super) fn before(chars: &[char], place: usize) -> Option<Label> {
    let from = place.saturating_sub(REACH);
    // Between the groups of a number there are no words: the commonest case is decided without looking further.
    let last = chars[from..place].iter().rev().find(|c| !is_connector(plain(**c)))?;
    if decimal(*last).is_some() {
        return None;
    }
    let tail: String = chars[from..place].iter().map(|c| plain(*c)).collect();
    let mut rest = tail.trim_end_matches(is_connector);
    loop {
        for (words, label) in [
            (&CARD[..], Label::Card),
            (&PAYMENT_CODE, Label::PaymentCode),
            (&OTHER, Label::Other),
            (&CARRIERS, Label::Other),
        ] {
            if words.iter().any(|word| without(rest, word).is_some()) {
                return Some(label);
            }
        }
        rest = FILLERS.iter().find_map(|word| without(rest, word))?.trim_end_matches(is_connector);
    }
}

/// In lower case and half width, so that `ＣＶＶ` is read as `cvv`.
pub(super) fn plain(c: char) -> char {
    let half = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    half.to_ascii_lowercase()
}

fn is_connector(c: char) -> bool {
    is_blank(c)
        || matches!(c, ':' | '=' | '#' | '№' | '(' | '[' | '【' | '「' | '"' | '“' | '\'' | '-' | '.' | '>' | '*' | '—')
}

/// `text` without `word` at its end; a word of Latin letters must not be the end of a longer one.
fn without<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(word)?;
    let inside = word.is_ascii() && rest.ends_with(|c: char| c.is_ascii_alphabetic());
    (!inside).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Option<Label> {
        let chars: Vec<char> = text.chars().collect();
        before(&chars, chars.len())
    }

    #[test]
    fn the_word_right_before_a_number_names_it() {
        for text in ["卡号", "顾客卡号：", "银行卡号码为 ", "Card No. ", "CARD NUMBER: ", "ＰＡＮ＝", "Visa "]
        {
            assert_eq!(label(text), Some(Label::Card), "{text}");
        }
        for text in
            ["参考号 ", "订单编号：", "商户号是", "Ref no. ", "MID:", "客服电话 ", "SF", "tracking number ", "尾号"]
        {
            assert_eq!(label(text), Some(Label::Other), "{text}");
        }
        assert_eq!(label("微信付款码："), Some(Label::PaymentCode));
        for text in ["", "顾客说 ", "discard ", "brief ", "卡号错误 ", "参考号不对，", "12345678 "] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
