//! Pages in which people look codes up.

use crate::catalog::Catalog;
use crate::language::{Backends, Files, Language, Pages, Rendering};

/// Renders the pages, which show how these languages write each constant.
pub(crate) fn render(
    pages: Pages,
    catalog: &Catalog,
    backends: &Backends,
    languages: &[Language],
    files: &mut Files,
) -> Rendering {
    let _ = (pages, catalog, backends, languages);
    files.add_text("index.html", "<!doctype html>\n");
    Ok(())
}
