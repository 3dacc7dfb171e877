//! The digest of a file: what is in it, in 64 characters.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// A SHA-256, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Digest(String);

/// The digest of a text that comes in parts: that of all of it.
#[derive(Default)]
pub(super) struct Hash(Sha256);

impl Hash {
    pub(super) fn add(&mut self, text: &str) {
        self.0.update(text);
    }

    pub(super) fn finish(self) -> Digest {
        Digest::finish(self.0)
    }
}

impl Digest {
    /// The digest of some bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self::finish(Sha256::new_with_prefix(bytes))
    }

    /// The digest of several texts; where one ends and the next begins makes a difference.
    pub(crate) fn of_texts<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut hash = Sha256::new();
        for text in texts {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        Self::finish(hash)
    }

    /// A digest as it is printed; `None` if the text is not one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let is_hex = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 64 && text.bytes().all(is_hex)).then(|| Self(text.to_owned()))
    }

    fn finish(hash: Sha256) -> Self {
        let halves = |byte: u8| [byte >> 4, byte & 0xF];
        let digits = hash.finalize().into_iter().flat_map(halves);
        let digits = digits.filter_map(|half| char::from_digit(half.into(), 16));
        Self(digits.collect())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
