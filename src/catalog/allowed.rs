//! Changes that the spec lets through.

use super::field::required_text;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::{Span, Spanned};
use crate::spec::{AllowSpec, Required};

/// A change that may happen, though nothing would tell the users of a package.
#[derive(Debug)]
pub(crate) struct Allowed {
    /// Where the spec says so.
    pub span: Span,
    /// The kind of the change.
    pub rule: Spanned<String>,
    /// What it happens to: `table` or `table.entry`.
    pub entry: Spanned<String>,
    /// Why that is right.
    pub reason: String,
}

impl Allowed {
    /// Reads what is allowed; `None` if a part of it is missing, which has been reported.
    pub(super) fn read(
        written: Spanned<AllowSpec>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let AllowSpec {
            rule,
            entry,
            reason,
        } = written.value;
        let reason = required_text(reason, mistakes);
        let text = |text: Required<Spanned<String>>, mistakes: &mut Vec<Diagnostic>| {
            let span = text.0.as_ref()?.span;
            let value = required_text(text, mistakes);
            Some(Spanned { value, span })
        };
        let rule = text(rule, mistakes);
        let entry = text(entry, mistakes);
        Some(Self {
            span: written.span,
            rule: rule?,
            entry: entry?,
            reason,
        })
    }
}
