// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! Reading and writing with serde: a code is its value on the wire, and {% if catalog.states_billing %}billing and kinds are
//! words{% else %}kinds are words{% endif %}.
//!
//! An integer code is read from a number and, in formats for people, from its decimal form too:
//! others can't be asked what they have (serde's documentation, `Deserializer::deserialize_any`).
{% if self.is_any_deprecated() %}
#![allow(deprecated, reason = "it is read and written, too")]
{% endif %}
use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{Error, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use {{ site.root() }}::code::Code;
use {{ site.root() }}::types::{AnyCode, Entry, Published, RawCode, TableCode};
use {{ site.root() }}::words::{CodeKind, UnknownWord};

/// A code that the table doesn't list is read as any other, and keeps its value.
impl<'de, T: TableCode> Deserialize<'de> for Code<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = CodeVisitor(PhantomData);
        match T::TABLE.code_kind {
            CodeKind::Integer if deserializer.is_human_readable() => {
                deserializer.deserialize_any(visitor)
            }
            CodeKind::Integer => deserializer.deserialize_i64(visitor),
            CodeKind::String | CodeKind::None => deserializer.deserialize_str(visitor),
        }
    }
}

impl<T: TableCode> Serialize for Code<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw().serialize(serializer)
    }
}

struct CodeVisitor<T>(PhantomData<T>);

impl<T: TableCode> Visitor<'_> for CodeVisitor<T> {
    type Value = Code<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of {}", T::TABLE.id)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Code<T>, E> {
        Code::from_integer(number).ok_or_else(|| no_code::<T, E>(format_args!("{number}")))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Code<T>, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(no_code::<T, E>(format_args!("{number}"))),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Code<T>, E> {
        Code::from_text(text).ok_or_else(|| no_code::<T, E>(format_args!("{text:?}")))
    }
}

fn no_code<T: TableCode, E: Error>(what: fmt::Arguments<'_>) -> E {
    E::custom(format_args!("{what} is no code of {}", T::TABLE.id))
}

impl Serialize for RawCode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(code) => serializer.serialize_i64(*code),
            Self::Text(code) => serializer.serialize_str(code),
        }
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_struct("Entry", {{ self.fields() }})?;
        entry.serialize_field("table", self.table)?;
        entry.serialize_field("name", self.name)?;
        entry.serialize_field("code", &self.code)?;
        entry.serialize_field("description", self.description)?;
        {%- if catalog.states_billing %}
        entry.serialize_field("billing", &self.billing)?;
        {%- endif %}
        {%- for column in columns.iter() %}
        entry.serialize_field("{{ column.attribute.name }}", &self.{{ column.accessor }})?;
        {%- endfor %}
        entry.serialize_field("published", &self.published)?;
        entry.end()
    }
}

impl Serialize for Published {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut published = serializer.serialize_struct("Published", 2)?;
        published.serialize_field("code", &self.code)?;
        published.serialize_field("description", &self.description)?;
        published.end()
    }
}

/// Reads what is a word.
struct WordVisitor<T>(PhantomData<T>);

impl<T: FromStr<Err = UnknownWord>> Visitor<'_> for WordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        word.parse().map_err(E::custom)
    }
}

macro_rules! implement_words {
    ($($word:ty),* $(,)?) => {$(
        impl Serialize for $word {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $word {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(WordVisitor(PhantomData))
            }
        }
    )*};
}

implement_words! {
    {%- if catalog.states_billing %}
    {{ site.root() }}::Billing,
    {%- endif %}
    {{ site.root() }}::CodeKind,
    {%- for column in columns.iter() if column.is_enum() %}
    {{ site.root() }}::{{ column.type_name }},
    {%- endfor %}
}

macro_rules! implement_codes {
    ($($table:ty),* $(,)?) => {$(
        impl Serialize for $table {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                AnyCode::raw(self).serialize(serializer)
            }
        }

        /// Fails for a code that the table doesn't list; [`Code`] reads any.
        impl<'de> Deserialize<'de> for $table {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = Code::<Self>::deserialize(deserializer)?;
                code.known().ok_or_else(|| {
                    D::Error::custom(format_args!("{} has no code {}", Self::TABLE.id, code.raw()))
                })
            }
        }
    )*};
}

implement_codes! {
{%- for table in tables %}
    {{ site.root() }}::{{ table.type_name }},
{%- endfor %}
}
