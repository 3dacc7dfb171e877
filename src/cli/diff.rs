//! What `codegen diff` can be asked for.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::SpecArg;
use super::init::table_name;
use crate::diff::Format;
use crate::init::Assignment;
use crate::name::Name;

pub(super) const HELP: &str = "\
Each change has a kind, and says whom it breaks. From the kinds follows the version that is
owed: what breaks owes a major version, what adds a minor one, texts a patch; below 1.0.0, what
breaks owes a minor version, and everything else a patch. docs/diff.md has all of them.

`--check` fails if the version isn't raised as far as is owed, or if something changes that no
compiler tells anybody: what is sent or stored, what is billed, an entry that goes without being
reserved. `allow` in catalog.yaml lets such a change through.

Examples:
  codegen diff                        since the newest tag that has the spec
  codegen diff --against HEAD         what isn't committed yet
  codegen diff --check                is the version high enough, and nothing lost?
  codegen diff --format markdown      a section for CHANGELOG.md
  codegen diff --from ../old/spec     against another spec, or `builtin`
  codegen diff --from page.md --table selfie_h5
                                      against what a page says today, code by code

Exit status:
  0  done
  1  a spec has mistakes, or `--check` finds something
  2  wrong usage, or there is nothing to compare with";

#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    /// The revision of git to compare with. The default is the newest tag before this commit that
    /// has the spec.
    #[arg(long, value_name = "REVISION", conflicts_with = "from")]
    pub against: Option<String>,
    /// What to compare with in place of a revision: another spec's folder, `builtin`, or files that
    /// `init --from` takes, whose rows are compared by their codes.
    #[arg(long, value_name = "PATH", num_args = 1.., value_hint = ValueHint::AnyPath)]
    pub from: Vec<PathBuf>,
    /// Which column of these files is what, as for `init`.
    #[arg(long = "column", value_name = "KEY=TITLE", requires = "from", value_parser = Assignment::parse)]
    pub assignments: Vec<Assignment>,
    /// Which tables of the catalogue the tables of these files are, in order, separated by commas.
    /// The default is those with the same names or titles.
    #[arg(
        long = "table",
        value_name = "NAME",
        requires = "from",
        value_delimiter = ',',
        value_parser = table_name
    )]
    pub tables: Vec<Name>,
    /// Fail if the version isn't raised as far as is owed, or if something changes unawares.
    #[arg(long)]
    pub check: bool,
    /// The output format [default: text].
    #[arg(long, short)]
    pub format: Option<Format>,
    /// Print nothing except errors and warnings.
    #[arg(long, short)]
    pub quiet: bool,
    #[command(flatten)]
    pub spec: SpecArg,
}
