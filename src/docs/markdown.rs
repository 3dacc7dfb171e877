//! The pages in Markdown, for a wiki or a repository: a `README.md`, which code hosts show for a
//! folder, and a page for each table.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes of each filter a type with a method"
)]

use askama::Template;

use super::entry::{self, Advice, Docs, EntryDoc, Gone, SharedCode, gone, page};
use crate::catalog::{Catalog, Certainty, CodeKind, Heading, Table};
use crate::language::{Files, Header as _, Import, Rendering};

/// Renders the pages.
pub(super) fn render(docs: &Docs, files: &mut Files) -> Rendering {
    let catalog = docs.catalog;
    let codes = docs.codes();
    files.add("README.md", &IndexView { catalog, codes })?;
    for table in &catalog.tables {
        files.add(
            format_args!("{}.md", page(table)),
            &TableView::new(docs, table)?,
        )?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "docs/index.md")]
struct IndexView<'a> {
    catalog: &'a Catalog,
    codes: Vec<SharedCode<'a>>,
}

#[derive(Template)]
#[template(path = "docs/table.md")]
struct TableView<'a> {
    catalog: &'a Catalog,
    table: &'a Table,
    advice: Option<Advice<'a>>,
    imports: Vec<Import>,
    entries: Vec<EntryDoc<'a>>,
    gone: Vec<Gone<'a>>,
}

impl<'a> TableView<'a> {
    fn new(docs: &Docs<'a>, table: &'a Table) -> askama::Result<Self> {
        let entries = table.constants().map(|entry| docs.entry(table, entry));
        Ok(Self {
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
