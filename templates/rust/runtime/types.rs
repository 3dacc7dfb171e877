// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! What the tables are made of.
{% if site.is_module() %}
extern crate alloc;
{% endif %}
use alloc::string::String;
use core::fmt;
use core::hash::Hash;

{% let enums = self.enums() -%}
{% if !enums.is_empty() -%}
{% filter imports -%}
use {{ site.root() }}::columns::{
    {%- for column in enums.iter() %}
    {{ column.type_name }},
    {%- endfor %}
};
{%- endfilter %}
{% endif -%}
use {{ site.root() }}::text::parse_integer;
use {{ site.root() }}::words::{% if catalog.states_billing %}{Billing, CodeKind}{% else %}CodeKind{% endif %};
use sealed::{Raw, Sealed};

/// The value of a code on the wire. In a table without codes that is the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RawCode<'a> {
    /// A whole number. It is wider than the codes of a table, so that nothing that arrives is cut.
    Integer(i64),
    /// A text; where codes are integers, the decimal form of one.
    Text(&'a str),
}

impl From<i32> for RawCode<'_> {
    fn from(code: i32) -> Self {
        Self::Integer(code.into())
    }
}

impl From<i64> for RawCode<'_> {
    fn from(code: i64) -> Self {
        Self::Integer(code)
    }
}

impl<'a> From<&'a str> for RawCode<'a> {
    fn from(code: &'a str) -> Self {
        Self::Text(code)
    }
}

impl<'a> From<&'a String> for RawCode<'a> {
    fn from(code: &'a String) -> Self {
        Self::Text(code)
    }
}

impl fmt::Display for RawCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(code) => code.fmt(f),
            Self::Text(code) => f.pad(code),
        }
    }
}

/// An entry of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Entry {
    /// The identifier of its table.
    pub table: &'static str,
    /// The name of its constant, in lower-case words joined by underscores: the same in every
    /// language.
    pub name: &'static str,
    /// The code; `None` in a table without codes.
    pub code: Option<RawCode<'static>>,
    /// What it means{% if catalog.lacks_descriptions %}; empty if the document doesn't say{% endif %}.
    pub description: &'static str,
    {%- if catalog.states_billing %}
    /// Whether it is billed.
    pub billing: Billing,
    {%- endif %}
    {%- for column in columns.iter() %}
    {%- for line in column.doc %}
    ///{{ line }}
    {%- endfor %}
    pub {{ column.accessor }}: {% if column.required() %}{{ column.type_name }}{% else %}Option<{{ column.type_name }}>{% endif %},
    {%- endfor %}
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
#[non_exhaustive]
pub struct Table {
    /// The identifier.
    pub id: &'static str,
    /// What the table is, in a few words.
    pub title: &'static str,
    /// What its codes are.
    pub code_kind: CodeKind,
    {%- if catalog.has_aliases %}
    /// The further names of its entries, each with the name of its entry.
    pub aliases: &'static [(&'static str, &'static str)],
    {%- endif %}
    /// Its entries, in the order of the document.
    pub entries: &'static [Entry],
    /// Where the entry with a value on the wire stands.
    pub(crate) position: fn(RawCode<'_>) -> Option<usize>,
}

/// Tables are told apart by their identifiers.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Table {}

/// What it is, without its entries.
impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("id", &self.id)
            .field("title", &self.title)
            .field("code_kind", &self.code_kind)
            .finish_non_exhaustive()
    }
}

impl Table {
    /// The entry with a code; in a table without codes, the one with a text. An integer code is
    /// found by its decimal form too.
    #[must_use]
    pub fn get<'a>(&self, code: impl Into<RawCode<'a>>) -> Option<&'static Entry> {
        (self.position)(code.into()).map(|position| &self.entries[position])
    }

    /// The entry whose constant has a name, such as `not_found`. It searches the entries one by one.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<&'static Entry> {
        {%- if catalog.has_aliases %}
        let name = self.without_alias(name);
        {%- endif %}
        self.entries.iter().find(|entry| entry.name == name)
    }
{%- if catalog.has_aliases %}

    /// The name of an entry that has this name or alias.
    pub(crate) fn without_alias<'a>(&self, name: &'a str) -> &'a str {
        let mut aliases = self.aliases.iter();
        aliases
            .find(|(alias, _)| *alias == name)
            .map_or(name, |(_, entry)| entry)
    }
{%- endif %}
}

/// A code of some table, listed or not: what all codes have in common, for middleware and logs.
///
/// The enum of every table is one, and so is [`Code`]({{ site.root() }}::Code). As `&dyn AnyCode` it is a code
/// whose table is known only when the program runs.
pub trait AnyCode: fmt::Debug + fmt::Display + Send + Sync {
    /// Its table.
    fn table(&self) -> &'static Table;

    /// Its value on the wire.
    fn raw(&self) -> RawCode<'_>;

    /// Its entry, with its name, its description{% if catalog.states_billing %} and its billing{% else %} and the rest{% endif %}, if the table lists it.
    fn listed(&self) -> Option<&'static Entry>;
}

// Not methods of the trait: by reference, they would hide those of the same names that every enum
// has, and those never give `None`.
impl dyn AnyCode + '_ {
    /// The same as [`listed`](AnyCode::listed), under the name that other codes have for it.
    #[must_use]
    pub fn entry(&self) -> Option<&'static Entry> {
        self.listed()
    }

    /// Whether the table lists it.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.listed().is_some()
    }

    /// The name of its constant, if the table lists it.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.listed().map(|entry| entry.name)
    }

    /// What it means, if the table lists it.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.listed().map(|entry| entry.description)
    }

    {%- if catalog.states_billing %}

    /// Whether it is billed, if the table lists it.
    #[must_use]
    pub fn billing(&self) -> Option<Billing> {
        self.listed().map(|entry| entry.billing)
    }
    {%- endif %}
    {%- for column in columns.iter() %}
{% for line in column.doc %}
    ///{{ line }}
    {%- endfor %}
    #[must_use]
    pub fn {{ column.accessor }}(&self) -> Option<{{ column.type_name }}> {
        self.listed().{% if column.required() %}map{% else %}and_then{% endif %}(|entry| entry.{{ column.accessor }})
    }
    {%- endfor %}
}

/// What the enum of every table is, for code that is generic over tables.
pub trait TableCode: AnyCode + Copy + Ord + Hash + Sealed + 'static {
    /// What holds any value on the wire, listed or not: `i64`, or `String`.
    type Raw: Raw;

    /// The table.
    const TABLE: &'static Table;

    /// Every code of the table, in the order of the document.
    fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone;

    /// What the table says about it.
    fn entry(self) -> &'static Entry;
}

pub(crate) mod sealed {
    use core::fmt;
    use core::hash::Hash;

    use super::{RawCode, String, parse_integer};

    /// What only the tables of this crate are.
    pub trait Sealed: Sized {
        /// The code with this value on the wire, if the table lists it.
        fn from_wire(raw: RawCode<'_>) -> Option<Self>;

        /// Its value on the wire.
        fn listed_raw(self) -> RawCode<'static>;
    }

    /// What holds a value on the wire.
    pub trait Raw: Clone + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static {
        fn borrowed(&self) -> RawCode<'_>;

        /// What a text stands for; `None` for a text that is no integer, where codes are integers.
        fn parse(text: &str) -> Option<RawCode<'_>>;

        /// `None` where the table has codes of another kind.
        fn owned(raw: RawCode<'_>) -> Option<Self>;
    }

    impl Raw for i64 {
        fn borrowed(&self) -> RawCode<'_> {
            RawCode::Integer(*self)
        }

        fn parse(text: &str) -> Option<RawCode<'_>> {
            parse_integer(text).map(RawCode::Integer)
        }

        fn owned(raw: RawCode<'_>) -> Option<Self> {
            match raw {
                RawCode::Integer(number) => Some(number),
                RawCode::Text(_) => None,
            }
        }
    }

    impl Raw for String {
        fn borrowed(&self) -> RawCode<'_> {
            RawCode::Text(self)
        }

        fn parse(text: &str) -> Option<RawCode<'_>> {
            Some(RawCode::Text(text))
        }

        fn owned(raw: RawCode<'_>) -> Option<Self> {
            match raw {
                RawCode::Integer(_) => None,
                RawCode::Text(text) => Some(text.into()),
            }
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
