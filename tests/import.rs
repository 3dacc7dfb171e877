//! The promise: tables that people have become a spec that says the same, in whatever format they
//! are, and what was decided on the way is told.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::common::import::{
    FORMATS, Sheet, catalogue, column, import, imported, sheet, text, texts,
};
use crate::common::{codegen, folder, source_document, write};

fn lower<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<Value> {
    cells.map(|cell| json!(cell.to_lowercase())).collect()
}

/// Asserts that a sheet gives the same in every format, and returns that.
fn in_every_format(name: &str) -> (Sheet, Value) {
    let sheet = sheet(name);
    let mut first: Option<Value> = None;
    for format in FORMATS {
        let file = format!("{name}.{format}");
        let (catalogue, run) = imported(&file, &sheet.write(format));
        assert!(!run.stderr.contains("warning"), "{file}: {}", run.stderr);
        let entries = &catalogue["tables"][0]["entries"];
        match &first {
            Some(first) => {
                assert_eq!(first["tables"][0]["entries"], *entries, "{file}");
                assert_eq!(first["attributes"], catalogue["attributes"], "{file}");
            }
            None => first = Some(catalogue),
        }
    }
    (sheet, first.expect("a catalogue"))
}

#[test]
fn errno_with_its_aliases() {
    let (sheet, catalogue) = in_every_format("errno");
    let codes = sheet
        .column("errno")
        .map(|code| json!(code.parse::<i32>().expect("a number")));
    assert_eq!(column(&catalogue, "/code"), codes.collect::<Vec<_>>());
    assert_eq!(column(&catalogue, "/name"), lower(sheet.column("name")));
    assert_eq!(
        column(&catalogue, "/description"),
        texts(sheet.column("message"))
    );
    let aliases = sheet.column("aliases").map(|cell| match cell {
        "" => Value::Null,
        names => {
            let names = lower(names.split(' ')).into_iter();
            names.map(|name| json!({ "name": name })).collect()
        }
    });
    assert_eq!(column(&catalogue, "/aliases"), aliases.collect::<Vec<_>>());
    assert_eq!(
        column(&catalogue, "/aliases")[10],
        json!([{"name": "ewouldblock"}])
    );
}

/// A name in a row of its own, beside the same code and the same text, is an alias too.
#[test]
fn aliases_in_rows_of_their_own() {
    let (mut sheet, _) = in_every_format("errno");
    for row in std::mem::take(&mut sheet.rows) {
        for alias in row[2].split_whitespace() {
            let mut further = row.clone();
            further[1] = alias.to_owned();
            further[2].clear();
            sheet.rows.push(further);
        }
        let at = sheet.rows.len() - row[2].split_whitespace().count();
        sheet.rows.insert(at, row);
    }
    let aliases = |catalogue: &Value| column(catalogue, "/aliases");
    let (listed, _) = imported("errno.csv", &sheet_without(&sheet, "aliases", true));
    let (_, with_column) = in_every_format("errno");
    assert_eq!(aliases(&listed), aliases(&with_column));
    assert_eq!(column(&listed, "/name"), column(&with_column, "/name"));
}

/// The sheet as CSV, without a column; or with all of it.
fn sheet_without(sheet: &Sheet, title: &str, without: bool) -> String {
    let mut sheet = sheet.clone();
    let at = sheet.titles.iter().position(|known| known == title);
    if let (Some(at), true) = (at, without) {
        sheet.titles.remove(at);
        for row in &mut sheet.rows {
            row.remove(at);
        }
    }
    sheet.write("csv")
}

#[test]
fn http_statuses_with_columns_of_their_own() {
    let (sheet, catalogue) = in_every_format("http");
    assert_eq!(
        column(&catalogue, "/description"),
        texts(sheet.column("Reason Phrase"))
    );
    assert_eq!(
        column(&catalogue, "/attributes/class"),
        texts(sheet.column("Class"))
    );
    let flags = sheet.column("Retryable").map(|flag| json!(flag == "true"));
    assert_eq!(
        column(&catalogue, "/attributes/retryable"),
        flags.collect::<Vec<_>>()
    );
    let types: BTreeMap<&str, &str> = catalogue["attributes"]
        .as_array()
        .expect("attributes")
        .iter()
        .map(|it| {
            (
                it["name"].as_str().expect("a name"),
                it["type"].as_str().expect("a type"),
            )
        })
        .collect();
    assert_eq!(
        types,
        BTreeMap::from([("class", "enum"), ("retryable", "boolean")])
    );
    assert_eq!(column(&catalogue, "/name")[4], json!("ok"));
}

#[test]
fn hresults_in_hexadecimal() {
    let (sheet, catalogue) = in_every_format("hresult");
    let bits = |text: &str| {
        u32::from_str_radix(&text[2..], 16)
            .expect("hexadecimal")
            .cast_signed()
    };
    let codes = sheet.column("HRESULT").map(|text| json!(bits(text)));
    assert_eq!(column(&catalogue, "/code"), codes.collect::<Vec<_>>());
    assert_eq!(catalogue["tables"][0]["code_radix"], "hex");
    assert_eq!(
        column(&catalogue, "/name"),
        lower(sheet.column("Symbolic Name"))
    );
}

#[test]
fn two_thousand_codes_with_leading_zeros() {
    let (sheet, catalogue) = in_every_format("sqlstates");
    assert_eq!(catalogue["tables"][0]["code_kind"], "string");
    assert_eq!(column(&catalogue, "/code"), texts(sheet.column("SQLSTATE")));
    assert_eq!(
        column(&catalogue, "/description"),
        texts(sheet.column("Meaning"))
    );
    let codes: Vec<&str> = sheet.column("SQLSTATE").collect();
    for code in ["01008", "0B001", "1E003", "00009"] {
        assert!(codes.contains(&code), "{code}");
    }
}

/// What the columns are taken for: a file, and what is told of it.
#[test]
fn what_is_decided_is_told() {
    for (file, text, told) in [
        ("a.csv", "code,text\n1,One\n-2,Two\n", "`code`: integers"),
        (
            "a.csv",
            "code,text\n1,One\n3000000000,Two\n",
            "`code`: 64-bit integers",
        ),
        (
            "a.csv",
            "code,text\n1,One\n0x8,Two\n",
            "`code`: integers in hexadecimal",
        ),
        (
            "a.csv",
            "code,text\n1,One\n0x800000000,Two\n",
            "`code`: 64-bit integers in hexadecimal",
        ),
        (
            "a.csv",
            "code,text\n1,One\n99999999999999999,Two\n",
            "strings, because `99999999999999999` is no integer",
        ),
        (
            "a.csv",
            "code,text\n1,One\n02,Two\n",
            "strings, because `02` begins with 0",
        ),
        (
            "a.json",
            "[{\"code\":\"1\",\"text\":\"One\"},{\"code\":2,\"text\":\"Two\"}]",
            "strings, because `1` is in quotes",
        ),
        ("a.csv", "text\nOne\nTwo\n", "none"),
        ("a.csv", "code,text\nAb,One\nCd,Two\n", "from the codes"),
        ("a.csv", "code,name,text\n1,ONE,One\n2,TWO,Two\n", "`name`"),
        ("a.csv", "code,text,n\n1,One,1\n2,Two,-5\n", "`n`: integers"),
        ("a.csv", "code,text,n\n1,One,1\n2,Two,05\n", "`n`: text"),
        (
            "a.csv",
            "code,text,n\n1,One,yes\n2,Two,No\n",
            "`n`: true or false",
        ),
        (
            "a.csv",
            "code,text,n\n1,One,a\n2,Two,b\n3,x,a\n4,y,b\n",
            "`n`: one of a, b",
        ),
        (
            "a.csv",
            "code,text,n\n1,One,a\n2,Two,b\n3,x,c\n4,y,b\n",
            "`n`: text",
        ),
        (
            "a.csv",
            "fault,wording,text\n1,a,One\n2,b,Two\n",
            "none; if `fault` has them, say `--column code='fault'`",
        ),
        ("a.csv", "Error No.,text\n1,One\n2,Two\n", "integers"),
        (
            "a.csv",
            "code,wording\n1,One\n2,Two\n",
            "none; if `wording` has them, say `--column description='wording'`",
        ),
        (
            "a.csv",
            "code,text,n\n1,One,\n2,Two,\n",
            "`n` has no cells: left out",
        ),
        (
            "a.csv",
            "code;text\n1;One\n2;Two\n",
            "from a.csv:1-3, CSV with `;`",
        ),
        (
            "a.csv",
            "code\ttext\n1\tOne\n2\tTwo\n",
            "cells between tabs",
        ),
        ("a", "code,text\n1,One\n2,Two\n", "CSV"),
        ("a", "[{\"code\": 1, \"text\": \"One\"}]", "JSON"),
        ("a", "code | text\n---|---\n1 | One\n", "a Markdown table"),
        ("a", "code | text\n1 | One\n", "a table with `|`"),
        (
            "a",
            "+---+----+\n|code|text|\n+---+---+\n|1|One|\n|2|Two|\n+---+---+\n",
            "a: 2 rows",
        ),
        (
            "a.csv",
            "code,text,n\n1,One,4\n2,Two,-\n",
            "`n` in 1 row: integers",
        ),
    ] {
        let (_, run) = imported(file, text);
        assert!(run.stderr.contains(told), "{text}\n{told}\n{}", run.stderr);
    }
}

/// An object with a key for each row, whatever the key is.
#[test]
fn objects_are_tables() {
    for (json, text) in [
        (r#"{"404": "Not found"}"#, json!("Not found")),
        (
            r#"{"404": {"name": "NOT_FOUND", "text": "Not found"}}"#,
            json!("Not found"),
        ),
        (
            r#"{"NOT_FOUND": {"code": 404, "text": "Not found"}}"#,
            json!("Not found"),
        ),
        (
            r#"{"a": {"name": "NOT_FOUND", "code": 404, "text": "Not found"}}"#,
            json!("Not found"),
        ),
        (r#"{"NOT_FOUND": 404}"#, Value::Null),
    ] {
        let (catalogue, _) = imported("a.json", json);
        assert_eq!(column(&catalogue, "/code"), [404], "{json}");
        assert_eq!(column(&catalogue, "/name"), ["not_found"], "{json}");
        assert_eq!(column(&catalogue, "/description"), [text], "{json}");
    }
}

/// What people call these columns, however they write it.
#[test]
fn titles_are_known() {
    for titles in [
        "code,msg",
        "ErrorCode,ErrMsg",
        "errorcode,DESC",
        "SQL State,error_text",
    ] {
        let (catalogue, run) = imported("a.csv", &format!("{titles}\n1,One\n2,Two\n"));
        assert_eq!(
            column(&catalogue, "/code"),
            [1, 2],
            "{titles}: {}",
            run.stderr
        );
        assert_eq!(
            column(&catalogue, "/description"),
            ["One", "Two"],
            "{titles}"
        );
    }
}

/// Values that repeat too little to be an enum are offered as one.
#[test]
fn an_enum_is_offered() {
    let folder = folder();
    let table = "code,text,level\n1,One,low\n2,Two,high\n3,Three,low\n";
    import(folder.path(), &[("a.csv", table)], &[])
        .exits(0)
        .says("`level`: text");
    let spec = text(&folder.path().join("spec/catalog.yaml"));
    assert!(spec.contains("    # values: [low, high]\n"), "{spec}");
    let chosen = spec
        .replace("type: string", "type: enum")
        .replace("# values", "values");
    write(&folder.path().join("spec/catalog.yaml"), &chosen);
    assert_eq!(catalogue(folder.path())["attributes"][0]["type"], "enum");
}

#[test]
fn columns_can_be_assigned() {
    let folder = folder();
    let table = "Nr,Fault,HTTP\n7,Broken,404\n9,Gone,410\n";
    let options = [
        "--column",
        "code=nr",
        "--column",
        "description=Fault",
        "--column",
        "http_status=HTTP",
        "--table",
        "faults",
    ];
    import(folder.path(), &[("a.csv", table)], &options).exits(0);
    let catalogue = catalogue(folder.path());
    assert_eq!(catalogue["tables"][0]["id"], "faults");
    assert_eq!(column(&catalogue, "/code"), [7, 9]);
    assert_eq!(column(&catalogue, "/description"), ["Broken", "Gone"]);
    assert_eq!(column(&catalogue, "/attributes/http_status"), [404, 410]);
}

/// Each table of a document is a table, named after the heading above it.
#[test]
fn headings_name_tables() {
    let document = "\
# Codes\n\nIntro | with a pipe\n\n## Card errors\n\n| Code | Text |\n|---|---|\n| 1 | Lost |\n\n\
## Options\n\n| Option | Default |\n|---|---|\n| x | 1 |\n\n\
## Bank errors\n\n| Code | Text |\n|---|---|\n| `E1` | See [here](https://example.com/x) |\n| `E2` | a \\| b<br>c |\n";
    let folder = folder();
    let run = import(folder.path(), &[("codes.md", document)], &[]).exits(0);
    run.says("warning[unclear-column]");
    let catalogue = catalogue(folder.path());
    let ids = catalogue["tables"].as_array().expect("tables").iter();
    let ids: Vec<&Value> = ids.map(|table| &table["id"]).collect();
    assert_eq!(ids, ["card_errors", "bank_errors"]);
    let texts = &catalogue["tables"][1]["entries"];
    assert_eq!(texts[0]["description"], "See here (https://example.com/x)");
    assert_eq!(texts[1]["description"], "a | b c");
}

/// Where a heading is missing, the file's name and a number stand for it.
#[test]
fn tables_of_several_files() {
    let folder = folder();
    let pipes = "Code | Text |\n1 | One |\nCode | Text |\n1 | Other |\n";
    let files = [("one.txt", pipes), ("two.csv", "code,text\n1,One\n")];
    import(folder.path(), &files, &[]).exits(0);
    let catalogue = catalogue(folder.path());
    let ids = catalogue["tables"].as_array().expect("tables").iter();
    let ids: Vec<&Value> = ids.map(|table| &table["id"]).collect();
    assert_eq!(ids, ["one_1", "one_2", "two"]);
}

/// The source document gives a spec that rebuilds it byte for byte.
#[test]
fn source_document_is_imported() {
    let folder = folder();
    let document = source_document::text();
    let run = import(folder.path(), &[("error-codes.txt", &document)], &[]).exits(0);
    assert_eq!(run.stderr.matches("warning[").count(), 1, "{}", run.stderr);
    run.says("error-codes.txt:254:1")
        .says("`ResultCode` is the title of a column");
    assert_eq!(
        source_document::rebuilt(&catalogue(folder.path())),
        document
    );
    codegen(folder.path(), &["--quiet"]).exits(0);
}
