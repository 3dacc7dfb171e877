//! Somebody's program, which uses the module that is embedded in it.

mod errcodes;

use errcodes::{SelfieH5, CATALOG, TABLES, VERSION};

fn main() {
    println!("{CATALOG} {VERSION}");
    for entry in TABLES.iter().flat_map(|table| table.entries) {
        let code = entry.code.map(|code| code.to_string()).unwrap_or_default();
        println!(
            "{} {} {code} {}",
            entry.table, entry.name, entry.description
        );
    }
    match SelfieH5::from_code(1002) {
        Some(code @ SelfieH5::SuspectedSpoofing) => println!("{} is {}", code.code(), code.name()),
        other => panic!("{other:?}"),
    }
}
