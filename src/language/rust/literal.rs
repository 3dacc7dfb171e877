//! What Rust's literals look like.

use std::fmt;

use askama::filters::Escaper;
use unicode_normalization::is_nfc;

use crate::characters::is_plain;
use crate::language::layout;
use crate::language::literal::{braced, common_escape, write_escaped};

/// The string escaper of the Rust templates: what stands between the quotes of a literal (The Rust
/// Reference, "String literals").
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut literal: W, text: &str) -> fmt::Result {
        let short = |c, text: &str| match c {
            // Before a digit it would look like an octal escape, which Clippy's `octal_escapes`
            // warns of.
            '\0' if !text[1..].starts_with(|c: char| c.is_ascii_digit()) => Some("\\0"),
            c => common_escape(c),
        };
        // Text that isn't in normal form C is spelled out: an editor could normalise it, and
        // Clippy's `unicode_not_nfc` warns.
        let is_normal = text.is_ascii() || is_nfc(text);
        let is_shown = |c: char| is_plain(c) && (is_normal || c.is_ascii());
        write_escaped(&mut literal, text, short, is_shown, braced)
    }
}

/// An integer literal, its digits in groups where Clippy's `unreadable_literal` asks for them.
pub(super) fn integer(number: i64) -> String {
    layout::integer(number, 6)
}
