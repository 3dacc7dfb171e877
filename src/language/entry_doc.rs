//! What the documentation of an entry's constants says.

use std::borrow::Cow;

use super::Backend;
use super::doc::{Doc, Paragraph, code, prose, since};
use crate::catalog::{Catalog, Certainty, Entry, Published, Table};
use crate::name::Name;

/// The documentation of a table's constants.
pub(super) struct EntryDocs<'a> {
    backend: &'a dyn Backend,
    catalog: &'a Catalog,
    table: &'a Table,
    /// The identifiers of the entries' constants. Comments name some of them several times.
    names: Vec<String>,
}

impl<'a> EntryDocs<'a> {
    pub(super) fn new(backend: &'a dyn Backend, catalog: &'a Catalog, table: &'a Table) -> Self {
        let entries = table.entries.iter();
        Self {
            backend,
            catalog,
            table,
            names: entries.map(|it| backend.constant(&it.name)).collect(),
        }
    }

    /// The entries that become constants, each with its identifier.
    pub(super) fn constants(&self) -> impl Iterator<Item = (&'a Entry, &String)> {
        let entries = self.table.entries.iter().zip(&self.names);
        entries.filter(|(entry, _)| !entry.repeats)
    }

    /// What the constant of an entry is: the text, the code, what is stated in the other columns,
    /// and any doubt about them.
    pub(super) fn of(&self, entry: &'a Entry) -> Doc<'_> {
        self.about(
            entry,
            entry
                .description
                .as_deref()
                .map(prose)
                .into_iter()
                .collect(),
        )
    }

    /// What the constant of an alias is.
    pub(super) fn of_alias(&self, entry: &'a Entry) -> Doc<'a> {
        self.about_alias(
            entry,
            entry
                .description
                .as_deref()
                .map(prose)
                .into_iter()
                .collect(),
        )
    }

    /// What an entry is, where the language begins a comment in a way of its own.
    pub(super) fn about<'d>(&'d self, entry: &'a Entry, text: Paragraph<'d>) -> Doc<'d> {
        let doc = Doc::default()
            .paragraph(text)
            .paragraph(self.code(entry))
            .paragraph(self.aliases(entry))
            .paragraph(self.columns(entry))
            .paragraph(since(entry.since.as_ref()))
            .paragraph(self.same_as(entry));
        let doc = match &entry.note {
            Some(note) => doc.paragraph([prose("Note: "), prose(&**note)]),
            None => doc,
        };
        match &entry.published {
            Some(published) => doc.paragraph(printed(published)),
            None => doc,
        }
    }

    /// What an alias is, where the language begins a comment in a way of its own.
    pub(super) fn about_alias(&self, entry: &'a Entry, text: Paragraph<'a>) -> Doc<'a> {
        let constant = self.backend.constant(&entry.name);
        Doc::default().paragraph(text).paragraph([
            prose("Another name for "),
            code(constant),
            prose("."),
        ])
    }

    /// The code, its table, and the flag where anything is stated about billing.
    fn code(&self, entry: &'a Entry) -> Paragraph<'a> {
        let id = code(self.table.id.as_str());
        let mut pieces = match self.table.written(&entry.code) {
            Some(written) => vec![prose("Code "), code(written), prose(" of "), id],
            None => vec![prose("Text of "), id, prose(", without a code")],
        };
        if self.catalog.states_billing {
            pieces.push(prose(format!(", {}.", entry.billing.words())));
        } else {
            pieces.push(prose("."));
        }
        pieces
    }

    fn aliases(&self, entry: &'a Entry) -> Paragraph<'a> {
        let alias = |name: &Name| self.backend.alias(name);
        let current = entry.aliases.iter().filter(|it| it.deprecated.is_none());
        let names: Vec<_> = current.map(|it| Cow::from(alias(&it.name))).collect();
        listed("Also called ", &names, ".")
    }

    /// Which constants mean the same, if any do.
    fn same_as(&self, entry: &'a Entry) -> Paragraph<'_> {
        let (twins, more) = entry.twins();
        let names = twins.iter().map(|at| Cow::from(&self.names[*at]));
        let names: Vec<_> = names.collect();
        let end = if more { " and others." } else { "." };
        listed("The table says the same of ", &names, end)
    }

    /// What is stated in the catalogue's own columns.
    fn columns(&self, entry: &'a Entry) -> Paragraph<'a> {
        let stated = self.catalog.stated(entry);
        let stated = stated
            .map(|(attribute, value)| format!("{}: {}", attribute.name, attribute.word(value)));
        let mut pieces = Vec::new();
        for column in stated {
            pieces.push(prose(if pieces.is_empty() { "" } else { ", " }));
            pieces.push(code(column));
        }
        if !pieces.is_empty() {
            pieces.push(prose("."));
        }
        pieces
    }
}

/// A sentence that lists names of constants; none if there are no names.
fn listed<'a>(begin: &'static str, names: &[Cow<'a, str>], end: &'static str) -> Paragraph<'a> {
    let Some((last, first)) = names.split_last() else {
        return Vec::new();
    };
    let mut pieces = vec![prose(begin)];
    for (at, name) in first.iter().enumerate() {
        let joint = if end != "." || at + 1 < first.len() {
            ", "
        } else {
            " and "
        };
        pieces.extend([code(name.clone()), prose(joint)]);
    }
    pieces.extend([code(last.clone()), prose(end)]);
    pieces
}

/// What the document printed, and why that is wrong.
fn printed(published: &Published) -> Paragraph<'_> {
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
    pieces
}
