//! Go: a module with a package a table, whose rows the compiler lays out; nothing runs before `main`.

use std::collections::BTreeSet;
use std::fmt;

use askama::Template;
use askama::filters::{Escaper, Safe};

use super::{Backend, CATALOG_FILE, File, file_stem, generated_by, table_file};
use crate::catalog::{Catalog, Code, CodeKind, Entry, Published, Table};
use crate::doc::{Doc, Inline, Markup, text};
use crate::name::Name;
use crate::text::is_plain;

/// The backend.
#[derive(Debug)]
pub struct Go;

/// Words that can't be a package's name, or would be a nuisance as one.
const TAKEN_PACKAGES: &[&str] = &[
    // The Go Programming Language Specification, "Keywords".
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package \
     range return select struct switch type var",
    // The same, "Predeclared identifiers": an import would hide them in its file, from our code too.
    "any append bool byte cap clear close comparable complex complex128 complex64 copy delete error false float32 \
     float64 imag int int16 int32 int64 int8 iota len make max min new nil panic print println real recover rune \
     string true uint uint16 uint32 uint64 uint8 uintptr",
    // Can't be imported: a program, the name of initialisers, a package that the go command skips, a package of the compiler's.
    "documentation init main unsafe",
    // Folders that mean something to the go command (`go help packages`, `go help gopath`), and ours.
    "catalog internal testdata vendor",
    // Packages that the generated code imports.
    "decimal errors iter slices strconv",
];

/// What a table's package declares beside its constants.
const TAKEN_CONSTANTS: &[&str] = &["All", "Code", "ID", "Lookup", "Parse", "Text", "Title"];

/// Words that stand in capitals whatever the spec says: those of Go's former linter (golint, `commonInitialisms`) and of the one in
/// use (staticcheck, `initialisms`).
const INITIALISMS: &[&str] = &[
    "acl", "amqp", "api", "ascii", "cpu", "css", "db", "dns", "eof", "gid", "guid", "html", "http",
    "https", "id", "ip", "json", "lhs", "qps", "ram", "rhs", "rpc", "rtp", "sip", "sla", "smtp",
    "sql", "ssh", "tcp", "tls", "ts", "ttl", "udp", "ui", "uid", "uri", "url", "utf8", "uuid",
    "vm", "xml", "xmpp", "xsrf", "xss",
];

impl Backend for Go {
    fn title(&self) -> &'static str {
        "Go"
    }

    fn table_identifiers(&self, catalog: &Catalog, table: &Name) -> Vec<String> {
        vec![package(catalog, table)]
    }

    fn constant(&self, catalog: &Catalog, entry: &Name) -> String {
        let name = mixed_caps(&catalog.initialisms, entry);
        aside(name, "Entry", |name| TAKEN_CONSTANTS.contains(&name))
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<File>> {
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(catalog, table))
            .collect();
        let root = root_package(catalog);
        let file = |path: String, text| File { path, text };
        let mut files = vec![
            file("go.mod".to_owned(), Module::new(catalog).render()?),
            file(format!("{root}.go"), Root::new(catalog).render()?),
            file(
                "internal/decimal/decimal.go".to_owned(),
                Decimal { header: header() }.render()?,
            ),
            file(
                "catalog/catalog.go".to_owned(),
                Whole::new(catalog, &tables).render()?,
            ),
        ];
        for table in &tables {
            let path = format!("{0}/{0}.go", table.package.0);
            files.push(file(path, table.render()?));
        }
        Ok(files)
    }
}

/// Whether a word can't be the name of the package at the module's root.
#[must_use]
pub fn is_reserved_package(word: &str) -> bool {
    // A module can't be published with a folder or a file that Windows refuses (The Go Modules Reference, "File path constraints").
    let taken = |words: &&str| words.split(' ').any(|taken| taken == word);
    TAKEN_PACKAGES.iter().any(taken) || file_stem(word) != word
}

/// The package at the root. Its name is checked where the spec gives it; one made from the catalogue's identifier steps aside.
fn root_package(catalog: &Catalog) -> String {
    let name = catalog.packages.go_package.clone();
    aside(name, "codes", is_reserved_package)
}

/// The package of a table, which is also its folder and file: without underscores no suffix of a file name means a test or a
/// system ("Build constraints" in `go help buildconstraint`).
fn package(catalog: &Catalog, table: &Name) -> String {
    let root = root_package(catalog);
    aside(table.flat(), "table", |name| {
        is_reserved_package(name) || name == root
    })
}

/// A name that steps aside for what is taken, and for the names that have done so: two names never become one.
fn aside(name: String, suffix: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut stem = name.as_str();
    loop {
        if taken(stem) {
            return name + suffix;
        }
        match stem.strip_suffix(suffix) {
            Some(shorter) => stem = shorter,
            None => return name,
        }
    }
}

/// Effective Go, "`MixedCaps`"; Go Code Review Comments, "Initialisms".
fn mixed_caps(initialisms: &BTreeSet<String>, name: &Name) -> String {
    name.words()
        .map(|word| {
            if INITIALISMS.contains(&word) || initialisms.contains(word) {
                return word.to_uppercase();
            }
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        })
        .collect()
}

fn header() -> Safe<String> {
    Safe(generated_by(CATALOG_FILE))
}

/// The string escaper of the Go templates: what stands between the quotes of an interpreted string literal (The Go Programming
/// Language Specification, "Rune literals" and "String literals"). `\x` would mean a byte, not a character.
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
                c if is_plain(c) && !is_format(c) => out.write_char(c)?,
                c if u32::from(c) <= 0xFFFF => write!(out, "\\u{:04x}", u32::from(c))?,
                c => write!(out, "\\U{:08x}", u32::from(c))?,
            }
        }
        Ok(())
    }
}

/// The format characters (Unicode's category Cf) that are plain but no letters: staticcheck's ST1018 wants them escaped.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{06DD}' | '\u{070F}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}')
}

/// Go's documentation is plain text with a few forms ("Go Doc Comments"), of which `[Name]` is the only one inside of a line.
struct Godoc;

impl Markup for Godoc {
    fn word(&self, word: &str) -> String {
        let link = |rest: &str| {
            rest.starts_with(|c: char| c == '*' || c.is_alphabetic()) && rest.contains(']')
        };
        let mut out = String::with_capacity(word.len() + 1);
        for (at, c) in word.char_indices() {
            out.push(c);
            // Names have no spaces.
            if c == '[' && link(&word[at + 1..]) {
                out.push(' ');
            }
        }
        out
    }

    fn code(&self, code: &str) -> String {
        self.word(code)
    }
}

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 77;

/// Lines of a documentation comment, each with the space that follows the mark.
fn comment(doc: &Doc) -> Vec<Safe<String>> {
    // gofmt would set these quotes itself.
    let mut lines: Vec<String> = doc
        .lines(&Godoc, DOC_WIDTH)
        .iter()
        .map(|line| unmarked(&line.replace("``", "“").replace("''", "”")))
        .collect();
    // A line between empty ones was a heading before headings had marks, and still is unless it ends as a sentence does.
    for at in 1..lines.len() {
        let alone = lines[at - 1].is_empty() && lines.get(at + 1).is_some_and(String::is_empty);
        if alone && lines[at].ends_with(char::is_alphanumeric) {
            lines[at].push('.');
        }
    }
    let spaced = |line: String| match line.as_str() {
        "" => line,
        line => format!(" {line}"),
    };
    lines.into_iter().map(spaced).map(Safe).collect()
}

/// A line whose first word is quoted if it would be read as a mark: of a heading, a link's target, a deprecation, a note ("Go Doc
/// Comments"; `go/doc`, `Note`), a compiler directive, a build constraint in its old form, or a word to a linter.
fn unmarked(line: &str) -> String {
    let (first, rest) = line.split_at(line.find(' ').unwrap_or(line.len()));
    let capitals = first.bytes().take_while(u8::is_ascii_uppercase).count();
    let note = capitals > 1 && first[capitals..].starts_with('(');
    let mark = first.starts_with(['#', '['])
        || first.starts_with("go:")
        || first.starts_with("nolint")
        || matches!(first, "+build" | "Deprecated:");
    if note || mark {
        format!("“{first}”{rest}")
    } else {
        line.to_owned()
    }
}

/// A sentence: some words, and a text in quotes.
fn quoted(subject: impl Into<String>, quote: &str) -> [Inline<'_>; 4] {
    let end = if quote.ends_with(['.', '!', '?', '…']) {
        "”"
    } else {
        "”."
    };
    [text(subject.into()), text(" “"), text(quote), text(end)]
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

#[derive(Clone, Copy)]
struct Kind(CodeKind);

impl Kind {
    fn is_integer(self) -> bool {
        self.0 == CodeKind::Integer
    }

    fn has_codes(self) -> bool {
        self.0 != CodeKind::None
    }

    /// The type of the table's constants.
    fn type_name(self) -> Safe<&'static str> {
        Safe(if self.has_codes() { "Code" } else { "Text" })
    }

    fn noun(self) -> Safe<&'static str> {
        Safe(if self.has_codes() { "code" } else { "text" })
    }

    /// The constant of the generated `CodeKind`.
    fn name(self) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => "IntegerCodes",
            CodeKind::String => "StringCodes",
            CodeKind::None => "NoCodes",
        })
    }
}

impl<'a> TableView<'a> {
    fn new(catalog: &'a Catalog, table: &'a Table) -> Self {
        let kind = Kind(table.code_kind);
        let package = package(catalog, &table.id.value);
        let doc = Doc::default()
            .paragraph(quoted(
                format!("Package {package} has the {}s of", kind.noun().0),
                &table.title,
            ))
            .about_table(table);
        let sorted = sorted(table);
        Self {
            header: Safe(generated_by(&table_file(&table.id.value))),
            doc: comment(&doc),
            package: Safe(package),
            root: Safe(root_import(catalog)),
            root_package: Safe(root_package(catalog)),
            module: &catalog.packages.go_module,
            id: table.id.value.as_str(),
            title: &table.title,
            kind,
            constants: table
                .constants()
                .map(|entry| ConstantView::new(catalog, table, entry))
                .collect(),
            rows: sorted
                .iter()
                .map(|(_, entry)| RowView::new(catalog, entry))
                .collect(),
            document_order: document_order(&sorted),
        }
    }
}

impl ConstantView {
    fn new(catalog: &Catalog, table: &Table, entry: &Entry) -> Self {
        let name = Go.constant(catalog, &entry.name.value);
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
    fn new(catalog: &Catalog, entry: &'a Entry) -> Self {
        Self {
            constant: Safe(Go.constant(catalog, &entry.name.value)),
            name: entry.name.value.as_str(),
            code: entry.code.text(),
            description: &entry.description,
            billing: Safe(entry.billing.name().pascal()),
            published: entry.published.as_ref().map(published),
        }
    }
}

/// The fields of a `Published`.
fn published(published: &Published) -> Safe<String> {
    let code = published.code.iter().map(|code| ("Code", code));
    let description = published
        .description
        .iter()
        .map(|text| ("Description", text));
    let fields: Vec<String> = code
        .chain(description)
        .map(|(field, text)| format!("{field}: {}", literal(text)))
        .collect();
    Safe(fields.join(", "))
}

/// A string literal.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    // Writing to a string can't fail.
    let _ = Literal.write_escaped_str(&mut out, text);
    format!("\"{out}\"")
}

/// The constants, sorted by what they are looked up by: integers by value, texts by their bytes, which is how Go compares strings (The
/// Go Programming Language Specification, "Comparison operators"). Each comes with its position in the document.
fn sorted(table: &Table) -> Vec<(usize, &Entry)> {
    let mut rows: Vec<(usize, &Entry)> = table.constants().enumerate().collect();
    rows.sort_by(|(_, a), (_, b)| match (&a.code, &b.code) {
        (Code::Integer(a), Code::Integer(b)) => a.cmp(b),
        (Code::Text(a), Code::Text(b)) => a.cmp(b),
        _ => a.description.cmp(&b.description),
    });
    rows
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

/// How other packages import the root: by its name where its path says another one.
fn root_import(catalog: &Catalog) -> String {
    let (path, name) = (&catalog.packages.go_module, root_package(catalog));
    if path.rsplit('/').next() == Some(&name) {
        format!("\"{path}\"")
    } else {
        format!("{name} \"{path}\"")
    }
}

#[derive(Template)]
#[template(path = "go/mod.go")]
struct Module<'a> {
    header: Safe<String>,
    module: &'a str,
}

impl<'a> Module<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        Self {
            header: header(),
            module: &catalog.packages.go_module,
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
    version: &'a str,
}

impl<'a> Root<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let package = root_package(catalog);
        let doc = Doc::default()
            .paragraph(quoted(
                format!("Package {package} has what the tables are made of in"),
                &catalog.title,
            ))
            .about_catalog(catalog)
            .paragraph([text(
                "Each table is a package of its own; the package catalog has them all.",
            )]);
        Self {
            header: header(),
            doc: comment(&doc),
            package: Safe(package),
            id: catalog.id.as_str(),
            version: &catalog.version,
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
    fn new(catalog: &'a Catalog, tables: &'a [TableView<'a>]) -> Self {
        let module = &catalog.packages.go_module;
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
            header: header(),
            doc: comment(&doc),
            root_package: Safe(root_package(catalog)),
            imports: std::iter::once(root_import(catalog))
                .chain(imports)
                .map(Safe)
                .collect(),
            tables,
        }
    }
}
