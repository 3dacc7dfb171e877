//! Swift: a package with a struct a table, open to values that no table lists, and its rows in
//! static arrays. What is generated is what the compiler takes in linear time.

mod names;
mod package;
mod text;

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

pub use text::Literal;

use super::identifiers::file_stem;
use super::readme::{self, Readme};
use super::{Backend, Kind, Profile, RenderedFile, catalog_header, table_header};
use crate::catalog::{Catalog, Code, Entry, Table};
use crate::language::doc::Doc;
use crate::language::lookup;
use crate::name::Name;
use crate::spec::{Section, optional};
use names::constant;
use package::{SwiftAccess, SwiftPackage};
use text::{
    argument, comment, declaration, head, integer, list, literal, optional_argument, order,
    text_code,
};

pub(super) static PROFILE: Profile = Profile {
    title: "Swift",
    folder: "swift",
    section: Section {
        key: "swift",
        description: "The Swift package.",
        schema: optional::<SwiftPackage>,
    },
    drops_build_metadata: None,
    set_up: |section, catalog, mistakes| Box::new(Swift::set_up(section, catalog, mistakes)),
};

/// The backend, with what its package is called.
struct Swift {
    /// The package and its module: `EkycCodes`.
    module: String,
    /// The repository that has the package at its root: `https://example.com/EkycCodes`.
    url: String,
    /// The access level of the code.
    access: SwiftAccess,
}

/// The rows of an array literal: the type checker takes more than linear time for one.
const BLOCK_LEN: usize = 32;

/// The constants of an extension: the type checker takes more than linear time for one, twice as
/// much for 20,000 constants in one as for those in twenty.
const EXTENSION_LEN: usize = 1_000;

impl Backend for Swift {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        let name = self.type_name(table);
        vec![file_stem(&name), name]
    }

    fn constant(&self, entry: &Name) -> String {
        constant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let (header, access) = (catalog_header, || self.access());
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(self, table))
            .collect();
        let module = &self.module;
        let source =
            |stem: &str, text| RenderedFile::new(format!("Sources/{module}/{stem}.swift"), text);
        let manifest = Manifest {
            header: header(),
            module,
        };
        let entry = EntryFile {
            header: header(),
            access: access(),
        };
        let table = TableFile {
            header: header(),
            access: access(),
            block_len: BLOCK_LEN,
        };
        let table_code = TableCodeFile {
            header: header(),
            access: access(),
        };
        let mut files = vec![
            RenderedFile::new("Package.swift", manifest.render()?),
            RenderedFile::new("README.md", ReadmeFile::new(self, catalog).render()?),
            source(
                "Catalog",
                CatalogView::new(self, catalog, &tables).render()?,
            ),
            source("Entry", entry.render()?),
            source("Table", table.render()?),
            source("TableCode", table_code.render()?),
        ];
        for table in &tables {
            files.push(source(&file_stem(&table.type_name.0), table.render()?));
        }
        Ok(files)
    }
}

#[derive(Template)]
#[template(path = "swift/Code.swift")]
struct TableView {
    header: Safe<String>,
    access: Safe<&'static str>,
    doc: Vec<Safe<String>>,
    id: Safe<String>,
    title: Safe<String>,
    kind: Kind,
    type_name: Safe<String>,
    head: Safe<String>,
    entries: Vec<EntryView>,
    blocks: Safe<String>,
    order: Safe<String>,
}

struct EntryView {
    doc: Vec<Safe<String>>,
    constant: Safe<String>,
    name: Safe<String>,
    code: Safe<String>,
    description: Safe<String>,
    billing: Safe<String>,
    published: Option<PublishedView>,
}

struct PublishedView {
    code: Safe<String>,
    description: Safe<String>,
}

impl TableView {
    fn new(swift: &Swift, table: &Table) -> Self {
        let access = swift.access();
        let type_name = swift.type_name(&table.id);
        let head = head(access.0, &type_name, table.code_kind);
        let entries: Vec<EntryView> = table
            .constants()
            .map(|entry| EntryView::new(access.0, table, entry))
            .collect();
        let blocks: Vec<String> = (0..entries.len().div_ceil(BLOCK_LEN))
            .map(|block| format!("block{block}"))
            .collect();
        Self {
            header: table_header(table),
            access,
            doc: comment(&Doc::table(table)),
            id: argument("id", table.id.as_str(), 4),
            title: argument("title", &table.title, 4),
            kind: Kind(table.code_kind),
            head: Safe(head),
            type_name: Safe(type_name),
            entries,
            blocks: Safe(list("static let blocks: [[Row]] = [", &blocks)),
            order: Safe(order(&lookup::positions(table, str::cmp))),
        }
    }

    /// The constants as the extensions have them.
    fn extensions(&self) -> Chunks<'_, EntryView> {
        self.entries.chunks(EXTENSION_LEN)
    }

    /// The rows as the array literals have them.
    fn rows(&self) -> Chunks<'_, EntryView> {
        self.entries.chunks(BLOCK_LEN)
    }
}

impl EntryView {
    fn new(access: &str, table: &Table, entry: &Entry) -> Self {
        Self {
            doc: comment(&Doc::entry(table, entry)),
            constant: Safe(declaration(access, entry)),
            name: argument("name", entry.name.as_str(), 8),
            code: Safe(match &entry.code {
                Code::Integer(number) => format!(".integer({})", integer(*number)),
                Code::Text(wire) => text_code(wire),
                Code::None => "nil".to_owned(),
            }),
            description: argument("description", &entry.description, 8),
            billing: Safe(entry.billing.name().camel()),
            published: entry.published.as_ref().map(|published| PublishedView {
                code: optional_argument("code", published.code.as_deref(), 10),
                description: optional_argument("description", published.description.as_deref(), 10),
            }),
        }
    }
}

#[derive(Template)]
#[template(path = "swift/Catalog.swift")]
struct CatalogView<'a> {
    header: Safe<String>,
    access: Safe<&'static str>,
    doc: Vec<Safe<String>>,
    id: &'a str,
    version: String,
    title: Safe<String>,
    tables: Vec<&'a Safe<String>>,
}

impl<'a> CatalogView<'a> {
    fn new(swift: &Swift, catalog: &'a Catalog, tables: &'a [TableView]) -> Self {
        Self {
            header: catalog_header(),
            access: swift.access(),
            doc: comment(&Doc::catalog(catalog)),
            id: catalog.id.as_str(),
            version: catalog.version.to_string(),
            title: Safe(literal(&catalog.title)),
            tables: tables.iter().map(|table| &table.type_name).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "swift/Entry.swift")]
struct EntryFile {
    header: Safe<String>,
    access: Safe<&'static str>,
}

#[derive(Template)]
#[template(path = "swift/Table.swift")]
struct TableFile {
    header: Safe<String>,
    access: Safe<&'static str>,
    block_len: usize,
}

#[derive(Template)]
#[template(path = "swift/TableCode.swift")]
struct TableCodeFile {
    header: Safe<String>,
    access: Safe<&'static str>,
}

#[derive(Template)]
#[template(path = "swift/Package.swift")]
struct Manifest<'a> {
    header: Safe<String>,
    module: &'a str,
}

#[derive(Template)]
#[template(path = "swift/README.md")]
struct ReadmeFile<'a> {
    readme: Readme<'a>,
    module: Safe<&'a str>,
    url: Safe<&'a str>,
    identity: Safe<&'a str>,
    example: Option<Example>,
}

struct Example {
    type_name: Safe<String>,
    constant: Safe<String>,
    raw: Safe<&'static str>,
}

impl<'a> ReadmeFile<'a> {
    fn new(swift: &'a Swift, catalog: &'a Catalog) -> Self {
        let url = swift.url.as_str();
        let file = url.rsplit('/').next().unwrap_or(url);
        Self {
            readme: Readme::new(catalog, |table| swift.type_name(&table.id)),
            module: Safe(&swift.module),
            url: Safe(url),
            // The package manager calls a package by the end of its address (Package Manager
            // Evolution, SE-0292, "Package identity").
            identity: Safe(file.strip_suffix(".git").unwrap_or(file)),
            example: readme::example(catalog).map(|(table, entry)| Example {
                type_name: Safe(swift.type_name(&table.id)),
                constant: Safe(constant(&entry.name)),
                raw: Kind(table.code_kind).pick("Int", "String", "String"),
            }),
        }
    }
}
