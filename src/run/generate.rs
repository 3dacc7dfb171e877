//! `codegen`: generates output folders from their specs.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::Failure;
use super::hook::Unstaged;
use super::input::open;
use super::jobs::{Asked, Job};
use crate::cli::GenerateArgs;
use crate::diagnostic::rules;
use crate::output::{Access, Difference, Layout, Plan, State, Wanted};
use crate::path::{folder_name, slashes};
use crate::report::{Message, Report, say};
use crate::suggestion::listed;

pub(super) fn generate(args: &GenerateArgs, report: &mut Report) -> Result<(), Failure> {
    let asked = Asked::all(&args.output, report)?;
    write(asked, args, report)
}

/// Generates what is asked for: all of it, or nothing.
pub(super) fn write(
    asked: Vec<Asked>,
    args: &GenerateArgs,
    report: &mut Report,
) -> Result<(), Failure> {
    if nothing_to_do(&asked, args) {
        return Ok(());
    }
    let jobs = Job::read(asked, report)?;
    let wanted = jobs.iter().map(Job::wanted);
    let wanted: Vec<Wanted> = wanted.collect::<Result<_, _>>()?;
    // In the order of their paths, so that two runs never wait for each other.
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    order.sort_by_key(|&at| jobs[at].folder());
    let mut folders = Vec::new();
    let mut opened = BTreeSet::new();
    for &at in &order {
        // By another name it would be locked twice, and wait for itself.
        let path = jobs[at].folder();
        if fs::canonicalize(path).is_ok_and(|real| opened.contains(&real)) {
            return Err(Failure::SameFolder(slashes(path)));
        }
        let folder = open(path, Access::Write, args.output.quiet)?;
        opened.extend(fs::canonicalize(path));
        folders.push((at, folder));
    }
    folders.sort_by_key(|(at, _)| *at);
    let mut plans = Vec::new();
    for (((_, folder), wanted), job) in folders.iter().zip(&wanted).zip(&jobs) {
        plans.push(job.plan(folder, wanted)?);
    }
    // Nothing is changed before all is known to be right.
    for plan in &plans {
        if !args.replace {
            plan.is_owner()?;
        }
        plan.is_clear()?;
    }
    let wrote = plans.iter().map(|plan| !plan.differences.is_empty());
    report_placeholders(wanted.iter().zip(wrote), report)?;
    let mut unstaged = Unstaged::default();
    for ((plan, job), wanted) in plans.iter_mut().zip(&jobs).zip(&wanted) {
        plan.apply()?;
        report_edited(plan, job.folder(), report)?;
        report_removed(plan, job.folder(), report)?;
        if !args.output.quiet {
            say(&summary(plan, &wanted.layout, job.folder()));
        }
        if args.output.hook {
            let changed = plan.differences.len().max(plan.lock_differs().into());
            unstaged.add(job, plan, changed, report)?;
        }
    }
    unstaged.into_result()
}

/// Whether everything is as this build left it, which is then said. A hook asks git about the files
/// too, and that needs their names.
fn nothing_to_do(asked: &[Asked], args: &GenerateArgs) -> bool {
    if args.output.hook {
        return false;
    }
    let unchanged = asked.iter().map(|one| one.unchanged(args.output.quiet));
    let Some(found) = unchanged.collect::<Option<Vec<_>>>() else {
        return false;
    };
    if !args.output.quiet {
        for ((layout, count), one) in found.iter().zip(asked) {
            let counts = [(*count, "unchanged")];
            say(&line(layout, &counts, &one.folder));
        }
    }
    true
}

/// Reports packages that are written under names that belong to nobody.
fn report_placeholders<'a>(
    wanted: impl Iterator<Item = (&'a Wanted, bool)>,
    report: &mut Report,
) -> io::Result<()> {
    let written = wanted.filter(|(_, wrote)| *wrote);
    let keys: BTreeSet<&str> = written
        .flat_map(|(it, _)| it.placeholders.clone())
        .collect();
    if keys.is_empty() {
        return Ok(());
    }
    let message = "packages are named after `example.com`, which belongs to nobody".to_owned();
    let keys: Vec<&str> = keys.into_iter().collect();
    let help = format!("state {} in `catalog.yaml`", listed(&keys));
    report.message(Message::advice(&rules::PLACEHOLDER, message).help([help]))
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
        .filter(|it| it.new.is_some())
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
fn summary(plan: &Plan, layout: &Layout, folder: &Path) -> String {
    let count = |matches: fn(State) -> bool| {
        let differences = plan.differences.iter();
        differences
            .filter(|difference| matches(difference.state))
            .count()
    };
    let is_update = |state| {
        matches!(
            state,
            State::Stale | State::Cut | State::Edited { .. } | State::Merged { .. }
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
    line(layout, &counts, folder)
}

/// The same, from how many files what was done to.
fn line(layout: &Layout, counts: &[(usize, &str)], folder: &Path) -> String {
    let title = match layout {
        Layout::Pages(pages, _) => pages.title().to_owned(),
        Layout::Packages(_) | Layout::Sources(_) => {
            let languages = layout.languages().iter();
            let titles: Vec<&str> = languages.map(|language| language.title()).collect();
            titles.join(", ")
        }
    };
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, verb)| format!("{count} {verb}"))
        .collect();
    format!("{title}: {} in {}/", counts.join(", "), folder_name(folder))
}
