//! The languages that are generated. To add one: a variant of [`Target`], a file beside the others
//! with its [`Backend`], a folder beside theirs with its `names.rs` and `text.rs`, its templates, and
//! a line for its escaper in `askama.toml`; the compiler and the tests name what was forgotten.

pub mod go;
pub mod kotlin;
pub mod manifest;
pub mod readme;
pub mod rust;
pub mod swift;
pub mod typescript;

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use askama::filters::{Escaper, Safe};
use clap::ValueEnum;

use crate::catalog::{Catalog, Code, CodeKind, Entry, Table};
use crate::diagnostic::Diagnostic;
use crate::load;
use crate::name::Name;
use crate::rules;
use crate::source::{Span, Spanned};

/// A language to generate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ValueEnum)]
pub enum Target {
    /// A Rust crate.
    #[value(alias = "rs")]
    Rust,
    /// An npm package of TypeScript.
    #[value(name = "ts", alias = "typescript")]
    TypeScript,
    /// A Maven artifact of Kotlin.
    #[value(alias = "kt")]
    Kotlin,
    /// A Swift package.
    Swift,
    /// A Go module.
    #[value(alias = "golang")]
    Go,
}

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the output folder, with `/` between the parts.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

impl File {
    fn new(path: impl Into<String>, text: String) -> Self {
        Self {
            path: path.into(),
            text,
        }
    }
}

/// What a language's file in this folder gives to the rest of the program.
pub trait Backend: Sync {
    /// The language's name, as its people write it.
    fn title(&self) -> &'static str;

    /// Every identifier that a table claims beside the other tables: its type, its module, its
    /// file.
    fn table_identifiers(&self, catalog: &Catalog, table: &Name) -> Vec<String>;

    /// The identifier of an entry's constant among its table's constants.
    fn constant(&self, catalog: &Catalog, entry: &Name) -> String;

    /// The package's files; their paths begin below the language's folder.
    ///
    /// # Errors
    /// Only where a template can't be written to memory.
    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<File>>;
}

impl Target {
    /// Every language, in the order in which they are shown.
    #[must_use]
    pub fn all() -> &'static [Self] {
        Self::value_variants()
    }

    /// What is known about the language.
    #[must_use]
    pub fn backend(self) -> &'static dyn Backend {
        match self {
            Self::Rust => &rust::Rust,
            Self::TypeScript => &typescript::TypeScript,
            Self::Kotlin => &kotlin::Kotlin,
            Self::Swift => &swift::Swift,
            Self::Go => &go::Go,
        }
    }

    /// The folder of the language below the output folder, which is also what `--lang` calls it.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::TypeScript => "ts",
            Self::Kotlin => "kotlin",
            Self::Swift => "swift",
            Self::Go => "go",
        }
    }

    /// Renders the language's package; the paths begin with its folder.
    ///
    /// # Errors
    /// Only where a template can't be written to memory.
    pub fn render(self, catalog: &Catalog) -> askama::Result<Vec<File>> {
        let mut files = self.backend().render(catalog)?;
        let licenses = catalog.packages.license_files.iter();
        files.extend(
            licenses
                .map(|file| File::new(&*file.name, file.text.trim_end_matches('\n').to_owned())),
        );
        for file in &mut files {
            file.path = format!("{}/{}", self.folder(), file.path);
            // askama takes a template's last newline away.
            file.text.push('\n');
        }
        Ok(files)
    }
}

/// What the templates of every language ask about the codes of a table.
#[derive(Debug, Clone, Copy)]
struct Kind(CodeKind);

impl Kind {
    fn is_integer(self) -> bool {
        self.0 == CodeKind::Integer
    }

    fn has_codes(self) -> bool {
        self.0 != CodeKind::None
    }

    /// What the table has, in a sentence.
    fn noun(self) -> Safe<&'static str> {
        Safe(if self.has_codes() { "code" } else { "text" })
    }

    /// One of three, where a language has an expression for each kind.
    fn pick(
        self,
        integer: &'static str,
        string: &'static str,
        none: &'static str,
    ) -> Safe<&'static str> {
        Safe(match self.0 {
            CodeKind::Integer => integer,
            CodeKind::String => string,
            CodeKind::None => none,
        })
    }
}

/// A name that steps aside from those that are taken, by a suffix as often as it needs one.
fn step_aside(mut name: String, suffix: &str, taken: impl Fn(&str) -> bool) -> String {
    while taken(&name) {
        name.push_str(suffix);
    }
    name
}

/// The sentence by which tools know a generated file; Go's form (`go help generate`), which the
/// others share.
fn generated_by(spec_file: &str) -> String {
    format!("Code generated by codegen from {spec_file}. DO NOT EDIT.")
}

/// A file's name without its extension: Windows has devices of these names in every folder ("Naming
/// Files, Paths, and Namespaces").
fn file_stem(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let device = matches!(lower.as_str(), "con" | "prn" | "aux" | "nul")
        || lower
            .strip_prefix("com")
            .or_else(|| lower.strip_prefix("lpt"))
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    if device {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// The first line of a file that is about the whole catalogue.
fn catalog_header() -> Safe<String> {
    Safe(generated_by(load::CATALOG))
}

/// The first line of a file that is about one table.
fn table_header(table: &Table) -> Safe<String> {
    Safe(generated_by(&load::table_file(&table.id.value)))
}

/// The lines of a documentation comment, each with the space that follows the comment's mark.
fn comment_lines(lines: Vec<String>) -> Vec<Safe<String>> {
    let line = |line: String| {
        Safe(if line.is_empty() {
            line
        } else {
            format!(" {line}")
        })
    };
    lines.into_iter().map(line).collect()
}

/// A string literal in double quotes.
fn string_literal(escaper: impl Escaper, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    // Writing to a string can't fail.
    let _ = escaper.write_escaped_str(&mut out, text);
    out.push('"');
    out
}

/// A table's rows with their positions in the document, sorted by what they are looked up by:
/// integers by value, texts as the language compares its strings.
fn lookup_order(table: &Table, texts: fn(&str, &str) -> Ordering) -> Vec<(usize, &Entry)> {
    let mut rows: Vec<(usize, &Entry)> = table.constants().enumerate().collect();
    rows.sort_by(|(_, a), (_, b)| match (&a.code, &b.code) {
        (Code::Integer(a), Code::Integer(b)) => a.cmp(b),
        (Code::Text(a), Code::Text(b)) => texts(a, b),
        _ => texts(&a.description, &b.description),
    });
    rows
}

/// The positions in the document of a table's rows, in the order of [`lookup_order`].
fn lookup_positions(table: &Table, texts: fn(&str, &str) -> Ordering) -> Vec<String> {
    lookup_order(table, texts)
        .iter()
        .map(|(position, _)| position.to_string())
        .collect()
}

/// Tells of names that become one identifier in some language. All languages are asked, whichever
/// are generated: a spec is right or wrong, not right for some.
pub fn check_identifiers(catalog: &Catalog, out: &mut Vec<Diagnostic>) {
    let tables: Vec<&Spanned<Name>> = catalog.tables.iter().map(|table| &table.id).collect();
    // Files are named after tables, and some file systems don't tell `Ab` from `AB`.
    let table_identifiers = |backend: &dyn Backend, name: &Name| -> Vec<String> {
        backend
            .table_identifiers(catalog, name)
            .iter()
            .map(|identifier| identifier.to_lowercase())
            .collect()
    };
    collisions(&tables, &table_identifiers, out);
    for table in &catalog.tables {
        let entries: Vec<&Spanned<Name>> = table.constants().map(|entry| &entry.name).collect();
        collisions(
            &entries,
            &|backend, name| vec![backend.constant(catalog, name)],
            out,
        );
    }
}

fn collisions(
    names: &[&Spanned<Name>],
    identifiers: &dyn Fn(&dyn Backend, &Name) -> Vec<String>,
    out: &mut Vec<Diagnostic>,
) {
    // The two names → the identifier that both become → the languages in which they do.
    type Found<'a> =
        BTreeMap<(Span, Span), (&'a Name, &'a Name, BTreeMap<String, Vec<&'static str>>)>;
    let mut found = Found::new();
    for backend in Target::all().iter().map(|target| target.backend()) {
        let mut taken: HashMap<String, &Spanned<Name>> = HashMap::new();
        for name in names {
            for identifier in identifiers(backend, &name.value) {
                let first = *taken.entry(identifier.clone()).or_insert(name);
                if first.value != name.value {
                    let places = (first.span, name.span);
                    let (.., shared) =
                        found
                            .entry(places)
                            .or_insert((&first.value, &name.value, BTreeMap::new()));
                    let languages = shared.entry(identifier).or_default();
                    if languages.last() != Some(&backend.title()) {
                        languages.push(backend.title());
                    }
                }
            }
        }
    }
    for ((first, second), (first_name, second_name, shared)) in found {
        let shared: Vec<String> = shared
            .iter()
            .map(|(identifier, languages)| format!("`{identifier}` in {}", languages.join(", ")))
            .collect();
        let message = format!(
            "`{first_name}` and `{second_name}` become one identifier: {}",
            shared.join("; ")
        );
        out.push(
            Diagnostic::new(&rules::SAME_IDENTIFIER, message, second)
                .label("the second")
                .also(first, "the first")
                .help("choose a name for one of them that differs in more than its underscores"),
        );
    }
}
