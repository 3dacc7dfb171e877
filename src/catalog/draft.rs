//! Reads the rows of a table: first each on its own, then all of them together.

use std::collections::HashMap;
use std::hash::Hash;

use super::field::{optional_text, required_text};
use super::{Billing, Code, CodeKind, Entry, Published};
use crate::characters::is_invisible;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rules::{self, Rule};
use crate::diagnostic::source::{Sources, Span, Spanned};
use crate::name::Name;
use crate::spec::{CodeSpec, EntrySpec, PublishedSpec, read_name};
use crate::suggestion::{nearest, suggestion};

/// A row that was read on its own. If a required part of it is `None`, that has been reported.
pub(super) struct Draft {
    span: Span,
    name: Option<Spanned<Name>>,
    code: Option<Spanned<Code>>,
    description: Option<Spanned<String>>,
    billing: Billing,
    note: Option<String>,
    published: Option<Published>,
    repeats: Option<Spanned<String>>,
    /// Whether the row has a name that can't be used.
    name_is_invalid: bool,
}

impl Draft {
    pub(super) fn read(
        row: Spanned<EntrySpec>,
        kind: Option<CodeKind>,
        sources: &Sources,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let span = row.span;
        let row = row.value;
        let name_written = row.name.is_some();
        let name = row.name.and_then(|written| read_name(&written, mistakes));
        let code = read_code(row.code, kind, span, sources, mistakes);
        let description = row.description.0.map(|written| {
            let span = written.span;
            Spanned {
                value: optional_text(Some(written), mistakes).unwrap_or_default(),
                span,
            }
        });
        let published = row.published.map(|published| {
            read_published(published, code.as_ref(), description.as_ref(), mistakes)
        });
        Self {
            span,
            name_is_invalid: name_written && name.is_none(),
            name,
            code,
            description,
            billing: match row.billed {
                Some(true) => Billing::Billed,
                Some(false) => Billing::NotBilled,
                None => Billing::NotStated,
            },
            note: optional_text(row.note, mistakes),
            published,
            repeats: row.repeats,
        }
    }

    /// The name that was written, or one derived from the code.
    fn resolve_name(&self, mistakes: &mut Vec<Diagnostic>) -> Option<Spanned<Name>> {
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

fn read_code(
    written: Option<Spanned<CodeSpec>>,
    kind: Option<CodeKind>,
    row: Span,
    sources: &Sources,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Spanned<Code>> {
    let kind = kind?;
    let wrong_kind = |span, message: String, help: String| {
        Diagnostic::new(&rules::CODE_KIND, message, span).help(help)
    };
    let Some(written) = written else {
        if kind == CodeKind::None {
            return Some(Spanned {
                value: Code::None,
                span: row,
            });
        }
        mistakes.push(
            Diagnostic::new(&rules::MISSING_KEY, "the key `code` is missing", row)
                .label("no `code` here")
                .help("add `code:`, or say `code_kind: none` at the top of the table if its entries have no codes"),
        );
        return None;
    };
    let span = written.span;
    let value = match (kind, written.value) {
        (_, CodeSpec::Invalid) => return None,
        (CodeKind::Integer, CodeSpec::Integer(number)) => {
            let plain = sources.text(span) == number.to_string();
            let Some(number) = i32::try_from(number).ok().filter(|_| plain) else {
                let message = format!(
                    "`{}` is not a plain decimal number that fits 32 bits",
                    sources.text(span)
                );
                mistakes.push(
                    Diagnostic::new(&rules::CODE_FORM, message, span).help(if plain {
                        format!(
                            "integer codes go from {} to {}; a longer one can be a string code",
                            i32::MIN,
                            i32::MAX
                        )
                    } else {
                        format!("write `{number}`")
                    }),
                );
                return None;
            };
            Code::Integer(number)
        }
        (CodeKind::String, CodeSpec::Text(text)) => Code::Text(optional_text(
            Some(Spanned { value: text, span }),
            mistakes,
        )?),
        (CodeKind::Integer, CodeSpec::Text(text)) => {
            let help = match text.parse::<i32>() {
                Ok(number) => format!("write `{number}`, without quotes"),
                Err(_) => {
                    "write a number, or say `code_kind: string` at the top of the table".to_owned()
                }
            };
            mistakes.push(wrong_kind(
                span,
                "this table's codes are integers".to_owned(),
                help,
            ));
            return None;
        }
        (CodeKind::String, CodeSpec::Integer(_)) => {
            let help = format!("put it in quotes: \"{}\"", sources.text(span));
            mistakes.push(wrong_kind(
                span,
                "this table's codes are strings".to_owned(),
                help,
            ));
            return None;
        }
        (CodeKind::None, _) => {
            let help =
                "take it out, or say what the codes are with `code_kind` at the top of the table"
                    .to_owned();
            mistakes.push(wrong_kind(span, "this table has no codes".to_owned(), help));
            return None;
        }
    };
    if let Code::Text(text) = &value
        && let Some(bad) = text.chars().find(|&c| is_invisible(c))
    {
        let message = format!(
            "this code has the character U+{:04X}, which can't be seen",
            u32::from(bad)
        );
        mistakes.push(
            Diagnostic::new(&rules::CODE_CHARACTERS, message, span)
                .help("take it out: control, zero-width and bidirectional characters make two codes look like one"),
        );
    }
    Some(Spanned { value, span })
}

fn read_published(
    written: Spanned<PublishedSpec>,
    code: Option<&Spanned<Code>>,
    description: Option<&Spanned<String>>,
    mistakes: &mut Vec<Diagnostic>,
) -> Published {
    let Spanned {
        value: written,
        span,
    } = written;
    let right_code = code.and_then(|code| code.value.text());
    let same = |text: &Option<Spanned<String>>, right: Option<&str>| match text {
        Some(text) if Some(text.value.as_str()) == right => Some(text.span),
        _ => None,
    };
    let unchanged = same(&written.code, right_code.as_deref()).or_else(|| {
        same(
            &written.description,
            description.map(|description| description.value.as_str()),
        )
    });
    let empty = (written.code.is_none() && written.description.is_none()).then_some(span);
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
        code: written.code.map(|text| text.value),
        description: optional_text(written.description, mistakes),
        reason: required_text(written.reason, mistakes),
        certainty: written.certainty.0.unwrap_or(super::Certainty::Medium),
    }
}

/// Compares the rows of a table with each other, and returns those that are complete.
pub(super) fn into_entries(
    drafts: Vec<Draft>,
    kind: Option<CodeKind>,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Entry> {
    let mut names = HashMap::new();
    let mut codes = HashMap::new();
    let mut texts = HashMap::new();
    let mut entries: Vec<Entry> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let name = match &draft.repeats {
            Some(repeats) => repeated_name(&draft, repeats, &names, &entries, mistakes),
            None => draft.resolve_name(mistakes),
        };
        if draft.repeats.is_none() {
            if let Some(name) = &name {
                let help =
                    "a name stands for one entry: choose another for one of them, with `name:`";
                check_unique(
                    &mut names,
                    name,
                    entries.len(),
                    &rules::DUPLICATE_NAME,
                    "name",
                    help,
                    mistakes,
                );
            }
            if let Some(code) = &draft.code
                && code.value != Code::None
            {
                let help = "a code stands for one entry: take one out, or mark it with `repeats:` and the other's name";
                check_unique(
                    &mut codes,
                    code,
                    entries.len(),
                    &rules::DUPLICATE_CODE,
                    "code",
                    help,
                    mistakes,
                );
            }
            if kind == Some(CodeKind::None)
                && let Some(text) = &draft.description
            {
                let help = "without codes the text is what tells entries apart: mark the second with `repeats:` and the first's name";
                check_unique(
                    &mut texts,
                    text,
                    entries.len(),
                    &rules::DUPLICATE_TEXT,
                    "text",
                    help,
                    mistakes,
                );
            }
        }
        if let (Some(name), Some(code), Some(description)) = (name, draft.code, draft.description) {
            entries.push(Entry {
                name: name.value,
                span: name.span,
                code: code.value,
                description: description.value,
                billing: draft.billing,
                note: draft.note,
                published: draft.published,
                repeats: draft.repeats.is_some(),
            });
        }
    }
    entries
}

/// Reports a value that an earlier entry has too, and remembers any other for later entries.
fn check_unique<T: Clone + Eq + Hash>(
    seen: &mut HashMap<T, (Span, usize)>,
    value: &Spanned<T>,
    index: usize,
    rule: &'static Rule,
    what: &str,
    help: &str,
    mistakes: &mut Vec<Diagnostic>,
) {
    match seen.get(&value.value) {
        Some(&(first, _)) => mistakes.push(
            Diagnostic::new(
                rule,
                format!("two entries of this table have the same {what}"),
                value.span,
            )
            .label("the second")
            .also(first, "the first")
            .help(help),
        ),
        None => {
            seen.insert(value.value.clone(), (value.span, index));
        }
    }
}

/// The name that a repeated row takes over from the entry that it repeats. Reports a row that says
/// something else than that entry.
fn repeated_name(
    draft: &Draft,
    repeats: &Spanned<String>,
    names: &HashMap<Name, (Span, usize)>,
    entries: &[Entry],
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Spanned<Name>> {
    let first = Name::parse(&repeats.value)
        .and_then(|name| names.get(&name))
        .and_then(|&(span, index)| Some((span, entries.get(index)?)));
    let Some((first_span, first)) = first else {
        let known: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        // If no name is similar, a list of all names is no help in a long table or before the
        // first.
        let can_list = (1..=12).contains(&known.len());
        let help = if !can_list && nearest(&repeats.value, &known).is_none() {
            "`repeats` takes the name of an entry further up in this file".to_owned()
        } else {
            suggestion(&repeats.value, &known)
        };
        let message = format!(
            "no earlier entry of this table is named `{}`",
            repeats.value
        );
        mistakes.push(Diagnostic::new(&rules::UNKNOWN_REPEAT, message, repeats.span).help(help));
        return None;
    };
    let same = draft
        .code
        .as_ref()
        .is_none_or(|code| code.value == first.code)
        && draft
            .description
            .as_ref()
            .is_none_or(|description| description.value == first.description)
        && draft.billing == first.billing;
    if !same || draft.name.is_some() {
        mistakes.push(
            Diagnostic::new(&rules::REPEAT_DIFFERS, format!("this row doesn't repeat `{}`: it says something else", repeats.value), repeats.span)
                .label("said to be a repeat")
                .also(first_span, "of this entry")
                .help("a repeat has the same code, description and flag, and no name; otherwise it is an entry of its own"),
        );
    }
    Some(Spanned {
        value: first.name.clone(),
        span: repeats.span,
    })
}
