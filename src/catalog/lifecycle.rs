//! The life of names and codes: since when they are there, which are on their way out, and which
//! went.

use std::collections::HashMap;
use std::fmt;

use semver::Version;

use super::code::CodeForm;
use super::field::{optional_text, required_text};
use super::{Code, Entry, Table};
use crate::diagnostic::source::{Sources, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::spec::{
    AliasSpec, DeprecatedAlias, DeprecatedSpec, Required, ReservedSpec, VersionSpec, read_name,
};
use crate::suggestion::suggestion;

/// With what an entry or a table came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Since {
    /// A version of the catalogue.
    Version(Version),
    /// A day, as `YYYY-MM-DD` (ISO 8601).
    Date(String),
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Version(version) => version.fmt(f),
            Self::Date(date) => f.write_str(date),
        }
    }
}

/// That something still works and should no longer be used.
#[derive(Debug, Clone)]
pub(crate) struct Deprecation {
    /// The version with which it was deprecated.
    pub since: Version,
    /// Why, in a sentence.
    pub reason: Option<String>,
    /// What to use instead: the name of another entry of the table, or the identifier of another
    /// table.
    pub instead: Option<Spanned<Name>>,
}

/// A further name of an entry.
#[derive(Debug, Clone)]
pub(crate) struct Alias {
    pub name: Name,
    /// Where it is written.
    pub span: Span,
    /// That it should no longer be used. What to use instead is the name of its entry, so that
    /// [`Deprecation::instead`] is `None`.
    pub deprecated: Option<Deprecation>,
}

/// A code or a name that was in a table, and that nothing else may ever have.
#[derive(Debug, Clone)]
pub(crate) struct Reserved {
    /// `None` if the code is still there, or the table has no codes.
    pub code: Option<Spanned<Code>>,
    /// `None` if the name is still there.
    pub name: Option<Spanned<Name>>,
    /// The version with which it went.
    pub since: Version,
    /// Why it went, in a sentence.
    pub reason: String,
}

/// A version that was written; `None` if it is no semantic version, which has been reported.
pub(super) fn read_version(
    written: &Spanned<VersionSpec>,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Version> {
    let text = &written.value.0;
    Version::parse(text)
        .map_err(|error| {
            let example = completed(text).unwrap_or_else(|| "1.0.0".to_owned());
            let message = format!("`{text}` is not a semantic version: {error}");
            mistakes.push(
                Diagnostic::new(&rules::BAD_VERSION, message, written.span)
                    .help(format!("write one like `{example}`")),
            );
        })
        .ok()
}

/// A version that lacks parts, with zeros for these.
fn completed(text: &str) -> Option<String> {
    let mut full = [".0", ".0.0"]
        .map(|rest| format!("{text}{rest}"))
        .into_iter();
    full.find(|full| Version::parse(full).is_ok())
}

/// The version with which something changed; 0.0.0 if it is missing or wrong, which has been
/// reported.
fn required_version(
    written: Required<Spanned<VersionSpec>>,
    mistakes: &mut Vec<Diagnostic>,
) -> Version {
    let version = written.0.and_then(|it| read_version(&it, mistakes));
    version.unwrap_or(Version::new(0, 0, 0))
}

/// A version or a date that was written.
pub(super) fn read_since(
    written: Option<Spanned<VersionSpec>>,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<Since> {
    let written = written?;
    let text = written.value.0;
    if is_date(&text) {
        return Some(Since::Date(text));
    }
    if let Ok(version) = Version::parse(&text) {
        return Some(Since::Version(version));
    }
    let help = match completed(&text) {
        Some(full) => format!("write `{full}`"),
        None => "write a version, such as `1.4.0`, or a day, such as `2026-03-10`".to_owned(),
    };
    let message = format!("`{text}` is neither a version nor a date");
    mistakes.push(Diagnostic::new(&rules::BAD_SINCE, message, written.span).help(help));
    None
}

/// Whether a text is a day that there is, as `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let is_plain = text.len() == 10 && text.chars().all(|c| c == '-' || c.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let (Ok(year), Ok(month), Ok(day)) = (
        year.parse::<u32>(),
        month.parse::<u32>(),
        day.parse::<u32>(),
    ) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    is_plain
        && text.as_bytes()[4] == b'-'
        && text.as_bytes()[7] == b'-'
        && (1..=days).contains(&day)
}

impl Deprecation {
    pub(super) fn read(
        written: Option<Spanned<DeprecatedSpec>>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let DeprecatedSpec {
            since,
            reason,
            r#use,
        } = written?.value;
        Some(Self {
            since: required_version(since, mistakes),
            reason: optional_text(reason, mistakes),
            instead: r#use.and_then(|name| read_name(&name, mistakes)),
        })
    }
}

impl Alias {
    /// Reads an alias; `None` if it has no name that can be used, which has been reported.
    pub(super) fn read(written: AliasSpec, mistakes: &mut Vec<Diagnostic>) -> Option<Self> {
        let deprecated = written.deprecated.map(|written| {
            let DeprecatedAlias { since, reason } = written.value;
            Deprecation {
                since: required_version(since, mistakes),
                reason: optional_text(reason, mistakes),
                instead: None,
            }
        });
        let name = read_name(&written.name?, mistakes)?;
        Some(Self {
            name: name.value,
            span: name.span,
            deprecated,
        })
    }
}

impl Reserved {
    pub(super) fn read(
        written: Spanned<ReservedSpec>,
        form: CodeForm,
        sources: &Sources,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let Spanned {
            value: written,
            span,
        } = written;
        if written.code.is_none() && written.name.is_none() {
            mistakes.push(
                Diagnostic::new(&rules::MISSING_KEY, "nothing is reserved here", span)
                    .label("no `code` and no `name` here")
                    .help("add `code:`, `name:` or both"),
            );
        }
        let code = written
            .code
            .and_then(|code| form.read(Some(code), span, sources, mistakes));
        Self {
            code,
            name: written.name.and_then(|name| read_name(&name, mistakes)),
            since: required_version(written.since, mistakes),
            reason: required_text(written.reason, mistakes),
        }
    }
}

/// What a table reserves, by code and by name.
pub(super) struct Gone<'a> {
    codes: HashMap<&'a Code, (Span, &'a Reserved)>,
    names: HashMap<&'a Name, (Span, &'a Reserved)>,
}

impl<'a> Gone<'a> {
    pub(super) fn new(reserved: &'a [Reserved]) -> Self {
        let codes = reserved.iter().filter_map(|it| {
            let code = it.code.as_ref()?;
            Some((&code.value, (code.span, it)))
        });
        let names = reserved.iter().filter_map(|it| {
            let name = it.name.as_ref()?;
            Some((&name.value, (name.span, it)))
        });
        Self {
            codes: codes.collect(),
            names: names.collect(),
        }
    }

    pub(super) fn check_code(&self, code: &Spanned<Code>, mistakes: &mut Vec<Diagnostic>) {
        if let Some(gone) = self.codes.get(&code.value) {
            mistakes.push(in_use(
                "code",
                &code.value.text().unwrap_or_default(),
                code.span,
                gone,
            ));
        }
    }

    pub(super) fn check_name(&self, name: &Name, span: Span, mistakes: &mut Vec<Diagnostic>) {
        if let Some(gone) = self.names.get(name) {
            mistakes.push(in_use("name", name.as_str(), span, gone));
        }
    }
}

fn in_use(what: &str, which: &str, span: Span, (place, gone): &(Span, &Reserved)) -> Diagnostic {
    let message = format!(
        "the {what} `{which}` is reserved: it went with {}, because: {}",
        gone.since, gone.reason
    );
    Diagnostic::new(&rules::RESERVED, message, span)
        .label("in use here")
        .also(*place, "reserved here")
        .help(format!(
            "choose another {what}; only if this is the same entry that went, take it out of `reserved`"
        ))
}

/// Something that can name what is to be used instead of it.
struct Member<'a> {
    name: &'a Name,
    aliases: &'a [Alias],
    deprecated: Option<&'a Deprecation>,
}

/// Checks what the entries of a table say is to be used instead of them.
pub(super) fn check_entries(entries: &[Entry], mistakes: &mut Vec<Diagnostic>) {
    let members = entries
        .iter()
        .filter(|entry| !entry.repeats)
        .map(|entry| Member {
            name: &entry.name,
            aliases: &entry.aliases,
            deprecated: entry.deprecated.as_deref(),
        });
    check(
        "entry of this table",
        &members.collect::<Vec<_>>(),
        mistakes,
    );
}

/// Checks what tables say is to be used instead of them.
pub(super) fn check_tables(tables: &[Table], mistakes: &mut Vec<Diagnostic>) {
    let members = tables.iter().map(|table| Member {
        name: &table.id,
        aliases: &[],
        deprecated: table.deprecated.as_ref(),
    });
    check("table", &members.collect::<Vec<_>>(), mistakes);
}

/// Reports what names nothing that there is, and what leads back to where it began.
fn check(what: &str, members: &[Member], mistakes: &mut Vec<Diagnostic>) {
    if members
        .iter()
        .all(|member| member.deprecated.is_none_or(|it| it.instead.is_none()))
    {
        return;
    }
    let mut by_name: HashMap<&Name, usize> = HashMap::new();
    for (at, member) in members.iter().enumerate() {
        let aliases = member.aliases.iter().map(|alias| &alias.name);
        for name in std::iter::once(member.name).chain(aliases) {
            by_name.entry(name).or_insert(at);
        }
    }
    let mut next: Vec<Option<(usize, Span)>> = vec![None; members.len()];
    for (at, member) in members.iter().enumerate() {
        let Some(instead) = member.deprecated.and_then(|it| it.instead.as_ref()) else {
            continue;
        };
        next[at] = by_name.get(&instead.value).map(|to| (*to, instead.span));
        if next[at].is_none() {
            let known: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
            let message = format!("no {what} is named `{}`", instead.value);
            mistakes.push(
                Diagnostic::new(&rules::UNKNOWN_USE, message, instead.span)
                    .help(suggestion(instead.value.as_str(), &known)),
            );
        }
    }
    for (first, second) in circles(&next) {
        let message = "whoever follows `use` from here comes back to here";
        let diagnostic = Diagnostic::new(&rules::CIRCULAR_USE, message, first);
        let diagnostic = match second {
            Some(second) => diagnostic
                .label("this one")
                .also(second, "which leads back"),
            None => diagnostic.label("this is the entry itself"),
        };
        mistakes.push(diagnostic.help("name what people should use, which isn't on its way out"));
    }
}

/// The circles among members that each lead to at most one other: where one is entered, and where
/// it is closed unless that is the same place.
fn circles(next: &[Option<(usize, Span)>]) -> Vec<(Span, Option<Span>)> {
    // The walk on which each member was first met, so that every member is walked over once.
    let mut walks = vec![usize::MAX; next.len()];
    let mut circles = Vec::new();
    for start in 0..next.len() {
        let mut at = start;
        while let Some((to, span)) = next[at] {
            if walks[at] != usize::MAX {
                break;
            }
            walks[at] = start;
            if walks[to] == start {
                let begin = next[to].map_or(span, |(_, span)| span);
                circles.push((begin, (to != at).then_some(span)));
                break;
            }
            at = to;
        }
    }
    circles
}
