//! The files that are alike for every catalogue but for their package and access level.

use askama::Template;
use askama::filters::Safe;

use super::Kotlin;
use crate::catalog::Catalog;
use crate::language::header::Header as _;

macro_rules! views {
    ($($name:ident: $path:literal,)*) => {$(
        #[derive(Template)]
        #[template(path = $path)]
        struct $name<'a> {
            catalog: &'a Catalog,
            package: Safe<String>,
            #[allow(dead_code, reason = "what finds codes is internal anyway")]
            access: Safe<&'static str>,
        }
    )*

        /// The name of each file, and its text.
        pub(super) fn files(
            kotlin: &Kotlin,
            catalog: &Catalog,
        ) -> askama::Result<Vec<(&'static str, String)>> {
            Ok(vec![$({
                let (package, access) = (kotlin.package_name(), kotlin.access());
                (stringify!($name), $name { catalog, package, access }.render()?)
            },)*])
        }
    };
}

views! {
    Billing: "kotlin/runtime/Billing.kt",
    Entry: "kotlin/runtime/Entry.kt",
    Lookup: "kotlin/runtime/Lookup.kt",
    Table: "kotlin/runtime/Table.kt",
    TableCode: "kotlin/runtime/TableCode.kt",
}
