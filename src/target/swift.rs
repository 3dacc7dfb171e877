//! Swift: a package with a struct a table, open to values that no table lists, and its rows in static arrays.

use std::fmt;

use askama::Template;
use askama::filters::{Escaper, Safe};

use super::{Backend, CATALOG_FILE, File, file_stem, generated_by, table_file};
use crate::catalog::{Catalog, Code, CodeKind, Entry, SwiftAccess, Table};
use crate::doc::{Doc, Markup, markdown_code, markdown_word};
use crate::layout::{Break, List};
use crate::name::Name;
use crate::text::is_plain;

/// The backend.
#[derive(Debug)]
pub struct Swift;

/// Names that a type of ours can't have: the module's own, keywords (The Swift Programming Language, "Keywords and Punctuation"), and
/// types of the standard library, which a type of ours would hide from whoever imports the module. `Main` would be a `main.swift` to
/// file systems that don't tell letters' case.
const TAKEN_TYPES: &[&str] = &[
    "Actor",
    "Any",
    "AnyObject",
    "Array",
    "Billing",
    "Bool",
    "CaseIterable",
    "Catalog",
    "Character",
    "Codable",
    "CodeKind",
    "Collection",
    "Comparable",
    "CustomStringConvertible",
    "Decodable",
    "Decoder",
    "DecodingError",
    "Dictionary",
    "Double",
    "Encodable",
    "Encoder",
    "EncodingError",
    "Entries",
    "Entry",
    "Equatable",
    "Error",
    "Float",
    "Hashable",
    "Hasher",
    "Identifiable",
    "Int",
    "Int32",
    "Int64",
    "Iterator",
    "LosslessStringConvertible",
    "Main",
    "MainActor",
    "Mirror",
    "Never",
    "Optional",
    "Protocol",
    "Published",
    "RandomAccessCollection",
    "Range",
    "RawCode",
    "RawRepresentable",
    "RawValue",
    "Result",
    "Rows",
    "Self",
    "Sendable",
    "Sequence",
    "Set",
    "String",
    "Substring",
    "Swift",
    "Table",
    "TableCode",
    "Task",
    "Type",
    "UInt",
    "UInt8",
    "Unicode",
    "Void",
];

/// The words that need backticks to be an identifier in some place: the keywords of declarations, statements, expressions and types,
/// and those that mean something after a dot or in a pattern (The Swift Programming Language, "Keywords and Punctuation").
const KEYWORDS: &[&str] = &[
    "as",
    "associatedtype",
    "async",
    "await",
    "borrowing",
    "break",
    "case",
    "catch",
    "class",
    "consuming",
    "continue",
    "default",
    "defer",
    "deinit",
    "do",
    "else",
    "enum",
    "extension",
    "fallthrough",
    "false",
    "fileprivate",
    "for",
    "func",
    "guard",
    "if",
    "import",
    "in",
    "init",
    "inout",
    "internal",
    "is",
    "let",
    "nil",
    "nonisolated",
    "operator",
    "package",
    "precedencegroup",
    "private",
    "protocol",
    "public",
    "repeat",
    "rethrows",
    "return",
    "self",
    "static",
    "struct",
    "subscript",
    "super",
    "switch",
    "throw",
    "throws",
    "true",
    "try",
    "typealias",
    "var",
    "where",
    "while",
];

/// Static members that every table's type has.
const TAKEN_CONSTANTS: &[&str] = &["allCases", "table"];

/// The rows of an array literal: the type checker takes more than linear time for one. At 1,000 rows a literal took it 10 s, twenty of
/// 50 together 2 s.
const BLOCK_LEN: usize = 50;

impl Backend for Swift {
    fn title(&self) -> &'static str {
        "Swift"
    }

    fn table_identifiers(&self, catalog: &Catalog, table: &Name) -> Vec<String> {
        let name = type_name(catalog, table);
        vec![file_stem(&name), name]
    }

    fn constant(&self, _: &Catalog, entry: &Name) -> String {
        constant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<File>> {
        let access = || access(catalog);
        let header = || Safe(generated_by(CATALOG_FILE));
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(catalog, table))
            .collect();
        let sources = format!("Sources/{}", catalog.packages.swift);
        let shared = [
            ("Catalog", CatalogView::new(catalog, &tables).render()?),
            (
                "Entry",
                EntryFile {
                    header: header(),
                    access: access(),
                }
                .render()?,
            ),
            (
                "Table",
                TableFile {
                    header: header(),
                    access: access(),
                    block_len: BLOCK_LEN,
                }
                .render()?,
            ),
            (
                "TableCode",
                TableCodeFile {
                    header: header(),
                    access: access(),
                }
                .render()?,
            ),
        ];
        let mut files = vec![File {
            path: "Package.swift".to_owned(),
            text: Manifest {
                header: header(),
                module: &catalog.packages.swift,
            }
            .render()?,
        }];
        files.extend(shared.map(|(stem, text)| File {
            path: format!("{sources}/{stem}.swift"),
            text,
        }));
        for table in &tables {
            files.push(File {
                path: format!("{sources}/{}.swift", file_stem(&table.type_name.0)),
                text: table.render()?,
            });
        }
        Ok(files)
    }
}

/// A type with the module's name would make `Module.Type` mean something else.
fn type_name(catalog: &Catalog, table: &Name) -> String {
    let name = table.pascal();
    if TAKEN_TYPES.contains(&name.as_str()) || name == catalog.packages.swift {
        format!("{name}Table")
    } else {
        name
    }
}

fn constant(entry: &Name) -> String {
    let name = entry.camel();
    if KEYWORDS.contains(&name.as_str()) {
        format!("`{name}`")
    } else if TAKEN_CONSTANTS.contains(&name.as_str()) {
        format!("{name}Value")
    } else {
        name
    }
}

fn access(catalog: &Catalog) -> Safe<&'static str> {
    Safe(match catalog.packages.swift_access {
        SwiftAccess::Public => "public",
        SwiftAccess::Package => "package",
        SwiftAccess::Internal => "internal",
    })
}

/// The string escaper of the Swift templates: what stands between the quotes of a literal (The Swift Programming Language, "Lexical
/// Structure", "String Literals").
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for c in text.chars() {
            match c {
                '"' => out.write_str("\\\"")?,
                '\\' => out.write_str("\\\\")?,
                '\n' => out.write_str("\\n")?,
                '\r' => out.write_str("\\r")?,
                '\t' => out.write_str("\\t")?,
                '\0' => out.write_str("\\0")?,
                // The compiler takes these noncharacters as they are, but no escape for them ("invalid unicode scalar").
                '\u{FDD0}'..='\u{FDEF}' => out.write_char(c)?,
                c if is_plain(c) => out.write_char(c)?,
                c => write!(out, "\\u{{{:X}}}", u32::from(c))?,
            }
        }
        Ok(())
    }
}

/// `DocC` reads Markdown, and adds directives and links to symbols.
struct DocC;

impl Markup for DocC {
    fn word(&self, word: &str) -> String {
        let escaped = markdown_word(word);
        if word.starts_with('@') {
            format!("\\{escaped}")
        } else {
            escaped
        }
    }

    fn code(&self, code: &str) -> String {
        let span = markdown_code(code);
        // Two backticks would make it a link to a symbol.
        if span.starts_with("``") && !span.starts_with("```") {
            format!("`{span}`")
        } else {
            span
        }
    }
}

/// The characters of a line, as swift-format's default configuration has them.
const WIDTH: usize = 100;

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 92;

/// Lines of a documentation comment, each with the space that follows the mark.
fn comment(doc: &Doc) -> Vec<Safe<String>> {
    doc.lines(&DocC, DOC_WIDTH)
        .into_iter()
        .map(|line| match line.as_str() {
            "" => Safe(line),
            _ => Safe(format!(" {line}")),
        })
        .collect()
}

/// A string literal.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    // Writing to a string can't fail.
    let _ = Literal.write_escaped_str(&mut out, text);
    format!("\"{out}\"")
}

/// Whether a line holds this. swift-format counts what a reader would count as characters, which are never more than these; where they
/// are fewer it leaves a line broken that could be whole.
fn fits(indent: usize, text: &str) -> bool {
    indent + text.chars().count() <= WIDTH
}

/// An argument that is a string literal, on its label's line or, where that is too short, on the next one.
fn argument(label: &str, text: &str, indent: usize) -> Safe<String> {
    let literal = literal(text);
    let flat = format!("{label}: {literal}");
    // A comma follows.
    if fits(indent + 1, &flat) {
        Safe(flat)
    } else {
        Safe(format!("{label}:\n{}{literal}", " ".repeat(indent + 2)))
    }
}

fn optional(label: &str, text: Option<&str>, indent: usize) -> Safe<String> {
    text.map_or_else(
        || Safe(format!("{label}: nil")),
        |text| argument(label, text, indent),
    )
}

/// An integer literal; from seven digits on, swift-format wants them in groups of three.
fn integer(number: i32) -> String {
    let digits = number.unsigned_abs().to_string();
    if digits.len() < 7 {
        return number.to_string();
    }
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
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
    blocks_list: Safe<String>,
    order: Safe<String>,
}

struct EntryView {
    doc: Vec<Safe<String>>,
    constant: Safe<String>,
    table: Safe<String>,
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

#[derive(Clone, Copy)]
struct Kind(CodeKind);

impl Kind {
    fn is_integer(self) -> bool {
        self.0 == CodeKind::Integer
    }

    fn has_codes(self) -> bool {
        self.0 != CodeKind::None
    }

    /// The case of the generated `CodeKind`.
    fn name(self) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => "integer",
            CodeKind::String => "string",
            CodeKind::None => "none",
        })
    }

    fn raw_value(self) -> Safe<&'static str> {
        Safe(if self.is_integer() { "Int" } else { "String" })
    }

    fn noun(self) -> Safe<&'static str> {
        Safe(if self.has_codes() { "code" } else { "text" })
    }
}

impl TableView {
    fn new(catalog: &Catalog, table: &Table) -> Self {
        let access = access(catalog);
        let type_name = type_name(catalog, &table.id.value);
        let head = head(access.0, &type_name, table.code_kind);
        let entries: Vec<EntryView> = table
            .constants()
            .map(|entry| EntryView::new(access.0, table, entry))
            .collect();
        let blocks: Vec<String> = (0..entries.len().div_ceil(BLOCK_LEN))
            .map(|block| format!("block{block}"))
            .collect();
        Self {
            header: Safe(generated_by(&table_file(&table.id.value))),
            access,
            doc: comment(&Doc::table(table)),
            id: argument("id", table.id.value.as_str(), 4),
            title: argument("title", &table.title, 4),
            kind: Kind(table.code_kind),
            head: Safe(head),
            type_name: Safe(type_name),
            entries,
            blocks_list: Safe(list("static let blocks: [[Entry]] = [", &blocks)),
            order: Safe(order(table)),
        }
    }

    /// The rows as the array literals have them.
    fn blocks(&self) -> std::slice::Chunks<'_, EntryView> {
        self.entries.chunks(BLOCK_LEN)
    }
}

impl EntryView {
    fn new(access: &str, table: &Table, entry: &Entry) -> Self {
        Self {
            doc: comment(&Doc::entry(table, entry)),
            constant: Safe(declaration(access, entry)),
            table: argument("table", table.id.value.as_str(), 6),
            name: argument("name", entry.name.value.as_str(), 6),
            code: Safe(match &entry.code {
                Code::Integer(number) => format!(".integer({})", integer(*number)),
                Code::Text(wire) => text_code(wire),
                Code::None => "nil".to_owned(),
            }),
            description: argument("description", &entry.description, 6),
            billing: Safe(entry.billing.name().camel()),
            published: entry.published.as_ref().map(|published| PublishedView {
                code: optional("code", published.code.as_deref(), 8),
                description: optional("description", published.description.as_deref(), 8),
            }),
        }
    }
}

/// What follows `struct`, up to the brace.
fn head(access: &str, type_name: &str, kind: CodeKind) -> String {
    let protocols = match kind {
        CodeKind::None => "TableCode",
        CodeKind::Integer | CodeKind::String => "TableCode, Error",
    };
    let flat = format!("{type_name}: {protocols} {{");
    if fits(access.len() + " struct ".len(), &flat) {
        flat
    } else {
        format!("{type_name}:\n  {protocols}\n{{")
    }
}

fn text_code(wire: &str) -> String {
    let literal = literal(wire);
    let flat = format!(".text({literal})");
    if fits(6, &format!("code: {flat},")) {
        flat
    } else {
        format!(".text(\n        {literal}\n      )")
    }
}

/// A constant, computed: one that is stored costs a once-token and a global, and three times as much debug code.
fn declaration(access: &str, entry: &Entry) -> String {
    let value = match &entry.code {
        Code::Integer(number) => integer(*number),
        Code::Text(text) => literal(text),
        Code::None => literal(&entry.description),
    };
    let mut open = format!(
        "{access} static var {}: Self {{",
        constant(&entry.name.value)
    );
    if !fits(2, &open) {
        open.truncate(open.len() - " {".len());
        open.push_str("\n  {");
    }
    let call = format!("Self(rawValue: {value})");
    let flat = format!("{open} {call} }}");
    if fits(2, &flat) {
        flat
    } else if fits(4, &call) {
        format!("{open}\n    {call}\n  }}")
    } else {
        format!("{open}\n    Self(\n      rawValue:\n        {value}\n    )\n  }}")
    }
}

fn list(open: &str, items: &[String]) -> String {
    // swift-format puts no comma behind a single item.
    if let [item] = items {
        return format!("{open}{item}]");
    }
    List {
        open,
        close: "]",
        indent: 2,
        step: 2,
        width: WIDTH,
        // On one line swift-format keeps a place for the comma that it would add on several.
        flat: WIDTH - "  ".len() - open.len() - "],".len(),
        broken: Break::Fill,
    }
    .of(items)
}

/// The positions of the rows, sorted by what they are looked up by: integers by value, texts by their bytes in UTF-8.
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
    list("static let order: [Int32] = [", &positions)
}

#[derive(Template)]
#[template(path = "swift/Catalog.swift")]
struct CatalogView<'a> {
    header: Safe<String>,
    access: Safe<&'static str>,
    doc: Vec<Safe<String>>,
    id: &'a str,
    version: &'a str,
    title: Safe<String>,
    tables: Vec<&'a Safe<String>>,
}

impl<'a> CatalogView<'a> {
    fn new(catalog: &'a Catalog, tables: &'a [TableView]) -> Self {
        Self {
            header: Safe(generated_by(CATALOG_FILE)),
            access: access(catalog),
            doc: comment(&Doc::catalog(catalog)),
            id: catalog.id.as_str(),
            version: &catalog.version,
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
