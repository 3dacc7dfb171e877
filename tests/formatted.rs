//! The promise: what is generated is already formatted. The languages' own formatters, with their
//! defaults and without the lines that keep them off generated files, have nothing to change.

use std::thread;

use crate::common::formatter::Bare;
use crate::common::library::Language;
use crate::common::toolchain::toolchain;

each_language!(formatted);

/// The formatters of a language run side by side: most of them wait long for a single processor.
fn formatted(language: Language) {
    let formatters = toolchain(language).formatters();
    assert!(!formatters.is_empty(), "{language:?}: no formatter");
    thread::scope(|scope| {
        for formatter in formatters {
            let check = move || (formatter.check)(&Bare::new(language));
            let thread = thread::Builder::new().name(formatter.name.to_owned());
            thread.spawn_scoped(scope, check).expect("a thread");
        }
    });
}
