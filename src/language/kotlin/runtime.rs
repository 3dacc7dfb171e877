//! The files that are alike for every catalogue but for their package and access level.

use askama::Template;
use askama::filters::Safe;

use super::filters;
use super::{Kotlin, source};
use crate::catalog::Catalog;
use crate::language::Files;
use crate::language::columns::Column;
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
            #[allow(dead_code, reason = "not every file is about entries")]
            columns: &'a [Column<'a>],
        }
    )*

        pub(super) fn render(
            kotlin: &Kotlin,
            catalog: &Catalog,
            columns: &[Column],
            files: &mut Files,
        ) -> askama::Result<()> {
            $(if catalog.states_billing || stringify!($name) != "Billing" {
                let (package, access) = (kotlin.package_name(), kotlin.access());
                let view = $name { catalog, package, access, columns };
                files.add(source(stringify!($name)), &view)?;
            })*
            Ok(())
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

/// The values of a column of the catalogue's own.
#[derive(Template)]
#[template(path = "kotlin/enum.kt")]
pub(super) struct EnumView<'a> {
    catalog: &'a Catalog,
    package: Safe<String>,
    access: Safe<&'static str>,
    column: &'a Column<'a>,
}

impl<'a> EnumView<'a> {
    pub(super) fn new(kotlin: &Kotlin, catalog: &'a Catalog, column: &'a Column<'a>) -> Self {
        Self {
            catalog,
            package: kotlin.package_name(),
            access: kotlin.access(),
            column,
        }
    }
}
