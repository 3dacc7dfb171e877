//! `codegen init`: a spec to begin with, from nothing or from what somebody has.
//!
//! Each file is read as a table of cells ([`read`], [`grid`]). It is found out which column is what
//! ([`columns`]), of which kind the codes are ([`codes`]) and what the other columns hold
//! ([`attributes`]). The rows are compared with their neighbours ([`rows`], [`odd`]), get their
//! names ([`names`]), and become a table ([`table`]), which is written as YAML ([`spec`],
//! [`yaml`]). Nothing of this is guessed silently: what was decided is told ([`told`]), and what is
//! out of line is named by its line.

mod attributes;
mod codes;
mod columns;
mod files;
mod grid;
mod listed;
mod names;
mod odd;
mod read;
mod rows;
mod spec;
mod table;
mod told;
mod words;
mod yaml;

use std::path::PathBuf;

use crate::diagnostic::source::{Sources, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use columns::{check_assignments, is_same, is_title};
use grid::Grid;
use listed::listed;
use spec::Catalog;
use table::Table;

pub(crate) use columns::{Assignment, known_titles};
pub(crate) use files::{NewFiles, NotWritten};
pub(crate) use listed::sentence;
pub(crate) use spec::{Identity, ProjectItem, example, project_file, project_item};

/// What to make a spec from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct From<'a> {
    pub files: &'a [PathBuf],
    pub assignments: &'a [Assignment],
    /// The names of the tables, in order; none if nobody says them.
    pub tables: &'a [Name],
}

/// A spec that isn't written yet.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The paths below the spec's folder, and the texts.
    pub files: Vec<(String, String)>,
    /// What was decided, table by table.
    pub told: Vec<String>,
    /// How many names somebody has to look at.
    pub to_review: usize,
}

/// Makes a spec from files. Unless mistakes were added that are more than warnings, it says all
/// that the files say.
pub(crate) fn import(
    from: From,
    identity: &Identity,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Draft {
    let is_known = |text: &str| {
        let mut titles = from.assignments.iter().map(|it| &it.title);
        is_title(text) || titles.any(|title| is_same(title, text))
    };
    let (mut tables, mut titles) = (Vec::new(), Vec::new());
    for file in from.files {
        let grids = read::read(file, &is_known, sources, mistakes);
        titles.extend(grids.iter().flat_map(|grid| grid.titles.iter().cloned()));
        let found = tables_of(grids, from.assignments, mistakes);
        tables.push((file.as_path(), found));
    }
    check_assignments(from.assignments, &titles, mistakes);
    let catalog = Catalog::of(listed(tables, from.tables, mistakes));
    Draft {
        files: catalog.files(identity),
        told: told::told(&catalog, sources),
        to_review: catalog.to_review(),
    }
}

/// The tables of one file. A document may have some that have nothing to do with codes, but a file
/// that has no other is a mistake.
fn tables_of(
    grids: Vec<Grid>,
    assignments: &[Assignment],
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Table> {
    let mut left_out = Vec::new();
    let mut tables = Vec::new();
    for grid in grids {
        let Some(place) = grid.place() else {
            continue;
        };
        if grid.rows.is_empty() {
            let message = "this table has titles, and no rows";
            left_out.push(
                Diagnostic::new(&rules::INPUT_FORMAT, message, place)
                    .help("write its rows below the titles"),
            );
            continue;
        }
        let is_number = |title: &Spanned<String>| title.value.parse::<i64>().is_ok();
        let help = if grid.titles.iter().any(is_number) {
            "the first row has to be the titles of the columns, such as `code` and `description`"
        } else {
            "`--column code=TITLE` says which one has the codes, and `--column description=TITLE` which the texts; `codegen init --help` lists the titles that are known"
        };
        let message = "no column here is known to have codes or descriptions";
        match Table::of(grid, assignments, mistakes) {
            Some(table) => tables.push(table),
            None => left_out.push(Diagnostic::new(&rules::COLUMN, message, place).help(help)),
        }
    }
    let is_harmless = !tables.is_empty();
    let warn = |mistake: Diagnostic| mistake.warning().label("left out");
    let left_out = left_out.into_iter();
    mistakes.extend(left_out.map(|it| if is_harmless { warn(it) } else { it }));
    tables
}
