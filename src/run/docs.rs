//! `codegen docs`: writes pages in which people look codes up.

use super::Failure;
use super::generate;
use super::jobs::Asked;
use crate::cli::DocsArgs;
use crate::report::Report;

pub(super) fn docs(args: &DocsArgs, report: &mut Report) -> Result<(), Failure> {
    let options = args.generate();
    let asked = Asked::pages(&options.output, args.say_what(), report)?;
    generate::write(asked, &options, report)
}
