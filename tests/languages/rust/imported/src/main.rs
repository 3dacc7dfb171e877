//! Prints what the catalogue says of each entry, and which entry has each alias.

use shop_codes::{Class, CodeKind, Entry, Errno, Hresult, Http, Sqlstates, TABLES, Table};

/// The aliases, each with the name of the entry that has it.
const ALIASES: [(&str, &str); 3] =
    [("eagain", "ewouldblock"), ("edeadlock", "edeadlk"), ("enotsup", "eopnotsupp")];

fn main() {
    for table in TABLES {
        for entry in table.entries {
            print(table, entry);
            for (_, alias) in ALIASES.iter().filter(|(name, _)| *name == entry.name) {
                let found = table.by_name(alias).expect("an entry");
                let (table, name) = (found.table, found.name);
                println!(r#"{{"table":{table:?},"alias":{alias:?},"of":{name:?}}}"#);
            }
        }
    }

    assert_eq!(Errno::Ewouldblock, Errno::Eagain);
    assert_eq!(Errno::Eagain.code(), 11);

    assert_eq!(Http::NotFound.class(), Some(Class::ClientError));
    assert_eq!(Http::ServiceUnavailable.retryable(), Some(true));
    assert_eq!(Errno::Eagain.retryable(), None);

    assert_eq!(Hresult::EFail.code(), 0x8000_4005_u32.cast_signed());
    assert_eq!(Sqlstates::from_code("01008"), Some(Sqlstates::Condition64));
}

/// Prints JSON, as Rust writes texts that have nothing but ASCII in them.
fn print(table: &Table, entry: &Entry) {
    let code = entry.code.map(|code| code.to_string()).unwrap_or_default();
    let wire = match table.code_kind {
        CodeKind::Integer => code,
        _ => format!("{code:?}"),
    };
    let (table, name, description) = (entry.table, entry.name, entry.description);
    let class = entry.class.map_or("null".into(), |class| format!("\"{class}\""));
    let retryable = entry.retryable.map_or("null".into(), |flag| flag.to_string());
    println!(
        r#"{{"table":{table:?},"name":{name:?},"wire":{wire},"description":{description:?},"columns":{{"class":{class},"retryable":{retryable}}}}}"#
    );
}
