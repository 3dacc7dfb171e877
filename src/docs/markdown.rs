//! The pages in Markdown, for a repository or a wiki: one that leads to all others, and a page for
//! each table.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes of each filter a type with a method"
)]

use askama::Template;

use super::entry::{self, Advice, EntryDoc, Gone, SharedCode, gone, page};
use super::lookups::Docs;
use crate::catalog::{Catalog, Certainty, CodeKind, Heading, Table};
use crate::language::{Files, Header as _, Import, Rendering};

/// Where the pages are looked at.
pub(super) struct Place {
    /// The page that is shown first.
    index: &'static str,
    /// What links have at their end.
    extension: &'static str,
}

/// Code hosts show a folder's `README.md` with it.
pub(super) const REPOSITORY: Place = Place {
    index: "README",
    extension: ".md",
};

/// A wiki calls its pages by their names; a link to a file shows its source (GitHub Docs, "Editing
/// wiki content").
pub(super) const WIKI: Place = Place {
    index: "Home",
    extension: "",
};

/// Renders the pages.
pub(super) fn render(docs: &Docs, place: &'static Place, files: &mut Files) -> Rendering {
    let index = IndexView {
        place,
        catalog: docs.catalog,
        codes: docs.codes(),
    };
    files.add(format_args!("{}.md", place.index), &index)?;
    for table in &docs.catalog.tables {
        let view = TableView::new(place, docs, table)?;
        files.add(format_args!("{}.md", page(table)), &view)?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "docs/index.md")]
struct IndexView<'a> {
    place: &'a Place,
    catalog: &'a Catalog,
    codes: Vec<SharedCode<'a>>,
}

#[derive(Template)]
#[template(path = "docs/table.md")]
struct TableView<'a> {
    place: &'a Place,
    catalog: &'a Catalog,
    table: &'a Table,
    advice: Option<Advice<'a>>,
    imports: Vec<Import>,
    entries: Vec<EntryDoc<'a>>,
    gone: Vec<Gone<'a>>,
}

impl<'a> TableView<'a> {
    fn new(place: &'a Place, docs: &Docs<'a>, table: &'a Table) -> askama::Result<Self> {
        let entries = table.constants().map(|entry| docs.entry(table, entry));
        Ok(Self {
            place,
            catalog: docs.catalog,
            table,
            advice: docs.advice_on(table),
            imports: docs.imports(table)?,
            entries: entries.collect(),
            gone: gone(table),
        })
    }
}

mod filters {
    use std::fmt::Display;

    use askama::filters::Safe;

    use crate::language::{full_stop, markdown, spelled_out};

    /// A text that ends as a sentence does.
    #[askama::filter_fn]
    pub(super) fn sentence(text: impl Display, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(full_stop(&text.to_string()))
    }

    /// A code span.
    #[askama::filter_fn]
    pub(super) fn code(text: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
        Ok(Safe(span(&text)))
    }

    /// A code span in a cell, which a bar would end even there (GitHub Flavored Markdown, "Tables
    /// (extension)", example 200).
    #[askama::filter_fn]
    pub(super) fn cell(text: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
        Ok(Safe(span(&text).replace('|', "\\|")))
    }

    /// A code span, in which what can't be seen is spelled out.
    fn span(text: &impl Display) -> String {
        markdown::code(&spelled_out(&text.to_string()))
    }
}
