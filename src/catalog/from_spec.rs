//! Builds the catalogue from the spec as written.

use semver::Version;

use super::draft::{Draft, into_entries};
use super::field::{optional_text, required_text};
use super::{Catalog, CodeKind, ColumnTitles, Document, Heading, Packages, Table};
use crate::diagnostic::source::{Sources, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::{self, Spec, TableFile, read_name, table_file};

impl Catalog {
    /// Builds the catalogue from a spec. Unless mistakes were added, the catalogue is valid.
    /// Otherwise it holds whatever could be read, so that later checks can find more mistakes.
    pub(crate) fn from_spec(spec: Spec, sources: &Sources, mistakes: &mut Vec<Diagnostic>) -> Self {
        let file = spec.catalog;
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
            tables: spec
                .tables
                .into_iter()
                .map(|(id, file)| table(id, file, sources, mistakes))
                .collect(),
        }
    }
}

fn read_version(written: &Spanned<String>, mistakes: &mut Vec<Diagnostic>) -> Option<Version> {
    Version::parse(&written.value)
        .map_err(|error| {
            let message = format!("`{}` is not a semantic version: {error}", written.value);
            mistakes.push(
                Diagnostic::new(&rules::BAD_VERSION, message, written.span)
                    .help("write one like `1.0.0`"),
            );
        })
        .ok()
}

fn table(
    id: Spanned<Name>,
    file: TableFile,
    sources: &Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Table {
    let kind = file.code_kind.0;
    let rows = file.entries.0.unwrap_or_default();
    let drafts: Vec<Draft> = rows
        .into_iter()
        .map(|row| Draft::read(row, kind, sources, mistakes))
        .collect();
    Table {
        file: table_file(&id.value),
        id: id.value,
        span: id.span,
        title: required_text(file.title, mistakes),
        heading: file.heading.unwrap_or(Heading::Published),
        code_kind: kind.unwrap_or(CodeKind::None),
        columns: file.columns.map(|columns| column_titles(columns, mistakes)),
        note: optional_text(file.note, mistakes),
        entries: into_entries(drafts, kind, mistakes),
    }
}

fn column_titles(columns: spec::Columns, mistakes: &mut Vec<Diagnostic>) -> ColumnTitles {
    ColumnTitles {
        code: optional_text(columns.code, mistakes),
        description: required_text(columns.description, mistakes),
        billed: optional_text(columns.billed, mistakes),
    }
}
