//! From a code, or from a position in the table, to its variant.
//!
//! One slice of variants would say so in fewer lines, and small tables without integer codes have one. But the compiler checks each
//! value of a constant slice against each discriminant, which for 20,000 integer codes takes it 45 s, and LLVM takes more than linear
//! time for a long `match`: 8 s for 8,000 codes, and 1 s for the same in parts of 250.

use askama::filters::Safe;

use super::names::variant;
use super::text::integer;
use crate::catalog::{Code, CodeKind, Table};

/// The lines of a `match`.
const LEN: usize = 250;

/// The rows of a constant. Clippy's `large_const_arrays` speaks up from 16,000 bytes on, and a row has 104.
const ROWS: usize = 125;

/// One `match` of several.
pub(super) struct Part {
    /// The codes or positions that it is for.
    pub range: Safe<String>,
    /// `1002 => Self::SuspectedSpoofing`, in ascending order.
    pub arms: Vec<Safe<String>>,
}

impl Part {
    /// Whether Clippy's `too_many_lines` has something to say, as it has from 100 lines of a function on.
    pub(super) fn is_long(&self) -> bool {
        self.arms.len() > 95
    }
}

/// Whether a table of this size is one part.
pub(super) fn is_one(entries: usize) -> bool {
    entries <= LEN
}

/// The rows of a table: one part, or where it is large several, since the compiler takes more than linear time for a constant.
pub(super) fn rows<T>(entries: &[T]) -> Vec<&[T]> {
    let len = if is_one(entries.len()) { LEN } else { ROWS };
    entries.chunks(len).collect()
}

/// The parts of a table: by integer codes, and where there are none by positions.
pub(super) fn parts(table: &Table, type_name: &str) -> Vec<Part> {
    let mut arms: Vec<(i32, String)> = (0..)
        .zip(table.constants())
        .map(|(position, entry)| {
            let key = match entry.code {
                Code::Integer(code) => code,
                Code::Text(_) | Code::None => position,
            };
            (key, variant(&entry.name))
        })
        .collect();
    arms.sort_unstable();
    // The compiler looks through all variants for each `Self::Name`, and finds a `Type::Name` at once.
    let path = if is_one(arms.len()) {
        "Self"
    } else {
        type_name
    };
    let chunks: Vec<&[(i32, String)]> = arms.chunks(LEN).collect();
    let mut parts = Vec::with_capacity(chunks.len());
    let mut from = match table.code_kind {
        CodeKind::Integer => "i32::MIN".to_owned(),
        CodeKind::String | CodeKind::None => "0".to_owned(),
    };
    for (at, chunk) in chunks.iter().enumerate() {
        let last = chunk.last().map_or(i32::MAX, |(key, _)| *key);
        let to = if at + 1 == chunks.len() {
            String::new()
        } else {
            format!("={}", integer(last))
        };
        let arm = |(key, variant): &(i32, String)| {
            Safe(format!("{} => {path}::{variant}", integer(*key)))
        };
        parts.push(Part {
            range: Safe(format!("{from}..{to}")),
            arms: chunk.iter().map(arm).collect(),
        });
        // A range begins right after the one before it, so that together they leave no number out.
        from = integer(last.saturating_add(1));
    }
    parts
}
