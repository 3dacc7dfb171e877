use parcel_codes::{Billing, Code, Delivery, Notice, Scan, find};

fn decide(code: i32) -> &'static str {
    match Delivery::from_code(code) {
        Some(Delivery::Delivered) => "done",
        Some(Delivery::Lost) => "search",
        Some(known) if known.billing() == Billing::Billed => "billed",
        Some(_) => "known",
        None => "unknown",
    }
}

fn main() {
    for code in [-5, 0, 15, 20, 30, 99] {
        let received = Code::<Delivery>::of(code);
        println!("{} {}", received.raw(), decide(code));
    }
    for code in ["Later", "Ok", "Scan.Dark", "Scan.Torn", "Scan.Wet"] {
        let received = Code::<Scan>::of(code);
        let known = received.known().map_or("unknown", Scan::name);
        println!("{} {known}", received.raw());
    }
    for text in ["Please sign.", "Please wait."] {
        let known = Notice::from_text(text).map_or("unknown", Notice::name);
        println!("{text} {known}");
    }
    println!("{}", find(0).any(|entry| entry.table == "delivery"));
}
