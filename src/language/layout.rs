//! Laying code out as the languages' formatters do.
//!
//! A template shows a declaration as it looks when it is broken over several lines. A filter then
//! measures it: where it fits on one line, its lines are joined. So where a break may come is for
//! the template to say, and whether it comes, for the formatter's rule of the language.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use askama::filters::Safe;
use memchr::memchr;
use unicode_width::UnicodeWidthChar as _;

/// The lines of a text without their line feeds. Most of what is generated is looked at line by
/// line, so they are searched for as fast as the processor can.
pub(super) fn lines(text: &str) -> Lines<'_> {
    Lines { rest: text }
}

#[derive(Clone)]
pub(super) struct Lines<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let Some(end) = memchr(b'\n', self.rest.as_bytes()) else {
            let last = std::mem::take(&mut self.rest);
            return (!last.is_empty()).then_some(last);
        };
        let line = &self.rest[..end];
        self.rest = &self.rest[end + 1..];
        Some(line)
    }
}

/// What a filter block has, with room for most from the beginning.
pub(super) fn text_of(block: impl Display) -> askama::Result<String> {
    let mut text = String::with_capacity(256);
    write!(text, "{block}")?;
    Ok(text)
}

/// A filter block on one line if it fits there, else as it is.
pub(super) fn fit_block(
    block: impl Display,
    fits: impl Fn(&str) -> bool,
) -> askama::Result<Safe<String>> {
    let code = text_of(block)?;
    Ok(Safe(match fit(&code, fits) {
        Cow::Owned(joined) => joined,
        Cow::Borrowed(_) => code,
    }))
}

/// Code whose lines are joined.
struct Joined {
    code: String,
    /// Where the line begins, after the line feeds before it.
    start: usize,
}

impl Joined {
    /// All of the code on one line, indented as the first line is. `None` if it is on one already.
    ///
    /// No space comes between brackets and what they enclose, none before a dot, and the comma goes
    /// that stands behind the last item of a broken list. Angle brackets are brackets where they
    /// end or begin a line.
    fn new(code: &str) -> Option<Self> {
        let start = code.bytes().take_while(|byte| *byte == b'\n').count();
        let mut lines = lines(&code[start..]);
        let first = lines.next()?;
        let mut line = dedented(lines.next()?);
        // `use a::{b, c}` has no spaces between its braces, other braces have.
        let is_use = first.ends_with("::{");
        let mut joined = String::with_capacity(code.len());
        joined.push_str(&code[..start]);
        joined.push_str(first);
        loop {
            let closes = line.starts_with([')', ']', '>']) || is_use && line.starts_with('}');
            let opened = joined.ends_with(['(', '[', '<']) || is_use && joined.ends_with('{');
            if closes && joined.ends_with(',') {
                joined.pop();
            }
            if !closes && !opened && !line.starts_with('.') {
                joined.push(' ');
            }
            joined.push_str(line);
            let Some(next) = lines.next() else {
                return Some(Self {
                    code: joined,
                    start,
                });
            };
            line = dedented(next);
        }
    }

    fn line(&self) -> &str {
        &self.code[self.start..]
    }
}

/// A line without the spaces that it is indented by.
fn dedented(line: &str) -> &str {
    let spaces = line.bytes().take_while(|byte| *byte == b' ').count();
    &line[spaces..]
}

/// Code on one line if it fits there, else as it is.
pub(super) fn fit(code: &str, fits: impl Fn(&str) -> bool) -> Cow<'_, str> {
    match Joined::new(code) {
        Some(joined) if fits(joined.line()) => Cow::Owned(joined.code),
        _ => Cow::Borrowed(code),
    }
}

/// A list on one line if it fits there, else with as many items on each line as fit. The first line
/// of the code opens the list, the last one closes it, and each between is an item with its comma.
pub(super) fn fill(
    code: &str,
    fits: impl Fn(&str) -> bool,
    line_fits: impl Fn(&str) -> bool,
) -> Cow<'_, str> {
    let Some(joined) = Joined::new(code) else {
        return Cow::Borrowed(code);
    };
    if fits(joined.line()) {
        return Cow::Owned(joined.code);
    }
    let (opening, items) = code[joined.start..].split_once('\n').unwrap_or_default();
    let (items, closing) = items.rsplit_once('\n').unwrap_or(("", items));
    let mut filled = String::with_capacity(code.len());
    filled.extend([&code[..joined.start], opening, "\n"]);
    let mut line = filled.len();
    for item in lines(items) {
        let end = filled.len();
        if end == line {
            filled.push_str(item);
            continue;
        }
        filled.extend([" ", item.trim_start()]);
        if !line_fits(&filled[line..]) {
            filled.truncate(end);
            filled.push('\n');
            line = filled.len();
            filled.push_str(item);
        }
    }
    filled.extend(["\n", closing]);
    Cow::Owned(filled)
}

/// The columns that a text takes, by the lowest and by the highest count: tools differ in how wide
/// they take emoji, symbols and marks to be.
pub(super) fn widths(text: &str) -> (usize, usize) {
    if text.is_ascii() {
        return (text.len(), text.len());
    }
    text.chars().fold((0, 0), |(least, most), c| {
        let width = c.width().unwrap_or(0);
        let (low, high) = if c.is_ascii() {
            (1, 1)
        } else if c.is_alphanumeric() && width > 0 {
            (width, width)
        } else {
            (0, 2)
        };
        (least + low, most + high)
    })
}

/// An integer literal whose digits stand in groups of three where there are at least `least` of
/// them.
pub(super) fn integer(number: i64, least: usize) -> String {
    let digits = number.unsigned_abs().to_string();
    if digits.len() < least {
        return number.to_string();
    }
    let mut literal = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            literal.push('_');
        }
        literal.push(digit);
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::{fill, fit};

    const LIST: &str = "\n  let all = [\n    one,\n    two,\n    three,\n  ];";

    #[test]
    fn what_fits_is_joined() {
        let wide = |_: &str| true;
        assert_eq!(fit(LIST, wide), "\n  let all = [one, two, three];");
        assert_eq!(fit("val x: Int =\n    f(1)", wide), "val x: Int = f(1)");
        assert_eq!(fit("x {\n  y\n}", wide), "x { y }");
        assert_eq!(fit("use a::{\n    b,\n};", wide), "use a::{b};");
        assert_eq!(fit("rows\n    .map { it }", wide), "rows.map { it }");
        assert_eq!(fit("type X = Y<\n  A,\n  B\n>;", wide), "type X = Y<A, B>;");
    }

    #[test]
    fn what_is_too_long_stays() {
        assert_eq!(fit(LIST, |_| false), LIST);
    }

    #[test]
    fn filled_lines_have_what_fits() {
        let filled = fill(LIST, |_| false, |line| line.len() <= 13);
        assert_eq!(filled, "\n  let all = [\n    one, two,\n    three,\n  ];");
    }
}
