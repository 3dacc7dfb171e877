//! The attribute of what should no longer be used (The Rust Reference, "The `deprecated`
//! attribute").

use std::borrow::Cow;

use super::Rust;
use crate::catalog::{Alias, Entry, Table};
use crate::language::markdown;
use crate::language::markup::Markup;
use crate::language::notice::Notice;

/// What the attribute says.
pub(super) struct Deprecated {
    pub since: String,
    /// What to use instead, and why; may be empty.
    pub note: String,
}

impl Deprecated {
    pub(super) fn entry(rust: &Rust, table: &Table, entry: &Entry) -> Option<Self> {
        Notice::of_entry(rust, table, entry).as_ref().map(Self::new)
    }

    pub(super) fn alias(rust: &Rust, table: &Table, entry: &Entry, alias: &Alias) -> Option<Self> {
        Notice::of_alias(rust, table, entry, alias)
            .as_ref()
            .map(Self::new)
    }

    pub(super) fn table(rust: &Rust, table: &Table) -> Option<Self> {
        Notice::of_table(rust, table).as_ref().map(Self::new)
    }

    fn new(notice: &Notice) -> Self {
        Self {
            since: notice.since.to_string(),
            note: notice.message(&Note),
        }
    }
}

/// The compiler prints a note as it is, and rustdoc reads it as Markdown: what Markdown reads
/// nothing into is left alone.
struct Note;

impl Markup for Note {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        markdown::word(word)
    }

    fn code(&self, code: &str) -> String {
        markdown::code(code)
    }
}
