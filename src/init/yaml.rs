//! Writes texts as YAML.

use std::fmt::Write as _;

use crate::characters::is_plain;

/// A text as a scalar that YAML reads as that text and nothing else. In doubt it is in quotes.
pub(super) fn scalar(text: &str) -> String {
    if reads_as_text(text) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if is_plain(c) => quoted.push(c),
            // Writing to a string can't fail.
            c if u32::from(c) <= 0xFFFF => drop(write!(quoted, "\\u{:04X}", u32::from(c))),
            c => drop(write!(quoted, "\\U{:08X}", u32::from(c))),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a text is itself where it stands without quotes as the value of a key. Only what begins
/// with a letter is thought about.
fn reads_as_text(text: &str) -> bool {
    let is_word = matches!(
        text.to_ascii_lowercase().as_str(),
        "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    !is_word
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && !text.ends_with([' ', ':'])
        && text.chars().all(is_plain)
        && !text.contains(": ")
        && !text.contains(" #")
}

/// Texts as a list in brackets.
pub(super) fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let item = |text: &str| {
        let is_simple = text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_- ".contains(c));
        let written = scalar(text);
        if is_simple || written.starts_with('"') {
            written
        } else {
            format!("{text:?}")
        }
    };
    let items: Vec<String> = texts.map(item).collect();
    format!("[{}]", items.join(", "))
}

/// Texts as the lines of a list in brackets, with as many on each as fit.
pub(super) fn filled<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    const WIDTH: usize = 100;
    let (mut lines, mut line) = (String::new(), String::from(" "));
    for text in texts {
        let item = format!(" {},", scalar(text));
        if line.len() + item.len() > WIDTH {
            lines += &(line + "\n");
            line = String::from(" ");
        }
        line += &item;
    }
    lines + &line + "\n"
}
