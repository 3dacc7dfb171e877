//! Rust's identifiers: types, variants and modules, and the order in which rustfmt sorts the
//! latter.

use std::cmp::Reverse;

use crate::language::identifiers::{file_stem, sorting_pieces, step_aside};
use crate::name::Name;

/// Names that a type of ours can't have: the crate's own, what its modules import, and those of the
/// prelude, which a glob import would hide (The Rust Reference, "Preludes"; `Self` is a keyword,
/// "Keywords"); and constructors of every table, as Clippy's `self_named_constructors` sees them.
const TAKEN_TYPES: &[&str] = &[
    "AnyCode",
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Billing",
    "Box",
    "Clone",
    "Code",
    "CodeKind",
    "Copy",
    "Debug",
    "Default",
    "Display",
    "DoubleEndedIterator",
    "Drop",
    "Entry",
    "Eq",
    "Err",
    "Error",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "FromCode",
    "FromName",
    "FromStr",
    "FromText",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "Ordering",
    "PartialEq",
    "PartialOrd",
    "Published",
    "RawCode",
    "Result",
    "Sealed",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "Table",
    "TableCode",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "UnknownCode",
    "UnknownWord",
    "Unpin",
    "Vec",
];

/// The keywords, strict and reserved, of all editions (The Rust Reference, "Keywords"), and the
/// name of the module that they are in, which Clippy wants no second time (`module_inception`).
const TAKEN_MODULES: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "tables", "trait", "true", "try", "type",
    "typeof", "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether no crate can be called so: a keyword, a crate that comes with Rust, or what Windows has
/// for a device.
pub(super) fn is_reserved_crate(name: &str) -> bool {
    let own = ["alloc", "core", "proc_macro", "std", "test"];
    let is_keyword = TAKEN_MODULES.contains(&name) && !matches!(name, "tables" | "union");
    is_keyword || own.contains(&name) || file_stem(name) != name
}

pub(super) fn type_name(table: &Name) -> String {
    step_aside(table.pascal(), "Table", |name| TAKEN_TYPES.contains(&name))
}

/// Names that an accessor can't have: the fields and methods that codes, tables and entries have
/// beside it, methods of the traits that every code implements, which it would hide, and methods
/// that return something else everywhere, as Clippy says.
const TAKEN_ACCESSORS: &[&str] = &[
    "aliases",
    "all",
    "as_ref",
    "billing",
    "borrow",
    "clone",
    "cmp",
    "code",
    "description",
    "deserialize",
    "entry",
    "eq",
    "fmt",
    "from",
    "from_code",
    "from_description",
    "from_integer",
    "from_name",
    "from_str",
    "from_text",
    "from_wire",
    "hash",
    "into",
    "is_empty",
    "is_known",
    "iter",
    "iter_mut",
    "known",
    "len",
    "listed",
    "listed_raw",
    "name",
    "new",
    "of",
    "partial_cmp",
    "published",
    "raw",
    "row",
    "serialize",
    "table",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
];

/// How a column of the catalogue's own is read.
pub(super) fn accessor(attribute: &Name) -> String {
    step_aside(attribute.as_str().to_owned(), "_", |name| {
        TAKEN_ACCESSORS.contains(&name) || TAKEN_MODULES.contains(&name)
    })
}

/// The types, and the parameters that stand for types, where the enums of columns are used.
const TAKEN_ENUMS: &[&str] = &[
    "A",
    "BillingVisitor",
    "CodeVisitor",
    "D",
    "Deserialize",
    "Deserializer",
    "E",
    "FromWord",
    "Inner",
    "N",
    "PhantomData",
    "Raw",
    "S",
    "Serialize",
    "SerializeStruct",
    "Serializer",
    "T",
    "Visitor",
    "WordVisitor",
];

/// The type of an enum among these columns.
pub(super) fn enum_type(attribute: &Name) -> String {
    step_aside(attribute.pascal(), "Value", |name| {
        TAKEN_TYPES.contains(&name) || TAKEN_ENUMS.contains(&name)
    })
}

/// A value of such an enum.
pub(super) fn choice(choice: &Name) -> String {
    step_aside(choice.pascal(), "_", |name| name == "Self")
}

/// A keyword, and the associated constants that a table has beside its variants.
pub(super) fn variant(entry: &Name) -> String {
    step_aside(entry.pascal(), "_", |name| {
        matches!(name, "Self" | "TABLE" | "ALL")
    })
}

pub(super) fn module(table: &Name) -> String {
    let name = table.as_str();
    if TAKEN_MODULES.contains(&name) {
        name.to_owned() + "_"
    } else {
        file_stem(name)
    }
}

/// A character of a module's name, or a run of digits, as version sorting compares them (The Rust
/// Style Guide, "Sorting").
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Piece<'a> {
    Underscore,
    /// How many digits count, these digits, and how many zeros stand before them: more of them come
    /// first.
    Number(usize, &'a str, Reverse<usize>),
    Letter(char),
}

pub(super) fn version_order(name: &str) -> Vec<Piece<'_>> {
    sorting_pieces(name)
        .map(|piece| match piece.chars().next() {
            Some('_') | None => Piece::Underscore,
            Some('0'..='9') => {
                let number = piece.trim_start_matches('0');
                Piece::Number(number.len(), number, Reverse(piece.len() - number.len()))
            }
            Some(letter) => Piece::Letter(letter),
        })
        .collect()
}
