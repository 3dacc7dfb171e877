//! Go's string literals.

use std::fmt;

use askama::filters::Escaper;

use crate::characters::is_plain;
use crate::language::literal::{common_escape, write_escaped};

/// The string escaper of the Go templates: what stands between the quotes of an interpreted string
/// literal (The Go Programming Language Specification, "Rune literals" and "String literals"). `\x`
/// would mean a byte, not a character.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let is_shown = |c| is_plain(c) && !is_format(c);
        let by_number = |c| match u32::from(c) {
            unit @ ..=0xFFFF => format!("\\u{unit:04x}"),
            code_point => format!("\\U{code_point:08x}"),
        };
        write_escaped(&mut out, text, |c, _| common_escape(c), is_shown, by_number)
    }
}

/// The format characters (Unicode's category Cf) that `is_plain` lets pass: staticcheck wants
/// them escaped (ST1018).
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{06DD}' | '\u{070F}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}')
}
