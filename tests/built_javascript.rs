//! The promise: the JavaScript and the types that codegen writes into `lib` are what the compiler makes of the sources: the same code, the
//! same types, the same comments on what is exported.

use std::process::Command;

use crate::common::compilers::tsc;
use crate::common::tools::{silent, tool};
use crate::common::{copy, folder, root};

#[test]
fn typescript() {
    let Some(modules) = tool("node/node_modules") else {
        return;
    };
    for (generated, version) in [
        ("generated", "5.9"),
        ("generated", "7.0"),
        ("tests/golden/kinds/generated", "6.0"),
        ("tests/golden/hostile/generated", "6.0"),
        ("tests/golden/reserved/generated", "6.0"),
    ] {
        let folder = folder();
        copy(&root().join(generated).join("ts"), folder.path());
        let mut tsc = tsc(&modules, version);
        tsc.args(["-p", ".", "--noEmit", "false", "--outDir", "built"]);
        silent(&mut tsc, folder.path());
        let mut same = Command::new("node");
        same.arg(root().join("tests/consumers/ts-same.mjs"))
            .arg(modules.join("typescript-6.0/lib/typescript.js"))
            .args(["built", "lib"]);
        silent(&mut same, folder.path());
    }
}
