// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! What is a word wherever it is printed or written.
{% if site.is_module() %}
extern crate alloc;
{% endif %}
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

{% if catalog.states_billing -%}
/// Whether a call that ends with a code is billed.
///
/// “Not stated” is an answer of its own, and never means “no”. It prints as a word, `billed`,
/// `not_billed` or `not_stated`, and serde reads and writes that word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Billing {
    /// The document says that it is billed.
    Billed,
    /// The document says that it is not billed.
    NotBilled,
    /// The document doesn't say.
    NotStated,
}

impl Billing {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Billed, Self::NotBilled, Self::NotStated];

    /// The word: `billed`, `not_billed` or `not_stated`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Billed => "billed",
            Self::NotBilled => "not_billed",
            Self::NotStated => "not_stated",
        }
    }
}

/// The word.
impl fmt::Display for Billing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the word.
impl FromStr for Billing {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        parse("billing", Self::ALL, Self::as_str, word)
    }
}

{% endif -%}
/// What the codes of a table are. It prints as a word: `integer`, `string` or `none`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeKind {
    /// Whole numbers.
    Integer,
    /// Texts.
    String,
    /// The table has no codes: an entry is known by its text.
    None,
}

impl CodeKind {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Integer, Self::String, Self::None];

    /// The word: `integer`, `string` or `none`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::String => "string",
            Self::None => "none",
        }
    }

    pub(crate) const fn is_none(self) -> bool {
        matches!(self, Self::None)
    }
}

/// The word.
impl fmt::Display for CodeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the word.
impl FromStr for CodeKind {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        parse("code kind", Self::ALL, Self::as_str, word)
    }
}

/// A text that is the word of no value: the error of parsing one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnknownWord {
    /// What should have been read, such as `code kind`.
    pub what: &'static str,
    /// The text.
    pub word: String,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}: {:?}", self.what, self.word)
    }
}

impl core::error::Error for UnknownWord {}

/// The value among these that a word stands for.
pub(crate) fn parse<T: Copy>(
    what: &'static str,
    values: &[T],
    as_str: fn(T) -> &'static str,
    word: &str,
) -> Result<T, UnknownWord> {
    let mut values = values.iter().copied();
    let found = values.find(|value| as_str(*value) == word);
    found.ok_or_else(|| UnknownWord {
        what,
        word: word.into(),
    })
}
