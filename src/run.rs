//! Does what the command line asks for, and says how it went: results on stdout, everything else on stderr.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::CommandFactory;
use thiserror::Error;

use crate::catalog::Catalog;
use crate::cli::{Cli, Command, Generate, Show, SpecArg};
use crate::diagnostic::Diagnostic;
use crate::load::{self, Location, slashes};
use crate::output::{OutputError, Plan};
use crate::parallel;
use crate::schema::schema;
use crate::show;
use crate::source::Sources;
use crate::target::{File, Target, check_identifiers};

/// Why a run ends without having done what it was asked for.
#[derive(Debug, Error)]
pub enum Failure {
    /// The spec has mistakes; they have been shown.
    #[error("{count} {} in {place}; nothing was written", if *count == 1 { "mistake" } else { "mistakes" })]
    Spec {
        /// How many.
        count: usize,
        /// The spec.
        place: String,
    },
    /// Nothing is called that.
    #[error("no table, code or name is `{what}`\n  help: {help}")]
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

/// Runs a command and says what its exit status is.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let done = match cli.command {
        None => generate(&cli.generate),
        Some(Command::Show(args)) => show_catalog(&args),
        Some(Command::Schema { file }) => print(&schema(file)),
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "codegen", &mut script);
            print(&String::from_utf8_lossy(&script))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough.
        Err(Failure::Print(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            say(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn generate(args: &Generate) -> Result<(), Failure> {
    let location = locate(&args.spec, args.quiet);
    let catalog = read(&location)?;
    let targets = args.targets();
    let files = render(&catalog, &targets)?;
    let plan = Plan::new(&args.out, &files, &targets)?;
    plan.apply()?;
    say_edited(&plan, &args.out);
    if !args.quiet {
        say(&summary(&plan, &targets, &args.out));
    }
    Ok(())
}

/// Tells of files that somebody edited: their edits are gone, or they are no longer codegen's. The first few stand for all.
fn say_edited(plan: &Plan, out: &Path) {
    const SHOWN: usize = 5;
    for path in plan.edited.iter().take(SHOWN) {
        let overwritten = plan.update.iter().any(|file| file.path == *path);
        let fate = if overwritten {
            "overwritten"
        } else {
            "no longer generated, left there"
        };
        say(&format!(
            "{}: edited by hand; {fate}",
            slashes(&out.join(path))
        ));
    }
    if plan.edited.len() > SHOWN {
        say(&format!(
            "and {} more that were edited by hand",
            plan.edited.len() - SHOWN
        ));
    }
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
    let counts = [
        (plan.create.len(), "created"),
        (plan.update.len(), "updated"),
        (plan.remove.len(), "removed"),
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

fn show_catalog(args: &Show) -> Result<(), Failure> {
    let catalog = read(&locate(&args.spec, false))?;
    print(&show::show(&catalog, args.what.as_deref(), args.format)?)
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

/// Reads a spec and shows every mistake in it.
fn read(location: &Location) -> Result<Catalog, Failure> {
    let mut sources = Sources::default();
    let mut mistakes: Vec<Diagnostic> = Vec::new();
    let catalog = load::load(location, &mut sources, &mut mistakes).map(|spec| {
        let catalog = Catalog::build(spec, &sources, &mut mistakes);
        check_identifiers(&catalog, &mut mistakes);
        catalog
    });
    match catalog {
        Some(catalog) if mistakes.is_empty() => Ok(catalog),
        _ => {
            mistakes.sort_by_key(|mistake| mistake.places.first().map(|place| place.span));
            let mut stderr = anstream::stderr().lock();
            for mistake in &mistakes {
                // With stderr closed there is nobody to tell; the exit status still does.
                let _ = writeln!(stderr, "{}\n", mistake.draw(&sources));
            }
            Err(Failure::Spec {
                count: mistakes.len(),
                place: location.to_string(),
            })
        }
    }
}

/// Prints a result, in colour where there is somebody to see it.
fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = anstream::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    Ok(())
}

/// Says something that is not a result.
fn say(message: &str) {
    let _ = writeln!(anstream::stderr(), "codegen: {message}");
}
