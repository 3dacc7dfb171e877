//! Prints the catalogue: aligned for people, as JSON for programs.

mod json;

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use thiserror::Error;
use unicode_width::UnicodeWidthStr;

use crate::catalog::{Billing, Catalog, CodeKind, Entry, Heading, Table};
use crate::characters::visible;
use crate::suggestion::nearest;

/// A form in which to print the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Nothing is called that.
#[derive(Debug, Error)]
#[error("no table, code or name is `{what}`")]
pub(crate) struct NotFound {
    /// What was asked for.
    what: String,
    /// What might have been meant.
    pub help: String,
}

/// The whole catalogue, or what a word means in it: a table's identifier, else a code, else a constant's name. Text comes styled;
/// whoever prints it takes the colours out where they are not wanted.
pub(crate) fn show(
    catalog: &Catalog,
    what: Option<&str>,
    format: Format,
) -> Result<String, NotFound> {
    let found = find(catalog, what)?;
    Ok(match format {
        Format::Json => json::json(catalog, &found),
        Format::Text => match found {
            Found::All => overview(catalog),
            Found::Table(table) => one_table(table),
            Found::Entries(entries) => rows(&entries),
        },
    })
}

enum Found<'a> {
    All,
    Table(&'a Table),
    Entries(Vec<(&'a Table, &'a Entry)>),
}

fn find<'a>(catalog: &'a Catalog, what: Option<&str>) -> Result<Found<'a>, NotFound> {
    let Some(what) = what else {
        return Ok(Found::All);
    };
    if let Some(table) = catalog
        .tables
        .iter()
        .find(|table| table.id.as_str() == what)
    {
        return Ok(Found::Table(table));
    }
    let all = || {
        catalog
            .tables
            .iter()
            .flat_map(|table| table.constants().map(move |entry| (table, entry)))
    };
    let by_code: Vec<_> = all()
        .filter(|(_, entry)| entry.code.text().as_deref() == Some(what))
        .collect();
    if !by_code.is_empty() {
        return Ok(Found::Entries(by_code));
    }
    let by_name: Vec<_> = all()
        .filter(|(_, entry)| entry.name.as_str() == what)
        .collect();
    if !by_name.is_empty() {
        return Ok(Found::Entries(by_name));
    }
    let codes: Vec<String> = all().filter_map(|(_, entry)| entry.code.text()).collect();
    let tables = catalog.tables.iter().map(|table| table.id.as_str());
    let names = all().map(|(_, entry)| entry.name.as_str());
    let known: Vec<&str> = tables
        .chain(names)
        .chain(codes.iter().map(String::as_str))
        .collect();
    let help = match nearest(what, &known) {
        Some(meant) if what.parse::<f64>().is_err() => format!("did you mean `{meant}`?"),
        _ => "`codegen show` lists the tables, `codegen show TABLE` its codes".to_owned(),
    };
    Err(NotFound {
        what: visible(what),
        help,
    })
}

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn painted(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A table of text: columns as wide as their widest cell, the last one as wide as it is.
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
    let mut out = line(&mut head.iter().map(|cell| (HEAD, *cell)));
    for row in rows {
        out.push_str(&line(
            &mut row.iter().map(|(style, cell)| (*style, cell.as_str())),
        ));
    }
    out
}

fn overview(catalog: &Catalog) -> String {
    let mut out = format!(
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
            out,
            "{}",
            painted(DIM, &visible(&format!("Source: {}{as_of}", source.title)))
        );
    }
    out.push('\n');
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
    out + &grid(
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

fn one_table(table: &Table) -> String {
    let mut out = format!(
        "{}\n",
        painted(HEAD, &format!("{}: {}", table.id, title(table)))
    );
    if let Some(note) = &table.note {
        let _ = writeln!(out, "{}", painted(DIM, &visible(note)));
    }
    out.push('\n');
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
    out + &grid(if coded { &head } else { &head[1..] }, &rows)
}

fn code_cell(entry: &Entry) -> (Style, String) {
    (
        HEAD,
        visible(&entry.code.text().unwrap_or_else(|| "-".to_owned())),
    )
}

/// What an entry means, and any doubt about it.
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

fn rows(entries: &[(&Table, &Entry)]) -> String {
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
    let mut out = grid(&["TABLE", "CODE", "NAME", "BILLING", "DESCRIPTION"], &cells);
    for (table, entry) in entries {
        let reason = entry
            .published
            .as_ref()
            .map(|published| published.reason.as_str());
        for note in entry.note.as_deref().into_iter().chain(reason) {
            let _ = write!(
                out,
                "\n{}",
                painted(DIM, &visible(&format!("{}: {note}", table.id)))
            );
        }
    }
    if out.ends_with('\n') { out } else { out + "\n" }
}
