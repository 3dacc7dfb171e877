//! The Maven artifact as it is installed into a local repository and used from there.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::shrunk::assert_shrinks;
use crate::common::release::Release;
use crate::common::tools::{Installed, content};
use crate::common::{root, symlink};

/// The repository that the artifact is installed into.
fn local(release: &Release) -> PathBuf {
    release.path().join("maven")
}

/// Has Maven find the plugins that `tests/run.sh` installed, and install the artifact beside them.
pub fn publisher(release: &mut Release, repository: &Path) {
    let mvn = env::split_paths(&env::var_os("PATH").expect("a PATH"))
        .map(|folder| folder.join("mvn"))
        .find(|mvn| mvn.exists())
        .expect("mvn");
    let local = local(release);
    mirror(repository, &local);
    let script = format!(
        "export MAVEN_OPTS='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'\n\
         exec {} -q -B -o -Dstyle.color=never -Dmaven.repo.local={} \"$@\"",
        mvn.display(),
        local.display()
    );
    release.shim("mvn", &script);
}

pub fn consume(release: &Release, consumer: &Path, example: &str) -> Installed<String> {
    let artifact = format!("com/example/ekyc-codes/{0}/ekyc-codes-{0}", release.version);
    for archive in [".pom", ".jar", "-sources.jar", "-javadoc.jar"] {
        let installed = local(release).join(format!("{artifact}{archive}"));
        assert!(installed.exists(), "{archive}");
    }
    let archive = |kind: &str| local(release).join(format!("{artifact}{kind}.jar"));
    assert_is_module(&archive(""));
    assert_is_documented(release, &archive("-javadoc"));
    let examples = examples(release);
    assert!(examples.iter().any(|one| one == example), "{example}");
    for (number, example) in examples.iter().enumerate() {
        let file = consumer.join(format!("src/main/kotlin/Example{number}.kt"));
        fs::write(file, example).expect("an example");
    }
    let version = format!("-Dcodes.version={}", release.version);
    let target = consumer.join("target");
    let run = |options: &[&str]| {
        let mut mvn = release.command("mvn");
        content(mvn.args(["package", &version]).args(options), consumer);
        let mut java = release.command("java");
        java.args(["-cp", "consumer-1.jar:dependency/*", "MainKt"]);
        content(&mut java, &target).stdout
    };
    let oldest = format!("-Dkotlin.version={}", oldest(release));
    let printed = run(&[&oldest]);
    fs::remove_dir_all(&target).expect("what was built");
    assert_eq!(run(&[]), printed, "built with {oldest}");
    assert_shrinks(&target)?;
    Ok(printed)
}

/// The module system of Java knows the classes by a name that doesn't depend on the file's.
fn assert_is_module(classes: &Path) {
    let mut java = Command::new("java");
    java.arg("--module-path").arg(classes);
    java.args(["--describe-module", "com.example.ekyc"]);
    let told = content(&mut java, root()).stdout;
    assert!(told.starts_with("com.example.ekyc@"), "{told}");
}

/// A constant has a page, which says what it means.
fn assert_is_documented(release: &Release, documentation: &Path) {
    const PAGE: &str = "ekyc-codes/com.example.ekyc/-selfie-h5/-companion/\
                        -s-u-s-p-e-c-t-e-d_-s-p-o-o-f-i-n-g.html";
    let folder = release.path().join("documentation");
    fs::create_dir_all(&folder).expect("a folder");
    let mut jar = Command::new("jar");
    jar.arg("--extract").arg("--file").arg(documentation);
    content(jar.arg(PAGE), &folder);
    let page = fs::read_to_string(folder.join(PAGE)).expect(PAGE);
    assert!(page.contains("Suspected spoofed recording."), "{page}");
}

/// The code blocks of the package's README: what users copy.
fn examples(release: &Release) -> Vec<String> {
    let readme = fs::read_to_string(release.package().join("README.md")).expect("README.md");
    let blocks = readme.split("```kotlin\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().unwrap_or_default());
    blocks.map(str::to_owned).collect()
}

/// The oldest Kotlin that is promised to be able to use the package.
fn oldest(release: &Release) -> String {
    let model = fs::read_to_string(release.package().join("pom.xml")).expect("pom.xml");
    let (_, rest) = model.split_once("<kotlin.oldest>").expect("a promise");
    let (oldest, _) = rest.split_once('<').expect("its end");
    let readme = fs::read_to_string(release.package().join("README.md")).expect("README.md");
    let promise = format!("Kotlin {} and later", oldest.trim_end_matches(".0"));
    assert!(readme.contains(&promise), "{promise}");
    oldest.to_owned()
}

/// Makes a Maven repository that looks like another one; what is installed into it goes nowhere
/// else.
fn mirror(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let copy = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            mirror(&path, &copy);
        } else {
            symlink(&path, copy).expect("a link");
        }
    }
}
