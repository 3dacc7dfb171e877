//! Kotlin: a Maven artifact with a final class a table, whose constants are instances and whose unknown codes are too. An enum or a
//! sealed type would make every new code a break for its users, and a value class has no name that Java can call.

use std::fmt;
use std::slice::Chunks;

use askama::Template;
use askama::filters::{Escaper, Safe};

use super::{Backend, CATALOG_FILE, File, file_stem, generated_by, table_file};
use crate::catalog::{Catalog, Code, CodeKind, Entry, Published, Table};
use crate::doc::{Doc, Markup, markdown_code, markdown_word};
use crate::name::Name;
use crate::text::is_plain;

/// The backend.
#[derive(Debug)]
pub struct Kotlin;

/// Names that a type of ours can't have: the package's own, and those that are there without an import in each Kotlin file and mean
/// something in the generated code or in most of its users' (Kotlin specification, "Packages and imports": `kotlin.*`,
/// `kotlin.collections.*`, `kotlin.jvm.*`, `java.lang.*` …).
const TAKEN_TYPES: &[&str] = &[
    "Annotation",
    "Any",
    "Array",
    "ArrayList",
    "Billing",
    "Boolean",
    "Byte",
    "Char",
    "CharSequence",
    "Class",
    "CodeKind",
    "Codes",
    "Collection",
    "Collections",
    "Companion",
    "Comparable",
    "Deprecated",
    "Double",
    "Entry",
    "Enum",
    "Error",
    "Exception",
    "Float",
    "Function",
    "Int",
    "Integer",
    "Iterable",
    "Iterator",
    "JvmField",
    "JvmStatic",
    "Lazy",
    "List",
    "Long",
    "Lookup",
    "Map",
    "Math",
    "Nothing",
    "Number",
    "Object",
    "Override",
    "Pair",
    "Published",
    "Regex",
    "Result",
    "Rows",
    "Sequence",
    "Set",
    "Short",
    "Sorted",
    "String",
    "Suppress",
    "System",
    "Table",
    "Thread",
    "Throwable",
    "Throws",
    "Triple",
    "Unit",
    "Void",
];

/// The words that are keywords everywhere (Kotlin documentation, "Keywords and operators", "Hard keywords"). `typeof` is reserved.
const HARD_KEYWORDS: &[&str] = &[
    "as",
    "break",
    "class",
    "continue",
    "do",
    "else",
    "false",
    "for",
    "fun",
    "if",
    "in",
    "interface",
    "is",
    "null",
    "object",
    "package",
    "return",
    "super",
    "this",
    "throw",
    "true",
    "try",
    "typealias",
    "typeof",
    "val",
    "var",
    "when",
    "while",
];

/// The constants that the companion holds by itself. The JVM takes 65,535 bytes of code a method and as many constants a class (The
/// Java Virtual Machine Specification, 4.7.3 and 4.1); a constant needs at most 40 bytes to be made.
const COMPANION_SIZE: usize = 1_000;

/// The constants of a class where there are more: the compiler's check that each property of a class is initialised takes time and
/// memory by the square of their number.
const PART_SIZE: usize = 250;

/// The characters of a line: what ktlint asks for where nothing is configured.
const WIDTH: usize = 140;

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 100;

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
        let source = |name: &str, text: String| File {
            path: format!("{folder}/{name}.kt"),
            text,
        };
        let root = Root::new(catalog, &tables);
        let shared = || (header(), package(catalog));
        let mut files = vec![
            File {
                path: "pom.xml".to_owned(),
                text: Manifest::new(catalog).render()?,
            },
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

fn type_name(catalog: &Catalog, table: &Name) -> String {
    let name = table.pascal();
    if is_taken(&name) || name.eq_ignore_ascii_case(&catalog_name(catalog)) {
        format!("{name}Table")
    } else {
        name
    }
}

fn catalog_name(catalog: &Catalog) -> String {
    let name = catalog.id.pascal();
    if is_taken(&name) {
        format!("{name}Catalog")
    } else {
        name
    }
}

/// Files are named after types, and some file systems don't tell `Ab` from `AB`.
fn is_taken(name: &str) -> bool {
    let part = name
        .strip_prefix("Constants")
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let taken = |taken: &&str| taken.eq_ignore_ascii_case(name);
    part || TAKEN_TYPES.iter().any(taken) || file_stem(name) != name
}

fn header() -> Safe<String> {
    Safe(generated_by(CATALOG_FILE))
}

/// The package as a declaration names it.
fn package(catalog: &Catalog) -> Safe<String> {
    let segments: Vec<String> = catalog
        .packages
        .kotlin_package
        .split('.')
        .map(|segment| {
            if HARD_KEYWORDS.contains(&segment) {
                format!("`{segment}`")
            } else {
                segment.to_owned()
            }
        })
        .collect();
    Safe(segments.join("."))
}

/// The string escaper of the Kotlin templates: what stands between the quotes of a line string (Kotlin specification, "Lexical
/// grammar": `LineStrText`, `EscapedIdentifier`, `UniCharacterLiteral`).
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for c in text.chars() {
            match c {
                '"' | '\\' | '$' => write!(out, "\\{c}")?,
                '\n' => out.write_str("\\n")?,
                '\r' => out.write_str("\\r")?,
                '\t' => out.write_str("\\t")?,
                c if is_plain(c) => out.write_char(c)?,
                c => c
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .try_for_each(|unit| write!(out, "\\u{unit:04X}"))?,
            }
        }
        Ok(())
    }
}

/// `KDoc` reads Markdown, and tags at the beginning of a line (Kotlin documentation, "Document Kotlin code: `KDoc`"). Comments nest, so
/// that neither of their marks may come up inside one.
struct Kdoc;

impl Markup for Kdoc {
    fn word(&self, word: &str) -> String {
        let word = markdown_word(word).replace("\\*", "&#42;");
        match word.strip_prefix('@') {
            Some(rest) => format!("&#64;{rest}"),
            None => word,
        }
    }

    fn code(&self, code: &str) -> String {
        if code.contains("*/") || code.contains("/*") {
            self.word(code)
        } else {
            markdown_code(code)
        }
    }
}

/// Lines of a documentation comment, each with the space that follows the asterisk.
fn comment(doc: &Doc) -> Vec<Safe<String>> {
    let line = |line: String| {
        Safe(if line.is_empty() {
            line
        } else {
            format!(" {line}")
        })
    };
    doc.lines(&Kdoc, DOC_WIDTH).into_iter().map(line).collect()
}

/// A declaration and the expression after its equals sign, on one line where they fit.
fn declaration(indent: usize, head: &str, expression: &str) -> Safe<String> {
    let flat = format!("{head} = {expression}");
    Safe(if indent + flat.encode_utf16().count() <= WIDTH {
        flat
    } else {
        let margin = " ".repeat(indent + 4);
        format!("{head} =\n{margin}{expression}")
    })
}

/// The method, laid out as ktlint wants it.
fn equals(name: &str, wire: &str) -> String {
    let head = "override fun equals(other: Any?): Boolean =";
    let (same, equal) = (
        "this === other ||",
        format!("(other is {name} && {wire} == other.{wire})"),
    );
    if 4 + head.len() + same.len() + equal.len() + 2 <= WIDTH {
        format!("{head} {same} {equal}")
    } else {
        format!("{head}\n        {same}\n            {equal}")
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

#[derive(Clone, Copy)]
struct Kind(CodeKind);

impl Kind {
    fn is_integer(self) -> bool {
        self.0 == CodeKind::Integer
    }

    fn has_codes(self) -> bool {
        self.0 != CodeKind::None
    }

    /// The value of the generated `CodeKind`.
    fn name(self) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => "INTEGER",
            CodeKind::String => "STRING",
            CodeKind::None => "NONE",
        })
    }

    /// What an instance is called in a sentence.
    fn noun(self) -> Safe<&'static str> {
        Safe(if self.has_codes() { "code" } else { "text" })
    }

    /// The property that holds what stands for an instance on the wire.
    fn wire(self) -> Safe<&'static str> {
        self.noun()
    }

    fn wire_type(self) -> Safe<&'static str> {
        Safe(if self.is_integer() { "Int" } else { "String" })
    }

    /// The arguments for the number and the text of an entry.
    fn number_and_text(self) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => "code,\n                    null",
            CodeKind::String => "null,\n                    code",
            CodeKind::None => "null,\n                    null",
        })
    }
}

impl<'a> TableView<'a> {
    fn new(catalog: &Catalog, table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let name = type_name(catalog, &table.id.value);
        let (wire, wire_type) = (kind.wire().0, kind.wire_type().0);
        let member = |head: String, expression: String| declaration(8, &head, &expression);
        Self {
            header: Safe(generated_by(&table_file(&table.id.value))),
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

/// What stands before the equals sign of a constant.
fn head(name: &str, type_name: &str) -> String {
    let flat = format!("public val {name}: {type_name}");
    if flat.len() + 10 <= WIDTH {
        flat
    } else {
        format!("public val {name}:\n            {type_name}")
    }
}

/// The constant of a bare code.
fn bare(name: &str, code: &Code) -> Safe<String> {
    match code {
        Code::Integer(number) => declaration(
            8,
            &format!("public const val {name}: Int"),
            &number.to_string(),
        ),
        Code::Text(text) => declaration(
            8,
            &format!("public const val {name}: String"),
            &literal(text),
        ),
        Code::None => Safe(String::new()),
    }
}

/// A string literal.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    // Writing to a string can't fail.
    let _ = Literal.write_escaped_str(&mut out, text);
    format!("\"{out}\"")
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
            header: header(),
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

#[derive(Template)]
#[template(path = "kotlin/pom.xml")]
struct Manifest<'a> {
    header: Safe<String>,
    group: &'a str,
    artifact: &'a str,
    version: &'a str,
    description: String,
    license: Option<&'a str>,
}

impl<'a> Manifest<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        Self {
            header: header(),
            group: &catalog.packages.kotlin_group,
            artifact: &catalog.packages.kotlin_artifact,
            version: &catalog.version,
            // XML has no way to write most of the characters that can't be seen (XML 1.0, "Char"), and Maven fills in `${…}`.
            description: catalog
                .title
                .chars()
                .map(|c| if is_plain(c) { c } else { ' ' })
                .collect::<String>()
                .replace("${", "$ {"),
            license: catalog.packages.license.as_deref(),
        }
    }
}
