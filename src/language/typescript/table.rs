//! A table's two modules: its constants, and its entries.

use askama::Template;
use askama::filters::Safe;

use super::TypeScript;
use super::comment::{comment, deprecated};
use super::filters;
use super::form::{Form, in_each_form};
use super::literal::quoted;
use super::names::{
    alias_type, constant, entry_type, file, guard, list, listed_type, name_type, open_type,
    table_type,
};
use crate::catalog::{Catalog, Code, CodeKind, Table, Value};
use crate::language::Files;
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::entry_doc::EntryDocs;
use crate::language::header::Header as _;
use crate::language::markup::Comment;
use crate::language::notice::Notice;
use crate::name::Name;

/// The module that has a table's codes, or its texts where there are no codes.
pub(super) fn constants(
    typescript: &TypeScript,
    catalog: &Catalog,
    table: &Table,
    forms: &[Form],
    files: &mut Files,
) -> askama::Result<()> {
    let doc = comment(&Doc::table(table));
    let (listed_type, open_type) = (listed_type(table), open_type(table));
    let raw_type = match table.code_kind {
        CodeKind::Integer => "number",
        CodeKind::String | CodeKind::None => "string",
    };
    let guard = guard(table);
    let docs = EntryDocs::new(typescript, catalog, table);
    let of_table = Notice::of_table(typescript, table);
    let notice = notice(of_table.as_ref());
    let constants: Vec<ConstantView> = docs
        .constants()
        .map(|(entry, name)| ConstantView {
            name: Safe(name),
            wire: Safe(match &entry.code {
                Code::Integer(number) => number.to_string(),
                Code::Text(text) => quoted(text),
                Code::None => quoted(entry.text()),
            }),
            doc: {
                let of_entry = Notice::of_entry(typescript, table, entry);
                let paragraph = deprecated(of_entry.as_ref().or(of_table.as_ref()));
                comment(&docs.of(entry).paragraph(paragraph))
            },
            aliases: entry
                .aliases
                .iter()
                .map(|alias| AliasView {
                    doc: {
                        let of_alias = Notice::of_alias(typescript, table, entry, alias);
                        let paragraph = deprecated(of_alias.as_ref().or(of_table.as_ref()));
                        comment(&docs.of_alias(entry).paragraph(paragraph))
                    },
                    name: Safe(constant(&alias.name)),
                })
                .collect(),
        })
        .collect();
    let module = format!("constants/{}", file(&table.id));
    in_each_form(forms, &module, files, |form| ConstantsView {
        form,
        table,
        doc: &doc,
        notice: &notice,
        listed_type: Safe(&listed_type),
        open_type: Safe(&open_type),
        raw_type: Safe(raw_type),
        list: Safe(list(table)),
        guard: Safe(&guard),
        constants: &constants,
    })
}

/// The lines about what should no longer be used, for a comment of which they are the end.
fn notice(notice: Option<&Notice>) -> Comment {
    comment(&Doc::default().paragraph(deprecated(notice)))
}

#[derive(Template)]
#[template(path = "typescript/table/constants.ts")]
struct ConstantsView<'a> {
    form: Form,
    table: &'a Table,
    doc: &'a Comment,
    /// What each declaration of a table says that should no longer be used.
    notice: &'a Comment,
    listed_type: Safe<&'a str>,
    open_type: Safe<&'a str>,
    /// What a code is a value of.
    raw_type: Safe<&'static str>,
    /// The list of the constants.
    list: Safe<&'static str>,
    /// The function that tells whether a code is listed.
    guard: Safe<&'a str>,
    constants: &'a [ConstantView<'a>],
}

struct ConstantView<'a> {
    name: Safe<&'a String>,
    /// What stands for it on the wire.
    wire: Safe<String>,
    doc: Comment,
    aliases: Vec<AliasView>,
}

/// A further name of an entry.
struct AliasView {
    name: Safe<String>,
    doc: Comment,
}

/// The module that has a table's rows.
pub(super) fn entries(
    typescript: &TypeScript,
    catalog: &Catalog,
    columns: &[Column],
    table: &Table,
    forms: &[Form],
    files: &mut Files,
) -> askama::Result<()> {
    let doc = comment(&Doc::table(table));
    let notice = notice(Notice::of_table(typescript, table).as_ref());
    let file = file(&table.id);
    let (listed_type, entry_type) = (listed_type(table), entry_type(table));
    let (name_type, table_type) = (name_type(table), table_type(table));
    let alias_type = alias_type(table);
    let has_aliases = table.constants().any(|entry| !entry.aliases.is_empty());
    let any_name = if has_aliases {
        format!("{name_type} | {alias_type}")
    } else {
        name_type.clone()
    };
    let received_type = match table.code_kind {
        CodeKind::Integer => "number | string",
        CodeKind::String | CodeKind::None => "string",
    };
    let rows = RowsView {
        catalog,
        columns,
        table,
    };
    let rows = rows.render()?;
    in_each_form(forms, &format!("entries/{file}"), files, |form| {
        EntriesView {
            form,
            table,
            rows: Safe(&rows),
            doc: &doc,
            notice: &notice,
            file: &file,
            listed_type: Safe(&listed_type),
            entry_type: Safe(&entry_type),
            name_type: Safe(&name_type),
            table_type: Safe(&table_type),
            alias_type: Safe(&alias_type),
            any_name: Safe(&any_name),
            received_type: Safe(received_type),
        }
    })
}

#[derive(Template)]
#[template(path = "typescript/table/rows.ts")]
struct RowsView<'a> {
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    table: &'a Table,
}

#[derive(Template)]
#[template(path = "typescript/table/entries.ts")]
struct EntriesView<'a> {
    form: Form,
    table: &'a Table,
    /// The rows, which are alike in all forms that have them.
    rows: Safe<&'a str>,
    doc: &'a Comment,
    /// What each declaration of a table says that should no longer be used.
    notice: &'a Comment,
    /// The file of both modules, without its extension.
    file: &'a str,
    listed_type: Safe<&'a str>,
    entry_type: Safe<&'a str>,
    /// The type of the names of the entries.
    name_type: Safe<&'a str>,
    table_type: Safe<&'a str>,
    /// The type of their further names.
    alias_type: Safe<&'a str>,
    /// The type of all of their names.
    any_name: Safe<&'a str>,
    /// What is received in place of a code.
    received_type: Safe<&'static str>,
}

impl<'a> EntriesView<'a> {
    /// The further names of the entries, each with the name of its entry.
    fn aliases(&self) -> Vec<(&'a Name, &'a Name)> {
        let aliases = self.table.constants().flat_map(|entry| {
            let aliases = entry.aliases.iter();
            aliases.map(|alias| (&alias.name, &entry.name))
        });
        aliases.collect()
    }
}
