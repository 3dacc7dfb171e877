//! The promise: a program that imports a generated package reads back exactly what the spec says, and finds each code by its raw value
//! and by its text form, and nothing else.

use crate::common::read_back::{self, Generated};
use crate::common::{root, shipped};

/// The shipped catalogue, as it is in the repository.
fn catalogue() -> Generated {
    Generated {
        name: "shipped",
        spec: shipped(),
        folder: root().join("generated"),
    }
}

#[test]
fn rust() {
    read_back::rust(&catalogue());
}

#[test]
fn typescript() {
    read_back::typescript(&catalogue());
}

#[test]
fn kotlin() {
    read_back::kotlin(&catalogue());
}

#[test]
fn swift() {
    read_back::swift(&catalogue());
}

#[test]
fn go() {
    read_back::go(&catalogue());
}
