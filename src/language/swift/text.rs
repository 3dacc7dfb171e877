//! Declarations, arguments and lists as swift-format lays them out.

use askama::filters::Safe;

use super::Literal;
use super::names::constant;
use crate::catalog::{Code, CodeKind, Entry};
use crate::language::layout;
use crate::language::list::{Break, List};
use crate::language::literal::quoted;

/// The characters of a line, as swift-format's default configuration has them.
const WIDTH: usize = 100;

/// A string literal.
fn literal(text: &str) -> String {
    quoted(Literal, text)
}

/// Whether a line holds this. swift-format counts what a reader would count as characters, which
/// are never more than these; where they are fewer it leaves a line broken that could be whole.
fn fits(indent: usize, text: &str) -> bool {
    indent + text.chars().count() <= WIDTH
}

/// An argument that is a string literal, on its label's line or, where that is too short, on the
/// next one.
pub(super) fn argument(label: &str, text: &str, indent: usize) -> Safe<String> {
    let literal = literal(text);
    let flat = format!("{label}: {literal}");
    // A comma follows.
    if fits(indent + 1, &flat) {
        Safe(flat)
    } else {
        Safe(format!("{label}:\n{}{literal}", " ".repeat(indent + 2)))
    }
}

pub(super) fn optional_argument(label: &str, text: Option<&str>, indent: usize) -> Safe<String> {
    text.map_or_else(
        || Safe(format!("{label}: nil")),
        |text| argument(label, text, indent),
    )
}

/// An integer literal; from seven digits on, swift-format wants them in groups of three.
pub(super) fn integer(number: i32) -> String {
    layout::integer(number, 7)
}

/// What follows `struct`, up to the brace.
pub(super) fn head(access: &str, type_name: &str, kind: CodeKind) -> String {
    let protocols = match kind {
        CodeKind::None => "TableCode",
        CodeKind::Integer | CodeKind::String => "TableCode, Error",
    };
    let flat = format!("{type_name}: {protocols} {{");
    if fits(access.len() + " struct ".len(), &flat) {
        flat
    } else {
        format!("{type_name}:\n  {protocols}\n{{")
    }
}

pub(super) fn text_code(wire: &str) -> String {
    let literal = literal(wire);
    let flat = format!(".text({literal})");
    if fits(8, &format!("code: {flat},")) {
        flat
    } else {
        format!(".text(\n          {literal}\n        )")
    }
}

/// A constant, computed: one that is stored costs a once-token and a global, and three times as
/// much debug code.
pub(super) fn declaration(access: &str, entry: &Entry) -> String {
    let value = match &entry.code {
        Code::Integer(number) => integer(*number),
        Code::Text(text) => literal(text),
        Code::None => literal(&entry.description),
    };
    let mut open = format!("{access} static var {}: Self {{", constant(&entry.name));
    if !fits(2, &open) {
        open.truncate(open.len() - " {".len());
        open.push_str("\n  {");
    }
    let call = format!("Self(rawValue: {value})");
    let flat = format!("{open} {call} }}");
    if fits(2, &flat) {
        flat
    } else if fits(4, &call) {
        format!("{open}\n    {call}\n  }}")
    } else {
        format!("{open}\n    Self(\n      rawValue:\n        {value}\n    )\n  }}")
    }
}

/// The positions of a table's rows, sorted by what they are looked up by: numbers of one width,
/// each one character from the next, in a string literal, because an array literal of 20,000
/// numbers takes the compiler 10 s.
pub(super) fn order(positions: &[String]) -> String {
    let width = positions.iter().map(String::len).max().unwrap_or_default();
    let numbers: Vec<String> = positions
        .iter()
        .map(|position| format!("{position:0>width$}"))
        .collect();
    let flat = format!("static let order = \"{}\"", numbers.join(" "));
    if fits(2, &flat) {
        return flat;
    }
    let lines: Vec<String> = numbers
        .chunks((WIDTH - 4 + 1) / (width + 1))
        .map(|line| format!("    {}\n", line.join(" ")))
        .collect();
    format!("static let order = \"\"\"\n{}    \"\"\"", lines.concat())
}

pub(super) fn list(open: &str, items: &[String]) -> String {
    // swift-format puts no comma behind a single item.
    if let [item] = items {
        return format!("{open}{item}]");
    }
    List {
        open,
        close: "]",
        indent: 2,
        step: 2,
        width: WIDTH,
        // On one line swift-format keeps a place for the comma that it would add on several.
        flat: WIDTH - "  ".len() - open.len() - "],".len(),
        broken: Break::Fill,
    }
    .of(items)
}
