//! What to type instead, where Clap alone can't know.

use std::path::Path;

use clap::error::{ContextKind, ContextValue};

use super::shell_word;

/// Tells somebody who names a file out of place how a spec is made from one.
pub(super) fn with_tip(mut error: clap::Error) -> clap::Error {
    let kinds = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand];
    let typed = kinds.into_iter().find_map(|kind| error.get(kind));
    if let Some(ContextValue::String(typed)) = typed {
        let file = match typed.as_str() {
            "--from" => "FILE",
            typed if Path::new(typed).is_file() => typed,
            _ => return error,
        };
        let tip = format!(
            "`codegen init --from {}` makes a spec of it",
            shell_word(file)
        );
        let tips = ContextValue::StyledStrs(vec![tip.into()]);
        error.remove(ContextKind::SuggestedArg);
        error.insert(ContextKind::Suggested, tips);
    }
    error
}
