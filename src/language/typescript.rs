//! TypeScript: ES modules, two a table. One has nothing but constants and types, which cost a
//! bundle what it uses of them; the other has the rows.

mod build;
mod names;
mod package;
mod text;

use askama::Template;
use askama::filters::Safe;

pub use text::Literal;

use super::{Backend, Kind, Profile, RenderedFile, catalog_header, table_header};
use crate::catalog::{Catalog, Code, CodeKind, Entry, Table};
use crate::language::doc::Doc;
use crate::language::list::Break;
use crate::language::lookup;
use crate::name::Name;
use crate::spec::{Section, optional};
use names::{constant, entry_type, file, import_order, listed_type};
use package::TypeScriptPackage;
use text::{assign, comment, declaration, field, list, union};

pub(super) static PROFILE: Profile = Profile {
    title: "TypeScript",
    folder: "ts",
    section: Section {
        key: "typescript",
        description: "The npm package.",
        schema: optional::<TypeScriptPackage>,
    },
    drops_build_metadata: Some("npm"),
    set_up: |section, catalog, mistakes| {
        Box::new(TypeScript {
            name: package::name(section, catalog, mistakes),
        })
    },
};

/// The backend, with what its manifest says.
struct TypeScript {
    /// The name of the npm package.
    name: String,
}

impl Backend for TypeScript {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![table.pascal(), file(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        constant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let mut files = package::render(catalog, &self.name)?;
        let root = Root::new(catalog);
        files.push(RenderedFile::new("src/index.ts", root.render()?));
        build::root(&root, &mut files)?;
        for table in &catalog.tables {
            let name = file(&table.id);
            let (constants, entries) = (Constants::new(table), Entries::new(table));
            let module = |folder, text| RenderedFile::new(format!("src/{folder}/{name}.ts"), text);
            files.push(module("constants", constants.render()?));
            files.push(module("entries", entries.render()?));
            build::table(&constants, &entries, &mut files)?;
        }
        Ok(files)
    }
}

#[derive(Template)]
#[template(path = "typescript/constants.ts")]
struct Constants {
    header: Safe<String>,
    file: String,
    doc: Vec<Safe<String>>,
    noun: Safe<&'static str>,
    items: Vec<Constant>,
    listed: Safe<String>,
    open: Safe<String>,
}

struct Constant {
    doc: Vec<Safe<String>>,
    declaration: Safe<String>,
    /// The same without a value, but with the type that it gives.
    type_declaration: Safe<String>,
}

impl Constants {
    fn new(table: &Table) -> Self {
        let kind = Kind(table.code_kind);
        let listed = listed_type(table);
        let open = format!(
            "export type {}Any{} =",
            table.id.pascal(),
            kind.pick("Code", "Code", "Text").0
        );
        let names: Vec<String> = table
            .constants()
            .map(|entry| format!("typeof {}", constant(&entry.name)))
            .collect();
        Self {
            header: table_header(table),
            file: file(&table.id),
            doc: comment(&Doc::table(table)),
            noun: kind.noun(),
            items: table
                .constants()
                .map(|entry| Constant::new(table, entry))
                .collect(),
            open: assign(&open, &format!("Open<{listed}>")),
            listed: union(&format!("export type {listed} ="), &names),
        }
    }
}

impl Constant {
    fn new(table: &Table, entry: &Entry) -> Self {
        let name = constant(&entry.name);
        let declared = |words: &str| {
            let open = format!("{words} {name} =");
            match &entry.code {
                // Prettier breaks no line before a number, save one with a sign.
                Code::Integer(number @ 0..) => Safe(format!("{open} {number};")),
                Code::Integer(number) => assign(&open, &number.to_string()),
                Code::Text(wire) => declaration(&open, wire),
                Code::None => declaration(&open, &entry.description),
            }
        };
        Self {
            doc: comment(&Doc::entry(table, entry)),
            declaration: declared("export const"),
            type_declaration: declared("export declare const"),
        }
    }
}

#[derive(Template)]
#[template(path = "typescript/entries.ts")]
struct Entries {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    file: String,
    listed_name: Safe<String>,
    entry_type: Safe<String>,
    noun: Safe<&'static str>,
    entry: Safe<&'static str>,
    row_type: Safe<String>,
    wide: Safe<&'static str>,
    raw: Safe<&'static str>,
    search: Safe<&'static str>,
    integer: bool,
    rows: Vec<Row>,
    order: Safe<String>,
    bare_order: Safe<String>,
    id: Safe<String>,
    title: Safe<String>,
    kind: &'static str,
}

struct Row {
    table: Safe<String>,
    name: Safe<String>,
    code: Safe<String>,
    description: Safe<String>,
    billing: String,
    published: Vec<Safe<String>>,
}

impl Entries {
    fn new(table: &Table) -> Self {
        let kind = Kind(table.code_kind);
        let id = &table.id;
        Self {
            header: table_header(table),
            doc: comment(&Doc::table(table)),
            file: file(id),
            listed_name: Safe(listed_type(table)),
            entry_type: assign(
                &format!("export type {} =", entry_type(id)),
                &format!("{}<Known>", kind.pick("Entry", "Entry", "TextEntry").0),
            ),
            noun: kind.noun(),
            entry: kind.pick("Entry", "Entry", "TextEntry"),
            row_type: Safe(format!(
                "{}<Known>",
                kind.pick("Entry", "Entry", "TextEntry").0
            )),
            wide: kind.pick("Entry<number>", "Entry<string>", "TextEntry<string>"),
            raw: kind.pick("number | string", "string", "string"),
            search: kind.pick("byInteger", "byText", "byText"),
            integer: table.code_kind == CodeKind::Integer,
            rows: table.constants().map(|entry| Row::new(id, entry)).collect(),
            order: order(table, "const ORDER: readonly number[] = ["),
            bare_order: order(table, "const ORDER = ["),
            id: field("id", id.as_str(), 2),
            title: field("title", &table.title, 2),
            kind: table.code_kind.word(),
        }
    }
}

impl Row {
    fn new(table: &Name, entry: &Entry) -> Self {
        let published = entry.published.iter().flat_map(|published| {
            let code = published.code.as_deref().map(|code| ("code", code));
            let description = published.description.as_deref();
            code.into_iter()
                .chain(description.map(|text| ("description", text)))
        });
        Self {
            table: field("table", table.as_str(), 4),
            name: field("name", entry.name.as_str(), 4),
            code: match &entry.code {
                Code::Integer(number) => Safe(format!("code: {number}")),
                Code::Text(wire) => field("code", wire, 4),
                Code::None => Safe("code: null".to_owned()),
            },
            description: field("description", &entry.description, 4),
            billing: entry.billing.name().as_str().to_owned(),
            published: published.map(|(key, text)| field(key, text, 6)).collect(),
        }
    }
}

/// The positions of the rows, sorted by what they are looked up by: numbers by value, texts by
/// their UTF-16 code units, as `<` compares (ECMA-262, `IsLessThan`).
fn order(table: &Table, open: &str) -> Safe<String> {
    let positions = lookup::positions(table, |a, b| a.encode_utf16().cmp(b.encode_utf16()));
    list(open, &positions, Break::Fill)
}

#[derive(Template)]
#[template(path = "typescript/index.ts")]
struct Root {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    imports: Vec<Safe<String>>,
    catalog: Safe<String>,
    version: Safe<String>,
    catalog_type: Safe<String>,
    version_type: Safe<String>,
    tables: Safe<String>,
    bare_tables: Safe<String>,
}

impl Root {
    fn new(catalog: &Catalog) -> Self {
        let local = |table: &Table| format!("{}Table", table.id.camel());
        let mut imports: Vec<(String, String)> = catalog
            .tables
            .iter()
            .map(|table| (file(&table.id), local(table)))
            .collect();
        imports.sort_by(|(a, _), (b, _)| import_order(a).cmp(&import_order(b)));
        let tables: Vec<String> = catalog.tables.iter().map(local).collect();
        let version = catalog.version.to_string();
        Self {
            header: catalog_header(),
            doc: comment(&Doc::catalog(catalog)),
            imports: imports
                .iter()
                .map(|(file, local)| {
                    Safe(format!(
                        "import {{ TABLE as {local} }} from \"./entries/{file}.js\";"
                    ))
                })
                .collect(),
            catalog: declaration("export const CATALOG =", catalog.id.as_str()),
            version: declaration("export const VERSION =", &version),
            catalog_type: declaration("export declare const CATALOG =", catalog.id.as_str()),
            version_type: declaration("export declare const VERSION =", &version),
            tables: list(
                "export const TABLES: readonly Table[] = [",
                &tables,
                Break::Lines,
            ),
            bare_tables: list("export const TABLES = [", &tables, Break::Lines),
        }
    }
}
