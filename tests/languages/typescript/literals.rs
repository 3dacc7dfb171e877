//! String literals as the ECMAScript specification reads them.

use std::str::Chars;

use crate::common::library::literal;
use crate::common::literal::{Literal, braced, digits, read, unit, utf16, written};

pub const LITERAL: Literal = Literal {
    write: |text| written(literal::TypeScript, text),
    read: |inside| read(inside, escape),
    unescaped: |_| false,
};

/// ECMAScript, section 12.9.4.
fn escape(c: char, chars: &mut Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        'b' => unit('\u{8}'),
        'f' => unit('\u{C}'),
        'v' => unit('\u{B}'),
        // Followed by a digit it would be an octal escape, which strict code refuses.
        '0' => (!chars
            .as_str()
            .starts_with(|next: char| next.is_ascii_digit()))
        .then(|| vec![0]),
        'x' => Some(vec![u16::try_from(digits(chars, 2)?).ok()?]),
        'u' if chars.as_str().starts_with('{') => braced(chars),
        'u' => utf16(chars),
        c if c.is_ascii_digit() => None,
        c => unit(c),
    }
}
