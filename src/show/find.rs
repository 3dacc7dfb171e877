//! Finds what is to be shown.

use super::NotShown;
use super::condition::Condition;
use crate::catalog::{Catalog, Code, Entry, Reserved, Table};
use crate::characters::visible;
use crate::name::Name;
use crate::suggestion::nearest;

/// What there is to show.
pub(super) enum Found<'a> {
    All,
    Table(&'a Table),
    Entries(Vec<Row<'a>>),
}

/// An entry, and the table that has it.
pub(super) type Row<'a> = (&'a Table, &'a Entry);

/// What `what` names, as far as the conditions hold: the first of these that there is.
///
/// 1. a table, by its identifier;
/// 2. codes, as text or in hexadecimal;
/// 3. names and aliases, in whatever casing;
/// 4. tables, in whatever casing;
/// 5. entries whose text has the words.
pub(super) fn find<'a>(
    catalog: &'a Catalog,
    what: Option<&str>,
    conditions: &[Condition],
) -> Result<Found<'a>, NotShown> {
    let found = match what {
        None => Found::All,
        Some(what) => named(catalog, what)?,
    };
    if conditions.is_empty() {
        return Ok(found);
    }
    let rows = match found {
        Found::All => rows(catalog).collect(),
        Found::Table(table) => of_table(table).collect(),
        Found::Entries(rows) => rows,
    };
    let holds = |row: &Row| conditions.iter().all(|condition| condition.holds(row.1));
    let rows: Vec<Row> = rows.into_iter().filter(holds).collect();
    if rows.is_empty() {
        return Err(NotShown::NoneSuch);
    }
    Ok(Found::Entries(rows))
}

fn named<'a>(catalog: &'a Catalog, what: &str) -> Result<Found<'a>, NotShown> {
    let tables = &catalog.tables;
    if let Some(table) = tables.iter().find(|table| table.id.as_str() == what) {
        return Ok(Found::Table(table));
    }
    let number = number(what);
    let is_code = |table: &Table, code: &Code| match code {
        Code::Integer(code) => number.is_some_and(|it| it == *code || table.code_of(it) == *code),
        Code::Text(code) => code == what,
        Code::None => false,
    };
    let has_code = |(table, entry): &Row| is_code(table, &entry.code);
    let flat = flat(what);
    let is_named = |(_, entry): &Row| entry.names().any(|name| name.flat() == flat);
    let lower = what.to_lowercase();
    let says =
        |(_, entry): &Row| !what.trim().is_empty() && entry.text().to_lowercase().contains(&lower);
    let entries = |wanted: &dyn Fn(&Row) -> bool| {
        let rows: Vec<Row> = rows(catalog).filter(|row| wanted(row)).collect();
        (!rows.is_empty()).then_some(Found::Entries(rows))
    };
    entries(&has_code)
        .or_else(|| entries(&is_named))
        .or_else(|| {
            let table = tables.iter().find(|table| table.id.flat() == flat);
            table.map(Found::Table)
        })
        .or_else(|| entries(&says))
        .ok_or_else(|| NotShown::NotFound {
            what: visible(what),
            help: gone(catalog, is_code, &flat).unwrap_or_else(|| help(catalog, what)),
        })
}

/// What became of a code or a name that was once there.
fn gone(
    catalog: &Catalog,
    is_code: impl Fn(&Table, &Code) -> bool,
    flat_name: &str,
) -> Option<String> {
    let is_meant = |table: &Table, it: &Reserved| {
        let code = it
            .code
            .as_ref()
            .is_some_and(|code| is_code(table, &code.value));
        code || it
            .name
            .as_ref()
            .is_some_and(|name| name.value.flat() == flat_name)
    };
    let tables = catalog.tables.iter();
    let mut reserved = tables.flat_map(|table| table.reserved.iter().map(move |it| (table, it)));
    let (table, found) = reserved.find(|(table, it)| is_meant(table, it))?;
    Some(format!(
        "it was in `{}`, and went with version {}, because: {}",
        table.id,
        found.since,
        visible(&found.reason)
    ))
}

fn help(catalog: &Catalog, what: &str) -> String {
    let codes: Vec<String> = rows(catalog)
        .filter_map(|(_, entry)| entry.code.text())
        .collect();
    let tables = catalog.tables.iter().map(|table| table.id.as_str());
    let names = rows(catalog).flat_map(|(_, entry)| entry.names().map(Name::as_str));
    let known: Vec<&str> = tables
        .chain(names)
        .chain(codes.iter().map(String::as_str))
        .collect();
    match nearest(what, &known) {
        Some(meant) if number(what).is_none() => format!("did you mean `{meant}`?"),
        _ => "`codegen show` lists the tables, `codegen show TABLE` its codes".to_owned(),
    }
}

fn rows(catalog: &Catalog) -> impl Iterator<Item = Row<'_>> {
    catalog.tables.iter().flat_map(of_table)
}

fn of_table(table: &Table) -> impl Iterator<Item = Row<'_>> {
    table.constants().map(move |entry| (table, entry))
}

/// A number in the form of a code: `-999` or `0x80004005`.
fn number(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let hex = digits.strip_prefix("0x").or(digits.strip_prefix("0X"));
    let (digits, radix) = hex.map_or((digits, 10), |hex| (hex, 16));
    let is_plain = digits.chars().all(|c| c.is_digit(radix));
    let number = i64::from_str_radix(digits, radix).ok()?;
    (is_plain && (radix == 16 || digits == number.to_string())).then_some(sign * number)
}

/// A name without what its casing adds: `NOT_FOUND`, `NotFound` and `not-found` are one.
fn flat(name: &str) -> String {
    let letters = name.chars().filter(|c| !matches!(c, '_' | '-'));
    letters.collect::<String>().to_ascii_lowercase()
}
