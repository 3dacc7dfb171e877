// @generated {{ catalog.header() }}

//! What the tables are made of.

use alloc::string::String;
use core::fmt::{self, Write};
use core::str::FromStr;

/// Whether a call that ends with a code is billed.
///
/// That nothing is stated is an answer of its own, never a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Billing {
    /// The document says that it is billed.
    Billed,
    /// The document says that it is not billed.
    NotBilled,
    /// The document doesn't say.
    NotStated,
}

/// What the codes of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeKind {
    /// Whole numbers.
    Integer,
    /// Texts.
    String,
    /// There are none: an entry is known by what it says.
    None,
}

/// A code as it comes over the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RawCode<'a> {
    /// A whole number.
    Integer(i32),
    /// A text; of an integer code, its decimal form.
    Text(&'a str),
}

impl From<i32> for RawCode<'_> {
    fn from(code: i32) -> Self {
        Self::Integer(code)
    }
}

impl<'a> From<&'a str> for RawCode<'a> {
    fn from(code: &'a str) -> Self {
        Self::Text(code)
    }
}

impl fmt::Display for RawCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(code) => code.fmt(f),
            Self::Text(code) => f.write_str(code),
        }
    }
}

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Entry {
    /// The identifier of its table.
    pub table: &'static str,
    /// The name of its constant, in lower-case words joined by underscores.
    pub name: &'static str,
    /// The code; `None` in a table without codes.
    pub code: Option<RawCode<'static>>,
    /// What it means.
    pub description: &'static str,
    /// Whether it is billed.
    pub billing: Billing,
    /// What the document printed, where that differs.
    pub published: Option<Published>,
}

/// What the document printed in place of what is right; `None` for a cell that is right as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Published {
    /// The printed code.
    pub code: Option<&'static str>,
    /// The printed description.
    pub description: Option<&'static str>,
}

/// A table of codes.
#[derive(Debug)]
#[non_exhaustive]
pub struct Table {
    /// The identifier.
    pub id: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// What its codes are.
    pub code_kind: CodeKind,
    /// Its rows, in the order of the document.
    pub entries: &'static [Entry],
    /// The positions of the rows, sorted by code, or by text where there are no codes.
    pub(crate) order: &'static [u32],
}

impl Table {
    /// The entry with a code. An integer code is found by its decimal form too.
    #[must_use]
    pub fn get<'a>(&self, code: impl Into<RawCode<'a>>) -> Option<&'static Entry> {
        let position = match (self.code_kind, code.into()) {
            (CodeKind::Integer, RawCode::Integer(code)) => self.position_of_integer(code),
            (CodeKind::Integer, RawCode::Text(code)) => {
                parse_integer(code).and_then(|code| self.position_of_integer(code))
            }
            (CodeKind::String, RawCode::Text(code)) => self.position_of_text(code),
            (CodeKind::String, RawCode::Integer(_)) | (CodeKind::None, _) => None,
        };
        position.map(|position| &self.entries[position])
    }

    pub(crate) const fn position_of_integer(&self, code: i32) -> Option<usize> {
        let (mut low, mut high) = (0, self.order.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let position = self.order[middle] as usize;
            let Some(RawCode::Integer(found)) = self.entries[position].code else {
                return None;
            };
            if found == code {
                return Some(position);
            }
            if found < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        None
    }

    /// The position of a string code, or of a text where there are no codes.
    pub(crate) fn position_of_text(&self, text: &str) -> Option<usize> {
        let found = self.order.binary_search_by(|&position| {
            let entry = &self.entries[position as usize];
            match entry.code {
                Some(RawCode::Text(code)) => code.cmp(text),
                _ => entry.description.cmp(text),
            }
        });
        found.ok().map(|index| self.order[index] as usize)
    }
}

/// An integer in its one decimal form: no plus sign, no leading zero, no space.
pub(crate) fn parse_integer(text: &str) -> Option<i32> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.starts_with('+') || (digits.starts_with('0') && text != "0") {
        return None;
    }
    text.parse().ok()
}

/// Writes an entry's name as its variant has it: the words with a capital, joined.
pub(crate) fn write_variant(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    for word in name.split('_') {
        let mut letters = word.chars();
        if let Some(initial) = letters.next() {
            f.write_char(initial.to_ascii_uppercase())?;
        }
        f.write_str(letters.as_str())?;
    }
    Ok(())
}

/// A code that its table lists: what the enum of every table is.
pub trait Known: Copy + Eq + fmt::Debug + sealed::Sealed + 'static {
    /// What stands for it on the wire: `i32`, or `String`.
    type Raw: Clone + Eq + fmt::Debug + fmt::Display;

    /// Its table.
    const TABLE: &'static Table;

    /// Every code of the table, in the order of the document.
    fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone;

    /// Its row.
    fn entry(self) -> &'static Entry;

    /// What stands for it on the wire.
    fn raw(self) -> Self::Raw;

    /// The code that something on the wire stands for, if the table lists it.
    fn from_raw(raw: &Self::Raw) -> Option<Self>;

    /// What a number on the wire stands for; `None` where codes are not numbers.
    fn raw_from_integer(number: i32) -> Option<Self::Raw>;

    /// What a text on the wire stands for; `None` where it is not the decimal form of an integer code.
    fn raw_from_text(text: &str) -> Option<Self::Raw>;
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A code as it was received: one that the table lists, or another, kept as it came.
///
/// Vendors add codes. Reading into this type never fails for one that is new, and writing gives it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code<T: Known> {
    /// The table lists it.
    Known(T),
    /// The table doesn't list it.
    Unknown(T::Raw),
}

impl<T: Known> Code<T> {
    /// What something on the wire stands for.
    pub fn of(raw: impl Into<T::Raw>) -> Self {
        let raw = raw.into();
        T::from_raw(&raw).map_or(Self::Unknown(raw), Self::Known)
    }

    /// The code, if the table lists it.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(code) => Some(*code),
            Self::Unknown(_) => None,
        }
    }

    /// What stands for it on the wire.
    pub fn raw(&self) -> T::Raw {
        match self {
            Self::Known(code) => code.raw(),
            Self::Unknown(raw) => raw.clone(),
        }
    }
}

impl<T: Known> From<T> for Code<T> {
    fn from(code: T) -> Self {
        Self::Known(code)
    }
}

/// What stands for it on the wire, so that printing and parsing give it back.
impl<T: Known> fmt::Display for Code<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw().fmt(f)
    }
}

impl<T: Known> FromStr for Code<T> {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        match T::raw_from_text(text) {
            Some(raw) => Ok(Self::of(raw)),
            None => Err(UnknownCode::new(T::TABLE, text)),
        }
    }
}

/// A code that a table doesn't list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnknownCode {
    /// The identifier of the table.
    pub table: &'static str,
    /// The code, as text.
    pub code: String,
}

impl UnknownCode {
    pub(crate) fn new(table: &Table, code: impl Into<String>) -> Self {
        Self {
            table: table.id,
            code: code.into(),
        }
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has no code {:?}", self.table, self.code)
    }
}

impl core::error::Error for UnknownCode {}
