//! What isn't used isn't paid for: R8 removes it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::tools::{Installed, content, tool};
use crate::common::{arg, files};

/// Shrinks the programs in `Shrunk.kt`, which were built with what they depend on into a folder.
pub fn assert_shrinks(target: &Path) -> Installed<()> {
    let constants = Shrunk::new(target, "Constants")?;
    assert_eq!(constants.prints("0"), "approve\n");
    assert_eq!(constants.prints("FailedOperation.OcrFailed"), "retry\n");
    assert_eq!(constants.classes("com/example"), [""; 0]);

    let one_table = Shrunk::new(target, "OneTable")?;
    assert_eq!(one_table.prints("0"), "approve\n");
    assert_eq!(
        one_table.prints("1002"),
        "Suspected spoofed recording. NOT_BILLED\n"
    );
    let kept = one_table.classes("com/example");
    assert!(kept.iter().any(|name| name.contains("/SelfieH5")));
    for other in [
        "SelfieApi",
        "IdentityOcr",
        "EkycCodes",
        "Table",
        "TableCode",
    ] {
        let other = format!("/{other}.class");
        assert!(!kept.iter().any(|name| name.ends_with(&other)), "{kept:?}");
    }
    Ok(())
}

/// A program that has been through R8.
struct Shrunk {
    class: &'static str,
    folder: PathBuf,
}

impl Shrunk {
    fn new(target: &Path, class: &'static str) -> Installed<Self> {
        let r8 = tool("kotlin/r8/r8.jar")?;
        let folder = target.join(class);
        fs::create_dir(&folder).expect("a folder");
        let rules = folder.join("rules.pro");
        let keep =
            format!("-keep class {class} {{ public static void main(java.lang.String[]); }}");
        fs::write(&rules, format!("{keep}\n-dontobfuscate\n")).expect("rules");
        let archive = folder.join("shrunk.jar");
        let mut run = Command::new("java");
        run.arg("-cp").arg(r8).arg("com.android.tools.r8.R8");
        run.args(["--release", "--classfile", "--lib", &java_home()]);
        run.args(["--pg-conf", arg(&rules), "--output", arg(&archive)]);
        run.arg("consumer-1.jar").args(dependencies(target));
        content(&mut run, target);
        let mut jar = Command::new("jar");
        content(jar.args(["--extract", "--file", "shrunk.jar"]), &folder);
        Ok(Self { class, folder })
    }

    fn prints(&self, code: &str) -> String {
        let mut java = Command::new("java");
        java.args(["-cp", "shrunk.jar", self.class, code]);
        content(&mut java, &self.folder).stdout
    }

    /// The classes in it whose names begin so.
    fn classes(&self, beginning: &str) -> Vec<String> {
        let names = files(&self.folder).into_keys();
        names.filter(|name| name.starts_with(beginning)).collect()
    }
}

/// What the programs depend on: the package, and Kotlin's own library.
fn dependencies(target: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(target.join("dependency")).expect("dependencies");
    let all = all.map(|entry| entry.expect("an entry").path());
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        ["ekyc-codes-", "kotlin-stdlib-", "annotations-"]
            .iter()
            .any(|beginning| name.starts_with(beginning))
    };
    all.filter(is_one).collect()
}

/// Where Java is, whose library R8 reads.
fn java_home() -> String {
    let mut java = Command::new("java");
    java.args(["-XshowSettings:properties", "-version"]);
    let told = content(&mut java, Path::new(".")).stderr;
    let line = told
        .lines()
        .find_map(|line| line.split_once("java.home = "));
    line.expect("java.home").1.to_owned()
}
