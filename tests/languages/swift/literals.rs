//! String literals as The Swift Programming Language reads them.

use std::str::Chars;

use crate::common::library::literal;
use crate::common::literal::{Literal, braced, read, unit, written};

pub const LITERAL: Literal = Literal {
    write: |text| written(literal::Swift, text),
    read: |inside| read(inside, escape),
    // The compiler refuses escapes for these noncharacters, and takes them as they are.
    unescaped: |c| matches!(c, '\u{FDD0}'..='\u{FDEF}'),
};

/// The Swift Programming Language, "String Literals".
fn escape(c: char, chars: &mut Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        '0' => unit('\0'),
        '\'' | '"' | '\\' => unit(c),
        'u' => braced(chars),
        _ => None,
    }
}
