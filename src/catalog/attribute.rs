//! The columns that a catalogue has of its own: their declaration, and what entries state in them.

use std::borrow::Cow;
use std::collections::HashMap;

use super::MAX_INTEGER;
use super::field::optional_text;
use crate::diagnostic::source::{Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::{
    AttributeSpec, AttributeType, Attributes, Decode, EntrySpec, Node, Rest, read_name,
    unknown_choice,
};
use crate::suggestion::{is_worthwhile, listed, nearest, suggestion};

/// A column of the catalogue's own.
#[derive(Debug)]
pub(crate) struct Attribute {
    /// Its key in an entry, from which the languages make the name of an accessor.
    pub name: Name,
    /// Where it is declared.
    pub span: Span,
    pub kind: AttributeKind,
    /// What it says, in a sentence.
    pub description: Option<String>,
    /// Whether every entry has a value.
    pub required: bool,
}

/// What the values of a column are.
#[derive(Debug)]
pub(crate) enum AttributeKind {
    /// Whole numbers, at most [`MAX_INTEGER`] from zero.
    Integer,
    Boolean,
    /// One of these; there is at least one.
    Enum(Vec<Choice>),
    Text,
}

/// A value of an enum.
#[derive(Debug)]
pub(crate) struct Choice {
    /// The value itself.
    pub word: String,
    /// The name of its constant.
    pub name: Name,
    /// Where it is declared.
    pub span: Span,
}

/// What an entry states in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Integer(i64),
    Boolean(bool),
    /// The position of the value among those of the enum.
    Choice(usize),
    Text(String),
}

/// What a generated entry has beside the keys that one has in a spec.
const GENERATED: [&str; 2] = ["table", "billing"];

impl AttributeKind {
    /// The word for it in a spec.
    pub(crate) fn word(&self) -> &'static str {
        let kind = match self {
            Self::Integer => AttributeType::Integer,
            Self::Boolean => AttributeType::Boolean,
            Self::Enum(_) => AttributeType::Enum,
            Self::Text => AttributeType::String,
        };
        kind.word()
    }
}

impl Attribute {
    /// A value as it is written in a spec.
    pub(crate) fn word<'a>(&'a self, value: &'a Value) -> Cow<'a, str> {
        match (value, &self.kind) {
            (Value::Integer(number), _) => number.to_string().into(),
            (Value::Boolean(flag), _) => flag.to_string().into(),
            (Value::Choice(at), AttributeKind::Enum(choices)) => {
                choices.get(*at).map_or("", |choice| &choice.word).into()
            }
            (Value::Choice(_), _) => "".into(),
            (Value::Text(text), _) => text.into(),
        }
    }

    /// The value that a word stands for; `None` if it is none of this column's.
    pub(crate) fn parse(&self, word: &str) -> Option<Value> {
        match &self.kind {
            AttributeKind::Integer => word.parse().ok().map(Value::Integer),
            AttributeKind::Boolean => word.parse().ok().map(Value::Boolean),
            AttributeKind::Enum(choices) => {
                let at = choices.iter().position(|choice| choice.word == word);
                at.map(Value::Choice)
            }
            AttributeKind::Text => Some(Value::Text(word.to_owned())),
        }
    }

    /// The values of an enum; none of any other column.
    pub(crate) fn choices(&self) -> &[Choice] {
        match &self.kind {
            AttributeKind::Enum(choices) => choices,
            AttributeKind::Integer | AttributeKind::Boolean | AttributeKind::Text => &[],
        }
    }

    /// The words of its values, if it has only a few.
    pub(crate) fn words(&self) -> Vec<&str> {
        match &self.kind {
            AttributeKind::Boolean => vec!["true", "false"],
            AttributeKind::Enum(choices) => choices.iter().map(|it| it.word.as_str()).collect(),
            AttributeKind::Integer | AttributeKind::Text => Vec::new(),
        }
    }

    fn read(
        written: &Spanned<String>,
        spec: AttributeSpec,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let name = read_name(written, mistakes);
        let key = written.value.as_str();
        let built_in = EntrySpec::KEYS.contains(&key) || GENERATED.contains(&key);
        if built_in {
            let message = format!("every entry has `{key}` already");
            mistakes.push(
                Diagnostic::new(&rules::BAD_ATTRIBUTE, message, written.span)
                    .help("choose another name for this column"),
            );
        }
        let description = optional_text(spec.description, mistakes);
        let kind = match (spec.r#type.0?, spec.values) {
            (AttributeType::Enum, Some(values)) => {
                AttributeKind::Enum(read_choices(values, mistakes))
            }
            (AttributeType::Enum, None) => {
                let message = format!("the enum `{}` has no values", written.value);
                mistakes.push(
                    Diagnostic::new(&rules::BAD_ATTRIBUTE, message, written.span)
                        .help("list them: `values: [warning, error]`"),
                );
                return None;
            }
            (other, values) => {
                if let Some(first) = values.and_then(|values| values.into_iter().next()) {
                    let message =
                        format!("a column of type `{}` has no list of values", other.word());
                    mistakes.push(
                        Diagnostic::new(&rules::BAD_ATTRIBUTE, message, first.span)
                            .help("say `type: enum`, or take `values` out"),
                    );
                }
                match other {
                    AttributeType::Integer => AttributeKind::Integer,
                    AttributeType::Boolean => AttributeKind::Boolean,
                    AttributeType::String | AttributeType::Enum => AttributeKind::Text,
                }
            }
        };
        Some(Self {
            name: name?.value,
            span: written.span,
            kind,
            description,
            required: spec.required.unwrap_or(false),
        })
        .filter(|_| !built_in)
    }

    fn missing(&self, entry: Span) -> Diagnostic {
        let message = format!("the key `{}` is missing", self.name);
        Diagnostic::new(&rules::MISSING_KEY, message, entry)
            .label(format!("no `{}` here", self.name))
            .also(self.span, "declared as required here")
            .help(format!("add `{}:`", self.name))
    }

    /// Reads what an entry states, or reports why it can't be that.
    fn read_value(&self, node: Node, mistakes: &mut Vec<Diagnostic>) -> Option<Value> {
        match &self.kind {
            AttributeKind::Integer => {
                let Spanned { value, span } = Spanned::<i64>::decode(node, mistakes)?;
                if value.unsigned_abs() > MAX_INTEGER.unsigned_abs() {
                    let message = format!("`{value}` is too large for a number");
                    mistakes.push(
                        Diagnostic::new(&rules::WRONG_TYPE, message, span)
                            .help(format!("JSON and TypeScript keep numbers up to {MAX_INTEGER}; make the column one of type `string`")),
                    );
                }
                Some(Value::Integer(value))
            }
            AttributeKind::Boolean => bool::decode(node, mistakes).map(Value::Boolean),
            AttributeKind::Enum(choices) => {
                let Spanned { value, span } = Spanned::<String>::decode(node, mistakes)?;
                let at = choices.iter().position(|choice| choice.word == value);
                if at.is_none() {
                    let words = self.words();
                    let near = is_worthwhile(words.len(), mistakes.len());
                    let words = if near { &words[..] } else { &[] };
                    mistakes.push(unknown_choice(&value, words, span));
                }
                at.map(Value::Choice)
            }
            AttributeKind::Text => {
                let text = Spanned::<String>::decode(node, mistakes)?;
                optional_text(Some(text), mistakes).map(Value::Text)
            }
        }
    }
}

/// The most values of an enum: more are no choice that anybody makes.
const MAX_CHOICES: usize = 1_000;

fn read_choices(values: Vec<Spanned<String>>, mistakes: &mut Vec<Diagnostic>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut known: HashMap<Name, usize> = HashMap::new();
    if let Some(first) = values.get(MAX_CHOICES) {
        let message = format!("{} values are too many for an enum", values.len());
        mistakes.push(
            Diagnostic::new(&rules::BAD_ATTRIBUTE, message, first.span)
                .label(format!("the first after {MAX_CHOICES}"))
                .help("make the column one of type `string`"),
        );
    }
    for Spanned { value: word, span } in values.into_iter().take(MAX_CHOICES) {
        let mistake = |message| Diagnostic::new(&rules::BAD_ATTRIBUTE, message, span);
        let Some(name) = Name::from_words(&word) else {
            let message = format!("no constant's name can be made from `{word}`");
            mistakes.push(
                mistake(message).help(
                    "begin with a letter from a to z, or make the column one of type `string`",
                ),
            );
            continue;
        };
        if let Some(first) = known.get(&name).and_then(|at| choices.get(*at)) {
            let message = format!(
                "`{}` and `{word}` both become the constant `{name}`",
                first.word
            );
            mistakes.push(
                mistake(message)
                    .label("the second")
                    .also(first.span, "the first")
                    .help("reword one of them, or take it out"),
            );
            continue;
        }
        known.insert(name.clone(), choices.len());
        choices.push(Choice { word, name, span });
    }
    choices
}

/// The columns that a catalogue declares.
pub(super) struct Declared {
    pub attributes: Vec<Attribute>,
    /// The names of those that can't be used, which has been reported: what entries state in them
    /// is not looked at.
    broken: Vec<String>,
}

impl Declared {
    /// Reads the declarations of all columns.
    pub(super) fn read(declared: Option<Attributes>, mistakes: &mut Vec<Diagnostic>) -> Self {
        let (mut attributes, mut broken) = (Vec::new(), Vec::new());
        for (name, spec) in declared.unwrap_or_default().0 {
            match Attribute::read(&name, spec, mistakes) {
                Some(attribute) => attributes.push(attribute),
                None => broken.push(name.value),
            }
        }
        Self { attributes, broken }
    }

    /// Reads the keys of an entry that codegen doesn't know by itself. Reports those that nobody
    /// declared, and those that are missing where an `entry` must have them.
    pub(super) fn values(
        &self,
        written: Rest,
        entry: Option<Span>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Vec<Option<Value>> {
        let keys: Vec<&str> = self.attributes.iter().map(|it| it.name.as_str()).collect();
        let broken: Vec<&str> = self.broken.iter().map(String::as_str).collect();
        let keys = [keys, broken].concat();
        let nodes = written.split(&keys, |key, value| self.help(key, value), mistakes);
        let mut values = Vec::with_capacity(self.attributes.len());
        for (node, attribute) in nodes.into_iter().zip(&self.attributes) {
            if let (None, Some(entry), true) = (&node, entry, attribute.required) {
                mistakes.push(attribute.missing(entry));
            }
            values.push(node.and_then(|node| attribute.read_value(node, mistakes)));
        }
        values
    }

    /// What to do about a key that nobody declared, and that has a value.
    fn help(&self, unknown: &str, value: &Node) -> String {
        let declared = self.attributes.iter().map(|it| it.name.as_str());
        let known: Vec<&str> = EntrySpec::KEYS.iter().copied().chain(declared).collect();
        if nearest(unknown, &known).is_some() {
            return suggestion(unknown, &known);
        }
        let name = Name::from_words(unknown);
        let name = name.as_ref().map_or("help_url", Name::as_str);
        format!(
            "an entry has the keys {}; declare a column of your own in `catalog.yaml`: `attributes: {{{name}: {{type: {}}}}}`",
            listed(&known),
            AttributeType::fitting(value)
        )
    }
}
