//! A site of a catalogue: an index, a page for each table, and what the browser needs beside them.
//!
//! Whatever a template prints is escaped by [`Html`]. Addresses are made of names, which have no
//! character that means anything in HTML or in an address.

use std::fmt;

use askama::Template;
use askama::filters::Escaper;

use super::entry::{self, Advice, EntryDoc, Gone, SharedCode};
use super::lookups::Docs;
use super::search::{self, Rows};
use super::words;
use crate::catalog::{Billing, Catalog, Heading, Table};
use crate::characters::{is_noncharacter, is_plain};
use crate::language::{self, Files, Header as _, Import, Rendering};

/// The stylesheet: what everything has, what results and pages have, and what is otherwise on a
/// phone, on paper and for who wants no motion.
const STYLE: &str = concat!(
    include_str!("../../templates/docs/style/base.css"),
    "\n",
    include_str!("../../templates/docs/style/results.css"),
    "\n",
    include_str!("../../templates/docs/style/content.css"),
    "\n",
    include_str!("../../templates/docs/style/places.css"),
);

/// Renders the site.
pub(super) fn render(docs: &Docs, files: &mut Files) -> Rendering {
    let catalog = docs.catalog;
    files.add("index.html", &Index::new(docs))?;
    for table in &catalog.tables {
        let path = format!("{}.html", entry::page(table));
        files.add(path, &TablePage::new(docs, table)?)?;
    }
    let tables = catalog.tables.iter().map(|table| Rows::new(docs, table));
    let codes = Codes {
        catalog,
        columns: search::columns(catalog),
        tables: tables.collect(),
    };
    files.add("codes.js", &codes)?;
    for (path, text) in [
        ("icon.svg", include_str!("../../templates/docs/icon.svg")),
        ("search.js", include_str!("../../templates/docs/search.js")),
        ("site.css", STYLE),
        ("site.js", include_str!("../../templates/docs/site.js")),
    ] {
        files.add_text(path, text);
    }
    Ok(())
}

/// The escaper of the pages: askama's own, and what can't be seen in the source of a page is a
/// reference. What HTML can't hold however it is written, controls and noncharacters (HTML, "Text"
/// and "Preprocessing the input stream"), is shown by a picture or by its number.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Html;

impl Escaper for Html {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let is_plain = |c: char| is_plain(c) || matches!(c, '\t' | '\n');
        let mut rest = text;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| !is_plain(*c)) {
            askama::filters::Html.write_escaped_str(&mut out, &rest[..at])?;
            match c {
                _ if is_for_html(c) => write!(out, "&#{};", u32::from(c))?,
                '\0'..='\x1f' => out.write_char(picture(c))?,
                '\x7f' => out.write_char('\u{2421}')?,
                _ => write!(out, "U+{:04X}", u32::from(c))?,
            }
            rest = &rest[at + c.len_utf8()..];
        }
        askama::filters::Html.write_escaped_str(&mut out, rest)
    }
}

/// Whether a page can have a character in a text, and a browser leaves it as it is.
fn is_for_html(c: char) -> bool {
    !(c.is_control() || is_noncharacter(c))
}

/// The picture of a control of ASCII: `␀` (The Unicode Standard, "Control Pictures").
fn picture(control: char) -> char {
    char::from_u32(0x2400 + u32::from(control)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The page that leads to all others.
#[derive(Template)]
#[template(path = "docs/index.html")]
struct Index<'a> {
    catalog: &'a Catalog,
    filters: Vec<search::Filter<'a>>,
    codes: Vec<SharedCode<'a>>,
}

/// How many codes are laid out together, as far as they are near what can be seen.
const TOGETHER: usize = 50;

impl<'a> Index<'a> {
    fn new(docs: &Docs<'a>) -> Self {
        Self {
            catalog: docs.catalog,
            filters: search::filters(docs.catalog),
            codes: docs.codes(),
        }
    }

    /// Whether there is anything that is on its way out, or went.
    fn has_past(&self) -> bool {
        let mut tables = self.catalog.tables.iter();
        tables.any(|table| {
            let mut entries = table.constants();
            !table.reserved.is_empty() || entries.any(|entry| entry.deprecated.is_some())
        })
    }
}

/// The page of a table.
#[derive(Template)]
#[template(path = "docs/table.html")]
struct TablePage<'a> {
    catalog: &'a Catalog,
    docs: &'a Docs<'a>,
    table: &'a Table,
    imports: Vec<Import>,
    advice: Option<Advice<'a>>,
    gone: Vec<Gone<'a>>,
    /// The tables before and after it.
    before: Option<&'a Table>,
    after: Option<&'a Table>,
}

impl<'a> TablePage<'a> {
    fn new(docs: &'a Docs<'a>, table: &'a Table) -> askama::Result<Self> {
        let tables = &docs.catalog.tables;
        let at = tables.iter().position(|it| it.id == table.id);
        let beside = |step: isize| tables.get(at?.checked_add_signed(step)?);
        Ok(Self {
            catalog: docs.catalog,
            docs,
            table,
            imports: docs.imports(table)?,
            advice: docs.advice_on(table),
            gone: entry::gone(table),
            before: beside(-1),
            after: beside(1),
        })
    }

    fn entries(&self) -> impl Iterator<Item = EntryDoc<'a>> {
        let entries = self.table.constants();
        entries.map(|entry| self.docs.entry(self.table, entry))
    }
}

/// What the pages are searched by.
#[derive(Template)]
#[template(path = "docs/codes.js")]
struct Codes<'a> {
    catalog: &'a Catalog,
    columns: search::Json,
    tables: Vec<Rows<'a>>,
}

#[cfg(test)]
mod tests {
    use super::Html;
    use askama::filters::Escaper;

    #[test]
    fn what_html_cannot_hold_is_seen() {
        let escaped = |text: &str| {
            let mut out = String::new();
            Html.write_escaped_str(&mut out, text).unwrap();
            out
        };
        assert_eq!(escaped("<b>&\"'"), "&#60;b&#62;&#38;&#34;&#39;");
        assert_eq!(escaped("a\tb\nc"), "a\tb\nc");
        assert_eq!(escaped("\0\r\u{1b}[31m\u{7f}"), "␀␍␛[31m␡");
        assert_eq!(
            escaped("\u{85}<\u{ffff}\u{10fffe}"),
            "U+0085&#60;U+FFFFU+10FFFE"
        );
        // The browser gets what is invisible, since a family is one picture, and who reads the
        // source sees it.
        assert_eq!(escaped("👩\u{200d}👧\u{202e}"), "👩&#8205;👧&#8238;");
    }
}
