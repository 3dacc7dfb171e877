//! The command line: what can be asked for, and nothing of how it is done.

use std::iter;
use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use crate::language::Language;
use crate::report::MessageFormat;
use crate::show::Format;
use crate::spec::SpecFile;

/// Generates error-code constants for Rust, TypeScript, Kotlin, Swift and Go from one YAML spec.
#[derive(Debug, Parser)]
#[command(
    name = "codegen",
    bin_name = "codegen",
    version,
    after_help = EXAMPLES
)]
pub struct Cli {
    /// What to do instead of generating.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// How to generate.
    #[command(flatten)]
    pub(crate) generate: GenerateArgs,
    /// The form in which to tell what is wrong.
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    pub(crate) message_format: MessageFormat,
}

impl Cli {
    /// Reads the arguments of this run; where they are wrong it says so and ends the run with
    /// status 2.
    #[must_use]
    pub fn from_args() -> Self {
        let matches = Self::command().get_matches();
        // An option before a command would be that of generating, and have no effect. Clap's own
        // setting for this (`args_conflicts_with_subcommands`) would forbid the global options as
        // well.
        if let Some((command, _)) = matches.subcommand()
            && let Some(option) = GenerateArgs::augment_args(clap::Command::new("generate"))
                .get_arguments()
                .find(|option| {
                    matches.value_source(option.get_id().as_str()) == Some(ValueSource::CommandLine)
                })
        {
            let option = option.get_long().unwrap_or_default();
            let message = format!("`--{option}` goes after `{command}`, if it takes it");
            Self::command()
                .error(ErrorKind::ArgumentConflict, message)
                .exit();
        }
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

/// Where the output goes unless somebody says otherwise.
const FOLDER: &str = "generated";

const EXAMPLES: &str = "\
Examples:
  codegen                      all languages, from ./spec into ./generated
  codegen --lang ts            TypeScript only
  codegen --lang go,ts --spec errors/ --out internal/gen
  codegen check                is everything up to date? writes nothing
  codegen show                 the tables of the catalogue
  codegen show 2016            what a code means in every table, and its flag
  codegen show selfie_h5       one table
  codegen show --format json   all of it, for programs

Exit status: 0 done; 1 the spec is wrong, a checked file differs, or a code isn't
found; 2 wrong usage.";

const CHECK_HELP: &str = "\
Of each file it says whether it is missing, out of date, edited by hand, left over, or
somebody else's, which command mends that, and what that command would change: the lines
with `-` are in the file, those with `+` would be.

Exit status: 0 nothing differs, 1 something differs or the spec is wrong, 2 wrong usage.";

/// Generating: what happens without a subcommand.
#[derive(Debug, Args)]
pub(crate) struct GenerateArgs {
    /// What to generate, and where.
    #[command(flatten)]
    pub output: OutputArgs,
    /// Write nothing, but tell what would be written: the same as the command `check`.
    #[arg(long)]
    pub check: bool,
}

/// What to generate, and where.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// The languages to generate, separated by commas.
    #[arg(
        long,
        short,
        value_name = "LANG",
        value_delimiter = ',',
        default_value = "all",
        ignore_case = true
    )]
    pub lang: Vec<Selection>,
    /// Where the spec is.
    #[command(flatten)]
    pub spec: SpecArg,
    /// The folder to write to; each language has a folder of its own in it.
    #[arg(long = "out", short = 'o', value_name = "DIR", default_value = FOLDER, value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
    /// Say nothing but what is wrong.
    #[arg(long, short)]
    pub quiet: bool,
}

/// Where the spec is.
#[derive(Debug, Args)]
pub(crate) struct SpecArg {
    /// The spec's folder, or its catalog.yaml. Without it `./spec` is used, or where there is none
    /// the built-in catalogue.
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub spec: Option<PathBuf>,
}

/// What to do instead of generating.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Tell which generated files differ from what the spec gives, and write nothing.
    #[command(after_help = CHECK_HELP)]
    Check(OutputArgs),
    /// Show the catalogue, a table, or what a code means in every table.
    Show(ShowArgs),
    /// Print the JSON Schema of a spec's files, for editors to check and complete them.
    Schema {
        /// Which file.
        file: SpecFile,
    },
    /// Print a shell's completion script.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// Showing the catalogue.
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// A table, a code, or a constant's name; without it, all tables.
    #[arg(value_name = "TABLE|CODE|NAME", allow_negative_numbers = true)]
    pub query: Option<String>,
    /// How to print it.
    #[arg(long, short, default_value = "text")]
    pub format: Format,
    /// Where the spec is.
    #[command(flatten)]
    pub spec: SpecArg,
}

/// What `--lang` takes: a language, or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Selection {
    /// Every language.
    All,
    /// One language.
    One(Language),
}

impl ValueEnum for Selection {
    fn value_variants<'a>() -> &'a [Self] {
        static VARIANTS: LazyLock<Vec<Selection>> = LazyLock::new(|| {
            iter::once(Selection::All)
                .chain(Language::all().iter().copied().map(Selection::One))
                .collect()
        });
        &VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::All => Some(PossibleValue::new("all").help("Every language")),
            Self::One(language) => language.to_possible_value(),
        }
    }
}

impl OutputArgs {
    /// The languages asked for, each once, in their usual order.
    #[must_use]
    pub(crate) fn languages(&self) -> Vec<Language> {
        let chosen = |language: &Language| {
            self.lang
                .iter()
                .any(|lang| matches!(lang, Selection::All) || *lang == Selection::One(*language))
        };
        Language::all().iter().copied().filter(chosen).collect()
    }

    /// The command that brings the folder to the state that is asked for, to be typed into a shell.
    #[must_use]
    pub(crate) fn command_line(&self) -> String {
        let mut line = "codegen".to_owned();
        let mut option = |name: &str, value: &str| {
            // A value that begins like an option has to be tied to its own.
            let tie = if value.starts_with('-') { '=' } else { ' ' };
            line.extend([" --", name, &tie.to_string(), &shell_word(value)]);
        };
        if let Some(spec) = &self.spec.spec {
            option("spec", &spec.to_string_lossy());
        }
        let languages = self.languages();
        if languages != Language::all() {
            let folders: Vec<&str> = languages.iter().map(|language| language.folder()).collect();
            option("lang", &folders.join(","));
        }
        if self.folder.as_os_str() != FOLDER {
            option("out", &self.folder.to_string_lossy());
        }
        line
    }
}

/// A word as a POSIX shell reads it ("Shell Command Language", section 2.2).
fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./,:@%+=".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}
