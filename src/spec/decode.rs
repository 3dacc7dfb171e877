//! Turns a tree of YAML values into the types of the spec. Reports every mistake instead of
//! stopping at the first.

mod fields;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::yaml::{Node, Value};
use crate::diagnostic::source::{Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::suggestion::suggestion;

pub(crate) use fields::{Fields, Rest};

/// A type that can be read from a YAML value.
pub(crate) trait Decode: Sized {
    /// Reads a value. Returns `None` if it can't be used, and adds the reason to `mistakes`.
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self>;
}

/// The value of a required key. It is `None` only if that has been reported; the other keys of the
/// mapping are still read and checked.
#[derive(Debug)]
pub(crate) struct Required<T>(pub Option<T>);

/// Declares a mapping of the spec: a struct whose fields are the mapping's keys, with a decoder
/// from YAML and a JSON Schema. A field is an `Option` if the key may be left out, and a
/// [`Required`] if it may not.
///
/// A mapping that ends in `..pub rest` keeps its unknown keys in the field `rest`, to be read
/// later: which ones there may be depends on something else.
macro_rules! mapping {
    (
        $(#[$meta:meta])* pub struct $name:ident {
            $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)*
            $(..pub $rest:ident)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            $(
                /// The keys that none of the other fields stands for.
                #[schemars(skip)]
                pub $rest: $crate::spec::Rest,
            )?
        }

        impl $name {
            /// The keys, in the order of their declaration.
            pub(crate) const KEYS: &[&str] = &[$($crate::spec::key(stringify!($field))),*];
        }

        impl $crate::spec::Decode for $name {
            fn decode(
                node: $crate::spec::Node,
                mistakes: &mut Vec<$crate::diagnostic::Diagnostic>,
            ) -> Option<Self> {
                let mut fields = $crate::spec::Fields::open(node, Self::KEYS, mistakes)?;
                $(let $field: $type = fields.take($crate::spec::key(stringify!($field)), mistakes);)*
                $(let $rest = fields.rest();)?
                fields.close(mistakes);
                Some(Self { $($field,)* $($rest,)? })
            }
        }
    };
}
pub(crate) use mapping;

/// The key that a field stands for: its name, which Rust may want in another form (`r#type`).
pub(crate) const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// The field of a mapping: an optional or a required value.
pub(crate) trait Field {
    type Value: Decode;
    const REQUIRED: bool;
    /// Makes the field from the value that was read; `None` if the value is absent or invalid.
    fn from_value(value: Option<Self::Value>) -> Self;
}

impl<T: Decode> Field for Option<T> {
    type Value = T;
    const REQUIRED: bool = false;

    fn from_value(value: Self) -> Self {
        value
    }
}

impl<T: Decode> Field for Required<T> {
    type Value = T;
    const REQUIRED: bool = true;

    fn from_value(value: Option<T>) -> Self {
        Self(value)
    }
}

pub(super) fn wrong_type(expected: &str, node: &Node) -> Diagnostic {
    let found = match &node.value {
        Value::Nothing | Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Integer(_) | Value::Float(_) => "a number",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Map(_) => "a mapping",
    };
    Diagnostic::new(
        &rules::WRONG_TYPE,
        format!("expected {expected}, found {found}"),
        node.span,
    )
    .label(format!("{expected} is expected"))
}

impl Decode for String {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Value::Text(text) = node.value {
            return Some(text);
        }
        let diagnostic = wrong_type("text", &node);
        mistakes.push(match node.value {
            Value::Nothing | Value::Null => diagnostic.help("write the text, or take the key out"),
            Value::List(_) | Value::Map(_) => {
                diagnostic.help("write a single text, in quotes if it has special characters")
            }
            _ => diagnostic.help("put it in quotes to make it text"),
        });
        None
    }
}

impl Decode for bool {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Value::Bool(value) = node.value {
            return Some(value);
        }
        let help = match &node.value {
            Value::Text(text)
                if matches!(text.to_lowercase().as_str(), "y" | "yes" | "on" | "true") =>
            {
                "write `true`, without quotes"
            }
            Value::Text(text)
                if matches!(text.to_lowercase().as_str(), "n" | "no" | "off" | "false") =>
            {
                "write `false`, without quotes"
            }
            _ => "write `true` or `false`; where nothing is stated, take the key out",
        };
        mistakes.push(wrong_type("true or false", &node).help(help));
        None
    }
}

impl Decode for i64 {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Value::Integer(number) = node.value
            && let Ok(number) = Self::try_from(number)
        {
            return Some(number);
        }
        let help = match &node.value {
            Value::Text(text) if text.parse::<Self>().is_ok() => {
                format!("write `{text}`, without quotes")
            }
            Value::Nothing | Value::Null => "write the number, or take the key out".to_owned(),
            _ => "write a whole number, such as `402`".to_owned(),
        };
        mistakes.push(wrong_type("a whole number", &node).help(help));
        None
    }
}

impl<T: Decode> Decode for Spanned<T> {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        let span = node.span;
        T::decode(node, mistakes).map(|value| Self { value, span })
    }
}

/// For what few mappings have and would make all of them large.
impl<T: Decode> Decode for Box<T> {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        T::decode(node, mistakes).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        let Value::List(items) = node.value else {
            mistakes.push(wrong_type("a list", &node).help("begin each item with `- `"));
            return None;
        };
        if items.is_empty() {
            mistakes.push(
                Diagnostic::new(&rules::EMPTY_LIST, "this list is empty", node.span)
                    .help("add an item: `- …`"),
            );
        }
        // A bad item has been reported; the others are still read, to find their mistakes as well.
        Some(
            items
                .into_iter()
                .filter_map(|item| T::decode(item, mistakes))
                .collect(),
        )
    }
}

/// Gives a wrapper the JSON Schema of the type that it wraps.
macro_rules! schema_of_inner {
    ($wrapper:ident) => {
        impl<T: JsonSchema> JsonSchema for $wrapper<T> {
            fn inline_schema() -> bool {
                T::inline_schema()
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                T::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                T::json_schema(generator)
            }
        }
    };
}

schema_of_inner!(Spanned);
schema_of_inner!(Required);

/// Declares a choice between fixed words: an enum, with a decoder from YAML and a JSON Schema.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
        pub(crate) enum $name { $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// The word for this value in a spec.
            #[allow(dead_code, reason = "not every choice is printed")]
            pub(crate) fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::spec::Decode for $name {
            fn decode(node: $crate::spec::Node, mistakes: &mut Vec<$crate::diagnostic::Diagnostic>) -> Option<Self> {
                let span = node.span;
                let text = String::decode(node, mistakes)?;
                match text.as_str() {
                    $($word => Some(Self::$variant),)*
                    other => {
                        mistakes.push($crate::spec::unknown_choice(other, &[$($word),*], span));
                        None
                    }
                }
            }
        }
    };
}
pub(crate) use choice;

pub(crate) fn unknown_choice(word: &str, known: &[&str], span: Span) -> Diagnostic {
    Diagnostic::new(
        &rules::WRONG_TYPE,
        format!("`{word}` is not allowed here"),
        span,
    )
    .help(suggestion(word, known))
}

/// Reads a name, or reports which form it should have.
pub(crate) fn read_name(
    written: &Spanned<String>,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Spanned<Name>> {
    if let Some(value) = Name::parse(&written.value) {
        return Some(Spanned {
            value,
            span: written.span,
        });
    }
    let message = format!("`{}` can't be a name", written.value);
    let diagnostic = Diagnostic::new(&rules::BAD_NAME, message, written.span);
    mistakes.push(match Name::from_words(&written.value) {
        Some(similar) => diagnostic.help(format!("write `{similar}`")),
        None => diagnostic.help(
            "a name is lower-case words joined by `_`, beginning with a letter, at most 100 characters",
        ),
    });
    None
}
