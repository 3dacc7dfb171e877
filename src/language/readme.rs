//! The README of each package: what the catalogue is, how to install and use the package, and which
//! tables it has.
//!
//! `templates/readme.md` has what all of them say. A language's `README.md` extends it and fills in
//! its blocks: the package's name, how it is installed, how it is used.

use std::borrow::Cow;
use std::fmt;

use askama::filters::{Escaper, Safe};

use super::Backend;
use crate::catalog::{Attribute, AttributeKind, Catalog, CodeKind, Entry, LicenseFile, Table};
use crate::language::doc::{self, Doc, full_stop};
use crate::language::markdown;
use crate::language::markup::Markup;

/// The escaper of the READMEs: prose in Markdown. It escapes what registries and code hosts add to
/// Markdown, too (GitHub Flavored Markdown, "Autolinks (extension)"; `$` begins a formula on
/// GitHub).
#[derive(Debug, Clone, Copy, Default)]
pub struct Markdown;

impl Markup for Markdown {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let mut escaped = markdown::word(word);
        for (special, instead) in [("@", "\\@"), ("$", "\\$"), ("www.", "www\\.")] {
            if escaped.contains(special) {
                escaped = escaped.replace(special, instead).into();
            }
        }
        escaped
    }

    fn code(&self, code: &str) -> String {
        markdown::code(code)
    }
}

impl Escaper for Markdown {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let doc = Doc::default().paragraph([doc::prose(text)]);
        doc.paragraphs(self)
            .iter()
            .try_for_each(|line| out.write_str(line))
    }
}

/// What `templates/readme.md` shows of a catalogue.
pub(super) struct Readme<'a> {
    pub catalog: &'a Catalog,
    /// What the catalogue is. Each paragraph is one line.
    pub introduction: Vec<Safe<String>>,
    /// The version, for commands and code: nothing in it is escaped.
    pub version: Safe<String>,
    /// The SPDX expression of the licence.
    pub license: Option<Safe<&'a str>>,
    /// The names of the files with its text; they stand beside the README.
    pub license_files: Vec<Safe<&'a str>>,
    pub tables: Vec<ListedTable<'a>>,
    /// The catalogue's own columns.
    pub columns: Vec<ListedColumn>,
}

/// A column in the list of columns.
pub(super) struct ListedColumn {
    /// How a program reads it: `httpStatus`.
    pub accessor: Safe<String>,
    /// What its values are.
    pub values: Safe<String>,
    pub required: bool,
    pub description: Option<String>,
}

/// A table in the list of tables.
pub(super) struct ListedTable<'a> {
    pub title: &'a str,
    pub is_deprecated: bool,
    /// How much it has of what: `56 integer codes`.
    pub contents: String,
    /// What a program imports or names for it: `SelfieH5`, `@example/codes/selfie-h5`.
    pub name_in_code: Safe<String>,
}

impl<'a> Readme<'a> {
    pub(super) fn new(
        backend: &dyn Backend,
        catalog: &'a Catalog,
        name_in_code: impl Fn(&Table) -> String,
    ) -> Self {
        let introduction = Doc::catalog(catalog).paragraphs(&Markdown);
        let packages = &catalog.packages;
        let tables = catalog.tables.iter().map(|table| ListedTable {
            title: &table.title,
            is_deprecated: table.deprecated.is_some(),
            contents: contents(table),
            name_in_code: Safe(markdown::code(&name_in_code(table))),
        });
        Self {
            catalog,
            introduction: introduction.into_iter().map(Safe).collect(),
            version: Safe(catalog.version.to_string()),
            // An SPDX expression and the name of a file have no characters that Markdown reads
            // anything into: the catalogue checks both.
            license: packages.license.as_deref().map(Safe),
            license_files: packages
                .license_files
                .iter()
                .map(|LicenseFile { name, .. }| Safe(&**name))
                .collect(),
            tables: tables.collect(),
            columns: catalog
                .attributes
                .iter()
                .map(|attribute| ListedColumn {
                    accessor: Safe(markdown::code(&backend.accessor(&attribute.name))),
                    values: Safe(values(attribute)),
                    required: attribute.required,
                    description: attribute.description.as_deref().map(full_stop),
                })
                .collect(),
        }
    }
}

/// What the values of a column are, in Markdown.
fn values(attribute: &Attribute) -> String {
    match &attribute.kind {
        AttributeKind::Integer => "a whole number".to_owned(),
        AttributeKind::Boolean => "true or false".to_owned(),
        AttributeKind::Text => "a text".to_owned(),
        AttributeKind::Enum(choices) => {
            let words = choices.iter().map(|it| markdown::code(&it.word));
            words.collect::<Vec<_>>().join(", ")
        }
    }
}

/// How much a table has of what.
pub(crate) fn contents(table: &Table) -> String {
    let count = table.constants().count();
    let plural = if count == 1 { "" } else { "s" };
    match table.code_kind {
        CodeKind::Integer => format!("{count} integer code{plural}"),
        CodeKind::String => format!("{count} string code{plural}"),
        CodeKind::None => format!("{count} text{plural} without codes"),
    }
}

/// The constant that the example is about: the first one of the first table that has codes. If no
/// table has any, it is the first one of the first table. What should no longer be used is passed
/// over where there is anything else.
pub(super) fn example(catalog: &Catalog) -> Option<(&Table, &Entry)> {
    let rank = |table: &&Table| (table.deprecated.is_some(), !table.code_kind.has_codes());
    let table = catalog.tables.iter().min_by_key(rank)?;
    Some((table, example_of(table)?))
}

/// The constant by which a table is shown.
pub(super) fn example_of(table: &Table) -> Option<&Entry> {
    table
        .constants()
        .min_by_key(|entry| entry.deprecated.is_some())
}
