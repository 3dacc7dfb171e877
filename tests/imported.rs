//! The promise: tables as the world has them go from a file to constants in every language, as
//! packages and in somebody's own source tree, by the commands that README.md shows, and are read
//! back as they were. They are errno with its aliases, HTTP statuses with two columns of their own,
//! HRESULTs in hexadecimal, and 2,000 codes such as `01008`.
//!
//! The program that reads them back is in each language's folder `imported`.

use std::fs;
use std::path::Path;

use crate::common::columns::assert_printed;
use crate::common::import::{Sheet, catalogue, sheets};
use crate::common::library::Language;
use crate::common::toolchain::{home, toolchain};
use crate::common::tools::Checked;
use crate::common::{codegen, copy, folder, fresh_folder, root, write};

/// Whatever the format, it is the same catalogue, and all of it can be generated.
#[test]
fn every_format_gives_the_same() {
    let [csv, markdown, json] = ["csv", "md", "json"].map(|format| {
        let folder = folder();
        import(folder.path(), format, "all");
        codegen(folder.path(), &[]).exits(0);
        codegen(folder.path(), &["check"]).exits(0);
        let catalogue = catalogue(folder.path());
        let tables = catalogue["tables"].as_array().expect("tables").iter();
        let said = tables.map(|table| {
            let keys = ["id", "code_kind", "code_radix", "code_width", "entries"];
            keys.map(|key| table[key].clone())
        });
        (said.collect::<Vec<_>>(), catalogue["attributes"].clone())
    });
    assert_eq!(csv.0.len(), 4);
    assert!(csv == markdown, "Markdown gives another catalogue");
    assert!(csv == json, "JSON gives another catalogue");
}

each_language!(read_back);

fn read_back(language: Language) -> Checked {
    let (lang, toolchain) = (language.folder(), toolchain(language));
    let project = fresh_folder(&format!("imported-{lang}")).join("shop");
    copy(&home(language).join("imported"), &project);
    import(&project, "csv", lang);
    let items = project_file(lang, toolchain.embedded_in());
    write(&project.join("codetables.yaml"), &items);
    codegen(&project, &["--lang", lang]).exits(0);
    let printed = toolchain.imported(&project)?;
    let catalogue = catalogue(&project);
    for printed in printed {
        assert_printed(&printed, &catalogue);
    }
    // What builds leave behind is not in codegen's way.
    codegen(&project.join("spec"), &["check", "--lang", lang]).exits(0);
    Ok(())
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("README.md")
}

/// Does in a folder what README.md shows, with four files of a format.
fn import(folder: &Path, format: &str, lang: &str) {
    let sheets = sheets();
    let file = |sheet: &Sheet| format!("{}.{format}", sheet.name);
    for sheet in &sheets {
        write(&folder.join(file(sheet)), &sheet.write(format));
    }
    let files: Vec<String> = sheets.iter().map(file).collect();
    let readme = readme();
    let shown = readme
        .lines()
        .find_map(|line| line.strip_prefix("$ codegen init "));
    let shown = shown
        .expect("README.md shows the command")
        .replace(" go", &format!(" {lang}"));
    let args = shown.replace("errors.csv", &files.join(" "));
    let args: Vec<&str> = ["init"].into_iter().chain(args.split(' ')).collect();
    codegen(folder, &args).exits(0);
}

/// The project file that README.md shows, for a language and a folder of its own.
fn project_file(lang: &str, folder: &str) -> String {
    let readme = readme();
    let (_, shown) = readme
        .split_once("```yaml\n# codetables.yaml\n")
        .expect("a project file");
    let (shown, _) = shown.split_once("```").expect("the end of a block");
    let (from, to) = (["web/src/errcodes", "[ts]"], [folder, &format!("[{lang}]")]);
    let mut text = shown.to_owned();
    for (from, to) in from.iter().zip(to) {
        assert!(text.contains(from), "{from} is not in: {text}");
        text = text.replace(from, to);
    }
    text
}
