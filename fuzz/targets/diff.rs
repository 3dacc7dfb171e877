//! Two specs, and what changed between them.
#![no_main]

use codetables::fuzzing;
use codetables_fuzz::files;
use libfuzzer_sys::{Corpus, fuzz_target};

/// A line between two specs.
const SIDES: &[u8] = b"\n=====\n";

fuzz_target!(|data: &[u8]| -> Corpus {
    let Some(at) = data.windows(SIDES.len()).position(|it| it == SIDES) else {
        return Corpus::Reject;
    };
    let old = files(&data[..=at]);
    let new = files(&data[at + SIDES.len()..]);
    // What changed one way changed the other way, too.
    let is_changed = |changes: Option<usize>| changes.map(|count| count > 0);
    let forth = is_changed(fuzzing::diff(&old, &new));
    assert_eq!(forth, is_changed(fuzzing::diff(&new, &old)));
    Corpus::Keep
});
