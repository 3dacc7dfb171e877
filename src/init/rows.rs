//! Reads the rows of a table, and reports those that are out of line with their neighbours.

use super::attributes::{flag, says_nothing};
use super::codes::{Code, Kind};
use super::columns::{Columns, Key, is_same, is_title};
use super::grid::{Cell, Grid, Row};
use super::words;
use crate::characters::is_for_codes;
use crate::diagnostic::source::Span;
use crate::diagnostic::{Diagnostic, rules};

/// What a row says.
#[derive(Debug)]
pub(super) struct Reading {
    pub span: Span,
    pub code: Code,
    /// The cell of names, unless it is empty.
    pub name: Option<Cell>,
    pub description: Option<String>,
    pub billed: Option<bool>,
    pub aliases: Vec<Cell>,
    pub note: Option<String>,
    /// The cells of the other columns.
    pub others: Vec<Cell>,
}

/// Takes out the rows that are none: empty ones, and the titles where they stand again.
pub(super) fn tidy(grid: &mut Grid, mistakes: &mut Vec<Diagnostic>) {
    let titles = &grid.titles;
    grid.rows.retain(|row| {
        let mut cells = row
            .cells
            .iter()
            .zip(titles)
            .filter(|(cell, _)| !cell.is_empty());
        if row.cells.iter().all(Cell::is_empty) {
            return false;
        }
        let is_titles = cells.all(|(cell, title)| is_same(&cell.text, &title.value));
        if is_titles {
            mistakes.push(
                Diagnostic::new(&rules::TITLE, "the titles stand here again", row.span)
                    .warning()
                    .label("left out")
                    .help("if another table begins here, put it in a file of its own"),
            );
        }
        !is_titles
    });
}

/// Reads every row. One of which no entry can be made is a mistake.
pub(super) fn read(
    grid: &Grid,
    columns: &Columns,
    kind: Kind,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Reading> {
    report_missing(grid, columns, mistakes);
    let read = |row| read_row(row, grid, columns, kind, mistakes);
    grid.rows.iter().filter_map(read).collect()
}

fn read_row(
    row: &Row,
    grid: &Grid,
    columns: &Columns,
    kind: Kind,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Reading> {
    report_titles(row, grid, columns, kind, mistakes);
    let cell = |key| columns.at(key).map(|at| &row.cells[at]);
    let text = |key| {
        let cell = cell(key).filter(|cell| !cell.is_empty());
        cell.map(|cell| cell.text.clone())
    };
    let code = match cell(Key::Code) {
        Some(cell) if cell.is_empty() => {
            mistakes.push(
                Diagnostic::new(&rules::MISSING_CELL, "this row has no code", row.span).help(
                    "write its code; one that is meant for several rows has to stand in each",
                ),
            );
            None
        }
        Some(cell) => {
            let code = Code::read(cell, kind);
            if code.is_none() {
                mistakes.push(no_number(cell, row, kind));
            }
            report_invisible(cell, mistakes);
            code
        }
        None => Some(Code::None),
    };
    let description = text(Key::Description);
    if kind == Kind::None && description.is_none() {
        mistakes.push(
            Diagnostic::new(&rules::MISSING_CELL, "this row has no text", row.span).help(
                "without codes the text is what tells entries apart: write it, or take the row out",
            ),
        );
        return None;
    }
    let billed = match cell(Key::Billed) {
        Some(cell) => read_flag(cell, mistakes),
        None => None,
    };
    Some(Reading {
        span: row.span,
        code: code?,
        name: cell(Key::Name).filter(|cell| !cell.is_empty()).cloned(),
        description,
        billed,
        aliases: cell(Key::Aliases).map(aliases).unwrap_or_default(),
        note: text(Key::Note),
        others: columns
            .others
            .iter()
            .map(|(at, _)| row.cells[*at].clone())
            .collect(),
    })
}

/// The words of a cell of aliases, each as a cell of its own.
fn aliases(cell: &Cell) -> Vec<Cell> {
    let words = cell
        .text
        .split(|c: char| c.is_whitespace() || ",;|/".contains(c));
    let words = words.filter(|word| !word.is_empty());
    let of = |word: &str| Cell {
        text: word.to_owned(),
        ..cell.clone()
    };
    words.map(of).collect()
}

fn report_invisible(cell: &Cell, mistakes: &mut Vec<Diagnostic>) {
    if let Some(bad) = cell.text.chars().find(|c| !is_for_codes(*c)) {
        let bad = u32::from(bad);
        let message = format!(
            "this code has the character U+{bad:04X}, which can't be seen or looks like another"
        );
        mistakes.push(
            Diagnostic::new(&rules::CODE_CHARACTERS, message, cell.span)
                .help("take it out: it makes two codes look like one"),
        );
    }
}

fn no_number(cell: &Cell, row: &Row, kind: Kind) -> Diagnostic {
    let message = format!(
        "`{}` is no number, as the other codes of this table are",
        cell.text
    );
    let mistake = Diagnostic::new(&rules::ODD_CELL, message, cell.span);
    let is_number = |other: &Cell| !other.is_empty() && Code::read(other, kind).is_some();
    if row.cells.iter().any(is_number) {
        return mistake.help("the number stands in another column: has the row been shifted?");
    }
    mistake.help("put its code there, or take the row out")
}

fn read_flag(cell: &Cell, mistakes: &mut Vec<Diagnostic>) -> Option<bool> {
    let said = match words::spaced(&cell.text).as_str() {
        "billed" | "charged" | "1" => Some(true),
        "not billed" | "not charged" | "free" | "0" => Some(false),
        _ => flag(&cell.text),
    };
    if said.is_none() && !says_nothing(&cell.text) {
        let message = format!("`{}` is neither yes nor no", cell.text);
        mistakes.push(
            Diagnostic::new(&rules::ODD_CELL, message, cell.span)
                .help("whether a call is billed is `Y`, `N`, or an empty cell; `--column` makes it a column of another kind"),
        );
    }
    said
}

/// Reports titles that stand among the cells of their column.
fn report_titles(
    row: &Row,
    grid: &Grid,
    columns: &Columns,
    kind: Kind,
    mistakes: &mut Vec<Diagnostic>,
) {
    for (at, (cell, title)) in row.cells.iter().zip(&grid.titles).enumerate() {
        let is_code = columns.at(Key::Code) == Some(at);
        let is_known =
            is_code && is_title(&cell.text) && words::spaced(&cell.text).contains("code");
        if cell.is_empty() || !(is_known || is_same(&cell.text, &title.value)) {
            continue;
        }
        let message = format!(
            "`{}` is the title of a column, and stands among its cells",
            cell.text
        );
        let mistake = Diagnostic::new(&rules::TITLE, message, cell.span)
            .warning()
            .help("the cells of this column may have slid down by one row");
        // Among numbers it is a mistake, which is reported as one.
        if !(is_code && kind.is_integer()) {
            mistakes.push(mistake);
        }
    }
}

/// Reports empty cells where nearly all rows have one.
fn report_missing(grid: &Grid, columns: &Columns, mistakes: &mut Vec<Diagnostic>) {
    const SHOWN: usize = 5;
    for (at, title) in grid.titles.iter().enumerate() {
        // A row without a code is a mistake, and aliases and notes are exceptions by their nature.
        let is_free = [Key::Code, Key::Aliases, Key::Note]
            .iter()
            .any(|key| columns.at(*key) == Some(at));
        let empty: Vec<&Row> = grid
            .rows
            .iter()
            .filter(|row| row.cells[at].is_empty())
            .collect();
        if is_free || empty.is_empty() || empty.len() * 5 > grid.rows.len() {
            continue;
        }
        for (number, row) in empty.iter().take(SHOWN).enumerate() {
            let message = format!(
                "this row has no `{}`, and nearly all others have one",
                title.value
            );
            let mut mistake = Diagnostic::new(&rules::MISSING_CELL, message, row.span)
                .warning()
                .help("if it is a mistake, put it right and start again");
            if number + 1 == SHOWN && empty.len() > SHOWN {
                mistake = mistake.label(format!("and {} more", empty.len() - SHOWN));
            }
            mistakes.push(mistake);
        }
    }
}
