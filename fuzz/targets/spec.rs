//! From the bytes of a spec to every file of every language.
#![no_main]

use codetables::fuzzing;
use codetables_fuzz::{check, files};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some(generated) = fuzzing::generate(&files(data)) {
        check(&generated);
    }
});
