//! A message, with everything that any form says about it. Its JSON is the form `json`.

use std::path::Path;

use serde::Serialize;

use crate::characters::exposed;
use crate::diagnostic::rules::Rule;
use crate::diagnostic::source::{Sources, Span};
use crate::diagnostic::{Diagnostic, Severity};
use crate::path::slashes;

/// A message. Programs may rely on its fields: there may be more of them one day, but none is
/// removed or changes its meaning.
#[derive(Debug, Serialize)]
pub(crate) struct Message {
    /// How bad it is.
    pub level: Severity,
    /// The identifier of the rule that is broken.
    pub rule: &'static Rule,
    /// What is wrong, in a sentence without a full stop.
    #[serde(rename = "message")]
    pub summary: String,
    /// Where.
    #[serde(flatten)]
    pub region: Region,
    /// What to say there.
    pub label: Option<String>,
    /// How to fix it.
    pub help: Vec<String>,
    /// Further places that are involved.
    pub related: Vec<Related>,
}

/// A path as programs compare it, without a leading `./` that somebody typed.
fn from_here(path: &str) -> String {
    path.trim_start_matches("./").to_owned()
}

/// A further place that is involved.
#[derive(Debug, Serialize)]
pub(crate) struct Related {
    /// Where.
    #[serde(flatten)]
    pub region: Region,
    /// What to say there.
    pub label: Option<String>,
}

/// A place in a file. Lines and columns count from 1, and columns count characters. The end is the
/// place after the last character.
#[derive(Debug, Default, Serialize)]
#[allow(missing_docs, reason = "the fields are what they are called")]
pub(crate) struct Region {
    pub path: Option<String>,
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub end_line: Option<usize>,
    pub end_column: Option<usize>,
}

impl Region {
    fn of(span: Span, sources: &Sources) -> Self {
        let (start, end) = (sources.position(span), sources.end(span));
        Self {
            path: Some(from_here(&sources.of(span).path)),
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
        }
    }
}

impl Message {
    pub(crate) fn of(diagnostic: &Diagnostic, sources: &Sources) -> Self {
        let label = |label: &str| (!label.is_empty()).then(|| label.to_owned());
        let mut places = diagnostic.places.iter().map(|place| Related {
            region: Region::of(place.span, sources),
            label: label(&place.label),
        });
        let first = places.next();
        let (region, label) =
            first.map_or_else(Default::default, |first| (first.region, first.label));
        Self {
            level: diagnostic.severity,
            rule: diagnostic.rule,
            summary: diagnostic.message.clone(),
            region,
            label,
            help: diagnostic.help.clone(),
            related: places.collect(),
        }
    }

    /// An error that is not about a text that was read.
    pub(crate) fn error(rule: &'static Rule, message: String) -> Self {
        Self {
            level: Severity::Error,
            rule,
            summary: message,
            region: Region::default(),
            label: None,
            help: Vec::new(),
            related: Vec::new(),
        }
    }

    /// A warning about nothing in particular.
    pub(crate) fn advice(rule: &'static Rule, message: String) -> Self {
        Self {
            level: Severity::Warning,
            ..Self::error(rule, message)
        }
    }

    /// A warning about a file.
    pub(crate) fn warning(rule: &'static Rule, path: &Path, message: &str) -> Self {
        Self {
            level: Severity::Warning,
            ..Self::error(rule, message.to_owned()).at(path, None)
        }
    }

    /// Adds the file, and the line if it is known.
    pub(crate) fn at(mut self, path: &Path, line: Option<usize>) -> Self {
        self.region.path = Some(from_here(&slashes(path)));
        self.region.line = line;
        self
    }

    pub(crate) fn help(mut self, help: impl IntoIterator<Item = String>) -> Self {
        self.help.extend(help);
        self
    }

    /// Everything in words, for forms that have no place of their own for labels and help.
    pub(crate) fn words(&self) -> String {
        let mut words = exposed(&self.summary);
        if let Some(label) = &self.label {
            words.extend([" (", &exposed(label), ")"]);
        }
        for help in &self.help {
            words.extend(["\nhelp: ", &exposed(help)]);
        }
        words
    }

    /// What people read if there is no source to draw.
    pub(crate) fn plain(&self) -> String {
        let mut words = String::new();
        // Some messages name the file themselves.
        if let Some(path) = &self.region.path
            && !self.summary.contains(path)
        {
            words.push_str(&exposed(path));
            if let Some(line) = self.region.line {
                words.extend([":", &line.to_string()]);
            }
            words.push_str(": ");
        }
        words.push_str(&exposed(&self.summary));
        for help in &self.help {
            words.extend(["\n  help: ", &exposed(help)]);
        }
        words
    }
}
