//! The promise: the repository can be cloned on every system that codegen is for.

use std::collections::BTreeMap;
use std::process::Command;

use crate::common::root;
use crate::common::tools::content;

/// The names that Windows has for devices, with whatever extension ("Naming Files, Paths, and
/// Namespaces"); git refuses to check them out there.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let number = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    let is_number = |it: &str| it.len() == 1 && it.bytes().all(|it| it.is_ascii_digit());
    DEVICES.contains(&stem.trim_end()) || number.is_some_and(is_number)
}

#[test]
fn paths_are_good_everywhere() {
    let mut git = Command::new("git");
    git.args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "-z",
    ]);
    let listed = content(&mut git, root()).stdout;
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in listed.split_terminator('\0') {
        for name in path.split('/') {
            let is_odd = |c: char| c.is_control() || "<>:\"\\|?*".contains(c);
            let is_good = !is_device(name) && !name.contains(is_odd) && !name.ends_with([' ', '.']);
            assert!(is_good, "Windows has no {path}");
        }
        // What Windows takes without being told otherwise is 260, with the folder of the clone.
        assert!(path.len() < 160, "{path} is too long for Windows");
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            panic!("{other} and {path} are one file on macOS and Windows");
        }
    }
    assert!(seen.len() > 500, "{}", seen.len());
}
