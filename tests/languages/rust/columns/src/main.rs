//! Prints what the catalogue says of each entry, and which entry has each alias.

use app_errors::{
    AnyCode, Api, Code, Errno, Hint, Hresult, Ntstatus, Severity, Sqlstate, TableCode, Type,
};
use serde_json::{Value, json};

fn main() {
    print::<Api>();
    print::<Errno>();
    print::<Hresult>();
    print::<Ntstatus>();
    print::<Sqlstate>();
    print::<Hint>();

    assert_eq!(Errno::Ewouldblock, Errno::Eagain);
    assert_eq!(Errno::from_name("ewouldblock"), Some(Errno::Eagain));
    assert!(matches!(Api::Timeout, Api::Slow));
    assert_eq!(format!("{:?}", Errno::Edeadlock), "Edeadlk");

    // What isn't stated is no value, and neither is what a code that isn't listed would have.
    assert_eq!(Api::CardDeclined.http_status(), Some(402));
    assert_eq!(Api::Broken.http_status(), None);
    assert!(!Api::Broken.retryable());
    assert_eq!(Errno::Eagain.severity(), Some(Severity::Warning));
    let unlisted = Code::<Errno>::of(4_000_000_000_i64);
    assert_eq!((unlisted.retryable(), unlisted.severity()), (None, None));
    let code: &dyn AnyCode = &Errno::Eagain;
    assert_eq!((code.retryable(), code.type_()), (Some(true), Some(Type::Self_)));

    // Values are words wherever they are written.
    assert_eq!(Severity::Fatal.to_string(), "fatal");
    assert_eq!(json!(Type::OurSide), json!("Our side"));
    let read: Severity = serde_json::from_value(json!("error")).expect("a word");
    assert_eq!(read, Severity::Error);
    for no_word in [json!(1), json!("Error")] {
        assert!(serde_json::from_value::<Severity>(no_word).is_err());
    }
    for severity in Severity::ALL {
        assert_eq!(severity.to_string().parse(), Ok(*severity));
    }
    let error = "mild".parse::<Severity>().expect_err("no word");
    assert_eq!(error.to_string(), "unknown severity: \"mild\"");

    // Without a description a code prints as its table and its value.
    assert_eq!(Errno::Edeadlk.to_string(), "errno 35");
    assert_eq!(Errno::Edeadlk.description(), "");

    // 64 bits, and the 32 bits of a negative number.
    assert_eq!(Ntstatus::AccessViolation.code(), 0xC000_0005_i64);
    assert_eq!(Ntstatus::from_code(0xC000_0005_i64), Some(Ntstatus::AccessViolation));
    assert_eq!(Hresult::EFail.code(), 0x8000_4005_u32.cast_signed());
}

fn print<T: TableCode>() {
    for code in T::all() {
        let entry = code.entry();
        let of_entry = serde_json::to_value(entry).expect("JSON");
        let columns = json!({
            "http_status": entry.http_status,
            "retryable": entry.retryable,
            "severity": entry.severity,
            "help_url": entry.help_url,
            "type": entry.type_,
            "owner": entry.owner,
            "budget": entry.budget,
        });
        for (column, value) in columns.as_object().expect("an object") {
            assert_eq!(of_entry[column], *value, "serde");
        }
        let wire: Value = serde_json::to_value(code.raw()).expect("JSON");
        println!(
            "{}",
            json!({
                "table": entry.table,
                "name": entry.name,
                "wire": wire,
                "description": entry.description,
                "columns": columns,
            })
        );
        for (alias, of) in T::TABLE.aliases {
            let found = T::TABLE.by_name(alias).expect("an entry");
            if *of == entry.name {
                assert_eq!(found, entry);
                println!("{}", json!({"table": entry.table, "alias": alias, "of": found.name}));
            }
        }
    }
}
