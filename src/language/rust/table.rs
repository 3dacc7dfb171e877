//! The module of a table: its rows in a static array, and an enum of their codes.

use askama::Template;
use askama::filters::Safe;

use super::Rust;
use super::comment::comment;
use super::deprecated::Deprecated;
use super::filters;
use super::names::{self, module, type_name, variant};
use super::parts::{self, Part};
use super::site::Site;
use crate::catalog::{Catalog, Code, CodeKind, CodeWidth, Entry, Table, Value};
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::entry_doc::EntryDocs;
use crate::language::header::Header as _;
use crate::language::index::{Index, bits_for};
use crate::language::markup::Comment;
use crate::name::Name;

#[derive(Template)]
#[template(path = "rust/table.rs")]
pub(super) struct TableView<'a> {
    site: Site,
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    table: &'a Table,
    doc: Comment,
    pub notice: Option<Deprecated>,
    pub type_name: Safe<String>,
    pub module: Safe<String>,
    constants: Vec<ConstantView<'a>>,
    aliases: Vec<AliasView<'a>>,
    /// The variant of the generated `CodeKind`.
    code_kind: Safe<&'static str>,
    /// The type of a code where codes are integers.
    integer_type: Safe<&'static str>,
    /// What stands for a code on the wire.
    raw_type: Safe<&'static str>,
    /// Where each code stands; `None` where the table is so small that a `match` is faster.
    index: Option<Index>,
    slot_type: Safe<String>,
}

/// The most entries among which a `match` finds one as fast as a hash table does: a hash of an
/// integer is made sooner than that of a text.
fn most_arms(code_kind: CodeKind) -> usize {
    match code_kind {
        CodeKind::Integer => 16,
        CodeKind::String | CodeKind::None => 64,
    }
}

struct ConstantView<'a> {
    entry: &'a Entry,
    doc: Comment,
    notice: Option<Deprecated>,
    variant: Safe<String>,
    billing: Safe<String>,
}

/// A further name of an entry.
struct AliasView<'a> {
    entry: &'a Entry,
    name: &'a Name,
    doc: Comment,
    notice: Option<Deprecated>,
    constant: Safe<String>,
    /// The variant of the entry.
    variant: Safe<String>,
}

impl<'a> TableView<'a> {
    pub(super) fn new(
        rust: &'a Rust,
        site: Site,
        catalog: &'a Catalog,
        columns: &'a [Column<'a>],
        table: &'a Table,
    ) -> Self {
        let docs = EntryDocs::new(rust, catalog, table);
        let aliases = table.constants().flat_map(|entry| {
            let aliases = entry.aliases.iter();
            aliases.map(move |alias| (entry, alias))
        });
        Self {
            site,
            catalog,
            columns,
            table,
            doc: comment(&Doc::table(table)),
            notice: Deprecated::table(rust, table),
            type_name: Safe(type_name(&table.id)),
            module: Safe(module(&table.id)),
            constants: docs
                .constants()
                .map(|(entry, variant)| ConstantView::new(rust, table, entry, variant, &docs))
                .collect(),
            aliases: aliases
                .map(|(entry, alias)| AliasView {
                    entry,
                    name: &alias.name,
                    doc: comment(&docs.of_alias(entry)),
                    notice: Deprecated::alias(rust, table, entry, alias),
                    constant: Safe(names::variant(&alias.name)),
                    variant: Safe(variant(&entry.name)),
                })
                .collect(),
            integer_type: Safe(match table.code_width {
                CodeWidth::Bits32 => "i32",
                CodeWidth::Bits64 => "i64",
            }),
            code_kind: Safe(match table.code_kind {
                CodeKind::Integer => "Integer",
                CodeKind::String => "String",
                CodeKind::None => "None",
            }),
            raw_type: Safe(match table.code_kind {
                CodeKind::Integer => "i64",
                CodeKind::String | CodeKind::None => "String",
            }),
            index: (table.constants().count() > most_arms(table.code_kind))
                .then(|| Index::new(table.constants())),
            slot_type: Safe(format!("u{}", bits_for(table.constants().count()))),
        }
    }

    pub(super) fn has_index(&self) -> bool {
        self.index.is_some()
    }

    pub(super) fn is_integer(&self) -> bool {
        self.table.code_kind.is_integer()
    }

    /// Whether codes have 64 bits.
    fn is_wide(&self) -> bool {
        self.table.code_width == CodeWidth::Bits64
    }

    /// The columns that are enums.
    fn enums(&self) -> Vec<&'a Column<'a>> {
        super::columns::sorted_enums(self.columns)
    }

    fn has_published(&self) -> bool {
        let mut constants = self.constants.iter();
        constants.any(|constant| constant.entry.published.is_some())
    }

    /// Whether the module uses what callers should no longer use.
    fn is_any_deprecated(&self) -> bool {
        let mut constants = self.constants.iter();
        self.notice.is_some() || constants.any(|constant| constant.notice.is_some())
    }

    /// Whether the variants are in a slice, by position.
    pub(super) fn has_all(&self) -> bool {
        !self.is_integer() || self.constants.len() <= parts::ALL
    }

    /// The constants whose variants have another name than their entries have.
    fn spelled_aside(&self) -> impl Iterator<Item = &ConstantView<'a>> {
        let mut constants = self.constants.iter();
        std::iter::from_fn(move || {
            constants.find(|constant| constant.variant.0 != constant.entry.name.pascal())
        })
    }

    /// The rows in one part, or in several where the table is large.
    fn rows(&self) -> Vec<&[ConstantView<'a>]> {
        parts::rows(&self.constants)
    }

    /// The ways from positions to variants, where the variants are in no slice.
    fn parts(&self) -> Vec<Part<'_, ConstantView<'a>>> {
        parts::parts(&self.constants)
    }
}

impl<'a> ConstantView<'a> {
    fn new(
        rust: &Rust,
        table: &'a Table,
        entry: &'a Entry,
        variant: &str,
        docs: &EntryDocs<'a>,
    ) -> Self {
        Self {
            entry,
            doc: comment(&docs.of(entry)),
            notice: Deprecated::entry(rust, table, entry),
            variant: Safe(variant.to_owned()),
            billing: Safe(entry.billing.name().pascal()),
        }
    }
}
