//! What a spec means: the tables and their entries. [`Catalog::from_spec`] builds them.

mod draft;
mod field;
mod from_spec;
mod packages;
mod syntax;

use std::collections::BTreeSet;

use semver::Version;

use crate::diagnostic::source::Span;
use crate::name::Name;

pub(crate) use crate::spec::{Certainty, CodeKind, Heading, LicenseFile};
pub(crate) use packages::Packages;
pub(crate) use syntax::{Syntax, URL, begins_lower, has_no_capitals, is_alphanumeric_or};

/// A catalogue, from which everything is generated.
#[derive(Debug)]
pub(crate) struct Catalog {
    pub id: Name,
    /// The file that describes the catalogue, relative to the spec's folder.
    pub file: &'static str,
    pub version: Version,
    /// Where the spec states the version.
    pub version_span: Option<Span>,
    /// What the catalogue is, in a few words.
    pub title: String,
    /// More about the catalogue; may be empty.
    pub description: String,
    pub source: Option<Document>,
    /// Words that some languages write in capitals.
    pub initialisms: BTreeSet<String>,
    pub packages: Packages,
    /// The tables, in the order of the document.
    pub tables: Vec<Table>,
}

/// The document that a catalogue was taken from.
#[derive(Debug)]
pub(crate) struct Document {
    pub title: String,
    /// The date of the document, in words.
    pub as_of: Option<String>,
}

/// A table of codes. A code has a meaning only within its table.
#[derive(Debug)]
pub(crate) struct Table {
    pub id: Name,
    /// Where `catalog.yaml` lists the table.
    pub span: Span,
    /// The file that the table was read from, relative to the spec's folder.
    pub file: String,
    /// What the table is, in a few words.
    pub title: String,
    /// How certain the title is.
    pub heading: Heading,
    pub code_kind: CodeKind,
    pub columns: Option<ColumnTitles>,
    /// A note about the whole table.
    pub note: Option<String>,
    /// The rows of the document, in order, including repeated ones.
    pub entries: Vec<Entry>,
}

/// The titles of the columns as printed; `None` for a column that was not printed.
#[derive(Debug, serde::Serialize)]
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
    /// Where the name comes from: `name` or the code in the spec, or `repeats` in a repeated row.
    pub span: Span,
    pub code: Code,
    pub description: String,
    pub billing: Billing,
    pub note: Option<String>,
    /// What was printed, where that differs from what is right.
    pub published: Option<Published>,
    /// Whether the row repeats an earlier one, and therefore has no constant of its own.
    pub repeats: bool,
}

/// What represents an entry on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    Integer(i32),
    Text(String),
    /// No code: the entry is identified by its description.
    None,
}

impl Code {
    /// The code as text: `1001` or `FailedOperation.OcrFailed`.
    pub(crate) fn text(&self) -> Option<String> {
        match self {
            Self::Integer(number) => Some(number.to_string()),
            Self::Text(text) => Some(text.clone()),
            Self::None => None,
        }
    }
}

/// Whether a call that ends with a code is billed. “Not stated” is an answer of its own, and never
/// means “no”.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Billing {
    Billed,
    NotBilled,
    /// The document doesn't say.
    NotStated,
}

impl Billing {
    /// The flag as it is in the spec, and in the JSON that `show` prints.
    pub(crate) fn flag(self) -> Option<bool> {
        match self {
            Self::Billed => Some(true),
            Self::NotBilled => Some(false),
            Self::NotStated => None,
        }
    }

    /// The name from which the languages make a constant such as `NotBilled`.
    pub(crate) fn name(self) -> Name {
        let words = match self {
            Self::Billed => "billed",
            Self::NotBilled => "not_billed",
            Self::NotStated => "not_stated",
        };
        Name::known(words)
    }

    /// How a sentence puts it.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Billed => "billed",
            Self::NotBilled => "not billed",
            Self::NotStated => "billing not stated",
        }
    }
}

/// What the document printed, where that differs from what is right.
#[derive(Debug)]
pub(crate) struct Published {
    /// The printed code, if a different one is right.
    pub code: Option<String>,
    /// The printed description, if a different one is right.
    pub description: Option<String>,
    /// Why the printed text is wrong.
    pub reason: String,
    /// How certain the correction is.
    pub certainty: Certainty,
}

impl Table {
    /// The entries that become constants: every row except repeated ones.
    pub(crate) fn constants(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.repeats)
    }
}

impl Entry {
    /// The code that was printed, as text; `None` if the table has no codes.
    pub(crate) fn printed_code(&self) -> Option<String> {
        self.published
            .as_ref()
            .and_then(|published| published.code.clone())
            .or_else(|| self.code.text())
    }

    pub(crate) fn printed_description(&self) -> &str {
        self.published
            .as_ref()
            .and_then(|published| published.description.as_deref())
            .unwrap_or(&self.description)
    }
}
