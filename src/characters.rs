//! Properties of characters that several parts of the program need to know.

use std::borrow::Cow;

/// Whether a character can't be seen, or changes how its neighbours are shown: controls, line and
/// paragraph separators, soft hyphens, zero-width characters, fillers, tags, and the bidirectional
/// formatting characters of UAX #9, which "Trojan Source" attacks use. With the [variation
/// selectors](is_variation) these are all that Unicode calls default ignorable
/// (`DerivedCoreProperties.txt`, `Default_Ignorable_Code_Point`), and some more.
#[must_use]
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character says nothing but in which of its forms the one before it is shown, such as
/// in colours. People write such text, and don't see it either.
fn is_variation(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}')
}

/// Whether a code may have this character: it can be seen, is the same for everybody, and is the
/// only one that looks as it does for want of ink. Nobody who reads a code could otherwise type it,
/// or tell it from another. So no character that is invisible or chooses a form, no space but the
/// one that keyboards have, no private use, which shows something else with every font, and no
/// noncharacter, which isn't meant to be exchanged (The Unicode Standard, section 23.7).
#[must_use]
pub(crate) fn is_for_codes(c: char) -> bool {
    c == ' ' || !(c.is_whitespace() || is_variation(c) || c == '\u{2800}') && is_plain(c)
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
        || matches!(code, 0xE000..=0xF8FF | 0xE_1000..=0x10_FFFF)
        || is_noncharacter(c))
}

/// Whether Unicode will never give a character this number (The Unicode Standard, section 23.7).
pub(crate) fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE
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

/// Shows a text from a spec as it is, whatever it has: also what only chooses a form is escaped.
#[must_use]
pub(crate) fn exposed(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        push_exposed(&mut shown, c);
    }
    shown
}

/// Adds a character to a text that is [`exposed`].
pub(crate) fn push_exposed(shown: &mut String, c: char) {
    if is_invisible(c) || is_variation(c) {
        shown.extend(c.escape_unicode());
    } else {
        shown.push(c);
    }
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
        (Some((start, _)), Some((end, _))) => format!("{}…{}", &text[..start], &text[end..]).into(),
        _ => text.into(),
    }
}
