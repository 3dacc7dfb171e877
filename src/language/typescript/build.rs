//! The package as it is published: what `tsc` would make of the sources, so that nobody needs it. A test holds the two together.

use askama::Template;
use askama::filters::Safe;

use super::{Constants, Entries, Root};
use crate::language::{RenderedFile, catalog_header};

/// The modules that are the same for every catalogue.
macro_rules! shared {
    ($($name:ident: $template:literal => $path:literal,)*) => {
        $(
            #[derive(Template)]
            #[template(path = $template)]
            struct $name {
                header: Safe<String>,
            }
        )*

        /// Adds them to the files, sources and all.
        pub(super) fn shared(files: &mut Vec<RenderedFile>) -> askama::Result<()> {
            $(files.push(RenderedFile::new($path, $name { header: catalog_header() }.render()?));)*
            Ok(())
        }
    };
}

shared! {
    Lookup: "typescript/lookup.ts" => "src/lookup.ts",
    LookupCode: "typescript/lookup.js" => "lib/lookup.js",
    LookupTypes: "typescript/lookup.d.ts" => "lib/lookup.d.ts",
    Types: "typescript/types.ts" => "src/types.ts",
    TypesCode: "typescript/types.js" => "lib/types.js",
    TypesTypes: "typescript/types.ts" => "lib/types.d.ts",
}

/// The built forms of a source.
macro_rules! built {
    ($($name:ident($field:ident: $of:ty): $template:literal,)*) => {$(
        #[derive(Template)]
        #[template(path = $template)]
        struct $name<'a> {
            header: &'a Safe<String>,
            $field: &'a $of,
        }

        impl<'a> $name<'a> {
            fn new($field: &'a $of) -> Self {
                Self { header: &$field.header, $field }
            }
        }
    )*};
}

built! {
    RootCode(catalog: Root): "typescript/index.js",
    RootTypes(catalog: Root): "typescript/index.d.ts",
    ConstantsCode(table: Constants): "typescript/constants.js",
    ConstantsTypes(table: Constants): "typescript/constants.d.ts",
    EntriesCode(table: Entries): "typescript/entries.js",
    EntriesTypes(table: Entries): "typescript/entries.d.ts",
}

/// Adds what becomes of the root.
pub(super) fn root(root: &Root, files: &mut Vec<RenderedFile>) -> askama::Result<()> {
    shared(files)?;
    files.push(RenderedFile::new(
        "lib/index.js",
        RootCode::new(root).render()?,
    ));
    files.push(RenderedFile::new(
        "lib/index.d.ts",
        RootTypes::new(root).render()?,
    ));
    Ok(())
}

/// Adds what becomes of a table's two modules.
pub(super) fn table(
    constants: &Constants,
    entries: &Entries,
    files: &mut Vec<RenderedFile>,
) -> askama::Result<()> {
    let path =
        |folder: &str, extension: &str| format!("lib/{folder}/{}.{extension}", constants.file);
    let code = ConstantsCode::new(constants).render()?;
    files.push(RenderedFile::new(path("constants", "js"), code));
    let types = ConstantsTypes::new(constants).render()?;
    files.push(RenderedFile::new(path("constants", "d.ts"), types));
    let code = EntriesCode::new(entries).render()?;
    files.push(RenderedFile::new(path("entries", "js"), code));
    let types = EntriesTypes::new(entries).render()?;
    files.push(RenderedFile::new(path("entries", "d.ts"), types));
    Ok(())
}
