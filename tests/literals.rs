//! The promise: any string, through each language's literal and back, is itself. The readers in
//! `tests/languages` follow the languages' specifications, not the writers in the source; that real
//! compilers agree is proved elsewhere.

mod formats;
mod texts;

use crate::common::library::{Language, is_plain};
use crate::common::toolchain::toolchain;
use texts::each_text;

each_language!(survives);

fn survives(language: Language) {
    let literal = toolchain(language).literal();
    each_text(|text| {
        let inside = (literal.write)(text);
        assert_eq!(
            (literal.read)(&inside).as_deref(),
            Some(text),
            "{language:?}: {inside}"
        );
        assert!(
            inside
                .chars()
                .all(|c| is_plain(c) || (literal.unescaped)(c)),
            "{language:?}: {inside:?} has something invisible"
        );
    });
}
