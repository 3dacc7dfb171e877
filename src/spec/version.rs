//! Versions as written.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::decode::Decode;
use super::yaml::{Node, Value};
use crate::diagnostic::Diagnostic;

/// A version as written, which may look like a number: `1.0`.
#[derive(Debug)]
pub(crate) struct VersionSpec(pub String);

impl Decode for VersionSpec {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        Some(Self(match node.value {
            Value::Integer(number) => number.to_string(),
            Value::Float(written) => written,
            _ => String::decode(node, mistakes)?,
        }))
    }
}

impl JsonSchema for VersionSpec {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}
