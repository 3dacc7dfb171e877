//! The JSON Schemas of a spec's files, made from the types that read them.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use super::{CatalogFile, TableFile};

/// A key of `packages` whose value is read, and therefore described, by one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Section {
    pub key: &'static str,
    /// What an editor shows for it.
    pub description: &'static str,
    pub schema: fn(&mut SchemaGenerator) -> Schema,
}

/// The schema of `catalog.yaml`, as text.
pub(crate) fn catalog_schema(sections: &[Section]) -> String {
    text(catalog(sections))
}

/// The schema of the file of a table whose entries have columns of their own, as text. Each column
/// is a key, what its values are, and whether every entry has it.
pub(crate) fn table_schema<'a>(columns: impl Iterator<Item = (&'a str, Value, bool)>) -> String {
    let mut schema = generator().into_root_schema_for::<TableFile>();
    if let Some(entry) = schema.pointer_mut("/definitions/EntrySpec") {
        let mut required = Vec::new();
        for (key, value, is_required) in columns {
            entry["properties"][key] = value;
            required.extend(is_required.then_some(key));
        }
        // A row that repeats another takes over what that one states.
        if !required.is_empty() {
            entry["anyOf"] = json!([{ "required": required }, { "required": ["repeats"] }]);
        }
    }
    text(schema)
}

/// The schema of a file that is read as `T`, as text.
pub(crate) fn schema_of<T: JsonSchema>() -> String {
    text(generator().into_root_schema_for::<T>())
}

/// Pretty-printed JSON that ends with a newline.
fn text(mut schema: Schema) -> String {
    RecursiveTransform(unwrap_description).transform(&mut schema);
    // The alternate form of a JSON value's `Display` is the pretty one.
    format!("{:#}\n", schema.as_value())
}

/// Puts each paragraph of a description on one line. Its line breaks are those of a wrapped doc
/// comment, and some editors would show them.
fn unwrap_description(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let paragraphs = description.split("\n\n");
        let paragraphs: Vec<String> = paragraphs.map(|text| text.replace('\n', " ")).collect();
        *description = paragraphs.join("\n\n");
    }
}

/// Editors support draft 7 best.
fn generator() -> SchemaGenerator {
    SchemaSettings::draft07().into_generator()
}

fn catalog(sections: &[Section]) -> Schema {
    let mut generator = generator();
    let sections: Vec<(&str, Value)> = sections
        .iter()
        .map(|section| {
            let mut value = (section.schema)(&mut generator).to_value();
            value["description"] = json!(section.description);
            (section.key, value)
        })
        .collect();
    let mut schema = generator.into_root_schema_for::<CatalogFile>();
    if let Some(properties) = schema.pointer_mut("/definitions/PackagesSpec/properties") {
        for (key, value) in sections {
            properties[key] = value;
        }
    }
    schema
}

/// The schema of a section that is read as `T` and may be left out.
pub(crate) fn optional<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<Option<T>>()
}
