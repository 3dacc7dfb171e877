//! What ktlint makes of code: where lines are broken.

use std::fmt::Display;

use askama::filters::Safe;

use super::text::WIDTH;
use crate::language::layout;

/// Code on one line if it fits there, else as it is.
#[askama::filter_fn]
pub(super) fn fit(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    let fits = |line: &str| line.encode_utf16().count() <= WIDTH;
    Ok(Safe(layout::fit(&code.to_string(), fits)))
}
