//! Swift's identifiers: types, which also name files, and constants.

use super::Swift;
use crate::catalog::CodeKind;
use crate::language::identifiers::{capitalised, step_aside};
use crate::language::notice::Notice;
use crate::name::Name;

/// Names that a table's type can't have: those of the module's other types, keywords (The Swift
/// Programming Language, "Keywords and Punctuation"), and types of the standard library. A type
/// with one of their names would hide them from whoever imports the module, and some of them from
/// every literal within it. `Main` would be a `main.swift`, which Swift takes for the program.
const TAKEN_TYPES: &[&str] = &[
    "Actor",
    "AllTables",
    "Any",
    "AnyObject",
    "Array",
    "Bool",
    "BooleanLiteralType",
    "CaseIterable",
    "Catalog",
    "Character",
    "Codable",
    "CodingKey",
    "CodingKeyRepresentable",
    "Collection",
    "Comparable",
    "CustomDebugStringConvertible",
    "CustomNSError",
    "CustomStringConvertible",
    "Decodable",
    "Decoder",
    "DecodingError",
    "Dictionary",
    "Double",
    "Encodable",
    "Encoder",
    "EncodingError",
    "Equatable",
    "Error",
    "ExtendedGraphemeClusterType",
    "Float",
    "FloatLiteralType",
    "Foundation",
    "Hashable",
    "Hasher",
    "Identifiable",
    "Int",
    "Int32",
    "Int64",
    "IntegerLiteralType",
    "Iterator",
    "LocalizedError",
    "Main",
    "MainActor",
    "Mirror",
    "NSDebugDescriptionErrorKey",
    "NSLocalizedDescriptionKey",
    "Never",
    "Optional",
    "Protocol",
    "RandomAccessCollection",
    "Range",
    "RawRepresentable",
    "RawValue",
    "Result",
    "Self",
    "Sendable",
    "Sequence",
    "Set",
    "StaticString",
    "String",
    "StringLiteralType",
    "Substring",
    "Swift",
    "TableCode",
    "TableList",
    "Task",
    "TextOutputStream",
    "TextOutputStreamable",
    "Type",
    "UInt",
    "UInt32",
    "UInt64",
    "UInt8",
    "Unicode",
    "UnicodeScalarType",
    "UnsafeBufferPointer",
    "UnsafePointer",
    "UnsafeRawBufferPointer",
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
const TAKEN_CONSTANTS: &[&str] = &["allCases", "errorDomain", "table"];

/// The types beside which those of enums stand, and `Type`, which no type can be called within
/// another.
const TAKEN_IN_CATALOG: &[&str] = &[
    "Billing", "CodeKind", "Entries", "Entry", "Hash", "Index", "RawCode", "Row", "Table", "Type",
];

/// Static members that every enum's type has, and cases of `Optional`, for which `.none` would be
/// taken where the value is one.
const TAKEN_CHOICES: &[&str] = &["allCases", "none", "some"];

/// Members that codes, entries and rows have beside the columns, from their protocols too, and the
/// keywords that some compilers take for an argument's label and others don't.
const TAKEN_ACCESSORS: &[&str] = &[
    "billing",
    "code",
    "codingKey",
    "constant",
    "debugDescription",
    "description",
    "encode",
    "entry",
    "errorCode",
    "errorDescription",
    "errorUserInfo",
    "failureReason",
    "find",
    "hash",
    "hashValue",
    "helpAnchor",
    "inout",
    "integer",
    "isKnown",
    "let",
    "localizedDescription",
    "name",
    "published",
    "rawValue",
    "recoverySuggestion",
    "table",
    "text",
    "var",
    "write",
];

/// Words that stand in capitals whatever the spec says, as they do in the standard library and in
/// Foundation.
const INITIALISMS: &[&str] = &[
    "api", "ascii", "cpu", "css", "dns", "gpu", "html", "http", "https", "id", "io", "ios", "ip",
    "json", "os", "pdf", "qr", "sms", "sql", "ssh", "ssl", "tcp", "tls", "ttl", "udp", "ui", "uri",
    "url", "utf8", "uuid", "xml",
];

/// The name by which Xcode replaces an old one. After a dot, `init` and `self` mean something else
/// (The Swift Programming Language, "Initializer Expression" and "Postfix Self Expression").
pub(super) fn renamed<'a>(notice: &'a Notice) -> Option<&'a str> {
    notice
        .renamed()
        .filter(|name| !matches!(*name, "init" | "self"))
}

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
        step_aside(self.capitalised(table.words()), "Table", is_taken)
    }

    /// The constant of an entry.
    pub(super) fn constant_name(&self, entry: &Name) -> String {
        self.member(entry, TAKEN_CONSTANTS)
    }

    /// The property of a column.
    pub(super) fn accessor_name(&self, attribute: &Name) -> String {
        self.member(attribute, TAKEN_ACCESSORS)
    }

    /// The type of an enum, within `Catalog`.
    pub(super) fn enum_name(&self, attribute: &Name) -> String {
        let taken = TAKEN_TYPES.iter().chain(TAKEN_IN_CATALOG);
        let is_taken = |name: &str| taken.clone().any(|taken| *taken == name);
        step_aside(self.capitalised(attribute.words()), "Value", is_taken)
    }

    /// The constant of an enum's value.
    pub(super) fn choice_name(&self, choice: &Name) -> String {
        self.member(choice, TAKEN_CHOICES)
    }

    fn member(&self, name: &Name, taken: &[&str]) -> String {
        let mut words = name.words();
        let first = words.next().unwrap_or_default();
        let name = first.to_owned() + &self.capitalised(words);
        let name = step_aside(name, "Value", |name| taken.contains(&name));
        if KEYWORDS.contains(&name.as_str()) {
            return format!("`{name}`");
        }
        name
    }

    /// API Design Guidelines, "Follow case conventions".
    fn capitalised<'a>(&self, words: impl Iterator<Item = &'a str>) -> String {
        capitalised(words, |word| {
            INITIALISMS.contains(&word) || self.initialisms.contains(word)
        })
    }
}

/// The type of what stands for an entry on the wire.
pub(super) fn raw_type(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::Integer => "Int",
        CodeKind::String | CodeKind::None => "String",
    }
}
