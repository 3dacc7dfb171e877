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
    if let Some(changes) = fuzzing::diff(&old, &new)
        && changes > 0
    {
        // What changed one way changes the other way, too.
        assert!(fuzzing::diff(&new, &old).is_some_and(|back| back > 0));
    }
    Corpus::Keep
});
