// @generated {{ catalog.header() }}

//! Reading and writing with serde: a code is written as what stands for it on the wire, and read from a number or from text.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::types::{Code, Known, RawCode};

/// A code that the table doesn't list is read as [`Code::Unknown`].
impl<'de, T: Known> Deserialize<'de> for Code<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CodeVisitor(PhantomData))
    }
}

impl<T: Known<Raw: Serialize>> Serialize for Code<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(code) => serialize(*code, serializer),
            Self::Unknown(raw) => raw.serialize(serializer),
        }
    }
}

struct CodeVisitor<T>(PhantomData<T>);

impl<T: Known> Visitor<'_> for CodeVisitor<T> {
    type Value = Code<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of {}", T::TABLE.id)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Code<T>, E> {
        i32::try_from(number)
            .ok()
            .and_then(T::raw_from_integer)
            .map(Code::of)
            .ok_or_else(|| E::custom(format_args!("{number} is no code of {}", T::TABLE.id)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Code<T>, E> {
        self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Code<T>, E> {
        T::raw_from_text(text)
            .map(Code::of)
            .ok_or_else(|| E::custom(format_args!("{text:?} is no code of {}", T::TABLE.id)))
    }
}

fn serialize<T: Known, S: Serializer>(code: T, serializer: S) -> Result<S::Ok, S::Error> {
    let entry = code.entry();
    match entry.code {
        Some(RawCode::Integer(code)) => serializer.serialize_i32(code),
        Some(RawCode::Text(code)) => serializer.serialize_str(code),
        None => serializer.serialize_str(entry.description),
    }
}

macro_rules! implement {
    ($($table:ty),* $(,)?) => {$(
        impl Serialize for $table {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize(*self, serializer)
            }
        }

        /// Fails for a code that the table doesn't list; [`Code`] reads any.
        impl<'de> Deserialize<'de> for $table {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                match Code::<Self>::deserialize(deserializer)? {
                    Code::Known(code) => Ok(code),
                    Code::Unknown(raw) => Err(D::Error::custom(format_args!(
                        "{} has no code {raw}",
                        Self::TABLE.id
                    ))),
                }
            }
        }
    )*};
}

implement! {
{%- for table in tables %}
    crate::{{ table.type_name }},
{%- endfor %}
}
