//! String literals as The Go Programming Language Specification reads them.

use std::str::Chars;

use crate::common::library::literal;
use crate::common::literal::{Literal, digits, read, unit, written};

pub const LITERAL: Literal = Literal {
    write: |text| written(literal::Go, text),
    read: |inside| read(inside, escape),
    unescaped: |_| false,
};

/// The Go Programming Language Specification, "String literals"; the escapes for bytes are left out
/// on purpose.
fn escape(c: char, chars: &mut Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        'a' => unit('\u{7}'),
        'b' => unit('\u{8}'),
        'f' => unit('\u{C}'),
        'v' => unit('\u{B}'),
        '"' | '\\' => unit(c),
        'u' => unit(char::from_u32(digits(chars, 4)?)?),
        'U' => unit(char::from_u32(digits(chars, 8)?)?),
        _ => None,
    }
}
