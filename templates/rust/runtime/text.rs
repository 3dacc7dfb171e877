// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! Printing and parsing codes.

use core::fmt::{self, Alignment, Write};

use {{ site.root() }}::types::{Entry, RawCode, Table};

/// Prints a code for people: `table 1001: Not found`. A table without
/// codes has nothing but texts to print.
pub(crate) fn print(
    f: &mut fmt::Formatter<'_>,
    table: &Table,
    raw: RawCode<'_>,
    entry: Option<&Entry>,
) -> fmt::Result {
    let id = table.id;
    match (entry, raw) {
        (Some(entry), _) if entry.code.is_none() => f.pad(entry.description),
        {%- if catalog.lacks_descriptions %}
        (Some(entry), raw) if entry.description.is_empty() => pad(f, format_args!("{id} {raw}")),
        {%- endif %}
        (Some(entry), raw) => pad(f, format_args!("{id} {raw}: {}", entry.description)),
        (None, RawCode::Text(text)) if table.code_kind.is_none() => f.pad(text),
        (None, raw) => pad(f, format_args!("{id} {raw}: unknown code")),
    }
}

/// [`fmt::Formatter::pad`] for what is in pieces, without putting them together first.
fn pad(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    let most = f.precision().unwrap_or(usize::MAX);
    let mut counted = FirstOf {
        out: None,
        left: most,
    };
    counted.write_fmt(text)?;
    let missing = f.width().unwrap_or(0).saturating_sub(most - counted.left);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        _ => 0,
    };
    let fill = f.fill();
    for _ in 0..before {
        f.write_char(fill)?;
    }
    FirstOf {
        out: Some(&mut *f),
        left: most,
    }
    .write_fmt(text)?;
    for _ in before..missing {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Passes so many characters on, and drops those that follow.
struct FirstOf<'a, 'b> {
    out: Option<&'a mut fmt::Formatter<'b>>,
    left: usize,
}

impl Write for FirstOf<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut kept = 0;
        for letter in text.chars() {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            kept += letter.len_utf8();
        }
        match &mut self.out {
            Some(out) => out.write_str(&text[..kept]),
            None => Ok(()),
        }
    }
}

/// Writes an entry's name as its variant has it: the words with a capital, joined.
pub(crate) fn write_variant(f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
    for word in name.split('_') {
        let mut letters = word.chars();
        if let Some(initial) = letters.next() {
            f.write_char(initial.to_ascii_uppercase())?;
        }
        f.write_str(letters.as_str())?;
    }
    Ok(())
}

/// An integer in its one decimal form: no plus sign, no leading zero, no space.
#[inline]
pub(crate) fn parse_integer(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.starts_with('+') || (digits.starts_with('0') && text != "0") {
        return None;
    }
    text.parse().ok()
}
