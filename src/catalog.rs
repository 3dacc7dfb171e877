//! What a spec means: the tables and their entries. [`Catalog::from_spec`] builds them.

mod allowed;
mod attribute;
mod code;
mod draft;
mod field;
mod from_spec;
mod lifecycle;
mod packages;
mod rows;
mod syntax;
mod twins;

use std::borrow::Cow;
use std::collections::BTreeSet;

use semver::Version;

use crate::diagnostic::source::Span;
use crate::name::Name;

pub(crate) use crate::spec::{Certainty, CodeKind, CodeRadix, CodeWidth, Heading, LicenseFile};
pub(crate) use allowed::Allowed;
pub(crate) use attribute::{Attribute, AttributeKind, Value};
pub(crate) use lifecycle::{Alias, Deprecation, Reserved, Since};
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
    /// The columns of its own, in the order of their declaration.
    pub attributes: Vec<Attribute>,
    /// Whether any entry says whether it is billed. Where none does, nobody hears of billing.
    pub states_billing: bool,
    /// Whether any entry has no description.
    pub lacks_descriptions: bool,
    /// Whether any entry has a further name.
    pub has_aliases: bool,
    /// Changes that may happen though nothing tells the users of a package.
    pub allowed: Vec<Allowed>,
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
    /// How wide the integer codes are. Whatever the width, [`MAX_INTEGER`] holds.
    pub code_width: CodeWidth,
    /// How people write the integer codes.
    pub code_radix: CodeRadix,
    pub columns: Option<ColumnTitles>,
    /// A note about the whole table.
    pub note: Option<String>,
    pub since: Option<Since>,
    pub deprecated: Option<Deprecation>,
    /// What was in the table and went.
    pub reserved: Vec<Reserved>,
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
    /// Its other names.
    pub aliases: Vec<Alias>,
    pub code: Code,
    /// What it means; `None` if the document doesn't say. Never `None` in a table without codes.
    pub description: Option<String>,
    pub billing: Billing,
    /// What is stated in the catalogue's own columns, in the order of [`Catalog::attributes`].
    pub values: Vec<Option<Value>>,
    pub note: Option<String>,
    pub since: Option<Since>,
    pub deprecated: Option<Box<Deprecation>>,
    /// What was printed, where that differs from what is right.
    pub published: Option<Box<Published>>,
    /// Whether the row repeats an earlier one, and therefore has no constant of its own.
    pub repeats: bool,
    /// Which entries of the table mean the same, once all of them are known.
    twins: Vec<usize>,
}

/// The largest whole number that every language and every JSON parser keeps exactly, 2^53 − 1; its
/// negative is the smallest (RFC 8259, section 6; ECMAScript, `Number.MAX_SAFE_INTEGER`).
pub(crate) const MAX_INTEGER: i64 = (1 << 53) - 1;

/// What represents an entry on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    Integer(i64),
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
    /// The meaning of a flag, which is absent where nothing is stated.
    pub(crate) fn new(flag: Option<bool>) -> Self {
        match flag {
            Some(true) => Self::Billed,
            Some(false) => Self::NotBilled,
            None => Self::NotStated,
        }
    }

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

impl Catalog {
    /// What an entry has in the catalogue's own columns.
    pub(crate) fn stated<'a>(
        &'a self,
        entry: &'a Entry,
    ) -> impl Iterator<Item = (&'a Attribute, &'a Value)> {
        let pairs = self.attributes.iter().zip(&entry.values);
        pairs.filter_map(|(attribute, value)| Some((attribute, value.as_ref()?)))
    }
}

impl Table {
    /// The code that a number stands for as people write it: the 32 bits of a hexadecimal one may
    /// be those of a negative code.
    pub(crate) fn code_of(&self, number: i64) -> i64 {
        match (self.code_radix, self.code_width, u32::try_from(number)) {
            (CodeRadix::Hex, CodeWidth::Bits32, Ok(bits)) => bits.cast_signed().into(),
            _ => number,
        }
    }

    /// The code of one of its entries as people write it: `1001`, `0x80004005` or
    /// `FailedOperation.OcrFailed`.
    pub(crate) fn written<'a>(&self, code: &'a Code) -> Option<Cow<'a, str>> {
        Some(match code {
            Code::Integer(number) => Cow::Owned(match self.code_radix {
                CodeRadix::Decimal => number.to_string(),
                CodeRadix::Hex => hex(*number, self.code_width),
            }),
            Code::Text(text) => Cow::Borrowed(text),
            Code::None => return None,
        })
    }

    fn any(&self, what: impl Fn(&Entry) -> bool) -> bool {
        self.entries.iter().any(what)
    }

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

    pub(crate) fn printed_description(&self) -> Option<&str> {
        self.published
            .as_ref()
            .and_then(|published| published.description.as_deref())
            .or(self.description.as_deref())
    }

    /// What it means; empty if the document doesn't say.
    pub(crate) fn text(&self) -> &str {
        self.description.as_deref().unwrap_or_default()
    }

    /// Its name and its aliases.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.name).chain(self.aliases.iter().map(|alias| &alias.name))
    }
}

/// A number in hexadecimal, with a prefix. 32 bits are shown as they are, as Windows shows an
/// `HRESULT`, though the number is negative.
fn hex(number: i64, width: CodeWidth) -> String {
    if let (CodeWidth::Bits32, Ok(number)) = (width, i32::try_from(number)) {
        return format!("{number:#010X}").replace("0X", "0x");
    }
    let sign = if number < 0 { "-" } else { "" };
    let digits = if u32::try_from(number.unsigned_abs()).is_ok() {
        8
    } else {
        16
    };
    format!("{sign}0x{:0digits$X}", number.unsigned_abs())
}
