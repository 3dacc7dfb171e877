//! The promise: no link leads a run out of the folders that it was given, neither to read there nor
//! to write; and what isn't a file is never taken for one.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::common::{Run, codegen, command, edit, files, folder, spec, write};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
const SECRET: &str = "the password is swordfish\n";

/// A folder in which something was generated, and a secret beside it.
fn generated() -> tempfile::TempDir {
    let folder = folder();
    spec(folder.path(), TABLE);
    codegen(folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
    write(&folder.path().join("secret"), SECRET);
    folder
}

fn link(to: &Path, from: &Path) {
    let _ = fs::remove_file(from);
    symlink(to, from).expect("a link");
}

#[test]
fn a_file_that_is_a_link_to_elsewhere() {
    for file in ["rust/README.md", "rust/src/lib.rs", "codegen.lock"] {
        let folder = generated();
        let path = folder.path();
        link(&path.join("secret"), &path.join("generated").join(file));
        let before = files(path);
        for args in [
            &["check"][..],
            &[],
            &["--replace"],
            &["check", "--message-format", "json"],
        ] {
            let run = codegen(path, args).exits(1);
            let said = format!("{}{}", run.stdout, run.stderr);
            let words = format!("generated/{file} leads out of the output folder, to ");
            let to = fs::canonicalize(path.join("secret")).expect("a file");
            let words = words + &to.to_string_lossy();
            assert!(said.contains(&words) && said.contains("help"), "{said}");
            assert!(!said.contains("swordfish"), "{said}");
            assert_eq!(files(path), before);
        }
    }
}

/// A link that stays inside is replaced by the file, and where it leads stays as it is.
#[test]
fn a_link_inside() {
    let folder = generated();
    let file = folder.path().join("generated/rust/src/lib.rs");
    write(&folder.path().join("generated/rust/src/mine"), "mine\n");
    link(Path::new("mine"), &file);
    codegen(folder.path(), &["--lang", "rust"]).exits(0);
    let mine = folder.path().join("generated/rust/src/mine");
    assert_eq!(fs::read(&mine).expect("still there"), b"mine\n");
    assert!(!file.is_symlink());
    codegen(folder.path(), &["check"]).exits(0);
}

#[test]
fn a_spec_of_links() {
    let folder = folder();
    let path = folder.path();
    let spec = spec(path, TABLE);
    edit(
        &spec.join("catalog.yaml"),
        "title: Demo\n",
        "title: Demo\npackages: {license: MIT, license_files: [LICENSE]}\n",
    );
    write(&spec.join("LICENSE"), "Do as you like.\n");
    codegen(path, &["--quiet"]).exits(0);
    let before = files(&path.join("generated"));
    write(&path.join("secret"), SECRET);
    for file in ["LICENSE", "catalog.yaml", "tables/demo.yaml"] {
        let kept = fs::read(spec.join(file)).expect("a file");
        link(&path.join("secret"), &spec.join(file));
        let run = codegen(path, &[]).exits(1);
        let run = run.says(&format!(
            "can't read spec/{file}: it is a link that leads out of the spec"
        ));
        assert!(!run.stderr.contains("swordfish"), "{}", run.stderr);
        assert_eq!(files(&path.join("generated")), before);
        fs::remove_file(spec.join(file)).expect("removed");
        fs::write(spec.join(file), kept).expect("a file");
    }
    // Of a folder elsewhere not even the names of the files are told.
    fs::rename(spec.join("tables"), path.join("elsewhere")).expect("renamed");
    write(&path.join("elsewhere/swordfish.yaml"), TABLE);
    link(&path.join("elsewhere"), &spec.join("tables"));
    let run = codegen(path, &[]).exits(1);
    assert!(!run.stderr.contains("swordfish"), "{}", run.stderr);
    fs::remove_file(spec.join("tables")).expect("removed");
    fs::remove_file(path.join("elsewhere/swordfish.yaml")).expect("removed");
    fs::rename(path.join("elsewhere"), spec.join("tables")).expect("renamed");
    // A link that stays inside is a name as any other, and the folder may be a link itself.
    fs::rename(spec.join("LICENSE"), spec.join("TEXT")).expect("renamed");
    link(Path::new("TEXT"), &spec.join("LICENSE"));
    link(&spec, &path.join("linked"));
    codegen(path, &["check", "--spec", "linked"]).exits(0);
}

/// Somebody who swaps a file for a link, again and again, while runs are at work: nothing outside
/// is read or written.
#[test]
fn swapped_meanwhile() {
    let folder = generated();
    let path = folder.path();
    let out = path.join("generated");
    fs::create_dir(path.join("outside")).expect("a folder");
    write(&path.join("outside/lib.rs"), SECRET);
    let stop = AtomicBool::new(false);
    let swap = || {
        let (real, aside) = (out.join("rust/src"), out.join("rust/aside"));
        while !stop.load(Ordering::Relaxed) {
            let _ = fs::rename(&real, &aside);
            let _ = symlink(path.join("outside"), &real);
            std::thread::yield_now();
            let _ = fs::remove_file(&real);
            let _ = fs::rename(&aside, &real);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(swap);
        for round in 0..60 {
            let text = TABLE.replace("Done", &format!("Done {round}"));
            write(&path.join("spec/tables/demo.yaml"), &text);
            for args in [&["--quiet"][..], &["check"]] {
                let run = codegen(path, args);
                assert!(matches!(run.status, Some(0 | 1)), "{run:?}");
                let said = format!("{}{}", run.stdout, run.stderr);
                assert!(!said.contains("swordfish"), "{said}");
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    let outside = files(&path.join("outside"));
    assert_eq!(outside.keys().collect::<Vec<_>>(), ["lib.rs"]);
    assert_eq!(outside["lib.rs"], SECRET.as_bytes());
}

/// Runs codegen, which has to end by itself, and soon.
fn ends(folder: &Path, args: &[&str]) -> Run {
    let mut run = command(folder, args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("codegen runs");
    let start = Instant::now();
    while run.try_wait().expect("a run").is_none() {
        if start.elapsed() > Duration::from_secs(20) {
            run.kill().expect("killed");
            panic!("{args:?} doesn't end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    run.wait_with_output().expect("codegen ends").into()
}

/// Puts something at a path that isn't a file.
type Odd = fn(&Path);

/// A pipe that nobody writes to, a device without an end, a socket and a folder, in the place of
/// every file that codegen reads: it says so, and touches nothing.
#[test]
fn what_is_no_file() {
    let pipe = |path: &Path| {
        let made = Command::new("mkfifo").arg(path).status();
        assert!(made.expect("mkfifo, of coreutils").success());
    };
    let socket = |path: &Path| drop(UnixListener::bind(path).expect("a socket"));
    let directory = |path: &Path| fs::create_dir(path).expect("a folder");
    let device = "it is a pipe, a socket or a device, and no file";
    let kinds: [(Odd, &str); 3] = [(pipe, device), (socket, device), (directory, "folder")];
    for (make, words) in kinds {
        for file in [
            "spec/catalog.yaml",
            "spec/tables/demo.yaml",
            "spec/LICENSE",
            "generated/codegen.lock",
            "generated/rust/src/lib.rs",
            "generated/.gitattributes",
            "codetables.yaml",
        ] {
            let folder = folder();
            let path = folder.path();
            let spec = spec(path, TABLE);
            let title = "title: Demo\n";
            let licensed = format!("{title}packages: {{license_files: [LICENSE]}}\n");
            edit(&spec.join("catalog.yaml"), title, &licensed);
            write(&spec.join("LICENSE"), "Do as you like.\n");
            codegen(path, &["--quiet", "--lang", "rust"]).exits(0);
            let _ = fs::remove_file(path.join(file));
            make(&path.join(file));
            for args in [&["--lang", "rust"][..], &["check", "--lang", "rust"]] {
                let run = ends(path, args).exits(1);
                let says = run.stderr.contains(words)
                    || (words == "folder" && run.stderr.contains("is a directory"));
                assert!(says && run.stderr.contains(file), "{file}: {}", run.stderr);
            }
        }
        // An output folder that is something else.
        if words != "folder" {
            let folder = folder();
            spec(folder.path(), TABLE);
            make(&folder.path().join("generated"));
            ends(folder.path(), &["check"]).exits(1).says("generated");
            ends(folder.path(), &[]).exits(1).says("generated");
        }
    }
}

/// A device that never ends is none either, and a project file may be a link to it.
#[test]
fn a_device_without_an_end() {
    let folder = generated();
    link(
        Path::new("/dev/zero"),
        &folder.path().join("codetables.yaml"),
    );
    let words = "can't read codetables.yaml: it is a pipe, a socket or a device";
    ends(folder.path(), &[]).exits(1).says(words);
    ends(folder.path(), &["check"]).exits(1).says(words);
}

/// A file of more bytes than there is memory is not read.
#[test]
fn what_is_too_large() {
    for file in [
        "spec/tables/demo.yaml",
        "generated/codegen.lock",
        "generated/rust/src/lib.rs",
    ] {
        let folder = generated();
        let huge = fs::File::create(folder.path().join(file)).expect("a file");
        // It takes no place on the disk.
        huge.set_len(1 << 42).expect("a file with a hole");
        for args in [&["--lang", "rust"][..], &["check"]] {
            let run = ends(folder.path(), args).exits(1);
            run.says(file).says("it has more than 1,000,000,000 bytes");
        }
    }
}
