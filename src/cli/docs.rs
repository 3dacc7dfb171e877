//! What `codegen docs` can be asked for.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::{GenerateArgs, OutputArgs, Selection, SpecArg};
use crate::language::Pages;

pub(super) const HELP: &str = "\
Without `--spec`, `--out`, `--format` or `--lang`, `docs` does the items of codetables.yaml that
have `form: html`, `markdown` or `wiki`, if it has any. `codegen` alone does them too, and
`codegen check` checks them.

Examples:
  codegen docs                    a site in ./site; open index.html
  codegen docs --out public/codes
  codegen docs --format markdown  the same as Markdown, in ./markdown
  codegen docs --lang ts,swift    how constants are written in these two languages alone
  codegen check --out site        is it up to date?

Exit status:
  0  done
  1  the spec has mistakes
  2  wrong usage, or no spec";

#[derive(Debug, Args)]
pub(crate) struct DocsArgs {
    #[command(flatten)]
    pub spec: SpecArg,
    /// The folder to write to. The default is `./site`, `./markdown` or `./wiki`, by the format.
    #[arg(long = "out", short = 'o', value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: Option<PathBuf>,
    /// What the pages are written in. The default is `html`.
    #[arg(long, short, value_name = "FORMAT")]
    pub format: Option<Pages>,
    /// The languages whose constants the pages show, separated by commas. The default is all of
    /// them.
    #[arg(
        long,
        short,
        value_name = "LANG",
        value_delimiter = ',',
        ignore_case = true
    )]
    pub lang: Vec<Selection>,
    /// Replace the output of another catalogue, or in another form, that is in the folder; without
    /// it, such a folder is refused.
    #[arg(long)]
    pub replace: bool,
    /// Print nothing except errors and warnings.
    #[arg(long, short)]
    pub quiet: bool,
}

impl DocsArgs {
    /// Whether they say what to write: then the project file has no say.
    pub(crate) fn say_what(&self) -> bool {
        self.spec.spec.is_some()
            || self.folder.is_some()
            || self.format.is_some()
            || !self.lang.is_empty()
    }

    /// The same as options of a run that generates.
    pub(crate) fn generate(&self) -> GenerateArgs {
        GenerateArgs {
            output: OutputArgs {
                lang: self.lang.clone(),
                spec: self.spec.clone(),
                folder: self.folder.clone(),
                form: Some(self.format.unwrap_or(Pages::Html).form()),
                quiet: self.quiet,
                hook: false,
            },
            check: false,
            replace: self.replace,
        }
    }
}
