//! Somebody's program, which uses the module that is embedded in a library of its workspace.

use api::vendor::errcodes::{CATALOG, Code, SelfieH5, TABLES, VERSION};

fn main() {
    println!("{CATALOG} {VERSION}");
    for entry in TABLES.iter().flat_map(|table| table.entries) {
        let code = entry.code.map(|code| code.to_string()).unwrap_or_default();
        println!("{} {} {code} {}", entry.table, entry.name, entry.description);
    }
    let code: Code<SelfieH5> = serde_json::from_str("1002").expect("a code");
    assert_eq!(serde_json::to_string(&code).expect("JSON"), "1002");
    match code.known() {
        Some(known @ SelfieH5::SuspectedSpoofing) => println!("{} is {}", code.raw(), known.name()),
        other => panic!("{other:?}"),
    }
}
