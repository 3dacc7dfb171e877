//! The promise: what a language's own tools would sort stands in their order, whatever order a spec
//! has. (`formatted` asks the tools themselves; this needs none of them.)

use crate::common::{codegen, files, folder, write_spec};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";

/// Biome sorts numbers by their value, and a hyphen before what follows letters.
#[test]
fn imports_of_typescript() {
    let folder = folder();
    let tables = ["a_b", "a_10", "b", "a_2", "a", "ab2", "ab_1"];
    write_spec(&folder.path().join("spec"), "demo_codes", &tables, TABLE);
    codegen(folder.path(), &["--quiet", "--lang", "ts"]).exits(0);
    let generated = files(&folder.path().join("generated/ts/src"));
    let index = String::from_utf8(generated["index.ts"].clone()).expect("UTF-8");
    let imports = index.lines().filter_map(|line| {
        let (_, path) = line.split_once("\"./entries/")?;
        line.starts_with("import")
            .then(|| path.trim_end_matches(".js\";"))
    });
    let imports: Vec<&str> = imports.collect();
    assert_eq!(imports, ["a", "a-2", "a-10", "a-b", "ab-1", "ab2", "b"]);
}
