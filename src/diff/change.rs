//! A change, and what it does.

use serde_json::Value;

use super::kind::{Asks, Effect, Kind, Level, Source};
use crate::catalog::Billing;
use crate::language::Language;

/// A change, which is listed once.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub kind: &'static Kind,
    /// The table; `None` if it is about the whole catalogue.
    pub table: Option<String>,
    /// The name of the entry, as it is now; `None` if it is about the whole table.
    pub entry: Option<String>,
    /// What of it: an alias, a column, a kind of text, a list.
    pub key: Option<String>,
    /// What was there; null if nothing was.
    pub before: Value,
    /// What is there; null if nothing is.
    pub after: Value,
    /// Where in its list it is now.
    pub index: Option<usize>,
    /// Of several rows that repeat an entry, which one, from 1.
    pub number: Option<usize>,
    /// Of what went, whether nothing else may ever have its code and its name.
    pub reserved: Option<bool>,
    /// For which languages a change is whose kind doesn't say so, and what each writes now and
    /// then.
    pub languages: Vec<Written>,
    /// Whether it goes without saying, because another change brings it about.
    pub follows: bool,
    /// Whether one side is a page, of which no program was made: nothing can break.
    pub of_page: bool,
    /// The entry as it is now, or as it was if it went.
    pub row: Option<Row>,
}

/// What a language writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written {
    pub language: Language,
    pub before: String,
    /// `None` if it is no longer there.
    pub after: Option<String>,
}

/// What people know an entry by.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// As people write it.
    pub code: Option<String>,
    /// `None` if one side has no names.
    pub name: Option<String>,
    pub description: Option<String>,
    /// In a catalogue that says so: whether it is billed, if that is stated.
    pub billing: Option<Billing>,
}

impl Change {
    pub(super) fn new(kind: &'static Kind) -> Self {
        Self {
            kind,
            table: None,
            entry: None,
            key: None,
            before: Value::Null,
            after: Value::Null,
            index: None,
            number: None,
            reserved: None,
            languages: Vec::new(),
            follows: false,
            of_page: false,
            row: None,
        }
    }

    pub(super) fn key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    pub(super) fn values(mut self, before: &Value, after: &Value) -> Self {
        self.before = before.clone();
        self.after = after.clone();
        self
    }

    pub(super) fn at(mut self, index: usize) -> Self {
        self.index = Some(index);
        self
    }

    pub(super) fn follows(mut self, follows: bool) -> Self {
        self.follows = follows;
        self
    }

    /// The languages in which programs no longer compile that use what changed.
    pub(crate) fn source(&self) -> Vec<Language> {
        match self.kind.source {
            _ if self.of_page => Vec::new(),
            Source::Nowhere => Vec::new(),
            Source::Everywhere => Language::all().to_vec(),
            Source::In(languages) => languages.to_vec(),
            Source::Named => self.languages.iter().map(|it| it.language).collect(),
        }
    }

    /// What else it does.
    pub(crate) fn has(&self, effect: Effect) -> bool {
        if self.of_page && matches!(effect, Effect::Binary | Effect::Wire) {
            return false;
        }
        // What breaks in some languages breaks what was compiled only if Kotlin is one of them.
        let is_named = self.kind.source == Source::Named;
        let names_kotlin = || {
            self.languages
                .iter()
                .any(|it| it.language == Language::Kotlin)
        };
        let has = self.kind.effects.contains(&effect);
        has && !(effect == Effect::Binary && is_named && !names_kotlin())
    }

    /// The part of the version that has to be raised for it.
    pub(crate) fn owed(&self) -> Level {
        if self.source().is_empty() {
            self.kind.owed
        } else {
            Level::Major
        }
    }

    /// Whether it needs somebody's word, because nothing else tells of it.
    pub(crate) fn is_silent(&self) -> bool {
        !self.follows
            && match self.kind.asks {
                Asks::Nothing => false,
                Asks::Reserved => self.reserved == Some(false),
                Asks::Word => true,
            }
    }

    /// What it is about, as `allow` calls it.
    pub(crate) fn place(&self) -> String {
        match (&self.table, &self.entry) {
            (Some(table), Some(entry)) => format!("{table}.{entry}"),
            (Some(table), None) => table.clone(),
            _ => String::new(),
        }
    }
}
