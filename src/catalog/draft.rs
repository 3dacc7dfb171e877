//! Reads the rows of a table, each on its own.

use super::attribute::{Declared, Value};
use super::code::{CodeForm, text};
use super::field::{optional_text, required_text};
use super::lifecycle::read_since;
use super::{Alias, Billing, Certainty, Code, CodeKind, Deprecation, Published, Since};
use crate::diagnostic::source::{Sources, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::{EntrySpec, PublishedSpec, read_name};

/// A row that was read on its own. If a required part of it is `None`, that has been reported.
pub(super) struct Draft {
    /// The place of the row.
    pub span: Span,
    pub name: Option<Spanned<Name>>,
    pub aliases: Vec<Alias>,
    pub code: Option<Spanned<Code>>,
    pub description: Option<Spanned<String>>,
    pub billing: Billing,
    pub values: Vec<Option<Value>>,
    pub note: Option<String>,
    pub since: Option<Since>,
    pub deprecated: Option<Deprecation>,
    pub published: Option<Published>,
    pub repeats: Option<Spanned<String>>,
    /// Whether the row has a name that can't be used.
    name_is_invalid: bool,
}

/// What the rows of a table are read by.
pub(super) struct Reader<'a> {
    pub form: CodeForm,
    pub declared: &'a Declared,
    pub sources: &'a Sources,
}

impl Reader<'_> {
    pub(super) fn read(&self, row: Spanned<EntrySpec>, mistakes: &mut Vec<Diagnostic>) -> Draft {
        let Spanned { value: row, span } = row;
        let name_written = row.name.is_some();
        let name = row.name.and_then(|written| read_name(&written, mistakes));
        let aliases = row.aliases.into_iter().flatten();
        let aliases = aliases
            .filter_map(|alias| Alias::read(alias, mistakes))
            .collect();
        let code = self.form.read(row.code, span, self.sources, mistakes);
        let description = row.description.map(|written| {
            let span = written.span;
            Spanned {
                value: optional_text(Some(written), mistakes).unwrap_or_default(),
                span,
            }
        });
        if description.is_none() && self.form.kind == Some(CodeKind::None) {
            mistakes.push(
                Diagnostic::new(
                    &rules::MISSING_KEY,
                    "the key `description` is missing",
                    span,
                )
                .label("no `description` here")
                .help("add `description:`: an entry without a code is known by its text"),
            );
        }
        let published = row.published.map(|published| {
            self.read_published(published, code.as_ref(), description.as_ref(), mistakes)
        });
        let must_state = row.repeats.is_none().then_some(span);
        Draft {
            span,
            name_is_invalid: name_written && name.is_none(),
            name,
            aliases,
            code,
            description,
            billing: Billing::new(row.billed),
            values: self.declared.values(row.attributes, must_state, mistakes),
            note: optional_text(row.note, mistakes),
            since: read_since(row.since, mistakes),
            deprecated: Deprecation::read(row.deprecated, mistakes),
            published,
            repeats: row.repeats,
        }
    }

    fn read_published(
        &self,
        Spanned {
            value: written,
            span,
        }: Spanned<PublishedSpec>,
        code: Option<&Spanned<Code>>,
        description: Option<&Spanned<String>>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Published {
        let printed = written.code.and_then(|code| {
            let value = text(code.value, code.span, self.sources)?;
            Some(Spanned {
                value,
                span: code.span,
            })
        });
        let right_code = code.and_then(|code| code.value.text());
        let same = |text: &Option<Spanned<String>>, right: Option<&str>| match text {
            Some(text) if Some(text.value.as_str()) == right => Some(text.span),
            _ => None,
        };
        let unchanged = same(&printed, right_code.as_deref()).or_else(|| {
            same(
                &written.description,
                description.map(|description| description.value.as_str()),
            )
        });
        let empty = (printed.is_none() && written.description.is_none()).then_some(span);
        if let Some(place) = unchanged.or(empty) {
            mistakes.push(
                Diagnostic::new(
                    &rules::PUBLISHED_SAME,
                    "what was printed here doesn't differ from what is right",
                    place,
                )
                .help("state only the cells that differ; if none does, remove `published`"),
            );
        }
        Published {
            code: printed.map(|text| text.value),
            description: optional_text(written.description, mistakes),
            reason: required_text(written.reason, mistakes),
            certainty: written.certainty.0.unwrap_or(Certainty::Medium),
        }
    }
}

impl Draft {
    /// The name that was written, or one derived from the code.
    pub(super) fn resolve_name(&self, mistakes: &mut Vec<Diagnostic>) -> Option<Spanned<Name>> {
        if self.name.is_some() || self.name_is_invalid {
            return self.name.clone();
        }
        let from_code = match &self.code {
            Some(Spanned {
                value: Code::Text(text),
                span,
            }) => Name::from_words(text).map(|value| Spanned { value, span: *span }),
            _ => None,
        };
        if from_code.is_none() {
            let place = self.code.as_ref().map_or(self.span, |code| code.span);
            mistakes.push(
                Diagnostic::new(&rules::NAME_NEEDED, "this entry needs a name", place)
                    .help("add `name:`, in lower-case words joined by `_`: it becomes the constant's name in every language"),
            );
        }
        from_code
    }
}
