//! Carries out the command line. Results go to stdout, and everything else to stderr, except
//! messages in a format for programs, which go to stdout too.

mod check;
mod diff;
mod docs;
mod generate;
mod hook;
mod init;
mod input;
mod jobs;
mod schema;
mod show;

use std::io;
use std::process::ExitCode;

use clap::CommandFactory;
use thiserror::Error;

use crate::cli::{Cli, Command};
use crate::diagnostic::rules::{self, Rule};
use crate::git::RevisionError;
use crate::init::NotWritten;
use crate::language::RenderError;
use crate::output::OutputError;
use crate::report::{Message, Report, print, say};
use crate::show::NotShown;

/// The exit status of a run that was asked for in the wrong way, which is also Clap's.
const WRONG_USAGE: u8 = 2;

/// Why a run fails.
#[derive(Debug, Error)]
enum Failure {
    /// The spec has mistakes, and they have been reported.
    #[error("{count} {} in {place}; nothing was written", if *count == 1 { "mistake" } else { "mistakes" })]
    Spec {
        count: usize,
        /// The spec's location.
        place: String,
    },
    /// What is generated has changed, or git doesn't know all of it, and a hook asks for that.
    #[error("{summary}")]
    Unstaged {
        summary: String,
        /// How to stage it.
        command: String,
    },
    /// Checked files differ, and the differences have been reported.
    #[error("{summary}; nothing was written")]
    Differs { summary: String },
    /// The project file can't be read.
    #[error("{0}")]
    Project(String),
    /// Two items of the project file write to one folder, which has two names.
    #[error("two items write to {0}, which has another name too")]
    SameFolder(String),
    /// `--lang` chooses a language that no item of the project file has.
    #[error("no item of {file} generates {language}")]
    NotAskedFor {
        /// The project file.
        file: String,
        /// The language's name.
        language: &'static str,
    },
    /// Several languages are to be embedded in one folder.
    #[error("`--form embedded` is for one language")]
    OneLanguage,
    /// There is no spec here, and none was named.
    #[error("there is no folder `spec` here, and `--spec` names no other")]
    NoSpec {
        /// Whether there is a project file, which isn't read beside some options.
        has_project: bool,
    },
    /// There is nothing to compare with, or it can't be compared.
    #[error("{message}")]
    NotCompared {
        message: String,
        /// A way out.
        help: String,
    },
    #[error(transparent)]
    Revision(#[from] RevisionError),
    /// A catalogue isn't ready to be released, and the reasons have been reported.
    #[error("{summary}")]
    NotReady { summary: String },
    #[error(transparent)]
    NotShown(#[from] NotShown),
    #[error(transparent)]
    NotWritten(#[from] NotWritten),
    #[error(transparent)]
    Output(#[from] OutputError),
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error("can't print: {0}")]
    Print(#[from] io::Error),
}

impl Failure {
    /// The message to report, or `None` if everything has been reported already.
    fn message(&self) -> Option<Message> {
        let rule: &Rule = match self {
            Self::Spec { .. } | Self::Differs { .. } | Self::NotReady { .. } => return None,
            Self::NotCompared { .. } => &rules::NOT_COMPARABLE,
            Self::Revision(error) => revision_rule(error),
            Self::Unstaged { .. } => &rules::UNSTAGED_OUTPUT,
            Self::SameFolder(_) => &rules::DUPLICATE_OUTPUT,
            Self::NotAskedFor { .. } => &rules::NOT_ASKED_FOR,
            Self::OneLanguage => &rules::ONE_LANGUAGE,
            Self::NoSpec { .. } => &rules::NO_SPEC,
            Self::NotShown(NotShown::Condition { .. }) => &rules::BAD_CONDITION,
            Self::NotShown(_) => &rules::NOT_FOUND,
            Self::NotWritten(NotWritten::Exist(_)) => &rules::FILES_EXIST,
            Self::Output(error) => error.rule(),
            Self::Render(RenderError::Template(_)) => &rules::RENDERING,
            Self::Render(RenderError::Place { .. }) => &rules::BAD_PLACE,
            Self::Project(_) | Self::Print(_) | Self::NotWritten(_) => &rules::SYSTEM,
        };
        let message = Message::error(rule, self.to_string());
        Some(match self {
            Self::Unstaged { command, .. } => {
                message.help([format!("stage what is generated, and commit again: `{command}`")])
            }
            Self::SameFolder(_) => message.help(["give each a folder of its own".to_owned()]),
            Self::NotAskedFor { .. } => message.help([
                "add it to the `lang` of an item; or name `--spec` and `--out`, and the file is not read"
                    .to_owned(),
            ]),
            Self::OneLanguage => message.help([
                "choose it, as in `--lang go`; another one has a run, and a folder, of its own".to_owned(),
            ]),
            Self::Render(RenderError::Place { help, .. }) | Self::NotCompared { help, .. } => {
                message.help([help.clone()])
            }
            Self::Revision(error) => message.help([error.help()]),
            Self::NoSpec { has_project: true } => message.help([
                "beside `--spec`, `--out` or `--form`, codetables.yaml is not read: say `--spec`, too"
                    .to_owned(),
            ]),
            Self::NoSpec { has_project: false } => message.help([
                "`codegen init` writes one to begin with; `--spec PATH` names the folder of another, and codetables.yaml does so for good; `--spec builtin` is the catalogue that comes with codegen"
                    .to_owned(),
            ]),
            Self::NotWritten(not_written) => message.help(not_written.help().map(str::to_owned)),
            Self::NotShown(not_shown) => message.help(not_shown.help().map(str::to_owned)),
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

/// The rule that a revision breaks that can't be compared with.
fn revision_rule(error: &RevisionError) -> &'static Rule {
    match error {
        RevisionError::NoGit(_)
        | RevisionError::NoRepository { .. }
        | RevisionError::Unreadable { .. } => &rules::NO_REPOSITORY,
        RevisionError::NoCommit | RevisionError::Unknown { .. } | RevisionError::NoTag { .. } => {
            &rules::UNKNOWN_REVISION
        }
        RevisionError::NoSpec { .. } => &rules::NO_SPEC_THEN,
    }
}

/// Runs a command and returns its exit status.
#[must_use]
pub fn run(cli: &Cli) -> ExitCode {
    let mut report = Report::new(cli.message_format);
    let done = command(cli, &mut report);
    let reported = match &done {
        Ok(()) => Ok(()),
        Err(failure) => report_failure(failure, &mut report),
    };
    let stdout_is_free = match &cli.command {
        None | Some(Command::Check(_) | Command::Docs(_)) => true,
        Some(Command::Diff(args)) => args.format.is_none(),
        Some(_) => false,
    };
    let finished = reported.and_then(|()| report.finish(stdout_is_free));
    match (done, finished) {
        (Ok(()), Ok(())) => ExitCode::SUCCESS,
        (
            Err(
                Failure::NoSpec { .. }
                | Failure::NotAskedFor { .. }
                | Failure::OneLanguage
                | Failure::NotCompared { .. }
                | Failure::Revision(_)
                | Failure::NotWritten(NotWritten::Exist(_))
                | Failure::NotShown(NotShown::Condition { .. }),
            ),
            _,
        ) => ExitCode::from(WRONG_USAGE),
        _ => ExitCode::FAILURE,
    }
}

/// Reports why a run fails. If the reasons have been reported already, only a summary follows.
fn report_failure(failure: &Failure, report: &mut Report) -> io::Result<()> {
    if let Some(message) = failure.message() {
        return report.message(message);
    }
    say(&failure.to_string());
    Ok(())
}

fn command(cli: &Cli, report: &mut Report) -> Result<(), Failure> {
    match &cli.command {
        None if cli.generate.check => check::check(&cli.generate.output, report)?,
        None => generate::generate(&cli.generate, report)?,
        Some(Command::Init(args)) => init::init(args, report)?,
        Some(Command::Check(args)) => check::check(args, report)?,
        Some(Command::Diff(args)) => diff::diff(args, report)?,
        Some(Command::Docs(args)) => docs::docs(args, report)?,
        Some(Command::Show(args)) => show::show(args, report)?,
        Some(Command::Schema(args)) => schema::schema(args, report)?,
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "codegen", &mut script);
            print(&String::from_utf8_lossy(&script))?;
        }
    }
    Ok(())
}
