//! Diagnostics: what is wrong with a spec, where, and what to do about it. They are collected while
//! the spec is read, and drawn at the end.

pub mod rules;
pub(crate) mod source;

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, renderer::DecorStyle};

use serde::Serialize;

use crate::characters::{exposed, push_exposed, shortened};
use rules::Rule;
use source::{Position, Sources, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// The run doesn't do what it was asked for.
    Error,
    /// The run does what it was asked for, but there is something to know about it.
    Warning,
    /// There is nothing to do about it.
    Note,
}

impl Severity {
    /// The same word in every form.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A mistake in a spec or in what it is made from, or a file that differs.
#[derive(Debug)]
pub(crate) struct Diagnostic {
    pub severity: Severity,
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// The places that it is about. The first is the one that `file:line:column` names. Empty if
    /// there is no text to point to.
    pub places: Vec<Place>,
    /// Ways to fix it.
    pub help: Vec<String>,
}

/// A place that a diagnostic points to, and what to say about it.
#[derive(Debug)]
pub(crate) struct Place {
    pub span: Span,
    /// The text next to the underlined part; may be empty.
    pub label: String,
}

impl Diagnostic {
    pub(crate) fn new(rule: &'static Rule, message: impl Into<String>, span: Span) -> Self {
        Self {
            places: vec![Place {
                span,
                label: String::new(),
            }],
            ..Self::general(rule, message)
        }
    }

    /// A diagnostic without a place, such as for a file that doesn't exist.
    pub(crate) fn general(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            rule,
            message: bounded(message.into()),
            places: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Makes it a warning, which stops nothing.
    pub(crate) fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Adds a label to the place that was added last.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        if let Some(place) = self.places.last_mut() {
            place.label = bounded(label.into());
        }
        self
    }

    /// Adds another place.
    pub(crate) fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        self.places.push(Place {
            span,
            label: bounded(label.into()),
        });
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(bounded(help.into()));
        self
    }

    /// Draws the diagnostic the way rustc does: the rule, `file:line:column`, the lines, the help.
    /// The result has colours, which the output stream removes if it doesn't show them.
    pub(crate) fn draw(&self, sources: &Sources) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let mut group = level
            .primary_title(exposed(&self.message))
            .id(self.rule.id)
            .elements(self.places.iter().enumerate().map(|(index, place)| {
                let window = Window::around(sources, place.span);
                let kind = if index == 0 {
                    AnnotationKind::Primary
                } else {
                    AnnotationKind::Context
                };
                let annotation = kind.span(window.span);
                let label = (!place.label.is_empty()).then(|| exposed(&place.label));
                Snippet::source(window.text)
                    .path(exposed(&sources.of(place.span).path))
                    .line_start(window.line)
                    .annotation(annotation.label(label))
            }));
        for help in &self.help {
            group = group.element(Level::HELP.message(exposed(help)));
        }
        Renderer::styled()
            .decor_style(DecorStyle::Ascii)
            .render(&[group])
    }
}

/// Words of a length that somebody reads: what they quote may have many megabytes.
fn bounded(words: String) -> String {
    match shortened(&words, 800) {
        Cow::Borrowed(_) => words,
        Cow::Owned(shorter) => shorter,
    }
}

/// The line that a span begins on, cut to a readable width, because a line may have many megabytes.
/// What can't be seen in it is escaped.
struct Window {
    text: String,
    span: Range<usize>,
    line: usize,
}

impl Window {
    /// The number of bytes to show on either side of the place.
    const REACH: usize = 400;

    fn around(sources: &Sources, span: Span) -> Self {
        let text = &sources.of(span).text;
        let Position { line, .. } = sources.position(span);
        let start = span.bytes().start.min(text.len());
        let boundary = |at: usize| {
            (0..=at)
                .rev()
                .find(|&at| text.is_char_boundary(at))
                .unwrap_or(0)
        };
        let from = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let to = text[start..]
            .find('\n')
            .map_or(text.len(), |newline| start + newline);
        let from = from.max(boundary(start.saturating_sub(Self::REACH)));
        let to = to.min(boundary((start + Self::REACH).min(text.len())));
        let end = span.bytes().end.clamp(start, to);
        let shown = text[from..to].trim_end_matches('\r');
        let mut window = Self {
            text: String::with_capacity(shown.len()),
            span: 0..0,
            line,
        };
        for (at, c) in shown.char_indices() {
            window.note(from + at, start..end);
            // A tab is layout, and drawn as such.
            if c == '\t' {
                window.text.push(c);
            } else {
                push_exposed(&mut window.text, c);
            }
        }
        window.note(from + shown.len(), start..end);
        window
    }

    /// Notes where the place is in what is shown, as far as that is known at a byte of the text.
    fn note(&mut self, at: usize, place: Range<usize>) {
        if at <= place.start {
            self.span.start = self.text.len();
        }
        if at <= place.end {
            self.span.end = self.text.len();
        }
    }
}
