//! The modules that are alike for every catalogue.

use askama::Template;

use super::filters;
use super::form::{Form, in_each_form};
use crate::catalog::Catalog;
use crate::language::Files;
use crate::language::columns::Column;
use crate::language::header::Header as _;

/// How tables find their entries.
pub(super) fn lookup(catalog: &Catalog, forms: &[Form], files: &mut Files) -> askama::Result<()> {
    in_each_form(forms, "lookup", files, |form| LookupView { form, catalog })
}

/// The types that tables share.
pub(super) fn types(
    catalog: &Catalog,
    columns: &[Column],
    forms: &[Form],
    files: &mut Files,
) -> askama::Result<()> {
    in_each_form(forms, "types", files, |form| SharedTypesView {
        form,
        catalog,
        columns,
    })
}

#[derive(Template)]
#[template(path = "typescript/runtime/lookup.ts")]
struct LookupView<'a> {
    form: Form,
    catalog: &'a Catalog,
}

#[derive(Template)]
#[template(path = "typescript/runtime/types.ts")]
struct SharedTypesView<'a> {
    form: Form,
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
}
