//! Prints the catalogue, aligned for people or as JSON for programs.

mod json;
mod text;

use clap::ValueEnum;
use thiserror::Error;

use crate::catalog::{Catalog, Entry, Table};
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

/// The whole catalogue, or the part of it that `what` names: a table's identifier, else a code,
/// else a constant's name. Text is styled; whoever prints it removes the colours where they aren't
/// wanted.
pub(crate) fn show(
    catalog: &Catalog,
    what: Option<&str>,
    format: Format,
) -> Result<String, NotFound> {
    let found = find(catalog, what)?;
    Ok(match format {
        Format::Json => json::print(catalog, &found),
        Format::Text => match found {
            Found::All => text::catalog(catalog),
            Found::Table(table) => text::table(table),
            Found::Entries(entries) => text::entries(&entries),
        },
    })
}

/// What there is to show.
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
