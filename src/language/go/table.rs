//! The package of a table.

use askama::Template;
use askama::filters::Safe;

use super::comment::{comment, sentence};
use super::{Go, filters, names};
use crate::catalog::{Code, Entry, Table};
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::lookup;
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
    /// The positions of the constants in the document, in the order of the look-up.
    sorted: Vec<usize>,
    /// The other way round: where each constant of the document stands among the sorted ones.
    document_order: Vec<usize>,
}

struct ConstantView<'a> {
    doc: Vec<Safe<String>>,
    name: Safe<String>,
    entry: &'a Entry,
}

impl<'a> TableView<'a> {
    pub(super) fn new(go: &'a Go, table: &'a Table) -> Self {
        let package = go.package(&table.id);
        let doc = Doc::default()
            .paragraph(sentence(
                format!("Package {package} has the {}s of", table.code_kind.noun()),
                &table.title,
            ))
            .about_table(table);
        // Go compares strings by their bytes (The Go Programming Language Specification,
        // "Comparison operators").
        let rows = lookup::order(table, str::cmp);
        let twins = Twins::new(table, |name| go.constant_name(name));
        let sorted: Vec<usize> = rows.iter().map(|(position, _)| *position).collect();
        Self {
            table,
            doc: comment(&doc),
            package: Safe(package),
            module: &go.module,
            root_package: Safe(&go.root_package),
            root_needs_name: go.root_needs_name(),
            type_name: Safe(names::type_name(table.code_kind)),
            constants: table
                .constants()
                .map(|entry| ConstantView::new(go, table, entry, &twins))
                .collect(),
            document_order: inverse(&sorted),
            sorted,
        }
    }

    fn sorted(&self) -> impl Iterator<Item = &ConstantView<'a>> {
        self.sorted
            .iter()
            .map(|&position| &self.constants[position])
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

fn inverse(permutation: &[usize]) -> Vec<usize> {
    let mut inverse = vec![0; permutation.len()];
    for (at, &to) in permutation.iter().enumerate() {
        inverse[to] = at;
    }
    inverse
}
