//! Code on fewer lines than the templates show. gofmt takes lines as they are: it breaks none, and
//! joins none.

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

/// A composite literal on one line, with none of the commas that broken lines need before a brace.
#[askama::filter_fn]
pub(super) fn one_line(code: impl Display, _: &dyn askama::Values) -> askama::Result<Safe<String>> {
    Ok(Safe(joined(&layout::text_of(code)?)))
}

fn joined(code: &str) -> String {
    let lines = code.trim_start_matches('\n');
    let mut joined = String::with_capacity(code.len());
    joined.push_str(&code[..code.len() - lines.len()]);
    for (at, line) in lines.split('\n').enumerate() {
        if at == 0 {
            joined.push_str(line);
            continue;
        }
        let line = line.trim_start_matches('\t');
        if line.starts_with('}') {
            if joined.ends_with(',') {
                joined.pop();
            }
        } else if !joined.ends_with('{') {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_literal_on_one_line() {
        let broken = "\n\t{\n\t\tName: \"a\",\n\t\tIn: In{\n\t\t\tText: \"b,\",\n\t\t},\n\t},";
        let line = "\n\t{Name: \"a\", In: In{Text: \"b,\"}},";
        assert_eq!(joined(broken), line);
    }
}
