//! Reports how an output folder differs from what the spec gives: which files, in what way, from
//! which line on, and what fixes it.

mod diff;

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rules::{self, Rule};
use crate::diagnostic::source::Sources;
use crate::output::{
    Difference, Folder, LOCK_FILE, Origin, OutputError, Plan, State, foreign_help,
};
use crate::path::slashes;

pub(crate) use diff::Budget;

/// A file that differs.
#[derive(Debug)]
pub(crate) struct Finding<'a> {
    /// How it differs, and what fixes it. The place is the first line that differs.
    pub diagnostic: Diagnostic,
    /// The file's path, as a person would write it.
    pub path: String,
    /// What is in it; `None` if it isn't there.
    old: Option<String>,
    /// What regenerating would leave in it, which is nothing if the file would go; `None` if
    /// regenerating would leave it alone.
    new: Option<&'a str>,
}

/// What the words of the findings need to know.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The output folder.
    pub folder: &'a Folder,
    /// This version of codegen, and the spec as it is now.
    pub origin: &'a Origin,
    /// The command that generates.
    pub command: &'a str,
}

/// A finding for every file that a plan would change. Those that need a person come first. The
/// texts of the files are added to the sources.
pub(crate) fn findings<'a>(
    plan: &'a Plan,
    context: Context,
    sources: &mut Sources,
) -> Result<Vec<Finding<'a>>, OutputError> {
    let mut differences: Vec<&'a Difference> = plan.differences.iter().collect();
    differences.sort_by_key(|difference| {
        let rule = rule(difference.state);
        rules::OUTPUT.iter().position(|one| *one == rule)
    });
    let mut found = Vec::new();
    for difference in differences {
        found.push(finding(difference, plan, context, sources)?);
    }
    // If files differ, the lock file does too, and the same command fixes both.
    if found.is_empty() && plan.lock_differs() || plan.old_lock.conflict().is_some() {
        found.push(lock_finding(plan, context, sources)?);
    }
    Ok(found)
}

impl Finding<'_> {
    /// Whether regenerating removes the file.
    fn is_removed(&self) -> bool {
        self.diagnostic.rule == &rules::LEFT_OVER_OUTPUT
    }
}

fn finding<'a>(
    difference: &'a Difference,
    plan: &Plan,
    context: Context,
    sources: &mut Sources,
) -> Result<Finding<'a>, OutputError> {
    let file = context.folder.path().join(&difference.path);
    let path = slashes(&file);
    let old = context
        .folder
        .read(&difference.path)?
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let new = difference.text();
    let text = old.clone().unwrap_or_default();
    let first = first_difference(&text, new.unwrap_or_default());
    let span = sources.add(path.clone(), text).span(first);
    let because = || why_stale(plan, context.origin, &difference.path);
    let command = context.command;
    let regenerates = format!("`{command}` regenerates it");
    let (message, help) = match difference.state {
        State::Missing { known: false } => {
            ("missing: it was not generated yet".to_owned(), regenerates)
        }
        State::Missing { known: true } => (
            "missing: codegen wrote it once, and it is gone".to_owned(),
            regenerates,
        ),
        State::Stale => (format!("out of date{}", because()), regenerates),
        State::Cut => (
            "cut off: there is only the beginning of what codegen writes".to_owned(),
            regenerates,
        ),
        State::Edited { stale } => (
            if stale {
                format!("edited by hand, and out of date besides{}", because())
            } else {
                "edited by hand: it is not as codegen left it".to_owned()
            },
            format!(
                "what is to stay belongs in the spec; then `{command}` regenerates the file, and the edit is gone"
            ),
        ),
        State::Merged { conflict: true } => {
            ("git left conflict markers in it".to_owned(), regenerates)
        }
        State::Merged { conflict: false } => (
            "out of date: git merged it from branches that both changed it".to_owned(),
            regenerates,
        ),
        State::LeftOver { edited: false } => (
            "left over: codegen wrote it once, and the spec no longer gives it".to_owned(),
            format!("`{command}` removes it"),
        ),
        State::LeftOver { edited: true } => (
            "left over and edited by hand: the spec no longer gives it".to_owned(),
            format!("remove it if nobody needs it; `{command}` leaves it there as somebody else's"),
        ),
        State::Foreign => (
            "in the way: codegen would write here, and the file is somebody else's".to_owned(),
            format!("{}; then `{command}`", foreign_help(1)),
        ),
    };
    Ok(Finding {
        diagnostic: Diagnostic::new(rule(difference.state), message, span).help(help),
        path,
        new: match difference.state {
            State::LeftOver { edited: true } => None,
            _ => new.or(Some("")),
        },
        old,
    })
}

fn rule(state: State) -> &'static Rule {
    match state {
        State::Missing { .. } => &rules::MISSING_OUTPUT,
        State::Stale | State::Cut | State::Merged { conflict: false } => &rules::STALE_OUTPUT,
        State::Edited { .. } => &rules::EDITED_OUTPUT,
        State::Merged { conflict: true } => &rules::CONFLICTED_OUTPUT,
        State::LeftOver { .. } => &rules::LEFT_OVER_OUTPUT,
        State::Foreign => &rules::FOREIGN_OUTPUT,
    }
}

/// Why a file is out of date, as far as the lock file says what it was generated from.
fn why_stale(plan: &Plan, now: &Origin, path: &str) -> String {
    let then: Vec<&Origin> = plan.origins(path).collect();
    let Some(last) = then.last() else {
        return String::new();
    };
    let same_spec = then.iter().any(|then| then.spec == now.spec);
    let same_version = then.iter().any(|then| then.version == now.version);
    let versions = format!("from {} to {}", last.version, now.version);
    match (same_spec, same_version) {
        (false, true) => ": the spec has changed since it was generated".to_owned(),
        (true, false) => format!(": codegen has changed since it was generated, {versions}"),
        (false, false) => {
            format!(": the spec has changed since it was generated, and codegen too, {versions}")
        }
        (true, true) => {
            ", although it was generated from this spec by this version of codegen".to_owned()
        }
    }
}

fn lock_finding<'a>(
    plan: &Plan,
    context: Context,
    sources: &mut Sources,
) -> Result<Finding<'a>, OutputError> {
    let file = context.folder.path().join(LOCK_FILE);
    let path = slashes(&file);
    let text = context
        .folder
        .read(LOCK_FILE)?
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let (rule, message, line) = match (plan.old_lock.conflict(), &text) {
        (Some(line), _) => (
            &rules::CONFLICTED_OUTPUT,
            "git left conflict markers in it; what either side wrote is known",
            line,
        ),
        (None, None) => (
            &rules::STALE_LOCK,
            "missing: the generated files are right, but nothing says that they are codegen's own",
            1,
        ),
        (None, Some(_)) => (
            &rules::STALE_LOCK,
            "out of date: the generated files are right, but it says something else about them",
            1,
        ),
    };
    let id = sources.add(path.clone(), text.unwrap_or_default());
    let span = id.span(line_at(&sources.get(id).text, line));
    Ok(Finding {
        diagnostic: Diagnostic::new(rule, message, span)
            .help(format!("`{}` regenerates it", context.command)),
        path,
        // Nobody reads a diff of digests.
        old: None,
        new: None,
    })
}

/// The bytes of the first line that differs, or of the last line if what is missing comes after it.
fn first_difference(text: &str, wanted: &str) -> Range<usize> {
    let same = text.bytes().zip(wanted.bytes()).take_while(|(a, b)| a == b);
    let before = &text.as_bytes()[..same.count()];
    let number = before.split(|byte| *byte == b'\n').count();
    line_at(text, number.min(text.lines().count()))
}

/// The bytes of a line, without its line end.
fn line_at(text: &str, number: usize) -> Range<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n').take(number.saturating_sub(1)) {
        start += line.len();
    }
    let line = text[start..].lines().next().unwrap_or_default();
    start..start + line.len()
}
