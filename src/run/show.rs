//! `codegen show`: prints the catalogue, or a part of it.

use super::Failure;
use super::input::Input;
use crate::cli::ShowArgs;
use crate::report::{Report, print};
use crate::show;

pub(super) fn show(args: &ShowArgs, report: &mut Report) -> Result<(), Failure> {
    let input = Input::read(&args.spec, false, report)?;
    print(&show::show(
        &input.catalog,
        args.query.as_deref(),
        args.format,
    )?)?;
    Ok(())
}
