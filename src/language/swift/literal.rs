//! Swift's string literals.

use std::fmt;

use askama::filters::Escaper;

use crate::characters::is_plain;
use crate::language::literal::{braced, common_escape, write_escaped};

/// The string escaper of the Swift templates: what stands between the quotes of a literal (The
/// Swift Programming Language, "Lexical Structure", "String Literals").
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut literal: W, text: &str) -> fmt::Result {
        let short = |c, _: &str| match c {
            '\0' => Some("\\0"),
            c => common_escape(c),
        };
        // The compiler takes these noncharacters as they are, but no escape for them ("invalid
        // unicode scalar").
        let is_shown = |c| is_plain(c) || ('\u{FDD0}'..='\u{FDEF}').contains(&c);
        write_escaped(&mut literal, text, short, is_shown, braced)
    }
}
