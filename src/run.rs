//! Carries out the command line. Results go to stdout, and everything else to stderr, except
//! messages in a format for programs, which go to stdout too.

mod check;
mod generate;
mod input;
mod show;

use std::io;
use std::process::ExitCode;

use clap::CommandFactory;
use thiserror::Error;

use crate::cli::{Cli, Command};
use crate::diagnostic::rules::{self, Rule};
use crate::language::sections_of_spec;
use crate::output::OutputError;
use crate::report::{Message, Report, print, say};
use crate::show::NotFound;
use crate::spec::schema;

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
    /// Checked files differ, and the differences have been reported.
    #[error("{summary}; nothing was written")]
    Differs { summary: String },
    /// There is no spec here, and none was named.
    #[error("there is no folder `spec` here, and `--spec` names no other")]
    NoSpec,
    #[error(transparent)]
    NotFound(#[from] NotFound),
    #[error(transparent)]
    Output(#[from] OutputError),
    #[error("can't render: {0}")]
    Render(#[from] askama::Error),
    #[error("can't print: {0}")]
    Print(#[from] io::Error),
}

impl Failure {
    /// The message to report, or `None` if everything has been reported already.
    fn message(&self) -> Option<Message> {
        let rule: &Rule = match self {
            Self::Spec { .. } | Self::Differs { .. } => return None,
            Self::NoSpec => &rules::NO_SPEC,
            Self::NotFound(_) => &rules::NOT_FOUND,
            Self::Output(error) => error.rule(),
            Self::Render(_) => &rules::RENDERING,
            Self::Print(_) => &rules::SYSTEM,
        };
        let message = Message::error(rule, self.to_string());
        Some(match self {
            Self::NoSpec => message.help([
                "`--spec PATH` names the folder of a spec; `--spec builtin` is the catalogue that comes with codegen"
                    .to_owned(),
            ]),
            Self::NotFound(not_found) => message.help([not_found.help.clone()]),
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

/// Runs a command and returns its exit status.
#[must_use]
pub fn run(cli: &Cli) -> ExitCode {
    let mut report = Report::new(cli.message_format);
    let done = command(cli, &mut report);
    let reported = match &done {
        Ok(()) => Ok(()),
        Err(failure) => report_failure(failure, &mut report),
    };
    let stdout_is_free = matches!(cli.command, None | Some(Command::Check(_)));
    let finished = reported.and_then(|()| report.finish(stdout_is_free));
    match (done, finished) {
        (Ok(()), Ok(())) => ExitCode::SUCCESS,
        (Err(Failure::NoSpec), _) => ExitCode::from(WRONG_USAGE),
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
        Some(Command::Check(args)) => check::check(args, report)?,
        Some(Command::Show(args)) => show::show(args, report)?,
        Some(Command::Schema { file }) => {
            let sections: Vec<_> = sections_of_spec().copied().collect();
            print(&schema(*file, &sections))?;
        }
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "codegen", &mut script);
            print(&String::from_utf8_lossy(&script))?;
        }
    }
    Ok(())
}
