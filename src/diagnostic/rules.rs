//! The rules for a spec, for the output folder and for a run. Declaring a rule here registers it.
//! The identifiers are stable, so that people can search for them.

use serde::{Serialize, Serializer};

/// A rule. Each diagnostic reports that one is broken.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The stable identifier, shown in brackets, such as `error[unknown-key]`.
    pub id: &'static str,
    /// What the rule requires, in one sentence.
    pub asks: &'static str,
}

/// Programs read a rule as its identifier.
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
    SYNTAX = "yaml-syntax", "Each file is one YAML document, without anchors, aliases, tags or merge keys.";
    TOO_DEEP = "yaml-budget", "A file stays within the limits for nesting and size.";
    EMPTY_FILE = "empty-file", "A file is not empty.";
    WRONG_TYPE = "wrong-type", "A value has the type that its key requires.";
    UNKNOWN_KEY = "unknown-key", "Every key is one that codegen knows.";
    DUPLICATE_KEY = "duplicate-key", "A key appears only once in a mapping.";
    MISSING_KEY = "missing-key", "All required keys are present.";
    EMPTY_TEXT = "empty-text", "A text is not empty.";
    TEXT_TOO_LONG = "text-too-long", "A text has at most 20,000 UTF-16 units, so that it fits in a JVM constant.";
    BAD_NAME = "bad-name", "A name consists of lower-case ASCII words joined by single underscores, and begins with a letter.";
    BAD_VERSION = "bad-version", "The version is a semantic version, MAJOR.MINOR.PATCH, without build metadata.";
    BAD_PACKAGE = "bad-package", "The registries accept what the manifests say.";
    EMPTY_LIST = "empty-list", "A list has at least one item.";
    DUPLICATE_TABLE = "duplicate-table", "A table is listed only once.";
    UNLISTED_TABLE = "unlisted-table", "Every table file is listed in the catalogue.";
    CODE_KIND = "code-kind", "The code of an entry is of the kind that its table declares.";
    CODE_FORM = "code-form", "An integer code is a decimal or hexadecimal number that fits the width of its table.";
    CODE_CHARACTERS = "code-characters", "A code has only characters that can be seen and told apart, and no space at an end.";
    DUPLICATE_CODE = "duplicate-code", "No two entries of a table have the same code.";
    DUPLICATE_TEXT = "duplicate-text", "No two entries of a table without codes have the same text, unless one is marked as a repeat.";
    DUPLICATE_NAME = "duplicate-name", "No two entries of a table have the same name.";
    BAD_ATTRIBUTE = "bad-attribute", "A column of one's own has a name that no other key has, and values that every language can tell apart.";
    BAD_SINCE = "bad-since", "What says since when something is there is a semantic version or a date, YYYY-MM-DD.";
    RESERVED = "reserved", "No entry has a code or a name that its table reserves.";
    UNKNOWN_USE = "unknown-use", "What is to be used instead is there.";
    CIRCULAR_USE = "circular-use", "What is to be used instead doesn't lead back to what it replaces.";
    NAME_NEEDED = "name-needed", "An entry has a name, or a string code from which a name can be made.";
    SAME_IDENTIFIER = "same-identifier", "No two names become the same identifier in any language.";
    UNKNOWN_REPEAT = "unknown-repeat", "A repeat names an earlier entry of the same table.";
    REPEAT_DIFFERS = "repeat-differs", "A repeat says the same as the row that it repeats.";
    PUBLISHED_SAME = "published-same", "What was published is stated only where it differs from what is right, together with the reason.";
}

rules! {
    /// Every rule for an output folder, in the order of this file.
    OUTPUT:
    FOREIGN_OUTPUT = "foreign-output", "Where codegen writes, there are no files that it didn't write itself.";
    CONFLICTED_OUTPUT = "conflicted-output", "No file has conflict markers from Git.";
    EDITED_OUTPUT = "edited-output", "Generated files are not edited by hand.";
    STALE_OUTPUT = "stale-output", "Generated files are up to date with the spec.";
    LEFT_OVER_OUTPUT = "left-over-output", "Files that are no longer generated are removed.";
    MISSING_OUTPUT = "missing-output", "No generated file is missing.";
    UNSTAGED_OUTPUT = "unstaged-output", "When a hook of git ends, git has all that is generated, as it is generated.";
    STALE_LOCK = "stale-lock", "The lock file lists every generated file with the content that codegen wrote.";
    DAMAGED_LOCK = "damaged-lock", "The lock file has only lines that codegen wrote.";
    NEWER_LOCK = "newer-lock", "The lock file has a version that this codegen knows.";
    OTHER_CATALOG = "other-catalog", "A folder has the output of one catalogue.";
    OTHER_FORM = "other-form", "A folder has packages, or the sources of one language.";
    OUTSIDE_OUTPUT = "outside-output", "No path in the output folder leads out of it.";
}

rules! {
    /// What else can stop a run, in the order of this file.
    RUN:
    SYSTEM = "system", "Files can be read and written, and results printed.";
    DUPLICATE_OUTPUT = "duplicate-output", "Each item of a project file has an output folder of its own.";
    NOT_ASKED_FOR = "not-asked-for", "The project file generates the languages that `--lang` chooses.";
    ONE_LANGUAGE = "one-language", "What is embedded in a folder is of one language.";
    BAD_PLACE = "bad-place", "What is embedded lies where its language can find it.";
    FILES_EXIST = "files-exist", "What `codegen init` writes isn't there yet.";
    NO_SPEC = "no-spec", "A run that generates has a spec, or is told to use the built-in one.";
    MORE_MISTAKES = "more-mistakes", "A run reports as many mistakes as anybody reads, and counts the others.";
    NOT_FOUND = "not-found", "The table, code, name or text to show is in the catalogue.";
    BAD_CONDITION = "bad-condition", "A condition of `show` names a column and one of its values.";
    PLACEHOLDER = "placeholder", "Packages that are generated have names that are somebody's own.";
    NO_REPOSITORY = "no-repository", "What a catalogue is compared with is in a repository of git, which git can read.";
    UNKNOWN_REVISION = "unknown-revision", "The revision to compare with is there.";
    NO_SPEC_THEN = "no-spec-then", "The revision to compare with has the spec.";
    NOT_COMPARABLE = "not-comparable", "What is compared is one catalogue.";
    RENDERING = "rendering", "Templates can be rendered.";
}

rules! {
    /// Every rule for what `codegen diff --check` asks, in the order of this file. What changes are
    /// called is in a table of its own.
    DIFF:
    VERSION_OWED = "version-owed", "The version is raised as far as the changes owe.";
    UNUSED_ALLOW = "unused-allow", "What the spec allows is what happens.";
}

rules! {
    /// Every rule for what `codegen init` makes a spec from, beside those for a spec, in the order
    /// of this file.
    IMPORT:
    INPUT_FORMAT = "input-format", "What a spec is made from is text that has tables: CSV, TSV, Markdown, lines of cells with `|`, or JSON.";
    COLUMN = "unclear-column", "A table has codes or descriptions, in columns that their titles or `--column` tell apart.";
    TABLE_NAMES = "table-names", "`--table` names every table, each differently.";
    ROW_WIDTH = "row-width", "A row has as many cells as its table has titles.";
    MISSING_CELL = "missing-cell", "A row has what nearly all other rows have.";
    TITLE = "title-among-cells", "The title of a column doesn't stand among its cells.";
    ODD_CELL = "odd-cell", "A cell is like the others of its column.";
}
