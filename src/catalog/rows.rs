//! Compares the rows of a table with each other.

use std::collections::HashMap;
use std::hash::Hash;

use super::draft::{Draft, Reader};
use super::lifecycle::Gone;
use super::{Code, CodeKind, Entry};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rules::{self, Rule};
use crate::diagnostic::source::{Span, Spanned};
use crate::name::Name;
use crate::spec::EntrySpec;
use crate::suggestion::{is_worthwhile, nearest, suggestion};

/// Something that no two entries of a table may have in common.
struct Unique {
    rule: &'static Rule,
    what: &'static str,
    help: &'static str,
}

static NAME: Unique = Unique {
    rule: &rules::DUPLICATE_NAME,
    what: "name",
    help: "a name stands for one entry: choose another for one of them",
};

static CODE: Unique = Unique {
    rule: &rules::DUPLICATE_CODE,
    what: "code",
    help: "a code stands for one entry: if it has two names, give the first `aliases:` and take the second out; if the document repeats the row, mark it with `repeats:` and the first's name",
};

static TEXT: Unique = Unique {
    rule: &rules::DUPLICATE_TEXT,
    what: "text",
    help: "without codes the text is what tells entries apart: mark the second with `repeats:` and the first's name",
};

/// What was seen in a table: where first.
struct Seen<T>(HashMap<T, First>);

#[derive(Clone, Copy)]
struct First {
    span: Span,
    /// The place of its row.
    row: Span,
    /// The position of its entry, if the row becomes one.
    entry: usize,
}

impl<T: Clone + Eq + Hash> Seen<T> {
    /// Reports a value that was seen before, and remembers any other.
    fn check(
        &mut self,
        value: &Spanned<T>,
        (row, entry): (Span, usize),
        unique: &Unique,
        mistakes: &mut Vec<Diagnostic>,
    ) {
        let Some(first) = self.0.get(&value.value) else {
            let span = value.span;
            let first = First { span, row, entry };
            self.0.insert(value.value.clone(), first);
            return;
        };
        let message = if first.row == row {
            format!("this entry has the same {} twice", unique.what)
        } else {
            format!("two entries of this table have the same {}", unique.what)
        };
        mistakes.push(
            Diagnostic::new(unique.rule, message, value.span)
                .label("the second")
                .also(first.span, "the first")
                .help(unique.help),
        );
    }
}

/// Reads the rows of a table, compares them with each other, and returns those that are complete.
pub(super) fn entries(
    rows: Vec<Spanned<EntrySpec>>,
    reader: &Reader,
    gone: &Gone,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Entry> {
    let mut names = Seen(HashMap::new());
    let mut codes = Seen(HashMap::new());
    let mut texts = Seen(HashMap::new());
    let mut entries: Vec<Entry> = Vec::with_capacity(rows.len());
    for row in rows {
        let draft = reader.read(row, mistakes);
        let this = (draft.span, entries.len());
        let name = match &draft.repeats {
            Some(repeats) => repeated_name(&draft, repeats, &names, &entries, mistakes),
            None => draft.resolve_name(mistakes),
        };
        if draft.repeats.is_none() {
            let aliases = draft.aliases.iter().map(|alias| Spanned {
                value: alias.name.clone(),
                span: alias.span,
            });
            for name in name.clone().into_iter().chain(aliases) {
                names.check(&name, this, &NAME, mistakes);
                gone.check_name(&name.value, name.span, mistakes);
            }
            if let Some(code) = &draft.code
                && code.value != Code::None
            {
                codes.check(code, this, &CODE, mistakes);
                gone.check_code(code, mistakes);
            }
            if reader.form.kind == Some(CodeKind::None)
                && let Some(text) = &draft.description
            {
                texts.check(text, this, &TEXT, mistakes);
            }
        }
        if let (Some(name), Some(code)) = (name, draft.code) {
            entries.push(Entry {
                name: name.value,
                span: name.span,
                aliases: draft.aliases,
                code: code.value,
                description: draft.description.map(|text| text.value),
                billing: draft.billing,
                values: draft.values,
                note: draft.note,
                since: draft.since,
                deprecated: draft.deprecated,
                published: draft.published,
                repeats: draft.repeats.is_some(),
                twins: Vec::new(),
            });
        }
    }
    entries
}

/// The name that a repeated row takes over from the entry that it repeats. Reports a row that says
/// something else than that entry.
fn repeated_name(
    draft: &Draft,
    repeats: &Spanned<String>,
    names: &Seen<Name>,
    entries: &[Entry],
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Spanned<Name>> {
    let first = Name::parse(&repeats.value)
        .and_then(|name| names.0.get(&name).copied())
        .and_then(|first| Some((first.span, entries.get(first.entry)?)));
    let Some((first_span, first)) = first else {
        let near = is_worthwhile(entries.len(), mistakes.len());
        let known = entries.iter().take(if near { entries.len() } else { 0 });
        let known: Vec<&str> = known.map(|entry| entry.name.as_str()).collect();
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
        && draft.description.as_ref().map(|text| &text.value) == first.description.as_ref()
        && draft.billing == first.billing
        && draft.values == first.values;
    let says_more = draft.name.is_some() || !draft.aliases.is_empty() || draft.deprecated.is_some();
    if !same || says_more {
        mistakes.push(
            Diagnostic::new(&rules::REPEAT_DIFFERS, format!("this row doesn't repeat `{}`: it says something else", repeats.value), repeats.span)
                .label("said to be a repeat")
                .also(first_span, "of this entry")
                .help("a repeat has the same code, description and columns, no name and no `deprecated`; otherwise it is an entry of its own"),
        );
    }
    Some(Spanned {
        value: first.name.clone(),
        span: repeats.span,
    })
}
