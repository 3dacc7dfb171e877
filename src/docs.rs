//! Pages on which people look codes up: a site, for those who don't read code and those who do.
//!
//! What is said of an entry, and that is what its comments say in code and what `show` tells, is
//! put together in [`entry`], as plain data without markup, with what [`lookups`] finds. [`html`]
//! makes a site of it, [`search`] what the site is searched by, and [`markdown`] makes pages for a
//! repository or a wiki.

mod entry;
mod html;
mod lookups;
mod markdown;
mod search;
mod words;

use crate::catalog::Catalog;
use crate::language::{Backends, Files, Language, Pages, Rendering};
use lookups::Docs;

pub(crate) use html::Html;

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
        Pages::Html => html::render(&docs, files),
        Pages::Markdown => markdown::render(&docs, &markdown::REPOSITORY, files),
        Pages::Wiki => markdown::render(&docs, &markdown::WIKI, files),
    }
}
