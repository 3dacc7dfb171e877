//! Which column of a table is what: by its title, or as the command line says.

use std::collections::BTreeMap;

use super::grid::{Cell, Grid};
use super::words;
use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::EntrySpec;

/// What codegen knows of an entry by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Code,
    Name,
    Description,
    Billed,
    Aliases,
    Note,
}

/// The titles by which a column is known, in lower-case words. Where a table has several of them,
/// the one that comes first here is meant.
pub(super) const TITLES: [(Key, &[&str]); 6] = [
    (
        Key::Code,
        &[
            "code",
            "error code",
            "err code",
            "error number",
            "error no",
            "err no",
            "errno",
            "error id",
            "code number",
            "result code",
            "return code",
            "status code",
            "exit code",
            "sqlstate",
            "hresult",
            "number",
            "value",
            "status",
            "error",
            "no",
            "id",
            "key",
        ],
    ),
    (
        Key::Name,
        &[
            "name",
            "constant",
            "constant name",
            "symbol",
            "symbolic name",
            "symbolic constant",
            "identifier",
            "macro",
            "mnemonic",
            "error name",
            "condition name",
            "code name",
        ],
    ),
    (
        Key::Description,
        &[
            "description",
            "error description",
            "meaning",
            "desc",
            "message",
            "error message",
            "msg",
            "error msg",
            "err msg",
            "text",
            "error text",
            "explanation",
            "definition",
            "details",
            "reason",
            "reason phrase",
            "phrase",
            "summary",
            "prompt",
        ],
    ),
    (
        Key::Billed,
        &[
            "billed",
            "is billed",
            "billing",
            "billable",
            "charge",
            "charged",
            "chargeable",
            "charges",
        ],
    ),
    (
        Key::Aliases,
        &[
            "aliases",
            "alias",
            "synonyms",
            "synonym",
            "also known as",
            "other names",
        ],
    ),
    (
        Key::Note,
        &["note", "notes", "remark", "remarks", "comment", "comments"],
    ),
];

impl Key {
    /// What a spec calls it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Description => "description",
            Self::Billed => "billed",
            Self::Aliases => "aliases",
            Self::Note => "note",
        }
    }
}

/// What `--column` says: the key of the column that has a title.
#[derive(Debug, Clone)]
pub(crate) struct Assignment {
    pub key: Name,
    pub title: String,
}

impl Assignment {
    /// Reads `key=Title`.
    pub(crate) fn parse(written: &str) -> Result<Self, String> {
        let (key, title) = written
            .split_once('=')
            .ok_or("write `KEY=TITLE`, such as `code='Error Code'`")?;
        let key = Name::parse(key.trim())
            .ok_or("a key is lower-case words joined by `_`, such as `http_status`")?;
        let is_known = |(known, _): &(Key, _)| known.word() == key.as_str();
        if EntrySpec::KEYS.contains(&key.as_str()) && !TITLES.iter().any(is_known) {
            return Err(format!("no column of a table can be `{key}`"));
        }
        let title = title.trim().to_owned();
        Ok(Self { key, title })
    }
}

/// The columns of a table, by their positions.
#[derive(Debug, Default)]
pub(super) struct Columns {
    known: BTreeMap<Key, usize>,
    /// All others, in order, with the names that they get.
    pub others: Vec<(usize, Name)>,
    /// The titles of columns without a cell.
    pub empty: Vec<String>,
}

impl Columns {
    pub(super) fn at(&self, key: Key) -> Option<usize> {
        self.known.get(&key).copied()
    }

    /// Finds out which column is what. Returns `None` if the table has nothing to make entries of.
    pub(super) fn of(
        grid: &Grid,
        assignments: &[Assignment],
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut columns = Self::default();
        let mut free: Vec<usize> = (0..grid.titles.len()).collect();
        let mut named: BTreeMap<usize, Name> = BTreeMap::new();
        for Assignment { key, title } in assignments {
            let Some(at) = free
                .iter()
                .copied()
                .find(|&at| is_same(&grid.titles[at].value, title))
            else {
                continue;
            };
            free.retain(|one| *one != at);
            match TITLES
                .iter()
                .find(|(known, _)| known.word() == key.as_str())
            {
                Some((key, _)) => columns.claim(*key, at, grid, mistakes),
                None => drop(named.insert(at, key.clone())),
            }
        }
        for (key, titles) in TITLES {
            if columns.known.contains_key(&key) {
                continue;
            }
            let rank = |at: usize| {
                let title = flat(&grid.titles[at].value);
                titles.iter().position(|known| is_flat(known, &title))
            };
            let Some(best) = free.iter().filter_map(|&at| rank(at)).min() else {
                continue;
            };
            for at in free.extract_if(.., |at| rank(*at) == Some(best)) {
                columns.claim(key, at, grid, mistakes);
            }
        }
        columns.name_others(free, named, grid, mistakes);
        columns.has_entries().then_some(columns)
    }

    fn has_entries(&self) -> bool {
        self.known.contains_key(&Key::Code) || self.known.contains_key(&Key::Description)
    }

    fn claim(&mut self, key: Key, at: usize, grid: &Grid, mistakes: &mut Vec<Diagnostic>) {
        let first = *self.known.entry(key).or_insert(at);
        if first != at {
            let word = key.word();
            let (first, second) = (&grid.titles[first], &grid.titles[at]);
            mistakes.push(
                Diagnostic::new(
                    &rules::COLUMN,
                    format!("two columns are the `{word}`"),
                    second.span,
                )
                .label("the second")
                .also(first.span, "the first")
                .help("give the columns titles of their own"),
            );
        }
    }

    /// Names the columns that codegen doesn't know by itself.
    fn name_others(
        &mut self,
        free: Vec<usize>,
        named: BTreeMap<usize, Name>,
        grid: &Grid,
        mistakes: &mut Vec<Diagnostic>,
    ) {
        let mut all = named;
        for at in free {
            let title = &grid.titles[at].value;
            if grid.column(at).all(Cell::is_blank) {
                self.empty.push(title.clone());
                continue;
            }
            let is_free = |name: &Name| !EntrySpec::KEYS.contains(&name.as_str());
            let name = words::name(title).filter(is_free);
            let name = name.or_else(|| words::name(&format!("column {}", at + 1)));
            all.extend(name.map(|name| (at, name)));
        }
        for (at, name) in all {
            if let Some((first, _)) = self.others.iter().find(|(_, other)| *other == name) {
                mistakes.push(
                    Diagnostic::new(
                        &rules::COLUMN,
                        format!("two columns are called `{name}`"),
                        grid.titles[at].span,
                    )
                    .label("the second")
                    .also(grid.titles[*first].span, "the first")
                    .help("give the columns titles of their own"),
                );
                continue;
            }
            self.others.push((at, name));
        }
    }
}

/// Whether two titles are the same but for case and what stands between the words.
pub(super) fn is_same(title: &str, other: &str) -> bool {
    let (flat, other_flat) = (flat(title), flat(other));
    flat == other_flat && (!flat.is_empty() || title.to_lowercase() == other.to_lowercase())
}

/// The letters of a title.
fn flat(title: &str) -> String {
    words::spaced(title).replace(' ', "")
}

/// Whether a text is a title by which a column is known.
pub(super) fn is_title(text: &str) -> bool {
    let text = flat(text);
    let mut titles = TITLES.iter().flat_map(|(_, titles)| *titles);
    titles.any(|title| is_flat(title, &text))
}

/// Whether the letters of a title in lower-case words are these.
fn is_flat(title: &str, flat: &str) -> bool {
    let letters = title.bytes().filter(|byte| *byte != b' ');
    letters.eq(flat.bytes())
}

/// Reports what `--column` says of titles that no table has.
pub(super) fn check_assignments(
    assignments: &[Assignment],
    titles: &[Spanned<String>],
    mistakes: &mut Vec<Diagnostic>,
) {
    for Assignment { key, title } in assignments {
        if !titles.iter().any(|known| is_same(&known.value, title)) {
            let known: Vec<&str> = titles.iter().map(|title| title.value.as_str()).collect();
            let message = format!("`--column {key}={title}`: no column has this title");
            mistakes.push(
                Diagnostic::general(&rules::COLUMN, message)
                    .help(crate::suggestion::suggestion(title, &known)),
            );
        }
    }
}

/// The keys and their titles, for `--help`.
pub(crate) fn known_titles() -> String {
    const WIDTH: usize = 84;
    let mut lines = String::new();
    for (key, titles) in TITLES {
        let mut line = format!("  {:<13}", key.word());
        for (at, title) in titles.iter().enumerate() {
            if line.len() + title.len() > WIDTH {
                lines.extend([line.trim_end(), "\n"]);
                line = " ".repeat(15);
            }
            let comma = if at + 1 < titles.len() { ", " } else { "\n" };
            line.extend([title, comma]);
        }
        lines += &line;
    }
    lines
}
