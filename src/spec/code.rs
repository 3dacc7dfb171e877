//! Codes as written.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::decode::{Decode, choice, wrong_type};
use super::yaml::{Node, Value};
use crate::diagnostic::Diagnostic;

/// A code as written. The kind of its table decides what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeSpec {
    /// A bare value into which YAML reads something, such as a number: its text is at its place.
    Bare,
    /// Any other text.
    Text(String),
    /// Something that can't be a code, and has been reported.
    Invalid,
}

impl Decode for CodeSpec {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        Some(match node.value {
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) => Self::Bare,
            Value::Text(text) => Self::Text(text),
            Value::Nothing | Value::List(_) | Value::Map(_) => {
                mistakes
                    .push(wrong_type("a code", &node).help("write the code, a number or a text"));
                Self::Invalid
            }
        })
    }
}

impl JsonSchema for CodeSpec {
    fn schema_name() -> Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A code: a whole number, or a text. Where codes are strings, a bare word or number is the text that is written there.",
            "type": ["integer", "string", "number", "boolean", "null"],
        })
    }
}

/// How many bits the integer codes of a table need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum CodeWidth {
    #[default]
    Bits32,
    Bits64,
}

impl CodeWidth {
    pub(crate) fn bits(self) -> u32 {
        match self {
            Self::Bits32 => 32,
            Self::Bits64 => 64,
        }
    }
}

impl Decode for CodeWidth {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        match node.value {
            Value::Integer(32) => Some(Self::Bits32),
            Value::Integer(64) => Some(Self::Bits64),
            _ => {
                mistakes.push(wrong_type("32 or 64", &node).help("write `32` or `64`"));
                None
            }
        }
    }
}

impl JsonSchema for CodeWidth {
    fn schema_name() -> Cow<'static, str> {
        "CodeWidth".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "A number of bits.", "enum": [32, 64] })
    }
}

choice! {
    /// How people write an integer code.
    #[derive(Default)]
    pub enum CodeRadix {
        /// In decimal: `1001`.
        #[default]
        Decimal = "decimal",
        /// In hexadecimal: `0x80004005`.
        Hex = "hex",
    }
}
