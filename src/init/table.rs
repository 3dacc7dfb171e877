//! Makes a table of a spec from a table of a file.

use super::attributes::Type;
use super::codes::{self, Code, Kind};
use super::columns::{Assignment, Columns, Key};
use super::grid::{Cell, Format, Grid};
use super::names::{Named, Taken, alias, initialisms, names};
use super::odd;
use super::rows::{self, Reading};
use crate::diagnostic::source::Span;
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;

/// A table to write, without its id.
#[derive(Debug)]
pub(super) struct Table {
    pub format: Format,
    pub heading: Option<String>,
    /// The titles.
    pub first: Option<Span>,
    pub last: Option<Span>,
    /// The title of each column that codegen knows by itself.
    pub titles: Vec<(Key, String)>,
    pub kind: Kind,
    /// Why it is this kind, if that may surprise.
    pub why: Option<String>,
    pub entries: Vec<Entry>,
    /// The columns of one's own: their names, their titles and their types.
    pub others: Vec<(Name, String, Type)>,
    /// The titles of columns without a cell.
    pub empty: Vec<String>,
    /// The names that are no words.
    pub initialisms: Vec<Name>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub name: Named,
    /// Whether it is an earlier entry's, which this row repeats.
    pub repeats: bool,
    pub code: Code,
    pub aliases: Vec<Name>,
    pub description: Option<String>,
    pub billed: Option<bool>,
    pub note: Option<String>,
    /// The cells of the columns of one's own.
    pub others: Vec<Cell>,
}

/// What a row is beside those before it.
enum Standing {
    Entry,
    /// It says the same as this one.
    Repeats(usize),
    /// It says the same as this one, but for the name.
    Renames(usize),
}

impl Table {
    /// Reads a table. Returns `None` if there is nothing to make entries of.
    pub(super) fn of(
        mut grid: Grid,
        assignments: &[Assignment],
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        rows::tidy(&mut grid, mistakes);
        let columns = Columns::of(&grid, assignments, mistakes)?;
        let (kind, why) = match columns.at(Key::Code) {
            Some(at) => codes::kind(&grid, at, mistakes),
            None => (Kind::None, None),
        };
        let readings = rows::read(&grid, &columns, kind, mistakes);
        let title = |at: usize| grid.titles[at].value.clone();
        let known = [
            Key::Code,
            Key::Name,
            Key::Description,
            Key::Billed,
            Key::Aliases,
            Key::Note,
        ];
        if let Some(at) = columns.at(Key::Name) {
            odd::report_names(&grid, at, mistakes);
        }
        let mut others = Vec::with_capacity(columns.others.len());
        for (at, name) in &columns.others {
            let of = Type::of(grid.column(*at));
            odd::report_values(&grid, *at, &of, mistakes);
            others.push((name.clone(), title(*at), of));
        }
        Some(Self {
            format: grid.format,
            first: grid.place(),
            last: grid.rows.last().map(|row| row.span),
            titles: known
                .into_iter()
                .filter_map(|key| Some((key, title(columns.at(key)?))))
                .collect(),
            kind,
            why,
            initialisms: initialisms(&readings),
            entries: entries(readings, kind, mistakes),
            others,
            heading: grid.heading,
            empty: columns.empty,
        })
    }

    /// What an entry has in a column of one's own; `None` if the cell is blank, or if there is no
    /// such column.
    pub(super) fn cell<'a>(&self, entry: &'a Entry, column: &Name) -> Option<&'a Cell> {
        let at = self.others.iter().position(|(name, ..)| name == column)?;
        entry.others.get(at).filter(|cell| !cell.is_blank())
    }

    pub(super) fn title_of(&self, key: Key) -> Option<&str> {
        let title = self.titles.iter().find(|(known, _)| *known == key);
        title.map(|(_, title)| title.as_str())
    }
}

fn entries(readings: Vec<Reading>, kind: Kind, mistakes: &mut Vec<Diagnostic>) -> Vec<Entry> {
    let standings = standings(&readings, kind, mistakes);
    let is_entry = |at: &usize| matches!(standings[*at], Standing::Entry);
    let own: Vec<usize> = (0..readings.len()).filter(is_entry).collect();
    let rows: Vec<&Reading> = own.iter().map(|&at| &readings[at]).collect();
    let mut taken = Taken::default();
    let named = names(&rows, &mut taken, mistakes);
    let name_of = |at: usize| named[own.partition_point(|one| *one < at)].clone();
    let mut aliases: Vec<Vec<Name>> = vec![Vec::new(); readings.len()];
    for (at, (reading, standing)) in readings.iter().zip(&standings).enumerate() {
        let (to, further) = match standing {
            Standing::Renames(first) => (*first, reading.name.as_slice()),
            _ => (at, [].as_slice()),
        };
        for cell in further.iter().chain(&reading.aliases) {
            aliases[to].extend(alias(cell, &mut taken, mistakes));
        }
    }
    let rows = readings.into_iter().zip(standings).zip(aliases).enumerate();
    let entry =
        |(at, ((reading, standing), aliases)): (usize, ((Reading, Standing), Vec<Name>))| {
            let first = match standing {
                Standing::Entry => at,
                Standing::Repeats(first) => first,
                Standing::Renames(_) => return None,
            };
            Some(Entry {
                name: name_of(first),
                repeats: first != at,
                code: reading.code,
                aliases,
                description: reading.description,
                billed: reading.billed,
                note: reading.note,
                others: reading.others,
            })
        };
    rows.filter_map(entry).collect()
}

/// Compares each row with those before it. A code, or a text where there are no codes, stands for
/// one entry.
fn standings(readings: &[Reading], kind: Kind, mistakes: &mut Vec<Diagnostic>) -> Vec<Standing> {
    let mut firsts = std::collections::HashMap::new();
    let mut standings = Vec::with_capacity(readings.len());
    for (at, row) in readings.iter().enumerate() {
        let key = match &row.code {
            Code::Integer { value, .. } => value.to_string(),
            Code::Text(text) => text.clone(),
            Code::None => row.description.clone().unwrap_or_default(),
        };
        let first = *firsts.entry(key).or_insert(at);
        standings.push(if first == at {
            Standing::Entry
        } else if !says_the_same(row, &readings[first]) {
            mistakes.push(clash(row.span, readings[first].span, kind));
            Standing::Repeats(first)
        } else if row.name.is_some() && !same_name(row, &readings[first]) {
            Standing::Renames(first)
        } else {
            Standing::Repeats(first)
        });
    }
    standings
}

fn same_name(row: &Reading, first: &Reading) -> bool {
    let text = |row: &Reading| row.name.as_ref().map(|cell| cell.text.clone());
    text(row) == text(first)
}

fn says_the_same(row: &Reading, first: &Reading) -> bool {
    let others = |row: &Reading| -> Vec<String> {
        row.others.iter().map(|cell| cell.text.clone()).collect()
    };
    row.code.is(&first.code)
        && row.description == first.description
        && row.billed == first.billed
        && others(row) == others(first)
}

fn clash(row: Span, first: Span, kind: Kind) -> Diagnostic {
    let (rule, what) = match kind {
        Kind::None => (&rules::DUPLICATE_TEXT, "text"),
        _ => (&rules::DUPLICATE_CODE, "code"),
    };
    let message = format!("two rows have the same {what}, and say different things about it");
    Diagnostic::new(rule, message, row)
        .label("the second")
        .also(first, "the first")
        .help("take one of them out; rows that differ in nothing but their names are one entry with an alias")
}
