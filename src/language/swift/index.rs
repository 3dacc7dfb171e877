//! The hash table by which the generated code finds a row: `Catalog+Index.swift` reads it, and
//! makes hashes in the same way.

use askama::filters::Safe;

use crate::catalog::{Code, Entry, Table};
use crate::language::index::{Layout, size_for};

/// 2^64 divided by the golden ratio: a multiplication by it spreads numbers that are close to each
/// other (Knuth, The Art of Computer Programming, volume 3, section 6.4).
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// The slots of a table, of which no more than half are taken.
pub(super) struct Index {
    /// How many there are, as a power of two.
    pub bits: u32,
    /// How many digits the number in a slot has.
    pub width: usize,
    /// In each slot one more than the position of a row, or zero.
    numbers: Vec<usize>,
}

impl Index {
    pub(super) fn new(table: &Table) -> Self {
        let hashes: Vec<u64> = table.constants().map(hash).collect();
        let size = size_for(hashes.len());
        Self {
            bits: size.ilog2(),
            width: hashes.len().to_string().len(),
            // The hashes have been multiplied already.
            numbers: Layout::new(&hashes, size, 1).numbers(),
        }
    }

    /// The numbers in the slots, each as wide as the others.
    pub(super) fn slots(&self) -> impl Iterator<Item = Safe<String>> {
        let width = self.width;
        let numbers = self.numbers.iter();
        numbers.map(move |number| Safe(format!("{number:0width$}")))
    }
}

fn hash(entry: &Entry) -> u64 {
    match &entry.code {
        Code::Integer(number) => number.cast_unsigned().wrapping_mul(FACTOR),
        Code::Text(text) => hash_of_text(text),
        Code::None => hash_of_text(entry.text()),
    }
}

fn hash_of_text(text: &str) -> u64 {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let rest = rest
        .iter()
        .fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    let hash = words.chain([rest]).fold(text.len() as u64, |hash, word| {
        (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR)
    });
    (hash ^ hash >> 32).wrapping_mul(FACTOR)
}
