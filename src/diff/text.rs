//! The diff for people: by table, aligned, in colours.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

use super::Diff;
use super::change::Change;
use super::kind::{Effect, Section};
use super::side::Scope;
use super::words::{self, Piece};
use crate::characters::visible;

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const BREAKS: Style = AnsiColor::Red.on_default();
const MONEY: Style = AnsiColor::Yellow.on_default().bold();

pub(super) fn print(diff: &Diff) -> String {
    let mut printed = heading(diff);
    let width = diff.told().map(|it| it.kind.rule.id.width()).max();
    let mut groups: Vec<(Option<&str>, Vec<&Change>)> = Vec::new();
    for change in diff.told() {
        let table = change.table.as_deref();
        match groups.iter_mut().find(|(group, _)| *group == table) {
            Some((_, changes)) => changes.push(change),
            None => groups.push((table, vec![change])),
        }
    }
    for (table, changes) in groups {
        let title = table.map_or_else(
            || "the catalogue".to_owned(),
            |id| match diff.new.table(id).or_else(|| diff.old.table(id)) {
                Some(table) => format!("{id}: {}", visible(&table.title)),
                None => id.to_owned(),
            },
        );
        let _ = writeln!(printed, "\n{HEAD}{title}{HEAD:#}");
        for change in changes {
            printed.push_str(&line(change, width.unwrap_or_default()));
        }
    }
    printed + &ending(diff)
}

fn heading(diff: &Diff) -> String {
    let (old, new) = (&diff.old.catalog, &diff.new.catalog);
    let names = format!("{} → {}", diff.old.name, diff.new.name);
    let versions = match diff.old.scope {
        Scope::Whole => format!("{} → {}", old.version, new.version),
        Scope::Codes => new.version.to_string(),
    };
    let heading = visible(&format!("{} {versions}", new.id));
    format!(
        "{HEAD}{heading}{HEAD:#} {DIM}({}){DIM:#}\n",
        visible(&names)
    )
}

fn line(change: &Change, width: usize) -> String {
    let kind = change.kind;
    let (sign, style) = match kind.section {
        Section::Added => ('+', AnsiColor::Green.on_default()),
        Section::Removed => ('-', BREAKS),
        Section::Changed | Section::Deprecated => ('~', Style::new()),
    };
    let id = kind.rule.id;
    let padding = " ".repeat(width - id.width());
    let said = plain(&words::change(change));
    let verdict = words::verdict(change).map(|verdict| {
        let style = if change.has(Effect::Billing) {
            MONEY
        } else {
            BREAKS
        };
        format!("  {style}[{verdict}]{style:#}")
    });
    format!(
        "  {style}{sign} {id}{style:#}{padding}  {said}{}\n",
        verdict.unwrap_or_default()
    )
}

/// A sentence as plain text, in which nothing is invisible.
pub(super) fn plain(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Code(code) => visible(code),
        Piece::Quote(text) => format!("\"{}\"", visible(text)),
    });
    pieces.collect()
}

/// How much it is, and the version that is owed.
fn ending(diff: &Diff) -> String {
    let count = diff.told().count();
    if count == 0 {
        return "\nnothing has changed\n".to_owned();
    }
    let changes = if count == 1 { "change" } else { "changes" };
    if diff.old.scope == Scope::Codes {
        return format!("\n{count} {changes}\n");
    }
    let (level, owed) = (diff.owed.level, &diff.owed.version);
    let level = level.map_or("", super::kind::Level::word);
    let version = &diff.new.catalog.version;
    let style = if diff.owed.is_paid {
        Style::new()
    } else {
        BREAKS
    };
    format!(
        "\n{count} {changes}, for which a {level} version is owed: {style}{owed} or later, and it is {version}{style:#}\n"
    )
}
