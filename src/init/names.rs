//! Gives every entry of a table a name of its own.

use std::collections::{HashMap, HashSet};

use super::codes::Code;
use super::grid::Cell;
use super::rows::Reading;
use super::words;
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;

/// The name of an entry, and where it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// It stands in the table.
    Given(Name),
    /// It is what codegen makes of the code, and needn't be written.
    OfCode(Name),
    /// Somebody has to look at it.
    Proposed(Name, &'static str),
}

impl Named {
    pub(super) fn name(&self) -> &Name {
        match self {
            Self::Given(name) | Self::OfCode(name) | Self::Proposed(name, _) => name,
        }
    }

    /// Why somebody has to look at it.
    pub(super) fn to_review(&self) -> Option<&'static str> {
        match self {
            Self::Proposed(_, why) => Some(why),
            _ => None,
        }
    }
}

/// The names that are taken, without the places where words meet: two names that differ in no more
/// are one in some language.
#[derive(Debug, Default)]
pub(super) struct Taken {
    flat: HashSet<String>,
    /// The number after a name that was given last.
    last: HashMap<Name, u32>,
}

impl Taken {
    fn take(&mut self, name: &Name) -> bool {
        self.flat.insert(name.flat())
    }

    /// The name, or the first that follows it.
    pub(super) fn next(&mut self, name: Name) -> Name {
        if self.take(&name) {
            return name;
        }
        let from = self.last.get(&name).map_or(2, |last| last + 1);
        for number in from..u32::MAX {
            let Some(numbered) = Name::parse(&format!("{name}_{number}")) else {
                break;
            };
            if self.take(&numbered) {
                self.last.insert(name, number);
                return numbered;
            }
        }
        name
    }
}

/// Names the rows of a table.
pub(super) fn names(
    rows: &[&Reading],
    taken: &mut Taken,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Named> {
    let mut names: Vec<Option<Named>> = Vec::with_capacity(rows.len());
    let of_codes = codes_are_names(rows);
    for row in rows {
        names.push(match (&row.name, &row.code) {
            (Some(cell), _) => given(cell, taken, mistakes),
            (None, Code::Text(code)) if of_codes => {
                let name = Name::from_words(code).filter(|name| taken.take(name));
                name.map(Named::OfCode)
            }
            _ => None,
        });
    }
    propose(rows, &mut names, taken);
    names.into_iter().flatten().collect()
}

/// Whether most codes are such that a name can be made of them: where most aren't, the few that
/// are would stand out.
fn codes_are_names(rows: &[&Reading]) -> bool {
    let is_name = |row: &&&Reading| match &row.code {
        Code::Text(code) => Name::from_words(code).is_some(),
        _ => false,
    };
    rows.iter().filter(is_name).count() * 2 > rows.len()
}

/// The name that a cell says; `None` if it says none.
fn given(cell: &Cell, taken: &mut Taken, mistakes: &mut Vec<Diagnostic>) -> Option<Named> {
    let Some(name) = Name::from_words(&cell.text) else {
        let similar = taken.next(words::name(&cell.text)?);
        return Some(Named::Proposed(similar, "from a name that can't be one"));
    };
    if taken.take(&name) {
        return Some(Named::Given(name));
    }
    let name = taken.next(name);
    let message = format!("another row has the name `{}` too", cell.text);
    mistakes.push(
        Diagnostic::new(&rules::DUPLICATE_NAME, message, cell.span)
            .warning()
            .label(format!("this one becomes `{name}`"))
            .help("rows with one code that say the same are one entry, and the second name is an alias"),
    );
    Some(Named::Proposed(name, "its name stands in the table twice"))
}

/// The names of a table whose names are no words, such as `EAGAIN` and `EWOULDBLOCK`: each is one
/// run of capitals, and all begin with the same letter. Of words in capitals this is hardly true.
pub(super) fn initialisms(rows: &[Reading]) -> Vec<Name> {
    const ENOUGH: usize = 4;
    let cells = rows
        .iter()
        .flat_map(|row| row.name.iter().chain(&row.aliases));
    let texts: Vec<&str> = cells.map(|cell| cell.text.trim()).collect();
    let initial = |text: &&str| text.chars().next();
    let is_capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let is_one = |text: &&str| text.chars().all(is_capital) && initial(text) == initial(&texts[0]);
    if texts.len() < ENOUGH || !texts.iter().all(is_one) {
        return Vec::new();
    }
    let names = texts.iter().map(|text| Name::parse(&text.to_lowercase()));
    names.flatten().collect()
}

/// Proposes names for the rows that have none yet.
fn propose(rows: &[&Reading], names: &mut [Option<Named>], taken: &mut Taken) {
    let open: Vec<usize> = (0..rows.len()).filter(|&at| names[at].is_none()).collect();
    let short = proposals(rows, &open, words::SHORT);
    let long = proposals(rows, &open, words::LONG);
    for (at, (short, long)) in open.iter().copied().zip(short.into_iter().zip(long)) {
        let row = rows[at];
        let code = words::name(&format!("code {}", row.code.word()));
        let (name, why) = match (short, long) {
            // What tells them apart may come later; else it is the code.
            ((Some(name), true), _) | ((_, false), (Some(name), true)) => (name, "from the text"),
            ((Some(name), false), _) if row.code != Code::None => {
                let with_code = words::name(&format!("{name} {}", row.code.word()));
                (with_code.unwrap_or(name), "from the text and the code")
            }
            ((Some(name), false), _) => (name, "from the text"),
            _ => (
                code.unwrap_or_else(|| Name::known("entry")),
                "from the code",
            ),
        };
        names[at] = Some(Named::Proposed(taken.next(name), why));
    }
}

/// What the texts of these rows propose, and whether no other proposes the same.
fn proposals(rows: &[&Reading], open: &[usize], count: usize) -> Vec<(Option<Name>, bool)> {
    let proposed = |at: &usize| {
        let text = rows[*at].description.as_deref()?;
        words::proposed(text, count)
    };
    let names: Vec<Option<Name>> = open.iter().map(proposed).collect();
    let mut counts: HashMap<Option<Name>, usize> = HashMap::new();
    for name in &names {
        *counts.entry(name.clone()).or_default() += 1;
    }
    let is_only = |name: &Option<Name>| name.is_some() && counts.get(name) == Some(&1);
    names
        .into_iter()
        .map(|name| (name.clone(), is_only(&name)))
        .collect()
}

/// The names of aliases. One that is no name, or that is taken, is reported and left out.
pub(super) fn alias(
    cell: &Cell,
    taken: &mut Taken,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Name> {
    let name = Name::from_words(&cell.text);
    let message = match &name {
        Some(name) if taken.take(name) => return Some(name.clone()),
        Some(_) => format!("another row has the name `{}` too", cell.text),
        None => format!("`{}` can't be a name", cell.text),
    };
    mistakes.push(
        Diagnostic::new(&rules::DUPLICATE_NAME, message, cell.span)
            .warning()
            .label("left out")
            .help("an alias is a further name of one entry"),
    );
    None
}
