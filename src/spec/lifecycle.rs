//! What a spec says about the life of its names and codes, as written.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::CodeSpec;
use super::decode::{Decode, Required, mapping, wrong_type};
use super::version::VersionSpec;
use super::yaml::{Node, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;

mapping! {
    /// That something still works and should no longer be used.
    pub struct DeprecatedSpec {
        /// The version of the catalogue with which it was deprecated, such as `1.4.0`.
        pub since: Required<Spanned<VersionSpec>>,
        /// Why, in a sentence.
        pub reason: Option<Spanned<String>>,
        /// What to use instead: for an entry the name of another one of its table, for a table the
        /// identifier of another one.
        pub r#use: Option<Spanned<String>>,
    }
}

mapping! {
    /// That a name still works and should no longer be used. What to use instead is the name of
    /// its entry.
    pub struct DeprecatedAlias {
        /// The version of the catalogue with which it was deprecated, such as `1.4.0`.
        pub since: Required<Spanned<VersionSpec>>,
        /// Why, in a sentence.
        pub reason: Option<Spanned<String>>,
    }
}

/// A further name of an entry: the name, or a mapping that says more about it.
#[derive(Debug)]
pub(crate) struct AliasSpec {
    pub name: Option<Spanned<String>>,
    pub deprecated: Option<Spanned<DeprecatedAlias>>,
}

mapping! {
    /// A further name of an entry, and what is to be said about it.
    pub struct AliasMapping {
        /// The name: lower-case words joined by underscores.
        pub name: Required<Spanned<String>>,
        /// That the name should no longer be used, as after a renaming.
        pub deprecated: Option<Spanned<DeprecatedAlias>>,
    }
}

impl Decode for AliasSpec {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        Some(match node.value {
            Value::Text(_) => Self {
                name: Spanned::decode(node, mistakes),
                deprecated: None,
            },
            Value::Map(_) => {
                let AliasMapping { name, deprecated } = AliasMapping::decode(node, mistakes)?;
                Self {
                    name: name.0,
                    deprecated,
                }
            }
            _ => {
                mistakes
                    .push(wrong_type("a name", &node).help(
                        "write the name, or a mapping with the keys `name` and `deprecated`",
                    ));
                return None;
            }
        })
    }
}

impl JsonSchema for AliasSpec {
    fn schema_name() -> Cow<'static, str> {
        "Alias".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A further name of an entry; with `deprecated`, one that is on its way out.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<AliasMapping>()],
        })
    }
}

mapping! {
    /// A code or a name that was in the table and went. Nothing else may ever have it, because it
    /// lives on in what was stored, sent and compiled.
    pub struct ReservedSpec {
        /// The code that went.
        pub code: Option<Spanned<CodeSpec>>,
        /// The name that went.
        pub name: Option<Spanned<String>>,
        /// The version of the catalogue with which it went, such as `2.0.0`.
        pub since: Required<Spanned<VersionSpec>>,
        /// Why it went, in a sentence.
        pub reason: Required<Spanned<String>>,
    }
}

mapping! {
    /// A change that `codegen diff --check` lets through.
    pub struct AllowSpec {
        /// What happens: the kind of the change, as `codegen diff` calls it, such as
        /// `billing-changed`.
        pub rule: Required<Spanned<String>>,
        /// To what: a table, or an entry of it, such as `payment.card_refused`.
        pub entry: Required<Spanned<String>>,
        /// Why that is right, in a sentence.
        pub reason: Required<Spanned<String>>,
    }
}
