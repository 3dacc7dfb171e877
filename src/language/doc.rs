//! What a constant's documentation says, in every language alike: paragraphs of text and code that
//! each language writes in its own markup. Text can't get into a comment without passing through
//! that markup.

use std::borrow::Cow;

use super::twins::Twins;
use crate::catalog::{Catalog, Certainty, Code, CodeKind, Entry, Heading, Table};

/// A documentation comment.
#[derive(Debug, Default)]
pub(super) struct Doc<'a>(pub(super) Vec<Paragraph<'a>>);

/// A paragraph: pieces that follow each other without a space of their own.
pub(super) type Paragraph<'a> = Vec<Inline<'a>>;

/// A piece of a paragraph.
#[derive(Debug)]
pub(super) enum Inline<'a> {
    /// Prose.
    Prose(Cow<'a, str>),
    /// Something to be typed or compared to the letter.
    Code(Cow<'a, str>),
}

/// A piece of prose.
pub(super) fn prose<'a>(text: impl Into<Cow<'a, str>>) -> Inline<'a> {
    Inline::Prose(text.into())
}

/// A piece of code.
pub(super) fn code<'a>(code: impl Into<Cow<'a, str>>) -> Inline<'a> {
    Inline::Code(code.into())
}

impl<'a> Doc<'a> {
    /// Adds a paragraph.
    pub(super) fn paragraph(mut self, pieces: impl IntoIterator<Item = Inline<'a>>) -> Self {
        self.0.push(pieces.into_iter().collect());
        self
    }

    /// What the constant of an entry is: the text, the code, the flag, and any doubt about them.
    pub(super) fn entry(table: &'a Table, entry: &'a Entry, twins: &Twins) -> Self {
        Self::default()
            .paragraph([prose(&*entry.description)])
            .about(table, entry, twins)
    }

    /// Everything about an entry but its text: for a language whose comments begin in a way of
    /// their own.
    pub(super) fn about(self, table: &'a Table, entry: &'a Entry, twins: &Twins) -> Self {
        let id = table.id.as_str();
        let billing = entry.billing.words();
        let doc = self.paragraph(match &entry.code {
            Code::Integer(number) => {
                vec![
                    prose("Code "),
                    code(number.to_string()),
                    prose(" of "),
                    code(id),
                    prose(format!(", {billing}.")),
                ]
            }
            Code::Text(wire) => vec![
                prose("Code "),
                code(&**wire),
                prose(" of "),
                code(id),
                prose(format!(", {billing}.")),
            ],
            Code::None => vec![
                prose("Text of "),
                code(id),
                prose(format!(", without a code, {billing}.")),
            ],
        });
        let doc = doc.same_as(twins.of(entry));
        let doc = match &entry.note {
            Some(note) => doc.paragraph([prose("Note: "), prose(&**note)]),
            None => doc,
        };
        let Some(published) = &entry.published else {
            return doc;
        };
        let certainty = match published.certainty {
            Certainty::High => " (Certainty: high.)",
            Certainty::Medium => " (Certainty: medium.)",
        };
        let mut pieces = vec![prose("Published with ")];
        if let Some(printed) = &published.code {
            pieces.extend([prose("the code "), code(&**printed)]);
        }
        if let Some(printed) = &published.description {
            let joint = if published.code.is_some() {
                " and the text “"
            } else {
                "the text “"
            };
            pieces.extend([prose(joint), prose(&**printed), prose("”")]);
        }
        pieces.extend([prose(": "), prose(&*published.reason), prose(certainty)]);
        doc.paragraph(pieces)
    }

    /// Which constants mean the same, if any do.
    fn same_as(self, (names, more): (&[String], bool)) -> Self {
        let Some((last, first)) = names.split_last() else {
            return self;
        };
        let mut pieces = vec![prose("The table says the same of ")];
        for (at, name) in first.iter().enumerate() {
            let joint = if more || at + 1 < first.len() {
                ", "
            } else {
                " and "
            };
            pieces.extend([code(name.clone()), prose(joint)]);
        }
        pieces.push(code(last.clone()));
        pieces.push(prose(if more { " and others." } else { "." }));
        self.paragraph(pieces)
    }

    /// What a table is.
    pub(super) fn table(table: &'a Table) -> Self {
        Self::default()
            .paragraph([prose(full_stop(&table.title))])
            .about_table(table)
    }

    /// Everything about a table but its title.
    pub(super) fn about_table(self, table: &'a Table) -> Self {
        let kind = match table.code_kind {
            CodeKind::Integer => "; its codes are integers.",
            CodeKind::String => "; its codes are strings.",
            CodeKind::None => "; it has no codes, each entry is known by its text.",
        };
        let mut doc = self.paragraph([prose("Table "), code(table.id.as_str()), prose(kind)]);
        if table.heading == Heading::Inferred {
            doc = doc.paragraph([prose("The title is inferred: the document's own was lost.")]);
        }
        match &table.note {
            Some(note) => doc.paragraph([prose(&**note)]),
            None => doc,
        }
    }

    /// What a catalogue is.
    pub(super) fn catalog(catalog: &'a Catalog) -> Self {
        Self::default()
            .paragraph([prose(full_stop(&catalog.title))])
            .about_catalog(catalog)
    }

    /// Everything about a catalogue but its title.
    pub(super) fn about_catalog(mut self, catalog: &'a Catalog) -> Self {
        for paragraph in catalog.description.lines() {
            if !paragraph.trim().is_empty() {
                self = self.paragraph([prose(paragraph)]);
            }
        }
        let Some(source) = &catalog.source else {
            return self;
        };
        let mut pieces = vec![prose("Source: "), prose(&*source.title)];
        if let Some(as_of) = &source.as_of {
            pieces.extend([prose(", as of: "), prose(&**as_of)]);
        }
        pieces.push(prose("."));
        self.paragraph(pieces)
    }
}

/// A sentence made of a title.
fn full_stop(title: &str) -> String {
    if title.ends_with(['.', '!', '?', '…']) {
        title.to_owned()
    } else {
        format!("{title}.")
    }
}
