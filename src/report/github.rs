//! Messages as workflow commands, which GitHub shows beside the lines that they are about
//! ("Workflow commands for GitHub Actions").

use super::message::Message;
use crate::diagnostic::Severity;

/// The command that annotates the place of a message.
pub(super) fn command(message: &Message) -> String {
    let region = &message.region;
    let mut properties = Vec::new();
    let mut property = |name: &str, value: Option<String>| {
        properties.extend(value.map(|value| format!("{name}={}", escaped_property(&value))));
    };
    let number = |number: Option<usize>| number.map(|number| number.to_string());
    property("file", region.path.clone());
    property("line", number(region.line));
    property("endLine", number(region.end_line));
    // GitHub accepts a range of columns only within one line.
    if region.line == region.end_line {
        property("col", number(region.column));
        property("endColumn", number(region.end_column));
    }
    property("title", Some(message.rule.id.to_owned()));
    format!(
        "::{} {}::{}",
        // GitHub has a word of its own for a note.
        match message.level {
            Severity::Note => "notice",
            level => level.word(),
        },
        properties.join(","),
        escaped(&message.words())
    )
}

/// A command's text, escaped ("toolkit", `packages/core/src/command.ts`, `escapeData`).
fn escaped(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property's value, escaped (`escapeProperty`).
fn escaped_property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
