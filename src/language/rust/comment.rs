//! Documentation comments as rustdoc reads them, which is as Markdown.

use std::borrow::Cow;

use crate::language::doc::Doc;
use crate::language::markdown;
use crate::language::markup::{Comment, Markup};

/// The characters of a documentation comment's line, marks and indentation aside.
const WIDTH: usize = 92;

struct Rustdoc;

impl Markup for Rustdoc {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        // Clippy's `doc_markdown` wants words that look like code to be set as code.
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
        let core = core.strip_prefix('(').unwrap_or(core);
        if !looks_like_code(core) {
            return markdown::word(word);
        }
        let (before, after) = word.split_once(core).unwrap_or(("", ""));
        [
            &*markdown::word(before),
            &markdown::code(core),
            &markdown::word(after),
        ]
        .concat()
        .into()
    }

    fn code(&self, code: &str) -> String {
        markdown::code(code)
    }
}

/// A path, a call, or a word with capitals inside.
fn looks_like_code(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let camel = word.chars().all(char::is_alphanumeric)
        && capitals > 1
        && word.contains(char::is_lowercase);
    camel || word.contains("::") || word.ends_with("()") || word.trim_matches('_').contains('_')
}

/// The lines of a documentation comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Comment {
    doc.comment(&Rustdoc, WIDTH)
}
