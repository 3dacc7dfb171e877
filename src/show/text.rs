//! The catalogue for people, aligned and styled.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::catalog::{Billing, Catalog, CodeKind, Entry, Heading, Table};
use crate::characters::visible;

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn painted(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A table in columns, each as wide as its widest cell. The last one isn't padded.
fn grid(head: &[&str], rows: &[Vec<(Style, String)>]) -> String {
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
    let mut lines = line(&mut head.iter().map(|cell| (HEAD, *cell)));
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
    let rows: Vec<_> = catalog
        .tables
        .iter()
        .map(|table| {
            vec![
                (HEAD, table.id.to_string()),
                (Style::new(), table.code_kind.word().to_owned()),
                (Style::new(), table.entries.len().to_string()),
                count(table, Billing::Billed),
                count(table, Billing::NotBilled),
                count(table, Billing::NotStated),
                (Style::new(), title(table)),
            ]
        })
        .collect();
    shown
        + &grid(
            &[
                "TABLE",
                "CODES",
                "ROWS",
                "BILLED",
                "NOT BILLED",
                "NOT STATED",
                "TITLE",
            ],
            &rows,
        )
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

pub(super) fn table(table: &Table) -> String {
    let mut shown = format!(
        "{}\n",
        painted(HEAD, &format!("{}: {}", table.id, title(table)))
    );
    if let Some(note) = &table.note {
        let _ = writeln!(shown, "{}", painted(DIM, &visible(note)));
    }
    shown.push('\n');
    let coded = table.code_kind != CodeKind::None;
    let rows: Vec<_> = table
        .entries
        .iter()
        .map(|entry| {
            let mut row = if coded {
                vec![code_cell(entry)]
            } else {
                Vec::new()
            };
            row.extend([
                (Style::new(), entry.name.to_string()),
                billing_cell(entry),
                (Style::new(), description(entry)),
            ]);
            row
        })
        .collect();
    let head = ["CODE", "NAME", "BILLING", "DESCRIPTION"];
    shown + &grid(if coded { &head } else { &head[1..] }, &rows)
}

fn code_cell(entry: &Entry) -> (Style, String) {
    (
        HEAD,
        visible(&entry.code.text().unwrap_or_else(|| "-".to_owned())),
    )
}

/// What an entry means, and any doubt about that.
fn description(entry: &Entry) -> String {
    let mut text = visible(&entry.description);
    if entry.repeats {
        text.push_str(" (repeated)");
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

pub(super) fn entries(entries: &[(&Table, &Entry)]) -> String {
    let cells: Vec<_> = entries
        .iter()
        .map(|(table, entry)| {
            vec![
                (HEAD, table.id.to_string()),
                code_cell(entry),
                (Style::new(), entry.name.to_string()),
                billing_cell(entry),
                (Style::new(), description(entry)),
            ]
        })
        .collect();
    let mut shown = grid(&["TABLE", "CODE", "NAME", "BILLING", "DESCRIPTION"], &cells);
    for (table, entry) in entries {
        let reason = entry
            .published
            .as_ref()
            .map(|published| published.reason.as_str());
        for note in entry.note.as_deref().into_iter().chain(reason) {
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
