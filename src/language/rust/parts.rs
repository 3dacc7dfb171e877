//! How a large table is split, so that the compiler's time grows linearly with it: its rows, and
//! the way from a position in the table to a variant.
//!
//! The shortest way is a slice of variants, and all but huge tables of integers have one. But the
//! compiler compares each value of a constant slice with the discriminants one by one. Where they
//! are written out, since they are codes, that takes 1 s for 5,000 of them, 3 s for 8,000 and 32 s
//! for 20,000; where they are not, 2 s for 20,000. LLVM takes more than linear time for a long
//! `match`: 8 s for 8,000 codes, and 1 s for the same in parts of 250.

/// The most arms that a `match` has.
const ARMS: usize = 250;

/// The rows of a constant, where a table has several. Clippy's `large_const_arrays` speaks up from
/// 16,000 bytes on, and a row has 104.
const ROWS: usize = 125;

/// The most integer codes that are in a slice.
pub(super) const ALL: usize = 4_000;

/// A `match` from the positions of some entries to their variants. The parts follow each other, so
/// that together they leave no number out.
pub(super) struct Part<'a, T> {
    /// The position of the first entry.
    pub from: usize,
    /// The position of the last one; `None` in the last part, which answers for all the rest.
    pub to: Option<usize>,
    pub constants: &'a [T],
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

/// The parts of a table.
pub(super) fn parts<T>(entries: &[T]) -> Vec<Part<'_, T>> {
    let starts = (0..entries.len()).step_by(ARMS);
    let parts = starts.zip(entries.chunks(ARMS));
    parts
        .map(|(from, constants)| {
            let end = from + constants.len();
            Part {
                from,
                to: (end < entries.len()).then_some(end - 1),
                constants,
            }
        })
        .collect()
}
