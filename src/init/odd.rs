//! Reports cells that aren't like the others of their column.

use super::attributes::{Type, flag};
use super::grid::{Cell, Grid};
use crate::diagnostic::{Diagnostic, rules};
use crate::suggestion::nearest;

/// What nearly all cells of a column may be, and what is said of one that isn't.
type Likeness = (fn(&Cell) -> bool, &'static str);

const LIKENESSES: [Likeness; 2] = [
    (is_number, "is no whole number"),
    (|cell| flag(&cell.text).is_some(), "is neither yes nor no"),
];

/// Whether so few cells are out of line that they may be mistakes.
pub(super) fn are_few(odd: usize, all: usize) -> bool {
    odd > 0 && all - odd >= 4 && odd * 5 <= all
}

/// Reports what stands alone in a column of one's own.
pub(super) fn report_values(grid: &Grid, at: usize, of: &Type, mistakes: &mut Vec<Diagnostic>) {
    let cells: Vec<&Cell> = grid.column(at).filter(|cell| !cell.is_blank()).collect();
    for (is_like, what) in LIKENESSES {
        let odd: Vec<&&Cell> = cells.iter().filter(|cell| !is_like(cell)).collect();
        if are_few(odd.len(), cells.len()) {
            mistakes.extend(odd.into_iter().map(|cell| {
                let message = format!("`{}` {what}, and most cells here are", cell.text);
                mistake(message, cell).label(format!("this makes the column {}", of.words()))
            }));
            return;
        }
    }
    if let Type::Enum(values) = of {
        report_misspelt(&cells, values, mistakes);
    }
}

/// Reports names that are texts: they may have changed places with their neighbours.
pub(super) fn report_names(grid: &Grid, at: usize, mistakes: &mut Vec<Diagnostic>) {
    let cells: Vec<&Cell> = grid.column(at).filter(|cell| !cell.is_empty()).collect();
    let is_text = |cell: &&&Cell| cell.text.trim().contains(char::is_whitespace);
    let texts: Vec<&&Cell> = cells.iter().filter(is_text).collect();
    if are_few(texts.len(), cells.len()) {
        mistakes.extend(texts.into_iter().map(|cell| {
            let message = format!("`{}` has spaces, and most names here have none", cell.text);
            mistake(message, cell)
        }));
    }
}

/// Reports a value that stands in one row, beside a similar one that stands in many.
fn report_misspelt(cells: &[&Cell], values: &[String], mistakes: &mut Vec<Diagnostic>) {
    const MANY: usize = 4;
    let count = |value: &str| cells.iter().filter(|cell| cell.text == value).count();
    let frequent = values.iter().filter(|value| count(value) >= MANY);
    let frequent: Vec<&str> = frequent.map(String::as_str).collect();
    for cell in cells {
        // Short words are similar by chance.
        let is_single = cell.text.chars().count() > 3 && count(&cell.text) == 1;
        if let Some(near) = nearest(&cell.text, &frequent).filter(|_| is_single) {
            let message = format!("`{}` stands in this row alone", cell.text);
            mistakes.push(mistake(message, cell).label(format!("should it be `{near}`?")));
        }
    }
}

fn mistake(message: String, cell: &Cell) -> Diagnostic {
    Diagnostic::new(&rules::ODD_CELL, message, cell.span)
        .warning()
        .help("if it is a mistake, put it right and start again")
}

/// Whether a cell has nothing but digits; zeros before them make a column text by intention.
fn is_number(cell: &Cell) -> bool {
    let text = cell.text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
