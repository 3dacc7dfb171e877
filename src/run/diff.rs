//! `codegen diff`: shows what has changed in a catalogue since a revision, or against another one.

mod old;

use super::Failure;
use super::input::Input;
use super::jobs::specs;
use crate::cli::DiffArgs;
use crate::diff::{Diff, Format, Scope, Side, findings, messages};
use crate::report::{Report, print, say};
use crate::spec::Location;

pub(super) fn diff(args: &DiffArgs, report: &mut Report) -> Result<(), Failure> {
    let location = new_spec(args, report)?;
    let new = Input::read(&location, report)?;
    let (name, old, scope) = match old::read(args, &location, &new, report) {
        // Before the first release nothing is owed to anybody.
        Err(Failure::Revision(error)) if args.check && error.is_before_the_first() => {
            say(&format!(
                "{error}: nothing is owed before the first release"
            ));
            return Ok(());
        }
        old => old?,
    };
    if args.check && scope == Scope::Codes {
        return Err(Failure::NotCompared {
            message: "`--check` compares two versions, and a file has none".to_owned(),
            help: "leave `--check` out, or compare with a spec".to_owned(),
        });
    }
    if old.catalog.id != new.catalog.id {
        return Err(Failure::NotCompared {
            message: format!(
                "{name} has the catalogue `{}`, and {location} has `{}`",
                old.catalog.id, new.catalog.id
            ),
            help: "compare a catalogue with itself: `--against` names another revision, `--from` another spec".to_owned(),
        });
    }
    let sources = new.sources;
    let old = Side::new(name, old.catalog, &old.backends, scope);
    let new = Side::new(
        location.to_string(),
        new.catalog,
        &new.backends,
        Scope::Whole,
    );
    let diff = Diff::new(&old, &new);
    // Programs read either what changed or messages, unless they ask for both.
    let format = args.format.or(report.is_human().then_some(Format::Text));
    if let Some(format) = format.filter(|_| !args.quiet) {
        print(&diff.print(format))?;
    }
    if !args.check {
        if !report.is_human() && args.format.is_none() {
            for message in messages(&diff) {
                report.diagnostic(&message, &sources)?;
            }
        }
        return Ok(());
    }
    let findings = findings(&diff);
    for finding in &findings {
        report.diagnostic(finding, &sources)?;
    }
    match findings.len() {
        0 => Ok(()),
        count => {
            let findings = if count == 1 { "finding" } else { "findings" };
            Err(Failure::NotReady {
                summary: format!("{count} {findings} between {} and {}", old.name, new.name),
            })
        }
    }
}

/// The spec as it is now: the one of the options, or of the project file if that has one alone.
fn new_spec(args: &DiffArgs, report: &mut Report) -> Result<Location, Failure> {
    let mut specs = specs(&args.spec, report)?.into_iter();
    match (specs.next(), specs.next()) {
        (Some(only), None) => Ok(only),
        (Some(first), Some(second)) => Err(Failure::NotCompared {
            message: format!("codetables.yaml names several specs, such as {first} and {second}"),
            help: "say which one: `--spec PATH`".to_owned(),
        }),
        (None, _) => Err(Failure::NoSpec { has_project: false }),
    }
}
