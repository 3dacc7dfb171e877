// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! Codes as they are received: listed by their table, or not.
{% if site.is_module() %}
extern crate alloc;
{% endif %}
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

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
use {{ site.root() }}::text;
use {{ site.root() }}::types::sealed::Raw as _;
use {{ site.root() }}::types::{AnyCode, Entry, RawCode, Table, TableCode, UnknownCode};
{%- if catalog.states_billing %}
use {{ site.root() }}::words::Billing;
{%- endif %}

/// A code as it was received: one that the table lists, or another, kept as it came.
///
/// Vendors add codes. Reading into this type never fails for one that is new, and writing gives it
/// back; an integer has to fit in 64 bits. The table alone decides which of the two a code is, so a
/// code that is listed one day equals its constant from then on:
///
/// - [`known`](Self::known) is the code if the table lists it, to be matched on;
/// - `code == T::…` compares with a constant.
///
/// It prints as a listed code does, for people: `table 9999: unknown code`. What [`FromStr`] reads
/// and serde writes is [`raw`](Self::raw), the value on the wire.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Code<T: TableCode>(Inner<T>);

/// The second is never a code that the table lists.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Inner<T: TableCode> {
    Known(T),
    Unknown(T::Raw),
}

impl<T: TableCode> Code<T> {
    /// The code with this value on the wire.
    pub fn of(raw: impl Into<T::Raw>) -> Self {
        let raw = raw.into();
        match T::from_wire(raw.borrowed()) {
            Some(code) => Self(Inner::Known(code)),
            None => Self(Inner::Unknown(raw)),
        }
    }

    /// The code, if the table lists it.
    #[must_use]
    pub const fn known(&self) -> Option<T> {
        match &self.0 {
            Inner::Known(code) => Some(*code),
            Inner::Unknown(_) => None,
        }
    }

    /// Whether the table lists it.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        matches!(self.0, Inner::Known(_))
    }

    /// Its value on the wire.
    #[must_use]
    pub fn raw(&self) -> RawCode<'_> {
        match &self.0 {
            Inner::Known(code) => code.listed_raw(),
            Inner::Unknown(raw) => raw.borrowed(),
        }
    }

    /// What the table says about it, if it lists it.
    #[must_use]
    pub fn entry(&self) -> Option<&'static Entry> {
        self.known().map(T::entry)
    }

    /// The name of its constant, if the table lists it.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.entry().map(|entry| entry.name)
    }

    /// What it means, if the table lists it.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.entry().map(|entry| entry.description)
    }

    {%- if catalog.states_billing %}

    /// Whether it is billed, if the table lists it.
    #[must_use]
    pub fn billing(&self) -> Option<Billing> {
        self.entry().map(|entry| entry.billing)
    }
    {%- endif %}
    {%- for column in columns.iter() %}
{% for line in column.doc %}
    ///{{ line }}
    {%- endfor %}
    #[must_use]
    pub fn {{ column.accessor }}(&self) -> Option<{{ column.type_name }}> {
        self.entry().{% if column.required() %}map{% else %}and_then{% endif %}(|entry| entry.{{ column.accessor }})
    }
    {%- endfor %}

    /// The code that a text stands for; `None` for a text that is no integer, where codes are
    /// integers. Nothing is allocated for a code that the table lists.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let raw = T::Raw::parse(text)?;
        match T::from_wire(raw) {
            Some(code) => Some(Self(Inner::Known(code))),
            None => Some(Self(Inner::Unknown(T::Raw::owned(raw)?))),
        }
    }
{%- if site.has_serde() %}

    /// The code that a number stands for; `None` where codes are no integers.
    {%- if !site.is_module() %}
    #[cfg(feature = "serde")]
    {%- endif %}
    pub(crate) fn from_integer(number: i64) -> Option<Self> {
        T::Raw::owned(RawCode::Integer(number)).map(Self::of)
    }
{%- endif %}
}

impl<T: TableCode> AnyCode for Code<T> {
    fn table(&self) -> &'static Table {
        T::TABLE
    }

    fn raw(&self) -> RawCode<'_> {
        self.raw()
    }

    fn listed(&self) -> Option<&'static Entry> {
        self.entry()
    }
}

impl<T: TableCode> From<T> for Code<T> {
    fn from(code: T) -> Self {
        Self(Inner::Known(code))
    }
}

impl<T: TableCode<Raw = i64>> From<i32> for Code<T> {
    fn from(code: i32) -> Self {
        Self::of(code)
    }
}

impl<T: TableCode<Raw = i64>> From<i64> for Code<T> {
    fn from(code: i64) -> Self {
        Self::of(code)
    }
}

impl<T: TableCode<Raw = String>> From<&str> for Code<T> {
    fn from(code: &str) -> Self {
        match T::from_wire(RawCode::Text(code)) {
            Some(code) => Self(Inner::Known(code)),
            None => Self(Inner::Unknown(code.into())),
        }
    }
}

impl<T: TableCode<Raw = String>> From<String> for Code<T> {
    fn from(code: String) -> Self {
        Self::of(code)
    }
}

impl<T: TableCode> PartialEq<T> for Code<T> {
    fn eq(&self, other: &T) -> bool {
        self.known() == Some(*other)
    }
}

/// By the value on the wire: integers by their size, texts by their bytes.
impl<T: TableCode> Ord for Code<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.raw().cmp(&other.raw())
    }
}

impl<T: TableCode> PartialOrd for Code<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: TableCode> fmt::Debug for Code<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Inner::Known(code) => fmt::Debug::fmt(code, f),
            Inner::Unknown(raw) => f.debug_tuple("Unknown").field(raw).finish(),
        }
    }
}

/// For people: `table 9999: unknown code`. [`Code::raw`] is the value on the wire.
impl<T: TableCode> fmt::Display for Code<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text::print(f, T::TABLE, self.raw(), self.entry())
    }
}

/// Reads the value on the wire, and not what [`Display`](fmt::Display) prints.
impl<T: TableCode> FromStr for Code<T> {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::from_text(text).ok_or_else(|| UnknownCode::new(T::TABLE, text))
    }
}

impl<T: TableCode + core::error::Error> core::error::Error for Code<T> {}

impl<T: TableCode<Raw: Copy>> Copy for Code<T> {}
