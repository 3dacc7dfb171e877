//! Prints the catalogue, aligned for people or as JSON for programs.

mod condition;
mod find;
mod json;
mod text;

use clap::ValueEnum;
use serde::Serialize;
use serde_json::Value;
use thiserror::Error;

use crate::catalog::Catalog;
use condition::Condition;
use find::{Found, find};

/// A form in which to print the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// The whole catalogue, as its JSON is printed.
pub(crate) fn value(catalog: &Catalog) -> Value {
    json::value(catalog)
}

/// Anything as JSON, indented, in which nothing is invisible.
pub(crate) fn json(value: &impl Serialize) -> String {
    json::text(value)
}

/// Why there is nothing to show.
#[derive(Debug, Error)]
pub(crate) enum NotShown {
    #[error("no table, code, name or text is `{what}`")]
    NotFound {
        /// What was asked for.
        what: String,
        /// What might have been meant.
        help: String,
    },
    #[error("no entry fulfils the conditions")]
    NoneSuch,
    #[error("{message}")]
    Condition { message: String, help: String },
}

impl NotShown {
    /// What to do about it.
    pub(crate) fn help(&self) -> Option<&str> {
        match self {
            Self::NotFound { help, .. } | Self::Condition { help, .. } => Some(help),
            Self::NoneSuch => None,
        }
    }
}

/// The whole catalogue, or the part of it that `what` names and for which the conditions hold. Text
/// is styled; whoever prints it removes the colours where they aren't wanted.
pub(crate) fn show(
    catalog: &Catalog,
    what: Option<&str>,
    conditions: &[String],
    format: Format,
) -> Result<String, NotShown> {
    let conditions = Condition::parse(conditions, catalog)?;
    let found = find(catalog, what, &conditions)?;
    Ok(match format {
        Format::Json => json::print(catalog, &found),
        Format::Text => match found {
            Found::All => text::catalog(catalog),
            Found::Table(table) => text::table(catalog, table),
            Found::Entries(entries) => text::entries(catalog, &entries),
        },
    })
}
