//! Filters of the templates: code as ktlint lays it out, and literals.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes of each filter a type with a method"
)]

use std::fmt::Display;

use askama::filters::Safe;

use super::literal::Literal;
use crate::catalog::Code;
use crate::language::layout;
use crate::language::literal::quoted;

/// The characters of a line: what ktlint asks for where nothing is configured.
const WIDTH: usize = 140;

/// Whether a line has at most so many characters as ktlint counts them: as the JVM does, in UTF-16.
fn fits(line: &str, limit: usize) -> bool {
    // No text has more of these than bytes, which are quicker to count.
    line.len() <= limit || line.encode_utf16().count() <= limit
}

/// Code on one line if it fits there with so many characters to spare, else as it is.
#[askama::filter_fn]
pub(super) fn fit(
    code: impl Display,
    _: &dyn askama::Values,
    #[optional(0)] spare: usize,
) -> askama::Result<Safe<String>> {
    let joined_fits = |joined: &str| fits(joined, WIDTH - spare);
    layout::fit_block(code, joined_fits)
}

/// A code as a literal of its type.
#[askama::filter_fn]
pub(super) fn literal(code: &Code, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(match code {
        Code::Integer(number) => number.to_string(),
        Code::Text(text) => quoted(Literal, text),
        Code::None => String::new(),
    }))
}
