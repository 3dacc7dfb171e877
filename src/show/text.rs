//! The catalogue for people, aligned and styled.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::find::Row;
use crate::catalog::{Alias, Billing, Catalog, Deprecation, Entry, Heading, Since, Table};
use crate::characters::visible;
use crate::name::Name;

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn painted(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A table in columns, each as wide as its widest cell. The last one isn't padded.
fn grid(head: &[String], rows: &[Vec<(Style, String)>]) -> String {
    let mut widths: Vec<usize> = head.iter().map(|cell| cell.width()).collect();
    for row in rows {
        for (width, (_, cell)) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let line = |cells: &mut dyn Iterator<Item = (Style, &str)>| {
        let mut line = String::new();
        for ((style, cell), (index, width)) in cells.zip(widths.iter().enumerate()) {
            line.push_str(&painted(style, cell));
            if index + 1 < widths.len() {
                line.push_str(&" ".repeat(width - cell.width() + 2));
            }
        }
        line.push('\n');
        line
    };
    let mut lines = line(&mut head.iter().map(|cell| (HEAD, cell.as_str())));
    for row in rows {
        lines.push_str(&line(
            &mut row.iter().map(|(style, cell)| (*style, cell.as_str())),
        ));
    }
    lines
}

pub(super) fn catalog(catalog: &Catalog) -> String {
    let mut shown = format!(
        "{}\n",
        painted(
            HEAD,
            &visible(&format!(
                "{} ({} {})",
                catalog.title, catalog.id, catalog.version
            ))
        )
    );
    if let Some(source) = &catalog.source {
        let as_of = source
            .as_of
            .as_ref()
            .map(|as_of| format!(", as of: {as_of}"))
            .unwrap_or_default();
        let _ = writeln!(
            shown,
            "{}",
            painted(DIM, &visible(&format!("Source: {}{as_of}", source.title)))
        );
    }
    shown.push('\n');
    let count = |table: &Table, billing: Billing| {
        let count = table
            .entries
            .iter()
            .filter(|entry| entry.billing == billing)
            .count();
        if count == 0 {
            (DIM, "-".to_owned())
        } else {
            (billing_style(billing), count.to_string())
        }
    };
    let flags = [
        ("BILLED", Billing::Billed),
        ("NOT BILLED", Billing::NotBilled),
        ("NOT STATED", Billing::NotStated),
    ];
    let flags = if catalog.states_billing {
        &flags[..]
    } else {
        &[]
    };
    let rows = catalog.tables.iter().map(|table| {
        let mut row = vec![
            (HEAD, table.id.to_string()),
            (Style::new(), table.code_kind.word().to_owned()),
            (Style::new(), table.entries.len().to_string()),
        ];
        row.extend(flags.iter().map(|(_, billing)| count(table, *billing)));
        row.push((Style::new(), title(table)));
        row
    });
    let flags = flags.iter().map(|(title, _)| *title);
    let head = ["TABLE", "CODES", "ROWS"].into_iter().chain(flags);
    let head: Vec<String> = head.chain(["TITLE"]).map(str::to_owned).collect();
    shown + &grid(&head, &rows.collect::<Vec<_>>())
}

fn title(table: &Table) -> String {
    let inferred = if table.heading == Heading::Inferred {
        " (title inferred)"
    } else {
        ""
    };
    format!("{}{inferred}", visible(&table.title))
}

fn billing_style(billing: Billing) -> Style {
    match billing {
        Billing::Billed => AnsiColor::Yellow.on_default(),
        Billing::NotBilled => AnsiColor::Green.on_default(),
        Billing::NotStated => DIM,
    }
}

fn billing_cell(entry: &Entry) -> (Style, String) {
    let words = match entry.billing {
        Billing::NotStated => "not stated",
        stated => stated.words(),
    };
    (billing_style(entry.billing), words.to_owned())
}

pub(super) fn table(catalog: &Catalog, table: &Table) -> String {
    let mut shown = format!(
        "{}\n",
        painted(HEAD, &format!("{}: {}", table.id, title(table)))
    );
    let deprecation = table.deprecated.as_ref();
    let deprecation = deprecation.map(|it| format!("{} is {}", table.id, deprecated(it, None)));
    for note in table.note.iter().cloned().chain(deprecation) {
        let _ = writeln!(shown, "{}", painted(DIM, &visible(&note)));
    }
    shown.push('\n');
    let rows: Vec<Row> = table.entries.iter().map(|entry| (table, entry)).collect();
    let columns = Columns {
        table: false,
        code: table.code_kind.has_codes(),
        ..Columns::of(catalog, &rows)
    };
    shown + &columns.grid(&rows)
}

/// The columns in which entries are shown.
struct Columns<'a> {
    catalog: &'a Catalog,
    table: bool,
    code: bool,
    /// The catalogue's own columns in which any of the entries states something, by their
    /// positions.
    own: Vec<usize>,
}

impl<'a> Columns<'a> {
    fn of(catalog: &'a Catalog, rows: &[Row]) -> Self {
        let stated = |at: &usize| {
            let mut entries = rows.iter().map(|(_, entry)| entry);
            entries.any(|entry| matches!(entry.values.get(*at), Some(Some(_))))
        };
        Self {
            catalog,
            table: true,
            code: true,
            own: (0..catalog.attributes.len()).filter(stated).collect(),
        }
    }

    fn grid(&self, rows: &[Row]) -> String {
        let mut head = Vec::new();
        head.extend(self.table.then(|| "TABLE".to_owned()));
        head.extend(self.code.then(|| "CODE".to_owned()));
        head.push("NAME".to_owned());
        head.extend(self.catalog.states_billing.then(|| "BILLING".to_owned()));
        let own = self.own.iter().map(|&at| &self.catalog.attributes[at]);
        head.extend(own.map(|attribute| attribute.name.screaming()));
        head.push("DESCRIPTION".to_owned());
        let cells: Vec<_> = rows.iter().map(|row| self.cells(*row)).collect();
        grid(&head, &cells)
    }

    fn cells(&self, (table, entry): Row) -> Vec<(Style, String)> {
        let mut cells = Vec::new();
        cells.extend(self.table.then(|| (HEAD, table.id.to_string())));
        cells.extend(self.code.then(|| code_cell(table, entry)));
        cells.push((Style::new(), names(entry)));
        cells.extend(self.catalog.states_billing.then(|| billing_cell(entry)));
        for &at in &self.own {
            let value = entry.values.get(at).and_then(Option::as_ref);
            cells.push(match value {
                Some(value) => (
                    Style::new(),
                    visible(&self.catalog.attributes[at].word(value)),
                ),
                None => (DIM, "-".to_owned()),
            });
        }
        cells.push(match description(entry) {
            text if text.is_empty() => (DIM, "-".to_owned()),
            text => (Style::new(), text),
        });
        cells
    }
}

/// The name of an entry and its aliases, without those that should no longer be used, which are
/// said below the table.
fn names(entry: &Entry) -> String {
    let current = |alias: &&Alias| alias.deprecated.is_none();
    let aliases = entry.aliases.iter().filter(current).map(|it| &it.name);
    let names: Vec<&str> = std::iter::once(&entry.name)
        .chain(aliases)
        .map(Name::as_str)
        .collect();
    names.join(", ")
}

fn code_cell(table: &Table, entry: &Entry) -> (Style, String) {
    let written = table.written(&entry.code);
    (HEAD, visible(written.as_deref().unwrap_or("-")))
}

/// What an entry means, and any doubt about that.
fn description(entry: &Entry) -> String {
    let mut text = visible(entry.text());
    if entry.repeats {
        text.push_str(" (repeated)");
    }
    if entry.deprecated.is_some() {
        text.push_str(" (deprecated)");
    }
    if let Some(published) = &entry.published {
        let printed = published
            .code
            .iter()
            .chain(&published.description)
            .map(|cell| format!("“{}”", visible(cell)));
        let _ = write!(
            text,
            " (printed with {})",
            printed.collect::<Vec<_>>().join(" and ")
        );
    }
    text
}

pub(super) fn entries(catalog: &Catalog, entries: &[Row]) -> String {
    let mut shown = Columns::of(catalog, entries).grid(entries);
    for (table, entry) in entries {
        let reason = entry
            .published
            .as_ref()
            .map(|published| published.reason.as_str());
        let notes = entry.note.as_deref().into_iter().chain(reason);
        for note in notes.map(str::to_owned).chain(life(entry)) {
            let _ = write!(
                shown,
                "\n{}",
                painted(DIM, &visible(&format!("{}: {note}", table.id)))
            );
        }
    }
    if shown.ends_with('\n') {
        shown
    } else {
        shown + "\n"
    }
}

/// Since when an entry is there, and which of its names are on their way out.
fn life(entry: &Entry) -> Vec<String> {
    let mut notes = Vec::new();
    match &entry.since {
        Some(Since::Version(version)) => notes.push(format!("there since version {version}")),
        Some(Since::Date(date)) => notes.push(format!("there since {date}")),
        None => {}
    }
    if let Some(deprecation) = &entry.deprecated {
        notes.push(format!(
            "{} is {}",
            entry.name,
            deprecated(deprecation, None)
        ));
    }
    for alias in &entry.aliases {
        if let Some(deprecation) = &alias.deprecated {
            let told = deprecated(deprecation, Some(&entry.name));
            notes.push(format!("{} is {told}", alias.name));
        }
    }
    notes
}

/// That something is deprecated, since when, for what and why.
fn deprecated(deprecation: &Deprecation, renamed: Option<&Name>) -> String {
    let instead = deprecation.instead.as_ref().map(|name| &name.value);
    let mut told = format!("deprecated since {}", deprecation.since);
    if let Some(instead) = renamed.or(instead) {
        let _ = write!(told, ", use {instead}");
    }
    if let Some(reason) = &deprecation.reason {
        let _ = write!(told, ": {reason}");
    }
    told
}
