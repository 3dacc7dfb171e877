//! Kotlin: a Maven artifact with a final class a table, whose constants are instances and whose
//! unknown codes are too. An enum or a sealed type would make every new code a break for its users,
//! and a value class has no name that Java can call.

#[allow(
    unreachable_pub,
    reason = "askama declares what it makes of a filter so"
)]
mod filters;
mod names;
mod package;
mod text;

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

pub use text::Literal;

use super::{Backend, Kind, Profile, RenderedFile, catalog_header, table_header};
use crate::catalog::{Catalog, Entry, Published, Table};
use crate::language::doc::Doc;
use crate::name::Name;
use crate::spec::{Section, optional};
use package::{KotlinPackage, Manifest, ReadmeFile};
use text::{WIDTH, bare, comment, declaration, equals, getter, head};

pub(super) static PROFILE: Profile = Profile {
    title: "Kotlin",
    folder: "kotlin",
    section: Section {
        key: "kotlin",
        description: "The Maven artifact.",
        schema: optional::<KotlinPackage>,
    },
    drops_build_metadata: None,
    set_up: |section, catalog, mistakes| Box::new(Kotlin::set_up(section, catalog, mistakes)),
};

/// The backend, with what its package is called.
struct Kotlin {
    /// The Maven group: `com.example`.
    group: String,
    /// The Maven artifact: `ekyc-codes`.
    artifact: String,
    /// The Kotlin package: `com.example.ekyc`.
    package: String,
    /// The object that has the whole catalogue: `Ekyc`.
    catalog_name: String,
}

// How much is in one class. The JVM takes 65,535 bytes of code a method and as many constants a class
// (The Java Virtual Machine Specification, 4.7.3 and 4.1), and the Kotlin compiler's check that each
// property of a class is initialised takes time by the square of their number, where they are fields.
//
// So the first entries of a table, which are all of most tables, are fields, and those that follow are
// getters of a superclass. Kotlin's source can't tell them apart, but that a bare code with a getter
// is no `const`. Java reads `Type.Companion.getNAME()` and `Type.Codes.INSTANCE.getNAME()` where it
// reads `Type.NAME` and `Type.Codes.NAME` of the first. An entry that is added at the end moves no
// other. One that is added before moves the last of the fields to the getters: Kotlin that names it is
// to be compiled again, and what is in Java or needs a `const` is to be rewritten for this one.

/// The constants that are fields: each takes at most 40 bytes of code.
const FIELDS: usize = 1_000;

/// The bare codes that are constants of the JVM: each takes at most three.
const CODES: usize = 10_000;

/// The getters of a class: each takes at most four of the JVM's constants. The fewer classes the
/// better, for each declares once more what it inherits.
const GETTERS: usize = 10_000;

/// The rows that are made together, for getters.
const ROWS: usize = 500;

impl Backend for Kotlin {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![self.type_name(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        entry.screaming()
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(self, table))
            .collect();
        let folder = format!("src/main/kotlin/{}", self.package.replace('.', "/"));
        let source = |name: &str, text| RenderedFile::new(format!("{folder}/{name}.kt"), text);
        let root = Root::new(self, catalog, &tables);
        let shared = || (catalog_header(), self.package_name());
        let mut files = vec![
            RenderedFile::new("pom.xml", Manifest::new(self, catalog).render()?),
            RenderedFile::new("README.md", ReadmeFile::new(self, catalog).render()?),
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
#[template(path = "kotlin/table.kt")]
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
    declaration: Safe<String>,
    bare: Safe<String>,
    entry: &'a str,
    description: &'a str,
    billing: Safe<String>,
    published: Option<&'a Published>,
}

impl<'a> TableView<'a> {
    fn new(kotlin: &Kotlin, table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let name = kotlin.type_name(&table.id);
        let (wire, wire_type) = (kind.noun().0, kind.pick("Int", "String", "String").0);
        let member = |head: String, expression: String| declaration(8, &head, &expression);
        Self {
            header: table_header(table),
            package: kotlin.package_name(),
            doc: comment(&Doc::table(table)),
            id: table.id.as_str(),
            title: &table.title,
            kind,
            equals: Safe(equals(&name, wire)),
            entries: member(
                format!("public val entries: List<{name}>"),
                "Collections.unmodifiableList(Rows.all)".to_owned(),
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
                .enumerate()
                .map(|(position, entry)| ConstantView::new(table, &name, position, entry))
                .collect(),
            name: Safe(name),
        }
    }

    fn fields(&self) -> &[ConstantView<'a>] {
        self.constants.chunks(FIELDS).next().unwrap_or_default()
    }

    fn getters(&self) -> Chunks<'_, ConstantView<'a>> {
        self.after(FIELDS).chunks(GETTERS)
    }

    /// The rows of the getters.
    fn rows_of_getters(&self) -> Chunks<'_, ConstantView<'a>> {
        self.after(FIELDS).chunks(ROWS)
    }

    fn codes(&self) -> &[ConstantView<'a>] {
        self.constants.chunks(CODES).next().unwrap_or_default()
    }

    fn getters_of_codes(&self) -> Chunks<'_, ConstantView<'a>> {
        self.after(CODES).chunks(GETTERS)
    }

    fn after(&self, first: usize) -> &[ConstantView<'a>] {
        self.constants.get(first..).unwrap_or_default()
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
    fn new(table: &'a Table, type_name: &str, position: usize, entry: &'a Entry) -> Self {
        let name = entry.name.screaming();
        let link = format!("/** The code of [{type_name}.{name}]. */");
        let broken = format!("/**\n         * The code of [{type_name}.{name}].\n         */");
        Self {
            doc: comment(&Doc::entry(table, entry)),
            link: Safe(if link.len() + 8 <= WIDTH {
                link
            } else {
                broken
            }),
            declaration: match position.checked_sub(FIELDS) {
                None => Safe(head(&name, type_name)),
                Some(position) => {
                    let part = 1 + position / ROWS;
                    getter(&name, type_name, &format!("Rows{part}.{name}"))
                }
            },
            bare: bare(&name, &entry.code, position < CODES),
            name: Safe(name),
            entry: entry.name.as_str(),
            description: &entry.description,
            billing: Safe(entry.billing.name().screaming()),
            published: entry.published.as_ref(),
        }
    }
}

#[derive(Template)]
#[template(path = "kotlin/catalog.kt")]
struct Root<'a> {
    header: Safe<String>,
    package: Safe<String>,
    doc: Vec<Safe<String>>,
    name: Safe<String>,
    id: &'a str,
    version: String,
    tables: &'a [TableView<'a>],
    integers: Vec<&'a Safe<String>>,
    coded: Vec<&'a Safe<String>>,
}

impl<'a> Root<'a> {
    fn new(kotlin: &Kotlin, catalog: &'a Catalog, tables: &'a [TableView<'a>]) -> Self {
        let names = |wanted: fn(Kind) -> bool| {
            let tables = tables.iter().filter(|table| wanted(table.kind));
            tables.map(|table| &table.name).collect()
        };
        Self {
            header: catalog_header(),
            package: kotlin.package_name(),
            doc: comment(&Doc::catalog(catalog)),
            name: Safe(kotlin.catalog_name.clone()),
            id: catalog.id.as_str(),
            version: catalog.version.to_string(),
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
    Billing: "kotlin/runtime/Billing.kt",
    EntryFile: "kotlin/runtime/Entry.kt",
    Lookup: "kotlin/runtime/Lookup.kt",
    TableFile: "kotlin/runtime/Table.kt",
}
