//! TypeScript: ES modules, two a table. One has nothing but constants and types, which cost a bundle what it uses of them; the other
//! has the rows.

mod literal;

use askama::Template;
use askama::filters::Safe;

pub use literal::Literal;

use super::{Backend, CATALOG_FILE, File, file_stem, generated_by, table_file};
use crate::catalog::{Catalog, Code, CodeKind, Entry, Table};
use crate::doc::{Doc, Markup, markdown_code, markdown_word};
use crate::layout::{Break, List};
use crate::name::Name;
use literal::{WIDTH, assign, field};

/// The backend.
#[derive(Debug)]
pub struct TypeScript;

impl Backend for TypeScript {
    fn title(&self) -> &'static str {
        "TypeScript"
    }

    fn table_identifiers(&self, _: &Catalog, table: &Name) -> Vec<String> {
        vec![table.pascal(), file(table)]
    }

    fn constant(&self, _: &Catalog, entry: &Name) -> String {
        constant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<File>> {
        let mut files = vec![
            File {
                path: "package.json".to_owned(),
                text: Manifest::new(catalog).render()?,
            },
            File {
                path: "tsconfig.json".to_owned(),
                text: Config { header: header() }.render()?,
            },
            File {
                path: "src/index.ts".to_owned(),
                text: Root::new(catalog).render()?,
            },
            File {
                path: "src/lookup.ts".to_owned(),
                text: Lookup { header: header() }.render()?,
            },
            File {
                path: "src/types.ts".to_owned(),
                text: Types { header: header() }.render()?,
            },
        ];
        for table in &catalog.tables {
            let file = file(&table.id.value);
            files.push(File {
                path: format!("src/constants/{file}.ts"),
                text: Constants::new(table).render()?,
            });
            files.push(File {
                path: format!("src/entries/{file}.ts"),
                text: Entries::new(table).render()?,
            });
        }
        Ok(files)
    }
}

/// The file of a table, without its extension.
fn file(table: &Name) -> String {
    file_stem(&table.kebab())
}

/// No keyword has capitals (ECMA-262, "Keywords and Reserved Words"), and of the global object's properties that a program would
/// miss only one has nothing else (ECMA-262, "The Global Object").
fn constant(entry: &Name) -> String {
    let name = entry.screaming();
    if name == "JSON" {
        "JSON_".to_owned()
    } else {
        name
    }
}

/// The type of a table's codes, or of its texts where there are no codes. It has a word more than the table, so that it can be
/// neither a keyword nor a name that the code around it uses.
fn listed_type(table: &Table) -> String {
    format!(
        "{}{}",
        table.id.value.pascal(),
        Kind(table.code_kind).word()
    )
}

fn header() -> Safe<String> {
    Safe(generated_by(CATALOG_FILE))
}

/// `TSDoc`: Markdown, with `@` and `{` of its own (tsdoc.org, "Syntax").
struct Tsdoc;

impl Markup for Tsdoc {
    fn word(&self, word: &str) -> String {
        let mut out = markdown_word(word);
        for special in ['@', '{', '}'] {
            out = out.replace(special, &format!("\\{special}"));
        }
        out.replace("*/", "*\\/")
    }

    fn code(&self, code: &str) -> String {
        // TSDoc knows no fence of more than one backtick, and a tag or the comment's end would be one inside of a code span too.
        if code.contains(['`', '@']) || code.contains("*/") || code.trim().is_empty() {
            self.word(code)
        } else {
            markdown_code(code)
        }
    }
}

/// Lines of a documentation comment, each with the space that follows the mark.
fn comment(doc: &Doc) -> Vec<Safe<String>> {
    let line = |line: String| {
        Safe(if line.is_empty() {
            line
        } else {
            format!(" {line}")
        })
    };
    doc.lines(&Tsdoc, WIDTH - " * ".len())
        .into_iter()
        .map(line)
        .collect()
}

/// A list of numbers or of names, as prettier lays it out with its defaults.
fn list(open: &str, items: &[String], broken: Break) -> Safe<String> {
    let list = List {
        open,
        close: "];",
        indent: 0,
        step: 2,
        width: WIDTH,
        flat: WIDTH,
        broken,
    };
    Safe(list.of(items))
}

#[derive(Clone, Copy)]
struct Kind(CodeKind);

impl Kind {
    fn word(self) -> &'static str {
        if self.0 == CodeKind::None {
            "Text"
        } else {
            "Code"
        }
    }

    fn noun(self) -> Safe<&'static str> {
        Safe(if self.0 == CodeKind::None {
            "text"
        } else {
            "code"
        })
    }

    /// The type of a row, which takes that of its codes or texts.
    fn entry(self) -> Safe<&'static str> {
        Safe(if self.0 == CodeKind::None {
            "TextEntry"
        } else {
            "Entry"
        })
    }

    /// The type of a row with any code or text.
    fn wide(self) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => "Entry<number>",
            CodeKind::String => "Entry<string>",
            CodeKind::None => "TextEntry<string>",
        })
    }

    /// The type of what is looked up.
    fn raw(self) -> Safe<&'static str> {
        Safe(if self.0 == CodeKind::Integer {
            "number | string"
        } else {
            "string"
        })
    }

    fn search(self) -> Safe<&'static str> {
        Safe(if self.0 == CodeKind::Integer {
            "byInteger"
        } else {
            "byText"
        })
    }
}

#[derive(Template)]
#[template(path = "typescript/constants.ts")]
struct Constants {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    noun: Safe<&'static str>,
    items: Vec<Constant>,
    listed: Safe<String>,
    open: Safe<String>,
}

struct Constant {
    doc: Vec<Safe<String>>,
    declaration: Safe<String>,
}

impl Constants {
    fn new(table: &Table) -> Self {
        let kind = Kind(table.code_kind);
        let listed = listed_type(table);
        let open = format!(
            "export type {}Any{} =",
            table.id.value.pascal(),
            kind.word()
        );
        let names: Vec<String> = table
            .constants()
            .map(|entry| format!("typeof {}", constant(&entry.name.value)))
            .collect();
        Self {
            header: Safe(generated_by(&table_file(&table.id.value))),
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
        let open = format!("export const {} =", constant(&entry.name.value));
        Self {
            doc: comment(&Doc::entry(table, entry)),
            declaration: match &entry.code {
                // Prettier breaks no line before a number, save one with a sign.
                Code::Integer(number @ 0..) => Safe(format!("{open} {number};")),
                Code::Integer(number) => assign(&open, &number.to_string()),
                Code::Text(wire) => literal::declaration(&open, wire),
                Code::None => literal::declaration(&open, &entry.description),
            },
        }
    }
}

/// A union of types. Where it would fit on the line after the equals sign, prettier puts it there and Biome doesn't; a comment at the
/// end of its first line settles it.
fn union(open: &str, types: &[String]) -> Safe<String> {
    let flat = types.join(" | ");
    let fits = |width: usize| width + flat.len() < WIDTH;
    if types.len() < 2 || fits(open.len() + 1) {
        return assign(open, &flat);
    }
    let comment = if fits(2) { " // one a line" } else { "" };
    let mut lines: Vec<String> = types.iter().map(|each| format!("\n  | {each}")).collect();
    lines[0].push_str(comment);
    Safe(format!("{open}{};", lines.concat()))
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
        let id = &table.id.value;
        Self {
            header: Safe(generated_by(&table_file(id))),
            doc: comment(&Doc::table(table)),
            file: file(id),
            listed_name: Safe(listed_type(table)),
            entry_type: assign(
                &format!("export type {}Entry =", id.pascal()),
                &format!("{}<Known>", kind.entry().0),
            ),
            noun: kind.noun(),
            entry: kind.entry(),
            row_type: Safe(format!("{}<Known>", kind.entry().0)),
            wide: kind.wide(),
            raw: kind.raw(),
            search: kind.search(),
            integer: table.code_kind == CodeKind::Integer,
            rows: table.constants().map(|entry| Row::new(id, entry)).collect(),
            order: order(table),
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
            name: field("name", entry.name.value.as_str(), 4),
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

/// The positions of the rows, sorted by what they are looked up by: numbers by value, texts by their UTF-16 code units, as `<` compares
/// (ECMA-262, `IsLessThan`).
fn order(table: &Table) -> Safe<String> {
    let mut rows: Vec<(usize, &Entry)> = table.constants().enumerate().collect();
    rows.sort_by(|(_, a), (_, b)| match (&a.code, &b.code) {
        (Code::Integer(a), Code::Integer(b)) => a.cmp(b),
        (Code::Text(a), Code::Text(b)) => a.encode_utf16().cmp(b.encode_utf16()),
        _ => a
            .description
            .encode_utf16()
            .cmp(b.description.encode_utf16()),
    });
    let positions: Vec<String> = rows
        .iter()
        .map(|(position, _)| position.to_string())
        .collect();
    list(
        "const ORDER: readonly number[] = [",
        &positions,
        Break::Fill,
    )
}

/// What Biome sorts imports by: the underscore before the hyphen, these before digits and letters, and of two numbers the one with
/// fewer digits first.
fn import_order(file: &str) -> Vec<(usize, &str)> {
    let mut rest = file;
    let mut key = Vec::new();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len()
        } else {
            first.len_utf8()
        };
        let (token, tail) = rest.split_at(length);
        key.push(match first {
            '_' => (0, token),
            '-' => (1, token),
            '0'..='9' => (1 + length, token),
            _ => (usize::MAX, token),
        });
        rest = tail;
    }
    key
}

#[derive(Template)]
#[template(path = "typescript/index.ts")]
struct Root {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    imports: Vec<Safe<String>>,
    catalog: Safe<String>,
    version: Safe<String>,
    tables: Safe<String>,
}

impl Root {
    fn new(catalog: &Catalog) -> Self {
        let local = |table: &Table| format!("{}Table", table.id.value.camel());
        let mut imports: Vec<(String, String)> = catalog
            .tables
            .iter()
            .map(|table| (file(&table.id.value), local(table)))
            .collect();
        imports.sort_by(|(a, _), (b, _)| import_order(a).cmp(&import_order(b)));
        let tables: Vec<String> = catalog.tables.iter().map(local).collect();
        Self {
            header: header(),
            doc: comment(&Doc::catalog(catalog)),
            imports: imports
                .iter()
                .map(|(file, local)| {
                    Safe(format!(
                        "import {{ TABLE as {local} }} from \"./entries/{file}.js\";"
                    ))
                })
                .collect(),
            catalog: literal::declaration("export const CATALOG =", catalog.id.as_str()),
            version: literal::declaration("export const VERSION =", &catalog.version),
            tables: list(
                "export const TABLES: readonly Table[] = [",
                &tables,
                Break::Lines,
            ),
        }
    }
}

#[derive(Template)]
#[template(path = "typescript/types.ts")]
struct Types {
    header: Safe<String>,
}

#[derive(Template)]
#[template(path = "typescript/lookup.ts")]
struct Lookup {
    header: Safe<String>,
}

#[derive(Template)]
#[template(path = "typescript/tsconfig.json")]
struct Config {
    header: Safe<String>,
}

#[derive(Template)]
#[template(path = "typescript/package.json")]
struct Manifest<'a> {
    name: &'a str,
    version: &'a str,
    description: &'a str,
    license: Option<&'a str>,
    tables: Vec<Subpath>,
}

struct Subpath {
    subpath: String,
    file: String,
}

impl<'a> Manifest<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        Self {
            name: &catalog.packages.typescript,
            version: &catalog.version,
            description: &catalog.title,
            license: catalog.packages.license.as_deref(),
            tables: catalog
                .tables
                .iter()
                .map(|table| Subpath {
                    subpath: table.id.value.kebab(),
                    file: file(&table.id.value),
                })
                .collect(),
        }
    }
}
