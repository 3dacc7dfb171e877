//! The promise: a program that imports a generated package reads back exactly what the spec says,
//! and finds each code by its raw value and by its text form, and nothing else.

use crate::common::library::Language;
use crate::common::read_back::{Generated, assert_reads_back};
use crate::common::tools::Checked;
use crate::common::{root, shipped};

each_language!(reads_back);

/// The shipped catalogue, as it is in the repository.
fn reads_back(language: Language) -> Checked {
    let catalogue = Generated {
        name: "shipped",
        spec: shipped(),
        folder: root().join("generated"),
    };
    assert_reads_back(&catalogue, language)
}
