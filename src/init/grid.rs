//! A table as it stands in a file: titles and rows of cells, each with its place.

use crate::diagnostic::source::{Sources, Span, Spanned};

/// What a file, or a part of it, was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Cells with this character between them.
    Delimited(u8),
    Markdown,
    /// Lines of cells with `|` between them, and nothing else that Markdown asks for.
    Pipes,
    Json,
}

impl Format {
    /// Whether it is made for people: its titles are words that were printed.
    pub(super) fn is_document(self) -> bool {
        matches!(self, Self::Markdown | Self::Pipes)
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Delimited(b'\t') => "cells between tabs",
            Self::Delimited(b';') => "CSV with `;`",
            Self::Delimited(b'|') => "CSV with `|`",
            Self::Delimited(_) => "CSV",
            Self::Markdown => "a Markdown table",
            Self::Pipes => "a table with `|`",
            Self::Json => "JSON",
        }
    }
}

#[derive(Debug)]
pub(super) struct Grid {
    pub format: Format,
    /// The heading that it stands under.
    pub heading: Option<String>,
    pub titles: Vec<Spanned<String>>,
    pub rows: Vec<Row>,
}

#[derive(Debug)]
pub(super) struct Row {
    pub span: Span,
    /// As many as there are titles, once the file is read.
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// Empty if nothing stands there.
    pub text: String,
    pub span: Span,
    /// Whether the file itself says that it is text, whatever it looks like.
    pub is_text: bool,
}

impl Grid {
    /// Where the titles stand.
    pub(super) fn place(&self) -> Option<Span> {
        let (first, last) = (self.titles.first()?.span, self.titles.last()?.span);
        let bytes = first.bytes().start..last.bytes().end;
        let is_one_line = bytes.start <= bytes.end && self.format != Format::Json;
        Some(first.source().span(bytes))
            .filter(|_| is_one_line)
            .or(Some(first))
    }

    /// The cells of a column.
    pub(super) fn column(&self, at: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().map(move |row| &row.cells[at])
    }
}

impl Cell {
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it says nothing: it is empty, or a dash stands for that.
    pub(super) fn is_blank(&self) -> bool {
        let text = self.text.trim();
        text.is_empty() || !self.is_text && matches!(text, "-" | "--" | "\u{2013}" | "\u{2014}")
    }
}

/// The line on which a place begins.
pub(super) fn line(span: Span, sources: &Sources) -> usize {
    sources.position(span).line
}
