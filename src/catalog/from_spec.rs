//! Builds the catalogue from the spec as written.

use semver::Version;

use super::attribute::Declared;
use super::code::CodeForm;
use super::draft::Reader;
use super::field::{optional_text, required_text};
use super::lifecycle::{Gone, check_entries, check_tables, read_since, read_version};
use super::{
    Allowed, Billing, Catalog, CodeKind, CodeRadix, CodeWidth, ColumnTitles, Deprecation, Document,
    Entry, Heading, Packages, Reserved, Table, rows, twins,
};
use crate::diagnostic::source::{Sources, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::{self, Spec, TableFile, read_name, table_file};

impl Catalog {
    /// Builds the catalogue from a spec. Unless mistakes were added, the catalogue is valid.
    /// Otherwise it holds whatever could be read, so that later checks can find more mistakes.
    pub(crate) fn from_spec(spec: Spec, sources: &Sources, mistakes: &mut Vec<Diagnostic>) -> Self {
        let file = spec.catalog;
        let declared = Declared::read(file.attributes, mistakes);
        let tables: Vec<Table> = spec
            .tables
            .into_iter()
            .map(|(id, file)| table(id, file, &declared, sources, mistakes))
            .collect();
        check_tables(&tables, mistakes);
        let any = |what: fn(&Entry) -> bool| tables.iter().any(|table| table.any(what));
        let id = file
            .id
            .0
            .and_then(|id| read_name(&id, mistakes))
            .map_or_else(|| Name::known("catalog"), |id| id.value);
        Self {
            id,
            file: spec::CATALOG,
            version_span: file.version.0.as_ref().map(|version| version.span),
            version: file
                .version
                .0
                .and_then(|version| read_version(&version, mistakes))
                .unwrap_or(Version::new(0, 0, 0)),
            title: required_text(file.title, mistakes),
            description: optional_text(file.description, mistakes).unwrap_or_default(),
            source: file.source.map(|source| Document {
                title: required_text(source.title, mistakes),
                as_of: optional_text(source.as_of, mistakes),
            }),
            initialisms: file
                .initialisms
                .into_iter()
                .flatten()
                .filter_map(|word| Some(read_name(&word, mistakes)?.value.as_str().to_owned()))
                .collect(),
            packages: Packages::from_spec(file.packages, spec.license_files, mistakes),
            states_billing: any(|entry| entry.billing != Billing::NotStated),
            lacks_descriptions: any(|entry| entry.description.is_none()),
            has_aliases: any(|entry| !entry.aliases.is_empty()),
            allowed: file
                .allow
                .into_iter()
                .flatten()
                .filter_map(|it| Allowed::read(it, mistakes))
                .collect(),
            tables,
            attributes: declared.attributes,
        }
    }
}

fn table(
    id: Spanned<Name>,
    file: TableFile,
    declared: &Declared,
    sources: &Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Table {
    let kind = file.code_kind.0;
    let mut of_integers = |span: Option<Span>, key: &str| {
        if let (Some(span), Some(CodeKind::String | CodeKind::None)) = (span, kind) {
            let message = format!("`{key}` is for tables whose codes are integers");
            mistakes.push(
                Diagnostic::new(&rules::CODE_KIND, message, span)
                    .help("take it out, or say `code_kind: integer`"),
            );
        }
    };
    of_integers(file.code_width.as_ref().map(|it| it.span), "code_width");
    of_integers(file.code_radix.as_ref().map(|it| it.span), "code_radix");
    let code_width = file
        .code_width
        .map_or_else(CodeWidth::default, |it| it.value);
    let code_radix = file
        .code_radix
        .map_or_else(CodeRadix::default, |it| it.value);
    let reader = Reader {
        form: CodeForm {
            kind,
            width: code_width,
            radix: code_radix,
        },
        declared,
        sources,
    };
    let reserved = file.reserved.into_iter().flatten();
    let reserved: Vec<Reserved> = reserved
        .map(|it| Reserved::read(it, reader.form, sources, mistakes))
        .collect();
    let rows = file.entries.0.unwrap_or_default();
    let mut entries = rows::entries(rows, &reader, &Gone::new(&reserved), mistakes);
    check_entries(&entries, mistakes);
    twins::find(&mut entries);
    Table {
        file: table_file(&id.value),
        id: id.value,
        span: id.span,
        title: required_text(file.title, mistakes),
        heading: file.heading.unwrap_or(Heading::Published),
        code_kind: kind.unwrap_or(CodeKind::None),
        code_width,
        code_radix,
        columns: file.columns.map(|columns| column_titles(columns, mistakes)),
        note: optional_text(file.note, mistakes),
        since: read_since(file.since, mistakes),
        deprecated: Deprecation::read(file.deprecated, mistakes),
        reserved,
        entries,
    }
}

fn column_titles(columns: spec::Columns, mistakes: &mut Vec<Diagnostic>) -> ColumnTitles {
    ColumnTitles {
        code: optional_text(columns.code, mistakes),
        description: required_text(columns.description, mistakes),
        billed: optional_text(columns.billed, mistakes),
    }
}
