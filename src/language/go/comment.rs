//! Go's documentation comments.

use std::borrow::Cow;

use crate::language::doc::{Doc, Inline, prose};
use crate::language::markup::{Comment, Markup};

/// Go's documentation is plain text with a few forms ("Go Doc Comments"), of which `[Name]` is the
/// only one inside of a line.
struct Godoc;

impl Markup for Godoc {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        if !word.contains('[') {
            return Cow::Borrowed(word);
        }
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
        Cow::Owned(escaped)
    }

    fn code(&self, code: &str) -> String {
        self.word(code).into_owned()
    }

    fn link(&self, name: &str) -> String {
        format!("[{name}]")
    }

    fn line<'a>(&self, mut line: Cow<'a, str>, stands_alone: bool) -> Cow<'a, str> {
        // gofmt would set these quotes itself.
        for (quotes, quote) in [("``", "“"), ("''", "”")] {
            if line.contains(quotes) {
                line = Cow::Owned(line.replace(quotes, quote));
            }
        }
        if begins_with_mark(&line) {
            let (first, rest) = line.split_at(line.find(' ').unwrap_or(line.len()));
            line = Cow::Owned(format!("“{first}”{rest}"));
        }
        // A line between empty ones was a heading before headings had marks, and still is unless it
        // ends as a sentence does.
        if stands_alone && line.ends_with(char::is_alphanumeric) {
            line.to_mut().push('.');
        }
        line
    }
}

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 77;

/// Lines of a documentation comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Comment {
    doc.comment(&Godoc, DOC_WIDTH)
}

/// Whether the first word of a line would be read as a mark: of a heading, a link's target, a
/// deprecation, a note ("Go Doc Comments"; `go/doc`, `Note`), a compiler directive, a build
/// constraint in its old form, or a word to a linter.
fn begins_with_mark(line: &str) -> bool {
    let capitals = line.bytes().take_while(u8::is_ascii_uppercase).count();
    let is_note = capitals > 1 && line[capitals..].starts_with('(');
    let is_word = |word| {
        let after = line.strip_prefix(word);
        after.is_some_and(|after| after.is_empty() || after.starts_with(' '))
    };
    is_note
        || line.starts_with(['#', '['])
        || line.starts_with("go:")
        || line.starts_with("nolint")
        || is_word("+build")
        || is_word("Deprecated:")
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
