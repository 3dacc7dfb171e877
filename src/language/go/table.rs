//! The package of a table.

use askama::Template;
use askama::filters::Safe;

use super::comment::{DEPRECATED, comment, sentence};
use super::{Go, filters, names};
use crate::catalog::{Catalog, Code, Entry, Table, Value};
use crate::language::columns::Column;
use crate::language::doc::{Doc, Paragraph, prose};
use crate::language::entry_doc::EntryDocs;
use crate::language::header::Header as _;
use crate::language::index::{Index, bits_for};
use crate::language::markup::Comment;
use crate::language::notice::Notice;
use crate::language::readme::example_of;

#[derive(Template)]
#[template(path = "go/table.go")]
pub(super) struct TableView<'a> {
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    table: &'a Table,
    doc: Comment,
    package: Safe<String>,
    module: &'a str,
    root_package: Safe<&'a str>,
    root_needs_name: bool,
    type_name: Safe<&'static str>,
    /// In the order of the document.
    constants: Vec<ConstantView<'a>>,
    /// The constant of the example.
    example: Option<Safe<String>>,
    /// The constant that is 0.
    zero: Option<Safe<String>>,
    /// Whether a `switch` finds a string as fast as anything else.
    is_small: bool,
    /// By which codes are found; for a few strings it is a `switch`.
    index: Option<Index>,
    /// The smallest unsigned type that counts the entries.
    position_type: Safe<String>,
    /// The positions of the constants in the order of their names.
    by_name: Vec<usize>,
}

/// The most strings among which a `switch` is as fast as a hash table, and among which it finds the
/// text of an integer faster than the text can be read.
const MOST_CASES: usize = 32;

struct ConstantView<'a> {
    doc: Comment,
    name: Safe<String>,
    aliases: Vec<AliasView>,
    entry: &'a Entry,
}

/// A further name of an entry.
struct AliasView {
    doc: Comment,
    name: Safe<String>,
    /// Whether `go fix` puts the entry's name in its place.
    is_renamed: bool,
}

impl<'a> TableView<'a> {
    pub(super) fn new(
        go: &'a Go,
        catalog: &'a Catalog,
        columns: &'a [Column<'a>],
        table: &'a Table,
    ) -> Self {
        let package = go.package_of(&table.id);
        let doc = Doc::default()
            .paragraph(sentence(
                format!(
                    "Package {package} defines the {}s of",
                    table.code_kind.noun()
                ),
                &table.title,
            ))
            .about_table(table)
            .paragraph(deprecated(Notice::of_table(go, table)));
        let docs = EntryDocs::new(go, catalog, table);
        let constants: Vec<_> = docs
            .constants()
            .map(|(entry, name)| ConstantView::new(go, table, entry, name, &docs))
            .collect();
        let zero = table.constants().find(|it| it.code == Code::Integer(0));
        // Go compares strings by their bytes (The Go Programming Language Specification,
        // "Comparison operators").
        let mut by_name: Vec<usize> = (0..constants.len()).collect();
        by_name.sort_unstable_by_key(|&position| constants[position].entry.name.as_str());
        let is_small = constants.len() <= MOST_CASES;
        Self {
            catalog,
            columns,
            table,
            doc: comment(&doc),
            package: Safe(package),
            module: &go.module,
            root_package: Safe(&go.root_package),
            root_needs_name: go.root_needs_name(),
            type_name: Safe(names::type_name(table.code_kind)),
            example: example_of(table).map(|entry| Safe(go.constant_name(&entry.name))),
            zero: zero.map(|entry| Safe(go.constant_name(&entry.name))),
            is_small,
            index: (table.code_kind.is_integer() || !is_small)
                .then(|| Index::new(table.constants())),
            position_type: Safe(format!("uint{}", bits_for(constants.len()))),
            by_name,
            constants,
        }
    }
}

impl TableView<'_> {
    fn has_aliases(&self) -> bool {
        let mut constants = self.constants.iter();
        constants.any(|constant| !constant.aliases.is_empty())
    }
}

impl<'a> ConstantView<'a> {
    fn new(go: &Go, table: &'a Table, entry: &'a Entry, name: &str, docs: &EntryDocs<'a>) -> Self {
        let aliases = entry.aliases.iter().map(|alias| {
            let name = go.constant_name(&alias.name);
            let notice = Notice::of_alias(go, table, entry, alias);
            let is_renamed = notice.as_ref().is_some_and(|notice| notice.is_rename);
            let doc = docs.about_alias(entry, text(&name, entry));
            AliasView {
                doc: comment(&doc.paragraph(deprecated(notice))),
                name: Safe(name),
                is_renamed,
            }
        });
        let doc = docs.about(entry, text(name, entry));
        Self {
            doc: comment(&doc.paragraph(deprecated(Notice::of_entry(go, table, entry)))),
            name: Safe(name.to_owned()),
            aliases: aliases.collect(),
            entry,
        }
    }
}

/// That something should no longer be used, if that is so.
fn deprecated(notice: Option<Notice<'_>>) -> Paragraph<'_> {
    let notice = notice.map(|notice| notice.tagged(DEPRECATED));
    notice.unwrap_or_default()
}

/// What an entry means. A comment begins with the name that it is about (Effective Go,
/// "Commentary").
fn text<'a>(name: &str, entry: &'a Entry) -> Paragraph<'a> {
    let verb = match entry.code {
        Code::None => "says",
        Code::Integer(_) | Code::Text(_) => "means",
    };
    match &entry.description {
        Some(text) => sentence(format!("{name} {verb}"), text)
            .into_iter()
            .collect(),
        None => vec![prose(format!("{name} has no description."))],
    }
}
