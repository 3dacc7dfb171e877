//! The reader of lock files.
#![no_main]

use codetables::fuzzing;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    fuzzing::lock(&String::from_utf8_lossy(data));
});
