//! The names of a while ago.

use gate_codes::{Banner, Payment, Refund, Transfer};

fn retry(code: Payment) -> bool {
    match code {
        Payment::CardDeclined | Payment::BadPin => false,
        Payment::NetDown | Payment::Late => true,
        _ => false,
    }
}

fn main() {
    println!("{} {}", retry(Payment::Offline), Payment::GatewayTimeout);
    println!("{} {}", Transfer::FailedTooMuch, Transfer::FailedTooMany);
    println!("{} {}", Banner::Hello, Banner::Goodbye);
    println!("{}", Refund::Refunded);
}
