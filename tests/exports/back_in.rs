//! What we wrote read back, and files of others.

use std::fs;

use serde_json::Value;

use super::{NASTY_COUNT, Shop, nasty_shop, words};

#[test]
fn a_complete_export_comes_back_byte_for_byte_and_only_once() {
    let shop = nasty_shop();
    // Three of the same second: their order is kept too.
    for code in ["11", "12", "13"] {
        shop.add(&["--code", code, "--at", "2026-11-23T10:00:00+08:00"]);
    }
    let first = shop.export("jsonl", &[]);
    let other = Shop::new();
    let counts = other.print(&["log", "import", first.to_str().unwrap()]);
    assert_eq!(counts, format!("added: {}\nupdated: 0\nknown: 0\nrefused: 0\n", NASTY_COUNT + 3));
    let second = other.export("jsonl", &[]);
    assert_eq!(fs::read_to_string(&first).unwrap(), fs::read_to_string(second).unwrap());
    let again = other.print(&["log", "import", first.to_str().unwrap()]);
    assert_eq!(again, format!("added: 0\nupdated: 0\nknown: {}\nrefused: 0\n", NASTY_COUNT + 3));
}

#[test]
fn our_own_table_comes_back_under_the_same_ids() {
    let shop = nasty_shop();
    let table = shop.export("csv", &[]);
    let other = Shop::new();
    let output = other.call(&["log", "import", table.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    assert!(words(&output).contains("nothing was taken from these columns: status, finding"), "{}", words(&output));
    let names = ["id", "at", "zone", "code", "terminal", "outcome", "amount", "currency", "note", "reference", "who"];
    let known = |row: &Value| names.map(|name| row[name].clone());
    let sorted = |shop: &Shop| {
        let mut rows: Vec<_> = shop.rows().iter().map(known).collect();
        rows.sort_by_key(|row| row[0].to_string());
        rows
    };
    assert_eq!(sorted(&shop), sorted(&other));
}

#[test]
fn a_trial_run_tells_the_counts_and_leaves_nothing() {
    let shop = Shop::new();
    let file = shop.write("in.csv", "时间,应答码\n2026-11-21 14:32,57\n2026-11-21 14:33,51\n");
    assert_eq!(shop.print(&["log", "import", &file, "--dry-run"]), "added: 2\nupdated: 0\nknown: 0\nrefused: 0\n");
    assert!(!shop.data().exists());
    shop.add(&["--code", "57"]);
    shop.print(&["log", "import", &file, "--dry-run"]);
    assert_eq!(shop.rows().len(), 1);
    assert_eq!(shop.print(&["backup", "list"]), "", "neither trial has made a backup");
    shop.print(&["log", "import", &file]);
    assert_eq!(shop.print(&["log", "import", &file]), "added: 0\nupdated: 0\nknown: 2\nrefused: 0\n");
    assert!(shop.print(&["backup", "list"]).contains("before-import"), "the log was backed up before it changed");
}

#[test]
fn a_spreadsheet_of_a_chinese_shop_is_understood() {
    let shop = Shop::new();
    let text = "日期;时间;错误代码;处理结果;金额（元）;卡尾号;备注;收银员\r\n\
        2026/11/21;下午2:32;57;换卡付成;1,268.00;77;“蓝卡”不行;小李\r\n";
    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let file = shop.write("旧账.csv", bytes);
    shop.print(&["log", "import", &file]);
    let row = &shop.rows()[0];
    for (name, value) in [
        ("at", "2026-11-21T14:32:00+08:00"),
        ("code", "57"),
        ("outcome", "paid_other_card"),
        ("amount", "1268.00"),
        ("currency", "CNY"),
        ("last4", "0077"),
        ("note", "“蓝卡”不行"),
        ("who", "小李"),
    ] {
        assert_eq!(row[name], value, "{name}");
    }
}

#[test]
fn refused_lines_are_named_with_reasons_and_the_rest_is_taken() {
    let shop = Shop::new();
    let file = shop.write(
        "in.csv",
        "at,code,note\n\
         2026-11-21 14:32,57,fine\n\
         soon,57,no such day\n\
         2026-11-21 14:33,,card 4111 1111 1111 1111\n\
         2026-11-21 14:34,4111111111111111,a card number as the code\n\
         2026-11-21 14:35,51,card 4111 1111 1111 1111\n",
    );
    let report = shop.file("refused.csv");
    let output = shop.call(&["--lang", "zh-CN", "log", "import", &file, "--report", report.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "added: 2\nupdated: 0\nknown: 0\nrefused: 3\n");
    let said = words(&output);
    for line in ["line 3: at: \"soon\" cannot be read", "line 4: has no code", "line 5: a card number was given"] {
        assert!(said.contains(line), "{line} is missing in\n{said}");
    }
    let report = fs::read_to_string(report).unwrap();
    assert!(report.starts_with("\u{FEFF}行,原因,内容\r\n3,"), "{report}");
    assert!(!report.contains("1111 1111") && !said.contains("1111 1111"));
    let notes: Vec<Value> = shop.rows().iter().map(|row| row["note"].clone()).collect();
    assert_eq!(notes, ["card •••• •••• •••• 1111", "fine"]);
}

#[test]
fn what_is_no_log_is_refused_with_the_reason() {
    let shop = Shop::new();
    for (name, content, reason) in [
        ("picture.csv", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff"[..], "no text"),
        ("book.xlsx", b"PK\x03\x04rest", "save it as CSV"),
        ("empty.csv", b"", "empty"),
        ("prices.csv", "品名,价格\n苹果,3\n".as_bytes(), "no column for: at, code"),
    ] {
        let file = shop.write(name, content);
        let output = shop.call(&["log", "import", &file]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(words(&output).contains(reason), "{name}: {}", words(&output));
        assert!(output.stdout.is_empty());
    }
    let gone = shop.file("gone.csv");
    assert_eq!(shop.call(&["log", "import", gone.to_str().unwrap()]).status.code(), Some(1));
    assert_eq!(shop.call(&["log", "import"]).status.code(), Some(2));
}

#[test]
fn the_new_filters_narrow_lists_and_exports() {
    let shop = Shop::new();
    shop.add(&["--code", "57", "--code-set", "unionpay", "--outcome", "no_sale", "--staff", "小李"]);
    shop.add(&["--code", "57", "--code-set", "visa", "--outcome", "in_doubt", "--staff", "小王"]);
    shop.add(&["--code", "51", "--code-set", "unionpay", "--reference", "012345678901", "--trace", "000042"]);
    let found = |filter: &[&str]| shop.print(&[&["log", "list"], filter].concat()).lines().count();
    assert_eq!(found(&["--code-set", "unionpay"]), 2);
    assert_eq!(found(&["--outcome", "no-sale"]), 1);
    assert_eq!(found(&["--staff", "小王"]), 1);
    assert_eq!(found(&["--doubted"]), 1);
    assert_eq!(found(&["--text", "012345678901"]), 1);
    assert_eq!(found(&["--text", "余额不足"]), 1, "what the code means");
    let file = shop.export("jsonl", &["--code-set", "visa"]);
    assert_eq!(fs::read_to_string(file).unwrap().lines().count(), 1);
}
