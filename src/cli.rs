//! The command line: what can be asked for, and nothing of how it is done.

use std::iter;
use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use crate::target::Target;

/// Generates error-code constants for Rust, TypeScript, Kotlin, Swift and Go from one YAML spec.
#[derive(Debug, Parser)]
#[command(
    name = "codegen",
    bin_name = "codegen",
    version,
    args_conflicts_with_subcommands = true,
    after_help = EXAMPLES
)]
pub struct Cli {
    /// What to do instead of generating.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to generate.
    #[command(flatten)]
    pub generate: Generate,
}

const EXAMPLES: &str = "\
Examples:
  codegen                      all languages, from ./spec into ./generated
  codegen --lang ts            TypeScript only
  codegen --lang go,ts --spec errors/ --out internal/gen
  codegen show                 the tables of the catalogue
  codegen show 2016            what a code means in every table, and its flag
  codegen show selfie_h5       one table
  codegen show --format json   all of it, for programs

Exit status: 0 done, 1 the spec is wrong or a code isn't found, 2 wrong usage.";

/// Generating: what happens without a subcommand.
#[derive(Debug, Args)]
pub struct Generate {
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
    #[arg(long, short, value_name = "DIR", default_value = "generated", value_hint = ValueHint::DirPath)]
    pub out: PathBuf,
    /// Say nothing but what is wrong.
    #[arg(long, short)]
    pub quiet: bool,
}

/// Where the spec is.
#[derive(Debug, Args)]
pub struct SpecArg {
    /// The spec's folder, or its catalog.yaml. Without it `./spec` is used, or where there is none the built-in catalogue.
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub spec: Option<PathBuf>,
}

/// What to do instead of generating.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show the catalogue, a table, or what a code means in every table.
    Show(Show),
    /// Print the JSON Schema of a spec's files, for editors to check and complete them.
    Schema {
        /// Which file.
        file: SchemaOf,
    },
    /// Print a shell's completion script.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// Showing the catalogue.
#[derive(Debug, Args)]
pub struct Show {
    /// A table, a code, or a constant's name; without it, all tables.
    #[arg(value_name = "TABLE|CODE|NAME", allow_negative_numbers = true)]
    pub what: Option<String>,
    /// How to print it.
    #[arg(long, short, default_value = "text")]
    pub format: Format,
    /// Where the spec is.
    #[command(flatten)]
    pub spec: SpecArg,
}

/// A form of printing the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// A kind of file in a spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// The file catalog.yaml.
    Catalog,
    /// A file of the folder tables.
    Table,
}

/// What `--lang` takes: a language, or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selection {
    /// Every language.
    All,
    /// One language.
    One(Target),
}

impl ValueEnum for Selection {
    fn value_variants<'a>() -> &'a [Self] {
        static VARIANTS: LazyLock<Vec<Selection>> = LazyLock::new(|| {
            iter::once(Selection::All)
                .chain(Target::all().iter().copied().map(Selection::One))
                .collect()
        });
        &VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::All => Some(PossibleValue::new("all").help("Every language")),
            Self::One(target) => target.to_possible_value(),
        }
    }
}

impl Generate {
    /// The languages asked for, each once, in their usual order.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        let chosen = |target: &Target| {
            self.lang
                .iter()
                .any(|lang| matches!(lang, Selection::All) || *lang == Selection::One(*target))
        };
        Target::all().iter().copied().filter(chosen).collect()
    }
}
