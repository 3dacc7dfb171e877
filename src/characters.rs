//! Properties of characters that several parts of the program need to know.

use std::borrow::Cow;

/// Whether a character can't be seen, or changes how its neighbours are shown: controls, line and
/// paragraph separators, soft hyphens, zero-width characters, tags, and the bidirectional
/// formatting characters of UAX #9, which "Trojan Source" attacks use.
#[must_use]
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether source code that has this character in a literal or a comment still means what it looks
/// like. Excludes [invisible](is_invisible) characters, private use, noncharacters and tags.
#[must_use]
pub fn is_plain(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_control();
    }
    let code = u32::from(c);
    !(is_invisible(c)
        || matches!(code, 0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xE_1000..=0x10_FFFF)
        || code & 0xFFFE == 0xFFFE)
}

/// Makes text from a spec safe for a terminal: escapes invisible characters, which could hide text
/// or control the terminal.
#[must_use]
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// A text of at most so many characters: of a longer one the beginning and the end.
#[must_use]
pub(crate) fn shortened(text: &str, limit: usize) -> Cow<'_, str> {
    // Of a text with many megabytes no more is looked at than is shown.
    let Some((_, _)) = text.char_indices().nth(limit) else {
        return text.into();
    };
    let tail = limit / 4;
    let start = text.char_indices().nth(limit - tail - 1);
    let end = text.char_indices().nth_back(tail.saturating_sub(1));
    match (start, end) {
        (Some((start, _)), Some((end, _))) => {
            format!("{}…{}", &text[..start], &text[end..]).into()
        }
        _ => text.into(),
    }
}
