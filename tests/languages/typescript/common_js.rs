//! The npm package as programs of `CommonJS` take it: by `require`, through every compiler with
//! every setting that makes such a program, and in Jest.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::compiler::{VERSIONS, strict_tsc};
use crate::common::release::Release;
use crate::common::tools::{Checked, content, silent, tool};

/// Compiles the consumer's program as one of `CommonJS`, and runs it.
pub fn consume(release: &Release, consumer: &Path, modules: &Path, printed: &str) -> Checked {
    fs::write(consumer.join("package.json"), "{}").expect("package.json");
    let compiles_and_runs = |version: &str, settings: &[&str]| {
        let mut tsc = strict_tsc(modules, version);
        tsc.args(["--verbatimModuleSyntax", "false"]).args(settings);
        silent(tsc.args(["main.ts", "example.ts"]), consumer);
        let compiled = fs::read_to_string(consumer.join("main.js")).expect("main.js");
        assert!(compiled.contains("require(\"ekyc-codes\")"), "{compiled}");
        let run = content(release.command("node").arg("main.js"), consumer);
        assert_eq!(run.stdout, printed, "TypeScript {version}, {settings:?}");
    };
    for version in VERSIONS {
        for module in ["commonjs", "node16", "node18", "nodenext"] {
            compiles_and_runs(version, &["--module", module]);
        }
    }
    // It reads no `exports`. TypeScript 5.9 would have it without being told so.
    let before_node_16 = ["--module", "commonjs", "--moduleResolution", "node10"];
    compiles_and_runs("5.9", &before_node_16);
    jest(consumer)
}

/// Jest takes what it finds in `node_modules` as it is, which has to be `CommonJS`.
fn jest(consumer: &Path) -> Checked {
    let jest = tool("judges/node_modules/.bin/jest")?;
    let test = "test(\"it runs\", () => {\n\
         \x20 const { SUSPECTED_SPOOFING } = require(\"ekyc-codes/selfie-h5\");\n\
         \x20 const { entryOf } = require(\"ekyc-codes/selfie-h5/entries\");\n\
         \x20 expect(entryOf(\"1002\").code).toBe(SUSPECTED_SPOOFING);\n\
         \x20 expect(require(\"ekyc-codes\").find(1002)).toContain(entryOf(1002));\n\
         });\n";
    fs::write(consumer.join("main.test.js"), test).expect("a test");
    content(Command::new(jest).arg("--ci"), consumer);
    Ok(())
}

/// What has been packed, judged by what people look a package over with.
pub fn judged(archive: &Path, consumer: &Path) -> Checked {
    let judges = tool("judges/node_modules/.bin")?;
    content(Command::new(judges.join("attw")).arg(archive), consumer);
    let mut publint = Command::new(judges.join("publint"));
    content(publint.arg("--strict").arg(archive), consumer);
    Ok(())
}
