//! What a spec means: tables of entries that are valid once they exist. The only way to one is
//! [`Catalog::build`].

mod draft;
mod field;
mod form;
mod from_spec;
mod packages;

use std::collections::BTreeSet;

use semver::Version;

use crate::diagnostic::source::Span;
use crate::name::Name;

pub(crate) use crate::spec::{Certainty, CodeKind, Heading, LicenseFile};
pub(crate) use form::{Form, URL, all, begins_lower, has_no_capitals};
pub(crate) use packages::Packages;

/// A catalogue: everything that is generated comes from one.
#[derive(Debug)]
pub(crate) struct Catalog {
    /// The identifier.
    pub id: Name,
    /// The file that says what the catalogue is, relative to the spec's folder.
    pub file: &'static str,
    /// The version.
    pub version: Version,
    /// Where the spec states it.
    pub version_span: Option<Span>,
    /// What it is, in a few words.
    pub title: String,
    /// More about it; empty where nothing was written.
    pub description: String,
    /// The document that it was taken from.
    pub source: Option<Document>,
    /// Words that some languages write in capitals.
    pub initialisms: BTreeSet<String>,
    /// What is said of the generated packages.
    pub packages: Packages,
    /// The tables, in the document's order.
    pub tables: Vec<Table>,
}

/// The document that a catalogue was taken from.
#[derive(Debug)]
pub(crate) struct Document {
    /// Its title.
    pub title: String,
    /// As of when, in words.
    pub as_of: Option<String>,
}

/// A table of codes. A code means something in its table only.
#[derive(Debug)]
pub(crate) struct Table {
    /// The identifier.
    pub id: Name,
    /// Where the catalogue lists it.
    pub span: Span,
    /// The file that it was read from, relative to the spec's folder.
    pub file: String,
    /// What it is, in a few words.
    pub title: String,
    /// How sure the title is.
    pub heading: Heading,
    /// What its codes are.
    pub code_kind: CodeKind,
    /// The titles of the printed columns.
    pub columns: Option<ColumnTitles>,
    /// Something to know about all of it.
    pub note: Option<String>,
    /// The rows of the document, in order, repeated ones included.
    pub entries: Vec<Entry>,
}

/// The titles of the printed columns; `None` for a column that was not printed.
#[derive(Debug, serde::Serialize)]
#[allow(missing_docs, reason = "the fields are the columns")]
pub(crate) struct ColumnTitles {
    pub code: Option<String>,
    pub description: String,
    pub billed: Option<String>,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name. A repeated row has the name of the row that it repeats.
    pub name: Name,
    /// Where the name comes from: a `name` in the spec, or the code.
    pub span: Span,
    /// The code.
    pub code: Code,
    /// What it means.
    pub description: String,
    /// Whether it is billed.
    pub billing: Billing,
    /// Something to know about it.
    pub note: Option<String>,
    /// What was printed, where that differs.
    pub published: Option<Published>,
    /// Whether it repeats an earlier row, and so has no constant of its own.
    pub repeats: bool,
}

/// What stands for an entry on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    /// A whole number.
    Integer(i32),
    /// A text.
    Text(String),
    /// Nothing: the entry is known by what it says.
    None,
}

impl Code {
    /// The code as text: `1001`, `FailedOperation.OcrFailed`. `None` where there is no code.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Self::Integer(number) => Some(number.to_string()),
            Self::Text(text) => Some(text.clone()),
            Self::None => None,
        }
    }
}

/// Whether a call that ends with a code is billed. That nothing is stated is a third answer, never
/// a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Billing {
    /// The document says that it is.
    Billed,
    /// The document says that it is not.
    NotBilled,
    /// The document doesn't say.
    NotStated,
}

impl Billing {
    /// The flag as the spec and the JSON form have it.
    pub(crate) fn flag(self) -> Option<bool> {
        match self {
            Self::Billed => Some(true),
            Self::NotBilled => Some(false),
            Self::NotStated => None,
        }
    }

    /// The name of the value in languages that write `NotBilled`.
    pub(crate) fn name(self) -> Name {
        let words = match self {
            Self::Billed => "billed",
            Self::NotBilled => "not_billed",
            Self::NotStated => "not_stated",
        };
        Name::known(words)
    }

    /// In a sentence.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Billed => "billed",
            Self::NotBilled => "not billed",
            Self::NotStated => "billing not stated",
        }
    }
}

/// What was printed in the document, where that differs from what is right.
#[derive(Debug)]
pub(crate) struct Published {
    /// The printed code, where another one is right.
    pub code: Option<String>,
    /// The printed description, where another one is right.
    pub description: Option<String>,
    /// Why it is wrong.
    pub reason: String,
    /// How sure the right one is.
    pub certainty: Certainty,
}

impl Table {
    /// The entries that become constants: every row but the repeated ones.
    pub(crate) fn constants(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.repeats)
    }
}

impl Entry {
    /// The code that was printed, as text; `None` where the table has no codes.
    pub(crate) fn printed_code(&self) -> Option<String> {
        self.published
            .as_ref()
            .and_then(|published| published.code.clone())
            .or_else(|| self.code.text())
    }

    /// The description that was printed.
    pub(crate) fn printed_description(&self) -> &str {
        self.published
            .as_ref()
            .and_then(|published| published.description.as_deref())
            .unwrap_or(&self.description)
    }
}
