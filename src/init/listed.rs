//! Gives each table its id and its title: from the heading above it, or from its file's name.

use std::path::Path;

use super::names::Taken;
use super::table::Table;
use super::words;
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;

/// A table as the catalogue lists it.
#[derive(Debug)]
pub(super) struct Listed {
    pub id: Name,
    pub title: String,
    /// The file that it is from.
    pub file: String,
    pub table: Table,
}

/// Lists the tables of all files. With `ids`, these are their names, in order.
pub(super) fn listed(
    files: Vec<(&Path, Vec<Table>)>,
    ids: &[Name],
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Listed> {
    let count: usize = files.iter().map(|(_, tables)| tables.len()).sum();
    if !ids.is_empty() && ids.len() != count {
        let message = format!(
            "`--table` has {}, and the files have {}",
            words::counted(ids.len(), "name"),
            words::counted(count, "table")
        );
        mistakes.push(
            Diagnostic::general(&rules::TABLE_NAMES, message)
                .help("name every table, in the order of the files; without `--table`, headings and files name them"),
        );
    }
    let mut taken = Taken::default();
    let mut all: Vec<Listed> = Vec::with_capacity(count);
    for (file, tables) in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let nameless = tables
            .iter()
            .filter(|table| table.heading.is_none())
            .count();
        let mut number = 0;
        for table in tables {
            let title = table.heading.clone().unwrap_or_else(|| {
                number += 1;
                let title = sentence(&stem);
                if nameless > 1 {
                    format!("{title} {number}")
                } else {
                    title
                }
            });
            let id = taken.next(match ids.get(all.len()) {
                Some(id) => id.clone(),
                None => id_of(&title),
            });
            if ids.get(all.len()).is_some_and(|asked| *asked != id) {
                let message = format!("`--table` has the name `{}` twice", ids[all.len()]);
                mistakes.push(
                    Diagnostic::general(&rules::TABLE_NAMES, message)
                        .help("give each table a name of its own"),
                );
            }
            all.push(Listed {
                id,
                title,
                file: name.clone().into_owned(),
                table,
            });
        }
    }
    all
}

/// The name of a table with this title. `errors` and `error` mean something in most languages, and
/// `ErrorCode` is what people call such a type.
fn id_of(title: &str) -> Name {
    let name = words::name(title).unwrap_or_else(|| Name::known("table"));
    match name.as_str() {
        "error" | "errors" => Name::known("error_code"),
        _ => name,
    }
}

/// The words of a name, as a title.
pub(crate) fn sentence(stem: &str) -> String {
    let words = words::spaced(stem);
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Codes".to_owned(),
    }
}
