//! String literals.

use std::fmt;

use askama::filters::Escaper;

use crate::characters::is_plain;
use crate::language::literal::{common_escape, utf16, write_escaped};

/// The string escaper of the Kotlin templates: what stands between the quotes of a line string
/// (Kotlin specification, "Lexical grammar": `LineStrText`, `EscapedIdentifier`,
/// `UniCharacterLiteral`).
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let short = |c, _: &str| match c {
            '$' => Some("\\$"),
            c => common_escape(c),
        };
        write_escaped(&mut out, text, short, is_plain, utf16)
    }
}
