//! Swift that is embedded in a module of somebody's package.

use std::path::Path;
use std::process::Command;

use super::build;
use crate::common::embedded::Host;
use crate::common::files;
use crate::common::library::Language;
use crate::common::tools::{Checked, content, silent, tool};

pub fn embed() -> Checked {
    let mut host = Host::new(Language::Swift, "package");
    host.embed_shipped_with("access: internal", "Sources/Shop/Errors");
    is_internal(&host);
    let run = content(&mut build(host.path(), "Shop")?, host.path());
    host.has_printed(&run.stdout);
    as_in_swift_5(&host)
}

/// The language mode of most programs.
fn as_in_swift_5(host: &Host) -> Checked {
    let mut swiftc = Command::new(tool("swift/bin/swiftc")?);
    swiftc.args(["-typecheck", "-wmo", "-swift-version", "5"]);
    swiftc.args(["-strict-concurrency=complete", "-warnings-as-errors"]);
    let sources = host.path().join("Sources/Shop");
    let swift = files(&sources)
        .into_keys()
        .filter(|file| Path::new(file).extension().is_some_and(|it| it == "swift"));
    silent(swiftc.args(swift), &sources);
    Ok(())
}

fn is_internal(host: &Host) {
    let mut declared = 0;
    for (path, text) in files(&host.path().join("Sources/Shop/Errors")) {
        let text = String::from_utf8(text).expect("UTF-8");
        assert!(!text.contains("public "), "{path}");
        declared += text.matches("\ninternal ").count();
    }
    assert!(declared > 10, "{declared} declarations");
}
