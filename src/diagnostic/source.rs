//! The texts that a run reads, and places in them.
//!
//! A [`Span`] is three small integers. With the [`Sources`], it can be turned into a line, a column
//! and the text itself.

use std::ops::Range;
use std::sync::OnceLock;

/// A file that was read, such as one of a spec.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path as people read it, with `/`.
    pub path: String,
    pub text: String,
    /// Where each line begins. Computed for the first diagnostic only, since most runs have none.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

/// All texts that were read in this run.
#[derive(Debug, Default)]
pub(crate) struct Sources(Vec<Source>);

/// A place as people count: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    pub line: usize,
    pub column: usize,
}

/// The index of a source in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SourceId(u32);

impl SourceId {
    /// A range of bytes in this source. Offsets beyond 4 GiB are clamped, since no such file is
    /// read.
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
    pub(crate) fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    pub(crate) fn source(self) -> SourceId {
        SourceId(self.source)
    }
}

impl Sources {
    /// Adds a text and returns its id.
    pub(crate) fn add(&mut self, path: String, text: String) -> SourceId {
        let id = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.push(Source {
            path,
            text,
            line_starts: OnceLock::new(),
        });
        SourceId(id)
    }

    pub(crate) fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// The source that a span is in.
    pub(crate) fn of(&self, span: Span) -> &Source {
        self.get(span.source())
    }

    /// The text that a span covers; empty if it reaches past the end.
    pub(crate) fn text(&self, span: Span) -> &str {
        self.of(span).text.get(span.bytes()).unwrap_or_default()
    }

    /// All texts with their paths, in the order in which they were added.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let sources = self.0.iter();
        sources.map(|source| (source.path.as_str(), source.text.as_str()))
    }

    /// Where a span begins.
    pub(crate) fn position(&self, span: Span) -> Position {
        self.of(span).position(span.bytes().start)
    }

    /// Where a span ends: the position after its last character.
    pub(crate) fn end(&self, span: Span) -> Position {
        self.of(span).position(span.bytes().end)
    }
}

impl Source {
    /// The position of a byte. A byte past the end has the position of the end.
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
