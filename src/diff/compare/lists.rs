//! Compares lists whose items are known by a key.

use std::collections::HashMap;

use serde_json::Value;

static NULL: Value = Value::Null;

/// What an object has under a key; null if it has nothing.
pub(super) fn field<'a>(object: &'a Value, key: &str) -> &'a Value {
    object.get(key).unwrap_or(&NULL)
}

pub(super) fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    field(object, key).as_str().unwrap_or_default()
}

/// The items of a list; none if there is no list.
pub(super) fn array<'a>(object: &'a Value, key: &str) -> &'a [Value] {
    field(object, key).as_array().map_or(&[], Vec::as_slice)
}

/// A number or a text as it is, without quotes; `None` of anything else.
pub(super) fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// Which items of two lists are the same.
pub(super) struct Pairs<'a> {
    old: &'a [Value],
    new: &'a [Value],
    /// For each old item, which new one it is.
    to: Vec<Option<usize>>,
    /// For each new item, which old one it was.
    from: Vec<Option<usize>>,
}

impl<'a> Pairs<'a> {
    pub(super) fn none(old: &'a [Value], new: &'a [Value]) -> Self {
        Self {
            old,
            new,
            to: vec![None; old.len()],
            from: vec![None; new.len()],
        }
    }

    /// Pairs the items that have the same key, which each has for itself.
    pub(super) fn by(old: &'a [Value], new: &'a [Value], key: impl Fn(&Value) -> String) -> Self {
        let mut pairs = Self::none(old, new);
        pairs.join(|value| Some(key(value)));
        pairs
    }

    /// Pairs those of the items without one that have the same key.
    pub(super) fn join(&mut self, key: impl Fn(&Value) -> Option<String>) {
        self.join_by(
            |value| key(value).into_iter().collect(),
            |value| key(value).into_iter().collect(),
        );
    }

    /// The same, where an item has several keys, and one in common is enough.
    pub(super) fn join_by(
        &mut self,
        old_keys: impl Fn(&Value) -> Vec<String>,
        new_keys: impl Fn(&Value) -> Vec<String>,
    ) {
        let mut open: HashMap<String, usize> = HashMap::new();
        for (at, value) in self.new.iter().enumerate().rev() {
            if self.from[at].is_none() {
                open.extend(new_keys(value).into_iter().map(|key| (key, at)));
            }
        }
        for (at, value) in self.old.iter().enumerate() {
            if self.to[at].is_some() {
                continue;
            }
            let found = old_keys(value).into_iter().find_map(|key| {
                let to = open.get(&key).copied()?;
                self.from[to].is_none().then_some(to)
            });
            if let Some(to) = found {
                self.to[at] = Some(to);
                self.from[to] = Some(at);
            }
        }
    }

    pub(super) fn both(&self) -> impl Iterator<Item = (&'a Value, &'a Value)> {
        let new = self.new;
        let pairs = self.old.iter().zip(&self.to);
        pairs.filter_map(move |(old, to)| Some((old, new.get((*to)?)?)))
    }

    pub(super) fn removed(&self) -> impl Iterator<Item = &'a Value> {
        let pairs = self.old.iter().zip(&self.to);
        pairs.filter(|(_, to)| to.is_none()).map(|(old, _)| old)
    }

    /// What came, with its place in the new list.
    pub(super) fn added(&self) -> impl Iterator<Item = (usize, &'a Value)> {
        let pairs = self.new.iter().enumerate().zip(&self.from);
        pairs.filter(|(_, from)| from.is_none()).map(|(new, _)| new)
    }

    /// Whether what is on both sides stands in another order.
    pub(super) fn are_reordered(&self) -> bool {
        !self.to.iter().flatten().is_sorted()
    }

    /// The keys of a list, as a value.
    #[allow(clippy::unused_self, reason = "the lists are those of the pairs")]
    pub(super) fn names(&self, list: &[Value], key: impl Fn(&Value) -> String) -> Value {
        list.iter().map(|value| Value::String(key(value))).collect()
    }
}
