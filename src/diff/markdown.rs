//! The diff as a section of a changelog, to be pasted as it is (Keep a Changelog 1.1.0).

use std::borrow::Cow;
use std::fmt::Write as _;

use super::Diff;
use super::change::Change;
use super::kind::Section;
use super::side::Scope;
use super::words::{self, Piece};
use crate::language::{markdown, spelled_out};

/// How wide a line may be.
const WIDTH: usize = 100;

/// Stands for a space that no line is broken at; what is spelled out has none.
const UNBREAKABLE: &str = "\u{1}";

pub(super) fn print(diff: &Diff) -> String {
    let version = &diff.new.catalog.version;
    let is_new = diff.old.scope == Scope::Whole && diff.old.catalog.version != *version;
    let title = if is_new {
        version.to_string()
    } else {
        "Unreleased".to_owned()
    };
    let mut printed = format!("## {title}\n");
    let mut is_empty = true;
    for section in Section::ALL {
        let changes = diff.told().filter(|it| it.kind.section == section);
        let items: Vec<String> = changes.map(item).collect();
        if !items.is_empty() {
            let _ = write!(printed, "\n### {}\n\n{}", section.title(), items.concat());
            is_empty = false;
        }
    }
    if is_empty {
        printed.push_str("\nNothing has changed.\n");
    }
    printed
}

/// An item of a list, in lines.
fn item(change: &Change) -> String {
    let mut flow = String::new();
    if let Some(table) = &change.table
        && !change.kind.rule.id.starts_with("table-added")
        && !change.kind.rule.id.starts_with("table-removed")
    {
        flow.push_str(&code(table));
        flow.push_str(": ");
    }
    for piece in words::change(change) {
        match piece {
            Piece::Words(words) => flow.push_str(&words),
            Piece::Code(text) => flow.push_str(&code(&text)),
            Piece::Quote(text) => {
                flow.push('“');
                flow.push_str(&prose(&text));
                flow.push('”');
            }
        }
    }
    if let Some(verdict) = words::verdict(change) {
        let _ = write!(flow, " (**{verdict}**)");
    }
    wrap(&flow)
}

fn code(text: &str) -> String {
    let code = markdown::code(&spelled_out(text));
    code.replace(' ', UNBREAKABLE)
}

fn prose(text: &str) -> String {
    let text = spelled_out(text);
    let words = text.split(' ').filter(|word| !word.is_empty());
    let words: Vec<Cow<str>> = words.map(markdown::word).collect();
    words.join(" ")
}

/// The lines of an item, which are indented after the first.
fn wrap(flow: &str) -> String {
    let mut wrapped = String::from("-");
    let mut width = 1;
    for word in flow.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if width + 1 + length > WIDTH && width > 2 {
            wrapped.push_str("\n ");
            width = 1;
        }
        wrapped.push(' ');
        wrapped.push_str(word);
        width += 1 + length;
    }
    wrapped.replace(UNBREAKABLE, " ") + "\n"
}
