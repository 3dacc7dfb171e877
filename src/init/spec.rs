//! Writes a spec as YAML, and the project file.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::attributes::{Attribute, Type, flag};
use super::codes::{Code, Kind};
use super::grid::Cell;
use super::listed::Listed;
use super::names::Named;
use super::table::{Entry, Table};
use super::yaml::{filled, list, scalar};
use super::{columns::Key, words};
use crate::name::Name;
use crate::project;
use crate::spec::{CATALOG, Heading, table_file};

/// What the catalogue is called.
#[derive(Debug)]
pub(crate) struct Identity {
    pub id: Name,
    pub title: String,
}

/// What the project file says of one spec: paths as they are written there.
#[derive(Debug)]
pub(crate) struct ProjectItem<'a> {
    pub spec: &'a str,
    pub out: &'a str,
    /// All, if nobody says which.
    pub languages: Option<Vec<&'static str>>,
    /// Packages, if nobody says what.
    pub form: Option<&'static str>,
}

/// The tables, and the columns that they have of their own.
#[derive(Debug)]
pub(super) struct Catalog {
    pub tables: Vec<Listed>,
    pub attributes: Vec<Attribute>,
}

impl Catalog {
    /// A column that several tables have is one, of a type that has room for all its cells.
    pub(super) fn of(tables: Vec<Listed>) -> Self {
        let mut attributes: Vec<Attribute> = Vec::new();
        for (name, title, of) in tables.iter().flat_map(|it| &it.table.others) {
            match attributes.iter_mut().find(|known| known.name == *name) {
                Some(known) => known.of = known.of.clone().with(of.clone()),
                None => attributes.push(Attribute {
                    name: name.clone(),
                    of: of.clone(),
                    title: Some(title.clone())
                        .filter(|title| words::name(title).as_ref() != Some(name)),
                }),
            }
        }
        Self { tables, attributes }
    }

    pub(super) fn to_review(&self) -> usize {
        let entries = self.tables.iter().flat_map(|it| &it.table.entries);
        let is_open = |entry: &&Entry| !entry.repeats && entry.name.to_review().is_some();
        entries.filter(is_open).count()
    }

    /// The files, by their paths below the spec's folder.
    pub(super) fn files(&self, identity: &Identity) -> Vec<(String, String)> {
        let ids: Vec<&Name> = self.tables.iter().map(|table| &table.id).collect();
        let mut catalog = catalog_text(identity, &ids);
        catalog += &self.initialisms();
        if self.attributes.is_empty() {
            catalog += NO_ATTRIBUTES;
        } else {
            catalog += "# Columns of your own. Entries have them as keys.\nattributes:\n";
        }
        for attribute in &self.attributes {
            catalog += &self.declaration(attribute);
        }
        catalog += PACKAGES;
        let tables = self.tables.iter();
        let tables = tables.map(|listed| (table_file(&listed.id), self.table(listed)));
        std::iter::once((CATALOG.to_owned(), catalog))
            .chain(tables)
            .collect()
    }

    /// The names that are no words, of all tables.
    fn initialisms(&self) -> String {
        let tables = self.tables.iter();
        let names = tables.flat_map(|listed| &listed.table.initialisms);
        let names: BTreeSet<&str> = names.map(Name::as_str).collect();
        if names.is_empty() {
            return String::new();
        }
        let lines = filled(names.into_iter());
        format!(
            "# Names that are no words: Go writes them in capitals, as their source does.\ninitialisms: [\n{lines}]\n"
        )
    }

    fn declaration(&self, attribute: &Attribute) -> String {
        let word = match &attribute.of {
            Type::Integer => "integer",
            Type::Boolean => "boolean",
            Type::Enum(_) => "enum",
            Type::String => "string",
        };
        let mut text = format!("  {}:\n    type: {word}\n", attribute.name);
        if let Some(Type::Enum(values)) = self.alternative(attribute) {
            let values = list(values.iter().map(String::as_str));
            text += "    # If these are all there can be, say `type: enum`, and:\n";
            line(&mut text, "    # ", "values", &values);
        }
        if let Type::Enum(values) = &attribute.of {
            let values = list(values.iter().map(String::as_str));
            line(&mut text, "    ", "values", &values);
        }
        if let Some(title) = &attribute.title {
            line(&mut text, "    ", "description", &scalar(title));
        }
        let mut tables = self.tables.iter().map(|listed| &listed.table);
        let has = |table: &Table, entry| table.cell(entry, &attribute.name).is_some();
        if tables.all(|table| table.entries.iter().all(|entry| has(table, entry))) {
            text += "    # required: true # every entry has it so far\n";
        }
        text
    }

    /// What a column of texts may be as well.
    fn alternative(&self, attribute: &Attribute) -> Option<Type> {
        let cells = self.tables.iter().flat_map(|listed| {
            let table = &listed.table;
            let entries = table.entries.iter();
            entries.filter_map(|entry| table.cell(entry, &attribute.name))
        });
        let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
        Type::alternative(&texts).filter(|_| attribute.of == Type::String)
    }

    fn table(&self, listed: &Listed) -> String {
        let Listed {
            title, file, table, ..
        } = listed;
        let mut text = format!(
            "# Made from {} by `codegen init`, and yours from now on.\n",
            one_line(file)
        );
        line(&mut text, "", "title", &scalar(title));
        if table.format.is_document() && table.heading.is_none() {
            line(&mut text, "", "heading", Heading::Inferred.word());
        }
        line(
            &mut text,
            "",
            "code_kind",
            match table.kind {
                Kind::Integer { .. } => "integer",
                Kind::String => "string",
                Kind::None => "none",
            },
        );
        if let Kind::Integer { is_wide, is_hex } = table.kind {
            if is_wide {
                line(&mut text, "", "code_width", "64");
            }
            if is_hex {
                line(&mut text, "", "code_radix", "hex");
            }
        }
        if table.format.is_document() && table.title_of(Key::Description).is_some() {
            text += "# The titles of the columns, as they were printed.\ncolumns:\n";
            for key in [Key::Code, Key::Description, Key::Billed] {
                if let Some(title) = table.title_of(key) {
                    line(&mut text, "  ", key.word(), &scalar(title));
                }
            }
        }
        text += "entries:\n";
        for entry in &table.entries {
            let mut begin = "  - ";
            for (key, value) in self.entry(table, entry) {
                line(&mut text, begin, &key, &value);
                begin = "    ";
            }
        }
        text
    }

    /// The keys and values of an entry.
    fn entry(&self, table: &Table, entry: &Entry) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut pair = |key: &str, value: String| pairs.push((key.to_owned(), value));
        if !entry.repeats {
            match &entry.name {
                Named::Given(name) => pair("name", name.to_string()),
                Named::OfCode(_) => {}
                Named::Proposed(name, why) => pair("name", format!("{name} # review: {why}")),
            }
        }
        match &entry.code {
            Code::Integer { written, .. } => pair("code", written.clone()),
            Code::Text(text) => pair("code", scalar(text)),
            Code::None => {}
        }
        if !entry.aliases.is_empty() {
            pair("aliases", list(entry.aliases.iter().map(Name::as_str)));
        }
        if let Some(text) = &entry.description {
            pair("description", scalar(text));
        }
        if let Some(billed) = entry.billed {
            pair("billed", billed.to_string());
        }
        for attribute in &self.attributes {
            if let Some(cell) = table.cell(entry, &attribute.name) {
                pair(attribute.name.as_str(), value(cell, &attribute.of));
            }
        }
        if let Some(note) = &entry.note {
            pair("note", scalar(note));
        }
        if entry.repeats {
            pair("repeats", entry.name.name().to_string());
        }
        pairs
    }
}

fn value(cell: &Cell, of: &Type) -> String {
    match of {
        Type::Integer => cell.text.trim().to_owned(),
        Type::Boolean => flag(&cell.text).unwrap_or_default().to_string(),
        Type::Enum(_) | Type::String => scalar(&cell.text),
    }
}

fn line(text: &mut String, begin: &str, key: &str, value: &str) {
    // Writing to a string can't fail.
    let _ = writeln!(text, "{begin}{key}: {value}");
}

/// A text that can stand in a comment.
fn one_line(text: &str) -> String {
    crate::characters::visible(text)
}

const NO_ATTRIBUTES: &str = "\
# Columns of your own, which entries then have as keys:
# attributes:
#   http_status: {type: integer}
#   retryable: {type: boolean}
";

const PACKAGES: &str = "\
# What packages are called where you publish them:
# packages:
#   kotlin: {group: com.example}
#   go: {module: example.com/errors}
";

fn catalog_text(identity: &Identity, tables: &[&Name]) -> String {
    let mut text = "\
# What the catalogue is, and which tables it has. `codegen` makes constants of it.
# `codegen schema catalog` and `codegen schema table` print what editors need to complete its keys.

# Names of packages are made of this, unless `packages` says others.
"
    .to_owned();
    line(&mut text, "", "id", identity.id.as_str());
    line(&mut text, "", "version", "0.1.0");
    line(&mut text, "", "title", &scalar(&identity.title));
    text += "# The table `x` is in tables/x.yaml.\ntables:\n";
    for table in tables {
        text.extend(["  - ", table.as_str(), "\n"]);
    }
    text
}

/// A spec to learn from, which works.
pub(crate) fn example(identity: &Identity) -> Vec<(String, String)> {
    let id = Name::known("payments");
    let catalog = catalog_text(identity, &[&id]) + NO_ATTRIBUTES + PACKAGES;
    vec![
        (CATALOG.to_owned(), catalog),
        (table_file(&id), EXAMPLE.to_owned()),
    ]
}

const EXAMPLE: &str = "\
# A table to learn from. Replace it with your own; `codegen init --from FILE` makes one from a file.
title: Payment errors
# What the codes are: `integer`, `string`, or `none`.
code_kind: integer
entries:
  # Names are public for good: lower-case words, which each language writes in its own way.
  - name: card_declined
    code: 1001
    description: The card was declined.
  - name: card_expired
    code: 1002
    description: The card has expired.
    # What the documentation of the constant says beside the description.
    note: Ask for another card.
  - name: rate_limited
    code: 1003
    description: Too many payments at once. Wait a minute and try again.
";

/// The project file, by its name, which says what to generate from a spec.
pub(crate) fn project_file(item: &ProjectItem) -> (&'static str, String) {
    let mut text = "# What `codegen` generates, here and in every folder below. Paths begin at this file.\ngenerate:\n".to_owned();
    text += &project_item(item);
    if item.languages.is_none() {
        text += "    # lang: [ts] # one language, or several; without it, all of them\n";
    }
    if item.form.is_none() {
        text +=
            "    # form: embedded # the sources of one language alone, as a part of a program\n";
    }
    (project::FILE, text)
}

/// An item of the project file.
pub(crate) fn project_item(item: &ProjectItem) -> String {
    let mut text = String::new();
    line(&mut text, "  - ", "spec", &scalar(item.spec));
    line(&mut text, "    ", "out", &scalar(item.out));
    if let Some(languages) = &item.languages {
        line(&mut text, "    ", "lang", &list(languages.iter().copied()));
    }
    if let Some(form) = item.form {
        line(&mut text, "    ", "form", form);
    }
    text
}
