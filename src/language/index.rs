//! Where a code stands among the entries: a hash table that is laid out at generation time, so that
//! nothing is made when a program starts and no compiler has to sort anything.

use askama::filters::Safe;

use crate::catalog::{Code, Entry};

/// A hash table with open addressing.
pub(super) struct Index {
    /// What a hash is multiplied with; the highest bits of the product are the slot.
    pub multiplier: Safe<String>,
    /// How far the product is shifted to leave these bits.
    pub shift: u32,
    /// Whether no two entries share a slot. Then a slot has the position of its entry, and a free
    /// slot that of any other. Else it has one more, and 0 if it is free; whoever finds another
    /// entry goes on to the next slot.
    pub is_perfect: bool,
    /// Always a power of two.
    pub slots: Vec<usize>,
}

/// How many entries are placed, over all attempts, to find a multiplier by which they get in each
/// other's way as little as possible.
const PLACEMENTS: usize = 50_000;

/// The most entries for which more slots are taken until none is shared.
const MOST_APART: usize = 32;

/// The most detours per entry that are looked at.
const MOST_DETOURS: usize = 8;

impl Index {
    pub(super) fn new<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let hashes: Vec<u64> = entries.map(hash).collect();
        let mut size = size_for(hashes.len());
        loop {
            let layout = Layout::best(&hashes, size);
            if layout.detours == 0 || hashes.len() > MOST_APART || size > MOST_APART * 32 {
                return layout.into();
            }
            size *= 2;
        }
    }
}

impl From<Layout> for Index {
    fn from(layout: Layout) -> Self {
        let is_perfect = layout.detours == 0;
        Self {
            multiplier: Safe(format!("{:#018x}", layout.multiplier)),
            shift: 64 - layout.slots.len().trailing_zeros(),
            is_perfect,
            slots: if is_perfect {
                let positions = layout.slots.into_iter();
                positions.map(Option::unwrap_or_default).collect()
            } else {
                layout.numbers()
            },
        }
    }
}

/// The smallest power of two of slots of which at least half stay free.
pub(super) fn size_for(entries: usize) -> usize {
    (2 * entries).next_power_of_two().max(2)
}

/// How many bits an unsigned integer needs that counts the entries.
pub(super) fn bits_for(entries: usize) -> u32 {
    match entries {
        0..=0xFF => 8,
        0x100..=0xFFFF => 16,
        _ => 32,
    }
}

/// The table by one multiplier.
pub(super) struct Layout {
    multiplier: u64,
    /// The positions of the entries.
    slots: Vec<Option<usize>>,
    /// How many steps lead from the slots that hashes have to those that their entries got.
    detours: usize,
}

impl Layout {
    /// The best of some multipliers.
    fn best(hashes: &[u64], size: usize) -> Self {
        let attempts = (PLACEMENTS / hashes.len().max(1)).max(4);
        let mut trial = Trial {
            taken: vec![0; size],
            attempt: 0,
        };
        // Without a multiplier, small integers would all have the first slot.
        let (mut best, mut fewest) = (1, trial.detours(hashes, 1, MOST_DETOURS * hashes.len()));
        let mut seed = 0_u64;
        for _ in 0..attempts {
            if fewest == Some(0) {
                break;
            }
            // Each differs in all bits from the one before (Weyl's sequence, the golden ratio).
            seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let multiplier = mixed(seed) | 1;
            let most = fewest.unwrap_or(MOST_DETOURS * hashes.len());
            let detours = trial.detours(hashes, multiplier, most);
            if detours.is_some() {
                (best, fewest) = (multiplier, detours);
            }
        }
        Self::new(hashes, size, best)
    }

    /// Puts each entry into the slot that the highest bits of its hash, times the multiplier, say,
    /// or into the next that is free.
    pub(super) fn new(hashes: &[u64], size: usize, multiplier: u64) -> Self {
        let shift = 64 - size.trailing_zeros();
        let mut slots = vec![None; size];
        let mut detours = 0;
        for (position, hash) in hashes.iter().enumerate() {
            let mut slot = first_slot(*hash, multiplier, shift);
            while slots[slot].is_some() {
                slot = (slot + 1) % size;
                detours += 1;
            }
            slots[slot] = Some(position);
        }
        Self {
            multiplier,
            slots,
            detours,
        }
    }

    /// In each slot one more than the position of its entry, or 0 if it is free.
    pub(super) fn numbers(self) -> Vec<usize> {
        let slots = self.slots.into_iter();
        slots
            .map(|position| position.map_or(0, |position| position + 1))
            .collect()
    }
}

/// The slot that the highest bits of a hash, times the multiplier, say.
fn first_slot(hash: u64, multiplier: u64, shift: u32) -> usize {
    usize::try_from(hash.wrapping_mul(multiplier) >> shift).unwrap_or(0)
}

/// Counts detours without laying anything out. Most multipliers are soon known to be no better than
/// one before, and the slots are never cleared.
struct Trial {
    /// By which attempt each slot was last taken.
    taken: Vec<u32>,
    attempt: u32,
}

impl Trial {
    /// How many detours a multiplier causes; `None` if they are not fewer than so many.
    fn detours(&mut self, hashes: &[u64], multiplier: u64, fewer_than: usize) -> Option<usize> {
        self.attempt += 1;
        let size = self.taken.len();
        let shift = 64 - size.trailing_zeros();
        let mut detours = 0;
        for hash in hashes {
            let mut slot = first_slot(*hash, multiplier, shift);
            while self.taken[slot] == self.attempt {
                slot = (slot + 1) % size;
                detours += 1;
                if detours >= fewer_than {
                    return None;
                }
            }
            self.taken[slot] = self.attempt;
        }
        Some(detours)
    }
}

/// The hash of what an entry is looked up by. An integer is its own.
fn hash(entry: &Entry) -> u64 {
    match &entry.code {
        Code::Integer(number) => number.cast_unsigned(),
        Code::Text(text) => hash_of_text(text.as_bytes()),
        Code::None => hash_of_text(entry.text().as_bytes()),
    }
}

/// As `templates/go/runtime/wire.go` and `templates/rust/runtime/index.rs` have it.
fn hash_of_text(text: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = text.len() as u64;
    let mut rest = text;
    while let Some((first, after)) = rest.split_first_chunk().filter(|_| rest.len() > 8) {
        hash = mixed(hash ^ u64::from_le_bytes(*first) ^ ODD);
        rest = after;
    }
    let last = match text.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => rest
            .iter()
            .fold(0, |last, byte| last << 8 | u64::from(*byte)),
    };
    mixed(hash ^ last ^ ODD)
}

/// As the same files have it.
fn mixed(bytes: u64) -> u64 {
    let product = u128::from(bytes) * 0xd6e8_feb8_6659_fd93;
    let (high, low) = (product >> 64, product & u128::from(u64::MAX));
    u64::try_from(high ^ low).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Index, Layout};

    /// Two hashes that are one never get slots of their own: the search must end all the same.
    #[test]
    fn the_same_hash_twice() {
        let layout = Layout::best(&[7; 40], 128);
        assert_eq!(layout.detours, (0..40).sum::<usize>());
        let index = Index::from(layout);
        assert!(!index.is_perfect);
        assert_eq!(index.slots.iter().filter(|slot| **slot != 0).count(), 40);
    }
}
