//! Rust: a `no_std` crate with an enum a table, its rows in one static array.

mod names;
mod parts;
mod text;

use askama::Template;
use askama::filters::Safe;

pub use text::Literal;

use super::manifest::{Metadata, toml_array};
use super::readme::{self, Readme};
use super::{Backend, Kind, Profile, RenderedFile, catalog_header, read_section, table_header};
use crate::catalog::{Catalog, Code, Entry, Form, Table, all, begins_lower, has_no_capitals};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::doc::Doc;
use crate::language::list::{Break, List};
use crate::language::lookup;
use crate::name::Name;
use crate::spec::{Node, Section, mapping, optional};
use names::{module, type_name, variant, version_order};
use parts::{Part, is_one, parts, rows};
use text::{array, call, comment, integer, option};

pub(super) static PROFILE: Profile = Profile {
    title: "Rust",
    folder: "rust",
    section: Section {
        key: "rust",
        description: "The Rust crate.",
        schema: optional::<RustPackage>,
    },
    drops_build_metadata: None,
    set_up: |section, catalog, mistakes| Box::new(Rust::set_up(section, catalog, mistakes)),
};

mapping! {
    /// The Rust crate.
    #[derive(Default)]
    pub struct RustPackage {
        /// The crate's name, such as `ekyc-codes`.
        pub name: Option<Spanned<String>>,
    }
}

/// The Cargo Book, "The Manifest Format", `name`; the limit of 64 is the registry's.
const CRATE: Form = Form {
    what: "the name of a crate",
    made_of: "lower-case letters, digits, `-` and `_`, beginning with a letter, at most 64",
    fits: |text| text.len() <= 64 && begins_lower(text) && all(text, "-_") && has_no_capitals(text),
};

/// The backend, with what its manifest says.
struct Rust {
    /// The name of the crate.
    name: String,
}

impl Rust {
    fn set_up(section: Option<Node>, catalog: &Catalog, mistakes: &mut Vec<Diagnostic>) -> Self {
        let RustPackage { name } = read_section(section, mistakes);
        Self {
            name: CRATE
                .check(name, mistakes)
                .unwrap_or_else(|| catalog.id.kebab()),
        }
    }
}

impl Backend for Rust {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![type_name(table), module(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        variant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let tables: Vec<TableView> = catalog.tables.iter().map(TableView::new).collect();
        let header = catalog_header;
        let mut files = vec![
            RenderedFile::new("Cargo.toml", Manifest::new(catalog, &self.name).render()?),
            RenderedFile::new("README.md", ReadmeFile::new(catalog, &self.name).render()?),
            RenderedFile::new("src/lib.rs", Root::new(catalog, &tables).render()?),
            RenderedFile::new("src/types.rs", Types { header: header() }.render()?),
            RenderedFile::new(
                "src/serde.rs",
                Serde {
                    header: header(),
                    tables: &tables,
                }
                .render()?,
            ),
            RenderedFile::new(
                "src/tables.rs",
                Modules {
                    header: header(),
                    modules: modules(&tables),
                }
                .render()?,
            ),
        ];
        for table in &tables {
            let path = format!("src/tables/{}.rs", table.module.0);
            files.push(RenderedFile::new(path, table.render()?));
        }
        Ok(files)
    }
}

#[derive(Template)]
#[template(path = "rust/table.rs")]
struct TableView<'a> {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    id: &'a str,
    title: &'a str,
    kind: Kind,
    type_name: Safe<String>,
    module: Safe<String>,
    imports: Safe<String>,
    order: Safe<String>,
    /// From codes or positions to variants; none where a slice of them says it.
    parts: Vec<Part>,
    /// That slice.
    variants: Option<Safe<String>>,
    entries: Vec<EntryView<'a>>,
}

struct EntryView<'a> {
    doc: Vec<Safe<String>>,
    variant: Safe<String>,
    definition: Safe<String>,
    name: &'a str,
    description: &'a str,
    raw_code: Safe<String>,
    billing: Safe<String>,
    published: Option<PublishedView>,
}

struct PublishedView {
    code: Safe<String>,
    description: Safe<String>,
}

impl<'a> TableView<'a> {
    fn new(table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let entries: Vec<EntryView> = table
            .constants()
            .map(|entry| EntryView::new(table, entry))
            .collect();
        let type_name = type_name(&table.id);
        let has_slice = !kind.is_integer() && is_one(entries.len());
        Self {
            header: table_header(table),
            doc: comment(&Doc::table(table)),
            id: table.id.as_str(),
            title: &table.title,
            kind,
            module: Safe(module(&table.id)),
            imports: Safe(imports(kind, &entries)),
            order: Safe(order(table)),
            parts: if has_slice {
                Vec::new()
            } else {
                parts(table, &type_name)
            },
            variants: has_slice.then(|| Safe(variants(&type_name, &entries))),
            type_name: Safe(type_name),
            entries,
        }
    }

    fn rows(&self) -> Vec<&[EntryView<'a>]> {
        rows(&self.entries)
    }
}

impl<'a> EntryView<'a> {
    fn new(table: &'a Table, entry: &'a Entry) -> Self {
        let variant = variant(&entry.name);
        Self {
            doc: comment(&Doc::entry(table, entry)),
            definition: Safe(match &entry.code {
                Code::Integer(number) => format!("{variant} = {}", integer(*number)),
                Code::Text(_) | Code::None => variant.clone(),
            }),
            variant: Safe(variant),
            name: entry.name.as_str(),
            description: &entry.description,
            billing: Safe(entry.billing.name().pascal()),
            raw_code: Safe(match &entry.code {
                Code::Integer(number) => format!("Some(RawCode::Integer({}))", integer(*number)),
                Code::Text(wire) => call(&["Some", "RawCode::Text"], wire, "code: ", 8),
                Code::None => "None".to_owned(),
            }),
            published: entry.published.as_ref().map(|published| PublishedView {
                code: Safe(option(published.code.as_deref(), "code: ")),
                description: Safe(option(published.description.as_deref(), "description: ")),
            }),
        }
    }
}

fn imports(kind: Kind, entries: &[EntryView]) -> String {
    let published = entries
        .iter()
        .any(|entry| entry.published.is_some())
        .then_some("Published");
    let raw_code = kind.has_codes().then_some("RawCode");
    let parse = kind.is_integer().then_some("parse_integer");
    let names: Vec<&str> = ["Billing", "CodeKind", "Entry", "Known"]
        .into_iter()
        .chain(published)
        .chain(raw_code)
        .chain(["Table", "UnknownCode"])
        .chain(parse)
        .chain(["write_variant"])
        .collect();
    let uses = List {
        open: "use crate::types::{",
        close: "};",
        indent: 0,
        step: 4,
        width: 99,
        flat: 99,
        broken: Break::Fill,
    };
    let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    format!("use crate::types::sealed::Sealed;\n{}", uses.of(&names))
}

/// The positions of the rows, sorted by what they are looked up by: integers by value, texts by
/// their bytes, as `str` compares.
fn order(table: &Table) -> String {
    let positions = lookup::positions(table, str::cmp);
    let head = format!("static ORDER: [u32; {}] =", positions.len());
    array(&head, &positions, Break::Fill)
}

fn variants(type_name: &str, entries: &[EntryView]) -> String {
    let paths: Vec<String> = entries
        .iter()
        .map(|entry| format!("{type_name}::{}", entry.variant.0))
        .collect();
    let head = format!("static VARIANTS: [{type_name}; {}] =", paths.len());
    array(&head, &paths, Break::Lines)
}

/// The modules in rustfmt's order for `mod`: as strings compare.
fn modules<'a>(tables: &'a [TableView]) -> Vec<&'a Safe<String>> {
    let mut modules: Vec<&Safe<String>> = tables.iter().map(|table| &table.module).collect();
    modules.sort_by(|a, b| a.0.cmp(&b.0));
    modules
}

/// The tables in rustfmt's order for `use`: as versions compare.
fn sorted<'a, 'b>(tables: &'b [TableView<'a>]) -> Vec<&'b TableView<'a>> {
    let mut sorted: Vec<&TableView> = tables.iter().collect();
    sorted.sort_by(|a, b| version_order(&a.module.0).cmp(&version_order(&b.module.0)));
    sorted
}

#[derive(Template)]
#[template(path = "rust/lib.rs")]
struct Root<'a> {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    catalog: &'a str,
    version: String,
    exports: Vec<Safe<String>>,
    all: Safe<String>,
}

impl<'a> Root<'a> {
    fn new(catalog: &'a Catalog, tables: &[TableView]) -> Self {
        let mut exports: Vec<String> = sorted(tables)
            .into_iter()
            .map(|table| format!("pub use tables::{}::{};", table.module.0, table.type_name.0))
            .collect();
        exports.push("pub use types::{Billing, Code, CodeKind, Entry, Known, Published, RawCode, Table, UnknownCode};".to_owned());
        let statics: Vec<String> = tables
            .iter()
            .map(|table| format!("{}::TABLE", table.type_name.0))
            .collect();
        let head = format!("pub static TABLES: [&Table; {}] =", statics.len());
        Self {
            header: catalog_header(),
            doc: comment(&Doc::catalog(catalog)),
            catalog: catalog.id.as_str(),
            version: catalog.version.to_string(),
            exports: exports.into_iter().map(Safe).collect(),
            all: Safe(array(&head, &statics, Break::Lines)),
        }
    }
}

#[derive(Template)]
#[template(path = "rust/types.rs")]
struct Types {
    header: Safe<String>,
}

#[derive(Template)]
#[template(path = "rust/serde.rs")]
struct Serde<'a> {
    header: Safe<String>,
    tables: &'a [TableView<'a>],
}

#[derive(Template)]
#[template(path = "rust/tables.rs")]
struct Modules<'a> {
    header: Safe<String>,
    modules: Vec<&'a Safe<String>>,
}

#[derive(Template)]
#[template(path = "rust/Cargo.toml")]
struct Manifest<'a> {
    about: Metadata<'a>,
    name: &'a str,
    authors: Option<Safe<String>>,
    keywords: Option<Safe<String>>,
    include: Safe<String>,
}

impl<'a> Manifest<'a> {
    fn new(catalog: &'a Catalog, name: &'a str) -> Self {
        let packages = &catalog.packages;
        let some = |items: &[String]| (!items.is_empty()).then(|| toml_array(items));
        let licenses = packages.license_files.iter();
        let included: Vec<String> = ["/src", "/README.md"]
            .map(str::to_owned)
            .into_iter()
            .chain(licenses.map(|file| format!("/{}", file.name)))
            .collect();
        Self {
            about: Metadata::new(catalog),
            name,
            authors: some(&packages.authors),
            keywords: some(&packages.keywords),
            include: toml_array(&included),
        }
    }
}

#[derive(Template)]
#[template(path = "rust/README.md")]
struct ReadmeFile<'a> {
    readme: Readme<'a>,
    name: Safe<&'a str>,
    library: Safe<String>,
    example: Option<Example>,
}

struct Example {
    type_name: Safe<String>,
    constant: Safe<String>,
    look_up: Safe<&'static str>,
    raw: Safe<&'static str>,
}

impl<'a> ReadmeFile<'a> {
    fn new(catalog: &'a Catalog, name: &'a str) -> Self {
        Self {
            readme: Readme::new(catalog, |table| type_name(&table.id)),
            name: Safe(name),
            library: Safe(name.replace('-', "_")),
            example: readme::example(catalog).map(|(table, entry)| {
                let kind = Kind(table.code_kind);
                Example {
                    type_name: Safe(type_name(&table.id)),
                    constant: Safe(variant(&entry.name)),
                    look_up: kind.pick("from_code", "from_code", "from_text"),
                    raw: kind.pick("i32", "&str", "&str"),
                }
            }),
        }
    }
}
