//! Swift's documentation comments.

use std::borrow::Cow;

use crate::language::doc::Doc;
use crate::language::markdown;
use crate::language::markup::{Comment, Markup};

/// `DocC` reads Markdown, and adds directives and links to symbols.
struct DocC;

impl Markup for DocC {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let escaped = markdown::word(word);
        if word.starts_with('@') {
            format!("\\{escaped}").into()
        } else {
            escaped
        }
    }

    fn code(&self, code: &str) -> String {
        let span = markdown::code(code);
        // Two backticks would make it a link to a symbol.
        if span.starts_with("``") && !span.starts_with("```") {
            format!("`{span}`")
        } else {
            span
        }
    }
}

/// The characters of a line, marks and indentation aside.
const WIDTH: usize = 92;

/// The lines of a comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Comment {
    doc.comment(&DocC, WIDTH)
}
