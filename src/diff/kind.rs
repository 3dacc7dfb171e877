//! The kinds of change, and what each of them does to whom. docs/diff.md has the same table, and
//! compilers prove the column of sources in the tests.

use crate::diagnostic::rules::Rule;
use crate::language::Language;

/// A kind of change.
#[derive(Debug)]
pub(crate) struct Kind {
    /// Its identifier, and what happens in a sentence.
    pub rule: Rule,
    /// The languages in which programs that use it no longer compile.
    pub source: Source,
    pub effects: &'static [Effect],
    /// The part of the version that has to be raised for it.
    pub owed: Level,
    /// Where a changelog has it.
    pub section: Section,
    /// What it needs beside a version.
    pub asks: Asks,
}

/// The languages in which a program that uses what changed no longer compiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Nowhere,
    Everywhere,
    In(&'static [Language]),
    /// In those that the change itself names: it depends on how they write names.
    Named,
}

/// What else a change does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// What was compiled against the old version no longer works with the new one, or goes on with
    /// old values that the compiler copied. Kotlin alone is linked after it is compiled: all others
    /// are compiled from source.
    Binary,
    /// What was stored or sent no longer means what it meant.
    Wire,
    /// Somebody pays for other calls than before.
    Billing,
    /// Texts for people change.
    Texts,
    /// There is something that wasn't there.
    Adds,
}

impl Effect {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::Wire => "wire",
            Self::Billing => "billing",
            Self::Texts => "texts",
            Self::Adds => "adds",
        }
    }
}

/// A part of a semantic version, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Patch,
    Minor,
    Major,
}

impl Level {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// The sections of a changelog (Keep a Changelog 1.1.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    Added,
    Changed,
    Deprecated,
    Removed,
}

impl Section {
    pub(crate) const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Deprecated, Self::Removed];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Deprecated => "Deprecated",
            Self::Removed => "Removed",
        }
    }
}

/// What a change needs beside a version, because nothing else tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    Nothing,
    /// That what went is in `reserved`; or somebody's word.
    Reserved,
    /// Somebody's word: `allow` in the spec.
    Word,
}

macro_rules! kinds {
    ($($name:ident = $id:literal, $says:literal: $source:expr, [$($effect:ident)*], $owed:ident, $section:ident, $asks:ident;)*) => {
        $(#[doc = $says] pub(crate) static $name: Kind = Kind {
            rule: Rule { id: $id, asks: $says },
            source: $source,
            effects: &[$(Effect::$effect),*],
            owed: Level::$owed,
            section: Section::$section,
            asks: Asks::$asks,
        };)*

        /// Every kind, in the order of this file.
        pub(crate) static ALL: &[&Kind] = &[$(&$name),*];
    };
}

use Source::{Everywhere, In, Named, Nowhere};

kinds! {
    CATALOG_TEXT_CHANGED = "catalog-text-changed", "A text about the whole catalogue changes: its title, its description, its source.": Nowhere, [Texts], Patch, Changed, Nothing;
    TABLE_ADDED = "table-added", "A table comes.": Nowhere, [Adds], Minor, Added, Nothing;
    TABLE_REMOVED = "table-removed", "A table goes.": Everywhere, [Binary Wire], Major, Removed, Word;
    TABLE_TEXT_CHANGED = "table-text-changed", "A text about a table changes: its title, its note, the titles of its columns.": Nowhere, [Texts], Patch, Changed, Nothing;
    TABLE_DEPRECATED = "table-deprecated", "A table should no longer be used.": Nowhere, [], Minor, Deprecated, Nothing;
    TABLE_UNDEPRECATED = "table-undeprecated", "A deprecated table may be used again.": Nowhere, [], Minor, Changed, Nothing;
    CODE_KIND_CHANGED = "code-kind-changed", "The codes of a table become integers, strings, or none.": Everywhere, [Binary Wire], Major, Changed, Word;
    CODE_WIDTH_CHANGED = "code-width-changed", "The codes of a table become 64 bits wide, or 32.": In(&[Language::Rust, Language::Kotlin]), [Binary], Major, Changed, Nothing;
    CODE_RADIX_CHANGED = "code-radix-changed", "The codes of a table are written in hexadecimal, or in decimal.": Nowhere, [Texts], Patch, Changed, Nothing;
    ENTRY_ADDED = "entry-added", "An entry comes.": Nowhere, [Adds], Minor, Added, Nothing;
    ENTRY_REMOVED = "entry-removed", "An entry goes.": Everywhere, [Binary Wire], Major, Removed, Reserved;
    ENTRY_RENAMED = "entry-renamed", "An entry gets another name, and keeps the old one as an alias.": Named, [Adds], Minor, Changed, Nothing;
    NAME_LOST = "name-lost", "An entry gets another name, and the old one goes.": Everywhere, [Binary], Major, Changed, Reserved;
    CODE_CHANGED = "code-changed", "An entry gets another code.": Nowhere, [Binary Wire], Major, Changed, Word;
    TEXT_CHANGED = "text-changed", "An entry of a table without codes gets another text, by which it is known.": Nowhere, [Binary Wire Texts], Major, Changed, Word;
    DESCRIPTION_CHANGED = "description-changed", "The description of an entry changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    BILLING_CHANGED = "billing-changed", "Whether an entry is billed changes.": Nowhere, [Billing], Minor, Changed, Word;
    BILLING_ADDED = "billing-added", "The catalogue says of an entry for the first time whether it is billed.": Nowhere, [Adds], Minor, Added, Nothing;
    BILLING_REMOVED = "billing-removed", "No entry of the catalogue says any longer whether it is billed.": Everywhere, [Binary Billing], Major, Removed, Word;
    NOTE_CHANGED = "note-changed", "The note about an entry changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    PUBLISHED_CHANGED = "published-changed", "What the document is said to have printed of an entry changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    SINCE_CHANGED = "since-changed", "Since when an entry or a table is there changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    ENTRY_DEPRECATED = "entry-deprecated", "An entry should no longer be used.": Nowhere, [], Minor, Deprecated, Nothing;
    ENTRY_UNDEPRECATED = "entry-undeprecated", "A deprecated entry may be used again.": Nowhere, [], Minor, Changed, Nothing;
    DEPRECATION_CHANGED = "deprecation-changed", "What is said of something deprecated changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    ALIAS_ADDED = "alias-added", "An entry gets a further name.": Nowhere, [Adds], Minor, Added, Nothing;
    ALIAS_REMOVED = "alias-removed", "A further name of an entry goes.": Everywhere, [Binary], Major, Removed, Reserved;
    ALIAS_DEPRECATED = "alias-deprecated", "A further name of an entry should no longer be used.": Nowhere, [], Minor, Deprecated, Nothing;
    ALIAS_UNDEPRECATED = "alias-undeprecated", "A deprecated name of an entry may be used again.": Nowhere, [], Minor, Changed, Nothing;
    RESERVED = "reserved", "A code or a name is reserved.": Nowhere, [Texts], Patch, Changed, Nothing;
    UNRESERVED = "unreserved", "A code or a name is no longer reserved.": Nowhere, [Wire], Major, Changed, Word;
    RESERVATION_CHANGED = "reservation-changed", "What is said of a reserved code or name changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    ATTRIBUTE_ADDED = "attribute-added", "The catalogue gets a column of its own.": Nowhere, [Adds], Minor, Added, Nothing;
    ATTRIBUTE_REMOVED = "attribute-removed", "A column of the catalogue's own goes.": Everywhere, [Binary], Major, Removed, Nothing;
    ATTRIBUTE_RETYPED = "attribute-retyped", "A column of the catalogue's own gets another type.": Everywhere, [Binary], Major, Changed, Nothing;
    ATTRIBUTE_REQUIRED = "attribute-required", "Every entry has to state a column, which it could leave out.": In(&[Language::Rust, Language::Swift, Language::Go]), [Binary], Major, Changed, Nothing;
    ATTRIBUTE_OPTIONAL = "attribute-optional", "Entries may leave a column out, which all had to state.": Everywhere, [Binary], Major, Changed, Nothing;
    ATTRIBUTE_TEXT_CHANGED = "attribute-text-changed", "The description of a column changes.": Nowhere, [Texts], Patch, Changed, Nothing;
    CHOICE_ADDED = "choice-added", "An enum among the columns gets a value.": Nowhere, [Adds], Minor, Added, Nothing;
    CHOICE_REMOVED = "choice-removed", "A value of an enum among the columns goes.": Everywhere, [Binary], Major, Removed, Nothing;
    ATTRIBUTE_VALUE_CHANGED = "attribute-value-changed", "What an entry states in a column changes.": Nowhere, [], Minor, Changed, Nothing;
    ROW_ADDED = "row-added", "The document repeats a row.": Nowhere, [], Patch, Changed, Nothing;
    ROW_REMOVED = "row-removed", "The document no longer repeats a row.": Nowhere, [], Patch, Changed, Nothing;
    ORDER_CHANGED = "order-changed", "Something stands in another order.": Nowhere, [], Patch, Changed, Nothing;
    IDENTIFIER_CHANGED = "identifier-changed", "A language writes a name in another way.": Named, [Binary], Major, Changed, Nothing;
    PACKAGE_RENAMED = "package-renamed", "Programs name a package in another way.": Named, [Binary], Major, Changed, Nothing;
    PACKAGE_MOVED = "package-moved", "A package is found in another place.": Nowhere, [], Minor, Changed, Nothing;
    PACKAGE_NARROWED = "package-narrowed", "Fewer programs may use a package.": Named, [Binary], Major, Removed, Nothing;
    PACKAGE_OPTION_CHANGED = "package-option-changed", "Something else that there is to choose about a package changes.": Nowhere, [], Minor, Changed, Nothing;
    PACKAGE_TEXT_CHANGED = "package-text-changed", "What the manifests of the packages say changes: licence, authors, keywords, repository.": Nowhere, [Texts], Patch, Changed, Nothing;
}

/// The table of kinds as docs/diff.md has it, a row a kind: the identifier, what happens, in which
/// languages programs break, what else it does, and the part of the version that it owes. For the
/// test that compares them.
#[must_use]
pub fn documented() -> Vec<[String; 5]> {
    let row = |kind: &&Kind| {
        let source = match kind.source {
            Source::Nowhere => "–".to_owned(),
            Source::Everywhere => "in all languages".to_owned(),
            Source::In(languages) => {
                let titles: Vec<&str> = languages.iter().map(|it| it.title()).collect();
                titles.join(", ")
            }
            Source::Named => "where the language writes it so".to_owned(),
        };
        let effects: Vec<&str> = kind.effects.iter().map(|effect| effect.word()).collect();
        let asks = match kind.asks {
            Asks::Nothing => "",
            Asks::Reserved => ", unless reserved",
            Asks::Word => ", needs a word",
        };
        let effects = match effects.as_slice() {
            [] => "–".to_owned(),
            effects => effects.join(", "),
        };
        [
            format!("`{}`", kind.rule.id),
            kind.rule.asks.to_owned(),
            source,
            effects,
            format!("{}{asks}", kind.owed.word()),
        ]
    };
    ALL.iter().map(row).collect()
}
