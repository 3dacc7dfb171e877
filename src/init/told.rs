//! Tells what was decided about each table.

use super::attributes::Type;
use super::codes::Kind;
use super::columns::Key;
use super::grid::line;
use super::listed::Listed;
use super::names::Named;
use super::spec::Catalog;
use super::table::Table;
use super::words::counted;
use crate::diagnostic::source::Sources;

/// What was decided, table by table.
pub(super) fn told(catalog: &Catalog, sources: &Sources) -> Vec<String> {
    let tables = catalog.tables.iter();
    tables
        .map(|listed| table(catalog, listed, sources))
        .collect()
}

fn table(catalog: &Catalog, listed: &Listed, sources: &Sources) -> String {
    let table = &listed.table;
    let lines = match (table.first, table.last) {
        (Some(first), Some(last)) => {
            format!(":{}-{}", line(first, sources), line(last, sources))
        }
        _ => String::new(),
    };
    let rows = table.entries.len();
    let mut told = vec![format!(
        "{}: {} from {}{lines}, {}",
        listed.id,
        counted(rows, "row"),
        listed.file,
        table.format.words()
    )];
    let mut say = |what: &str, words: String| told.push(format!("  {what:<13}{words}"));
    say("code", codes(table));
    say("name", names(table));
    if let Some(first) = table.initialisms.first() {
        let count = counted(table.initialisms.len(), "name");
        let first = first.as_str().to_uppercase();
        say(
            "initialisms",
            format!("{count}, which Go too writes as `{first}`"),
        );
    }
    if table.title_of(Key::Description).is_none() {
        say("description", no_description(table));
    }
    for key in [Key::Description, Key::Billed, Key::Aliases, Key::Note] {
        let Some(title) = table.title_of(key) else {
            continue;
        };
        let has = |entry: &&super::table::Entry| match key {
            Key::Billed => entry.billed.is_some(),
            Key::Aliases => !entry.aliases.is_empty(),
            Key::Note => entry.note.is_some(),
            _ => entry.description.is_some(),
        };
        let count = table.entries.iter().filter(has).count();
        say(key.word(), format!("`{title}`{}", in_rows(count, rows)));
    }
    let aliases = table.entries.iter().map(|entry| entry.aliases.len());
    if table.title_of(Key::Aliases).is_none() && aliases.clone().sum::<usize>() > 0 {
        let count = counted(aliases.sum(), "row");
        say(
            "aliases",
            format!("{count} that another one says under another name"),
        );
    }
    for (at, (name, title, _)) in table.others.iter().enumerate() {
        let attribute = catalog.attributes.iter().find(|it| it.name == *name);
        let of = attribute.map(|it| it.of.words()).unwrap_or_default();
        let has = |entry: &&super::table::Entry| !entry.others[at].is_blank();
        let count = table.entries.iter().filter(has).count();
        say(
            name.as_str(),
            format!("`{title}`{}: {of}", in_rows(count, rows)),
        );
    }
    for title in table.empty.iter().filter(|title| !title.is_empty()) {
        told.push(format!("  `{title}` has no cells: left out"));
    }
    told.join("\n")
}

/// Says that there are none, and how to put that right where another column may have them.
fn no_description(table: &Table) -> String {
    let texts = table.others.iter().filter(|(.., of)| *of == Type::String);
    match texts.map(|(_, title, _)| title).next() {
        Some(title) => format!("none; if `{title}` has them, say `--column description='{title}'`"),
        None => "none".to_owned(),
    }
}

/// Says how many rows have something, unless all have.
fn in_rows(count: usize, rows: usize) -> String {
    if count == rows {
        String::new()
    } else {
        format!(" in {}", counted(count, "row"))
    }
}

fn codes(table: &Table) -> String {
    let kind = match table.kind {
        Kind::None => return no_codes(table),
        Kind::String => "strings",
        Kind::Integer { is_wide, is_hex } => match (is_wide, is_hex) {
            (false, false) => "integers",
            (true, false) => "64-bit integers",
            (false, true) => "integers in hexadecimal",
            (true, true) => "64-bit integers in hexadecimal",
        },
    };
    let title = table.title_of(Key::Code).unwrap_or_default();
    match &table.why {
        Some(why) => format!("`{title}`: {kind}, because {why}"),
        None => format!("`{title}`: {kind}"),
    }
}

/// Says that there are none, and how to put that right where another column may have them.
fn no_codes(table: &Table) -> String {
    let title = |kind| {
        let mut others = table.others.iter().filter(move |(.., of)| *of == kind);
        others.next().map(|(_, title, _)| title)
    };
    match title(Type::Integer).or_else(|| title(Type::String)) {
        Some(title) => format!("none; if `{title}` has them, say `--column code='{title}'`"),
        None => "none".to_owned(),
    }
}

fn names(table: &Table) -> String {
    let own = table.entries.iter().filter(|entry| !entry.repeats);
    let count = |is: fn(&Named) -> bool| own.clone().filter(|entry| is(&entry.name)).count();
    let given = count(|name| matches!(name, Named::Given(_)));
    let of_codes = count(|name| matches!(name, Named::OfCode(_)));
    let proposed = count(|name| name.to_review().is_some());
    let mut parts = Vec::new();
    if given > 0 {
        parts.push(format!(
            "`{}`",
            table.title_of(Key::Name).unwrap_or_default()
        ));
    }
    if of_codes > 0 {
        parts.push("from the codes".to_owned());
    }
    if proposed > 0 {
        parts.push(format!("{proposed} proposed, to review"));
    }
    let repeats = table.entries.len() - own.count();
    if repeats > 0 {
        parts.push(format!("{} of an earlier one", counted(repeats, "repeat")));
    }
    parts.join("; ")
}
