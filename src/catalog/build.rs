//! From the spec as written to the catalogue.

use semver::{BuildMetadata, Version};

use super::row::{Draft, drafts_to_entries};
use super::{Catalog, CodeKind, Columns, Heading, Packages, Source, Table};
use crate::decode::Must;
use crate::diagnostic::Diagnostic;
use crate::load::Spec;
use crate::name::Name;
use crate::rules;
use crate::source::{Sources, Spanned};
use crate::spec::{self, TableFile};

/// How many UTF-16 units a text may have. A JVM constant ends at 65,535 bytes of modified UTF-8 (The Java Virtual Machine
/// Specification, section 4.4.7), and one unit takes at most three.
const MAX_TEXT: usize = 20_000;

impl Catalog {
    /// Builds the catalogue of a spec. It can be relied on only where `out` was told of nothing; where it was, the catalogue holds
    /// what is left, so that further checks can find further mistakes.
    #[must_use]
    pub fn build(spec: Spec, sources: &Sources, out: &mut Vec<Diagnostic>) -> Self {
        let file = spec.catalog;
        let id = file
            .id
            .0
            .and_then(|id| name(&id, out))
            .map_or_else(|| Name::known("catalog"), |id| id.value);
        let version = file
            .version
            .0
            .and_then(|version| read_version(&version, out))
            .unwrap_or(Version::new(0, 0, 0));
        Self {
            version: version.to_string(),
            title: must(file.title, out),
            description: option(file.description, out).unwrap_or_default(),
            source: file.source.map(|source| Source {
                title: must(source.title, out),
                as_of: option(source.as_of, out),
            }),
            initialisms: file
                .initialisms
                .into_iter()
                .flatten()
                .filter_map(|word| Some(name(&word, out)?.value.as_str().to_owned()))
                .collect(),
            packages: Packages::build(file.packages, spec.license_files, &id, &version, out),
            tables: spec
                .tables
                .into_iter()
                .map(|(id, file)| table(id, file, sources, out))
                .collect(),
            id,
        }
    }
}

/// A version that every registry takes and keeps.
fn read_version(written: &Spanned<String>, out: &mut Vec<Diagnostic>) -> Option<Version> {
    let wrong = |message: String| Diagnostic::new(&rules::BAD_VERSION, message, written.span);
    match Version::parse(&written.value) {
        Ok(version) if version.build.is_empty() => Some(version),
        Ok(mut version) => {
            let message = format!(
                "`{version}` has build metadata, `+{}`, which npm and Go leave out",
                version.build
            );
            version.build = BuildMetadata::EMPTY;
            out.push(wrong(message).help(format!("write `{version}`, or the next version")));
            None
        }
        Err(error) => {
            let message = format!("`{}` is not a semantic version: {error}", written.value);
            out.push(wrong(message).help("write one like `1.0.0`"));
            None
        }
    }
}

fn table(
    id: Spanned<Name>,
    file: TableFile,
    sources: &Sources,
    out: &mut Vec<Diagnostic>,
) -> Table {
    let kind = file.code_kind.0;
    let rows = file.entries.0.unwrap_or_default();
    let drafts: Vec<Draft> = rows
        .into_iter()
        .map(|row| Draft::read(row, kind, sources, out))
        .collect();
    Table {
        id,
        title: must(file.title, out),
        heading: file.heading.unwrap_or(Heading::Published),
        code_kind: kind.unwrap_or(CodeKind::None),
        columns: file.columns.map(|columns| read_columns(columns, out)),
        note: option(file.note, out),
        entries: drafts_to_entries(drafts, kind, out),
    }
}

fn read_columns(columns: spec::Columns, out: &mut Vec<Diagnostic>) -> Columns {
    Columns {
        code: option(columns.code, out),
        description: must(columns.description, out),
        billed: option(columns.billed, out),
    }
}

/// Reads a name, or tells what form it should have.
pub(crate) fn name(written: &Spanned<String>, out: &mut Vec<Diagnostic>) -> Option<Spanned<Name>> {
    if let Some(value) = Name::parse(&written.value) {
        return Some(Spanned {
            value,
            span: written.span,
        });
    }
    let diagnostic = Diagnostic::new(
        &rules::BAD_NAME,
        format!("`{}` can't be a name", written.value),
        written.span,
    );
    out.push(match Name::from_words(&written.value) {
        Some(similar) => diagnostic.help(format!("write `{similar}`")),
        None => diagnostic.help("a name is lower-case words joined by `_`, beginning with a letter, at most 100 characters"),
    });
    None
}

/// A text that has to be there; an empty one where it is not, which has been told of.
pub(super) fn must(text: Must<Spanned<String>>, out: &mut Vec<Diagnostic>) -> String {
    option(text.0, out).unwrap_or_default()
}

/// A text that says something, if it is there at all.
pub(super) fn option(text: Option<Spanned<String>>, out: &mut Vec<Diagnostic>) -> Option<String> {
    let text = text?;
    if text.value.trim().is_empty() {
        let message = if text.value.is_empty() {
            "this text is empty"
        } else {
            "this text is nothing but white space"
        };
        let diagnostic = Diagnostic::new(&rules::EMPTY_TEXT, message, text.span);
        out.push(diagnostic.help("write what it should say"));
    }
    let units = text.value.encode_utf16().count();
    if units > MAX_TEXT {
        let message = format!(
            "this text is {units} UTF-16 units long; at most {MAX_TEXT} fit a constant in every language"
        );
        out.push(Diagnostic::new(&rules::TEXT_TOO_LONG, message, text.span).help("shorten it"));
    }
    Some(text.value)
}
