//! Go: a module with a package a table, whose rows the compiler lays out; nothing runs before
//! `main`.

mod names;
mod package;
mod text;

use std::collections::BTreeSet;

use askama::Template;
use askama::filters::Safe;

pub use text::Literal;

use super::readme::{self, Readme};
use super::{Backend, Kind, Profile, RenderedFile, catalog_header, table_header};
use crate::catalog::{Catalog, Code, Entry, Table};
use crate::language::doc::{self, Doc};
use crate::language::lookup;
use crate::name::Name;
use crate::spec::{Section, optional};
use package::GoPackage;
use text::{comment, literal, published, quoted};

pub(super) static PROFILE: Profile = Profile {
    title: "Go",
    folder: "go",
    section: Section {
        key: "go",
        description: "The Go module.",
        schema: optional::<GoPackage>,
    },
    drops_build_metadata: Some("Go"),
    set_up: |section, catalog, mistakes| Box::new(Go::set_up(section, catalog, mistakes)),
};

/// The backend, with what its module is called.
struct Go {
    /// The path of the module, with the major version from 2 on: `example.com/ekyc-codes/v2`.
    module: String,
    /// The package at its root: `ekyc`.
    root_package: String,
    /// Words of the catalogue that stand in capitals.
    initialisms: BTreeSet<String>,
}

impl Backend for Go {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![self.package(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        self.constant_name(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(self, table))
            .collect();
        let root = &self.root_package;
        let decimal = Decimal {
            header: catalog_header(),
        };
        let whole = Whole::new(self, catalog, &tables);
        let mut files = vec![
            RenderedFile::new("go.mod", Module::new(self).render()?),
            RenderedFile::new("README.md", ReadmeFile::new(self, catalog).render()?),
            RenderedFile::new(format!("{root}.go"), Root::new(self, catalog).render()?),
            RenderedFile::new("internal/decimal/decimal.go", decimal.render()?),
            RenderedFile::new("catalog/catalog.go", whole.render()?),
        ];
        for table in &tables {
            let path = format!("{0}/{0}.go", table.package.0);
            files.push(RenderedFile::new(path, table.render()?));
        }
        Ok(files)
    }
}

#[derive(Template)]
#[template(path = "go/table.go")]
struct TableView<'a> {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    package: Safe<String>,
    root: Safe<String>,
    root_package: Safe<String>,
    module: &'a str,
    id: &'a str,
    title: &'a str,
    kind: Kind,
    constants: Vec<ConstantView>,
    rows: Vec<RowView<'a>>,
    document_order: Vec<Safe<String>>,
}

struct ConstantView {
    doc: Vec<Safe<String>>,
    name: Safe<String>,
    value: Safe<String>,
}

struct RowView<'a> {
    constant: Safe<String>,
    name: &'a str,
    code: Option<String>,
    description: &'a str,
    billing: Safe<String>,
    published: Option<Safe<String>>,
}

impl<'a> TableView<'a> {
    fn new(go: &'a Go, table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let package = go.package(&table.id);
        let doc = Doc::default()
            .paragraph(quoted(
                format!("Package {package} has the {}s of", kind.noun().0),
                &table.title,
            ))
            .about_table(table);
        // Go compares strings by their bytes (The Go Programming Language Specification,
        // "Comparison operators").
        let sorted = lookup::order(table, str::cmp);
        Self {
            header: table_header(table),
            doc: comment(&doc),
            package: Safe(package),
            root: Safe(go.root_import()),
            root_package: Safe(go.root_package.clone()),
            module: &go.module,
            id: table.id.as_str(),
            title: &table.title,
            kind,
            constants: table
                .constants()
                .map(|entry| ConstantView::new(go, table, entry))
                .collect(),
            rows: sorted
                .iter()
                .map(|(_, entry)| RowView::new(go, entry))
                .collect(),
            document_order: document_order(&sorted),
        }
    }
}

impl ConstantView {
    fn new(go: &Go, table: &Table, entry: &Entry) -> Self {
        let name = go.constant_name(&entry.name);
        let verb = match entry.code {
            Code::None => "says",
            _ => "means",
        };
        // A comment begins with the name that it is about (Effective Go, "Commentary").
        let doc = Doc::default()
            .paragraph(quoted(format!("{name} {verb}"), &entry.description))
            .about(table, entry);
        Self {
            doc: comment(&doc),
            name: Safe(name),
            value: Safe(match &entry.code {
                Code::Integer(number) => number.to_string(),
                Code::Text(wire) => literal(wire),
                Code::None => literal(&entry.description),
            }),
        }
    }
}

impl<'a> RowView<'a> {
    fn new(go: &Go, entry: &'a Entry) -> Self {
        Self {
            constant: Safe(go.constant_name(&entry.name)),
            name: entry.name.as_str(),
            code: entry.code.text(),
            description: &entry.description,
            billing: Safe(entry.billing.name().pascal()),
            published: entry.published.as_ref().map(published),
        }
    }
}

/// Where each constant of the document stands among the sorted ones, some on a line.
fn document_order(sorted: &[(usize, &Entry)]) -> Vec<Safe<String>> {
    let mut places = vec![String::new(); sorted.len()];
    for (place, (position, _)) in sorted.iter().enumerate() {
        places[*position] = place.to_string();
    }
    places
        .chunks(16)
        .map(|line| Safe(line.join(", ") + ","))
        .collect()
}

#[derive(Template)]
#[template(path = "go/mod.go")]
struct Module<'a> {
    header: Safe<String>,
    module: &'a str,
}

impl<'a> Module<'a> {
    fn new(go: &'a Go) -> Self {
        Self {
            header: catalog_header(),
            module: &go.module,
        }
    }
}

#[derive(Template)]
#[template(path = "go/README.md")]
struct ReadmeFile<'a> {
    readme: Readme<'a>,
    package: Safe<String>,
    module: Safe<&'a str>,
    example: Option<Example>,
}

struct Example {
    package: Safe<String>,
    type_name: Safe<&'static str>,
    constant: Safe<String>,
    raw: Safe<&'static str>,
}

impl<'a> ReadmeFile<'a> {
    fn new(go: &'a Go, catalog: &'a Catalog) -> Self {
        let module = go.module.as_str();
        Self {
            readme: Readme::new(catalog, |table| {
                format!("{module}/{}", go.package(&table.id))
            }),
            package: Safe(go.root_package.clone()),
            module: Safe(module),
            example: readme::example(catalog).map(|(table, entry)| {
                let kind = Kind(table.code_kind);
                Example {
                    package: Safe(go.package(&table.id)),
                    type_name: kind.pick("Code", "Code", "Text"),
                    constant: Safe(go.constant_name(&entry.name)),
                    raw: kind.pick("int64", "string", "string"),
                }
            }),
        }
    }
}

#[derive(Template)]
#[template(path = "go/root.go")]
struct Root<'a> {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    package: Safe<String>,
    id: &'a str,
    version: String,
}

impl<'a> Root<'a> {
    fn new(go: &Go, catalog: &'a Catalog) -> Self {
        let package = go.root_package.clone();
        let doc = Doc::default()
            .paragraph(quoted(
                format!("Package {package} has what the tables are made of in"),
                &catalog.title,
            ))
            .about_catalog(catalog)
            .paragraph([doc::prose(
                "Each table is a package of its own; the package catalog has them all.",
            )]);
        Self {
            header: catalog_header(),
            doc: comment(&doc),
            package: Safe(package),
            id: catalog.id.as_str(),
            version: catalog.version.to_string(),
        }
    }
}

#[derive(Template)]
#[template(path = "go/decimal.go")]
struct Decimal {
    header: Safe<String>,
}

#[derive(Template)]
#[template(path = "go/catalog.go")]
struct Whole<'a> {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    root_package: Safe<String>,
    imports: Vec<Safe<String>>,
    tables: &'a [TableView<'a>],
}

impl<'a> Whole<'a> {
    fn new(go: &Go, catalog: &'a Catalog, tables: &'a [TableView<'a>]) -> Self {
        let module = &go.module;
        // gofmt wants imports in the order of their paths.
        let mut packages: Vec<&str> = tables
            .iter()
            .map(|table| table.package.0.as_str())
            .collect();
        packages.sort_unstable();
        let imports = packages
            .iter()
            .map(|package| format!("\"{module}/{package}\""));
        let doc =
            Doc::default().paragraph(quoted("Package catalog has every table of", &catalog.title));
        Self {
            header: catalog_header(),
            doc: comment(&doc),
            root_package: Safe(go.root_package.clone()),
            imports: std::iter::once(go.root_import())
                .chain(imports)
                .map(Safe)
                .collect(),
            tables,
        }
    }
}
