//! Kotlin that is embedded in somebody's module.

use std::fs;

use super::jvm::Jvm;
use crate::common::embedded::Host;
use crate::common::files;
use crate::common::library::Language;
use crate::common::tools::{Checked, content};

const SOURCES: &str = "src/main/kotlin";

pub fn embed() -> Checked {
    for access in ["public", "internal"] {
        let mut host = Host::new(Language::Kotlin, "module");
        let ekyc = format!("{SOURCES}/com/example/ekyc");
        host.embed_shipped_with(&format!("access: {access}"), &ekyc);
        // The packages that these specs don't state are those of their folders.
        host.embed_golden(&format!("{SOURCES}/com/acme"));
        let hostile = host
            .path()
            .join(SOURCES)
            .join("com/acme/hostile/Hostile.kt");
        let hostile = fs::read_to_string(hostile).expect("Hostile.kt");
        assert!(
            hostile.contains("\npackage com.acme.hostile\n"),
            "{hostile}"
        );
        declares_nothing_but(&host, &ekyc, access);
        let classes = host.path().join("classes");
        let jvm = Jvm::new(&[&classes])?;
        jvm.kotlin_library(&host.path().join(SOURCES), &classes);
        let run = content(&mut jvm.program("com.acme.shop.MainKt"), host.path());
        host.has_printed(&run.stdout);
    }
    Ok(())
}

/// Asserts that no file declares anything that is for more people than this, or for fewer, except
/// what is internal anyway.
fn declares_nothing_but(host: &Host, folder: &str, access: &str) {
    let mut declared = 0;
    for (path, text) in files(&host.path().join(folder)) {
        let text = String::from_utf8(text).expect("UTF-8");
        for line in text.lines() {
            let level = line.split(' ').next().unwrap_or_default();
            if path != "Lookup.kt" && ["public", "internal"].contains(&level) {
                assert_eq!(level, access, "{path}: {line}");
                declared += 1;
            }
        }
    }
    assert!(declared > 10, "{declared} declarations");
}
