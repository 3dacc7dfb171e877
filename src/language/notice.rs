//! What a language says of something that should no longer be used. Each says it in its own way, so
//! that its tools can mend the callers.

use std::borrow::Cow;

use semver::Version;

use super::Backend;
use super::doc::{Doc, Inline, Paragraph, code, full_stop, link, prose};
use super::markup::Markup;
use crate::catalog::{Alias, Deprecation, Entry, Table};
use crate::name::Name;

/// That something should no longer be used.
pub(super) struct Notice<'a> {
    pub since: &'a Version,
    /// The identifier of what to use instead.
    pub instead: Option<String>,
    /// Whether that is the very same thing under its new name, so that a tool may replace one by
    /// the other.
    pub is_rename: bool,
    /// Whether it is a constant beside this one, which documentation can link to.
    is_beside: bool,
    reason: Option<&'a str>,
}

impl<'a> Notice<'a> {
    /// What is to be said of an entry's constant.
    pub(super) fn of_entry(
        backend: &dyn Backend,
        table: &'a Table,
        entry: &'a Entry,
    ) -> Option<Self> {
        let deprecation = entry.deprecated.as_ref()?;
        let is_entry = |name: &Name| table.constants().any(|entry| entry.name == *name);
        let identifier = |name: &Name| {
            if is_entry(name) {
                backend.constant(name)
            } else {
                backend.alias(name)
            }
        };
        Some(Self {
            is_beside: true,
            ..Self::new(deprecation, identifier)
        })
    }

    /// What is to be said of an alias. One that is not on its way out itself is as much to be
    /// avoided as its entry.
    pub(super) fn of_alias(
        backend: &dyn Backend,
        table: &'a Table,
        entry: &'a Entry,
        alias: &'a Alias,
    ) -> Option<Self> {
        let Some(deprecation) = &alias.deprecated else {
            return Self::of_entry(backend, table, entry);
        };
        Some(Self {
            since: &deprecation.since,
            instead: Some(backend.constant(&entry.name)),
            is_rename: true,
            is_beside: true,
            reason: deprecation.reason.as_deref(),
        })
    }

    /// What is to be said of a table's type, or of its package.
    pub(super) fn of_table(backend: &dyn Backend, table: &'a Table) -> Option<Self> {
        let deprecation = table.deprecated.as_ref()?;
        Some(Self::new(deprecation, |name| backend.table(name)))
    }

    fn new(deprecation: &'a Deprecation, identifier: impl Fn(&Name) -> String) -> Self {
        Self {
            since: &deprecation.since,
            instead: deprecation
                .instead
                .as_ref()
                .map(|name| identifier(&name.value)),
            is_rename: false,
            is_beside: false,
            reason: deprecation.reason.as_deref(),
        }
    }

    /// All of it, in sentences. `link` writes the name of what to use instead.
    pub(super) fn paragraph(&self, link: fn(String) -> Inline<'a>) -> Paragraph<'a> {
        let mut pieces = vec![prose(format!("Since {}.", self.since))];
        pieces.extend(self.advice(link));
        pieces
    }

    /// The new name of the very same thing, without the marks around a keyword.
    pub(super) fn renamed(&self) -> Option<&str> {
        let renamed = self.instead.as_deref().filter(|_| self.is_rename);
        renamed.map(|name| name.trim_matches('`'))
    }

    /// All of it, as a paragraph of its own that begins with a tag.
    pub(super) fn tagged(&self, tag: &'static str) -> Paragraph<'a> {
        let mut pieces = vec![Inline::Tag(tag)];
        pieces.extend(self.paragraph(if self.is_beside { link } else { code }));
        pieces
    }

    /// What to do and why, without since when.
    fn advice(&self, link: fn(String) -> Inline<'a>) -> Vec<Inline<'a>> {
        let mut sentences = Vec::new();
        if let Some(instead) = &self.instead {
            sentences.push(prose(" Use "));
            sentences.push(link(instead.clone()));
            sentences.push(prose(" instead."));
        }
        if let Some(reason) = self.reason {
            sentences.push(prose(format!(" {}", full_stop(reason))));
        }
        sentences
    }

    /// What to do and why, for a compiler that says by itself that a thing is deprecated. Empty if
    /// the spec says neither.
    pub(super) fn message(&self, markup: &dyn Markup) -> String {
        let doc = Doc::default().paragraph(self.advice(code));
        doc.paragraphs(markup).concat()
    }

    /// All of it, for a compiler that has no place of its own for the version.
    pub(super) fn text(&self) -> String {
        let doc = Doc::default().paragraph(self.paragraph(code));
        doc.paragraphs(&Plain).concat()
    }
}

/// Text for compilers, which print it as it is.
pub(super) struct Plain;

impl Markup for Plain {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(word)
    }

    fn code(&self, code: &str) -> String {
        format!("`{}`", code.trim_matches('`'))
    }
}
