//! What `--check` finds: a version that isn't raised as far as is owed, and changes that nothing
//! tells the users of a package about, unless the spec allows them.

use super::Diff;
use super::change::Change;
use super::kind::{self, Asks, Effect};
use super::text::plain;
use super::words;
use crate::catalog::{Allowed, Entry, Table};
use crate::diagnostic::source::Span;
use crate::diagnostic::{Diagnostic, Severity, rules};
use crate::suggestion::suggestion;

/// Everything that is not as it should be, in the new spec.
pub(crate) fn findings(diff: &Diff) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    found.extend(version(diff));
    let allowed = &diff.new.catalog.allowed;
    let mut is_used = vec![false; allowed.len()];
    for change in diff.changes.iter().filter(|change| change.is_silent()) {
        let mut is_allowed = false;
        for (allowed, is_used) in allowed.iter().zip(&mut is_used) {
            if allows(diff, allowed, change) {
                *is_used = true;
                is_allowed = true;
            }
        }
        if !is_allowed {
            found.push(silent(diff, change));
        }
    }
    let unused = allowed.iter().zip(is_used).filter(|(_, is_used)| !is_used);
    found.extend(unused.map(|(allowed, _)| unneeded(allowed)));
    found
}

/// Every change as a message about the place in the new spec where it was made.
pub(crate) fn messages(diff: &Diff) -> Vec<Diagnostic> {
    let messages = diff.told().map(|change| {
        let verdict = words::verdict(change);
        let severity = if verdict.is_some() {
            Severity::Warning
        } else {
            Severity::Note
        };
        let mut message = diagnostic(diff, change);
        message.severity = severity;
        match verdict {
            Some(verdict) => message.label(verdict),
            None => message,
        }
    });
    messages.collect()
}

/// Whether the version is as high as is owed.
fn version(diff: &Diff) -> Option<Diagnostic> {
    let owed = &diff.owed;
    if owed.is_paid {
        return None;
    }
    let (old, new) = (&diff.old.catalog.version, &diff.new.catalog.version);
    let message = match owed.level {
        Some(level) => format!(
            "the changes owe a {} version: {} or later, and the version is {new}",
            level.word(),
            owed.version
        ),
        None => format!("the version is {new}, and was {old}"),
    };
    let finding = match diff.new.catalog.version_span {
        Some(span) => Diagnostic::new(&rules::VERSION_OWED, message, span),
        None => Diagnostic::general(&rules::VERSION_OWED, message),
    };
    let finding = finding.help(format!("write `version: {}`", owed.version));
    // The first of those that owe the most.
    let mut most: Option<&Change> = None;
    for change in diff.told() {
        if most.is_none_or(|most| change.owed() > most.owed()) {
            most = Some(change);
        }
    }
    Some(match most {
        Some(change) => {
            let said = plain(&words::change(change));
            let place = place(diff, change);
            let place = if place.is_empty() {
                said
            } else {
                format!("{place}, {said}")
            };
            finding.help(format!("it is owed for `{}`: {place}", change.kind.rule.id))
        }
        None => finding,
    })
}

/// A change that nobody tells of.
fn silent(diff: &Diff, change: &Change) -> Diagnostic {
    let finding = diagnostic(diff, change);
    let finding = match words::verdict(change) {
        Some(verdict) if !finding.places.is_empty() => finding.label(verdict),
        _ => finding,
    };
    let place = place(diff, change);
    let allow = format!(
        "`allow: [{{rule: {}, entry: {place}, reason: …}}]` in catalog.yaml",
        change.kind.rule.id
    );
    let table = diff.new.table(change.table.as_deref().unwrap_or_default());
    let name = lost_name(change).unwrap_or_default();
    let mut entries = table.into_iter().flat_map(Table::constants);
    if entries.any(|entry| entry.names().any(|it| it.as_str() == name)) {
        return finding.help(format!(
            "`{name}` stands for another entry now, which breaks no build: choose another name for that, or let it through: {allow}"
        ));
    }
    if change.kind.asks == Asks::Reserved {
        let file = table.map_or("its table", |table| table.file.as_str());
        return finding
            .help(format!(
                "say in `reserved` in {file} that nothing else may ever be that: `{}`",
                reservation(diff, change)
            ))
            .help(format!("or let it through: {allow}"));
    }
    finding.help(if change.has(Effect::Billing) {
        format!("no compiler tells anybody; if the money is right, say so: {allow}")
    } else {
        format!("no compiler tells anybody; if it is right all the same, say so: {allow}")
    })
}

/// The name that went with a change.
fn lost_name(change: &Change) -> Option<&str> {
    match change.kind.rule.id {
        "alias-removed" => change.key.as_deref(),
        "name-lost" => change.before.as_str(),
        "entry-removed" => change.entry.as_deref(),
        _ => None,
    }
}

/// What would reserve what went.
fn reservation(diff: &Diff, change: &Change) -> String {
    let name = lost_name(change);
    let is_entry = change.kind.rule.id == kind::ENTRY_REMOVED.rule.id;
    let code = change.row.as_ref().and_then(|row| row.code.clone());
    let code = code
        .filter(|_| is_entry)
        .map(|code| format!("code: {code}, "));
    format!(
        "- {{{}name: {}, since: {}, reason: …}}",
        code.unwrap_or_default(),
        name.unwrap_or_default(),
        diff.owed
            .version
            .clone()
            .max(diff.new.catalog.version.clone())
    )
}

/// What is allowed, and nothing needed it.
fn unneeded(allowed: &Allowed) -> Diagnostic {
    let rule = allowed.rule.value.as_str();
    let ids: Vec<&str> = kind::ALL.iter().map(|kind| kind.rule.id).collect();
    let known = kind::ALL.iter().find(|kind| kind.rule.id == rule);
    let (message, span, help) = match known {
        None => (
            format!("no change is called `{rule}`"),
            allowed.rule.span,
            suggestion(rule, &ids),
        ),
        Some(kind) if kind.asks == Asks::Nothing => (
            format!("`{rule}` needs no word of anybody's"),
            allowed.rule.span,
            "take it out".to_owned(),
        ),
        Some(_) => (
            format!("nothing of the kind happens to `{}`", allowed.entry.value),
            allowed.span,
            format!(
                "take it out, or correct it; its reason is: {}",
                allowed.reason
            ),
        ),
    };
    Diagnostic::new(&rules::UNUSED_ALLOW, message, span)
        .label("nothing needs this")
        .help(help)
}

fn allows(diff: &Diff, allowed: &Allowed, change: &Change) -> bool {
    let entry = allowed.entry.value.as_str();
    allowed.rule.value == change.kind.rule.id
        && (entry == place(diff, change) || change.table.as_deref() == Some(entry))
}

/// What a change is about, as `allow` calls it.
fn place(diff: &Diff, change: &Change) -> String {
    let place = change.place();
    if place.is_empty() {
        diff.new.catalog.id.to_string()
    } else {
        place
    }
}

fn diagnostic(diff: &Diff, change: &Change) -> Diagnostic {
    let said = plain(&words::change(change));
    let place = match (&change.table, change.kind.rule.id) {
        (Some(_), "table-added" | "table-removed") | (None, _) => String::new(),
        (Some(table), _) => format!("{table}: "),
    };
    let message = format!("{place}{said}");
    match span(diff, change) {
        Some(span) => Diagnostic::new(&change.kind.rule, message, span),
        None => Diagnostic::general(&change.kind.rule, message),
    }
}

/// Where in the new spec a change was made: its entry, or, if that went, its table.
fn span(diff: &Diff, change: &Change) -> Option<Span> {
    let catalog = &diff.new.catalog;
    let id = change.table.as_deref();
    let table = id.and_then(|id| diff.new.table(id));
    let of_entry = |table: &&Table| {
        let entry = change.entry.as_deref()?;
        let mut entries = table.constants();
        let entry: &Entry = entries.find(|it| it.name.as_str() == entry)?;
        let alias = entry.aliases.iter();
        let mut alias = alias.filter(|it| Some(it.name.as_str()) == change.key.as_deref());
        Some(alias.next().map_or(entry.span, |alias| alias.span))
    };
    let of_reserved = |table: &&Table| {
        let mut reserved = table.reserved.iter();
        let is_it = |name: Option<&str>| change.after["name"].as_str() == name;
        let it = reserved.find(|it| is_it(it.name.as_ref().map(|it| it.value.as_str())))?;
        let name = it.name.as_ref().map(|it| it.span);
        name.or(it.code.as_ref().map(|it| it.span))
    };
    let of_attribute = || {
        let mut attributes = catalog.attributes.iter();
        let key = change.key.as_deref()?;
        attributes
            .find(|it| it.name.as_str() == key)
            .map(|it| it.span)
    };
    let is_reservation = change.kind.rule.id.starts_with("reserv");
    table
        .as_ref()
        .filter(|_| is_reservation)
        .and_then(of_reserved)
        .or_else(|| table.as_ref().and_then(of_entry))
        .or_else(|| table.map(|table| table.span))
        .or_else(|| id.is_none().then(of_attribute).flatten())
        .or(catalog.version_span)
}
