//! The promise: generating twice changes nothing; files are written whole or not at all; what is no
//! longer generated is removed; and a file that codegen did not write is never touched.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::common;
use crate::common::{codegen, files, folder, spec};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";
const OTHER: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: All done\n";

/// Makes a spec with a second table, `more`.
fn two_tables(folder: &Path) {
    let spec = spec(folder, TABLE);
    fs::write(spec.join("tables/more.yaml"), TABLE).expect("more.yaml");
    let catalog = fs::read_to_string(spec.join("catalog.yaml")).expect("catalog.yaml");
    fs::write(spec.join("catalog.yaml"), catalog + "  - more\n").expect("catalog.yaml");
}

#[test]
fn second_run_changes_nothing() {
    let folder = folder();
    spec(folder.path(), TABLE);
    codegen(folder.path(), &[]).exits(0).says("created");
    let out = folder.path().join("generated");
    let old = SystemTime::now() - Duration::from_secs(86_400);
    let before = files(&out);
    for path in before.keys() {
        fs::File::options()
            .append(true)
            .open(out.join(path))
            .and_then(|file| file.set_modified(old))
            .expect("a time");
    }
    let times = |path: &String| {
        fs::metadata(out.join(path))
            .and_then(|meta| meta.modified())
            .expect("a time")
    };
    let folder_time = fs::metadata(&out)
        .and_then(|meta| meta.modified())
        .expect("a time");
    codegen(folder.path(), &[]).exits(0).says("unchanged");
    assert_eq!(files(&out), before);
    assert!(
        before.keys().all(|path| times(path) == old),
        "a file was touched"
    );
    assert_eq!(
        fs::metadata(&out)
            .and_then(|meta| meta.modified())
            .expect("a time"),
        folder_time
    );
}

#[test]
fn only_what_differs_is_written() {
    let folder = folder();
    two_tables(folder.path());
    codegen(folder.path(), &["--lang", "rust"]).exits(0);
    fs::write(folder.path().join("spec/tables/demo.yaml"), OTHER).expect("demo.yaml");
    codegen(folder.path(), &["--lang", "rust"])
        .exits(0)
        .says("1 updated")
        .says("unchanged");
}

#[test]
fn one_language_leaves_the_others_alone() {
    let folder = folder();
    spec(folder.path(), TABLE);
    codegen(folder.path(), &[]).exits(0);
    let out = folder.path().join("generated");
    let before = files(&out);
    codegen(folder.path(), &["--lang", "rust"]).exits(0);
    assert_eq!(files(&out), before);
    fs::write(folder.path().join("spec/tables/demo.yaml"), OTHER).expect("demo.yaml");
    codegen(folder.path(), &["--lang", "rust"]).exits(0);
    let after = files(&out);
    for (path, bytes) in &before {
        let may_change = path.starts_with("rust/") || path == "codegen.lock";
        assert!(may_change || after[path] == *bytes, "{path} changed");
    }
    assert_ne!(
        after["rust/src/tables/demo.rs"],
        before["rust/src/tables/demo.rs"]
    );
}

#[test]
fn stale_files_and_their_folders_are_removed() {
    let folder = folder();
    two_tables(folder.path());
    codegen(folder.path(), &[]).exits(0);
    let out = folder.path().join("generated");
    assert!(
        files(&out)
            .keys()
            .any(|path| path.to_lowercase().contains("more"))
    );
    spec(folder.path(), TABLE);
    fs::remove_file(folder.path().join("spec/tables/more.yaml")).expect("more.yaml");
    codegen(folder.path(), &[]).exits(0).says("removed");
    let left: Vec<String> = files(&out)
        .into_keys()
        .filter(|path| path.to_lowercase().contains("more"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(!out.join("go/more").exists());
    let fresh = common::folder();
    spec(fresh.path(), TABLE);
    codegen(fresh.path(), &[]).exits(0);
    assert_eq!(files(&out), files(&fresh.path().join("generated")));
}

#[test]
fn foreign_files_are_never_touched() {
    let folder = folder();
    spec(folder.path(), TABLE);
    let out = folder.path().join("generated");
    fs::create_dir_all(out.join("rust/src/tables")).expect("folders");
    fs::write(out.join("rust/src/tables/demo.rs"), "// mine\n").expect("a file");
    fs::write(out.join("rust/notes.txt"), "mine\n").expect("a file");
    let before = files(&out);
    codegen(folder.path(), &[])
        .exits(1)
        .says("codegen did not write generated/rust/src/tables/demo.rs, and leaves it alone")
        .says("move it away, or choose another folder with `--out`");
    assert_eq!(
        files(&out),
        before,
        "something was written beside a foreign file"
    );
    fs::write(out.join("rust/src/lib.rs"), "// mine\n").expect("a file");
    codegen(folder.path(), &[])
        .exits(1)
        .says("and leaves them alone")
        .says("move them away, or");
    fs::remove_file(out.join("rust/src/lib.rs")).expect("removed");
    fs::remove_file(out.join("rust/src/tables/demo.rs")).expect("removed");
    codegen(folder.path(), &[]).exits(0);
    assert_eq!(files(&out)["rust/notes.txt"], b"mine\n");
}

#[test]
fn edited_files_are_reported() {
    let folder = folder();
    two_tables(folder.path());
    codegen(folder.path(), &["--lang", "rust"]).exits(0);
    let out = folder.path().join("generated");
    fs::write(out.join("rust/src/tables/demo.rs"), "// edited\n").expect("a file");
    codegen(folder.path(), &["--lang", "rust"])
        .exits(0)
        .says("generated/rust/src/tables/demo.rs: edited by hand; overwritten");
    // A file that would be removed stays: the edit couldn't be restored.
    fs::write(out.join("rust/src/tables/more.rs"), "// edited\n").expect("a file");
    spec(folder.path(), TABLE);
    fs::remove_file(folder.path().join("spec/tables/more.yaml")).expect("more.yaml");
    codegen(folder.path(), &["--lang", "rust"])
        .exits(0)
        .says("more.rs: edited by hand; no longer generated, left there");
    assert_eq!(
        fs::read(out.join("rust/src/tables/more.rs")).expect("still there"),
        b"// edited\n"
    );
}

/// A link in the output folder never leads out of it, neither to write there nor to remove what a
/// lock file names.
#[test]
#[cfg(unix)]
fn links_are_not_followed_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    for link in ["rust", "rust/src", "rust/src/tables"] {
        let folder = folder();
        two_tables(folder.path());
        codegen(folder.path(), &["--lang", "rust"]).exits(0);
        let (inside, outside) = (
            folder.path().join("generated").join(link),
            folder.path().join("outside"),
        );
        fs::rename(&inside, &outside).expect("moved");
        symlink(&outside, &inside).expect("a link");
        spec(folder.path(), OTHER);
        fs::remove_file(folder.path().join("spec/tables/more.yaml")).expect("more.yaml");
        let before = files(folder.path());
        for args in [&["--lang", "rust"][..], &["check", "--lang", "rust"]] {
            codegen(folder.path(), args)
                .exits(1)
                .says(&format!(
                    "generated/{link} leads out of the output folder, to "
                ))
                .says("help: ");
            assert_eq!(files(folder.path()), before);
        }
        // Nor does a link to a path where nothing is.
        fs::remove_dir_all(&outside).expect("removed");
        codegen(folder.path(), &["--lang", "rust"])
            .exits(1)
            .says("leads out");
        assert!(!outside.exists());
        // Other languages aren't affected, and the output folder itself may be a link.
        codegen(folder.path(), &["--lang", "go"]).exits(0);
        symlink(folder.path().join("elsewhere"), folder.path().join("link")).expect("a link");
        fs::create_dir(folder.path().join("elsewhere")).expect("a folder");
        codegen(folder.path(), &["--lang", "go", "--out", "link"]).exits(0);
    }
}

#[test]
fn output_that_is_a_file() {
    let folder = folder();
    spec(folder.path(), TABLE);
    fs::write(folder.path().join("generated"), "mine\n").expect("a file");
    codegen(folder.path(), &[]).exits(1).says("generated");
    assert_eq!(
        fs::read(folder.path().join("generated")).expect("still there"),
        b"mine\n"
    );
}

/// A full disk leaves the folder as it was. The disk is a file system of 64 KiB, mounted where only
/// the test's own process sees it.
#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_changes_nothing() {
    let folder = folder();
    fs::create_dir(folder.path().join("small")).expect("a folder");
    let script = "mount -t tmpfs -o size=64k,nr_inodes=400 tmpfs small || exit 99
        \"$CODEGEN\" --spec \"$SPEC\" --out small/generated; echo \"status $?\"; ls -A small
        mkdir -p small/generated/rust/src && echo mine > small/generated/mine.txt
        \"$CODEGEN\" --spec \"$SPEC\" --out small/generated; echo \"status $?\"; find small -type f";
    let run: common::Run = std::process::Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script])
        .current_dir(folder.path())
        .env("CODEGEN", env!("CARGO_BIN_EXE_codegen"))
        .env("SPEC", common::shipped())
        .output()
        .expect("unshare, of util-linux")
        .into();
    let run = run
        .exits(0)
        .says("No space left on device".to_lowercase().as_str());
    assert_eq!(
        run.stdout, "status 1\nstatus 1\nsmall/generated/mine.txt\n",
        "{}",
        run.stderr
    );
}

/// A change of the spec that shows in one language alone: the run that brings it in leaves what a
/// run into an empty folder would, byte for byte, the lock file included; and `check` agrees.
#[test]
fn a_change_that_shows_in_one_language() {
    let folder = folder();
    let spec = spec(folder.path(), TABLE);
    codegen(folder.path(), &[]).exits(0);
    let catalog = fs::read_to_string(spec.join("catalog.yaml")).expect("catalog.yaml");
    let internal = catalog + "packages:\n  swift: {access: internal}\n";
    fs::write(spec.join("catalog.yaml"), internal).expect("catalog.yaml");
    codegen(folder.path(), &["check"]).exits(1);
    let generated = folder.path().join("generated");
    let before = files(&generated);
    codegen(folder.path(), &[]).exits(0).says("updated");
    let after = files(&generated);
    for (path, bytes) in &before {
        let may_change = path.starts_with("swift/") || path == "codegen.lock";
        assert!(may_change || after[path] == *bytes, "{path} changed");
    }
    codegen(folder.path(), &[]).exits(0).says("unchanged");
    codegen(folder.path(), &["check"]).exits(0);
    codegen(folder.path(), &["--out", "fresh"]).exits(0);
    assert_eq!(after, files(&folder.path().join("fresh")));
}

/// The lines of a lock file that say what lies beside it; the others say which spec, to the letter,
/// a run last wrote from, and another wording of it is no reason to write.
fn files_of_lock(lock: &[u8]) -> Vec<&[u8]> {
    let lines = lock.split(|byte| *byte == b'\n');
    lines.filter(|line| !line.starts_with(b"#")).collect()
}

/// The committed output is what the spec gives, byte for byte, and nothing else lies there. What
/// `check` says of it agrees.
#[test]
fn committed_output_is_current() {
    let folder = folder();
    let pages = folder.path().join("docs");
    codegen(common::root(), &["--out", common::arg(folder.path())]).exits(0);
    codegen(common::root(), &["docs", "--out", common::arg(&pages)]).exits(0);
    let (committed, fresh) = (
        files(&common::root().join("generated")),
        files(folder.path()),
    );
    let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        files.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names(&committed), names(&fresh));
    for (path, bytes) in &fresh {
        let is_current = if path.ends_with("codegen.lock") {
            files_of_lock(&committed[path]) == files_of_lock(bytes)
        } else {
            committed[path] == *bytes
        };
        assert!(is_current, "generated/{path} is out of date: run `codegen`");
    }
    codegen(common::root(), &["check"]).exits(0);
}

/// A table so large that its files are compared and written part by part, with a word in an entry
/// near its end.
fn large(folder: &Path, word: &str) {
    let note = "lorem ".repeat(60);
    let entry = |code: usize| {
        let word = if code == 900 { word } else { "same" };
        format!(
            "  - name: e{code}\n    code: {code}\n    description: {word} {code}\n    note: {note}\n"
        )
    };
    let entries: String = (0..1000).map(entry).collect();
    let table = format!("title: Demo\ncode_kind: integer\nentries:\n{entries}");
    spec(folder, &table);
}

#[test]
fn a_file_in_parts_is_like_any_other() {
    let (folder, other) = (folder(), common::folder());
    large(folder.path(), "old");
    large(other.path(), "new");
    let run = || codegen(folder.path(), &["--lang", "rust"]);
    let check = || codegen(folder.path(), &["check"]);
    run().exits(0);
    codegen(other.path(), &["--lang", "rust"]).exits(0);
    let wanted = files(&other.path().join("generated"));
    let rows = "rust/src/tables/demo.rs";
    assert!(wanted[rows].len() > 600_000, "{}", wanted[rows].len());

    large(folder.path(), "new");
    let out = folder.path().join("generated");
    let checked = check().exits(1);
    let changed = |sign: char| {
        let lines = checked.stdout.lines();
        lines.filter(|line| line.starts_with(sign)).count()
    };
    assert!(changed('-') < 20 && changed('+') < 20, "{}", checked.stdout);
    run().exits(0).says("updated");
    assert!(files(&out) == wanted, "what has changed is near the end");

    for end in [0, 10, 300_000, wanted[rows].len() - 1] {
        fs::write(out.join(rows), &wanted[rows][..end]).expect("a file that was cut");
        run().exits(0);
        assert!(files(&out) == wanted, "only {end} bytes were there");
    }

    let longer = [&wanted[rows][..], b"// mine\n"].concat();
    fs::write(out.join(rows), &longer).expect("a file that goes on");
    let found = check().exits(1).stdout;
    assert!(found.contains("edited by hand"), "{found}");
    run().exits(0);
    assert!(files(&out) == wanted, "it went on");
}
