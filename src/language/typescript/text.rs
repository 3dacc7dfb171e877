//! TypeScript's string literals and documentation comments, and the lines that literals, lists and
//! unions stand on, as prettier and Biome both lay them out with their defaults.

use std::fmt;

use askama::filters::{Escaper, Safe};
use unicode_width::UnicodeWidthChar;

use crate::characters::is_plain;
use crate::language::doc::Doc;
use crate::language::list::{Break, List};
use crate::language::literal::{common_escape, write_escaped};
use crate::language::markdown;
use crate::language::markup::Markup;

/// The characters that a line may have.
const WIDTH: usize = 80;

/// The string escaper of the TypeScript templates: what stands between double quotes (ECMA-262,
/// "String Literals"). Linters take `${` for a template that lost its backticks, and a page for its
/// own what looks like markup.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        write_literal(&mut out, text, '"', is_shown)
    }
}

/// Whether a literal can hold a character as it is: a plain one, and no white space but the space
/// itself, of which linters warn.
fn is_shown(c: char) -> bool {
    c == ' ' || is_plain(c) && !c.is_whitespace()
}

fn write_literal<W: fmt::Write>(
    out: &mut W,
    text: &str,
    quote: char,
    is_shown: fn(char) -> bool,
) -> fmt::Result {
    let short = |c, text: &str| match c {
        '<' if begins_markup(text) => Some("\\u003c"),
        '$' if text.starts_with("${") => Some("\\u0024"),
        '"' | '\'' if c != quote => None,
        '\'' => Some("\\'"),
        c => common_escape(c),
    };
    let by_number = |c| match u32::from(c) {
        unit @ ..=0xFFFF => format!("\\u{unit:04x}"),
        code_point => format!("\\u{{{code_point:x}}}"),
    };
    // A mark without a letter before it would sit on the quote.
    let mark = text.chars().next().filter(|c| c.width() == Some(0));
    if let Some(mark) = mark {
        out.write_str(&by_number(mark))?;
    }
    let rest = &text[mark.map_or(0, char::len_utf8)..];
    write_escaped(out, rest, short, is_shown, by_number)
}

/// What ends or changes a script that is part of a page (HTML, "Restrictions for contents of script
/// elements").
fn begins_markup(text: &str) -> bool {
    ["</script", "<script", "<!--"].iter().any(|markup| {
        text.get(..markup.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(markup))
    })
}

/// A string literal with the quotes that prettier prefers: double ones, unless there are more of
/// them in the text than single ones.
fn quoted(text: &str, is_shown: fn(char) -> bool) -> String {
    let count = |quote| text.matches(quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    // Writing to a string can't fail.
    let _ = write_literal(&mut out, text, quote, is_shown);
    out.push(quote);
    out
}

/// A literal and what follows it, on the line of what stands before it or on the next. Prettier and
/// Biome measure some characters differently, emoji above all; where that matters, the literal is
/// written in ASCII.
fn place(indent: usize, before: &str, text: &str, after: usize) -> String {
    let room = WIDTH.saturating_sub(indent + before.len() + 1 + after);
    let mut literal = quoted(text, is_shown);
    let (least, most) = widths(&literal);
    let mut fits = most <= room;
    if !fits && least <= room {
        literal = quoted(text, |c| c == ' ' || c.is_ascii_graphic());
        fits = literal.len() <= room;
    }
    if fits {
        format!("{before} {literal}")
    } else {
        format!("{before}\n{}{literal}", " ".repeat(indent + 2))
    }
}

/// The columns that a text takes, by the lowest and by the highest count.
fn widths(text: &str) -> (usize, usize) {
    text.chars().fold((0, 0), |(least, most), c| {
        let width = c.width().unwrap_or(0);
        let (low, high) = if c.is_ascii() {
            (1, 1)
        } else if c.is_alphanumeric() && width > 0 {
            (width, width)
        } else {
            (0, 2)
        };
        (least + low, most + high)
    })
}

/// `TSDoc`: Markdown, with `@` and `{` of its own (tsdoc.org, "Syntax").
struct Tsdoc;

impl Markup for Tsdoc {
    fn word(&self, word: &str) -> String {
        let mut out = markdown::word(word);
        for special in ['@', '{', '}'] {
            out = out.replace(special, &format!("\\{special}"));
        }
        out.replace("*/", "*\\/")
    }

    fn code(&self, code: &str) -> String {
        // TSDoc knows no fence of more than one backtick, and a tag or the comment's end would be
        // one inside of a code span too.
        if code.contains(['`', '@']) || code.contains("*/") || code.trim().is_empty() {
            self.word(code)
        } else {
            markdown::code(code)
        }
    }
}

/// Lines of a documentation comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Vec<Safe<String>> {
    doc.comment(&Tsdoc, WIDTH - " * ".len())
}

/// A property of an object literal.
pub(super) fn field(key: &str, text: &str, indent: usize) -> Safe<String> {
    let before = format!("{key}:");
    // Prettier breaks no line after a key that reaches less than three columns beyond the value's
    // indentation.
    if key.len() < 2 + 3 {
        return Safe(format!("{before} {}", quoted(text, is_shown)));
    }
    Safe(place(indent, &before, text, ",".len()))
}

/// A declaration of a string constant.
pub(super) fn declaration(open: &str, text: &str) -> Safe<String> {
    Safe(format!("{};", place(0, open, text, ";".len())))
}

/// A declaration of something in ASCII that moves to the next line where it doesn't fit.
pub(super) fn assign(open: &str, value: &str) -> Safe<String> {
    let separator = if open.len() + 1 + value.len() < WIDTH {
        " "
    } else {
        "\n  "
    };
    Safe(format!("{open}{separator}{value};"))
}

/// A list of numbers or of names, as prettier lays it out with its defaults.
pub(super) fn list(open: &str, items: &[String], broken: Break) -> Safe<String> {
    let list = List {
        open,
        close: "];",
        indent: 0,
        step: 2,
        width: WIDTH,
        flat: WIDTH,
        broken,
    };
    Safe(list.of(items))
}

/// A union of types. Where it would fit on the line after the equals sign, prettier puts it there
/// and Biome doesn't; a comment at the end of its first line settles it.
pub(super) fn union(open: &str, types: &[String]) -> Safe<String> {
    let flat = types.join(" | ");
    let fits = |width: usize| width + flat.len() < WIDTH;
    if types.len() < 2 || fits(open.len() + 1) {
        return assign(open, &flat);
    }
    let comment = if fits(2) { " // one a line" } else { "" };
    let mut lines: Vec<String> = types.iter().map(|each| format!("\n  | {each}")).collect();
    lines[0].push_str(comment);
    Safe(format!("{open}{};", lines.concat()))
}
