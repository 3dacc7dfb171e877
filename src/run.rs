//! Does what the command line asks for, and says how it went: results on stdout, everything else on stderr, unless a program is to
//! read the messages.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::CommandFactory;
use thiserror::Error;

use crate::catalog::Catalog;
use crate::check::{self, Budget, Context};
use crate::cli::{Cli, Command, Output, Show, SpecArg};
use crate::diagnostic::Diagnostic;
use crate::load::{self, Location, slashes};
use crate::output::{Access, Digest, Folder, Origin, OutputError, Plan, State, git_attributes};
use crate::parallel;
use crate::report::{Message, Report, print, say};
use crate::rules::{self, Rule};
use crate::schema::schema;
use crate::show;
use crate::source::Sources;
use crate::target::{File, Target, check_identifiers};

/// Why a run ends without having done what it was asked for.
#[derive(Debug, Error)]
pub enum Failure {
    /// The spec has mistakes; they have been told.
    #[error("{count} {} in {place}; nothing was written", if *count == 1 { "mistake" } else { "mistakes" })]
    Spec {
        /// How many.
        count: usize,
        /// The spec.
        place: String,
    },
    /// Files differ that were checked; they have been told.
    #[error("{summary}; nothing was written")]
    Differs {
        /// How many of how many, and where.
        summary: String,
    },
    /// Nothing is called that.
    #[error("no table, code or name is `{what}`")]
    NotFound {
        /// What was asked for.
        what: String,
        /// What might have been meant.
        help: String,
    },
    /// The output folder can't be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// A template could not be rendered.
    #[error("can't render: {0}")]
    Render(#[from] askama::Error),
    /// A result can't be printed.
    #[error("can't print: {0}")]
    Print(#[from] io::Error),
}

impl Failure {
    /// What there is to tell about it; nothing where that has been done.
    fn message(&self) -> Option<Message> {
        let rule: &Rule = match self {
            Self::Spec { .. } | Self::Differs { .. } => return None,
            Self::NotFound { .. } => &rules::NOT_FOUND,
            Self::Output(error) => error.rule(),
            Self::Render(_) => &rules::RENDERING,
            Self::Print(_) => &rules::SYSTEM,
        };
        let message = Message::error(rule, self.to_string());
        Some(match self {
            Self::NotFound { help, .. } => message.help([help.clone()]),
            Self::Output(error) => {
                let message = message.help(error.help());
                match error.place() {
                    Some((path, line)) => message.at(path, line),
                    None => message,
                }
            }
            _ => message,
        })
    }
}

/// Runs a command and says what its exit status is.
#[must_use]
pub fn run(cli: &Cli) -> ExitCode {
    let mut report = Report::new(cli.message_format);
    let done = command(cli, &mut report);
    let told = match &done {
        Ok(()) => Ok(()),
        Err(failure) => tell(failure, &mut report),
    };
    let stdout_is_free = matches!(cli.command, None | Some(Command::Check(_)));
    let finished = told.and_then(|()| report.finish(stdout_is_free));
    if done.is_ok() && finished.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Tells why a run ends, unless that has been told; then people hear how it ends.
fn tell(failure: &Failure, report: &mut Report) -> io::Result<()> {
    if let Some(message) = failure.message() {
        return report.message(message);
    }
    say(&failure.to_string());
    Ok(())
}

fn command(cli: &Cli, report: &mut Report) -> Result<(), Failure> {
    match &cli.command {
        None if cli.generate.check => check(&cli.generate.output, report)?,
        None => generate(&cli.generate.output, report)?,
        Some(Command::Check(args)) => check(args, report)?,
        Some(Command::Show(args)) => show_catalog(args, report)?,
        Some(Command::Schema { file }) => print(&schema(*file))?,
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "codegen", &mut script);
            print(&String::from_utf8_lossy(&script))?;
        }
    }
    Ok(())
}

/// A spec, rendered.
struct Rendered {
    targets: Vec<Target>,
    files: Vec<File>,
    origin: Origin,
}

/// Reads the spec and renders the languages that are asked for.
fn rendered(args: &Output, report: &mut Report) -> Result<Rendered, Failure> {
    let location = locate(&args.spec, args.quiet);
    let (catalog, spec) = read(&location, report)?;
    let targets = args.targets();
    let mut files = render(&catalog, &targets)?;
    files.push(git_attributes());
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(Rendered {
        targets,
        files,
        origin: Origin { version, spec },
    })
}

/// Opens the output folder; another run may have it.
fn open(args: &Output, access: Access) -> Result<Folder, OutputError> {
    Folder::open(&args.out, access, || {
        if !args.quiet {
            say(&format!(
                "waiting for another run that has {} open",
                slashes(&args.out)
            ));
        }
    })
}

fn generate(args: &Output, report: &mut Report) -> Result<(), Failure> {
    let Rendered {
        targets,
        files,
        origin,
    } = rendered(args, report)?;
    let folder = open(args, Access::Write)?;
    let plan = Plan::new(&folder, &files, &targets, &origin)?;
    plan.apply()?;
    tell_edited(&plan, &args.out, report)?;
    if !args.quiet {
        say(&summary(&plan, &targets, &args.out));
    }
    Ok(())
}

/// Tells how the output folder differs from what the spec gives, and writes nothing.
fn check(args: &Output, report: &mut Report) -> Result<(), Failure> {
    let Rendered {
        targets,
        files,
        origin,
    } = rendered(args, report)?;
    let folder = open(args, Access::Read)?;
    let plan = Plan::new(&folder, &files, &targets, &origin)?;
    let mut sources = Sources::default();
    let context = Context {
        folder: &folder,
        origin: &origin,
        command: &args.command_line(),
    };
    let findings = check::findings(&plan, context, &mut sources)?;
    if report.is_human() {
        print(&Budget::default().draw(&findings))?;
    } else {
        for finding in &findings {
            report.diagnostic(&finding.diagnostic, &sources)?;
        }
    }
    let place = slashes(&args.out);
    let place = place.trim_end_matches('/');
    if findings.is_empty() {
        if !args.quiet {
            say(&format!(
                "{} files in {place}/ are up to date",
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
        summary: format!("{count} {differ} in {place}/"),
    })
}

/// Tells of files that somebody edited: their edits are gone, or they are no longer codegen's. The first few stand for all.
fn tell_edited(plan: &Plan, out: &Path, report: &mut Report) -> io::Result<()> {
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
        report.message(Message::warning(
            &rules::EDITED_OUTPUT,
            &out.join(path),
            fate,
        ))?;
    }
    if edited.len() > shown {
        say(&format!(
            "and {} more that were edited by hand",
            edited.len() - shown
        ));
    }
    Ok(())
}

/// Renders the languages; what one of them is does not depend on another.
fn render(catalog: &Catalog, targets: &[Target]) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    for language in parallel::map(targets, |target| target.render(catalog)) {
        files.append(&mut language?);
    }
    Ok(files)
}

fn summary(plan: &Plan, targets: &[Target], out: &Path) -> String {
    let names: Vec<&str> = targets
        .iter()
        .map(|target| target.backend().title())
        .collect();
    let count = |is: fn(State) -> bool| {
        let differences = plan.differences.iter();
        differences
            .filter(|difference| is(difference.state))
            .count()
    };
    let updated = |state| {
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
        (count(updated), "updated"),
        (
            count(|state| state == State::LeftOver { edited: false }),
            "removed",
        ),
        (plan.unchanged, "unchanged"),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    format!(
        "{}: {} in {}/",
        names.join(", "),
        counts.join(", "),
        slashes(out).trim_end_matches('/')
    )
}

fn show_catalog(args: &Show, report: &mut Report) -> Result<(), Failure> {
    let (catalog, _) = read(&locate(&args.spec, false), report)?;
    print(&show::show(&catalog, args.what.as_deref(), args.format)?)?;
    Ok(())
}

/// Where the spec is: where the user says, else `./spec`, else in the program.
fn locate(arg: &SpecArg, quiet: bool) -> Location {
    if let Some(path) = &arg.spec {
        let catalog_itself =
            path.file_name().is_some_and(|name| name == load::CATALOG) && path.is_file();
        let folder = if catalog_itself {
            path.parent().map(Path::to_owned)
        } else {
            None
        };
        return Location::Folder(folder.unwrap_or_else(|| path.clone()));
    }
    let default = PathBuf::from("spec");
    if default.exists() {
        return Location::Folder(default);
    }
    if !quiet {
        say("no ./spec here: using the built-in catalogue; `--spec PATH` names another");
    }
    Location::BuiltIn
}

/// Reads a spec and tells every mistake in it; the digest is that of its files.
fn read(location: &Location, report: &mut Report) -> Result<(Catalog, Digest), Failure> {
    let mut sources = Sources::default();
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    let catalog = load::load(location, &mut sources, &mut mistakes).map(|spec| {
        let catalog = Catalog::build(spec, &sources, &mut mistakes);
        check_identifiers(&catalog, &mut mistakes);
        catalog
    });
    match catalog {
        Some(catalog) if mistakes.is_empty() => Ok((catalog, Digest::of_texts(sources.texts()))),
        _ => {
            mistakes.sort_by_key(|mistake| mistake.places.first().map(|place| place.span));
            for mistake in &mistakes {
                report.diagnostic(mistake, &sources)?;
            }
            Err(Failure::Spec {
                count: mistakes.len(),
                place: location.to_string(),
            })
        }
    }
}
