//! The order in which generated code looks things up.

use std::cmp::Ordering;

use crate::catalog::{Code, Entry, Table};

/// A table's rows with their positions in the document, sorted by what they are looked up by:
/// integers by value, texts as the language compares its strings.
pub(super) fn order(table: &Table, texts: fn(&str, &str) -> Ordering) -> Vec<(usize, &Entry)> {
    let mut rows: Vec<(usize, &Entry)> = table.constants().enumerate().collect();
    rows.sort_by(|(_, a), (_, b)| match (&a.code, &b.code) {
        (Code::Integer(a), Code::Integer(b)) => a.cmp(b),
        (Code::Text(a), Code::Text(b)) => texts(a, b),
        _ => texts(&a.description, &b.description),
    });
    rows
}
