//! `tillside-cli redact` as scripts use it: the real program on real pipes.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn redact(input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tillside-cli"))
        .arg("redact")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    program.stdin.take().expect("a pipe").write_all(input).expect("it reads");
    program.wait_with_output().expect("it ends")
}

/// What it wrote to the standard output and the error output.
fn written(output: &Output) -> (&str, &str) {
    let text = |bytes| str::from_utf8(bytes).expect("UTF-8");
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn card_numbers_are_hidden_across_lines_and_everything_else_is_copied() {
    let output = redact("\u{FEFF}订单 20261121143205\r\n卡号 4111 1111\r\n1111 1111，金额 268.00\r\n\r\n".as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let (out, err) = written(&output);
    assert_eq!(out, "\u{FEFF}订单 20261121143205\r\n卡号 •••• ••••\r\n•••• 1111，金额 268.00\r\n\r\n");
    assert_eq!(err, "1 card number was hidden\n");
}

#[test]
fn payment_codes_and_secrets_are_named_and_copied() {
    let text = "扫码 134567890123456789\nCVV 123，密码 123456\n";
    let output = redact(text.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let (out, err) = written(&output);
    assert_eq!(out, text);
    let lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines.len(), 3, "{err}");
    assert!(lines[0].contains("no card number"), "{err}");
    assert!(lines[1].contains("1 payment code"), "{err}");
    assert!(lines[2].contains("2 places"), "{err}");
}

#[test]
fn an_empty_input_gives_an_empty_output() {
    let output = redact(b"");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, b"");
}

#[test]
fn an_input_in_another_encoding_is_refused_and_nothing_is_written() {
    let output = redact(b"4111111111111111\n\xBF\xA8\xBA\xC5 4111111111111111\n");
    assert_eq!(output.status.code(), Some(1));
    let (out, err) = written(&output);
    assert_eq!(out, "");
    assert!(err.contains("line 2") && err.contains("UTF-8") && !err.contains("4111"), "{err}");
}
