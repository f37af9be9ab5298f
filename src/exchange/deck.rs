//! Notes in Anki's text format, as its manual describes it ("Importing", "Text files"): a line a note, fields set apart by
//! tabs, and lines at the head that say which column is which. Fields are HTML, so that a note has lines and bold words.
//!
//! No type of note is named: its name is another in every language of Anki, and the one at hand has a front and a back.

use std::io::{self, Write};

use crate::domain::deck::{Deck, Line, Note};

/// The columns, in this order.
const HEAD: &str = "#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\n";

/// Writes the deck.
///
/// # Errors
/// Only those of `out`.
pub fn write(out: &mut dyn Write, deck: &Deck) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    for note in &deck.notes {
        let Note { id, front, back, tags } = note;
        let tags: Vec<String> = tags.iter().map(|tag| one_word(tag)).collect();
        let cells = [one_word(id), on_one_line(&deck.name), html(front), html(back), tags.join(" ")];
        writeln!(out, "{}", cells.map(|cell| quoted(&cell)).join("\t"))?;
    }
    Ok(())
}

/// The lines as HTML on one line of the file.
fn html(lines: &[Line]) -> String {
    let line = |line: &Line| {
        let words = escaped(&line.words);
        let words = if line.bold && !words.is_empty() { format!("<b>{words}</b>") } else { words };
        let label = if line.label.is_empty() { String::new() } else { format!("<i>{}</i>", escaped(&line.label)) };
        [label, words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    lines.iter().map(line).collect::<Vec<_>>().join("<br>")
}

/// Text as HTML: its signs stay signs, its lines stay lines.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("<br>"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A tag ends at a blank, and some signs mean something in a search for tags.
fn one_word(text: &str) -> String {
    let is_kept = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.');
    text.trim().chars().map(|c| if is_kept(c) { c } else { '_' }).collect()
}

/// A field that may hold quotes or look like a comment stands in quotes, with its own doubled.
fn quoted(cell: &str) -> String {
    if cell.contains('"') || cell.starts_with('#') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(note: Note) -> String {
        let mut out = Vec::new();
        write(&mut out, &Deck { name: "码上懂 \"A\"".to_owned(), notes: vec![note] }).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_note_is_a_line_of_five_fields_below_the_head() {
        let text = written(Note {
            id: "tillside-unionpay-51".to_owned(),
            front: vec![Line::bold("51"), Line::plain("银联")],
            back: vec![Line::labelled("钱款", "没有扣款")],
            tags: vec!["tillside".to_owned(), "余额 不足".to_owned()],
        });
        let expected = "#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\n\
            tillside-unionpay-51\t\"码上懂 \"\"A\"\"\"\t<b>51</b><br>银联\t<i>钱款</i> 没有扣款\ttillside 余额_不足\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn nothing_in_a_text_can_break_a_line_or_become_markup() {
        let nasty = "a\tb\r\nc\n<script>\"&'\u{2028}\0#";
        let text = written(Note {
            id: format!("#id{nasty}"),
            front: vec![Line::plain(nasty)],
            back: vec![Line::labelled(nasty, nasty)],
            tags: vec![nasty.to_owned()],
        });
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 6, "{text}");
        assert_eq!(lines[5].split('\t').count(), 5);
        assert!(!text.contains("<script>") && lines[5].starts_with("_ida_b__c__script"), "{text}");
        assert!(text.contains("a b<br>c<br>&lt;script&gt;&quot;&amp;'<br> #"), "{text}");
    }
}
