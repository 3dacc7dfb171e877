//! Kotlin's identifiers: types, which are files too, and packages.

use askama::filters::Safe;

use super::Kotlin;
use crate::catalog::{Catalog, CodeKind, CodeWidth, Table};
use crate::language::identifiers::{file_stem, step_aside};
use crate::name::Name;

/// Names that a table's type can't have: those of the package's own types, and those that every
/// Kotlin file has without an import and that mean something in the generated code or in most code
/// that uses it (Kotlin specification, "Packages and imports": `kotlin.*`, `kotlin.collections.*`,
/// `kotlin.jvm.*`, `java.lang.*` …).
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
    "HashMap",
    "Index",
    "Info",
    "Int",
    "Integer",
    "Integers",
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
    "NumberFormatException",
    "Object",
    "Override",
    "Pair",
    "Published",
    "Regex",
    "Result",
    "Rows",
    "Sequence",
    "Set",
    "Serializable",
    "Short",
    "String",
    "Suppress",
    "System",
    "Table",
    "TableCode",
    "Thread",
    "Throwable",
    "Throws",
    "Transient",
    "Triple",
    "Unit",
    "Void",
];

/// The words that are keywords everywhere (Kotlin documentation, "Keywords and operators", "Hard
/// keywords"). `typeof` is reserved.
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

/// Properties that codes and entries have beside the columns, and `class`, whose getter every
/// object of the JVM has already.
const TAKEN_ACCESSORS: &[&str] = &[
    "class",
    "code",
    "description",
    "entry",
    "isKnown",
    "name",
    "number",
    "published",
    "table",
    "text",
    "wire",
];

/// The property of a column.
pub(super) fn accessor(attribute: &Name) -> String {
    step_aside(attribute.camel(), "Value", |name| {
        TAKEN_ACCESSORS.contains(&name) || HARD_KEYWORDS.contains(&name)
    })
}

/// The constant of an enum's value. It has capitals, which no other member has.
pub(super) fn choice(choice: &Name) -> String {
    choice.screaming()
}

/// The words that no module of Java has in its name (The Java Language Specification, 3.8 and 3.9).
const JAVA_KEYWORDS: &[&str] = &[
    "_",
    "abstract",
    "assert",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "const",
    "continue",
    "default",
    "do",
    "double",
    "else",
    "enum",
    "extends",
    "false",
    "final",
    "finally",
    "float",
    "for",
    "goto",
    "if",
    "implements",
    "import",
    "instanceof",
    "int",
    "interface",
    "long",
    "native",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "short",
    "static",
    "strictfp",
    "super",
    "switch",
    "synchronized",
    "this",
    "throw",
    "throws",
    "transient",
    "true",
    "try",
    "void",
    "volatile",
    "while",
];

impl Kotlin {
    pub(super) fn type_name(&self, table: &Name) -> String {
        step_aside(table.pascal(), "Table", |name| self.is_taken(name))
    }

    /// The type of an enum among the columns.
    pub(super) fn enum_name(&self, attribute: &Name) -> String {
        step_aside(attribute.pascal(), "Value", |name| self.is_taken(name))
    }

    fn is_taken(&self, name: &str) -> bool {
        // The catalogue's constants would hide types of their names.
        let is_constant = matches!(name, "ID" | "VERSION");
        is_constant || is_taken(name) || name.eq_ignore_ascii_case(&self.catalog_name)
    }

    /// The package as a module of Java's, if Java takes all of its words.
    pub(super) fn module(&self) -> Option<&str> {
        let mut words = self.package.split('.');
        words
            .all(|word| !JAVA_KEYWORDS.contains(&word))
            .then_some(&self.package)
    }

    /// The package as a declaration names it.
    pub(super) fn package_name(&self) -> Safe<String> {
        let segments: Vec<String> = self
            .package
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
}

pub(super) fn catalog_name(catalog: &Catalog) -> String {
    step_aside(catalog.id.pascal(), "Catalog", is_taken)
}

/// The type of what is sent: of a code or, without codes, of an entry's text. Whatever a vendor
/// adds fits it.
pub(super) fn raw_type(codes: CodeKind) -> &'static str {
    if codes.is_integer() { "Long" } else { "String" }
}

/// The type of the bare codes, which is what most programs have in their hands.
pub(super) fn bare_type(table: &Table) -> &'static str {
    match (table.code_kind, table.code_width) {
        (CodeKind::Integer, CodeWidth::Bits32) => "Int",
        (CodeKind::Integer, CodeWidth::Bits64) => "Long",
        (CodeKind::String | CodeKind::None, _) => "String",
    }
}

/// Files are named after types, and some file systems don't tell `Ab` from `AB`.
fn is_taken(name: &str) -> bool {
    let part = ["Codes", "Constants", "Rows"]
        .iter()
        .filter_map(|class| name.strip_prefix(class))
        .any(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let taken = |taken: &&str| taken.eq_ignore_ascii_case(name);
    part || TAKEN_TYPES.iter().any(taken) || file_stem(name) != name
}
