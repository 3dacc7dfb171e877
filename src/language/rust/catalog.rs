//! The files that are about all tables: the root, the module that declares those of the
//! tables, serde's traits, and the types that tables are made of.

use askama::Template;
use askama::filters::Safe;

use super::Rust;
use super::columns::sorted_enums;
use super::comment::comment;
use super::filters;
use super::names::version_order;
use super::package::Example;
use super::parts;
use super::site::Site;
use super::table::TableView;
use crate::catalog::Catalog;
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::markup::Comment;

#[derive(Template)]
#[template(path = "rust/catalog.rs")]
pub(super) struct CatalogView<'a> {
    site: Site,
    catalog: &'a Catalog,
    doc: Comment,
    library: Safe<String>,
    example: Option<Example>,
    columns: &'a [Column<'a>],
    tables: &'a [TableView<'a>],
}

impl<'a> CatalogView<'a> {
    pub(super) fn new(
        rust: &Rust,
        site: Site,
        catalog: &'a Catalog,
        columns: &'a [Column<'a>],
        tables: &'a [TableView],
    ) -> Self {
        Self {
            site,
            library: Safe(rust.library()),
            example: Example::of(catalog),
            catalog,
            doc: comment(&Doc::catalog(catalog)),
            columns,
            tables,
        }
    }

    /// The columns that are enums.
    fn enums(&self) -> Vec<&'a Column<'a>> {
        sorted_enums(self.columns)
    }

    /// Whether a table is so large that codes are found by their hashes.
    pub(super) fn has_index(&self) -> bool {
        self.tables.iter().any(TableView::has_index)
    }

    /// The types of the tables that have no slice of their codes.
    fn without_all(&self) -> Vec<&Safe<String>> {
        let large = self.tables.iter().filter(|table| !table.has_all());
        large.map(|table| &table.type_name).collect()
    }

    /// Whether callers should no longer use one of the tables.
    fn is_any_deprecated(&self) -> bool {
        self.tables.iter().any(|table| table.notice.is_some())
    }

    /// The tables in rustfmt's order for `use`: as versions compare.
    fn sorted(&self) -> Vec<&TableView<'a>> {
        let mut sorted: Vec<&TableView> = self.tables.iter().collect();
        sorted.sort_by(|a, b| version_order(&a.module.0).cmp(&version_order(&b.module.0)));
        sorted
    }
}

#[derive(Template)]
#[template(path = "rust/modules.rs")]
pub(super) struct ModulesView<'a> {
    pub site: Site,
    pub catalog: &'a Catalog,
    pub tables: &'a [TableView<'a>],
}

impl ModulesView<'_> {
    /// The modules in rustfmt's order for `mod`: as strings compare.
    fn sorted(&self) -> Vec<&Safe<String>> {
        let mut modules: Vec<&Safe<String>> =
            self.tables.iter().map(|table| &table.module).collect();
        modules.sort_by_key(|module| &module.0);
        modules
    }
}

#[derive(Template)]
#[template(path = "rust/serde.rs")]
pub(super) struct SerdeView<'a> {
    pub site: Site,
    pub catalog: &'a Catalog,
    pub columns: &'a [Column<'a>],
    pub tables: &'a [TableView<'a>],
}

impl SerdeView<'_> {
    /// Whether callers should no longer use one of the tables.
    fn is_any_deprecated(&self) -> bool {
        self.tables.iter().any(|table| table.notice.is_some())
    }

    /// How many fields an entry is written with.
    fn fields(&self) -> usize {
        5 + usize::from(self.catalog.states_billing) + self.columns.len()
    }
}

/// What all tables are made of.
#[derive(Template)]
#[template(path = "rust/runtime/types.rs")]
pub(super) struct TypesView<'a> {
    pub site: Site,
    pub catalog: &'a Catalog,
    pub columns: &'a [Column<'a>],
}

impl<'a> TypesView<'a> {
    /// The columns that are enums.
    fn enums(&self) -> Vec<&'a Column<'a>> {
        sorted_enums(self.columns)
    }
}

/// Codes as they are received.
#[derive(Template)]
#[template(path = "rust/runtime/code.rs")]
pub(super) struct CodeView<'a> {
    pub site: Site,
    pub catalog: &'a Catalog,
    pub columns: &'a [Column<'a>],
}

impl<'a> CodeView<'a> {
    /// The columns that are enums.
    fn enums(&self) -> Vec<&'a Column<'a>> {
        sorted_enums(self.columns)
    }
}

/// What is a word wherever it is printed or written.
#[derive(Template)]
#[template(path = "rust/runtime/words.rs")]
pub(super) struct WordsView<'a> {
    pub site: Site,
    pub catalog: &'a Catalog,
}

/// Printing and parsing.
#[derive(Template)]
#[template(path = "rust/runtime/text.rs")]
pub(super) struct TextView<'a> {
    pub site: Site,
    pub catalog: &'a Catalog,
}

/// Looking codes up.
#[derive(Template)]
#[template(path = "rust/runtime/index.rs")]
pub(super) struct IndexView<'a> {
    site: Site,
    catalog: &'a Catalog,
    /// Whether integers, and whether texts, are found by their hashes.
    integers: bool,
    texts: bool,
}

impl<'a> IndexView<'a> {
    /// `None` if all tables are small.
    pub(super) fn new(site: Site, catalog: &'a Catalog, tables: &[TableView]) -> Option<Self> {
        let any = |integers| {
            let mut large = tables.iter().filter(|table| table.has_index());
            large.any(|table| table.is_integer() == integers)
        };
        let (integers, texts) = (any(true), any(false));
        (integers || texts).then_some(Self {
            site,
            catalog,
            integers,
            texts,
        })
    }
}
