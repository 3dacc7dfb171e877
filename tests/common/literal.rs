//! String literals: what codegen writes between their quotes, and readers that follow the
//! languages' specifications, not the writers.

use std::str::Chars;

use askama::filters::Escaper;

/// The string literals of a language or of a file format.
pub struct Literal {
    /// What codegen writes between the quotes.
    pub write: fn(&str) -> String,
    /// What a compiler reads there; nothing where it would refuse the literal.
    pub read: fn(&str) -> Option<String>,
    /// Whether an invisible character has to stand there as it is.
    pub unescaped: fn(char) -> bool,
}

/// What an escaper makes of a text.
pub fn written(escaper: impl Escaper, text: &str) -> String {
    let mut written = String::new();
    escaper
        .write_escaped_str(&mut written, text)
        .expect("a string can be written to");
    written
}

/// The UTF-16 units that an escape stands for. It gets what follows the backslash; `None` means
/// that the language has no such escape.
pub type Escape = fn(char, &mut Chars) -> Option<Vec<u16>>;

/// Reads the inside of a double-quoted literal.
pub fn read(inside: &str, escape: Escape) -> Option<String> {
    let mut units = Vec::new();
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => units.extend(escape(chars.next()?, &mut chars)?),
            '"' | '\n' | '\r' => return None,
            c => units.extend_from_slice(c.encode_utf16(&mut [0; 2])),
        }
    }
    String::from_utf16(&units).ok()
}

/// An escape that stands for one character.
#[allow(clippy::unnecessary_wraps, reason = "it ends the branches of a match")]
pub fn unit(c: char) -> Option<Vec<u16>> {
    Some(c.encode_utf16(&mut [0; 2]).to_vec())
}

/// The next so many hexadecimal digits.
pub fn digits(chars: &mut Chars, count: usize) -> Option<u32> {
    let digits: String = chars.by_ref().take(count).collect();
    (digits.len() == count).then(|| u32::from_str_radix(&digits, 16).ok())?
}

/// Digits in braces: one character.
pub fn braced(chars: &mut Chars) -> Option<Vec<u16>> {
    let digits: String = chars.by_ref().take_while(|c| *c != '}').collect();
    let digits = digits
        .strip_prefix('{')
        .filter(|digits| (1..=8).contains(&digits.len()))?;
    unit(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?)
}

/// Four digits: one UTF-16 unit.
pub fn utf16(chars: &mut Chars) -> Option<Vec<u16>> {
    Some(vec![u16::try_from(digits(chars, 4)?).ok()?])
}
