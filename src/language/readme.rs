//! The README that each package has: what the catalogue is, how to install and use the package, and
//! its tables.

use std::fmt;

use askama::filters::{Escaper, Safe};

use crate::catalog::{Catalog, CodeKind, Entry, LicenseFile, Packages, Table};
use crate::language::doc::{self, Doc};
use crate::language::markdown;
use crate::language::markup::Markup;

/// The escaper of the READMEs: prose in Markdown, with what registries and code hosts add to it
/// (GitHub Flavored Markdown, "Autolinks (extension)"; `$` begins a formula on GitHub).
#[derive(Debug, Clone, Copy, Default)]
pub struct Markdown;

impl Markup for Markdown {
    fn word(&self, word: &str) -> String {
        let mut out = markdown::word(word);
        for special in ['@', '$'] {
            out = out.replace(special, &format!("\\{special}"));
        }
        out.replace("www.", "www\\.")
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

/// What the READMEs of all languages have in common.
pub(super) struct Readme<'a> {
    pub catalog: &'a Catalog,
    /// What the catalogue is, a paragraph a line.
    pub about: Vec<Safe<String>>,
    pub version: Safe<String>,
    pub license: Safe<String>,
    pub tables: Vec<TableLine<'a>>,
}

/// A table in the list.
pub(super) struct TableLine<'a> {
    /// What a program calls it.
    pub called: Safe<String>,
    pub title: &'a str,
    /// What it has: `56 integer codes`.
    pub size: String,
}

impl<'a> Readme<'a> {
    pub(super) fn new(catalog: &'a Catalog, called: impl Fn(&Table) -> String) -> Self {
        let about = Doc::catalog(catalog).paragraphs(&Markdown);
        Self {
            catalog,
            about: about.into_iter().map(Safe).collect(),
            version: Safe(catalog.version.to_string()),
            license: Safe(license(&catalog.packages)),
            tables: catalog
                .tables
                .iter()
                .map(|table| TableLine {
                    called: Safe(markdown::code(&called(table))),
                    title: &table.title,
                    size: size(table),
                })
                .collect(),
        }
    }
}

/// What the licence is, and which files have its text.
fn license(packages: &Packages) -> String {
    let files = packages.license_files.iter();
    let files: Vec<String> = files
        .map(|LicenseFile { name, .. }| format!("[{name}]({name})"))
        .collect();
    let files = files.join(", ");
    match (&packages.license, files.is_empty()) {
        (Some(license), true) => format!("{license}."),
        (Some(license), false) => format!("{license}: {files}."),
        (None, false) => format!("{files}."),
        (None, true) => "None is given: whoever issues this package has all rights.".to_owned(),
    }
}

fn size(table: &Table) -> String {
    let (count, plural) = match table.constants().count() {
        1 => (1, ""),
        count => (count, "s"),
    };
    match table.code_kind {
        CodeKind::Integer => format!("{count} integer code{plural}"),
        CodeKind::String => format!("{count} string code{plural}"),
        CodeKind::None => format!("{count} text{plural} without codes"),
    }
}

/// The constant that the example is about: the first one of the first table that has codes, or of
/// the first table.
pub(super) fn example(catalog: &Catalog) -> Option<(&Table, &Entry)> {
    let tables = &catalog.tables;
    let with_codes = tables
        .iter()
        .find(|table| table.code_kind != CodeKind::None);
    let table = with_codes.or(tables.first())?;
    Some((table, table.constants().next()?))
}
