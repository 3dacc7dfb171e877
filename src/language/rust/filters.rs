//! Where rustfmt breaks lines, with its defaults. The names are those of "Configuring Rustfmt". A
//! line is measured in columns, of which a wide character takes two.

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
use unicode_width::UnicodeWidthStr as _;

use super::literal;
use crate::language::layout::{self, lines};

/// `max_width`
const WIDTH: usize = 100;

/// A filled line ends one column earlier.
const FILLED_WIDTH: usize = WIDTH - 1;

/// An array that is moved to the next line as a whole ends two columns earlier.
const NEXT_LINE_WIDTH: usize = WIDTH - 2;

/// `array_width`: the most columns that the items of an array take on one line.
const ARRAY_WIDTH: usize = 60;

/// `fn_call_width`: the most columns that the arguments of a call take on one line.
const CALL_WIDTH: usize = 60;

/// `attr_fn_like_width`: the most columns that the arguments of an attribute take on one line.
const ATTRIBUTE_WIDTH: usize = 70;

/// The columns that a text takes.
fn columns(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// An integer literal.
#[askama::filter_fn]
pub(super) fn integer(number: &i64, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(literal::integer(*number)))
}

/// A position, written as an integer literal is.
#[askama::filter_fn]
pub(super) fn digits(position: &usize, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    let number = i64::try_from(*position);
    Ok(Safe(
        number.map_or_else(|_| position.to_string(), literal::integer),
    ))
}

/// A hexadecimal number, its digits in groups as Clippy's `unreadable_literal` asks for.
#[askama::filter_fn]
pub(super) fn grouped(number: &str, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    let digits = number.trim_start_matches("0x");
    let groups = (0..digits.len()).step_by(4);
    let groups: Vec<&str> = groups.map(|at| &digits[at..at + 4]).collect();
    Ok(Safe(format!("0x{}", groups.join("_"))))
}

/// A function's signature, or a call with one argument, which is a literal or another such call: on
/// one line if it fits there. `fn_call_width` counts only for a call that is an argument, since
/// a literal may fill the line.
#[askama::filter_fn]
pub(super) fn fit(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    let code = layout::text_of(code)?;
    let opening = lines(code.trim_start()).next().unwrap_or_default();
    let is_nested = opening.matches('(').count() > 1;
    let fits = |line: &str| {
        columns(line) <= WIDTH && (!is_nested || columns(arguments(line)) <= CALL_WIDTH)
    };
    Ok(Safe(layout::fit(&code, fits).into_owned()))
}

/// An attribute: on one line if it fits there.
#[askama::filter_fn]
pub(super) fn attribute(
    code: impl Display,
    _: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let fits = |line: &str| columns(line) <= WIDTH && columns(arguments(line)) <= ATTRIBUTE_WIDTH;
    layout::fit_block(code, fits)
}

/// The arm of a `match`, without the braces where it fits on one line.
#[askama::filter_fn]
pub(super) fn arm(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(laid_out_arm(layout::text_of(code)?)))
}

fn laid_out_arm(code: String) -> String {
    let mut lines = lines(code.trim_start_matches('\n'));
    let (Some(pattern), Some(body)) = (lines.next(), lines.next()) else {
        return code;
    };
    let arm = [pattern.trim_end_matches('{'), body.trim_start(), ","].concat();
    if columns(&arm) <= WIDTH {
        String::from("\n") + &arm
    } else {
        code
    }
}

/// What is between the outermost parentheses of a line.
fn arguments(line: &str) -> &str {
    let inside = line.split_once('(').map_or(line, |(_, inside)| inside);
    inside.rsplit_once(')').map_or(inside, |(inside, _)| inside)
}

/// A static array of paths: on one line if it fits there, else whole on the next line, else with
/// each item on a line of its own.
#[askama::filter_fn]
pub(super) fn array(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(laid_out_array(&layout::text_of(code)?)))
}

fn laid_out_array(code: &str) -> String {
    let joined = layout::fit(code, array_fits(code, WIDTH));
    let Some((head, items)) = code.split_once(" = ").filter(|_| joined == code) else {
        return joined.into_owned();
    };
    let next_line = format!("    {items}");
    let joined = layout::fit(&next_line, array_fits(&next_line, NEXT_LINE_WIDTH));
    if joined == next_line {
        code.to_owned()
    } else {
        format!("{head} =\n{joined}")
    }
}

/// A static array of numbers: on one line if it fits there, else with as many on each line as fit
/// (`short_array_element_width_threshold`).
#[askama::filter_fn]
pub(super) fn short_array(
    code: impl Display,
    _: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let code = layout::text_of(code)?;
    let filled = layout::fill(&code, array_fits(&code, FILLED_WIDTH), |line| {
        columns(line) <= FILLED_WIDTH
    });
    Ok(Safe(filled.into_owned()))
}

/// Whether the array of a filter block fits on one line: `array_width` counts where it has more
/// than one item.
fn array_fits(code: &str, width: usize) -> impl Fn(&str) -> bool {
    let mut lines = lines(code.trim_start_matches('\n'));
    let opening = lines.next().map_or(0, str::len);
    let has_one_item = lines.count() == 2;
    move |line| {
        let items = line[opening..].trim_end_matches("];");
        columns(line) <= width && (has_one_item || columns(items) <= ARRAY_WIDTH)
    }
}

/// A `use` with braces: on one line if it fits there, else with as many names on each line as fit
/// (`imports_layout`).
#[askama::filter_fn]
pub(super) fn imports(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(laid_out_imports(&layout::text_of(code)?)))
}

fn laid_out_imports(code: &str) -> String {
    let fits = |line: &str| columns(line) <= FILLED_WIDTH;
    let filled = layout::fill(code, fits, fits);
    match filled.split_once("::{") {
        // One name has no braces.
        Some((path, name)) if !name.contains([',', '\n']) => {
            format!("{path}::{}", name.replace('}', ""))
        }
        _ => filled.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{arguments, laid_out_arm, laid_out_array, laid_out_imports};

    /// An array of items with 14 characters each.
    fn array(name: &str, items: usize) -> String {
        let items = "    Type::Variant_,\n".repeat(items);
        format!("\nstatic {name}: X = [\n{items}];")
    }

    #[test]
    fn an_array_on_one_line() {
        let line = "\nstatic A: X = [Type::Variant_, Type::Variant_];";
        assert_eq!(laid_out_array(&array("A", 2)), line);
        let long = "A".repeat(100 - line.trim_start().len() + 1);
        let line = line.replacen('A', &long, 1);
        assert_eq!(laid_out_array(&array(&long, 2)), line);
    }

    #[test]
    fn an_array_on_the_next_line() {
        let long = "A".repeat(60);
        let next_line =
            format!("\nstatic {long}: X =\n    [Type::Variant_, Type::Variant_, Type::Variant_];");
        assert_eq!(laid_out_array(&array(&long, 3)), next_line);
    }

    #[test]
    fn an_array_on_many_lines() {
        for name in ["A".to_owned(), "A".repeat(60)] {
            let broken = array(&name, 4);
            assert_eq!(
                laid_out_array(&broken),
                broken,
                "62 characters and brackets"
            );
        }
    }

    #[test]
    fn an_arm_has_braces_where_it_is_too_long() {
        let broken = |variant: &str| format!("\n    7 => {{\n        Self::{variant}\n    }}");
        let (fits, long) = ("A".repeat(84), "A".repeat(85));
        let line = format!("\n    7 => Self::{fits},");
        assert_eq!(line.len(), 101, "100 and the line break before it");
        assert_eq!(laid_out_arm(broken(&fits)), line);
        assert_eq!(laid_out_arm(broken(&long)), broken(&long));
    }

    #[test]
    fn braces_around_several_names() {
        let broken = |names: &str| format!("\nuse crate::columns::{{\n    {names},\n}};");
        let of_one = laid_out_imports(&broken("Class"));
        assert_eq!(of_one, "\nuse crate::columns::Class;");
        let of_two = laid_out_imports(&broken("Class,\n    Kind"));
        assert_eq!(of_two, "\nuse crate::columns::{Class, Kind};");
    }

    #[test]
    fn arguments_of_the_outermost_call() {
        assert_eq!(arguments(r#"code: Some(Text("(")),"#), r#"Text("(")"#);
    }
}
