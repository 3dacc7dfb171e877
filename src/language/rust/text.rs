//! Rust's string literals and documentation comments, and literals and lists as rustfmt lays them
//! out with its defaults.

use std::fmt;

use askama::filters::{Escaper, Safe};
use unicode_normalization::is_nfc;
use unicode_width::UnicodeWidthStr;

use crate::characters::is_plain;
use crate::language::doc::Doc;
use crate::language::layout;
use crate::language::list::{Break, List};
use crate::language::literal::{braced, common_escape, quoted, write_escaped};
use crate::language::markdown;
use crate::language::markup::Markup;

/// The string escaper of the Rust templates: what stands between the quotes of a literal (The Rust
/// Reference, "String literals").
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let short = |c, text: &str| match c {
            // Before a digit it would look like an octal escape, which Clippy's `octal_escapes`
            // warns of.
            '\0' if !text[1..].starts_with(|c: char| c.is_ascii_digit()) => Some("\\0"),
            c => common_escape(c),
        };
        // Text that isn't in normal form C is spelled out: an editor could normalise it, and
        // Clippy's `unicode_not_nfc` warns.
        let is_normal = is_nfc(text);
        let is_shown = |c: char| is_plain(c) && (is_normal || c.is_ascii());
        write_escaped(&mut out, text, short, is_shown, braced)
    }
}

/// rustdoc reads Markdown.
struct Rustdoc;

impl Markup for Rustdoc {
    fn word(&self, word: &str) -> String {
        // Clippy's `doc_markdown` wants words that look like code to be set as code.
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
        let core = core.strip_prefix('(').unwrap_or(core);
        if !looks_like_code(core) {
            return markdown::word(word);
        }
        let (before, after) = word.split_once(core).unwrap_or(("", ""));
        format!(
            "{}{}{}",
            markdown::word(before),
            markdown::code(core),
            markdown::word(after)
        )
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

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 92;

/// Lines of a documentation comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Vec<Safe<String>> {
    doc.comment(&Rustdoc, DOC_WIDTH)
}

/// An integer literal, its digits in groups where Clippy's `unreadable_literal` asks for them.
pub(super) fn integer(number: i32) -> String {
    layout::integer(number, 6)
}

/// A static array as rustfmt lays it out with its defaults: 100 characters a line, one less where
/// lines are filled, and 60 for several items on one line (`array_width`).
pub(super) fn array(head: &str, items: &[String], broken: Break) -> String {
    let width = if broken == Break::Fill { 99 } else { 100 };
    let list = List {
        open: &format!("{head} ["),
        close: "];",
        indent: 0,
        step: 4,
        width,
        flat: if items.len() == 1 { width } else { 60 },
        broken,
    };
    let (array, flat) = (list.of(items), items.join(", "));
    // What fits on the next line whole, with a character to spare after it, isn't broken.
    let next = format!("    [{flat}];");
    if array.contains('\n') && flat.width() <= list.flat && next.width() <= 98 {
        format!("{head}\n{next}")
    } else {
        array
    }
}

pub(super) fn option(text: Option<&str>, field: &str) -> String {
    text.map_or_else(
        || "None".to_owned(),
        |text| call(&["Some"], text, field, 12),
    )
}

/// Calls around a string literal as rustfmt lays them out with its defaults: a line has at most 100
/// characters, and where calls are nested the arguments of each at most 60 (`fn_call_width`).
pub(super) fn call(functions: &[&str], text: &str, field: &str, indent: usize) -> String {
    let literal = quoted(Literal, text);
    let (open, close) = (
        format!("{}(", functions.join("(")),
        ")".repeat(functions.len()),
    );
    let inner: usize = functions[1..]
        .iter()
        .map(|function| function.len() + 2)
        .sum();
    let width = literal.width();
    if (functions.len() == 1 || inner + width <= 60)
        && indent + field.len() + open.len() + width + close.len() < 100
    {
        return format!("{open}{literal}{close}");
    }
    let margin = " ".repeat(indent);
    format!("{open}\n{margin}    {literal},\n{margin}{close}")
}
