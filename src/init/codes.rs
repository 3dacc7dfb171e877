//! What kind of codes a column has, and what each says.

use super::columns::is_title;
use super::grid::{Cell, Grid};
use super::odd::are_few;
use crate::catalog::MAX_INTEGER;
use crate::diagnostic::{Diagnostic, rules};

/// What kind of codes a table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Integer {
        /// Whether one of them needs more than 32 bits.
        is_wide: bool,
        /// Whether they are written in hexadecimal.
        is_hex: bool,
    },
    String,
    /// There are no codes.
    None,
}

impl Kind {
    pub(super) fn is_integer(self) -> bool {
        matches!(self, Self::Integer { .. })
    }
}

/// What one code looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Decimal(i64),
    Hex(i64),
    /// Digits that a number would lose some of.
    Padded,
    Text,
}

/// A code as a spec has it: it is written as it was, but for the case of `0x`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Code {
    Integer { value: i64, written: String },
    Text(String),
    None,
}

impl Code {
    /// The code as a word of a name.
    pub(super) fn word(&self) -> String {
        match self {
            Self::Integer { written, .. } => written.replace('-', "minus "),
            Self::Text(text) => text.clone(),
            Self::None => String::new(),
        }
    }

    /// Whether two codes are the same, however they are written.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Integer { value, .. }, Self::Integer { value: other, .. }) => value == other,
            _ => self == other,
        }
    }

    pub(super) fn read(cell: &Cell, kind: Kind) -> Option<Self> {
        let text = cell.text.trim();
        match (kind, form(text)) {
            (Kind::None, _) => Some(Self::None),
            (Kind::String, _) => Some(Self::Text(cell.text.clone())),
            (Kind::Integer { is_wide, .. }, Form::Hex(number)) => {
                // In 32 bits, they are those of a number that may be negative.
                let bits = u32::try_from(number).ok().filter(|_| !is_wide);
                Some(Self::Integer {
                    value: bits.map_or(number, |bits| bits.cast_signed().into()),
                    written: text.replace('X', "x"),
                })
            }
            (Kind::Integer { .. }, Form::Decimal(value)) => Some(Self::Integer {
                value,
                written: text.to_owned(),
            }),
            (Kind::Integer { .. }, _) => None,
        }
    }
}

fn form(text: &str) -> Form {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if let Some(hex) = digits
        .strip_prefix("0x")
        .or_else(|| digits.strip_prefix("0X"))
    {
        let is_hex = digits.len() == text.len() && hex.bytes().all(|b| b.is_ascii_hexdigit());
        let number = is_hex.then(|| i64::from_str_radix(hex, 16).ok()).flatten();
        return number.filter(|it| fits(*it)).map_or(Form::Text, Form::Hex);
    }
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Form::Text;
    }
    if digits != "0" && digits.starts_with('0') || text == "-0" {
        return Form::Padded;
    }
    let number = text.parse().ok().filter(|it| fits(*it));
    number.map_or(Form::Text, Form::Decimal)
}

fn fits(number: i64) -> bool {
    number.abs() <= MAX_INTEGER
}

/// Whether a number needs more than 32 bits.
fn is_wide(form: Form) -> bool {
    match form {
        Form::Decimal(number) => i32::try_from(number).is_err(),
        Form::Hex(number) => u32::try_from(number).is_err(),
        Form::Padded | Form::Text => false,
    }
}

/// The kind of a column's codes, and why, if it may surprise. Reports cells that aren't like the
/// others.
pub(super) fn kind(
    grid: &Grid,
    at: usize,
    mistakes: &mut Vec<Diagnostic>,
) -> (Kind, Option<String>) {
    let cells: Vec<&Cell> = grid.column(at).filter(|cell| !cell.is_empty()).collect();
    let form = |cell: &Cell| match form(cell.text.trim()) {
        // JSON has no other way to write a number in hexadecimal, but it has one to write digits.
        Form::Decimal(_) if cell.is_text => Form::Text,
        form => form,
    };
    let is_number = |cell: &&&Cell| matches!(form(cell), Form::Decimal(_) | Form::Hex(_));
    let numbers = cells.iter().filter(is_number).count();
    let is_title = |cell: &Cell| is_title(&cell.text);
    let is_odd = |cell: &&&Cell| !is_number(cell);
    let odd: Vec<&&Cell> = cells.iter().filter(is_odd).collect();
    if odd.iter().all(|cell| is_title(cell)) && numbers > 0 {
        // A title among numbers is reported where the row is read.
        let values = cells.iter().map(|cell| form(cell));
        let kind = Kind::Integer {
            is_wide: values.clone().any(is_wide),
            is_hex: values.clone().any(|form| matches!(form, Form::Hex(_))),
        };
        return (kind, None);
    }
    let Some(first) = odd.first() else {
        return (Kind::String, None);
    };
    let padded = odd.iter().find(|cell| form(cell) == Form::Padded);
    if padded.is_none() && are_few(odd.len(), cells.len()) {
        for cell in &odd {
            let message = format!("`{}` is no number, and most codes here are", cell.text);
            mistakes.push(
                Diagnostic::new(&rules::ODD_CELL, message, cell.span)
                    .warning()
                    .label("this makes all of them strings")
                    .help("if it is a mistake, put it right and start again"),
            );
        }
    }
    let why = match padded {
        Some(cell) => format!("`{}` begins with 0", cell.text),
        None if form(first) == Form::Text && first.is_text && digits(&first.text) => {
            format!("`{}` is in quotes", first.text)
        }
        None => format!("`{}` is no integer", first.text),
    };
    (
        Kind::String,
        Some(why).filter(|_| numbers > 0 || padded.is_some()),
    )
}

fn digits(text: &str) -> bool {
    matches!(form(text), Form::Decimal(_))
}
