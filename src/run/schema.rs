//! `codegen schema`: prints a JSON Schema.

use serde_json::{Value, json};

use super::Failure;
use super::input::Input;
use super::jobs::named;
use crate::catalog::{Attribute, AttributeKind, MAX_INTEGER};
use crate::cli::{SchemaArgs, SchemaFile};
use crate::language::sections_of_spec;
use crate::project::ProjectFile;
use crate::report::{Report, print};
use crate::spec::{catalog_schema, schema_of, table_schema};

pub(super) fn schema(args: &SchemaArgs, report: &mut Report) -> Result<(), Failure> {
    let text = match args.file {
        SchemaFile::Catalog => {
            let sections: Vec<_> = sections_of_spec().copied().collect();
            catalog_schema(&sections)
        }
        SchemaFile::Project => schema_of::<ProjectFile>(),
        SchemaFile::Table => {
            let attributes = match named(args.spec.as_deref()) {
                Some(location) => Input::read(&location, report)?.catalog.attributes,
                None => Vec::new(),
            };
            table_schema(attributes.iter().map(column))
        }
    };
    print(&text)?;
    Ok(())
}

/// A column: its key, what its values are, and whether every entry has it.
fn column(attribute: &Attribute) -> (&str, Value, bool) {
    let mut schema = match &attribute.kind {
        AttributeKind::Integer => {
            json!({ "type": "integer", "minimum": -MAX_INTEGER, "maximum": MAX_INTEGER })
        }
        AttributeKind::Boolean => json!({ "type": "boolean" }),
        AttributeKind::Enum(_) => json!({ "enum": attribute.words() }),
        AttributeKind::Text => json!({ "type": "string" }),
    };
    if let Some(description) = &attribute.description {
        schema["description"] = json!(description);
    }
    (attribute.name.as_str(), schema, attribute.required)
}
