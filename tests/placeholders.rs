//! The promise: whoever writes packages under names that belong to nobody is told so, once, and is
//! told the keys that give them names of their own.

use crate::common::{codegen, edit, folder, spec};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
const NOBODY: &str = "packages are named after `example.com`, which belongs to nobody";

#[test]
fn the_keys_are_named() {
    // The languages, what is stated, and the keys that are missing then.
    let cases = [
        (
            "all",
            "",
            Some("`packages.go.module`, `packages.kotlin.group`, `packages.swift.url`"),
        ),
        ("go", "", Some("`packages.go.module`")),
        ("kotlin", "", Some("`packages.kotlin.group`")),
        ("swift", "", Some("`packages.swift.url`")),
        ("rust,ts", "", None),
        ("go", "go: {module: example.org/codes}", None),
        ("kotlin", "kotlin: {group: org.example.codes}", None),
        (
            "swift",
            "swift: {url: 'https://example.org/codes.git'}",
            None,
        ),
    ];
    for (languages, stated, missing) in cases {
        let folder = folder();
        let catalog = spec(folder.path(), TABLE).join("catalog.yaml");
        if !stated.is_empty() {
            edit(
                &catalog,
                "tables:\n",
                &format!("packages:\n  {stated}\ntables:\n"),
            );
        }
        let run = codegen(folder.path(), &["--lang", languages]).exits(0);
        match missing {
            Some(keys) => {
                let help = format!("help: state {keys} in `catalog.yaml`");
                assert!(run.stderr.contains(NOBODY), "{languages}: {}", run.stderr);
                assert!(run.stderr.contains(&help), "{languages}: {}", run.stderr);
            }
            None => assert!(!run.stderr.contains(NOBODY), "{languages}: {}", run.stderr),
        }
        // Where nothing is written, nobody has to hear it again.
        let again = codegen(folder.path(), &["--lang", languages]).exits(0);
        assert!(
            !again.stderr.contains(NOBODY),
            "{languages}: {}",
            again.stderr
        );
    }
}
