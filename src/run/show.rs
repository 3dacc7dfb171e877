//! `codegen show`: prints the catalogue, or a part of it.

use super::Failure;
use super::input::Input;
use super::jobs::shown;
use crate::cli::ShowArgs;
use crate::report::{Report, print, say};
use crate::show;
use crate::spec::Location;

pub(super) fn show(args: &ShowArgs, report: &mut Report) -> Result<(), Failure> {
    // It writes nothing, so a catalogue that wasn't asked for does no harm.
    let location = shown(&args.spec, report)?.unwrap_or_else(|| {
        say("no ./spec here: showing the built-in catalogue; `--spec PATH` chooses another");
        Location::BuiltIn
    });
    let input = Input::read(&location, report)?;
    // Words needn't be in quotes.
    let query = (!args.query.is_empty()).then(|| args.query.join(" "));
    print(&show::show(
        &input.catalog,
        query.as_deref(),
        &args.conditions,
        args.format,
    )?)?;
    Ok(())
}
