//! `codegen check`: reports how the output folders differ from what would be generated, and writes
//! nothing.

use super::Failure;
use super::hook::Unstaged;
use super::input::open;
use super::jobs::{Asked, Job};
use crate::check::{self, Budget, Context};
use crate::cli::OutputArgs;
use crate::diagnostic::source::Sources;
use crate::output::{Access, layout};
use crate::path::folder_name;
use crate::report::{Report, print, say};

pub(super) fn check(args: &OutputArgs, report: &mut Report) -> Result<(), Failure> {
    let mut differing = Vec::new();
    let mut unstaged = Unstaged::default();
    for job in Job::read(Asked::all(args, report)?, report)? {
        let count = check_folder(&job, args, &mut unstaged, report)?;
        if count > 0 {
            let differ = if count == 1 {
                "file differs"
            } else {
                "files differ"
            };
            differing.push(format!(
                "{count} {differ} in {}/",
                folder_name(job.folder())
            ));
        }
    }
    if differing.is_empty() {
        return unstaged.into_result();
    }
    Err(Failure::Differs {
        summary: differing.join(", "),
    })
}

/// Reports how a folder differs, and returns how many files do.
fn check_folder(
    job: &Job,
    args: &OutputArgs,
    unstaged: &mut Unstaged,
    report: &mut Report,
) -> Result<usize, Failure> {
    let open = || open(job.folder(), Access::Read, args.quiet);
    let wanted = job.wanted_or(|| layout(&open()?))?;
    // Only now is it kept open: a folder that isn't there yet can't be, and a run that makes it
    // meanwhile would change it under this one.
    let folder = open()?;
    let plan = job.plan(&folder, &wanted)?;
    plan.is_owner()?;
    let mut sources = Sources::default();
    let context = Context {
        folder: &folder,
        origin: &wanted.origin,
        command: &job.command(args, &wanted),
    };
    let findings = check::findings(&plan, context, &mut sources)?;
    if report.is_human() {
        print(&Budget::default().draw(&findings))?;
    } else {
        for finding in &findings {
            report.diagnostic(&finding.diagnostic, &sources)?;
        }
    }
    if findings.is_empty() && !args.quiet {
        let folder = folder_name(job.folder());
        say(&format!(
            "{} files in {folder}/ are up to date",
            plan.unchanged
        ));
    }
    if args.hook && findings.is_empty() {
        unstaged.add(job, &plan, 0, report)?;
    }
    Ok(findings.len())
}
