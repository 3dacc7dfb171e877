//! The columns that a catalogue declares, as written.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::decode::{Decode, Required, choice, mapping, wrong_type};
use super::yaml::{Node, Value};
use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};

/// The most columns: each is a field of every entry in every language.
const MAX_COLUMNS: usize = 200;

/// The declared columns: their names, and what their values are, in the order in which they are
/// written.
#[derive(Debug, Default)]
pub(crate) struct Attributes(pub Vec<(Spanned<String>, AttributeSpec)>);

mapping! {
    /// A column of one's own.
    pub struct AttributeSpec {
        /// What the values are.
        pub r#type: Required<AttributeType>,
        /// The values that there are, if the type is `enum`: texts, from which the constants' names
        /// are made.
        pub values: Option<Vec<Spanned<String>>>,
        /// What the column says, in a sentence. It is shown with the accessor that reads it.
        pub description: Option<Spanned<String>>,
        /// Whether every entry has a value. If not, an entry may leave it out, and its accessor
        /// says then that nothing is stated. `false` by default.
        pub required: Option<bool>,
    }
}

choice! {
    /// What the values of a column are.
    pub enum AttributeType {
        /// Whole numbers.
        Integer = "integer",
        /// `true` or `false`.
        Boolean = "boolean",
        /// One of a few fixed texts.
        Enum = "enum",
        /// Texts.
        String = "string",
    }
}

impl AttributeType {
    /// The type of a column in which somebody would write this value.
    pub(crate) fn fitting(value: &Node) -> &'static str {
        match value.value {
            Value::Integer(_) => "integer",
            Value::Bool(_) => "boolean",
            _ => "string",
        }
    }
}

impl Decode for Attributes {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        let Value::Map(pairs) = node.value else {
            mistakes.push(
                wrong_type("a mapping", &node)
                    .help("write a line for each column, such as `http_status: {type: integer}`"),
            );
            return None;
        };
        let mut declared: Vec<(Spanned<String>, AttributeSpec)> = Vec::new();
        if let Some((name, _)) = pairs.get(MAX_COLUMNS) {
            let message = format!("{} columns are too many", pairs.len());
            mistakes.push(
                Diagnostic::new(&rules::BAD_ATTRIBUTE, message, name.span)
                    .label(format!("the first after {MAX_COLUMNS}"))
                    .help(format!("a catalogue has at most {MAX_COLUMNS}")),
            );
        }
        for (name, value) in pairs.into_iter().take(MAX_COLUMNS) {
            let first = declared.iter().find(|(first, _)| first.value == name.value);
            if let Some((first, _)) = first {
                let message = format!("the attribute `{}` is declared twice", name.value);
                mistakes.push(
                    Diagnostic::new(&rules::DUPLICATE_KEY, message, name.span)
                        .label("again here")
                        .also(first.span, "first here")
                        .help("keep one of them"),
                );
                continue;
            }
            declared.extend(AttributeSpec::decode(value, mistakes).map(|spec| (name, spec)));
        }
        Some(Self(declared))
    }
}

impl JsonSchema for Attributes {
    fn schema_name() -> Cow<'static, str> {
        "Attributes".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let attribute = generator.subschema_for::<AttributeSpec>();
        json_schema!({
            "description": "Columns of your own.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z][a-z0-9]*(_[a-z0-9]+)*$" },
            "additionalProperties": attribute,
        })
    }
}
