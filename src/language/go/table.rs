//! The package of a table.

use askama::Template;
use askama::filters::Safe;

use super::comment::{comment, sentence};
use super::{Go, filters, names};
use crate::catalog::{Code, Entry, Table};
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::index::{Index, bits_for};
use crate::language::twins::Twins;

#[derive(Template)]
#[template(path = "go/table.go")]
pub(super) struct TableView<'a> {
    table: &'a Table,
    doc: Vec<Safe<String>>,
    package: Safe<String>,
    module: &'a str,
    root_package: Safe<&'a str>,
    root_needs_name: bool,
    type_name: Safe<&'static str>,
    /// In the order of the document.
    constants: Vec<ConstantView<'a>>,
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
    doc: Vec<Safe<String>>,
    name: Safe<String>,
    entry: &'a Entry,
}

impl<'a> TableView<'a> {
    pub(super) fn new(go: &'a Go, table: &'a Table) -> Self {
        let package = go.package_of(&table.id);
        let doc = Doc::default()
            .paragraph(sentence(
                format!(
                    "Package {package} defines the {}s of",
                    table.code_kind.noun()
                ),
                &table.title,
            ))
            .about_table(table);
        let twins = Twins::new(table, |name| go.constant_name(name));
        let constants: Vec<_> = table
            .constants()
            .map(|entry| ConstantView::new(go, table, entry, &twins))
            .collect();
        let zero = table.constants().find(|it| it.code == Code::Integer(0));
        // Go compares strings by their bytes (The Go Programming Language Specification,
        // "Comparison operators").
        let mut by_name: Vec<usize> = (0..constants.len()).collect();
        by_name.sort_unstable_by_key(|&position| constants[position].entry.name.as_str());
        let is_small = constants.len() <= MOST_CASES;
        Self {
            table,
            doc: comment(&doc),
            package: Safe(package),
            module: &go.module,
            root_package: Safe(&go.root_package),
            root_needs_name: go.root_needs_name(),
            type_name: Safe(names::type_name(table.code_kind)),
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

impl<'a> ConstantView<'a> {
    fn new(go: &Go, table: &'a Table, entry: &'a Entry, twins: &Twins) -> Self {
        let name = go.constant_name(&entry.name);
        let verb = match entry.code {
            Code::None => "says",
            Code::Integer(_) | Code::Text(_) => "means",
        };
        // A comment begins with the name that it is about (Effective Go, "Commentary").
        let doc = Doc::default()
            .paragraph(sentence(format!("{name} {verb}"), &entry.description))
            .about(table, entry, twins);
        Self {
            doc: comment(&doc),
            name: Safe(name),
            entry,
        }
    }
}
