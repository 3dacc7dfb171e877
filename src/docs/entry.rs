//! What pages say of tables and entries, whatever they are written in: plain data, without markup.

use std::borrow::Cow;

use semver::Version;

use crate::catalog::{Alias, Attribute, Deprecation, Entry, Reserved, Since, Table, Value};
use crate::characters::is_plain;
use crate::language::{Usage, file_stem};
use crate::name::Name;

/// An entry, and the table that has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub table: &'a Table,
    pub entry: &'a Entry,
}

/// A code, and every entry that has it.
pub(super) struct SharedCode<'a> {
    /// The code as people write it.
    pub written: Cow<'a, str>,
    pub rows: Vec<Row<'a>>,
}

/// All that is said of an entry beside what it has itself.
pub(super) struct EntryDoc<'a> {
    pub entry: &'a Entry,
    /// The code as people write it; `None` in a table without codes.
    pub code: Option<Cow<'a, str>>,
    /// How many rows of the document it stands for.
    pub rows: usize,
    /// What the same code means in other tables.
    pub elsewhere: Vec<Elsewhere<'a>>,
    /// The entries of the table that mean the same, or the first few of them.
    pub twins: Vec<&'a Entry>,
    /// Whether there are more of them.
    pub more_twins: bool,
    /// What is stated in the catalogue's own columns.
    pub columns: Vec<Stated<'a>>,
    pub deprecation: Option<Advice<'a>>,
    /// How programs write it, and its aliases that are not on their way out.
    pub spellings: Vec<Spelling<'a>>,
    /// The aliases that are.
    pub old_names: Vec<OldName<'a>>,
}

/// An entry of another table that has the same code.
pub(super) struct Elsewhere<'a> {
    pub row: Row<'a>,
    /// Whether it means the same there, as far as the words tell.
    pub same_text: bool,
    pub same_billing: bool,
}

/// A column of the catalogue's own, and what an entry states in it.
pub(super) struct Stated<'a> {
    pub attribute: &'a Attribute,
    pub word: Cow<'a, str>,
}

/// A name, and how each language writes it.
pub(super) struct Spelling<'a> {
    pub name: &'a Name,
    pub usages: Vec<Usage>,
}

/// That something should no longer be used, and what should be instead.
pub(super) struct Advice<'a> {
    pub since: &'a Version,
    pub reason: Option<&'a str>,
    /// What to use instead. Where that is on its way out too, what to use instead of it follows.
    pub instead: Vec<&'a Name>,
}

/// A name that an entry no longer goes by.
pub(super) struct OldName<'a> {
    pub name: &'a Name,
    pub since: &'a Version,
    pub reason: Option<&'a str>,
}

/// A code or a name that went from a table.
pub(super) struct Gone<'a> {
    pub code: Option<Cow<'a, str>>,
    pub name: Option<&'a Name>,
    pub since: &'a Version,
    pub reason: &'a str,
    /// Its address within the page of its table.
    pub anchor: String,
}

impl<'a> Row<'a> {
    /// The code as people write it.
    pub(super) fn code(&self) -> Option<Cow<'a, str>> {
        self.table.written(&self.entry.code)
    }

    /// What it means; its name, if the document doesn't say, or says nothing that can be seen.
    pub(super) fn label(&self) -> &'a str {
        let text = self.entry.description.as_deref();
        let is_seen = |text: &&str| text.chars().any(|c| is_plain(c) && !c.is_whitespace());
        text.filter(is_seen)
            .unwrap_or_else(|| self.entry.name.as_str())
    }
}

impl SharedCode<'_> {
    /// In how many ways the tables understand the code, as far as the words tell.
    pub(super) fn wordings(&self) -> usize {
        let mut texts: Vec<String> = self.rows.iter().map(|it| words(it.entry.text())).collect();
        texts.sort();
        texts.dedup();
        texts.len()
    }
}

impl EntryDoc<'_> {
    /// Whether another table understands the code in another way, or bills it otherwise.
    pub(super) fn is_ambiguous(&self) -> bool {
        let mut others = self.elsewhere.iter();
        others.any(|other| !(other.same_text && other.same_billing))
    }
}

impl<'a> Stated<'a> {
    pub(super) fn new((attribute, value): (&'a Attribute, &'a Value)) -> Self {
        Self {
            attribute,
            word: attribute.word(value),
        }
    }
}

impl<'a> Advice<'a> {
    /// `next` is what is said of a name that is on its way out itself.
    pub(super) fn new(
        deprecation: &'a Deprecation,
        next: impl Fn(&'a Name) -> Option<&'a Deprecation>,
    ) -> Self {
        let mut instead = Vec::new();
        let mut step = Some(deprecation);
        // The catalogue has no circles here.
        while let Some(name) = step.and_then(|it| it.instead.as_ref()) {
            instead.push(&name.value);
            step = next(&name.value);
        }
        Self {
            since: &deprecation.since,
            reason: deprecation.reason.as_deref(),
            instead,
        }
    }
}

impl<'a> OldName<'a> {
    pub(super) fn new(alias: &'a Alias) -> Option<Self> {
        let deprecation = alias.deprecated.as_ref()?;
        Some(Self {
            name: &alias.name,
            since: &deprecation.since,
            reason: deprecation.reason.as_deref(),
        })
    }
}

/// What went from a table.
pub(super) fn gone(table: &Table) -> Vec<Gone<'_>> {
    let mut gone: Vec<Gone> = Vec::new();
    for (at, reserved) in (1..).zip(&table.reserved) {
        let Reserved {
            code, name, since, ..
        } = reserved;
        let name = name.as_ref().map(|name| &name.value);
        // Its address is its name, as it was when it was there. Names have no hyphens, so that
        // nothing else has the address of what went without a name.
        let anchor = name.filter(|name| gone.iter().all(|it| it.name != Some(name)));
        gone.push(Gone {
            code: code.as_ref().and_then(|code| table.written(&code.value)),
            name,
            since,
            reason: &reserved.reason,
            anchor: anchor.map_or_else(|| format!("gone-{at}"), Name::to_string),
        });
    }
    gone
}

/// How a sentence goes on after “since”.
pub(super) fn since_words(since: &Since) -> String {
    match since {
        Since::Version(version) => format!("version {version}"),
        Since::Date(date) => date.clone(),
    }
}

/// The name of a table's page without its extension. The names of tables have no underscore at
/// their end, so that none has the page of another.
pub(super) fn page(table: &Table) -> String {
    page_of(&table.id)
}

/// The same of the table that has this id.
pub(super) fn page_of(id: &Name) -> String {
    match id.as_str() {
        // These are about all tables.
        "home" | "index" | "readme" => format!("{id}_"),
        id => file_stem(id),
    }
}

/// Whether two texts mean the same: their words are the same.
pub(super) fn says_the_same(one: &str, other: &str) -> bool {
    one == other || words(one) == words(other)
}

/// The words of a text, without capitals and punctuation.
fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        // Nothing but punctuation is all that it says.
        return lower;
    }
    words.join(" ")
}
