//! The JSON Schemas of a spec's files, made from the types that read them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::cli::SchemaOf;
use crate::spec::{CatalogFile, TableFile};

/// The schema of a file, as pretty-printed JSON that ends with a newline.
#[must_use]
pub fn schema(of: SchemaOf) -> String {
    let schema = match of {
        SchemaOf::Catalog => generate::<CatalogFile>(),
        SchemaOf::Table => generate::<TableFile>(),
    };
    // The alternate form of a JSON value's `Display` is the pretty one.
    format!("{:#}\n", schema.as_value())
}

fn generate<T: JsonSchema>() -> Schema {
    // Editors know draft 7 best.
    SchemaSettings::draft07()
        .into_generator()
        .into_root_schema_for::<T>()
}
