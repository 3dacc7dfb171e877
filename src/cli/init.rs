//! What `codegen init` can be asked for.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::{DEFAULT_FOLDER, Selection};
use crate::init::{Assignment, known_titles};
use crate::language::Form;
use crate::name::Name;

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The files to start from: CSV, TSV, Markdown, lines of cells with `|` between them, JSON.
    /// Each table in them becomes a table of the spec.
    #[arg(long, value_name = "FILE", num_args = 1.., value_hint = ValueHint::FilePath)]
    pub from: Vec<PathBuf>,
    /// Which column is what, where its title doesn't say: `code`, `name`, `description`, `billed`,
    /// `aliases`, `note`, or the name of a column of your own.
    #[arg(long = "column", value_name = "KEY=TITLE", requires = "from", value_parser = Assignment::parse)]
    pub assignments: Vec<Assignment>,
    /// The names of the tables, in the order of the files, separated by commas. The default is the
    /// heading above a table, or the file's name; where that is only `errors`, it is `error_code`.
    #[arg(
        long = "table",
        value_name = "NAME",
        requires = "from",
        value_delimiter = ',',
        value_parser = table_name
    )]
    pub tables: Vec<Name>,
    /// The folder to write the spec to.
    #[arg(long, short, value_name = "DIR", default_value = "spec", value_hint = ValueHint::DirPath)]
    pub spec: PathBuf,
    /// The folder that `codegen` is to write to.
    #[arg(
        long = "out",
        short = 'o',
        value_name = "DIR",
        default_value = DEFAULT_FOLDER,
        value_hint = ValueHint::DirPath
    )]
    pub folder: PathBuf,
    /// The languages that `codegen` is to generate, separated by commas. The default is all of
    /// them.
    #[arg(
        long,
        short,
        value_name = "LANG",
        value_delimiter = ',',
        ignore_case = true
    )]
    pub lang: Vec<Selection>,
    /// What `codegen` is to write. The default is `package`.
    #[arg(long, value_name = "FORM")]
    pub form: Option<Form>,
    /// Write the spec alone, where there is a codetables.yaml, and print what to add to that.
    #[arg(long)]
    pub spec_only: bool,
    /// Print nothing except errors and warnings.
    #[arg(long, short)]
    pub quiet: bool,
}

pub(super) fn table_name(written: &str) -> Result<Name, String> {
    Name::parse(written).ok_or_else(|| {
        let similar = Name::from_words(written).map(|name| format!("; write `{name}`"));
        let similar = similar.unwrap_or_default();
        format!("a name is lower-case words joined by `_`{similar}")
    })
}

pub(super) fn help() -> String {
    format!(
        "\
Columns are known by these titles, however they are written (`ErrorCode`, `error-code`); all
others become columns of your own:
{}
What was decided about each table is printed; names that were proposed are marked `# review`
in the spec. No file is overwritten.

Examples:
  codegen init
  codegen init --from errors.csv --lang go --form embedded --out internal/errcodes
  codegen init --from codes.md --table common,billing --column code='Fault No.'

Exit status:
  0  done
  1  the files have mistakes
  2  wrong usage, or a file is there already",
        known_titles()
    )
}
