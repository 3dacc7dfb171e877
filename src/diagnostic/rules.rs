//! The rules that a spec, the generated files and a run are held to. Declaring one here registers
//! it; the identifiers are stable, so that people can search for them.

use serde::{Serialize, Serializer};

/// A rule: what a diagnostic is an instance of.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable identifier, shown in brackets: `error[unknown-key]`.
    pub id: &'static str,
    /// What the rule asks for, in one sentence.
    pub asks: &'static str,
}

/// In what programs read, a rule is its identifier.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

macro_rules! rules {
    ($(#[$doc:meta])* $all:ident: $($name:ident = $id:literal, $asks:literal;)*) => {
        $(#[doc = $asks] pub static $name: Rule = Rule { id: $id, asks: $asks };)*

        $(#[$doc])*
        pub static $all: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    /// Every rule for a spec, in the order of this file.
    ALL:
    UNREADABLE = "unreadable-file", "Every file that the spec names can be read.";
    NOT_UTF8 = "not-utf8", "A spec's files are UTF-8 text.";
    SYNTAX = "yaml-syntax", "Each file is one YAML document, without anchors, aliases or merge keys.";
    TOO_DEEP = "yaml-budget", "A file stays within the reader's limits: nesting, size.";
    EMPTY_FILE = "empty-file", "A file has content.";
    WRONG_TYPE = "wrong-type", "A value has the type that its key asks for.";
    UNKNOWN_KEY = "unknown-key", "Only keys that the spec knows are used.";
    DUPLICATE_KEY = "duplicate-key", "A mapping has a key once.";
    MISSING_KEY = "missing-key", "Keys that are required are there.";
    EMPTY_TEXT = "empty-text", "A text that is required says something.";
    TEXT_TOO_LONG = "text-too-long", "A text has at most 20,000 UTF-16 units, which is what fits one JVM constant.";
    BAD_NAME = "bad-name", "A name is lower-case ASCII words joined by single underscores, and begins with a letter.";
    BAD_VERSION = "bad-version", "The version is a semantic version, MAJOR.MINOR.PATCH, without build metadata.";
    BAD_PACKAGE = "bad-package", "What a manifest says is what its registry takes.";
    EMPTY_LIST = "empty-list", "A list has at least one item.";
    DUPLICATE_TABLE = "duplicate-table", "A table is listed once.";
    UNLISTED_TABLE = "unlisted-table", "Every table file is listed in the catalogue.";
    CODE_KIND = "code-kind", "An entry's code is of its table's kind.";
    CODE_FORM = "code-form", "An integer code is written as a plain decimal number that fits 32 bits.";
    CODE_CHARACTERS = "code-characters", "A code has no control, invisible or bidirectional formatting characters.";
    DUPLICATE_CODE = "duplicate-code", "No two entries of a table have one code.";
    DUPLICATE_TEXT = "duplicate-text", "Without codes the text tells entries apart, so none is there twice unless marked as a repeat.";
    DUPLICATE_NAME = "duplicate-name", "No two entries of a table have one name.";
    NAME_NEEDED = "name-needed", "An entry has a name, or a string code that one can be made from.";
    SAME_IDENTIFIER = "same-identifier", "No two names become one identifier in any language.";
    UNKNOWN_REPEAT = "unknown-repeat", "A repeat names an earlier entry of its table.";
    REPEAT_DIFFERS = "repeat-differs", "A repeated row says what the first one says.";
    PUBLISHED_SAME = "published-same", "What was published is stated only where it differs, and the reason with it.";
}

rules! {
    /// Every rule for an output folder, in the order of this file.
    OUTPUT:
    FOREIGN_OUTPUT = "foreign-output", "Where codegen writes there is nobody else's file.";
    CONFLICTED_OUTPUT = "conflicted-output", "Git has left no conflict markers.";
    EDITED_OUTPUT = "edited-output", "A generated file is as codegen left it.";
    STALE_OUTPUT = "stale-output", "A generated file is what the spec gives now.";
    LEFT_OVER_OUTPUT = "left-over-output", "A file that the spec no longer gives is gone.";
    MISSING_OUTPUT = "missing-output", "Every file that the spec gives is there.";
    STALE_LOCK = "stale-lock", "The lock file names every generated file, and what codegen left in it.";
    DAMAGED_LOCK = "damaged-lock", "Every line of the lock file is one that codegen wrote.";
    NEWER_LOCK = "newer-lock", "The lock file is of a version that this codegen knows.";
    OUTSIDE_OUTPUT = "outside-output", "No path in the output folder leads out of it.";
}

rules! {
    /// What else can stop a run, in the order of this file.
    RUN:
    SYSTEM = "system", "Files can be read and written, and results printed.";
    NOT_FOUND = "not-found", "What is asked for is in the catalogue.";
    RENDERING = "rendering", "Templates can be rendered.";
}
