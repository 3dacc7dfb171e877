//! Reads tables whose cells have `|` between them, without the line of dashes that would make them
//! Markdown: what is left of a web page or a manual that was saved as text.
//!
//! A table begins after an empty line or a heading, and wherever a line has nothing but titles. So
//! two tables that were pasted together stay two.

use std::mem;

use super::super::grid::{Cell, Format, Grid, Row};
use super::delimited::Delimited;
use crate::diagnostic::source::{SourceId, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};

pub(super) fn read(
    id: SourceId,
    text: &str,
    is_title: &dyn Fn(&str) -> bool,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Grid> {
    let lines = Delimited {
        id,
        text,
        delimiter: b'|',
        quoting: false,
    };
    let mut page = Page {
        text,
        is_title,
        grids: Vec::new(),
        heading: None,
        is_apart: true,
    };
    let mut end = 0;
    for row in lines.rows(mistakes) {
        let bytes = row.span.bytes();
        page.is_apart |= text[end..bytes.start].matches('\n').count() > 1;
        end = bytes.end;
        if is_ruler(&text[bytes.clone()]) {
            continue;
        }
        if text[bytes].contains('|') {
            page.row(row, mistakes);
        } else {
            page.prose(row.span, mistakes);
        }
    }
    page.leave_out_heading(mistakes);
    page.grids
}

struct Page<'a> {
    text: &'a str,
    is_title: &'a dyn Fn(&str) -> bool,
    grids: Vec<Grid>,
    /// The line without `|` that came last, and whether it stands right below a row.
    heading: Option<(Span, bool)>,
    /// Whether an empty line has come since the last row.
    is_apart: bool,
}

impl Page<'_> {
    fn prose(&mut self, line: Span, mistakes: &mut Vec<Diagnostic>) {
        self.leave_out_heading(mistakes);
        self.heading = Some((line, !self.is_apart));
    }

    /// Prose between tables is no part of them; but where it stands right below a row, somebody may
    /// have meant it to be.
    fn leave_out_heading(&mut self, mistakes: &mut Vec<Diagnostic>) {
        if let Some((line, true)) = self.heading.take() {
            mistakes.push(
                Diagnostic::new(
                    &rules::ROW_WIDTH,
                    "this line is no row: it has no `|`",
                    line,
                )
                .warning()
                .label("left out")
                .help("if it belongs to the row above, join the two"),
            );
        }
    }

    fn row(&mut self, row: Row, mistakes: &mut Vec<Diagnostic>) {
        let row = within(&self.text[row.span.bytes()], row);
        let texts = || row.cells.iter().map(|cell| cell.text.as_str());
        let is_titles = |grid: &Grid| {
            let titles = grid.titles.iter().map(|title| title.value.as_str());
            texts().eq(titles) || texts().all(self.is_title)
        };
        let is_apart = mem::take(&mut self.is_apart);
        match self.grids.last_mut() {
            Some(grid) if !is_apart && !is_titles(grid) => {
                grid.rows.push(row);
                self.leave_out_heading(mistakes);
            }
            _ => {
                let heading = self.heading.take();
                let heading = heading.map(|(line, _)| words(&self.text[line.bytes()]));
                self.grids.push(Grid {
                    format: Format::Pipes,
                    heading: heading.filter(|heading| !heading.is_empty()),
                    titles: row.cells.into_iter().map(title).collect(),
                    rows: Vec::new(),
                });
            }
        }
    }
}

/// Whether a line is drawn, not written.
fn is_ruler(line: &str) -> bool {
    line.chars().all(|c| "-+=|: \t".contains(c)) && line.contains(['-', '='])
}

fn title(cell: Cell) -> Spanned<String> {
    Spanned {
        value: cell.text,
        span: cell.span,
    }
}

/// What a heading says, without what marks it as one.
fn words(line: &str) -> String {
    line.trim_matches(['#', '=', '*', ' ', '\t', ':'])
        .to_owned()
}

/// A row without the empty cells outside of the outer `|`.
fn within(line: &str, mut row: Row) -> Row {
    let line = line.trim();
    if line.ends_with('|') && row.cells.len() > 1 {
        row.cells.pop();
    }
    if line.starts_with('|') && row.cells.len() > 1 {
        row.cells.remove(0);
    }
    row
}
