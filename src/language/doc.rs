//! What documentation says, in every language alike: paragraphs of text and code that each language
//! writes in its own markup. Text can't get into a comment without passing through that markup.

use std::borrow::Cow;

use crate::catalog::{Attribute, Catalog, CodeKind, Heading, Since, Table};

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
    /// The name of another constant, as a link where the language has links.
    Link(String),
    /// What a tool looks for at the beginning of a paragraph, such as `@deprecated`.
    Tag(&'static str),
}

/// A piece of prose.
pub(super) fn prose<'a>(text: impl Into<Cow<'a, str>>) -> Inline<'a> {
    Inline::Prose(text.into())
}

/// A piece of code.
pub(super) fn code<'a>(code: impl Into<Cow<'a, str>>) -> Inline<'a> {
    Inline::Code(code.into())
}

/// A link to another constant.
pub(super) fn link<'a>(name: String) -> Inline<'a> {
    Inline::Link(name)
}

impl<'a> Doc<'a> {
    /// Adds a paragraph, unless nothing is in it.
    pub(super) fn paragraph(mut self, pieces: impl IntoIterator<Item = Inline<'a>>) -> Self {
        let paragraph: Paragraph = pieces.into_iter().collect();
        if !paragraph.is_empty() {
            self.0.push(paragraph);
        }
        self
    }

    /// What a column of the catalogue's own says.
    pub(super) fn column(attribute: &'a Attribute) -> Self {
        let doc = match &attribute.description {
            Some(text) => Self::default().paragraph([prose(full_stop(text))]),
            None => Self::default().paragraph([
                prose("What the column "),
                code(attribute.name.as_str()),
                prose(" says."),
            ]),
        };
        if attribute.required {
            return doc;
        }
        doc.paragraph([prose("Not every entry states it.")])
    }

    /// What the values of such a column are, if it is an enum.
    pub(super) fn values(attribute: &'a Attribute) -> Self {
        let name = code(attribute.name.as_str());
        let doc = Self::default().paragraph([prose("A value of the column "), name, prose(".")]);
        match &attribute.description {
            Some(text) => doc.paragraph([prose(full_stop(text))]),
            None => doc,
        }
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
        doc = doc.paragraph(since(table.since.as_ref()));
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

/// With what something came, if that is said.
pub(super) fn since<'a>(since: Option<&Since>) -> Paragraph<'a> {
    let told = since.map(|since| match since {
        Since::Version(version) => format!("There since version {version}."),
        Since::Date(date) => format!("There since {date}."),
    });
    told.map(prose).into_iter().collect()
}

/// A sentence made of a title.
pub(crate) fn full_stop(title: &str) -> String {
    if title.ends_with(['.', '!', '?', '…']) {
        title.to_owned()
    } else {
        format!("{title}.")
    }
}
