//! Reads the tables of a file, whatever it is: by its extension, and by what is in it.

mod delimited;
mod json;
mod markdown;
mod pipes;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::grid::{Cell, Format, Grid, Row};
use super::words::counted;
use crate::diagnostic::source::{SourceId, Sources, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::path::{slashes, system_words};
use delimited::Delimited;

/// The largest file that is read. Twenty thousand codes with their texts are 3 MB.
const MAX_SIZE: u64 = 64 << 20;

/// Reads the tables of a file, in order, and adds what is wrong with it to `mistakes`.
pub(super) fn read(
    path: &Path,
    is_title: &dyn Fn(&str) -> bool,
    sources: &mut Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Grid> {
    let Some(text) = open(path).map_err(|problem| mistakes.push(*problem)).ok() else {
        return Vec::new();
    };
    let id = sources.add(slashes(path), text.clone());
    let before = mistakes.len();
    let mut grids = grids(id, &text, extension(path).as_str(), is_title, mistakes);
    if grids.is_empty() && mistakes.len() == before {
        mistakes.push(
            Diagnostic::new(&rules::INPUT_FORMAT, "there is no table in this file", id.span(0..0))
                .help("codegen reads CSV, TSV, the tables of Markdown, lines of cells with `|` between them, and JSON arrays of objects"),
        );
    }
    for grid in &mut grids {
        fill(grid, mistakes);
    }
    grids
}

fn extension(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().to_lowercase()
}

/// The text of a file, without a byte order mark.
fn open(path: &Path) -> Result<String, Box<Diagnostic>> {
    let name = slashes(path);
    let unreadable = |error: io::Error| {
        let message = format!("can't read {name}: {}", system_words(&error));
        let help = "`--from` takes the files to start from";
        Diagnostic::general(&rules::UNREADABLE, message).help(help)
    };
    let refused = |what: &str, help: &str| {
        let message = format!("{name} {what}");
        Diagnostic::general(&rules::INPUT_FORMAT, message).help(help)
    };
    if path.is_dir() {
        return Err(refused("is a folder", "name the files in it").into());
    }
    let mut bytes = Vec::new();
    // What has no end, such as a device, says nothing about its size.
    let mut file = File::open(path).map_err(unreadable)?.take(MAX_SIZE + 1);
    file.read_to_end(&mut bytes).map_err(unreadable)?;
    if file.limit() == 0 {
        return Err(refused("is larger than 64 MiB", "leave out what has no codes").into());
    }
    let is_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    if is_utf16 {
        return Err(refused("is UTF-16", "save it as UTF-8").into());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(refused("is a workbook or an archive", "save the sheet as CSV").into());
    }
    if bytes.contains(&0) {
        return Err(refused("is no text", "save it as text, in UTF-8").into());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text
            .strip_prefix('\u{FEFF}')
            .map_or(text.clone(), str::to_owned)),
        Err(error) => {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.split(|byte| *byte == b'\n').count();
            let message = format!("{name} is not UTF-8 text from line {line} on");
            Err(Diagnostic::general(&rules::NOT_UTF8, message)
                .help("save it as UTF-8; spreadsheets call that “CSV UTF-8”")
                .into())
        }
    }
}

fn grids(
    id: SourceId,
    text: &str,
    extension: &str,
    is_title: &dyn Fn(&str) -> bool,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Grid> {
    let first = text.trim_start();
    let first_line = first.lines().next().unwrap_or_default();
    match extension {
        "csv" => delimited_table(id, text, delimited::delimiter(text), mistakes),
        "tsv" | "tab" => delimited_table(id, text, b'\t', mistakes),
        "json" => json::read(id, text, mistakes),
        _ if first.starts_with(['[', '{'])
            && serde_json::from_str::<serde_json::Value>(text).is_ok() =>
        {
            json::read(id, text, mistakes)
        }
        _ => {
            let tables = markdown::read(id, text);
            if !tables.is_empty() {
                tables
            } else if text.contains('|') {
                pipes::read(id, text, is_title, mistakes)
            } else if first_line.contains([',', ';', '\t']) && extension != "md" {
                delimited_table(id, text, delimited::delimiter(text), mistakes)
            } else {
                Vec::new()
            }
        }
    }
}

fn delimited_table(
    id: SourceId,
    text: &str,
    delimiter: u8,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Grid> {
    let mut table = Delimited {
        id,
        text,
        delimiter,
        quoting: true,
    };
    let mut found = Vec::new();
    let mut rows = table.rows(&mut found);
    // Between tabs, quotes are often no more than that.
    if delimiter == b'\t' && !found.is_empty() {
        found.clear();
        table.quoting = false;
        rows = table.rows(&mut found);
    }
    mistakes.append(&mut found);
    if rows.is_empty() {
        return Vec::new();
    }
    let titles = rows.remove(0).cells.into_iter().map(|cell| Spanned {
        value: cell.text,
        span: cell.span,
    });
    vec![Grid {
        format: Format::Delimited(delimiter),
        heading: None,
        titles: titles.collect(),
        rows,
    }]
}

/// Gives each row a cell for every title, and reports rows that have more or fewer.
fn fill(grid: &mut Grid, mistakes: &mut Vec<Diagnostic>) {
    let (format, width) = (grid.format, grid.titles.len());
    grid.rows.retain_mut(|Row { span, cells }| {
        while cells.len() > width && cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        let count = cells.len();
        let is_empty = cells.iter().all(Cell::is_empty);
        if count != width && format != Format::Json && !is_empty {
            let cells = counted(count, "cell");
            let message = format!("{cells} here, and {}", counted(width, "title"));
            let mistake = Diagnostic::new(&rules::ROW_WIDTH, message, *span);
            mistakes.push(if count > width {
                mistake.help(match format {
                    Format::Delimited(_) => "put a cell that has the separator in it in quotes",
                    Format::Pipes => r"a `|` separates cells; in a Markdown table, `\|` doesn't",
                    _ => r"write a `|` that is part of a cell as `\|`",
                })
            } else {
                mistake
                    .warning()
                    .help("the last cells are taken as empty: see whether another is missing")
            });
        }
        cells.resize_with(width.max(count), || Cell {
            text: String::new(),
            span: *span,
            is_text: false,
        });
        cells.len() == width
    });
}
