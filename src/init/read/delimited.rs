//! Reads lines of cells with a character between them: CSV, TSV, and tables with `|`.

use csv::{ReaderBuilder, StringRecord};

use super::super::grid::{Cell, Row};
use crate::diagnostic::source::SourceId;
use crate::diagnostic::{Diagnostic, rules};

/// A text of rows.
#[derive(Clone, Copy)]
pub(super) struct Delimited<'a> {
    pub id: SourceId,
    pub text: &'a str,
    pub delimiter: u8,
    /// Whether cells may be in quotes.
    pub quoting: bool,
}

impl Delimited<'_> {
    /// The rows, with the titles as the first. Empty lines are none.
    pub(super) fn rows(self, mistakes: &mut Vec<Diagnostic>) -> Vec<Row> {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .quoting(self.quoting)
            .from_reader(self.text.as_bytes());
        let mut rows = Vec::new();
        let mut record = StringRecord::new();
        let mut start = 0;
        // The text is in memory, and UTF-8: there is nothing else to go wrong.
        while let Ok(true) = reader.read_record(&mut record) {
            let end = usize::try_from(reader.position().byte()).unwrap_or(self.text.len());
            rows.extend(self.row(&record, start, end.min(self.text.len()), mistakes));
            start = end;
        }
        rows
    }

    /// A row, unless its quotes don't match, which is reported.
    fn row(
        self,
        record: &StringRecord,
        start: usize,
        end: usize,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Row> {
        let written = &self.text[start..end];
        let start = start + (written.len() - written.trim_start_matches(['\r', '\n']).len());
        let end = start.max(start + self.text[start..end].trim_end_matches(['\r', '\n']).len());
        let mut at = start;
        let mut cells = Vec::with_capacity(record.len());
        for text in record {
            let Some((cell, len)) = self.cell(text, at, end) else {
                mistakes.push(
                    Diagnostic::new(
                        &rules::ODD_CELL,
                        "the quotes of this cell don't match",
                        self.id.span(at.min(end)..end),
                    )
                    .help("a cell that begins with `\"` ends with one, without a space before or after; those inside are doubled"),
                );
                return None;
            };
            cells.push(cell);
            at += len + 1;
        }
        let span = self.id.span(start..end);
        Some(Row { span, cells })
    }

    /// The cell that was written at a place, and how long it is there; `None` if what was read
    /// isn't what is written.
    fn cell(self, text: &str, at: usize, end: usize) -> Option<(Cell, usize)> {
        let rest = self.text.get(at..end)?;
        let is_quoted = self.quoting && rest.starts_with('"');
        let written = if is_quoted {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        };
        let after = rest.strip_prefix(&written)?.bytes().next();
        let ends = matches!(after, None | Some(b'\r' | b'\n')) || after == Some(self.delimiter);
        let has_late_quotes = self.quoting && !is_quoted && text.trim_start().starts_with('"');
        if !ends || has_late_quotes {
            return None;
        }
        // Space around a cell is no part of it, unless it stands in quotes.
        let inside = if is_quoted { text } else { text.trim() };
        let from = at + written.find(inside).filter(|_| !is_quoted).unwrap_or(0);
        let to = if is_quoted {
            at + written.len()
        } else {
            from + inside.len()
        };
        let cell = Cell {
            text: inside.to_owned(),
            span: self.id.span(from..to),
            is_text: false,
        };
        Some((cell, written.len()))
    }
}

/// The character between the cells of the first line: the one that stands there most often outside
/// quotes.
pub(super) fn delimiter(text: &str) -> u8 {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let unquoted: String = line.split('"').step_by(2).collect();
    let count = |delimiter: &u8| unquoted.bytes().filter(|byte| byte == delimiter).count();
    let candidates = *b"|\t;,";
    // The last of those that are equal.
    candidates.into_iter().max_by_key(count).unwrap_or(b',')
}
