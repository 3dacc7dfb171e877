//! `codegen check`: reports how the output folder differs from what would be generated, and writes
//! nothing.

use super::Failure;
use super::input::{Input, locate, open_output};
use crate::check::{self, Budget, Context};
use crate::cli::OutputArgs;
use crate::diagnostic::source::Sources;
use crate::language::Language;
use crate::output::{Access, Plan};
use crate::path::folder_name;
use crate::report::{Report, print, say};

pub(super) fn check(args: &OutputArgs, report: &mut Report) -> Result<(), Failure> {
    let location = locate(&args.spec).ok_or(Failure::NoSpec)?;
    let input = Input::read(&location, report)?;
    let folder = open_output(args, Access::Read)?;
    let generated = folder.languages()?;
    let languages = args.languages().unwrap_or(if generated.is_empty() {
        Language::all().to_vec()
    } else {
        generated
    });
    let rendered = input.render(languages)?;
    folder.is_of(&rendered.catalog)?;
    let plan = Plan::new(&folder, &rendered)?;
    let mut sources = Sources::default();
    let context = Context {
        folder: &folder,
        origin: &rendered.origin,
        command: &args.command_line(&rendered.languages),
    };
    let findings = check::findings(&plan, context, &mut sources)?;
    if report.is_human() {
        print(&Budget::default().draw(&findings))?;
    } else {
        for finding in &findings {
            report.diagnostic(&finding.diagnostic, &sources)?;
        }
    }
    let folder = folder_name(&args.folder);
    if findings.is_empty() {
        if !args.quiet {
            say(&format!(
                "{} files in {folder}/ are up to date",
                plan.unchanged
            ));
        }
        return Ok(());
    }
    let count = findings.len();
    let differ = if count == 1 {
        "file differs"
    } else {
        "files differ"
    };
    Err(Failure::Differs {
        summary: format!("{count} {differ} in {folder}/"),
    })
}
