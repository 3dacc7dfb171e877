//! How a large table is split, so that the compiler's time grows linearly with it: its rows, and
//! the way from a code, or from a position in the table, to a variant.
//!
//! The shortest way would be a slice of variants, and small tables without integer codes have one.
//! But the compiler checks each value of a constant slice against each discriminant, which takes
//! 45 s for 20,000 integer codes. LLVM takes more than linear time for a long `match`: 8 s for
//! 8,000 codes, and 1 s for the same in parts of 250.

use askama::filters::Safe;

use super::literal::integer;
use crate::catalog::{Code, CodeKind};

/// The most arms that a `match` has.
const ARMS: usize = 250;

/// The rows of a constant, where a table has several. Clippy's `large_const_arrays` speaks up from
/// 16,000 bytes on, and a row has 104.
const ROWS: usize = 125;

/// The most variants of a table that are in a slice, for which the compiler takes a second or two.
pub(super) const ALL: usize = 4_000;

/// One `match`. Where there are several, they are in ascending order.
pub(super) struct Part<'a> {
    /// The first number that it answers for; each part begins right after the one before it, so
    /// that together they leave no number out.
    pub from: Safe<String>,
    /// The last one; `None` in the last part, which answers for all the rest.
    pub to: Option<Safe<String>>,
    pub arms: Vec<Arm<'a>>,
}

/// An arm of a `match`: from a code or a position to a variant.
#[derive(Clone, Copy)]
pub(super) struct Arm<'a> {
    pub number: i32,
    pub variant: &'a Safe<String>,
}

/// Whether a function needs to be excused from Clippy's `too_many_lines`, which allows 100, where
/// the arms of its `match` take this many.
pub(super) fn is_long(lines: usize) -> bool {
    lines > 95
}

/// Whether a table of this size is one part.
pub(super) fn is_one(entries: usize) -> bool {
    entries <= ARMS
}

/// The rows of a table in one part, or in several where it is large, since the compiler takes more
/// than linear time for a constant.
pub(super) fn rows<T>(entries: &[T]) -> Vec<&[T]> {
    let len = if is_one(entries.len()) { ARMS } else { ROWS };
    entries.chunks(len).collect()
}

/// The parts of a table: by integer codes, and where there are none by positions.
pub(super) fn parts<'a>(
    code_kind: CodeKind,
    constants: impl Iterator<Item = (&'a Code, &'a Safe<String>)>,
) -> Vec<Part<'a>> {
    let mut arms: Vec<Arm> = (0..)
        .zip(constants)
        .map(|(position, (code, variant))| {
            let number = match *code {
                Code::Integer(code) => code,
                Code::Text(_) | Code::None => position,
            };
            Arm { number, variant }
        })
        .collect();
    arms.sort_unstable_by_key(|arm| arm.number);
    let mut from = match code_kind {
        CodeKind::Integer => "i32::MIN".to_owned(),
        CodeKind::String | CodeKind::None => "0".to_owned(),
    };
    let mut rest = arms.chunks(ARMS).peekable();
    let mut parts = Vec::with_capacity(rest.len());
    while let Some(arms) = rest.next() {
        let last = arms.last().map_or(i32::MAX, |arm| arm.number);
        parts.push(Part {
            from: Safe(from),
            to: rest.peek().map(|_| Safe(integer(last))),
            arms: arms.to_vec(),
        });
        from = integer(last.saturating_add(1));
    }
    parts
}
