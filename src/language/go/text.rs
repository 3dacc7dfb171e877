//! Go's string literals and documentation comments, and fields that are such literals.

use std::fmt;

use askama::filters::{Escaper, Safe};

use crate::catalog::Published;
use crate::characters::is_plain;
use crate::language::doc::{Doc, Inline, prose};
use crate::language::literal::{self, common_escape, write_escaped};
use crate::language::markup::Markup;

/// The string escaper of the Go templates: what stands between the quotes of an interpreted string
/// literal (The Go Programming Language Specification, "Rune literals" and "String literals"). `\x`
/// would mean a byte, not a character.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let is_shown = |c| is_plain(c) && !is_format(c);
        let by_number = |c| match u32::from(c) {
            unit @ ..=0xFFFF => format!("\\u{unit:04x}"),
            code_point => format!("\\U{code_point:08x}"),
        };
        write_escaped(&mut out, text, |c, _| common_escape(c), is_shown, by_number)
    }
}

/// The format characters (Unicode's category Cf) that are plain but no letters: staticcheck's
/// ST1018 wants them escaped.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{06DD}' | '\u{070F}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}')
}

/// Go's documentation is plain text with a few forms ("Go Doc Comments"), of which `[Name]` is the
/// only one inside of a line.
struct Godoc;

impl Markup for Godoc {
    fn word(&self, word: &str) -> String {
        let link = |rest: &str| {
            rest.starts_with(|c: char| c == '*' || c.is_alphabetic()) && rest.contains(']')
        };
        let mut out = String::with_capacity(word.len() + 1);
        for (at, c) in word.char_indices() {
            out.push(c);
            // Names have no spaces.
            if c == '[' && link(&word[at + 1..]) {
                out.push(' ');
            }
        }
        out
    }

    fn code(&self, code: &str) -> String {
        self.word(code)
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

/// A sentence: some words, and a text in quotes.
pub(super) fn quoted(subject: impl Into<String>, quote: &str) -> [Inline<'_>; 4] {
    let end = if quote.ends_with(['.', '!', '?', '…']) {
        "”"
    } else {
        "”."
    };
    [prose(subject.into()), prose(" “"), prose(quote), prose(end)]
}

/// A string literal.
pub(super) fn literal(text: &str) -> String {
    literal::quoted(Literal, text)
}

/// The fields of a `Published`.
pub(super) fn published(published: &Published) -> Safe<String> {
    let code = published.code.iter().map(|code| ("Code", code));
    let description = published
        .description
        .iter()
        .map(|text| ("Description", text));
    let fields: Vec<String> = code
        .chain(description)
        .map(|(field, text)| format!("{field}: {}", literal(text)))
        .collect();
    Safe(fields.join(", "))
}
