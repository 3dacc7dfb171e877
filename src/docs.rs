//! Pages on which people look codes up: a site, for those who don't read code and those who do.
//!
//! What is said of an entry, and that is what its comments say in code and what `show` tells, is
//! put together in [`entry`], as plain data without markup. [`markdown`] makes pages of it.

mod entry;
mod markdown;

use crate::catalog::Catalog;
use crate::language::{Backends, Files, Language, Pages, Rendering};
use entry::Docs;

/// Renders the pages, which show how these languages write each constant.
pub(crate) fn render(
    pages: Pages,
    catalog: &Catalog,
    backends: &Backends,
    languages: &[Language],
    files: &mut Files,
) -> Rendering {
    let docs = Docs::new(catalog, backends, languages);
    match pages {
        Pages::Html => {
            files.add_text("index.html", "<!doctype html>\n");
            Ok(())
        }
        Pages::Markdown => markdown::render(&docs, files),
    }
}
