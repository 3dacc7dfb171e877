//! Documentation comments in `KDoc`.

use askama::filters::Safe;

use crate::language::doc::Doc;
use crate::language::markdown;
use crate::language::markup::Markup;

/// The characters of a line, marks and indentation aside.
const WIDTH: usize = 100;

/// `KDoc` reads Markdown, and tags at the beginning of a line (Kotlin documentation, "Document
/// Kotlin code: `KDoc`"). Comments nest, so that neither of their marks may come up inside one.
struct Kdoc;

impl Markup for Kdoc {
    fn word(&self, word: &str) -> String {
        let word = markdown::word(word).replace("\\*", "&#42;");
        match word.strip_prefix('@') {
            Some(rest) => format!("&#64;{rest}"),
            None => word,
        }
    }

    fn code(&self, code: &str) -> String {
        if code.contains("*/") || code.contains("/*") {
            self.word(code)
        } else {
            markdown::code(code)
        }
    }
}

/// The lines of a comment, each with the space that follows the asterisk.
pub(super) fn comment(doc: &Doc) -> Vec<Safe<String>> {
    doc.comment(&Kdoc, WIDTH)
}
