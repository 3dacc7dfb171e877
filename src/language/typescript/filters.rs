//! Code as prettier and Biome both lay it out with their defaults: where lines are broken, and how
//! texts are quoted.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes of each filter a type with a method"
)]

use std::cell::Cell;
use std::fmt::Display;

use askama::Values;
use askama::filters::Safe;

use super::literal::{in_ascii, quoted};
use crate::language::layout;

/// The columns that a line may take.
pub(super) const WIDTH: usize = 80;

/// A text as a string literal.
#[askama::filter_fn]
pub(super) fn literal(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(quoted(text.as_ref())))
}

/// Code on one line if it fits there, else as it is.
#[askama::filter_fn]
pub(super) fn fit(code: impl Display, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(fitted(&code.to_string())))
}

/// A list of numbers on one line if it fits there, else with as many on each line as fit.
#[askama::filter_fn]
pub(super) fn fill(code: impl Display, _: &dyn Values) -> askama::Result<Safe<String>> {
    let fits = |line: &str| line.len() <= WIDTH;
    Ok(Safe(layout::fill(&code.to_string(), fits, fits)))
}

/// The declaration of a union of types: on one line if it fits there, else with a line per type.
/// Where all types would fit on the line after the equals sign, prettier puts them there and Biome
/// doesn't; `comment`, at the end of the first type's line, settles it.
#[askama::filter_fn]
pub(super) fn union(
    code: impl Display,
    _: &dyn Values,
    comment: &str,
) -> askama::Result<Safe<String>> {
    Ok(Safe(union_of(&code.to_string(), comment)))
}

/// Prettier and Biome measure some characters differently, emoji above all. Where that matters, the
/// code is written in ASCII.
fn fitted(code: &str) -> String {
    // Prettier breaks no line before a number, save one with a sign.
    let number = code.lines().last().is_some_and(|line| {
        let value = line.trim_start();
        value.starts_with(|c: char| c.is_ascii_digit())
    });
    let depends = Cell::new(false);
    let laid_out = layout::fit(code, |line| {
        let (least, most) = layout::widths(line);
        depends.set(least <= WIDTH && most > WIDTH);
        number || most <= WIDTH
    });
    if depends.get() {
        layout::fit(&in_ascii(code), |line| line.len() <= WIDTH)
    } else {
        laid_out
    }
}

fn union_of(code: &str, comment: &str) -> String {
    let declaration = code.trim_start_matches('\n');
    let before = &code[..code.len() - declaration.len()];
    let mut lines = declaration.lines();
    let (open, types) = (lines.next().unwrap_or_default(), lines.clone());
    let flat: Vec<&str> = types.map(str::trim_start).collect();
    let flat = flat.join(" ");
    let flat = flat.trim_start_matches("| ");
    let fits_after = |columns: usize| columns + flat.len() <= WIDTH;
    if fits_after(open.len() + 1) {
        return format!("{before}{open} {flat}");
    }
    let first = lines.next().unwrap_or_default();
    let Some(second) = lines.next() else {
        return format!("{before}{open}\n  {flat}");
    };
    let comment = if fits_after(2) { comment } else { "" };
    let space = if comment.is_empty() { "" } else { " " };
    let rest: String = lines.map(|line| format!("\n{line}")).collect();
    format!("{before}{open}\n{first}{space}{comment}\n{second}{rest}")
}
