//! String literals as Kotlin's specification reads them.

use std::str::Chars;

use crate::common::library::literal;
use crate::common::literal::{Literal, read, unit, utf16, written};

pub const LITERAL: Literal = Literal {
    write: |text| written(literal::Kotlin, text),
    // A `$` begins a template unless it is escaped.
    read: |inside| {
        let escaped = inside.replace("\\\\", "").replace("\\$", "");
        (!escaped.contains('$')).then(|| read(inside, escape))?
    },
    unescaped: |_| false,
};

/// Kotlin's grammar, "Strings".
fn escape(c: char, chars: &mut Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        'b' => unit('\u{8}'),
        '\'' | '"' | '\\' | '$' => unit(c),
        'u' => utf16(chars),
        _ => None,
    }
}
