//! What the columns hold that codegen doesn't know by itself: their types, and their cells.

use std::collections::BTreeSet;

use super::grid::Cell;
use super::words;
use crate::catalog::MAX_INTEGER;
use crate::name::Name;

/// The type of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Type {
    Integer,
    Boolean,
    /// One of these words, in the order in which they come first.
    Enum(Vec<String>),
    String,
}

/// A column of the catalogue.
#[derive(Debug)]
pub(super) struct Attribute {
    pub name: Name,
    pub of: Type,
    /// Its title, where the name isn't made of it.
    pub title: Option<String>,
}

/// The most values that are taken for a choice.
const MAX_VALUES: usize = 12;

impl Type {
    /// The type of all cells, of which blank ones say nothing.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let cells: Vec<&Cell> = cells.filter(|cell| !cell.is_blank()).collect();
        let all = |is: fn(&Cell) -> bool| !cells.is_empty() && cells.iter().all(|cell| is(cell));
        if all(|cell| integer(cell).is_some()) {
            return Self::Integer;
        }
        if all(|cell| !cell.is_text && flag(&cell.text).is_some()) {
            return Self::Boolean;
        }
        let values = distinct(cells.iter().map(|cell| cell.text.as_str()));
        let repeat = values.len() > 1 && values.len() * 2 <= cells.len();
        if repeat { choice(values) } else { Self::String }
    }

    /// What texts may be as well, if only some of them stand in several rows.
    pub(super) fn alternative(texts: &[&str]) -> Option<Self> {
        let values = distinct(texts.iter().copied());
        let repeat = values.len() > 1 && values.len() < texts.len();
        Some(choice(values)).filter(|it| repeat && *it != Self::String)
    }

    /// The type of a column that two tables have.
    pub(super) fn with(self, other: Self) -> Self {
        match (self, other) {
            (one, other) if one == other => one,
            (Self::Enum(mut values), Self::Enum(more)) => {
                let more: Vec<String> =
                    more.into_iter().filter(|it| !values.contains(it)).collect();
                values.extend(more);
                choice(values)
            }
            _ => Self::String,
        }
    }

    pub(super) fn words(&self) -> String {
        match self {
            Self::Integer => "integers".to_owned(),
            Self::Boolean => "true or false".to_owned(),
            Self::Enum(values) => format!("one of {}", values.join(", ")),
            Self::String => "text".to_owned(),
        }
    }
}

/// The values of a column, in the order in which they come first. Of too many, some are left out.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for text in texts {
        if values.len() <= MAX_VALUES && !values.iter().any(|value| value == text) {
            values.push(text.to_owned());
        }
    }
    values
}

/// The type of a column with these values: a choice, if they are few and words.
fn choice(values: Vec<String>) -> Type {
    let name = |value: &String| Some(Name::from_words(value)?.flat());
    let names: BTreeSet<String> = values.iter().filter_map(name).collect();
    let are_words = names.len() == values.len() && values.iter().all(|it| it.len() <= 30);
    if are_words && values.len() <= MAX_VALUES {
        Type::Enum(values)
    } else {
        Type::String
    }
}

/// A whole number that every language can hold exactly.
pub(super) fn integer(cell: &Cell) -> Option<i64> {
    let text = cell.text.trim();
    let number: i64 = text.parse().ok()?;
    let is_plain = number.to_string() == text && number.abs() <= MAX_INTEGER;
    (is_plain && !cell.is_text).then_some(number)
}

/// What a cell says that is a yes or a no.
pub(super) fn flag(text: &str) -> Option<bool> {
    match words::spaced(text).as_str() {
        "true" | "yes" | "y" => Some(true),
        "false" | "no" | "n" => Some(false),
        _ => None,
    }
}

/// Whether a cell of flags says that nothing is said.
pub(super) fn says_nothing(text: &str) -> bool {
    matches!(
        words::spaced(text).as_str(),
        "" | "not stated" | "unknown" | "n a"
    )
}
