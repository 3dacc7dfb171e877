//! The command line: its commands and options, and nothing about how they are carried out.

mod diff;
mod docs;
mod init;
mod tip;

use std::iter;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use crate::language::{Form, Language};
use crate::report::MessageFormat;
use crate::show::Format;
pub(crate) use diff::DiffArgs;
pub(crate) use docs::DocsArgs;
pub(crate) use init::InitArgs;
use tip::with_tip;

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
    /// The format of error messages and findings.
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    pub(crate) message_format: MessageFormat,
}

impl Cli {
    /// Reads the arguments of this process. If they are wrong, it reports why and exits with status
    /// 2.
    #[must_use]
    pub fn from_args() -> Self {
        let matches = Self::command().try_get_matches();
        let matches = matches.unwrap_or_else(|error| with_tip(error).exit());
        // Before a command, these options would belong to generating and have no effect. Clap's own
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
            let message = format!(
                "`--{option}` can't come before `{command}`; put it after, if `{command}` has that option"
            );
            Self::command()
                .error(ErrorKind::ArgumentConflict, message)
                .exit();
        }
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

/// Where output goes unless somebody says otherwise.
pub(crate) const DEFAULT_FOLDER: &str = "generated";

/// The same in a form; `None` is that of packages.
pub(crate) fn default_folder(form: Option<Form>) -> &'static str {
    match form {
        Some(Form::Html) => "site",
        Some(Form::Markdown) => "markdown",
        Some(Form::Wiki) => "wiki",
        Some(Form::Package | Form::Embedded) | None => DEFAULT_FOLDER,
    }
}

const EXAMPLES: &str = "\
Where this folder, or one above it, has a codetables.yaml, that says what to generate; `--lang`
chooses among its languages, and with `--spec`, `--out` or `--form` it isn't read.

Examples:
  codegen init                 a spec to begin with, in ./spec
  codegen init --from errors.csv
                               a spec from what you have
  codegen                      what codetables.yaml says; without one, all languages, from ./spec
                               into ./generated
  codegen --lang ts            TypeScript only
  codegen --lang go --form embedded --out internal/errcodes
                               Go packages inside your own module
  codegen check                is everything up to date? writes nothing
  codegen diff                 what has changed since the last release?
  codegen docs                 a site to look codes up in, in ./site
  codegen show                 list the tables of the catalogue
  codegen show 2016            what a code means, and whether it is billed
  codegen show selfie_h5       one table
  codegen show --format json   the whole catalogue, for programs

Exit status:
  0  done
  1  the spec has mistakes, a checked file differs, or a code isn't found
  2  wrong usage, or no spec";

const CHECK_HELP: &str = "\
For each file that differs, `check` reports whether it is missing, out of date, edited by
hand, left over, or not written by codegen at all, and which command fixes that. A diff shows
what the command would change: `-` marks lines of the file, `+` lines that would replace them.

Exit status:
  0  nothing differs
  1  something differs, or the spec has mistakes
  2  wrong usage, or no spec";

#[derive(Debug, Args)]
pub(crate) struct GenerateArgs {
    #[command(flatten)]
    pub output: OutputArgs,
    /// Report what differs and write nothing, like the command `check`.
    #[arg(long)]
    pub check: bool,
    /// Replace the output of another catalogue, or in another form, that is in the folder; without
    /// it, such a folder is refused.
    #[arg(long, conflicts_with = "check")]
    pub replace: bool,
}

/// The options that generating and `check` have in common.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// The languages, separated by commas. The default is all of them; for `check`, those that were
    /// generated into the folder. With pages, those whose constants they show.
    #[arg(
        long,
        short,
        value_name = "LANG",
        value_delimiter = ',',
        ignore_case = true
    )]
    pub lang: Vec<Selection>,
    #[command(flatten)]
    pub spec: SpecArg,
    /// The folder to write to. Each package gets its own subfolder, and everything else goes into
    /// the folder itself. The default is `./generated`; for pages it is `./site`, `./markdown` or
    /// `./wiki`.
    #[arg(long = "out", short = 'o', value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,
    /// What to write. The default is `package`; for `check`, it is what was generated into the
    /// folder.
    #[arg(long, value_name = "FORM")]
    pub form: Option<Form>,
    /// Print nothing except errors and warnings.
    #[arg(long, short)]
    pub quiet: bool,
    /// Run as a hook of git: fail if a file had to be changed, or if git doesn't know one that is
    /// generated.
    #[arg(long)]
    pub hook: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct SpecArg {
    /// The spec's folder, or its catalog.yaml; `builtin` is the catalogue that comes with codegen.
    /// The default is `./spec`; `show` falls back on `builtin`.
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub spec: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write a spec to begin with, and codetables.yaml; with `--from`, from the tables that you
    /// have.
    #[command(after_help = init::help())]
    Init(InitArgs),
    /// Report which files differ from what would be generated, and write nothing.
    #[command(after_help = CHECK_HELP)]
    Check(OutputArgs),
    /// Show the catalogue, one table, or what a code means in every table that has it.
    Show(ShowArgs),
    /// Show what has changed in a catalogue, whom that breaks, and which version it owes.
    #[command(after_help = diff::HELP)]
    Diff(DiffArgs),
    /// Write pages to look codes up in: a site, or Markdown.
    #[command(after_help = docs::HELP)]
    Docs(DocsArgs),
    /// Print a JSON Schema that lets editors check and complete the files of a spec, or the project
    /// file.
    Schema(SchemaArgs),
    /// Print a completion script for a shell.
    Completions {
        /// The shell to complete commands in.
        shell: Shell,
    },
}

/// A kind of file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaFile {
    /// catalog.yaml
    Catalog,
    /// A file in tables/
    Table,
    /// codetables.yaml
    Project,
}

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// The kind of file that the schema is for.
    pub file: SchemaFile,
    /// For `table`: the spec whose own columns the schema has, its folder or its catalog.yaml.
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub spec: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// A table, a code, the name of a constant in any casing, or words of a description [default:
    /// list all tables].
    #[arg(value_name = "TABLE|CODE|NAME|TEXT", allow_negative_numbers = true)]
    pub query: Vec<String>,
    /// Only entries whose columns have these values, such as `billed=true` or
    /// `retryable=false,severity=fatal`. No value after `=` asks for what isn't stated.
    #[arg(long = "where", short, value_name = "COLUMN=VALUE")]
    pub conditions: Vec<String>,
    /// The output format.
    #[arg(long, short, default_value = "text")]
    pub format: Format,
    #[command(flatten)]
    pub spec: SpecArg,
}

/// A value of `--lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Selection {
    All,
    One(Language),
}

impl Selection {
    /// The selected languages, each once, in the order of [`Language::all`]; `None` if none is
    /// selected.
    pub(crate) fn languages(selected: &[Self]) -> Option<Vec<Language>> {
        let chosen = |language: &Language| {
            let mut selected = selected.iter();
            selected.any(|one| matches!(one, Self::All) || *one == Self::One(*language))
        };
        let languages = Language::all().iter().copied().filter(chosen);
        (!selected.is_empty()).then(|| languages.collect())
    }
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
    /// The selected languages, each once, in the order of [`Language::all`]; `None` if none is
    /// selected.
    #[must_use]
    pub(crate) fn languages(&self) -> Option<Vec<Language>> {
        Selection::languages(&self.lang)
    }

    /// The command that would generate these languages with these arguments, ready to paste into a
    /// shell.
    #[must_use]
    pub(crate) fn command_line(&self, languages: &[Language], form: Form) -> String {
        let pages = form.pages();
        let mut line = if pages.is_some() {
            "codegen docs"
        } else {
            "codegen"
        }
        .to_owned();
        let mut option = |name: &str, value: &str| {
            // A value that looks like an option must be joined to its own.
            let separator = if value.starts_with('-') { "=" } else { " " };
            line.extend([" --", name, separator, &shell_word(value)]);
        };
        if let Some(spec) = &self.spec.spec {
            option("spec", &spec.to_string_lossy());
        }
        if languages != Language::all() {
            let folders: Vec<&str> = languages.iter().map(|language| language.folder()).collect();
            option("lang", &folders.join(","));
        }
        let default = default_folder(self.form);
        let folder = self.folder.as_deref().unwrap_or(Path::new(default));
        if folder.as_os_str() != default_folder(Some(form)) {
            option("out", &folder.to_string_lossy());
        }
        match form {
            Form::Package | Form::Html => {}
            Form::Embedded => option("form", form.word()),
            Form::Markdown | Form::Wiki => option("format", form.word()),
        }
        line
    }
}

/// Quotes a word for a POSIX shell if it needs quotes ("Shell Command Language", section 2.2).
pub(crate) fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./,:@%+=".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}
