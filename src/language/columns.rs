//! The catalogue's own columns, as a language writes them.

use std::borrow::Cow;

use askama::filters::Safe;

use super::Backend;
use super::doc::{Doc, code, prose};
use super::markup::Comment;
use crate::catalog::{Attribute, AttributeKind, Catalog, Entry, Value};

/// A column: an accessor, and for an enum a type.
pub(super) struct Column<'a> {
    pub attribute: &'a Attribute,
    pub accessor: Safe<String>,
    /// The type of an enum; otherwise what the language calls a type of this kind.
    pub type_name: Safe<String>,
    pub doc: Comment,
    /// What the type of an enum is.
    pub type_doc: Comment,
    /// The values of an enum.
    pub choices: Vec<ChoiceView<'a>>,
    position: usize,
}

/// A value of an enum.
pub(super) struct ChoiceView<'a> {
    pub word: &'a str,
    pub constant: Safe<String>,
    pub doc: Comment,
}

/// What a language calls the types of columns that are no enums.
pub(super) struct Types {
    pub integer: &'static str,
    pub boolean: &'static str,
    pub text: &'static str,
}

impl<'a> Column<'a> {
    /// Every column. `comment` writes documentation as the language does.
    pub(super) fn all(
        backend: &dyn Backend,
        catalog: &'a Catalog,
        types: &Types,
        comment: fn(&Doc) -> Comment,
    ) -> Vec<Self> {
        let columns = catalog.attributes.iter().enumerate();
        let column = |(position, attribute): (usize, &'a Attribute)| {
            let choices = attribute.choices().iter().map(|choice| ChoiceView {
                word: &choice.word,
                constant: Safe(backend.choice(&attribute.name, &choice.name)),
                doc: comment(&Doc::default().paragraph([
                    prose("The value "),
                    code(&*choice.word),
                    prose("."),
                ])),
            });
            Self {
                attribute,
                accessor: Safe(backend.accessor(&attribute.name)),
                type_name: Safe(match &attribute.kind {
                    AttributeKind::Integer => types.integer.to_owned(),
                    AttributeKind::Boolean => types.boolean.to_owned(),
                    AttributeKind::Text => types.text.to_owned(),
                    AttributeKind::Enum(_) => backend.enum_type(&attribute.name),
                }),
                doc: comment(&Doc::column(attribute)),
                type_doc: comment(&Doc::values(attribute)),
                choices: choices.collect(),
                position,
            }
        };
        columns.map(column).collect()
    }

    pub(super) fn is_enum(&self) -> bool {
        matches!(self.attribute.kind, AttributeKind::Enum(_))
    }

    /// Whether every entry has a value.
    pub(super) fn required(&self) -> bool {
        self.attribute.required
    }

    /// What an entry states.
    pub(super) fn value<'e>(&self, entry: &'e Entry) -> Option<&'e Value> {
        entry.values.get(self.position)?.as_ref()
    }

    /// A value of this enum, as it is written in a spec.
    pub(super) fn word(&self, value: &'a Value) -> Cow<'a, str> {
        self.attribute.word(value)
    }

    /// The constant of a value of this enum.
    pub(super) fn constant(&self, value: &Value) -> Safe<&str> {
        let choice = match value {
            Value::Choice(at) => self.choices.get(*at),
            Value::Integer(_) | Value::Boolean(_) | Value::Text(_) => None,
        };
        Safe(choice.map_or("", |it| &it.constant.0))
    }
}
