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
            rows.push(self.row(&record, start, end.min(self.text.len()), mistakes));
            start = end;
        }
        rows
    }

    fn row(
        self,
        record: &StringRecord,
        start: usize,
        end: usize,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Row {
        let written = &self.text[start..end];
        let start = start + (written.len() - written.trim_start_matches(['\r', '\n']).len());
        let end = start.max(start + self.text[start..end].trim_end_matches(['\r', '\n']).len());
        let (mut at, mut is_clear) = (start, true);
        let mut cells = Vec::with_capacity(record.len());
        for text in record {
            let cell = is_clear.then(|| self.cell(text, at, end)).flatten();
            let cell = cell.unwrap_or_else(|| {
                if is_clear {
                    mistakes.push(
                        Diagnostic::new(
                            &rules::ODD_CELL,
                            "the quotes of this cell don't match",
                            self.id.span(at..end),
                        )
                        .help("a cell that begins with `\"` ends with one, and those inside are doubled"),
                    );
                }
                is_clear = false;
                Cell {
                    text: text.to_owned(),
                    span: self.id.span(start..end),
                    is_text: false,
                }
            });
            at = cell.span.bytes().end + 1;
            cells.push(cell);
        }
        Row {
            span: self.id.span(start..end),
            cells,
        }
    }

    /// The cell that was written at a place, if what was read is what is written there.
    fn cell(self, text: &str, at: usize, end: usize) -> Option<Cell> {
        let rest = self.text.get(at..end).unwrap_or_default();
        let quoted = format!("\"{}\"", text.replace('"', "\"\""));
        let is_quoted = self.quoting && rest.starts_with('"');
        let len = if is_quoted { quoted.len() } else { text.len() };
        let is_there = rest.starts_with(if is_quoted { &quoted } else { text });
        let ends = matches!(rest.as_bytes().get(len), None | Some(b'\r' | b'\n'))
            || rest.as_bytes().get(len) == Some(&self.delimiter);
        // Space around a cell is no part of it, unless it stands in quotes.
        let text = if is_quoted { text } else { text.trim() };
        (is_there && ends).then(|| Cell {
            text: text.to_owned(),
            span: self.id.span(at..at + len),
            is_text: false,
        })
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
