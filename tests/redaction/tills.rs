//! The other numbers of a till, alone and in notes, as they are really made.

use std::collections::BTreeMap;

use tillside::domain::redact::{has_payment_code, redact};

use super::rng::Rng;

fn date(rng: &mut Rng) -> (usize, usize, usize) {
    (rng.between(2024, 2027), rng.between(1, 12), rng.between(1, 28))
}

fn clock(rng: &mut Rng) -> (usize, usize, usize) {
    (rng.between(8, 22), rng.below(60), rng.below(60))
}

/// Merchant numbers (UnionPay: institution, region, category, running number), mostly of UnionPay's own acquirer.
fn merchant(rng: &mut Rng) -> String {
    let institution =
        *rng.pick(&["898", "898", "898", "821", "822", "847", "102", "103", "104", "105", "301", "308", "403"]);
    let region = rng.pick(&["3101", "1000", "2900", "4403", "5810", "3302", "6510"]);
    let category = rng.pick(&["5411", "5812", "5311", "7011", "4816", "5999", "8062"]);
    format!("{institution}{region}{category}{}", rng.digits(4))
}

fn order(rng: &mut Rng) -> String {
    let (year, month, day) = date(rng);
    let (hour, minute, second) = clock(rng);
    match rng.below(6) {
        0 => format!("{year}{month:02}{day:02}{hour:02}{minute:02}{second:02}{}", rng.digits(6)),
        1 => format!("{year}{month:02}{day:02}{}", rng.digits(8)),
        2 => format!("{}{month:02}{day:02}{hour:02}{minute:02}{second:02}{}", year % 100, rng.digits(6)),
        3 => format!("DD{year}{month:02}{day:02}{}", rng.digits(10)),
        4 => format!("{year}{month:02}{day:02}-{}", rng.digits(6)),
        _ => format!("S{}", rng.digits(12)),
    }
}

fn citizen(rng: &mut Rng) -> String {
    const WEIGHTS: [usize; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let region = rng.pick(&["110101", "310104", "440305", "510107", "620102", "330106", "420106", "370202"]);
    let id = format!(
        "{region}{}{:02}{:02}{}",
        rng.between(1950, 2008),
        rng.between(1, 12),
        rng.between(1, 28),
        rng.digits(3)
    );
    let sum: usize = id.bytes().zip(WEIGHTS).map(|(b, weight)| usize::from(b - b'0') * weight).sum();
    id + &"10X98765432"[sum % 11..=sum % 11]
}

fn goods(rng: &mut Rng) -> String {
    let code = format!("69{}{}", rng.below(10), rng.digits(9));
    let sum: u32 = code.bytes().enumerate().map(|(at, b)| u32::from(b - b'0') * if at % 2 == 0 { 1 } else { 3 }).sum();
    format!("{code}{}", (10 - sum % 10) % 10)
}

fn number(kind: &str, rng: &mut Rng) -> String {
    let (year, month, day) = date(rng);
    let (hour, minute, second) = clock(rng);
    match kind {
        "mid" => merchant(rng),
        "tid" | "ref" | "trace" | "batch" | "auth" | "last4" => {
            let len = match kind {
                "tid" => 8,
                "ref" => 12,
                "last4" => 4,
                _ => 6,
            };
            if kind == "batch" { format!("{:06}", rng.below(900)) } else { rng.digits(len) }
        }
        "code" => (*rng.pick(&["51", "55", "57", "61", "62", "65", "75", "91", "96", "A2", "05", "14"])).to_owned(),
        "order" => order(rng),
        "taobao" => format!("{}{}", rng.pick(&["28", "31", "39", "40", "43"]), rng.digits(17)),
        "jd" => format!("3{}", rng.digits(11)),
        "meituan" => format!("{}{}", rng.between(1, 5), rng.digits(17)),
        "pdd" => format!("{:02}{month:02}{day:02}-{}", year % 100, rng.digits(15)),
        "wx" => format!("4200{}{year}{month:02}{day:02}{}", rng.digits(6), rng.digits(10)),
        "ali" => format!("{year}{month:02}{day:02}22001{}", rng.digits(15)),
        "phone" => format!("1{}{}", rng.between(3, 9), rng.digits(9)),
        "phone spaced" => format!("1{}{} {} {}", rng.between(3, 9), rng.below(10), rng.digits(4), rng.digits(4)),
        "tel" => format!("400-{}-{}", rng.digits(3), rng.digits(4)),
        "landline" => format!("0{}-{}", rng.pick(&["10", "21", "755", "571"]), rng.digits(8)),
        "date" => format!("{year}{0}{month:02}{0}{day:02}", rng.pick(&["-", "/", ".", ""])),
        "time" => {
            if rng.below(2) == 0 {
                format!("{hour:02}:{minute:02}")
            } else {
                format!("{hour:02}:{minute:02}:{second:02}")
            }
        }
        "amount" => match rng.below(4) {
            0 => format!("{}.{}", rng.between(1, 4_000), rng.digits(2)),
            1 => format!("{},{:03}.00", rng.between(1, 20), rng.below(1_000)),
            _ => format!("{}.00", rng.between(1, 4_000)),
        },
        "id" => citizen(rng),
        "parcel" => {
            format!("{}{}", rng.pick(&["SF1", "YT8", "JT3", "JDX0", "7", "77", "43", "31", "98"]), rng.digits(12))
        }
        "uuid" => {
            let hex =
                |rng: &mut Rng, len| (0..len).map(|_| char::from(*rng.pick(b"0123456789abcdef"))).collect::<String>();
            format!("01a{}-{}-7{}-8{}-{}", hex(rng, 5), hex(rng, 4), hex(rng, 3), hex(rng, 3), hex(rng, 12))
        }
        "ean" => goods(rng),
        other => panic!("{other}"),
    }
}

/// `template` with a number for each `{kind}`.
pub fn filled(template: &str, rng: &mut Rng) -> String {
    let mut text = String::new();
    for (at, part) in template.split(['{', '}']).enumerate() {
        if at % 2 == 0 { text += part } else { text += &number(part, rng) }
    }
    text
}

const NOTES: [&str; 60] = [
    "{mid}",
    "{tid}",
    "{ref}",
    "{trace}",
    "{order}",
    "{wx}",
    "{ali}",
    "{phone}",
    "{tel}",
    "{date} {time}",
    "{amount}",
    "{id}",
    "{ean}",
    "{uuid}",
    "{parcel}",
    "{pdd}",
    "商户号 {mid}",
    "终端号：{tid}",
    "参考号 {ref}",
    "凭证号 {trace} 批次 {batch}",
    "授权码{auth}",
    "订单号 {order}",
    "订单号：{taobao}",
    "京东单号 {jd}",
    "美团订单 {meituan}",
    "拼多多 {pdd}",
    "微信交易单号 {wx}",
    "支付宝交易号{ali}",
    "快递 {parcel} 没到",
    "身份证 {id}",
    "条码 {ean} 扫不出",
    "尾号 {last4}，金额 {amount}",
    "电话 {phone}",
    "回电 {phone spaced}",
    "客服 {tel}",
    "座机 {landline}",
    "{date} {time} {amount} 参考号 {ref}",
    "{phone} {phone}",
    "{phone spaced} {phone spaced}",
    "商户号 {mid} 终端号 {tid} 批次 {batch}",
    "{mid} {tid} {batch} {trace}",
    "{code} {date} {time} {amount}",
    "{code} {amount} {phone}",
    "{code} 余额不足，{date} {time}，顾客换卡，{amount} 元",
    "{date} {time} 57 换卡后成功 {amount} 凭证 {trace}",
    "{amount} {ref}",
    "{tid} {date}",
    "{tid} {date} {time} {trace}",
    "{last4} {date} {time}",
    "{ref} {amount} {date}",
    "{order}\n{amount}\n{phone}",
    "商户编号 {mid}\n终端编号 {tid}\n批次号 {batch}\n凭证号 {trace}\n参考号 {ref}\n日期 {date} {time}\n金额 {amount}",
    "MID:{mid} TID:{tid} BATCH:{batch} TRACE:{trace} REF:{ref} AUTH:{auth}",
    "{mid},{tid},{batch},{trace},{ref},{amount},{date}",
    "Ref {ref}, trace {trace}, {amount} CNY, called {tel} at {time}",
    "order {order} paid {amount} on {date}, see {uuid}",
    "第1次 {time} {code}，第2次 {time} {code}，尾号 {last4}",
    "找零 {amount}，实收 {amount}，应收 {amount}",
    "{amount} {amount} {amount}",
    "{time} {code} {amount}\n{time} {code} {amount}\n{time} {code} {amount}",
];

#[test]
fn harmless_numbers_of_a_till_survive() {
    const PER_NOTE: usize = 500;
    let mut rng = Rng(20_261_122);
    let mut spoiled: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    for note in NOTES {
        for _ in 0..PER_NOTE {
            let text = filled(note, &mut rng);
            let redacted = redact(&text).text;
            if redacted != text {
                spoiled.entry(note).or_default().push(format!("{text:?} became {redacted:?}"));
            }
            if has_payment_code(&text) {
                *refused.entry(note).or_default() += 1;
            }
        }
    }
    let notes = NOTES.len() * PER_NOTE;
    let count: usize = spoiled.values().map(Vec::len).sum();
    println!(
        "{notes} harmless notes in {} forms, {count} spoiled, {} refused",
        NOTES.len(),
        refused.values().sum::<usize>()
    );
    for (note, texts) in &spoiled {
        println!("  {} of {PER_NOTE}: {note:?}, such as {}", texts.len(), texts[0]);
    }
    assert!(notes >= 2_000);
    assert!(count * 1_000 <= notes * 5, "{count} of {notes} spoiled");
    assert!(refused.is_empty(), "taken for payment codes: {refused:?}");
}

#[test]
fn these_notes_stay_as_they_are() {
    for text in [
        "2026-11-21 14:32 268.00 参考号 123456789012",
        "13812345678 13912345678",
        "商户号 898310148160568 终端号 12345678 批次 000045",
        "20261121143205123456",
        "4200002345202611211234567890",
        "2026112122001412345678901234",
        "019aa5c0-4111-7111-8111-411111111111",
        "订单号 4012345678901234569",
        "尾号 6225 8801 4402 9913",
        "55 密码错误请重试",
    ] {
        assert_eq!(redact(text).text, text);
    }
}
