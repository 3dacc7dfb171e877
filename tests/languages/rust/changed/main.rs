// Uses every kind of thing in the package, as it was before anything changed.
use shop_codes::{AnyCode, Banner, Billing, Code, Hint, Parcel, Payment, Severity, TableCode, Wide};

pub fn explain(received: i32) -> String {
    match Payment::from_code(received) {
        Some(Payment::Paid) => "paid".into(),
        Some(Payment::Declined | Payment::BadPin | Payment::NoMoney | Payment::NoSms) => "not paid".into(),
        Some(Payment::TooSlow | Payment::NoLine | Payment::NoBank) => "later".into(),
        Some(Payment::NoShop | Payment::NoTill) => "never".into(),
        Some(code) if code.billing() == Billing::Billed => format!("{code} (billed)"),
        Some(code) => code.description().into(),
        None => "unknown".into(),
    }
}

pub fn codes() -> (i32, i32, &'static str, &'static str) {
    let _: &dyn AnyCode = &Payment::Paid;
    let _: Code<Parcel> = Parcel::Lost.into();
    let parcel = match Parcel::from_code("Parcel.Found") {
        Some(Parcel::Lost) => "lost",
        Some(Parcel::Found) => "found",
        _ => "",
    };
    (Payment::Paid.code(), Wide::Narrow.code(), Parcel::Lost.code(), parcel)
}

pub fn names() -> [Payment; 3] {
    [Payment::Refused, Payment::Late, Payment::Lazy]
}

pub fn texts() -> [&'static str; 3] {
    [Hint::Wait.description(), Hint::Sign.name(), Banner::Sale.name()]
}

pub fn columns(code: Payment) -> Option<i64> {
    let retryable: bool = code.retryable();
    let severity: Option<Severity> = code.severity();
    let owner: Option<&str> = code.owner();
    let budget: Option<i64> = code.budget();
    let team: &str = code.team();
    let is_bad = match severity {
        Some(Severity::Fatal | Severity::Error) => true,
        Some(Severity::Warning) => false,
        _ => retryable,
    };
    if is_bad || owner == Some(team) {
        return budget;
    }
    code.entry().http_status
}

pub fn all<T: TableCode>() -> usize {
    T::all().len()
}

pub fn table() -> Option<&'static str> {
    let table = shop_codes::table("payment")?;
    table.get(51).map(|entry| entry.description)
}
