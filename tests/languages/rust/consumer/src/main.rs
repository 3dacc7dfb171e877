//! Constants, look-ups and flags of three tables.

use ekyc_codes::{Billing, Entry, IdentityOcr, Prompt, SelfieH5};

fn flag(entry: &Entry) -> &'static str {
    match entry.billing {
        Billing::Billed => "billed",
        Billing::NotBilled => "not billed",
        Billing::NotStated => "not stated",
    }
}

fn show(entry: Option<&Entry>) {
    match entry {
        Some(entry) => println!("{} {}: {}", entry.name, flag(entry), entry.description),
        None => println!("unknown"),
    }
}

fn main() {
    println!("{}", SelfieH5::SuspectedSpoofing.code());
    show(SelfieH5::from_code(1002).map(SelfieH5::entry));
    show(SelfieH5::TABLE.get("2016"));
    show(SelfieH5::TABLE.get(999_999));
    println!("{}", IdentityOcr::FailedOperationOcrFailed.code());
    show(IdentityOcr::from_code("FailedOperation.OcrFailed").map(IdentityOcr::entry));
    show(IdentityOcr::from_code("constructor").map(IdentityOcr::entry));
    println!("{}", Prompt::Blink.description());
    show(Prompt::from_text("please blink").map(Prompt::entry));
}
