//! What the compiler has to refuse.

use std::path::Path;

use super::jvm::Jvm;
use crate::common::write;

/// Statements that mistake a code of one table for one of another, a value for a code, or a flag
/// for a yes and no, or that make or change what isn't theirs; and what the compiler says of each.
const REFUSED: &[(&str, &str)] = &[
    (
        "val one: SelfieH5 = SelfieApp.SUCCESS; use(one)",
        "mismatch",
    ),
    ("decide(SelfieApp.SUCCESS)", "mismatch"),
    ("decide(1002)", "mismatch"),
    ("use(SelfieH5.find(SelfieApp.SUCCESS))", "candidates"),
    ("use(SelfieH5.SUCCESS < SelfieApp.SUCCESS)", "mismatch"),
    (
        "use(mapOf<SelfieH5, String>(SelfieApp.SUCCESS to \"\"))",
        "mismatch",
    ),
    (
        "val two: Common = \"InvalidParameter\"; use(two)",
        "mismatch",
    ),
    (
        "val table: Table<SelfieH5> = SelfieApp.table; use(table)",
        "mismatch",
    ),
    ("if (SelfieH5.SUCCESS.billing) use(0)", "mismatch"),
    ("use(!SelfieH5.SUCCESS.entry!!.billing)", "not"),
    ("use(SelfieH5(1002, null))", "private"),
    ("SelfieH5.SUCCESS = SelfieH5.of(1)", "reassigned"),
    ("SelfieH5.entries.add(SelfieH5.of(1))", "add"),
    ("SelfieH5.Info.id", "internal"),
];

/// Asserts that the compiler complains about each, with the shipped package among the classes.
pub fn assert_refused(jvm: &Jvm, folder: &Path) {
    let statements: String = REFUSED
        .iter()
        .map(|(statement, _)| format!("{statement}\n"))
        .collect();
    let file = folder.join("Refused.kt");
    let text = format!(
        "import com.example.ekyc.*\nfun use(any: Any?) = any\nfun decide(code: SelfieH5) = code\n\
         fun refused() {{\n{statements}}}\n"
    );
    write(&file, &text);
    let told = jvm.complaints(&file, &folder.join("refused"));
    for (line, (statement, complaint)) in (5..).zip(REFUSED) {
        let place = format!("Refused.kt:{line}:");
        let is_refused = |message: &str| {
            message.contains(&place) && message.contains(" error: ") && message.contains(complaint)
        };
        assert!(told.lines().any(is_refused), "{statement} compiles\n{told}");
    }
}
