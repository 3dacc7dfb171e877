//! `codegen`: generates the output folder from the spec.

use std::io;
use std::path::Path;

use super::Failure;
use super::input::{Input, locate, open_output};
use crate::cli::GenerateArgs;
use crate::diagnostic::rules;
use crate::language::Language;
use crate::output::{Access, Difference, Plan, State};
use crate::path::folder_name;
use crate::report::{Message, Report, say};

pub(super) fn generate(generate: &GenerateArgs, report: &mut Report) -> Result<(), Failure> {
    let args = &generate.output;
    let location = locate(&args.spec).ok_or(Failure::NoSpec)?;
    let languages = args.languages().unwrap_or(Language::all().to_vec());
    let rendered = Input::read(&location, report)?.render(languages)?;
    let folder = open_output(args, Access::Write)?;
    if !generate.replace {
        folder.is_of(&rendered.catalog)?;
    }
    let plan = Plan::new(&folder, &rendered)?;
    plan.apply()?;
    report_edited(&plan, &args.folder, report)?;
    report_removed(&plan, &args.folder, report)?;
    if !args.quiet {
        say(&summary(&plan, &rendered.languages, &args.folder));
    }
    Ok(())
}

/// Reports files that were edited by hand: either the edits have been overwritten, or the file is
/// no longer generated and stays. People get the first few paths and a count of the others.
fn report_edited(plan: &Plan, folder: &Path, report: &mut Report) -> io::Result<()> {
    const SHOWN: usize = 5;
    let edited: Vec<(&str, &str)> = plan
        .differences
        .iter()
        .filter_map(|difference| {
            let fate = match difference.state {
                State::Edited { .. } => "edited by hand; overwritten",
                State::LeftOver { edited: true } => {
                    "edited by hand; no longer generated, left there"
                }
                _ => return None,
            };
            Some((difference.path.as_str(), fate))
        })
        .collect();
    let shown = if report.is_human() {
        SHOWN
    } else {
        edited.len()
    };
    for (path, fate) in edited.iter().take(shown) {
        let path = folder.join(path);
        report.message(Message::warning(&rules::EDITED_OUTPUT, &path, fate))?;
    }
    if edited.len() > shown {
        let rest = edited.len() - shown;
        say(&format!("and {rest} more files that were edited by hand"));
    }
    Ok(())
}

/// Reports the files that went, where more went than were written: that is what a spec does that
/// isn't the one that was meant.
fn report_removed(plan: &Plan, folder: &Path, report: &mut Report) -> io::Result<()> {
    let is_removed =
        |difference: &&Difference| difference.state == (State::LeftOver { edited: false });
    let removed: Vec<_> = plan.differences.iter().filter(is_removed).collect();
    let written = plan
        .differences
        .iter()
        .filter(|it| it.file.is_some())
        .count();
    if removed.len() <= written {
        return Ok(());
    }
    for difference in removed {
        let path = folder.join(&difference.path);
        report.message(Message::warning(
            &rules::LEFT_OVER_OUTPUT,
            &path,
            "no longer generated; removed",
        ))?;
    }
    Ok(())
}

/// One line about what was done.
fn summary(plan: &Plan, languages: &[Language], folder: &Path) -> String {
    let titles: Vec<&str> = languages.iter().map(|language| language.title()).collect();
    let count = |matches: fn(State) -> bool| {
        let differences = plan.differences.iter();
        differences
            .filter(|difference| matches(difference.state))
            .count()
    };
    let is_update = |state| {
        matches!(
            state,
            State::Stale | State::Edited { .. } | State::Merged { .. }
        )
    };
    let counts = [
        (
            count(|state| matches!(state, State::Missing { .. })),
            "created",
        ),
        (count(is_update), "updated"),
        (
            count(|state| state == State::LeftOver { edited: false }),
            "removed",
        ),
        (plan.unchanged, "unchanged"),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, verb)| format!("{count} {verb}"))
        .collect();
    format!(
        "{}: {} in {}/",
        titles.join(", "),
        counts.join(", "),
        folder_name(folder)
    )
}
