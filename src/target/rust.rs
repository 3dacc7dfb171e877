//! Rust: a `no_std` crate with an enum a table, its rows in one static array.

use std::cmp::Reverse;
use std::fmt;

use askama::Template;
use askama::filters::{Escaper, Safe};
use unicode_normalization::is_nfc;
use unicode_width::UnicodeWidthStr;

use super::{Backend, CATALOG_FILE, File, file_stem, generated_by, table_file};
use crate::catalog::{Catalog, Code, CodeKind, Entry, Table};
use crate::doc::{Doc, Markup, markdown_code, markdown_word};
use crate::layout::{Break, List};
use crate::name::Name;
use crate::text::is_plain;

/// The backend.
#[derive(Debug)]
pub struct Rust;

/// Names that a type of ours can't have at the crate's root: the crate's own, and those of the prelude that its code uses (The Rust
/// Reference, "Preludes"; `Self` is a keyword, "Keywords").
const TAKEN_TYPES: &[&str] = &[
    "Billing",
    "Box",
    "Clone",
    "Code",
    "CodeKind",
    "Copy",
    "Debug",
    "Default",
    "Display",
    "Drop",
    "Entry",
    "Eq",
    "Err",
    "Error",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromStr",
    "Hash",
    "Into",
    "Iterator",
    "Known",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Published",
    "RawCode",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "Table",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "UnknownCode",
    "Unpin",
    "Vec",
];

/// The keywords, strict and reserved, of all editions (The Rust Reference, "Keywords"), and names that mean something to Cargo.
const TAKEN_MODULES: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

impl Backend for Rust {
    fn title(&self) -> &'static str {
        "Rust"
    }

    fn table_identifiers(&self, _: &Catalog, table: &Name) -> Vec<String> {
        vec![type_name(table), module(table)]
    }

    fn constant(&self, _: &Catalog, entry: &Name) -> String {
        variant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<File>> {
        let tables: Vec<TableView> = catalog.tables.iter().map(TableView::new).collect();
        let mut files = vec![
            File {
                path: "Cargo.toml".to_owned(),
                text: Manifest::new(catalog).render()?,
            },
            File {
                path: "src/lib.rs".to_owned(),
                text: Root::new(catalog, &tables).render()?,
            },
            File {
                path: "src/types.rs".to_owned(),
                text: Types { header: header() }.render()?,
            },
            File {
                path: "src/serde.rs".to_owned(),
                text: Serde {
                    header: header(),
                    tables: &tables,
                }
                .render()?,
            },
            File {
                path: "src/tables.rs".to_owned(),
                text: Modules {
                    header: header(),
                    modules: modules(&tables),
                }
                .render()?,
            },
        ];
        for table in &tables {
            files.push(File {
                path: format!("src/tables/{}.rs", table.module.0),
                text: table.render()?,
            });
        }
        Ok(files)
    }
}

fn type_name(table: &Name) -> String {
    let name = table.pascal();
    if TAKEN_TYPES.contains(&name.as_str()) {
        format!("{name}Table")
    } else {
        name
    }
}

fn module(table: &Name) -> String {
    let name = table.as_str();
    if TAKEN_MODULES.contains(&name) {
        format!("{name}_")
    } else {
        file_stem(name)
    }
}

fn header() -> Safe<String> {
    Safe(generated_by(CATALOG_FILE))
}

/// A character of a module's name, or a run of digits, as version sorting compares them (The Rust Style Guide, "Sorting").
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part<'a> {
    Underscore,
    /// How many digits count, these digits, and how many zeros stand before them: more of them come first.
    Number(usize, &'a str, Reverse<usize>),
    Letter(char),
}

fn version_order(name: &str) -> Vec<Part<'_>> {
    let mut rest = name;
    let mut parts = Vec::new();
    while let Some(first) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (run, after) = rest.split_at(digits.max(first.len_utf8()));
        parts.push(match first {
            '_' => Part::Underscore,
            '0'..='9' => {
                let number = run.trim_start_matches('0');
                Part::Number(number.len(), number, Reverse(run.len() - number.len()))
            }
            letter => Part::Letter(letter),
        });
        rest = after;
    }
    parts
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

fn variant(entry: &Name) -> String {
    let name = entry.pascal();
    if name == "Self" {
        "Self_".to_owned()
    } else {
        name
    }
}

/// The string escaper of the Rust templates: what stands between the quotes of a literal (The Rust Reference, "String literals").
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        // Text that isn't in normal form C is spelled out: an editor could normalise it, and Clippy's `unicode_not_nfc` warns.
        let normal = is_nfc(text);
        for c in text.chars() {
            match c {
                '"' => out.write_str("\\\"")?,
                '\\' => out.write_str("\\\\")?,
                '\n' => out.write_str("\\n")?,
                '\r' => out.write_str("\\r")?,
                '\t' => out.write_str("\\t")?,
                '\0' => out.write_str("\\0")?,
                c if is_plain(c) && (normal || c.is_ascii()) => out.write_char(c)?,
                c => write!(out, "\\u{{{:X}}}", u32::from(c))?,
            }
        }
        Ok(())
    }
}

/// rustdoc reads Markdown.
struct Rustdoc;

impl Markup for Rustdoc {
    fn word(&self, word: &str) -> String {
        // Clippy's `doc_markdown` wants words that look like code to be set as code.
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
        let core = core.strip_prefix('(').unwrap_or(core);
        if !looks_like_code(core) {
            return markdown_word(word);
        }
        let (before, after) = word.split_once(core).unwrap_or(("", ""));
        format!(
            "{}{}{}",
            markdown_word(before),
            markdown_code(core),
            markdown_word(after)
        )
    }

    fn code(&self, code: &str) -> String {
        markdown_code(code)
    }
}

/// A path, a call, or a word with capitals inside.
fn looks_like_code(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let camel = word.chars().all(char::is_alphanumeric)
        && capitals > 1
        && word.contains(char::is_lowercase);
    camel || word.contains("::") || word.ends_with("()") || word.trim_matches('_').contains('_')
}

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 92;

/// Lines of a documentation comment, each with the space that follows the mark.
fn comment(doc: &Doc) -> Vec<Safe<String>> {
    let line = |line: String| {
        Safe(if line.is_empty() {
            line
        } else {
            format!(" {line}")
        })
    };
    doc.lines(&Rustdoc, DOC_WIDTH)
        .into_iter()
        .map(line)
        .collect()
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
    all: Safe<String>,
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

#[derive(Clone, Copy)]
struct Kind(CodeKind);

impl Kind {
    fn is_integer(self) -> bool {
        self.0 == CodeKind::Integer
    }

    fn has_codes(self) -> bool {
        self.0 != CodeKind::None
    }

    /// The variant of the generated `CodeKind`.
    fn name(self) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => "Integer",
            CodeKind::String => "String",
            CodeKind::None => "None",
        })
    }

    fn noun(self) -> Safe<&'static str> {
        Safe(if self.has_codes() { "code" } else { "text" })
    }
}

impl<'a> TableView<'a> {
    fn new(table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let entries: Vec<EntryView> = table
            .constants()
            .map(|entry| EntryView::new(table, entry))
            .collect();
        let variants: Vec<String> = entries
            .iter()
            .map(|entry| format!("Self::{}", entry.variant.0))
            .collect();
        Self {
            header: Safe(generated_by(&table_file(&table.id.value))),
            doc: comment(&Doc::table(table)),
            id: table.id.value.as_str(),
            title: &table.title,
            kind,
            type_name: Safe(type_name(&table.id.value)),
            module: Safe(module(&table.id.value)),
            imports: Safe(imports(kind, &entries)),
            order: Safe(order(table)),
            all: Safe(
                list("pub const ALL: &'static [Self] = &[", "];", 4, Break::Lines).of(&variants),
            ),
            entries,
        }
    }
}

impl<'a> EntryView<'a> {
    fn new(table: &'a Table, entry: &'a Entry) -> Self {
        let variant = variant(&entry.name.value);
        Self {
            doc: comment(&Doc::entry(table, entry)),
            definition: Safe(match &entry.code {
                Code::Integer(number) => format!("{variant} = {}", integer(*number)),
                Code::Text(_) | Code::None => variant.clone(),
            }),
            variant: Safe(variant),
            name: entry.name.value.as_str(),
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

/// An integer literal, its digits in groups where Clippy's `unreadable_literal` asks for them.
fn integer(number: i32) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = if number < 0 {
        "-".to_owned()
    } else {
        String::new()
    };
    for (at, digit) in digits.char_indices() {
        if digits.len() > 5 && at > 0 && (digits.len() - at) % 3 == 0 {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// A list as rustfmt lays it out with its defaults: 100 characters a line, 60 for an array on one line (`array_width`), and one
/// less than 100 where lines are filled.
fn list<'a>(open: &'a str, close: &'a str, indent: usize, broken: Break) -> List<'a> {
    List {
        open,
        close,
        indent,
        step: 4,
        width: if broken == Break::Fill { 99 } else { 100 },
        flat: 60,
        broken,
    }
}

/// A string literal.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    // Writing to a string can't fail.
    let _ = Literal.write_escaped_str(&mut out, text);
    format!("\"{out}\"")
}

fn option(text: Option<&str>, field: &str) -> String {
    text.map_or_else(
        || "None".to_owned(),
        |text| call(&["Some"], text, field, 12),
    )
}

/// Calls around a string literal as rustfmt lays them out with its defaults: a line has at most 100 characters, and where calls are
/// nested the arguments of each at most 60 (`fn_call_width`).
fn call(functions: &[&str], text: &str, field: &str, indent: usize) -> String {
    let literal = literal(text);
    let (open, close) = (
        format!("{}(", functions.join("(")),
        ")".repeat(functions.len()),
    );
    let inner: usize = functions[1..]
        .iter()
        .map(|function| function.len() + 2)
        .sum();
    let width = literal.width();
    if (functions.len() == 1 || inner + width <= 60)
        && indent + field.len() + open.len() + width + close.len() < 100
    {
        return format!("{open}{literal}{close}");
    }
    let margin = " ".repeat(indent);
    format!("{open}\n{margin}    {literal},\n{margin}{close}")
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

/// The positions of the rows, sorted by what they are looked up by: integers by value, texts by their bytes, as `str` compares.
fn order(table: &Table) -> String {
    let mut rows: Vec<(usize, &Entry)> = table.constants().enumerate().collect();
    rows.sort_by(|(_, a), (_, b)| match (&a.code, &b.code) {
        (Code::Integer(a), Code::Integer(b)) => a.cmp(b),
        (Code::Text(a), Code::Text(b)) => a.cmp(b),
        _ => a.description.cmp(&b.description),
    });
    let positions: Vec<String> = rows
        .iter()
        .map(|(position, _)| position.to_string())
        .collect();
    list(
        &format!("static ORDER: [u32; {}] = [", positions.len()),
        "];",
        0,
        Break::Fill,
    )
    .of(&positions)
}

#[derive(Template)]
#[template(path = "rust/lib.rs")]
struct Root<'a> {
    header: Safe<String>,
    doc: Vec<Safe<String>>,
    catalog: &'a str,
    version: &'a str,
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
        let open = format!("pub static TABLES: [&Table; {}] = [", statics.len());
        Self {
            header: header(),
            doc: comment(&Doc::catalog(catalog)),
            catalog: catalog.id.as_str(),
            version: &catalog.version,
            exports: exports.into_iter().map(Safe).collect(),
            all: Safe(list(&open, "];", 0, Break::Lines).of(&statics)),
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
    header: Safe<String>,
    name: &'a str,
    version: &'a str,
    description: &'a str,
    license: Option<&'a str>,
}

impl<'a> Manifest<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        Self {
            header: header(),
            name: &catalog.packages.rust,
            version: &catalog.version,
            description: &catalog.title,
            license: catalog.packages.license.as_deref(),
        }
    }
}
