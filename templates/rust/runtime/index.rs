// @generated {{ catalog.header() }}
{%- if site.is_module() %}
#![cfg_attr(rustfmt, rustfmt_skip)]
{%- endif %}

//! Looking codes up: what the hash tables have in common.
{%- if texts %}

/// The hash by which a text is looked up.
#[must_use]
pub(crate) fn hash(text: &str) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let text = text.as_bytes();
    let mut hash = text.len() as u64;
    let mut rest = text;
    while rest.len() > 8 {
        let Some((first, after)) = rest.split_first_chunk() else {
            break;
        };
        hash = mixed(hash ^ u64::from_le_bytes(*first) ^ ODD);
        rest = after;
    }
    let last = match text.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => rest
            .iter()
            .fold(0, |last, byte| (last << 8) | u64::from(*byte)),
    };
    mixed(hash ^ last ^ ODD)
}

fn mixed(bytes: u64) -> u64 {
    let [low, high] = halves(u128::from(bytes) * 0xd6e8_feb8_6659_fd93);
    low ^ high
}

#[allow(clippy::cast_possible_truncation, reason = "each half has 64 bits")]
fn halves(product: u128) -> [u64; 2] {
    [product as u64, (product >> 64) as u64]
}
{%- endif %}

/// The slot of a hash in a table whose number of slots is a power of two.
#[allow(
    clippy::cast_possible_truncation,
    reason = "what is shifted out leaves fewer bits than a slot has"
)]
pub(crate) const fn slot(hash: u64, multiplier: u64, shift: u32) -> usize {
    (hash.wrapping_mul(multiplier) >> shift) as usize
}
{%- if integers %}

/// The hash of an integer code: its own bits.
pub(crate) const fn bits(code: i64) -> u64 {
    u64::from_le_bytes(code.to_le_bytes())
}
{%- endif %}
