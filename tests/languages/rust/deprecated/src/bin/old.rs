//! The names of a while ago.

use gate_codes::{Banner, Payment, Refund, Transfer};

fn retry(code: Payment) -> bool {
    match code {
        Payment::CARD_DECLINED | Payment::BadPin => false,
        Payment::NET_DOWN | Payment::LATE => true,
        _ => false,
    }
}

fn main() {
    println!("{} {}", retry(Payment::OFFLINE), Payment::GatewayTimeout);
    println!("{} {}", Transfer::FAILED_TOO_MUCH, Transfer::FailedTooMany);
    println!("{} {}", Banner::HELLO, Banner::Goodbye);
    println!("{}", Refund::Refunded);
}
