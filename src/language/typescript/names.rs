//! TypeScript's identifiers: constants, the types of codes and what goes with them, and files with
//! the order in which Biome sorts their imports.

use crate::catalog::Table;
use crate::language::identifiers::{file_stem, sorting_pieces, step_aside};
use crate::name::Name;

/// The file of a table, without its extension.
pub(super) fn file(table: &Name) -> String {
    file_stem(&table.kebab())
}

/// No keyword has capitals (ECMA-262, "Keywords and Reserved Words"), and of the global object's
/// properties that a program would miss only one has nothing else (ECMA-262, "The Global Object").
/// The list of a table's constants stands beside them.
pub(super) fn constant(entry: &Name) -> String {
    step_aside(entry.screaming(), "_", |name| {
        matches!(name, "JSON" | "CODES" | "TEXTS")
    })
}

/// The list of a table's constants.
pub(super) fn list(table: &Table) -> &'static str {
    if table.code_kind.has_codes() {
        "CODES"
    } else {
        "TEXTS"
    }
}

/// The function that tells whether a table lists a code. No constant has small letters.
pub(super) fn guard(table: &Table) -> String {
    format!("is{}", listed_type(table))
}

/// What the catalogue's module calls a table.
pub(super) fn table_constant(table: &Name) -> String {
    format!("{}Table", table.camel())
}

/// The type of a table's codes, or of its texts where there are no codes. It has a word more than
/// the table, so that it can be neither a keyword nor a name that the code around it uses.
pub(super) fn listed_type(table: &Table) -> String {
    format!("{}{}", table.id.pascal(), code_or_text(table))
}

/// The type of a code as it was received, whether the table lists it or not.
pub(super) fn open_type(table: &Table) -> String {
    format!("{}Any{}", table.id.pascal(), code_or_text(table))
}

fn code_or_text(table: &Table) -> &'static str {
    if table.code_kind.has_codes() {
        "Code"
    } else {
        "Text"
    }
}

/// The type of a table's entries.
pub(super) fn entry_type(table: &Table) -> String {
    format!("{}Entry", table.id.pascal())
}

/// The type of a table.
pub(super) fn table_type(table: &Table) -> String {
    format!("{}Table", table.id.pascal())
}

/// The type of the names of a table's entries.
pub(super) fn name_type(table: &Table) -> String {
    format!("{}Name", table.id.pascal())
}

/// The type of the further names of a table's entries.
pub(super) fn alias_type(table: &Table) -> String {
    format!("{}Alias", table.id.pascal())
}

/// Types that the package exports for all tables, and those of the language that its modules use.
const TAKEN_TYPES: &[&str] = &[
    "Array",
    "Billing",
    "CodeKind",
    "Entry",
    "Found",
    "Index",
    "Listed",
    "Map",
    "Open",
    "Other",
    "Published",
    "ReadonlyMap",
    "ReadonlySet",
    "Received",
    "Set",
    "String",
    "Table",
    "TableById",
];

/// Properties that every object has (ECMA-262, "Properties of the Object Prototype Object"), and
/// the one that makes a promise of it (ECMA-262, "Promise Resolve Functions").
const TAKEN_PROPERTIES: &[&str] = &[
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "then",
    "toLocaleString",
    "toString",
    "valueOf",
];

/// The property of an entry that a column becomes.
pub(super) fn property(attribute: &Name) -> String {
    step_aside(attribute.camel(), "_", |name| {
        TAKEN_PROPERTIES.contains(&name)
    })
}

/// The type of an enum's values.
pub(super) fn enum_type(attribute: &Name) -> String {
    step_aside(attribute.pascal(), "Value", |name| {
        TAKEN_TYPES.contains(&name)
    })
}

/// What Biome sorts imports by: the underscore before the hyphen, these before digits and letters,
/// and of two numbers the one with fewer digits first.
pub(super) fn import_order(file: &str) -> Vec<(usize, &str)> {
    sorting_pieces(file)
        .map(|piece| match piece.as_bytes().first() {
            Some(b'_') => (0, piece),
            Some(b'-') => (1, piece),
            Some(b'0'..=b'9') => (1 + piece.len(), piece),
            _ => (usize::MAX, piece),
        })
        .collect()
}
