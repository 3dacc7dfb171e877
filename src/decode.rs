//! From a tree of YAML values to the types of the spec, telling every mistake on the way instead of stopping at the first.

use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::diagnostic::Diagnostic;
use crate::rules;
use crate::source::{Span, Spanned};
use crate::yaml::{Node, Value};

/// A type that can be read from a YAML value.
pub trait Decode: Sized {
    /// Reads a value. `None` means that it can't be used, and that `out` has been told why.
    fn decode(node: Node, out: &mut Vec<Diagnostic>) -> Option<Self>;
}

/// A value that has to be there. It is missing only where a diagnostic has said so, so that what stands beside it is read and
/// checked all the same.
#[derive(Debug)]
pub struct Must<T>(pub Option<T>);

/// Declares a mapping of the spec: a struct whose fields are the mapping's keys, readable from YAML, with a JSON Schema from the
/// same declaration. A field is an `Option` where the key may be left out, and a [`Must`] where it may not.
macro_rules! mapping {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::decode::Decode for $name {
            fn decode(node: $crate::yaml::Node, out: &mut Vec<$crate::diagnostic::Diagnostic>) -> Option<Self> {
                let mut fields = $crate::decode::Fields::open(node, &[$(stringify!($field)),*], out)?;
                $(let $field: $type = fields.take(stringify!($field), out);)*
                Some(Self { $($field,)* })
            }
        }
    };
}
pub(crate) use mapping;

/// A mapping's values while they are being picked up.
#[derive(Debug)]
pub struct Fields {
    span: Span,
    values: Vec<(&'static str, Node)>,
    /// Keys that are there but whose value was dropped with a diagnostic.
    spoilt: Vec<&'static str>,
}

impl Fields {
    /// Takes a mapping apart. Keys that are not among the known ones, and keys that are there twice, are told at once.
    pub fn open(node: Node, known: &[&'static str], out: &mut Vec<Diagnostic>) -> Option<Self> {
        let span = node.span;
        let Value::Map(pairs) = node.value else {
            out.push(wrong_type("a mapping", &node).help(format!(
                "write `key: value` lines; known here: {}",
                quoted(known)
            )));
            return None;
        };
        let mut seen: Vec<Spanned<&'static str>> = Vec::new();
        let mut fields = Self {
            span,
            values: Vec::new(),
            spoilt: Vec::new(),
        };
        for (key, value) in pairs {
            let Some(&name) = known.iter().find(|&&name| name == key.value) else {
                let unknown = Diagnostic::new(
                    &rules::UNKNOWN_KEY,
                    format!("unknown key `{}`", key.value),
                    key.span,
                );
                // A key that was meant must not be reported as missing too.
                fields.spoilt.extend(nearest(&key.value, known));
                out.push(unknown.help(suggestion(&key.value, known)));
                continue;
            };
            if let Some(first) = seen.iter().find(|first| first.value == name) {
                out.push(
                    Diagnostic::new(
                        &rules::DUPLICATE_KEY,
                        format!("the key `{name}` is there twice"),
                        key.span,
                    )
                    .label("again here")
                    .also(first.span, "first here")
                    .help("keep one of them"),
                );
                continue;
            }
            seen.push(Spanned {
                value: name,
                span: key.span,
            });
            // Where a value is empty its place is what follows it; the key is the better thing to point to.
            let empty = value.value == Value::Null;
            fields.values.push((
                name,
                if empty {
                    Node {
                        span: key.span,
                        ..value
                    }
                } else {
                    value
                },
            ));
        }
        Some(fields)
    }

    /// Reads the value of a key, or tells that it has to be there.
    pub fn take<F: Field>(&mut self, name: &'static str, out: &mut Vec<Diagnostic>) -> F {
        if let Some(index) = self.values.iter().position(|(key, _)| *key == name) {
            return F::of(F::Value::decode(self.values.swap_remove(index).1, out));
        }
        if F::REQUIRED && !self.spoilt.contains(&name) {
            out.push(
                Diagnostic::new(
                    &rules::MISSING_KEY,
                    format!("the key `{name}` is missing"),
                    self.span,
                )
                .label(format!("no `{name}` here"))
                .help(format!("add `{name}:`")),
            );
        }
        F::of(None)
    }
}

/// What stands behind a key: a value that may be left out, or one that may not.
pub trait Field {
    /// The value's type.
    type Value: Decode;
    /// Whether the key has to be there.
    const REQUIRED: bool;
    /// The field for a value that was read, or for one that is absent or spoilt.
    fn of(value: Option<Self::Value>) -> Self;
}

impl<T: Decode> Field for Option<T> {
    type Value = T;
    const REQUIRED: bool = false;

    fn of(value: Self) -> Self {
        value
    }
}

impl<T: Decode> Field for Must<T> {
    type Value = T;
    const REQUIRED: bool = true;

    fn of(value: Option<T>) -> Self {
        Self(value)
    }
}

/// The known word that somebody most probably meant.
#[must_use]
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .iter()
        .map(|&name| {
            (
                strsim::damerau_levenshtein(&word, &name.to_lowercase()),
                name,
            )
        })
        .filter(|&(distance, name)| distance <= 1.max(name.len() / 3))
        .min()
        .map(|(_, name)| name)
}

/// A help line for a word that isn't known.
#[must_use]
pub fn suggestion(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("known here: {}", quoted(known)),
    }
}

fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

fn wrong_type(expected: &str, node: &Node) -> Diagnostic {
    let found = match &node.value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Integer(_) | Value::Float => "a number",
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
    fn decode(node: Node, out: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Value::Text(text) = node.value {
            return Some(text);
        }
        let diagnostic = wrong_type("text", &node);
        out.push(match node.value {
            Value::Null => diagnostic.help("write the text, or take the key out"),
            Value::List(_) | Value::Map(_) => {
                diagnostic.help("write one text; in quotes if it has special characters")
            }
            _ => diagnostic.help("put it in quotes to make it text"),
        });
        None
    }
}

impl Decode for bool {
    fn decode(node: Node, out: &mut Vec<Diagnostic>) -> Option<Self> {
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
        out.push(wrong_type("true or false", &node).help(help));
        None
    }
}

impl<T: Decode> Decode for Spanned<T> {
    fn decode(node: Node, out: &mut Vec<Diagnostic>) -> Option<Self> {
        let span = node.span;
        T::decode(node, out).map(|value| Self { value, span })
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node, out: &mut Vec<Diagnostic>) -> Option<Self> {
        let Value::List(items) = node.value else {
            out.push(wrong_type("a list", &node).help("begin each item with `- `"));
            return None;
        };
        if items.is_empty() {
            out.push(
                Diagnostic::new(&rules::EMPTY_LIST, "this list is empty", node.span)
                    .help("add an item: `- …`"),
            );
        }
        // An item that can't be used has been told of; the others are read, so that no mistake hides behind another.
        Some(
            items
                .into_iter()
                .filter_map(|item| T::decode(item, out))
                .collect(),
        )
    }
}

/// Lets a wrapper be written as what it wraps.
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
schema_of_inner!(Must);

/// Declares a choice between fixed words: an enum, readable from YAML and with a JSON Schema from the same declaration.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
        pub enum $name { $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// The word that the spec has for it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::decode::Decode for $name {
            fn decode(node: $crate::yaml::Node, out: &mut Vec<$crate::diagnostic::Diagnostic>) -> Option<Self> {
                let span = node.span;
                let text = String::decode(node, out)?;
                match text.as_str() {
                    $($word => Some(Self::$variant),)*
                    other => {
                        out.push($crate::decode::unknown_choice(other, &[$($word),*], span));
                        None
                    }
                }
            }
        }
    };
}
pub(crate) use choice;

/// The mistake of a word that is none of a choice.
#[must_use]
pub fn unknown_choice(word: &str, known: &[&str], span: Span) -> Diagnostic {
    Diagnostic::new(
        &rules::WRONG_TYPE,
        format!("`{word}` is none of the words that can stand here"),
        span,
    )
    .help(suggestion(word, known))
}
