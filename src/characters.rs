//! Questions about characters that more than one part of the program asks.

/// Whether a character can't be seen, or changes how its neighbours are shown: controls, line and
/// paragraph separators, soft hyphens, zero-width characters, tags, and the bidirectional
/// formatting characters of UAX #9 that "Trojan Source" attacks are made of.
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

/// Whether a program's source can hold this character in a literal or a comment and still read as
/// it looks: no [invisible](is_invisible) character, no private use, no noncharacter, no tag
/// character.
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

/// Text from a spec, fit for a terminal: what can't be seen is spelled out, so that it can't hide
/// or steer anything.
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
