//! Code as prettier and Biome both lay it out with their defaults: where lines are broken, and how
//! texts are quoted.

#![allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes of each filter a type with a method"
)]

use std::cell::Cell;
use std::fmt::Display;

use askama::Values;
use askama::filters::Safe;

use super::literal::{in_ascii, quoted};
use crate::language::layout::{self, lines};

/// The columns that a line may take.
pub(super) const WIDTH: usize = 80;

/// A text as a string literal.
#[askama::filter_fn]
pub(super) fn literal(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(quoted(text.as_ref())))
}

/// Code on one line if it fits there, else as it is.
#[askama::filter_fn]
pub(super) fn fit(code: impl Display, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(fitted(&layout::text_of(code)?)))
}

/// A list on one line if it fits there, else with an item per line, or, of numbers, with as many on
/// each line as fit.
#[askama::filter_fn]
pub(super) fn list(code: impl Display, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(list_of(&layout::text_of(code)?)))
}

/// The declaration of a type that is another with arguments: on one line if it fits there, else
/// with a line per argument; where even the first line wouldn't fit, all of it begins on the
/// second.
#[askama::filter_fn]
pub(super) fn alias(code: impl Display, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(alias_of(&layout::text_of(code)?)))
}

/// The declaration of a union of types: on one line if it fits there, else with a line per type.
/// Where all types would fit on the line after the equals sign, prettier puts them there and Biome
/// doesn't; `comment`, at the end of the first type's line, settles it.
#[askama::filter_fn]
pub(super) fn union(
    code: impl Display,
    _: &dyn Values,
    comment: &str,
) -> askama::Result<Safe<String>> {
    Ok(Safe(union_of(&layout::text_of(code)?, comment)))
}

/// Prettier and Biome measure some characters differently, emoji above all. Where that matters, the
/// code is written in ASCII.
fn fitted(code: &str) -> String {
    // Prettier breaks no line before a number, save one with a sign.
    let value = code.rsplit('\n').next().unwrap_or_default();
    let ends_in_number = value.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_ambiguous = Cell::new(false);
    let laid_out = layout::fit(code, |line| {
        let (least, most) = layout::widths(line);
        is_ambiguous.set(least <= WIDTH && WIDTH < most);
        ends_in_number || most <= WIDTH
    });
    if is_ambiguous.get() {
        layout::fit(&in_ascii(code), |line| line.len() <= WIDTH).into_owned()
    } else {
        laid_out.into_owned()
    }
}

fn list_of(code: &str) -> String {
    let is_of_numbers = code.lines().nth_back(1).is_some_and(|item| {
        let value = item.trim_start().trim_start_matches('-');
        value.starts_with(|c: char| c.is_ascii_digit())
    });
    if is_of_numbers {
        let fits = |line: &str| line.len() <= WIDTH;
        layout::fill(code, fits, fits).into_owned()
    } else {
        fitted(code)
    }
}

fn alias_of(code: &str) -> String {
    let joined = layout::fit(code, |line| line.len() <= WIDTH);
    if joined != code {
        return joined.into_owned();
    }
    let dedented = code.replacen(" =\n  ", " = ", 1).replace("\n  ", "\n");
    let first = dedented.trim_start_matches('\n').lines().next();
    if first.is_some_and(|line| line.len() <= WIDTH) {
        dedented
    } else {
        code.to_owned()
    }
}

fn union_of(code: &str, comment: &str) -> String {
    let declaration = code.trim_start_matches('\n');
    let before = &code[..code.len() - declaration.len()];
    let Some((open, types)) = declaration.split_once('\n') else {
        return code.to_owned();
    };
    let flat: Vec<&str> = lines(types).map(str::trim_start).collect();
    let flat = flat.join(" ");
    let flat = flat.trim_start_matches("| ");
    let fits_after = |columns: usize| columns + flat.len() <= WIDTH;
    if fits_after(open.len() + 1) {
        return format!("{before}{open} {flat}");
    }
    match types.split_once('\n') {
        None => format!("{before}{open}\n  {flat}"),
        Some((first, rest)) if fits_after(2) => {
            format!("{before}{open}\n{first} {comment}\n{rest}")
        }
        Some(_) => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, alias_of, fitted, list_of, union_of};

    fn text(start: &str, width: usize) -> String {
        format!("const A =\n  \"{start}{}\";", "x".repeat(width))
    }

    #[test]
    fn a_line_takes_the_whole_width() {
        let room = WIDTH - "const A = \"\";".len();
        let joined = fitted(&text("", room));
        assert_eq!((joined.len(), joined.lines().count()), (WIDTH, 1));
        let broken = text("", room + 1);
        assert_eq!(fitted(&broken), broken);
    }

    #[test]
    fn a_line_that_is_measured_differently_is_in_ascii() {
        let room = WIDTH - "const A = \"\";".len();
        let emoji = |width| fitted(&text("\u{1F600}", width));
        assert!(emoji(room - 2).starts_with("const A = \"\u{1F600}x"));
        assert!(emoji(room - 1).starts_with("const A =\n  \"\\u{1f600}x"));
        assert!(emoji(room).starts_with("const A =\n  \"\\u{1f600}x"));
        assert!(emoji(room + 1).starts_with("const A =\n  \"\u{1F600}x"));
    }

    #[test]
    fn no_line_breaks_before_a_number_without_a_sign() {
        let name = "A".repeat(WIDTH);
        let with = |number| fitted(&format!("const {name} =\n  {number};"));
        assert_eq!(with("1"), format!("const {name} = 1;"));
        assert_eq!(with("-1"), format!("const {name} =\n  -1;"));
    }

    #[test]
    fn a_line_of_a_list_has_many_numbers_or_one_text() {
        let list = |item: &str| list_of(&format!("[{}\n]", format!("\n  {item},").repeat(WIDTH)));
        let lines = |list: String| list.lines().count();
        assert!(list("-1").starts_with("[\n  -1, -1, "));
        assert_eq!(lines(list("\"a\"")), WIDTH + 2);
        assert_eq!(list_of("[\n  -1,\n  2,\n]"), "[-1, 2]");
    }

    #[test]
    fn an_alias_is_broken_where_it_has_to_be() {
        let alias = |name: &str, argument: &str| {
            alias_of(&format!("type {name} =\n  A<\n    {argument}\n  >;"))
        };
        assert_eq!(alias("T", "B"), "type T = A<B>;");
        let long = "B".repeat(WIDTH);
        assert_eq!(alias("T", &long), format!("type T = A<\n  {long}\n>;"));
        let broken = format!("type {long} =\n  A<\n    B\n  >;");
        assert_eq!(alias(&long, "B"), broken);
    }

    #[test]
    fn a_union_has_the_comment_where_only_the_second_line_has_room() {
        let [short, long] = [10, 60].map(|width| "A".repeat(width));
        let union = |name: &str, types: &[&str]| {
            let types: Vec<String> = types.iter().map(|each| format!("\n  | {each}")).collect();
            union_of(&format!("type {name} ={};", types.concat()), "// one")
        };
        assert_eq!(union("T", &["A", "B"]), "type T = A | B;");
        let name = "T".repeat(WIDTH);
        assert_eq!(union(&name, &["A"]), format!("type {name} =\n  A;"));
        assert_eq!(
            union(&name, &["A", "B"]),
            format!("type {name} =\n  | A // one\n  | B;")
        );
        assert_eq!(
            union("T", &[&long, &short, &short]),
            format!("type T =\n  | {long}\n  | {short}\n  | {short};")
        );
    }
}
