//! Reads texts of a spec, which must not be empty and must fit into every language.

use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::spec::Required;

/// The maximum length of a text in UTF-16 units. A JVM constant has at most 65,535 bytes of
/// modified UTF-8 (The Java Virtual Machine Specification, section 4.4.7), and a unit takes at most
/// three.
const MAX_TEXT: usize = 20_000;

/// Reads a required text. Returns an empty one if it is missing, which has been reported.
pub(super) fn required_text(
    text: Required<Spanned<String>>,
    mistakes: &mut Vec<Diagnostic>,
) -> String {
    optional_text(text.0, mistakes).unwrap_or_default()
}

/// Reads a text, and reports one that is empty or too long.
pub(super) fn optional_text(
    text: Option<Spanned<String>>,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<String> {
    let text = text?;
    if text.value.trim().is_empty() {
        let message = if text.value.is_empty() {
            "this text is empty"
        } else {
            "this text is nothing but white space"
        };
        let diagnostic = Diagnostic::new(&rules::EMPTY_TEXT, message, text.span);
        mistakes.push(diagnostic.help("write what it should say"));
    }
    let units = text.value.encode_utf16().count();
    if units > MAX_TEXT {
        let message = format!(
            "this text is {units} UTF-16 units long; at most {MAX_TEXT} fit a constant in every language"
        );
        mistakes
            .push(Diagnostic::new(&rules::TEXT_TOO_LONG, message, text.span).help("shorten it"));
    }
    Some(text.value)
}
