//! Reads JSON: an array of objects; an object of such arrays, each under its name; or an object
//! whose keys are the codes, or the names.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::super::columns::is_same;
use super::super::grid::{Cell, Format, Grid, Row};
use crate::diagnostic::source::{SourceId, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};

/// An object, in the order in which it is written.
struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Object(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

pub(super) fn read(id: SourceId, text: &str, mistakes: &mut Vec<Diagnostic>) -> Vec<Grid> {
    let file = File { id, text };
    match serde_json::from_str::<&RawValue>(text) {
        Ok(whole) => file.tables(whole, mistakes),
        Err(error) => {
            let lines = text.split_inclusive('\n').take(error.line().max(1) - 1);
            let line: usize = lines.map(str::len).sum();
            // It counts bytes, and may stop within a character.
            let at = (line + error.column().saturating_sub(1)).min(text.len());
            let mut before = (0..=at).rev();
            let at = before.find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let len = text[at..].chars().next().map_or(0, char::len_utf8);
            let words = error.to_string();
            let words = words.split(" at line ").next().unwrap_or_default();
            mistakes.push(
                Diagnostic::new(
                    &rules::INPUT_FORMAT,
                    format!("this is not JSON: {words}"),
                    id.span(at..at + len),
                )
                .help("a file of JSON is one array of objects, without comments"),
            );
            Vec::new()
        }
    }
}

struct File<'a> {
    id: SourceId,
    text: &'a str,
}

impl<'a> File<'a> {
    fn tables(&self, whole: &'a RawValue, mistakes: &mut Vec<Diagnostic>) -> Vec<Grid> {
        if let Some(rows) = list(whole) {
            return vec![self.grid(None, rows, mistakes)];
        }
        let Some(pairs) = object(whole) else {
            mistakes.push(self.no_table(whole));
            return Vec::new();
        };
        if !pairs.iter().any(|(_, value)| list(value).is_some()) {
            return vec![self.keyed(pairs, mistakes)];
        }
        let mut grids = Vec::new();
        for (key, value) in pairs {
            match list(value) {
                Some(rows) => grids.push(self.grid(Some(key), rows, mistakes)),
                None => mistakes.push(self.no_table(value).warning().label("left out")),
            }
        }
        grids
    }

    fn no_table(&self, value: &RawValue) -> Diagnostic {
        Diagnostic::new(
            &rules::INPUT_FORMAT,
            "this is no array of objects",
            self.span(value),
        )
        .help("a table is written `[{\"code\": 404, \"description\": \"Not found\"}, …]`")
    }

    fn grid(
        &self,
        heading: Option<String>,
        rows: Vec<&'a RawValue>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Grid {
        let mut grid = empty(heading);
        for value in rows {
            match object(value) {
                Some(pairs) => self.row(&mut grid, self.span(value), Vec::new(), pairs, mistakes),
                None => mistakes.push(
                    Diagnostic::new(
                        &rules::INPUT_FORMAT,
                        "this item is no object",
                        self.span(value),
                    )
                    .help("each item of the array is a row: `{\"code\": 404, …}`"),
                ),
            }
        }
        grid
    }

    /// An object with a key for each row. Its keys are codes, and its values are descriptions or
    /// all that there is to say; but where the codes are in the values, the keys are names.
    fn keyed(&self, pairs: Vec<(String, &'a RawValue)>, mistakes: &mut Vec<Diagnostic>) -> Grid {
        let has = |title: &str| {
            let mut inner = pairs.iter().filter_map(|(_, value)| object(value));
            inner.any(|inner| inner.iter().any(|(key, _)| is_same(key, title)))
        };
        let is_number = |(_, value): &(String, &RawValue)| value.get().parse::<i64>().is_ok();
        let (of_key, of_value) = match (has("code"), has("name")) {
            (true, true) => ("key", "description"),
            (true, false) => ("name", "description"),
            _ if pairs.iter().all(is_number) => ("name", "code"),
            _ => ("code", "description"),
        };
        let mut grid = empty(None);
        for (key, value) in pairs {
            let span = self.key_span(&key, value);
            // JSON has no other keys than text, so that says nothing about the code.
            let cell = Cell {
                text: key,
                span,
                is_text: false,
            };
            let mut first = vec![(of_key.to_owned(), cell)];
            let pairs = object(value).unwrap_or_else(|| {
                first.push((of_value.to_owned(), self.cell(value)));
                Vec::new()
            });
            self.row(&mut grid, span, first, pairs, mistakes);
        }
        grid
    }

    fn row(
        &self,
        grid: &mut Grid,
        span: Span,
        first: Vec<(String, Cell)>,
        pairs: Vec<(String, &'a RawValue)>,
        mistakes: &mut Vec<Diagnostic>,
    ) {
        let rest = pairs.into_iter().map(|(key, value)| {
            let title = self.key_span(&key, value);
            (key, title, self.cell(value))
        });
        let first = first.into_iter().map(|(key, cell)| (key, span, cell));
        let mut cells: Vec<Option<Cell>> = vec![None; grid.titles.len()];
        for (key, title, cell) in first.chain(rest).collect::<Vec<_>>() {
            let at = grid.titles.iter().position(|known| known.value == key);
            let at = at.unwrap_or_else(|| {
                grid.titles.push(Spanned {
                    value: key.clone(),
                    span: title,
                });
                cells.push(None);
                cells.len() - 1
            });
            if cells[at].is_some() {
                let message = format!("`{key}` stands here twice");
                mistakes.push(
                    Diagnostic::new(&rules::ODD_CELL, message, title).help("keep one of them"),
                );
            }
            cells[at] = Some(cell);
        }
        let absent = || Cell {
            text: String::new(),
            span,
            is_text: false,
        };
        let cells = cells.into_iter().map(|cell| cell.unwrap_or_else(absent));
        grid.rows.push(Row {
            span,
            cells: cells.collect(),
        });
    }

    fn cell(&self, value: &RawValue) -> Cell {
        let written = value.get();
        let list: Option<Vec<&RawValue>> = serde_json::from_str(written).ok();
        let text = match list {
            Some(items) => items
                .iter()
                .map(|item| plain(item))
                .collect::<Vec<_>>()
                .join(", "),
            None => plain(value),
        };
        Cell {
            text,
            span: self.span(value),
            is_text: written.starts_with(['"', '[', '{']),
        }
    }

    /// Where a value is written: it is a piece of the file's text.
    fn span(&self, value: &RawValue) -> Span {
        let written = value.get();
        let at = written
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr());
        self.id.span(at..at + written.len())
    }

    /// Where the key of a value is written.
    fn key_span(&self, key: &str, value: &RawValue) -> Span {
        let value = self.span(value);
        let start = value.bytes().start;
        let quoted = serde_json::to_string(key).unwrap_or_default();
        match self.text[..start].rfind(&quoted) {
            Some(at) => self.id.span(at..at + quoted.len()),
            // It is written with other escapes.
            None => value,
        }
    }
}

fn empty(heading: Option<String>) -> Grid {
    Grid {
        format: Format::Json,
        heading,
        titles: Vec::new(),
        rows: Vec::new(),
    }
}

fn object(value: &RawValue) -> Option<Vec<(String, &RawValue)>> {
    let object: Object = serde_json::from_str(value.get()).ok()?;
    Some(object.0)
}

fn list(value: &RawValue) -> Option<Vec<&RawValue>> {
    serde_json::from_str(value.get()).ok()
}

/// What a value says; nothing if it is null.
fn plain(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        written => serde_json::from_str(written).unwrap_or_else(|_| written.to_owned()),
    }
}
