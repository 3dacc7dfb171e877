//! TypeScript's string literals.

use std::fmt;

use askama::filters::Escaper;
use unicode_width::UnicodeWidthChar as _;

use crate::characters::is_plain;
use crate::language::literal::{common_escape, fewest_escapes, write_escaped};

/// The string escaper of the TypeScript templates: what stands between double quotes (ECMA-262,
/// "String Literals"). Linters take `${` for a template that lost its backticks, and a page for its
/// own what looks like markup.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        write_literal(&mut out, text, '"')
    }
}

/// Whether a literal can hold a character as it is: a plain one, and no white space but the space
/// itself, of which linters warn.
fn is_shown(c: char) -> bool {
    c == ' ' || is_plain(c) && !c.is_whitespace()
}

fn write_literal<W: fmt::Write>(literal: &mut W, text: &str, quote: char) -> fmt::Result {
    let short = |c, text: &str| match c {
        '<' if begins_markup(text) => Some("\\u003c"),
        '$' if text.starts_with("${") => Some("\\u0024"),
        '"' | '\'' if c != quote => None,
        '\'' => Some("\\'"),
        c => common_escape(c),
    };
    // A mark without a letter before it would sit on the quote.
    let mark = text.chars().next().filter(|c| c.width() == Some(0));
    if let Some(mark) = mark {
        literal.write_str(&by_number(mark))?;
    }
    let rest = &text[mark.map_or(0, char::len_utf8)..];
    write_escaped(literal, rest, short, is_shown, by_number)
}

fn by_number(c: char) -> String {
    match u32::from(c) {
        unit @ ..=0xFFFF => format!("\\u{unit:04x}"),
        code_point => format!("\\u{{{code_point:x}}}"),
    }
}

/// What ends or changes a script that is part of a page (HTML, "Restrictions for contents of script
/// elements").
fn begins_markup(text: &str) -> bool {
    ["</script", "<script", "<!--"].iter().any(|markup| {
        text.get(..markup.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(markup))
    })
}

/// A string literal with the quotes that prettier prefers.
pub(super) fn quoted(text: &str) -> String {
    let quote = fewest_escapes(text);
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push(quote);
    // Writing to a string can't fail.
    let _ = write_literal(&mut literal, text, quote);
    literal.push(quote);
    literal
}

/// Code whose characters beyond ASCII are all inside of string literals, with the numbers of these
/// characters in their place.
pub(super) fn in_ascii(code: &str) -> String {
    let mut ascii = String::with_capacity(code.len());
    for c in code.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else {
            ascii.push_str(&by_number(c));
        }
    }
    ascii
}
