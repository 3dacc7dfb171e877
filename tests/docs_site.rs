//! The promise: `codegen docs` makes a site on which everybody finds every code, in a real browser,
//! from a folder and from a server: with a keyboard alone, on a phone, in the dark, on paper and
//! without scripts. Whatever texts a spec has, they are shown and found, and do nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::hostile::{self, yaml};
use crate::common::library::is_plain;
use crate::common::tools::{Checked, content, silent, tool};
use crate::common::{arg, codegen, edit, files, folder, fresh_folder, root, shipped, write};

/// Makes the site of a spec, below a folder.
fn site(spec: &Path, folder: &Path) -> PathBuf {
    let site = folder.join("site");
    let args = ["docs", "--quiet", "--spec", arg(spec), "--out", arg(&site)];
    codegen(root(), &args).exits(0);
    site
}

/// Makes the site of a golden spec.
fn golden(case: &str, folder: &Path) -> PathBuf {
    let spec = root().join(format!("tests/golden/{case}/spec"));
    site(&spec, &folder.join(case))
}

/// Runs checks in a browser, which get the sites.
fn browse(checks: &str, sites: &[&Path]) -> Checked {
    tool("browser/chromium")?;
    tool("browser/node_modules")?;
    let script = root().join(format!("tests/docs/{checks}.mjs"));
    content(Command::new("node").arg(script).args(sites), root());
    Ok(())
}

#[test]
fn everything_is_found() {
    let folder = folder();
    let shipped = site(&shipped(), folder.path());
    let (columns, lifecycle) = (
        golden("columns", folder.path()),
        golden("lifecycle", folder.path()),
    );
    let _ = browse("finds", &[&shipped, &columns, &lifecycle]);
}

#[test]
fn addresses_keyboard_and_clipboard() {
    let folder = folder();
    let shipped = site(&shipped(), folder.path());
    let _ = browse("uses", &[&shipped, &golden("lifecycle", folder.path())]);
}

#[test]
fn everybody_can_read_it() {
    let folder = folder();
    let shipped = site(&shipped(), folder.path());
    let (columns, lifecycle) = (
        golden("columns", folder.path()),
        golden("lifecycle", folder.path()),
    );
    let _ = browse("looks", &[&shipped, &columns, &lifecycle]);
}

/// Only the site's own files are asked for, and no other script runs, whoever wrote it into a page.
#[test]
fn nothing_foreign_runs() {
    let folder = folder();
    let _ = browse("policy", &[&site(&shipped(), folder.path())]);
}

/// Texts that would do something in HTML, in an attribute, in an address or in a script. What one
/// of them runs leaves a canary behind.
const LIVE: &[&str] = &[
    "<script>canary=1</script>",
    "</script><script>canary=1</script>",
    "<img src=x onerror=canary=1>",
    "\"><svg onload=canary=1>",
    "' onmouseover='canary=1' x='",
    " onfocus=canary=1 autofocus x=",
    "</bdi></h3></article><iframe srcdoc='<script>canary=1</script>'>",
    "<!--<script>canary=1</script>",
    "--><script>canary=1</script>",
    "<style>*{display:none}</style>",
    "<base href=https://example.com/>",
    "<meta http-equiv=refresh content='0;url=https://example.com/'>",
    "<form action=https://example.com/><input type=submit>",
    "javascript:canary=1",
    "data:text/html,<script>canary=1</script>",
    "&lt;script&gt;canary=1&lt;/script&gt;",
    "\\u003cscript\\u003ecanary=1",
    "\"],canary=1,[\"",
    "\\\"]);canary=1//",
    "`${canary=1}`",
    "\u{2028}canary=1\u{2029}",
    "{{ canary=1 }}{% canary %}",
    "\u{202e}//1=yranac",
    "\u{2066}\u{2067}\u{202b}never closed",
    "</title><script>canary=1</script>",
    "</textarea><script>canary=1</script>",
    "</option></select><script>canary=1</script>",
    "<a href=#gone-1 id=page-content name=form>",
    "?q=<b>&billing=billed#q=%3Cb%3E",
];

/// A spec with these texts and all others that are hostile, wherever a page shows one.
fn hostile_spec(folder: &Path) -> PathBuf {
    let spec = hostile::spec(folder);
    let all = yaml(&LIVE.concat());
    let catalog = spec.join("catalog.yaml");
    let title = format!("title: {all}\nattributes:\n  - x\n");
    let mut attributes = String::new();
    for kind in ["string", "enum"] {
        let values = if kind == "enum" {
            let word = |(at, text): (usize, &&str)| yaml(&format!("w{at} {text}"));
            let words: Vec<String> = LIVE.iter().enumerate().map(word).collect();
            format!(", values: [{}]", words.join(", "))
        } else {
            String::new()
        };
        let _ = writeln!(
            attributes,
            "  of_{kind}: {{type: {kind}, description: {all}{values}}}"
        );
    }
    let title = title.replace("  - x\n", &attributes);
    edit(
        &catalog,
        "title: Error codes of Tencent Cloud eKYC\n",
        &title,
    );
    edit(
        &catalog,
        "  title: Tencent Cloud eKYC, Error Codes (document 1061/55390)\n",
        &format!("  title: {all}\n"),
    );
    edit(&catalog, "  - common\n", "  - common\n  - live\n");
    let mut table = format!(
        "title: {all}\nnote: {all}\ncode_kind: string\nreserved:\n  - {{name: went, since: 1.0.0, reason: {all}}}\nentries:\n"
    );
    for (at, text) in LIVE.iter().enumerate() {
        let word = yaml(&format!("w{at} {text}"));
        let text = yaml(text);
        let code = if is_code(LIVE[at]) {
            text.clone()
        } else {
            format!("x{at}")
        };
        let _ = writeln!(
            table,
            "  - {{name: live_{at}, code: {code}, description: {text}, note: {text}, of_string: {text}, of_enum: {word}, \
             aliases: [{{name: old_{at}, deprecated: {{since: 1.0.0, reason: {text}}}}}], \
             deprecated: {{since: 1.0.0, reason: {text}}}, \
             published: {{code: {word}, description: x{at}, reason: {text}, certainty: medium}}}}"
        );
    }
    write(&spec.join("tables/live.yaml"), &table);
    spec
}

/// Whether a rule lets a code be so.
fn is_code(text: &str) -> bool {
    text.trim() == text && text.chars().all(is_plain)
}

/// Each text is on its page as it is, is found, and does nothing.
#[test]
fn hostile_texts_are_texts() {
    let folder = fresh_folder("docs-site-hostile");
    let spec = hostile_spec(&folder);
    let site = site(&spec, &folder);
    let run = codegen(root(), &["show", "--spec", arg(&spec), "--format", "json"]).exits(0);
    write(&folder.join("catalogue.json"), &run.stdout);
    let _ = browse("hostile", &[&site, &folder.join("catalogue.json")]);
}

/// A table of 20,000 entries, as large as tables get.
#[test]
fn large_tables_are_searched() {
    let folder = fresh_folder("docs-site-large");
    let _ = browse("large", &[&site(&large_spec(&folder), &folder)]);
}

/// Two tables with 20,000 entries in all; `tests/docs/measure.mjs` is about such a site, too.
fn large_spec(folder: &Path) -> PathBuf {
    let spec = folder.join("spec");
    write(
        &spec.join("catalog.yaml"),
        "id: large_codes\nversion: 1.0.0\ntitle: Large\ntables:\n  - operations\n  - calls\n",
    );
    for (table, count) in [("operations", 15_000), ("calls", 5_000)] {
        let mut text = format!("title: All {table}\ncode_kind: integer\nentries:\n");
        for at in 0..count {
            let _ = writeln!(
                text,
                "  - {{name: {table}_{at}_failed, code: {}, billed: {}, description: Number {at} of {table} failed for a reason.}}",
                at * 7,
                at % 3 == 0
            );
        }
        write(&spec.join(format!("tables/{table}.yaml")), &text);
    }
    spec
}

/// The whole site of the shipped catalogue is smaller than a picture, and is the same whenever and
/// wherever it is made.
#[test]
fn small_and_reproducible() {
    let (one, other) = (folder(), fresh_folder("docs-site-other"));
    let one = files(&site(&shipped(), one.path()));
    assert_eq!(one, files(&site(&shipped(), &other)));
    let pages = one.iter().filter(|(path, _)| {
        let extension = Path::new(path.as_str()).extension();
        extension.is_some_and(|it| it == "html" || it == "js" || it == "css" || it == "svg")
    });
    let sizes: usize = pages.map(|(_, bytes)| bytes.len()).sum();
    assert!(sizes < 300_000, "the site has {sizes} bytes");
    for (path, bytes) in &one {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(arg(root())), "{path} has a path");
    }
}

/// What every browser makes of the pages is what stands in them: they keep to the standard.
#[test]
fn valid_html() {
    let folder = folder();
    let sites = [
        site(&shipped(), folder.path()),
        golden("columns", folder.path()),
        golden("lifecycle", folder.path()),
        golden("hostile", folder.path()),
    ];
    let sites: Vec<&Path> = sites.iter().map(PathBuf::as_path).collect();
    let _ = browse("valid", &sites);
}

/// What isn't made of a spec is what the repository has.
#[test]
fn scripts_are_copied() {
    let folder = folder();
    let site = site(&shipped(), folder.path());
    for file in ["site.js", "search.js", "icon.svg"] {
        let template = root().join("templates/docs").join(file);
        assert_eq!(
            fs::read(site.join(file)).expect("a file"),
            fs::read(template).expect("a template"),
            "{file}"
        );
    }
}

/// The scripts are written as carefully as what they show: a compiler knows their types, and a
/// formatter has nothing to do.
#[test]
fn scripts_are_typed_and_formatted() {
    let folder = folder();
    let site = site(&shipped(), folder.path());
    let _ = judge(&site);
}

fn judge(site: &Path) -> Checked {
    let modules = tool("node/node_modules")?;
    let mut tsc = Command::new("node");
    tsc.arg(modules.join("typescript-6.0/bin/tsc"))
        .args(["--noEmit", "--allowJs", "--checkJs", "--strict"])
        .args(["--target", "es2022", "--lib", "dom,dom.iterable,es2022"])
        .args(["codes.js", "search.js", "site.js"]);
    silent(&mut tsc, site);
    let mut prettier = Command::new("node");
    prettier
        .arg(modules.join("prettier/bin/prettier.cjs"))
        .args(["--no-config", "--print-width", "100", "--list-different"])
        .args(["search.js", "site.js", "site.css"]);
    silent(&mut prettier, site);
    Ok(())
}
