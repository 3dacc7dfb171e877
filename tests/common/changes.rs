//! A change of every kind: what of `tests/diff/spec` becomes what. They touch different texts, so
//! that several can be made at once.

use std::fs;
use std::path::Path;

use super::{copy, edit, root, write};

/// A change.
pub struct Case {
    /// The kind that `codegen diff` calls it.
    pub kind: &'static str,
    /// The file, and what in it becomes what: the whole of it comes or goes where nothing is said.
    pub edits: &'static [(&'static str, &'static str, &'static str)],
}

/// The catalogue that is changed.
pub fn base() -> std::path::PathBuf {
    root().join("tests/diff/spec")
}

/// Writes the catalogue with these changes made to a folder.
pub fn changed(folder: &Path, cases: &[&Case]) {
    copy(&base(), folder);
    for case in cases {
        for (file, from, to) in case.edits {
            let file = folder.join(file);
            match (*from, *to) {
                ("", "") => fs::remove_file(file).expect("a file"),
                ("", text) => write(&file, text),
                (from, to) => edit(&file, from, to),
            }
        }
    }
}

const CATALOG: &str = "catalog.yaml";
const PAYMENT: &str = "tables/payment.yaml";
const WIDE: &str = "tables/wide.yaml";
const PARCEL: &str = "tables/parcel.yaml";
const HINT: &str = "tables/hint.yaml";
const BANNER: &str = "tables/banner.yaml";

macro_rules! cases {
    ($($kind:literal: $([$file:ident, $from:literal, $to:literal])+;)*) => {
        /// A change of every kind.
        pub const CASES: &[Case] = &[
            $(Case { kind: $kind, edits: &[$(($file, $from, $to)),+] }),*
        ];
    };
}

const NEW_TABLE: &str = "tables/queue.yaml";

cases! {
    "catalog-text-changed": [CATALOG, "What the shop says.", "All that the shop says."];
    "table-added": [CATALOG, "  - payment\n", "  - payment\n  - queue\n"]
        [NEW_TABLE, "", "title: Queues\ncode_kind: integer\nentries:\n  - {name: long, code: 1, retryable: true, team: c, budget: 1}\n"];
    "table-removed": [CATALOG, "  - parcel\n", ""] [PARCEL, "", ""];
    "table-text-changed": [PAYMENT, "title: Payments", "title: All payments"];
    "table-deprecated": [HINT, "title: Hints\n", "title: Hints\ndeprecated: {since: 1.5.0}\n"];
    "table-undeprecated": [BANNER, "deprecated: {since: 1.2.0}\n", ""];
    "code-kind-changed": [PARCEL, "code_kind: string", "code_kind: integer"]
        [PARCEL, "code: Parcel.Lost", "code: 1"] [PARCEL, "code: Parcel.Found", "code: 2"];
    "code-width-changed": [WIDE, "code_kind: integer\n", "code_kind: integer\ncode_width: 64\n"];
    "code-radix-changed": [PAYMENT, "code_radix: decimal", "code_radix: hex"];
    "entry-added": [PARCEL, "entries:\n", "entries:\n  - {name: late, code: Parcel.Late, retryable: true, team: c, budget: 1}\n"];
    "entry-removed": [PAYMENT, "  - {name: bad_pin, code: 55, description: A wrong PIN, billed: false, retryable: true, team: b, budget: 1, note: Three times.}\n", ""];
    "entry-renamed": [PARCEL, "name: found, ", "name: here, aliases: [found], "];
    "name-lost": [PAYMENT, "name: no_money", "name: poor"];
    "code-changed": [PAYMENT, "code: 57", "code: 157"];
    "text-changed": [HINT, "Please sign.", "Please sign here."];
    "description-changed": [PAYMENT, "description: Paid", "description: It is paid"];
    "billing-changed": [PARCEL, "description: Lost, billed: false", "description: Lost, billed: true"];
    "billing-removed": [PAYMENT, "billed: true, ", ""] [PAYMENT, "billed: false, ", ""] [PAYMENT, "    billed: false\n", ""]
        [WIDE, "billed: false, ", ""] [PARCEL, "billed: true, ", ""] [PARCEL, "billed: false, ", ""];
    "note-changed": [PAYMENT, "note: Three times.", "note: Four times."];
    "published-changed": [PAYMENT, "No bnak", "No bnk"];
    "since-changed": [PAYMENT, "since: 1.1.0", "since: 1.1.1"];
    "entry-deprecated": [PAYMENT, "name: paid, ", "name: paid, deprecated: {since: 1.5.0}, "];
    "entry-undeprecated": [PAYMENT, "budget: 1, deprecated: {since: 1.2.0}}", "budget: 1}"];
    "deprecation-changed": [PAYMENT, "It is fast now.", "It is faster now."];
    "alias-added": [PAYMENT, "name: no_shop, ", "name: no_shop, aliases: [shopless], "];
    "alias-removed": [PAYMENT, ", aliases: [refused]", ""];
    "alias-deprecated": [PAYMENT, "- {name: lazy}", "- {name: lazy, deprecated: {since: 1.5.0}}"];
    "alias-undeprecated": [PAYMENT, "- {name: late, deprecated: {since: 1.2.0}}", "- late"];
    "reserved": [WIDE, "entries:", "reserved: [{code: 9, since: 1.5.0, reason: It is taken.}]\nentries:"];
    "unreserved": [PAYMENT, "  - {code: 53, name: card_stolen, since: 1.3.0, reason: Nobody says so.}\n", ""];
    "reservation-changed": [PAYMENT, "Cards last.", "Cards last for ever."];
    "attribute-added": [CATALOG, "  owner: {type: string}", "  owner: {type: string}\n  page: {type: string}"];
    "attribute-removed": [CATALOG, "  owner: {type: string}\n", ""] [PAYMENT, ", owner: bank", ""];
    "attribute-retyped": [CATALOG, "http_status: {type: integer", "http_status: {type: string"] [PAYMENT, "http_status: 200", "http_status: ok"];
    "attribute-required": [CATALOG, "budget: {type: integer}", "budget: {type: integer, required: true}"];
    "attribute-optional": [CATALOG, "team: {type: string, required: true}", "team: {type: string}"];
    "attribute-text-changed": [CATALOG, "The HTTP status.", "The status of HTTP."];
    "choice-added": [CATALOG, "[warning, ", "[note, warning, "];
    "choice-removed": [CATALOG, ", fatal]", "]"];
    "attribute-value-changed": [WIDE, "team: a", "team: z"];
    "row-added": [HINT, "  - {name: sign", "  - {repeats: wait, description: Please wait., note: Once more., retryable: true, team: a, budget: 1}\n  - {name: sign"];
    "row-removed": [HINT, "  - {repeats: wait, description: Please wait., retryable: true, team: a, budget: 1}\n", ""];
    "order-changed": [CATALOG, "  - hint\n  - banner\n", "  - banner\n  - hint\n"];
    "identifier-changed": [CATALOG, "initialisms: [sms]", "initialisms: [pin]"];
    "package-renamed": [CATALOG, "rust: {name: shop-codes}", "rust: {name: shop}"] [CATALOG, "typescript: {name: shop-codes", "typescript: {name: shop"]
        [CATALOG, "package: com.example.shop,", "package: com.example.codes,"] [CATALOG, "swift: {name: ShopCodes", "swift: {name: Shop"]
        [CATALOG, "module: example.com/shop", "module: example.com/codes"];
    "package-moved": [CATALOG, "group: com.example,", "group: com.example.shop,"];
    "package-narrowed": [CATALOG, "package: com.example.shop, access: public", "package: com.example.shop, access: internal"]
        [CATALOG, "ShopCodes\", access: public", "ShopCodes\", access: internal"];
    "package-option-changed": [CATALOG, "import_extension: js", "import_extension: ts"];
    "package-text-changed": [CATALOG, "license: MIT", "license: Apache-2.0"];
}
