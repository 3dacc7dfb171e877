//! String literals: what the languages and the manifests have in common in how they write a text
//! between quotes.

use std::fmt;

use askama::filters::Escaper;
use memchr::memchr_iter;

/// Writes a text as a literal has it between its quotes: of each character its short escape where
/// it has one, the character itself where that can be seen, and else its number.
///
/// `short` gets the text from the character on, since some escapes depend on what follows.
pub(super) fn write_escaped<W: fmt::Write>(
    out: &mut W,
    text: &str,
    short: impl Fn(char, &str) -> Option<&'static str>,
    is_shown: impl Fn(char) -> bool,
    by_number: impl Fn(char) -> String,
) -> fmt::Result {
    let mut rest = text;
    loop {
        let (ordinary, special) = rest.split_at(ordinary_length(rest));
        out.write_str(ordinary)?;
        let Some(c) = special.chars().next() else {
            return Ok(());
        };
        if let Some(escape) = short(c, special) {
            out.write_str(escape)?;
        } else if is_shown(c) {
            out.write_char(c)?;
        } else {
            out.write_str(&by_number(c))?;
        }
        rest = &special[c.len_utf8()..];
    }
}

/// How many bytes at the beginning of a text are the same in every literal: letters, digits, and
/// marks that mean something nowhere. Most texts are nothing else, and are written in one piece.
fn ordinary_length(text: &str) -> usize {
    let is_special = |byte: &u8| !(byte.is_ascii_alphanumeric() || b" ,-._".contains(byte));
    let mut bytes = text.as_bytes().iter();
    bytes.position(is_special).unwrap_or(text.len())
}

/// The short escapes that every language and manifest has which has any.
pub(super) fn common_escape(c: char) -> Option<&'static str> {
    match c {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '\n' => Some("\\n"),
        '\r' => Some("\\r"),
        '\t' => Some("\\t"),
        _ => None,
    }
}

/// `\u{202E}`
pub(super) fn braced(c: char) -> String {
    format!("\\u{{{:X}}}", u32::from(c))
}

/// `\u202E`, in UTF-16: two of them beyond the Basic Multilingual Plane.
pub(super) fn utf16(c: char) -> String {
    let mut units = [0; 2];
    let units = c.encode_utf16(&mut units).iter();
    units.map(|unit| format!("\\u{unit:04X}")).collect()
}

/// The quote around a text that leaves fewer quotes in it to be escaped: the double one, unless
/// there are more of those in the text than single ones.
pub(super) fn fewest_escapes(text: &str) -> char {
    let count = |quote| memchr_iter(quote, text.as_bytes()).count();
    if count(b'"') > count(b'\'') {
        '\''
    } else {
        '"'
    }
}

/// A string literal in double quotes.
pub(super) fn quoted(escaper: impl Escaper, text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    // Writing to a string can't fail.
    let _ = escaper.write_escaped_str(&mut literal, text);
    literal.push('"');
    literal
}
