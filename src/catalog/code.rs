//! Reads the code of an entry, as its table wants it.

use super::field::optional_text;
use super::{Code, CodeKind, CodeRadix, CodeWidth, MAX_INTEGER};
use crate::characters::is_for_codes;
use crate::diagnostic::source::{Sources, Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::spec::CodeSpec;

/// What the codes of a table are.
#[derive(Clone, Copy)]
pub(super) struct CodeForm {
    /// `None` if the table doesn't say, which has been reported.
    pub kind: Option<CodeKind>,
    pub width: CodeWidth,
    pub radix: CodeRadix,
}

impl CodeForm {
    /// Reads a code, or reports why it can't be one of this table's. `row` is the place of its
    /// entry.
    pub(super) fn read(
        self,
        written: Option<Spanned<CodeSpec>>,
        row: Span,
        sources: &Sources,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<Spanned<Code>> {
        let kind = self.kind?;
        let Some(Spanned { value, span }) = written else {
            if kind == CodeKind::None {
                return Some(Spanned {
                    value: Code::None,
                    span: row,
                });
            }
            mistakes.push(
                Diagnostic::new(&rules::MISSING_KEY, "the key `code` is missing", row)
                    .label("no `code` here")
                    .help("add `code:`, or say `code_kind: none` at the top of the table if its entries have no codes"),
            );
            return None;
        };
        let is_bare = value == CodeSpec::Bare;
        let text = text(value, span, sources)?;
        let value = match kind {
            CodeKind::Integer if is_bare || is_number_without_quotes(&text, span, sources) => {
                self.integer(&text, span, mistakes)?
            }
            CodeKind::Integer => {
                let help = match Number::parse(&text) {
                    Ok(_) => format!("write `{text}`, without quotes"),
                    Err(_) => "write a number, or say `code_kind: string` at the top of the table"
                        .to_owned(),
                };
                let message = "this table's codes are integers";
                mistakes.push(Diagnostic::new(&rules::CODE_KIND, message, span).help(help));
                return None;
            }
            CodeKind::String => {
                let text = optional_text(Some(Spanned { value: text, span }), mistakes)?;
                check_characters(&text, span, mistakes);
                Code::Text(text)
            }
            CodeKind::None => {
                mistakes.push(
                    Diagnostic::new(&rules::CODE_KIND, "this table has no codes", span)
                        .help("take it out, or say what the codes are with `code_kind` at the top of the table"),
                );
                return None;
            }
        };
        Some(Spanned { value, span })
    }

    /// A code that fits 32 bits. Where people write codes in hexadecimal, they write the bits.
    fn fitting(self, number: i64, text: &str) -> Option<i64> {
        let writes_bits = self.radix == CodeRadix::Hex && text.starts_with("0x");
        let bits = u32::try_from(number).ok().filter(|_| writes_bits);
        bits.map(u32::cast_signed)
            .or_else(|| i32::try_from(number).ok())
            .map(i64::from)
    }

    fn integer(self, text: &str, span: Span, mistakes: &mut Vec<Diagnostic>) -> Option<Code> {
        let mut mistake = |message: String, help: String| {
            mistakes.push(Diagnostic::new(&rules::CODE_FORM, message, span).help(help));
            None
        };
        let number = match Number::parse(text) {
            Ok(Number(number)) => number,
            Err(Odd::LeadingZero(number)) => {
                return mistake(
                    format!("`{text}` has a leading zero"),
                    format!(
                        "write `{number}` if the zero doesn't count; if it does, say `code_kind: string` at the top of the table"
                    ),
                );
            }
            Err(Odd::Written(number)) => {
                return mistake(
                    format!("`{text}` is not how a code is written"),
                    format!("write `{number}`"),
                );
            }
            Err(Odd::TooLong) => {
                return mistake(
                    format!("`{text}` is larger than any code"),
                    "a number of so many digits can be a string code".to_owned(),
                );
            }
            Err(Odd::NoNumber) => {
                return mistake(
                    format!("`{text}` is not a plain whole number"),
                    "write a whole number, in decimal or as `0x…`, or say `code_kind: string` at the top of the table".to_owned(),
                );
            }
        };
        let fits_64 = i64::try_from(number).ok();
        let fits = match self.width {
            CodeWidth::Bits32 => fits_64.and_then(|number| self.fitting(number, text)),
            CodeWidth::Bits64 => fits_64.filter(|number| number.abs() <= MAX_INTEGER),
        };
        if let Some(number) = fits {
            return Some(Code::Integer(number));
        }
        if self.width == CodeWidth::Bits64 {
            return mistake(
                format!("`{text}` is larger than JSON and TypeScript can count"),
                format!(
                    "numbers are exact there from {} to {MAX_INTEGER}; a larger one can be a string code",
                    -MAX_INTEGER
                ),
            );
        }
        let help = match u32::try_from(number) {
            Ok(unsigned) if text.starts_with("0x") => format!(
                "say `code_width: 64` at the top of the table if it is sent as this number, or `code_radix: hex` if it is sent as `{}`, which has the same bits",
                unsigned.cast_signed()
            ),
            _ if number.unsigned_abs() <= MAX_INTEGER.unsigned_abs().into() => {
                "say `code_width: 64` at the top of the table".to_owned()
            }
            _ => "a number of so many digits can be a string code".to_owned(),
        };
        mistake(format!("`{text}` doesn't fit in 32 bits"), help)
    }
}

/// The text of a code as it is written; `None` if it can't be one, which has been reported.
pub(super) fn text(written: CodeSpec, span: Span, sources: &Sources) -> Option<String> {
    match written {
        CodeSpec::Bare => Some(sources.text(span).to_owned()),
        CodeSpec::Text(text) => Some(text),
        CodeSpec::Invalid => None,
    }
}

/// YAML reads some numbers as text, such as `1_000` or one with very many digits.
fn is_number_without_quotes(text: &str, span: Span, sources: &Sources) -> bool {
    sources.text(span) == text && !matches!(Number::parse(text), Err(Odd::NoNumber))
}

/// A whole number in the form in which codes are written.
struct Number(i128);

/// A text that is no such number.
enum Odd {
    LeadingZero(i128),
    /// It is written in another way than the one that is given.
    Written(String),
    TooLong,
    NoNumber,
}

impl Number {
    fn parse(text: &str) -> Result<Self, Odd> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text.strip_prefix('+').unwrap_or(text)),
        };
        let lower = digits.to_ascii_lowercase().replace('_', "");
        let (digits, radix) = match lower.get(..2) {
            Some("0x") => (&lower[2..], 16),
            Some("0o") => (&lower[2..], 8),
            Some("0b") => (&lower[2..], 2),
            _ => (&*lower, 10),
        };
        let is_digits = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
        if !is_digits {
            return Err(Odd::NoNumber);
        }
        let number = i128::from_str_radix(digits, radix).map_err(|_| Odd::TooLong)?;
        let number = sign * number;
        if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
            return Err(Odd::LeadingZero(number));
        }
        let is_hex = radix == 16 && text.trim_start_matches('-').starts_with("0x");
        if text == number.to_string() || (is_hex && !text.contains('_')) {
            return Ok(Self(number));
        }
        Err(Odd::Written(number.to_string()))
    }
}

/// One rule: whoever sees two codes that are different sees that they are.
fn check_characters(code: &str, span: Span, mistakes: &mut Vec<Diagnostic>) {
    let odd = code.chars().find(|&c| !is_for_codes(c));
    let message = match odd {
        Some(odd) => format!(
            "this code has the character U+{:04X}, which can't be seen or looks like another",
            u32::from(odd)
        ),
        None if code.trim() != code && !code.trim().is_empty() => {
            "this code begins or ends with a space".to_owned()
        }
        None => return,
    };
    mistakes.push(
        Diagnostic::new(&rules::CODE_CHARACTERS, message, span)
            .help("take it out: codes that differ must look different, so they have no space at an end, no other space than the usual one, nothing invisible and no private use"),
    );
}
