//! The promise: pages for people are output like all other. A lock knows them, `check` compares
//! them, the project file asks for them, nobody's file is touched, and a run does all or nothing.

use std::fs;
use std::path::Path;

use crate::common::{codegen, edit, files, folder, spec, write, write_spec};

const TABLE: &str =
    "title: T\ncode_kind: integer\nentries:\n  - {name: done, code: 0, description: Done}\n";

/// Pages in each format.
struct Pages {
    format: &'static str,
    /// Where they go unless somebody says otherwise.
    folder: &'static str,
    index: &'static str,
    /// The page of a table.
    page: fn(&str) -> String,
}

const ALL: [Pages; 3] = [
    Pages {
        format: "html",
        folder: "site",
        index: "index.html",
        page: |table| format!("{table}.html"),
    },
    Pages {
        format: "markdown",
        folder: "markdown",
        index: "README.md",
        page: |table| format!("{table}.md"),
    },
    Pages {
        format: "wiki",
        folder: "wiki",
        index: "Home.md",
        page: |table| format!("{table}.md"),
    },
];

fn project() -> tempfile::TempDir {
    let folder = folder();
    spec(folder.path(), TABLE);
    folder
}

#[test]
fn pages_are_generated_and_checked() {
    for Pages {
        format,
        folder: site,
        index,
        ..
    } in ALL
    {
        let project = project();
        let path = project.path();
        codegen(path, &["docs", "--format", format])
            .exits(0)
            .says(&format!(" created in {site}/"));
        assert!(path.join(site).join(index).exists());
        let before = files(path);
        codegen(path, &["docs", "--format", format])
            .exits(0)
            .says(&format!(" unchanged in {site}/"));
        // The other way to say it.
        codegen(path, &["--form", format]).exits(0);
        assert_eq!(files(path), before);
        // The lock says in which form they are.
        codegen(path, &["check", "--out", site])
            .exits(0)
            .says("up to date");

        fs::write(path.join(site).join(index), "mine").expect("an edit");
        let again = codegen(path, &["check", "--out", site]).exits(1);
        let command = match format {
            "html" => "`codegen docs` regenerates".to_owned(),
            _ => format!("`codegen docs --format {format}` regenerates"),
        };
        assert!(again.stdout.contains(&command), "{}", again.stdout);
        codegen(path, &["docs", "--format", format])
            .exits(0)
            .says("overwritten");
        assert_eq!(files(path), before);
    }
}

/// A page goes with its table, unless somebody made it theirs.
#[test]
fn what_is_left_over_goes() {
    for pages in ALL {
        let format = pages.format;
        let project = folder();
        let path = project.path();
        write_spec(
            &path.join("spec"),
            "demo_codes",
            &["one", "two", "three"],
            TABLE,
        );
        codegen(path, &["docs", "--format", format]).exits(0);
        let page = |name: &str| path.join(pages.folder).join((pages.page)(name));
        write(&page("two"), "mine");
        edit(&path.join("spec/catalog.yaml"), "  - two\n  - three\n", "");
        fs::remove_file(path.join("spec/tables/two.yaml")).expect("a table less");
        fs::remove_file(path.join("spec/tables/three.yaml")).expect("a table less");
        codegen(path, &["docs", "--format", format]).exits(0);
        assert!(page("one").exists());
        assert_eq!(
            fs::read_to_string(page("two")).ok().as_deref(),
            Some("mine")
        );
        assert!(!page("three").exists());
    }
}

#[test]
fn strangers_are_left_alone() {
    for Pages {
        format,
        folder: site,
        index,
        ..
    } in ALL
    {
        let project = project();
        let path = project.path();
        write(&path.join(site).join(index), "mine");
        write(&path.join(site).join("notes.txt"), "mine too");
        let before = files(path);
        codegen(path, &["docs", "--format", format])
            .exits(1)
            .says("codegen did not write");
        assert_eq!(files(path), before);
        fs::remove_file(path.join(site).join(index)).expect("it goes");
        codegen(path, &["docs", "--format", format]).exits(0);
        assert_eq!(files(path)[&format!("{site}/notes.txt")], b"mine too");
    }
}

#[test]
fn another_form_is_refused() {
    let project = project();
    let path = project.path();
    codegen(path, &["docs", "--out", "out"]).exits(0);
    let before = files(path);
    for args in [
        &["--out", "out"][..],
        &["--out", "out", "--lang", "ts", "--form", "embedded"],
        &["docs", "--out", "out", "--format", "markdown"],
    ] {
        codegen(path, args)
            .exits(1)
            .says("out has HTML pages")
            .says("`codegen docs --format html` renews");
    }
    assert_eq!(files(path), before);
    codegen(
        path,
        &["docs", "--out", "out", "--format", "markdown", "--replace"],
    )
    .exits(0);
    assert!(!path.join("out/index.html").exists());
    codegen(path, &["--out", "out", "--lang", "ts", "--replace"]).exits(0);
    assert!(!path.join("out/README.md").exists());
    codegen(path, &["docs", "--out", "out"])
        .exits(1)
        .says("out has packages");
}

/// A mistake in the spec costs nothing that is there.
#[test]
fn all_or_nothing() {
    let project = project();
    let path = project.path();
    codegen(path, &["docs"]).exits(0);
    edit(&path.join("spec/tables/demo.yaml"), "code: 0", "code: x");
    let before = files(path);
    codegen(path, &["docs"])
        .exits(1)
        .says("nothing was written");
    assert_eq!(files(path), before);
}

const PROJECT: &str = "\
generate:
  - {spec: spec, out: generated, lang: [go]}
  - {spec: spec, out: generated/docs, form: html}
  - {spec: spec, out: wiki, form: markdown, lang: [go, ts]}
";

#[test]
fn the_project_file_asks_for_pages() {
    let project = project();
    let path = project.path();
    write(&path.join("codetables.yaml"), PROJECT);
    write(&path.join("src/deep.txt"), "");
    // The command does the items that are pages, from any folder of the project.
    codegen(&path.join("src"), &["docs"]).exits(0);
    let pages = ["generated/docs/index.html", "wiki/README.md"];
    assert!(pages.iter().all(|page| path.join(page).exists()));
    assert!(!path.join("generated/go").exists());
    codegen(path, &["check"]).exits(1);
    codegen(path, &[]).exits(0);
    codegen(path, &["check"]).exits(0);
    // Packages beside them neither know them nor take them away.
    codegen(path, &["--lang", "go"]).exits(0);
    fs::remove_file(path.join("wiki/demo.md")).expect("a page less");
    codegen(path, &["check"])
        .exits(1)
        .says("1 file differs in wiki/");
    // They are about several languages, so `--lang` doesn't choose them.
    codegen(path, &["check", "--lang", "go"]).exits(0);
    codegen(path, &["--lang", "ts"])
        .exits(2)
        .says("no item of codetables.yaml generates TypeScript");
    codegen(path, &["docs"]).exits(0);
    codegen(path, &["check"]).exits(0);
    // With options it is not read.
    codegen(path, &["docs", "--out", "elsewhere"]).exits(0);
    assert!(path.join("elsewhere/index.html").exists());
}

/// Pages show the languages that were chosen, and `check` knows which those were.
#[test]
fn languages_are_chosen() {
    for pages in ALL {
        let (format, site) = (pages.format, pages.folder);
        let project = project();
        let path = project.path();
        let shows = |title: &str| {
            let page = path.join(site).join((pages.page)("demo"));
            fs::read_to_string(page).expect("a page").contains(title)
        };
        codegen(path, &["docs", "--format", format]).exits(0);
        assert!(shows("Kotlin") && shows("Go"));
        codegen(path, &["docs", "--format", format, "--lang", "go,ts"]).exits(0);
        assert!(!shows("Kotlin") && shows("Go"));
        codegen(path, &["check", "--out", site]).exits(0);
        codegen(path, &["docs", "--format", format]).exits(0);
        assert!(shows("Kotlin"));
    }
}

#[test]
fn without_a_spec_it_says_so() {
    let folder = folder();
    codegen(folder.path(), &["docs"])
        .exits(2)
        .says("no folder `spec` here");
    codegen(folder.path(), &["docs", "--spec", "builtin", "--quiet"]).exits(0);
    let site: &Path = &folder.path().join("site");
    assert!(site.join("selfie_h5.html").exists());
}

/// Programs get a document even where there is nothing to say.
#[test]
fn messages_are_for_programs_too() {
    let project = project();
    let run = codegen(project.path(), &["docs", "--message-format", "sarif"]).exits(0);
    let said: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(said["version"], "2.1.0");
}
