//! The texts that a run reads, and places in them.
//!
//! A [`Span`] is three small integers; whoever has the [`Sources`] can turn it into a line, a
//! column and the text itself.

use std::ops::Range;
use std::sync::OnceLock;

/// One file of a spec: the path as a person would write it, and its whole text.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path to show, with `/` between its parts.
    pub path: String,
    /// The text, as read.
    pub text: String,
    /// Where each line begins; made for the first diagnostic, since most runs have none.
    line_starts: OnceLock<Vec<usize>>,
}

/// A range of bytes in one of the [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    source: u32,
    start: u32,
    end: u32,
}

/// A value, and where in the spec it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// Every text that was read in this run.
#[derive(Debug, Default)]
pub(crate) struct Sources(Vec<Source>);

/// A place as people count: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where a source stands among the [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SourceId(u32);

impl SourceId {
    /// The place of a range of bytes in this source. Offsets past 4 GiB are clamped: no such file
    /// is read.
    pub(crate) fn span(self, bytes: Range<usize>) -> Span {
        let clamp = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Span {
            source: self.0,
            start: clamp(bytes.start),
            end: clamp(bytes.end),
        }
    }
}

impl Span {
    /// The bytes it covers.
    pub(crate) fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The source it lies in.
    pub(crate) fn source(self) -> SourceId {
        SourceId(self.source)
    }
}

impl Sources {
    /// Takes a text in and says how to refer to it.
    pub(crate) fn add(&mut self, path: String, text: String) -> SourceId {
        let id = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.push(Source {
            path,
            text,
            line_starts: OnceLock::new(),
        });
        SourceId(id)
    }

    /// The source with this id; every id comes from [`Sources::add`].
    pub(crate) fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// The source that a span lies in.
    pub(crate) fn of(&self, span: Span) -> &Source {
        self.get(span.source())
    }

    /// The text that a span covers; empty where it points past the end.
    pub(crate) fn text(&self, span: Span) -> &str {
        self.of(span).text.get(span.bytes()).unwrap_or_default()
    }

    /// Every text, in the order in which they were taken in.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|source| source.text.as_str())
    }

    /// Where a span begins.
    pub(crate) fn position(&self, span: Span) -> Position {
        self.of(span).position(span.bytes().start)
    }

    /// Where a span ends: at the character after its last one.
    pub(crate) fn end(&self, span: Span) -> Position {
        self.of(span).position(span.bytes().end)
    }
}

impl Source {
    /// Where a byte is; one past the end is the end.
    fn position(&self, byte: usize) -> Position {
        let starts = self.line_starts.get_or_init(|| {
            std::iter::once(0)
                .chain(
                    self.text
                        .match_indices('\n')
                        .map(|(newline, _)| newline + 1),
                )
                .collect()
        });
        let start = byte.min(self.text.len());
        let line = starts.partition_point(|&line_start| line_start <= start);
        // A byte that does not continue a character begins one.
        let begins = |byte: &&u8| (**byte & 0b1100_0000) != 0b1000_0000;
        let before = &self.text.as_bytes()[starts[line - 1]..start];
        Position {
            line,
            column: 1 + before.iter().filter(begins).count(),
        }
    }
}
