//! Reads the tables of a Markdown document, each with the heading above it.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::super::grid::{Cell, Format, Grid, Row};
use crate::diagnostic::source::{SourceId, Spanned};

pub(super) fn read(id: SourceId, text: &str) -> Vec<Grid> {
    let mut document = Document {
        id,
        text,
        grids: Vec::new(),
        heading: None,
        row: Vec::new(),
        words: String::new(),
        links: Vec::new(),
    };
    for (event, bytes) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        document.take(event, bytes);
    }
    document.grids
}

struct Document<'a> {
    id: SourceId,
    text: &'a str,
    grids: Vec<Grid>,
    /// The last heading, until a table has taken it.
    heading: Option<String>,
    row: Vec<Cell>,
    /// What the heading or the cell says so far.
    words: String,
    /// Where the links that are open lead to, and where their words begin.
    links: Vec<(String, usize)>,
}

impl Document<'_> {
    fn take(&mut self, event: Event, bytes: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell) => self.words.clear(),
            Event::Text(text) | Event::Code(text) | Event::Html(text) => self.words += &text,
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => {
                self.words.push(' ');
            }
            Event::InlineHtml(tag) => self.words += &tag,
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                self.links.push((dest_url.to_string(), self.words.len()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.end_link(),
            Event::End(TagEnd::Heading(_)) => self.heading = Some(mem::take(&mut self.words)),
            Event::Start(Tag::Table(_)) => self.grids.push(Grid {
                format: Format::Markdown,
                heading: self.heading.take(),
                titles: Vec::new(),
                rows: Vec::new(),
            }),
            Event::End(TagEnd::TableCell) => {
                let cell = self.cell(&bytes);
                self.row.push(cell);
            }
            Event::End(TagEnd::TableHead) => self.titles(),
            Event::End(TagEnd::TableRow) => self.row(bytes),
            _ => {}
        }
    }

    /// A link whose words aren't its address is followed by it, so that it isn't lost.
    fn end_link(&mut self) {
        let Some((address, from)) = self.links.pop() else {
            return;
        };
        if !self.words[from..].contains(&address) {
            self.words.extend([" (", &address, ")"]);
        }
    }

    fn cell(&mut self, bytes: &Range<usize>) -> Cell {
        let written = &self.text[bytes.clone()];
        let start = bytes.start + (written.len() - written.trim_start().len());
        let end = start.max(bytes.start + written.trim_end().len());
        Cell {
            text: mem::take(&mut self.words).trim().to_owned(),
            span: self.id.span(start..end),
            is_text: false,
        }
    }

    fn titles(&mut self) {
        let titles = mem::take(&mut self.row).into_iter().map(|cell| Spanned {
            value: cell.text,
            span: cell.span,
        });
        if let Some(grid) = self.grids.last_mut() {
            grid.titles = titles.collect();
        }
    }

    fn row(&mut self, bytes: Range<usize>) {
        let mut cells = mem::take(&mut self.row);
        let row = self
            .id
            .span(bytes.start..bytes.start + self.text[bytes.clone()].trim_end().len());
        // Markdown makes up the cells that a row doesn't have, and drops those that are too many.
        let missing = |cell: &Cell| cell.span.bytes().start >= row.bytes().end;
        let written = cells.iter().position(missing).unwrap_or(cells.len());
        cells.truncate(written);
        let end = cells
            .last()
            .map_or(bytes.start, |cell| cell.span.bytes().end);
        let rest = self.text.get(end..row.bytes().end).unwrap_or_default();
        let rest = rest.trim().trim_start_matches('|').trim_end_matches('|');
        if !rest.trim().is_empty() {
            cells.push(Cell {
                text: rest.trim().to_owned(),
                span: self.id.span(end..row.bytes().end),
                is_text: false,
            });
        }
        if let Some(grid) = self.grids.last_mut() {
            grid.rows.push(Row { span: row, cells });
        }
    }
}
