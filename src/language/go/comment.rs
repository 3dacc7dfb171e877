//! Go's documentation comments.

use askama::filters::Safe;

use crate::language::doc::{Doc, Inline, prose};
use crate::language::markup::Markup;

/// Go's documentation is plain text with a few forms ("Go Doc Comments"), of which `[Name]` is the
/// only one inside of a line.
struct Godoc;

impl Markup for Godoc {
    fn word(&self, word: &str) -> String {
        let link = |rest: &str| {
            rest.starts_with(|c: char| c == '*' || c.is_alphabetic()) && rest.contains(']')
        };
        let mut escaped = String::with_capacity(word.len() + 1);
        for (at, c) in word.char_indices() {
            escaped.push(c);
            // Names have no spaces.
            if c == '[' && link(&word[at + 1..]) {
                escaped.push(' ');
            }
        }
        escaped
    }

    fn code(&self, code: &str) -> String {
        self.word(code)
    }

    fn link(&self, name: &str) -> String {
        format!("[{name}]")
    }

    fn line(&self, line: String, stands_alone: bool) -> String {
        // gofmt would set these quotes itself.
        let mut line = unmarked(&line.replace("``", "“").replace("''", "”"));
        // A line between empty ones was a heading before headings had marks, and still is unless it
        // ends as a sentence does.
        if stands_alone && line.ends_with(char::is_alphanumeric) {
            line.push('.');
        }
        line
    }
}

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 77;

/// Lines of a documentation comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Vec<Safe<String>> {
    doc.comment(&Godoc, DOC_WIDTH)
}

/// A line whose first word is quoted if it would be read as a mark: of a heading, a link's target,
/// a deprecation, a note ("Go Doc Comments"; `go/doc`, `Note`), a compiler directive, a build
/// constraint in its old form, or a word to a linter.
fn unmarked(line: &str) -> String {
    let (first, rest) = line.split_at(line.find(' ').unwrap_or(line.len()));
    let capitals = first.bytes().take_while(u8::is_ascii_uppercase).count();
    let note = capitals > 1 && first[capitals..].starts_with('(');
    let mark = first.starts_with(['#', '['])
        || first.starts_with("go:")
        || first.starts_with("nolint")
        || matches!(first, "+build" | "Deprecated:");
    if note || mark {
        format!("“{first}”{rest}")
    } else {
        line.to_owned()
    }
}

/// The paragraph by which `go doc`, gopls and linters know what should no longer be used ("Go Doc
/// Comments", "Deprecations").
pub(super) const DEPRECATED: &str = "Deprecated:";

/// A sentence: some words, and a text in quotes.
pub(super) fn sentence(subject: impl Into<String>, quote: &str) -> [Inline<'_>; 4] {
    let end = if quote.ends_with(['.', '!', '?', '…']) {
        "”"
    } else {
        "”."
    };
    [prose(subject.into()), prose(" “"), prose(quote), prose(end)]
}
