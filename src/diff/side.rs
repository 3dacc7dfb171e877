//! One side of a comparison.

use serde_json::{Map, Value};

use crate::catalog::{Catalog, Table};
use crate::language::{Backends, Surface};
use crate::show;

/// A catalogue, with all that is compared of it.
#[derive(Debug)]
pub(crate) struct Side {
    /// What people call it: `v1.0.0`, `spec`.
    pub name: String,
    pub catalog: Catalog,
    pub scope: Scope,
    /// As `codegen show` prints it, and without what is said twice.
    pub(super) json: Value,
    /// What programs write of its packages.
    pub(super) surfaces: Vec<Surface>,
}

/// What a side says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All that there is to say about a catalogue.
    Whole,
    /// Codes, and what its columns say about them; nothing of names.
    Codes,
}

impl Side {
    pub(crate) fn new(name: String, catalog: Catalog, backends: &Backends, scope: Scope) -> Self {
        let mut json = show::value(&catalog);
        for entry in tables_of(&mut json).flat_map(entries_of) {
            reduce_published(entry);
        }
        let surfaces = match scope {
            Scope::Whole => backends.surfaces(&catalog),
            Scope::Codes => Vec::new(),
        };
        Self {
            name,
            catalog,
            scope,
            json,
            surfaces,
        }
    }

    /// The table with an identifier.
    pub(super) fn table(&self, id: &str) -> Option<&Table> {
        let mut tables = self.catalog.tables.iter();
        tables.find(|table| table.id.as_str() == id)
    }
}

fn tables_of(json: &mut Value) -> impl Iterator<Item = &mut Value> {
    json["tables"].as_array_mut().into_iter().flatten()
}

fn entries_of(table: &mut Value) -> impl Iterator<Item = &mut Map<String, Value>> {
    let entries = table["entries"].as_array_mut().into_iter().flatten();
    entries.filter_map(Value::as_object_mut)
}

/// Leaves of what was printed only what differs from what is right.
fn reduce_published(entry: &mut Map<String, Value>) {
    let code = match entry.get("code") {
        Some(Value::Number(number)) => Value::String(number.to_string()),
        Some(code) => code.clone(),
        None => Value::Null,
    };
    let description = entry.get("description").cloned().unwrap_or_default();
    if let Some(published) = entry.get_mut("published").and_then(Value::as_object_mut) {
        published.retain(|key, value| match key.as_str() {
            "code" => *value != code,
            "description" => *value != description,
            _ => true,
        });
        if published.is_empty() {
            entry.remove("published");
        }
    }
}
