//! What swift-format makes of code: where lines are broken, and how numbers are written.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes of each filter a type with a method"
)]

use std::fmt::Display;

use askama::filters::Safe;

use crate::language::layout;

/// The characters of a line, as swift-format's default configuration has them.
const WIDTH: usize = 100;

/// Whether a line holds this. swift-format counts what a reader would count as characters, which
/// are never more than these; where they are fewer it leaves a line broken that could be whole.
fn fits(line: &str) -> bool {
    // No text has more of them than bytes, which are quicker to count.
    line.len() <= WIDTH || line.chars().count() <= WIDTH
}

/// Whether a line holds this with a comma behind it. Room for one is kept even where none follows.
fn fits_with_comma(line: &str) -> bool {
    let line = line.strip_suffix(',').unwrap_or(line);
    line.len() < WIDTH || line.chars().count() < WIDTH
}

fn is_one_line(code: &str) -> bool {
    !code.trim_start().contains('\n')
}

/// Code on one line if it fits there, else as it is.
#[askama::filter_fn]
pub(super) fn fit(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    layout::fit_block(code, fits)
}

/// The label of an argument, which may be a keyword: the compiler warns of backticks around one.
#[askama::filter_fn]
pub(super) fn label(name: &Safe<String>, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(name.0.trim_matches('`').to_owned()))
}

/// An attribute: on one line if it fits there; if not, its last argument on a line of its own if it
/// fits there.
#[askama::filter_fn]
pub(super) fn attribute(
    code: impl Display,
    _: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let code = layout::text_of(code)?;
    let attribute = layout::fit(&code, fits);
    if is_one_line(&attribute) {
        return Ok(Safe(attribute.into_owned()));
    }
    let parts = code.rsplit_once('\n').and_then(|(arguments, close)| {
        let (head, message) = arguments.split_once("message:")?;
        Some((head, format!("  message:{message}"), close))
    });
    let Some((head, message, close)) = parts else {
        return Ok(Safe(code));
    };
    let message = layout::fit(&message, fits);
    Ok(Safe([head, message.trim_start(), "\n", close].concat()))
}

/// A computed property: on one line if it fits there. If not, its brace is on the line of its type
/// if it fits there, and its body on a line of its own if it fits there.
#[askama::filter_fn]
pub(super) fn property(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    let code = layout::text_of(code)?;
    let property = layout::fit(&code, fits);
    if is_one_line(&property) {
        return Ok(Safe(property.into_owned()));
    }
    let parts = code
        .split_once("{\n")
        .and_then(|(head, rest)| Some((head, rest.rsplit_once('\n')?)));
    let Some((head, (body, close))) = parts else {
        return Ok(Safe(code));
    };
    let head = layout::fit(&code[..=head.len()], fits);
    let body = layout::fit(body, fits);
    Ok(Safe([&*head, &body, close].join("\n")))
}

/// Arguments, each on one line if it fits there, else as it is. Each is indented as the first one
/// is; what is indented further, and a bracket that is closed, belong to the argument before.
#[askama::filter_fn]
pub(super) fn arguments(
    code: impl Display,
    _: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let code = layout::text_of(code)?;
    let margin = &code[..code.len() - code.trim_start().len()];
    let mut arguments = String::with_capacity(code.len());
    let mut start = 0;
    for (end, _) in code.match_indices(margin).skip(1) {
        if !code[end + margin.len()..].starts_with([' ', ')']) {
            arguments += &layout::fit(&code[start..end], fits_with_comma);
            start = end;
        }
    }
    arguments += &layout::fit(&code[start..], fits_with_comma);
    Ok(Safe(arguments))
}

/// An array, on one line if it fits there, else with as many items on each line as fit.
#[askama::filter_fn]
pub(super) fn fill(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    // On one line swift-format keeps a place for the comma that it would add on several.
    let code = layout::text_of(code)?;
    Ok(Safe(
        layout::fill(&code, fits_with_comma, fits).into_owned(),
    ))
}

/// A multiline literal with as many words on each line as fit.
#[askama::filter_fn]
pub(super) fn fill_string(
    code: impl Display,
    _: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let code = layout::text_of(code)?;
    Ok(Safe(layout::fill(&code, |_| false, fits).into_owned()))
}

/// An integer literal; from seven digits on, swift-format wants them in groups of three.
#[askama::filter_fn]
pub(super) fn integer(number: &i64, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(layout::integer(*number, 7)))
}
