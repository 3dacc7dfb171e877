//! The file of a table: a final class, whose constants are instances of it.

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::names::{bare_type, raw_type};
use super::{Kotlin, filters};
use crate::catalog::{Catalog, CodeKind, Entry, Table, Value};
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::entry_doc::EntryDocs;
use crate::language::header::Header as _;
use crate::language::markup::Comment;
use crate::language::notice::Notice;

// How much is in one class. The JVM takes 65,535 bytes of code per method and as many constants per
// class (The Java Virtual Machine Specification, 4.7.3 and 4.1), and the time that the Kotlin
// compiler takes to check that each property of a class is initialised grows with the square of
// their number, where they are fields.
//
// So the first entries of a table, which are all of most tables, are fields, and those that follow
// are getters of a superclass. Kotlin's source can't tell them apart, except that a bare code with
// a getter is no `const`. Java reads `Type.Companion.getNAME()` and `Type.Codes.INSTANCE.getNAME()`
// where it reads `Type.NAME` and `Type.Codes.NAME` of the first. An entry that is added at the end
// moves no other. One that is added before them moves the last of the fields to the getters: Kotlin
// that names it has to be compiled again, and what is in Java or needs a `const` has to be
// rewritten for this one.

/// The most constants that are fields.
const FIELDS: usize = 1_000;

/// The bytes of code that a row takes at most, each column of the catalogue's own in it, and each
/// alias.
const ROW: usize = 48;
const COLUMN: usize = 8;
const ALIAS: usize = 8;

/// The bytes of code that are put into one method.
const METHOD: usize = 60_000;

/// The bare codes that are constants of the JVM: each takes at most three.
const CODES: usize = 10_000;

/// The getters of a class: each takes at most four of the JVM's constants. The fewer classes the
/// better, for each declares once more what it inherits.
const GETTERS: usize = 10_000;

/// The most rows that are made together, for getters.
const ROWS: usize = 500;

#[derive(Template)]
#[template(path = "kotlin/table.kt")]
pub(super) struct TableView<'a> {
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    table: &'a Table,
    package: Safe<String>,
    access: Safe<&'static str>,
    name: Safe<String>,
    raw_type: Safe<&'static str>,
    bare_type: Safe<&'static str>,
    doc: Comment,
    notice: Option<Notice<'a>>,
    constants: Vec<ConstantView<'a>>,
    /// How many of the constants are fields.
    fields: usize,
    /// How many rows are made together, for getters.
    rows: usize,
}

/// An entry's constant and, under the same name, its bare code.
struct ConstantView<'a> {
    entry: &'a Entry,
    /// Where it stands among the table's constants.
    position: usize,
    name: Safe<String>,
    doc: Comment,
    notice: Option<Notice<'a>>,
    aliases: Vec<AliasView<'a>>,
    /// The constant of `Billing`.
    billing: Safe<String>,
}

/// A further name of an entry.
struct AliasView<'a> {
    name: Safe<String>,
    doc: Comment,
    notice: Option<Notice<'a>>,
}

impl<'a> TableView<'a> {
    pub(super) fn new(
        kotlin: &'a Kotlin,
        catalog: &'a Catalog,
        columns: &'a [Column<'a>],
        table: &'a Table,
    ) -> Self {
        let docs = EntryDocs::new(kotlin, catalog, table);
        let constants = docs.constants().enumerate();
        let row = ROW + COLUMN * columns.len();
        Self {
            catalog,
            columns,
            table,
            package: kotlin.package_name(),
            access: kotlin.access(),
            name: Safe(kotlin.type_name(&table.id)),
            raw_type: Safe(raw_type(table.code_kind)),
            bare_type: Safe(bare_type(table)),
            doc: comment(&Doc::table(table)),
            notice: Notice::of_table(kotlin, table),
            constants: constants
                .map(|(position, (entry, name))| ConstantView {
                    entry,
                    position,
                    name: Safe(name.clone()),
                    doc: comment(&docs.of(entry)),
                    notice: Notice::of_entry(kotlin, table, entry),
                    aliases: entry
                        .aliases
                        .iter()
                        .map(|alias| AliasView {
                            name: Safe(alias.name.screaming()),
                            doc: comment(&docs.of_alias(entry)),
                            notice: Notice::of_alias(kotlin, table, entry, alias),
                        })
                        .collect(),
                    billing: Safe(entry.billing.name().screaming()),
                })
                .collect(),
            fields: fields(table, row),
            rows: ROWS.min(METHOD / row).max(1),
        }
    }

    /// Whether the file uses what callers should no longer use.
    fn is_any_deprecated(&self) -> bool {
        let mut constants = self.constants.iter();
        self.notice.is_some() || constants.any(|constant| constant.notice.is_some())
    }

    fn has_aliases(&self) -> bool {
        let mut constants = self.constants.iter();
        constants.any(|constant| !constant.aliases.is_empty())
    }

    /// The constants that are fields.
    fn fields(&self) -> &[ConstantView<'a>] {
        self.constants.get(..self.fields).unwrap_or_default()
    }

    /// The constants that are getters, per class.
    fn getters(&self) -> Chunks<'_, ConstantView<'a>> {
        self.after(self.fields).chunks(GETTERS)
    }

    /// The constants that are getters, per object that makes their rows.
    fn parts_of_rows(&self) -> Chunks<'_, ConstantView<'a>> {
        self.after(self.fields).chunks(self.rows)
    }

    /// The constants whose bare codes are `const`.
    fn const_codes(&self) -> &[ConstantView<'a>] {
        self.constants.chunks(CODES).next().unwrap_or_default()
    }

    /// The constants whose bare codes are getters, per class.
    fn code_getters(&self) -> Chunks<'_, ConstantView<'a>> {
        self.after(CODES).chunks(GETTERS)
    }

    fn after(&self, first: usize) -> &[ConstantView<'a>] {
        self.constants.get(first..).unwrap_or_default()
    }

    /// The number of the part of [`TableView::parts_of_rows`] that has a constant, if it is a
    /// getter.
    fn part_of_rows(&self, constant: &ConstantView) -> usize {
        1 + constant.position.saturating_sub(self.fields) / self.rows
    }
}

/// How many entries of a table become fields, where each takes so many bytes of code.
fn fields(table: &Table, row: usize) -> usize {
    let sizes = table
        .constants()
        .map(|entry| row + ALIAS * entry.aliases.len());
    let sums = sizes.scan(0, |sum, size| {
        *sum += size;
        Some(*sum)
    });
    sums.take(FIELDS).take_while(|sum| *sum <= METHOD).count()
}
