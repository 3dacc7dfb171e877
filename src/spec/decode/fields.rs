//! The keys of a mapping: which are there, which are missing, and which nobody knows.

use std::mem;

use super::{Decode, Field, wrong_type};
use crate::diagnostic::source::{Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::spec::yaml::{Node, Value};
use crate::suggestion::{listed, nearest, suggestion};

/// Keys that a mapping doesn't know, with their values, in the order written.
#[derive(Debug, Default)]
pub(crate) struct Rest(UnknownKeys);

impl Rest {
    /// The values of these keys, in their order. Any other key is a mistake; `known` are the keys
    /// that it may have been meant to be.
    pub(crate) fn split(
        self,
        keys: &[&'static str],
        known: &[&str],
        mistakes: &mut Vec<Diagnostic>,
    ) -> Vec<Option<Node>> {
        let (mut values, unknown) = separate(self.0, keys, mistakes);
        report_unknown(&unknown, known, mistakes);
        keys.iter().map(|key| remove(&mut values, key)).collect()
    }
}

/// A mapping's values while they are being picked up.
#[derive(Debug)]
pub(crate) struct Fields {
    span: Span,
    known: &'static [&'static str],
    values: KnownValues,
    unknown: UnknownKeys,
}

impl Fields {
    /// Takes a mapping apart and reports the keys that are there twice.
    pub(crate) fn open(
        node: Node,
        known: &'static [&'static str],
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let span = node.span;
        let Value::Map(pairs) = node.value else {
            mistakes.push(wrong_type("a mapping", &node).help(format!(
                "write `key: value` lines; known here: {}",
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

    /// Reads the value of a key, or reports that it has to be there.
    pub(crate) fn take<F: Field>(
        &mut self,
        name: &'static str,
        mistakes: &mut Vec<Diagnostic>,
    ) -> F {
        if let Some(value) = remove(&mut self.values, name) {
            return F::from_value(F::Value::decode(value, mistakes));
        }
        // A key that was meant, but misspelt, must not be reported as missing too.
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

    /// The keys that are not known, for somebody who knows them.
    pub(crate) fn rest(&mut self) -> Rest {
        Rest(mem::take(&mut self.unknown))
    }

    /// Reports the keys that are left.
    pub(crate) fn close(self, mistakes: &mut Vec<Diagnostic>) {
        report_unknown(&self.unknown, self.known, mistakes);
    }
}

/// The values of known keys.
type KnownValues = Vec<(&'static str, Node)>;
/// Keys that aren't known, with their values.
type UnknownKeys = Vec<(Spanned<String>, Node)>;

/// Separates keys that are known from others, and reports those that are there twice.
fn separate(
    pairs: Vec<(Spanned<String>, Node)>,
    known: &[&'static str],
    mistakes: &mut Vec<Diagnostic>,
) -> (KnownValues, UnknownKeys) {
    let mut seen: Vec<Spanned<&'static str>> = Vec::new();
    let (mut values, mut unknown) = (Vec::new(), Vec::new());
    for (key, value) in pairs {
        let Some(&name) = known.iter().find(|&&name| name == key.value) else {
            unknown.push((key, value));
            continue;
        };
        if let Some(first) = seen.iter().find(|first| first.value == name) {
            mistakes.push(
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
        // The place of an empty value is what follows it; the key is the better thing to point to.
        let span = match value.value {
            Value::Null => key.span,
            _ => value.span,
        };
        values.push((name, Node { span, ..value }));
    }
    (values, unknown)
}

fn report_unknown(
    unknown: &[(Spanned<String>, Node)],
    known: &[&str],
    mistakes: &mut Vec<Diagnostic>,
) {
    for (key, _) in unknown {
        let message = format!("unknown key `{}`", key.value);
        mistakes.push(
            Diagnostic::new(&rules::UNKNOWN_KEY, message, key.span)
                .help(suggestion(&key.value, known)),
        );
    }
}

fn remove(values: &mut KnownValues, name: &str) -> Option<Node> {
    let index = values.iter().position(|(key, _)| *key == name)?;
    Some(values.swap_remove(index).1)
}
