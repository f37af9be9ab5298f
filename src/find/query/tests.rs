use super::{Mention, Query, Standing, Text};

fn text(typed: &str) -> Text {
    match Query::read(typed) {
        Query::Text(text) => text,
        other => panic!("{typed:?} was read as {other:?}"),
    }
}

fn mentions(typed: &str) -> Vec<(String, Standing)> {
    text(typed).mentions.into_iter().map(|Mention { typed, standing, .. }| (typed, standing)).collect()
}

#[track_caller]
fn assert_all(standing: Standing, cases: &[(&str, &str)]) {
    for (typed, code) in cases {
        assert_eq!(mentions(typed), [((*code).to_owned(), standing)], "{typed}");
    }
}

#[test]
fn a_code_alone_in_every_dress() {
    assert_all(
        Standing::Alone,
        &[
            ("57", "57"),
            ("057", "057"),
            (" 57。", "57"),
            ("E57", "E57"),
            ("e-57", "57"),
            ("E 57", "57"),
            ("err57", "57"),
            ("57error", "57"),
            ("错误码57", "57"),
            ("错误代码：57", "57"),
            ("代码:57", "57"),
            ("应答码 A0", "A0"),
            ("返回码是57", "57"),
            ("５７", "57"),
            ("交易失败61", "61"),
            ("交易失败61码", "61"),
            ("POS机显示57", "57"),
            ("POS机刷卡失败，错误代码57是什么意思？", "57"),
            ("[57]", "57"),
            ("【57】", "57"),
            ("Error 57", "57"),
            ("error code: 57", "57"),
            ("code=57", "57"),
            ("RC 57", "57"),
            ("rc57", "57"),
            ("DE39=57", "57"),
            ("No. 57", "57"),
            ("what does 57 mean?", "57"),
            ("5", "5"),
            ("O5", "O5"),
            ("5l", "5L"),
            ("AO", "AO"),
            ("lO", "LO"),
            ("1o5", "1O5"),
            ("da", "DA"),
            ("错误码DA", "DA"),
            ("ZX", "ZX"),
            ("1234", "1234"),
            ("57怎么办", "57"),
            ("57 2026-11-21 14:51", "57"),
        ],
    );
}

#[test]
fn a_code_that_its_surroundings_give_away() {
    assert_all(
        Standing::Led,
        &[
            ("57-卡片异常请联系客服", "57"),
            ("57、卡片异常", "57"),
            ("57卡片异常", "57"),
            ("05 do not honor", "05"),
            ("DECLINED 05 DO NOT HONOR", "05"),
            ("交易失败 57 请联系发卡行", "57"),
            ("余额不足[51]", "51"),
            ("余额不足（51）请换卡", "51"),
            ("密码错误57", "57"),
            ("刷卡失败了 62 地区", "62"),
            ("61 日累计限额", "61"),
            ("65 次数超限", "65"),
            ("62 个人限额", "62"),
            ("65 万事达非接", "65"),
            ("AUTH DECLINED 05 CALL ISSUER", "05"),
            ("RESP 51 RMB 268.00 CHINA", "51"),
            ("拒绝 61 ¥500.00 银行", "61"),
            ("刷500显示61地区", "61"),
            ("A0 校验错", "A0"),
            ("DA 文件解压缩错", "DA"),
            ("金额 268.00 失败 61 余额", "61"),
            ("交易失败 应答码:51 余额不足 金额:RMB 268.00 2026/11/21 14:51:30 凭证号:000123 批次号:000045", "51"),
        ],
    );
}

#[test]
fn a_number_that_nothing_gives_away_is_loose() {
    assert_all(
        Standing::Loose,
        &[
            ("余额不足 51", "51"),
            ("卡片异常请联系客服 57", "57"),
            ("今天57刷卡成功", "57"),
            ("INVALID TERMINAL 97", "97"),
            ("restricted card 62 again", "62"),
        ],
    );
}

#[test]
fn other_numbers_are_no_codes() {
    for typed in [
        "¥61",
        "￥ 61",
        "61元",
        "61 块钱",
        "61.00",
        "1,268.00",
        "RMB 57",
        "rmb57",
        "57rmb",
        "$57",
        "金额:61",
        "合计 61",
        "收款57",
        "14:51",
        "14时51分",
        "2026-11-21",
        "2026/11/21",
        "11月21日",
        "11/26",
        "30秒",
        "90 s",
        "30s",
        "15 minutes",
        "24小时",
        "13812345678",
        "400-820-8820",
        "010-57",
        "6222****1234",
        "尾号5157",
        "尾号 57",
        "后四位5157",
        "第2笔",
        "第57号",
        "3次",
        "3 次",
        "57张",
        "57%",
        "57‰",
        "T+1",
        "D+57",
        "凭证号57",
        "凭证 57",
        "参考号:57",
        "流水号 57",
        "批次45",
        "批次号 45",
        "终端号 57",
        "商户号:57",
        "订单号57",
        "授权码57",
        "验证码 57",
        "密码错误 57 元",
        "ref 57",
        "ref no. 57",
        "trace 57",
        "batch 45",
        "TID 57",
        "terminal no. 57",
        "auth code 57",
        "table 57",
        "收银台 57",
        "失败3次",
        "2026 年度",
        "交易 1451 完成",
        "失败 61 元",
        "扣了 57 块",
    ] {
        assert_eq!(mentions(typed), [], "{typed}");
    }
}

#[test]
fn words_in_latin_letters_are_no_codes() {
    for typed in
        ["is it my card", "cvv2 不符", "3ds 失败", "no pin", "insufficient funds", "qr 码过期", "vip", "oil is"]
    {
        let firm: Vec<_> = text(typed).mentions.into_iter().filter(|m| m.firm).collect();
        assert_eq!(firm, [], "{typed}");
    }
}

/// A telephone number, unless a code set has it.
#[test]
fn five_digits_alone_are_no_firm_code() {
    assert!(text("95516").mentions.iter().all(|mention| !mention.firm));
    assert!(mentions("请拨打 95516").is_empty());
}

#[test]
fn two_codes_are_both_read() {
    let both = |a: &str, b: &str| vec![(a.to_owned(), Standing::Led), (b.to_owned(), Standing::Led)];
    assert_eq!(mentions("57 55"), both("57", "55"));
    assert_eq!(mentions("57和55的区别"), both("57", "55"));
}

#[test]
fn words_are_what_is_left() {
    for (typed, words) in [
        ("密码错误 57 元", "密码错误"),
        ("交易失败 57 请联系发卡行", "交易失败 请联系发卡行"),
        ("余额不足怎么办", "余额不足"),
        ("卡号错误", "卡号错误"),
        ("终端号错误", "终端号错误"),
        ("刷不了这么多", "刷不了这么多"),
    ] {
        let left = text(typed).words;
        assert_eq!(left.split_whitespace().collect::<Vec<_>>().join(" "), words, "{typed}");
    }
}

#[test]
fn what_only_says_that_it_failed_is_vague() {
    for typed in ["交易失败", "交易不成功", "第2笔失败", "刷不了", "jiaoyishibai"] {
        assert!(text(typed).vague, "{typed}");
    }
    for typed in ["余额不足", "卡号错误", "刷不了这么多", "57"] {
        assert!(!text(typed).vague, "{typed}");
    }
}

#[test]
fn words_written_like_codes_are_looked_up_wherever_they_stand() {
    let words = |typed: &str| text(typed).code_words;
    assert_eq!(words("提示：ACQ.SYSTEM_ERROR 请稍后再试"), ["ACQ.SYSTEM_ERROR"]);
    assert_eq!(words("declined (do_not_honor)."), ["DO_NOT_HONOR"]);
    assert_eq!(words("错误码:orderpaid"), ["ORDERPAID"]);
    assert_eq!(words("insufficient funds"), [""; 0]);
}

#[test]
fn a_card_number_is_recognised() {
    for typed in [
        "6222021234567890123",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "卡号4111111111111111",
        "４１１１１１１１１１１１１１１１",
    ] {
        assert_eq!(Query::read(typed), Query::CardNumber, "{typed}");
    }
    for typed in
        ["13812345678", "2026-11-21 14:51:30", "57 13812345678", "参考号 123456789012", "余额不足 4111111111111111"]
    {
        assert_ne!(Query::read(typed), Query::CardNumber, "{typed}");
    }
}

#[test]
fn nothing_is_nothing() {
    for typed in ["", "   ", "。，！", "--", "😀", "\u{0}\u{200b}"] {
        assert_eq!(Query::read(typed), Query::Nothing, "{typed:?}");
    }
}
