//! Documentation comments in `KDoc`.

use std::borrow::Cow;

use crate::language::doc::Doc;
use crate::language::markdown;
use crate::language::markup::{Comment, Markup};

/// The characters of a line, marks and indentation aside.
const WIDTH: usize = 100;

/// `KDoc` reads Markdown, and tags at the beginning of a line (Kotlin documentation, "Document
/// Kotlin code: `KDoc`"). Comments nest, so that neither of their marks may come up inside one.
struct Kdoc;

impl Markup for Kdoc {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let mut word = markdown::word(word);
        if word.contains('*') {
            word = word.replace("\\*", "&#42;").into();
        }
        match word.strip_prefix('@') {
            Some(rest) => format!("&#64;{rest}").into(),
            None => word,
        }
    }

    fn code(&self, code: &str) -> String {
        if code.contains("*/") || code.contains("/*") {
            self.word(code).into_owned()
        } else {
            markdown::code(code)
        }
    }
}

/// The lines of a comment, each with the space that follows the asterisk.
pub(super) fn comment(doc: &Doc) -> Comment {
    doc.comment(&Kdoc, WIDTH)
}
