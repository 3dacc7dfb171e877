//! Kotlin: a Maven artifact with a final class a table, whose constants are instances and whose
//! unknown codes are too. An enum or a sealed type would make every new code a break for its users,
//! and a value class has no name that Java can call.

mod names;
mod package;
mod text;

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

pub use text::Literal;

use super::{Backend, File, Kind, catalog_header, table_header};
use crate::catalog::{Catalog, Entry, Published, Table};
use crate::doc::Doc;
use crate::name::Name;
use names::{catalog_name, package, type_name};
use package::{Manifest, ReadmeFile};
use text::{WIDTH, bare, comment, declaration, equals, head};

/// The backend.
#[derive(Debug)]
pub struct Kotlin;

/// The constants that the companion holds by itself. The JVM takes 65,535 bytes of code a method
/// and as many constants a class (The Java Virtual Machine Specification, 4.7.3 and 4.1); a
/// constant needs at most 40 bytes to be made.
const COMPANION_SIZE: usize = 1_000;

/// The constants of a class where there are more: the compiler's check that each property of a
/// class is initialised takes time and memory by the square of their number.
const PART_SIZE: usize = 250;

impl Backend for Kotlin {
    fn title(&self) -> &'static str {
        "Kotlin"
    }

    fn table_identifiers(&self, catalog: &Catalog, table: &Name) -> Vec<String> {
        vec![type_name(catalog, table)]
    }

    fn constant(&self, _: &Catalog, entry: &Name) -> String {
        entry.screaming()
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<File>> {
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(catalog, table))
            .collect();
        let folder = format!(
            "src/main/kotlin/{}",
            catalog.packages.kotlin_package.replace('.', "/")
        );
        let source = |name: &str, text| File::new(format!("{folder}/{name}.kt"), text);
        let root = Root::new(catalog, &tables);
        let shared = || (catalog_header(), package(catalog));
        let mut files = vec![
            File::new("pom.xml", Manifest::new(catalog).render()?),
            File::new("README.md", ReadmeFile::new(catalog).render()?),
            source("Billing", Billing::new(shared()).render()?),
            source("Entry", EntryFile::new(shared()).render()?),
            source("Lookup", Lookup::new(shared()).render()?),
            source("Table", TableFile::new(shared()).render()?),
            source(&root.name.0, root.render()?),
        ];
        for table in &tables {
            files.push(source(&table.name.0, table.render()?));
        }
        Ok(files)
    }
}

#[derive(Template)]
#[template(path = "kotlin/Codes.kt")]
struct TableView<'a> {
    header: Safe<String>,
    package: Safe<String>,
    doc: Vec<Safe<String>>,
    id: &'a str,
    title: &'a str,
    kind: Kind,
    name: Safe<String>,
    equals: Safe<String>,
    entries: Safe<String>,
    of: Safe<String>,
    find: Safe<String>,
    find_text: Safe<String>,
    parse: Safe<String>,
    sorted: Safe<String>,
    constants: Vec<ConstantView<'a>>,
}

struct ConstantView<'a> {
    doc: Vec<Safe<String>>,
    link: Safe<String>,
    name: Safe<String>,
    head: Safe<String>,
    bare: Safe<String>,
    entry: &'a str,
    description: &'a str,
    billing: Safe<String>,
    published: Option<&'a Published>,
}

impl<'a> TableView<'a> {
    fn new(catalog: &Catalog, table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let name = type_name(catalog, &table.id.value);
        let (wire, wire_type) = (kind.noun().0, kind.pick("Int", "String", "String").0);
        let member = |head: String, expression: String| declaration(8, &head, &expression);
        Self {
            header: table_header(table),
            package: package(catalog),
            doc: comment(&Doc::table(table)),
            id: table.id.value.as_str(),
            title: &table.title,
            kind,
            equals: Safe(equals(&name, wire)),
            entries: member(
                format!("public val entries: List<{name}>"),
                "Collections.unmodifiableList(Rows.all)".to_owned(),
            ),
            of: member(
                format!("public fun of({wire}: {wire_type}): {name}"),
                format!("find({wire}) ?: {name}({wire}, null)"),
            ),
            find: member(
                format!("public fun find({wire}: {wire_type}): {name}?"),
                format!("Lookup.search(Sorted.rows) {{ it.{wire}.compareTo({wire}) }}"),
            ),
            find_text: member(
                format!("public fun find(code: String): {name}?"),
                "Lookup.ifInteger(code) { find(it) }".to_owned(),
            ),
            parse: member(
                format!("public fun parse(code: String): {name}?"),
                "Lookup.ifInteger(code) { of(it) }".to_owned(),
            ),
            sorted: member(
                format!("val rows: Array<{name}>"),
                format!("entries.sortedBy {{ it.{wire} }}.toTypedArray()"),
            ),
            constants: table
                .constants()
                .map(|entry| ConstantView::new(table, &name, entry))
                .collect(),
            name: Safe(name),
        }
    }

    /// The constants, as many together as a class can hold.
    fn parts(&self) -> Chunks<'_, ConstantView<'a>> {
        let all = self.constants.len();
        self.constants.chunks(if all > COMPANION_SIZE {
            PART_SIZE
        } else {
            COMPANION_SIZE
        })
    }

    /// The rows without their type.
    fn rows(&self) -> Safe<String> {
        let name = &self.name.0;
        let flat = format!("{name}.entries.mapNotNull {{ it.entry }}");
        let margin = " ".repeat(24);
        Safe(if flat.len() + 20 <= WIDTH {
            flat
        } else {
            format!("{name}.entries\n{margin}.mapNotNull {{ it.entry }}")
        })
    }
}

impl<'a> ConstantView<'a> {
    fn new(table: &'a Table, type_name: &str, entry: &'a Entry) -> Self {
        let name = entry.name.value.screaming();
        let link = format!("/** The code of [{type_name}.{name}]. */");
        let broken = format!("/**\n         * The code of [{type_name}.{name}].\n         */");
        Self {
            doc: comment(&Doc::entry(table, entry)),
            link: Safe(if link.len() + 8 <= WIDTH {
                link
            } else {
                broken
            }),
            head: Safe(head(&name, type_name)),
            bare: bare(&name, &entry.code),
            name: Safe(name),
            entry: entry.name.value.as_str(),
            description: &entry.description,
            billing: Safe(entry.billing.name().screaming()),
            published: entry.published.as_ref(),
        }
    }
}

#[derive(Template)]
#[template(path = "kotlin/Catalog.kt")]
struct Root<'a> {
    header: Safe<String>,
    package: Safe<String>,
    doc: Vec<Safe<String>>,
    name: Safe<String>,
    id: &'a str,
    version: &'a str,
    tables: &'a [TableView<'a>],
    integers: Vec<&'a Safe<String>>,
    coded: Vec<&'a Safe<String>>,
}

impl<'a> Root<'a> {
    fn new(catalog: &'a Catalog, tables: &'a [TableView<'a>]) -> Self {
        let names = |wanted: fn(Kind) -> bool| {
            let tables = tables.iter().filter(|table| wanted(table.kind));
            tables.map(|table| &table.name).collect()
        };
        Self {
            header: catalog_header(),
            package: package(catalog),
            doc: comment(&Doc::catalog(catalog)),
            name: Safe(catalog_name(catalog)),
            id: catalog.id.as_str(),
            version: &catalog.version,
            tables,
            integers: names(Kind::is_integer),
            coded: names(Kind::has_codes),
        }
    }
}

/// The files that are the same for every catalogue but for their package.
macro_rules! shared {
    ($($name:ident: $path:literal,)*) => {$(
        #[derive(Template)]
        #[template(path = $path)]
        struct $name {
            header: Safe<String>,
            package: Safe<String>,
        }

        impl $name {
            fn new((header, package): (Safe<String>, Safe<String>)) -> Self {
                Self { header, package }
            }
        }
    )*};
}

shared! {
    Billing: "kotlin/Billing.kt",
    EntryFile: "kotlin/Entry.kt",
    Lookup: "kotlin/Lookup.kt",
    TableFile: "kotlin/Table.kt",
}
