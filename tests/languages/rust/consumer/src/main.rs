//! Constants, look-ups and flags of three tables.

use std::collections::BTreeMap;
use std::error::Error;

use ekyc_codes::{
    AnyCode, Billing, Code, CodeKind, Entry, IdentityOcr, Prompt, SelfieApp, SelfieH5, TABLES, Table,
    TableCode, find, table,
};

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

    codes();
    middleware();
    printing();
    words();
}

/// What a code can do, listed or not.
fn codes() {
    assert_eq!(SelfieH5::ALL.len(), SelfieH5::TABLE.entries.len());
    assert_eq!(
        SelfieH5::from_name("lighting_too_dim"),
        Some(SelfieH5::LightingTooDim)
    );
    assert_eq!(SelfieH5::from_name("LightingTooDim"), None);
    assert_eq!(SelfieH5::LightingTooDim.name(), "lighting_too_dim");
    assert_eq!(table("selfie_h5").map(|table| table.id), Some("selfie_h5"));
    assert!(table("selfie").is_none());
    // A slice, whose type says nothing of how many there are.
    let _: &&[&Table] = &TABLES;
    assert_eq!(
        TABLES
            .iter()
            .map(|table| table.entries.len())
            .sum::<usize>(),
        296
    );

    // Numbers of any width, and none is cut to fit another code.
    for number in [1002, 1002 + (1 << 32), 3_000_000_000, i64::MIN] {
        let code = Code::<SelfieH5>::from(number);
        assert_eq!(code.is_known(), number == 1002);
        assert_eq!(code.raw().to_string(), number.to_string());
        assert_eq!(code.raw().to_string().parse(), Ok(code));
        assert_eq!(SelfieH5::from_code(number), code.known());
        assert_eq!(SelfieH5::try_from(number).ok(), code.known());
        assert_eq!(find(number).next().is_some(), number == 1002);
    }
    assert_eq!(
        (i32::from(SelfieH5::Success), i64::from(SelfieH5::Success)),
        (0, 0)
    );
    assert_eq!(
        <&str>::from(IdentityOcr::FailedOperationOcrFailed),
        "FailedOperation.OcrFailed"
    );
    assert_eq!(
        IdentityOcr::FailedOperationOcrFailed.as_ref(),
        "FailedOperation.OcrFailed"
    );

    // An unlisted code is a value as any other; a constant compares with what was received.
    let received = Code::<SelfieH5>::from(1002);
    assert!(received == SelfieH5::SuspectedSpoofing && SelfieH5::SuspectedSpoofing == received);
    let unlisted = Code::<SelfieH5>::from(9999);
    assert_eq!(
        (unlisted.known(), unlisted.description(), unlisted.billing()),
        (None, None, None)
    );
    assert!(unlisted != received && received < unlisted);
    let text = Code::<IdentityOcr>::from("FailedOperation.New");
    assert!(!text.is_known() && text == Code::of("FailedOperation.New".to_owned()));
    let counted: BTreeMap<SelfieH5, usize> = [(SelfieH5::Success, 1)].into();
    assert_eq!(counted[&SelfieH5::Success], 1);
}

/// Some code of some table.
fn middleware() {
    fn log(code: &dyn AnyCode) -> String {
        let billing = code
            .listed()
            .map_or("unknown", |entry| entry.billing.as_str());
        format!(
            "table={} code={} billing={billing}",
            code.table().id,
            code.raw()
        )
    }
    fn first<T: TableCode>() -> &'static str {
        T::all().next().map_or("none", |code| code.entry().name)
    }
    assert_eq!(
        log(&SelfieApp::Success),
        "table=selfie_app code=0 billing=billed"
    );
    let any: &dyn AnyCode = &SelfieApp::Success;
    assert!(any.table() == SelfieApp::TABLE && any.table() != SelfieH5::TABLE);
    assert_eq!(any.entry(), SelfieApp::TABLE.get(0));
    assert_eq!(
        (any.is_known(), any.name(), any.billing()),
        (true, Some("success"), Some(Billing::Billed))
    );
    assert_eq!(any.description(), Some(SelfieApp::Success.description()));
    let new = Code::<IdentityOcr>::from("New");
    let any: &dyn AnyCode = &new;
    assert_eq!(
        (any.is_known(), any.name(), any.billing(), any.description()),
        (false, None, None, None)
    );
    assert_eq!(log(&new), "table=identity_ocr code=New billing=unknown");
    assert_eq!(first::<Prompt>(), "blink");
}

/// For people, with the formatter's own options.
fn printing() {
    let code = SelfieH5::SuspectedSpoofing;
    let printed = "selfie_h5 1002: Suspected spoofed recording.";
    assert_eq!(
        (code.to_string(), Code::from(code).to_string()),
        (printed.into(), printed.into())
    );
    assert_eq!(
        format!("{code:?} {:?}", Code::from(code)),
        "SuspectedSpoofing SuspectedSpoofing"
    );
    assert_eq!(
        format!("{code:>50}|{code:-<46}|{code:^48}|{code:.9}"),
        format!("{printed:>50}|{printed:-<46}|{printed:^48}|{printed:.9}")
    );
    let unlisted = Code::<SelfieH5>::from(9999);
    assert_eq!(
        format!("{unlisted} {unlisted:?}"),
        "selfie_h5 9999: unknown code Unknown(9999)"
    );
    assert_eq!(
        format!("{:>11}|{}", Billing::NotBilled, Billing::Billed),
        " not_billed|billed"
    );
    assert_eq!(Prompt::Blink.to_string(), "please blink");
    let error: Box<dyn Error> = code.into();
    assert_eq!(error.downcast_ref(), Some(&code));
    let error: Box<dyn Error> = unlisted.into();
    assert_eq!(error.downcast_ref(), Some(&unlisted));
    assert_eq!(
        format!("{:?}", SelfieApp::TABLE),
        "Table { id: \"selfie_app\", title: \"Selfie Verification (App SDK) error codes\", \
         code_kind: Integer, .. }"
    );
}

/// What prints as a word is read from it, and from nothing else.
fn words() {
    for billing in Billing::ALL {
        assert_eq!(billing.to_string().parse(), Ok(*billing));
    }
    for kind in CodeKind::ALL {
        assert_eq!(kind.to_string().parse(), Ok(*kind));
    }
    let error = "Billed".parse::<Billing>().expect_err("another word");
    assert_eq!(
        (error.to_string().as_str(), error.word.as_str()),
        ("unknown billing: \"Billed\"", "Billed")
    );
    let error: Box<dyn Error> = "1".parse::<CodeKind>().expect_err("no word").into();
    assert_eq!(error.to_string(), "unknown code kind: \"1\"");
}
