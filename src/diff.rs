//! `codegen diff`: what changed between two versions of a catalogue, whom each change breaks, and
//! which version it owes.
//!
//! Both catalogues are compared as `codegen show` prints them ([`mod@compare`]), and what programs
//! write of the packages beside that. Every change is of a kind, of which there is one table
//! ([`kind`]): it says whom such a change breaks. From the kinds follows the version that is owed
//! ([`version`]), and what nobody may do unawares ([`check`]).

mod change;
mod check;
mod compare;
mod json;
mod kind;
mod markdown;
mod side;
mod text;
mod version;
mod words;

use clap::ValueEnum;

pub(crate) use change::Change;
pub(crate) use check::{findings, messages};
pub use kind::documented;
pub(crate) use side::{Scope, Side};

use compare::compare;
use version::Owed;

/// A form in which to print what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// A section of a changelog.
    Markdown,
}

/// What changed from one side to the other.
#[derive(Debug)]
pub(crate) struct Diff<'a> {
    pub old: &'a Side,
    pub new: &'a Side,
    pub changes: Vec<Change>,
    pub owed: Owed,
}

impl<'a> Diff<'a> {
    /// Compares two sides, which have one catalogue.
    pub(crate) fn new(old: &'a Side, new: &'a Side) -> Self {
        let changes = compare(old, new);
        let owed = Owed::of(&changes, &old.catalog.version, &new.catalog.version);
        Self {
            old,
            new,
            changes,
            owed,
        }
    }

    /// The diff in a form. Text is styled; whoever prints it removes the colours where they aren't
    /// wanted.
    pub(crate) fn print(&self, format: Format) -> String {
        match format {
            Format::Text => text::print(self),
            Format::Json => json::print(self),
            Format::Markdown => markdown::print(self),
        }
    }

    /// The changes that people read of: what comes with another change goes without saying.
    fn told(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| !change.follows)
    }
}
