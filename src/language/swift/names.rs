//! Swift's identifiers: types, which also name files, and constants.

use super::Swift;
use crate::catalog::CodeKind;
use crate::language::identifiers::step_aside;
use crate::name::Name;

/// Names that a table's type can't have: those of the module's other types, keywords (The Swift
/// Programming Language, "Keywords and Punctuation"), and types of the standard library. A type
/// with one of their names would hide them from whoever imports the module, and some of them from
/// every literal within it. `Main` would be a `main.swift`, which Swift takes for the program.
const TAKEN_TYPES: &[&str] = &[
    "Actor",
    "Any",
    "AnyObject",
    "Array",
    "Billing",
    "Bool",
    "BooleanLiteralType",
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
    "ExtendedGraphemeClusterType",
    "Float",
    "FloatLiteralType",
    "Hashable",
    "Hasher",
    "Identifiable",
    "Int",
    "Int32",
    "Int64",
    "IntegerLiteralType",
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
    "Row",
    "Rows",
    "Self",
    "Sendable",
    "Sequence",
    "Set",
    "String",
    "StringLiteralType",
    "Substring",
    "Swift",
    "Table",
    "TableCode",
    "Task",
    "Type",
    "UInt",
    "UInt8",
    "Unicode",
    "UnicodeScalarType",
    "Void",
];

/// The words that need backticks to be an identifier in some place: the keywords of declarations,
/// statements, expressions and types, and those that mean something after a dot or in a pattern
/// (The Swift Programming Language, "Keywords and Punctuation").
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

impl Swift {
    /// The type of a table. One with the module's name would make `Module.Type` mean something
    /// else. Files are named after types, and some file systems don't tell `Ab` from `AB`.
    pub(super) fn type_name(&self, table: &Name) -> String {
        let is_taken = |name: &str| {
            TAKEN_TYPES
                .iter()
                .chain([&self.module.as_str()])
                .any(|taken| taken.eq_ignore_ascii_case(name))
        };
        step_aside(table.pascal(), "Table", is_taken)
    }
}

/// The type of what stands for an entry on the wire.
pub(super) fn raw_type(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::Integer => "Int",
        CodeKind::String | CodeKind::None => "String",
    }
}

/// The constant of an entry.
pub(super) fn constant(entry: &Name) -> String {
    let name = entry.camel();
    if KEYWORDS.contains(&name.as_str()) {
        format!("`{name}`")
    } else if TAKEN_CONSTANTS.contains(&name.as_str()) {
        format!("{name}Value")
    } else {
        name
    }
}
