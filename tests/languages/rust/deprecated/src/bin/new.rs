//! The names of today.

use gate_codes::{Banner, Payment, Transfer};

fn retry(code: Payment) -> bool {
    match code {
        Payment::CardRefused => false,
        Payment::NetworkDown => true,
        _ => false,
    }
}

fn main() {
    println!("{} {}", retry(Payment::NetworkDown), Payment::Refused);
    println!("{} {}", Transfer::FailedLimitExceeded, Banner::Welcome);
    // What is deprecated is still listed and found.
    println!("{:?} {}", Payment::from_code(55), gate_codes::TABLES.len());
}
