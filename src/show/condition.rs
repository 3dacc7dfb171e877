//! Conditions on columns: `--where retryable=false,severity=fatal`.

use super::NotShown;
use crate::catalog::{Attribute, Billing, Catalog, Entry, Value};
use crate::suggestion::{listed, suggestion};

/// What a column of an entry has to say.
pub(super) enum Condition {
    Billing(Billing),
    /// The column at a position among the catalogue's own; `None` asks for what isn't stated.
    Column(usize, Option<Value>),
}

/// The key of the flag that codegen knows by itself.
const BILLED: &str = "billed";

impl Condition {
    /// Reads conditions, each `column=value`, separated by commas. A comma that no `column=`
    /// follows belongs to the value before it; no value asks for what isn't stated.
    pub(super) fn parse(written: &[String], catalog: &Catalog) -> Result<Vec<Self>, NotShown> {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for piece in written.iter().flat_map(|words| words.split(',')) {
            match (piece.split_once('='), pairs.last_mut()) {
                (Some((column, value)), _) => pairs.push((column.trim(), value.trim().to_owned())),
                (None, Some((_, value))) => {
                    value.push(',');
                    value.push_str(piece);
                }
                (None, None) => {
                    return Err(NotShown::Condition {
                        message: format!("`{piece}` is no condition"),
                        help:
                            "write `COLUMN=VALUE`, or `COLUMN=` for entries where nothing is stated"
                                .to_owned(),
                    });
                }
            }
        }
        let pairs = pairs.into_iter();
        pairs
            .map(|(column, value)| Self::new(column, &value, catalog))
            .collect()
    }

    fn new(column: &str, value: &str, catalog: &Catalog) -> Result<Self, NotShown> {
        let columns = &catalog.attributes;
        if let Some(at) = columns.iter().position(|it| it.name.as_str() == column) {
            return value_of(&columns[at], value).map(|value| Self::Column(at, value));
        }
        if column == BILLED {
            return match value {
                "true" => Ok(Self::Billing(Billing::Billed)),
                "false" => Ok(Self::Billing(Billing::NotBilled)),
                "" => Ok(Self::Billing(Billing::NotStated)),
                _ => Err(not_a_value(BILLED, value, &["true", "false"])),
            };
        }
        let own = columns.iter().map(|column| column.name.as_str());
        let known: Vec<&str> = own.chain([BILLED]).collect();
        Err(NotShown::Condition {
            message: format!("no column is called `{column}`"),
            help: suggestion(column, &known),
        })
    }

    pub(super) fn holds(&self, entry: &Entry) -> bool {
        match self {
            Self::Billing(billing) => entry.billing == *billing,
            Self::Column(at, value) => entry.values.get(*at) == Some(value),
        }
    }
}

fn value_of(column: &Attribute, value: &str) -> Result<Option<Value>, NotShown> {
    if value.is_empty() {
        return Ok(None);
    }
    match column.parse(value) {
        Some(value) => Ok(Some(value)),
        None => Err(not_a_value(column.name.as_str(), value, &column.words())),
    }
}

fn not_a_value(column: &str, value: &str, known: &[&str]) -> NotShown {
    NotShown::Condition {
        message: format!("`{value}` is no value of `{column}`"),
        help: if known.is_empty() {
            "write a whole number".to_owned()
        } else {
            format!("its values are {}", listed(known))
        },
    }
}
