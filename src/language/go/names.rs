//! Go's identifiers: constants, and packages, which are folders and files too.

use super::Go;
use crate::catalog::CodeKind;
use crate::language::identifiers::{capitalised, file_stem, step_aside};
use crate::name::Name;

/// Words that can't be a package's name, or that would cause trouble as one.
const TAKEN_PACKAGES: &[&str] = &[
    // The Go Programming Language Specification, "Keywords".
    "break case chan const continue default defer else fallthrough for func go goto if import \
     interface map package range return select struct switch type var",
    // The same, "Predeclared identifiers": an import would hide them in the file that has it, from
    // the generated code too.
    "any append bool byte cap clear close comparable complex complex128 complex64 copy delete \
     error false float32 float64 imag int int16 int32 int64 int8 iota len make max min new nil \
     panic print println real recover rune string true uint uint16 uint32 uint64 uint8 uintptr",
    // Can't be imported: `main` is a program's package, `init` is what initialisers are called, the
    // go command skips `documentation`, and `unsafe` is the compiler's own.
    "documentation init main unsafe",
    // Folders that mean something to the go command (`go help packages`, `go help gopath`) or to
    // the generated module.
    "catalog internal testdata vendor",
    // Packages that the generated code imports.
    "errors iter slices strconv strings wire",
];

/// What a table's package declares beside its constants.
const TAKEN_CONSTANTS: &[&str] = &[
    "All", "ByName", "Code", "Codes", "ID", "Lookup", "Parse", "Text", "Texts", "Title",
];

/// What the package at the module's root declares, and what Go declares for every package, which a
/// type of an enum would hide.
const TAKEN_IN_ROOT: &[&str] = &[
    "Billed",
    "Billing",
    "Code",
    "CodeKind",
    "Entry",
    "ID",
    "IntegerCodes",
    "NoCodes",
    "NotBilled",
    "NotStated",
    "Optional",
    "Published",
    "Stated",
    "StringCodes",
    "Version",
];

/// The fields and methods that codes and entries have beside the columns, and the methods that mean
/// something to the packages errors, fmt and encoding, and to `go vet` (`stdmethods`).
const TAKEN_ACCESSORS: &[&str] = &[
    "As",
    "Billing",
    "Code",
    "Description",
    "Entry",
    "Error",
    "Format",
    "GoString",
    "GobDecode",
    "GobEncode",
    "Is",
    "IsKnown",
    "LogValue",
    "MarshalBinary",
    "MarshalJSON",
    "MarshalText",
    "MarshalXML",
    "MarshalYAML",
    "Name",
    "Peek",
    "Published",
    "ReadByte",
    "ReadFrom",
    "ReadRune",
    "Scan",
    "Seek",
    "String",
    "Table",
    "UnmarshalBinary",
    "UnmarshalJSON",
    "UnmarshalText",
    "UnmarshalXML",
    "UnmarshalYAML",
    "UnreadByte",
    "UnreadRune",
    "Unwrap",
    "Value",
    "WriteByte",
    "WriteTo",
];

/// Words that stand in capitals whatever the spec says: those of Go's former linter (golint,
/// `commonInitialisms`) and of the one in use (staticcheck, `initialisms`).
const INITIALISMS: &[&str] = &[
    "acl", "amqp", "api", "ascii", "cpu", "css", "db", "dns", "eof", "gid", "guid", "html", "http",
    "https", "id", "ip", "json", "lhs", "qps", "ram", "rhs", "rpc", "rtp", "sip", "sla", "smtp",
    "sql", "ssh", "tcp", "tls", "ts", "ttl", "udp", "ui", "uid", "uri", "url", "utf8", "uuid",
    "vm", "xml", "xmpp", "xsrf", "xss",
];

/// Whether a word can't be the name of the package at the module's root.
pub(super) fn is_reserved_package(word: &str) -> bool {
    // A module can't be published with a folder or a file that Windows refuses (The Go Modules
    // Reference, "File path constraints").
    let taken = |words: &&str| words.split(' ').any(|taken| taken == word);
    TAKEN_PACKAGES.iter().any(taken) || file_stem(word) != word
}

/// The package at the root. A name that the spec gives has been checked; one that is made from the
/// catalogue's identifier steps aside.
pub(super) fn root_package(name: String) -> String {
    step_aside(name, "codes", is_reserved_package)
}

/// The part of a module's path that its root package is named after: the last one that isn't its
/// major version (The Go Modules Reference, "Major version suffixes").
pub(super) fn last_part(module: &str) -> &str {
    let mut parts = module.rsplit('/');
    let last = parts.next().unwrap_or_default();
    parts.next().filter(|_| is_major(last)).unwrap_or(last)
}

/// Whether a part of a module's path is a major version.
pub(super) fn is_major(part: &str) -> bool {
    part.strip_prefix('v')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// The type of a table's constants, in the package of the table.
pub(super) fn type_name(code_kind: CodeKind) -> &'static str {
    match code_kind {
        CodeKind::Integer | CodeKind::String => "Code",
        CodeKind::None => "Text",
    }
}

impl Go {
    /// Whether an import of the root package has to give its name, since the last part of the
    /// module's path is a different one.
    pub(super) fn root_needs_name(&self) -> bool {
        last_part(&self.module) != self.root_package
    }

    /// The package of a table, which is also its folder and its file. It has no underscores, since
    /// a file's name that ends in `_test` or `_windows` is left out of some builds (`go help
    /// buildconstraint`).
    pub(super) fn package_of(&self, table: &Name) -> String {
        step_aside(table.flat(), "table", |name| {
            is_reserved_package(name) || name == self.root_package
        })
    }

    pub(super) fn constant_name(&self, entry: &Name) -> String {
        step_aside(self.mixed_caps(entry), "Entry", |name| {
            TAKEN_CONSTANTS.contains(&name)
        })
    }

    /// The field and the method of a column.
    pub(super) fn accessor_name(&self, attribute: &Name) -> String {
        step_aside(self.mixed_caps(attribute), "Value", |name| {
            TAKEN_ACCESSORS.contains(&name)
        })
    }

    /// The type of an enum, and with the name of a value its constant.
    pub(super) fn root_name(&self, attribute: &Name, choice: Option<&Name>) -> String {
        let choice = choice.map_or_else(String::new, |choice| self.mixed_caps(choice));
        step_aside(self.mixed_caps(attribute) + &choice, "Value", |name| {
            TAKEN_IN_ROOT.contains(&name)
        })
    }

    /// Effective Go, "`MixedCaps`"; Go Code Review Comments, "Initialisms".
    fn mixed_caps(&self, name: &Name) -> String {
        capitalised(name.words(), |word| {
            INITIALISMS.contains(&word) || self.initialisms.contains(word)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::last_part;

    #[test]
    fn the_part_that_a_package_is_named_after() {
        assert_eq!(last_part("example.com/ekyc"), "ekyc");
        assert_eq!(last_part("example.com/shop/codes/v2"), "codes");
        assert_eq!(last_part("example.com/v2x"), "v2x");
        assert_eq!(last_part("v2.example"), "v2.example");
    }
}
