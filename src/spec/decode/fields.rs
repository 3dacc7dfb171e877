//! The keys of a mapping: which ones are present, missing, repeated or unknown.

use std::mem;

use super::{Decode, Field, wrong_type};
use crate::diagnostic::source::{Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::spec::yaml::{Node, Value};
use crate::suggestion::{is_worthwhile, listed, nearest, suggestion};

/// The keys that a mapping doesn't know, with their values, in the order in which they are written.
#[derive(Debug, Default)]
pub(crate) struct Rest(UnknownKeys);

impl Rest {
    /// Returns the values of `keys`, in the same order, and reports every other key. `help` says
    /// what to do about one, by its name and its value.
    pub(crate) fn split(
        self,
        keys: &[&str],
        help: impl Fn(&str, &Node) -> String,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Vec<Option<Node>> {
        let (mut values, unknown) = separate(self.0, keys, mistakes);
        report_unknown(&unknown, help, mistakes);
        keys.iter().map(|key| remove(&mut values, key)).collect()
    }
}

/// The values of a mapping, which are taken out one after the other.
#[derive(Debug)]
pub(crate) struct Fields {
    span: Span,
    known: &'static [&'static str],
    values: KnownValues<'static>,
    unknown: UnknownKeys,
}

impl Fields {
    /// Splits a mapping into its keys and values, and reports repeated keys.
    pub(crate) fn open(
        node: Node,
        known: &'static [&'static str],
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let span = node.span;
        let Value::Map(pairs) = node.value else {
            mistakes.push(wrong_type("a mapping", &node).help(format!(
                "write lines of the form `key: value`, with the keys {}",
                listed(known)
            )));
            return None;
        };
        let (values, unknown) = separate(pairs, known, mistakes);
        Some(Self {
            span,
            known,
            values,
            unknown,
        })
    }

    /// Takes out and reads the value of a key. Reports a required key that is missing.
    pub(crate) fn take<F: Field>(
        &mut self,
        name: &'static str,
        mistakes: &mut Vec<Diagnostic>,
    ) -> F {
        if let Some(value) = remove(&mut self.values, name) {
            return F::from_value(F::Value::decode(value, mistakes));
        }
        // A misspelt key must not be reported as missing too.
        let meant = |(key, _): &(Spanned<String>, _)| nearest(&key.value, self.known) == Some(name);
        if F::REQUIRED && !self.unknown.iter().any(meant) {
            mistakes.push(
                Diagnostic::new(
                    &rules::MISSING_KEY,
                    format!("the key `{name}` is missing"),
                    self.span,
                )
                .label(format!("no `{name}` here"))
                .help(format!("add `{name}:`")),
            );
        }
        F::from_value(None)
    }

    /// Takes out the unknown keys, so that [`Fields::close`] doesn't report them.
    pub(crate) fn rest(&mut self) -> Rest {
        Rest(mem::take(&mut self.unknown))
    }

    /// Reports the unknown keys that are left.
    pub(crate) fn close(self, mistakes: &mut Vec<Diagnostic>) {
        report_unknown(
            &self.unknown,
            |key, _| suggestion(key, self.known),
            mistakes,
        );
    }
}

type KnownValues<'k> = Vec<(&'k str, Node)>;
type UnknownKeys = Vec<(Spanned<String>, Node)>;

/// Separates known keys from unknown ones, and reports known keys that are repeated.
fn separate<'k>(
    pairs: UnknownKeys,
    known: &[&'k str],
    mistakes: &mut Vec<Diagnostic>,
) -> (KnownValues<'k>, UnknownKeys) {
    // Few keys are known, so looking through those that were seen takes no time.
    let mut seen: Vec<(&str, Span)> = Vec::with_capacity(pairs.len().min(known.len()));
    let mut values: KnownValues = Vec::with_capacity(seen.capacity());
    let mut unknown = Vec::new();
    for (key, value) in pairs {
        let Some(&name) = known.iter().find(|&&name| name == key.value) else {
            unknown.push((key, value));
            continue;
        };
        if let Some((_, first)) = seen.iter().find(|(key, _)| *key == name) {
            mistakes.push(
                Diagnostic::new(
                    &rules::DUPLICATE_KEY,
                    format!("the key `{name}` appears twice"),
                    key.span,
                )
                .label("again here")
                .also(*first, "first here")
                .help("keep one of them"),
            );
            continue;
        }
        seen.push((name, key.span));
        // The place of an empty value is no place of its own.
        let span = match value.value {
            Value::Nothing => key.span,
            _ => value.span,
        };
        values.push((name, Node { span, ..value }));
    }
    (values, unknown)
}

fn report_unknown(
    unknown: &[(Spanned<String>, Node)],
    help: impl Fn(&str, &Node) -> String,
    mistakes: &mut Vec<Diagnostic>,
) {
    for (key, value) in unknown {
        let message = format!("unknown key `{}`", key.value);
        let help = if is_worthwhile(100, mistakes.len()) {
            help(&key.value, value)
        } else {
            "take it out".to_owned()
        };
        mistakes.push(Diagnostic::new(&rules::UNKNOWN_KEY, message, key.span).help(help));
    }
}

fn remove(values: &mut KnownValues, name: &str) -> Option<Node> {
    let index = values.iter().position(|(key, _)| *key == name)?;
    Some(values.swap_remove(index).1)
}
