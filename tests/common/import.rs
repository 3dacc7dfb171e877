//! Tables as people have them, in every format that `codegen init --from` reads.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::{Run, codegen, folder, root, write};

/// Imports files, each a name and a text, into a folder.
pub fn import(folder: &Path, files: &[(&str, &str)], options: &[&str]) -> Run {
    for (name, text) in files {
        write(&folder.join(name), text);
    }
    let names = files.iter().map(|(name, _)| *name);
    let args: Vec<&str> = ["init", "--from"].into_iter().chain(names).collect();
    codegen(folder, &[&args, options].concat())
}

/// The catalogue of a folder, as `codegen show` reads it.
pub fn catalogue(folder: &Path) -> Value {
    let run = codegen(folder, &["show", "--format", "json"]).exits(0);
    serde_json::from_str(&run.stdout).expect("JSON")
}

/// What is made of one file.
pub fn imported(name: &str, text: &str) -> (Value, Run) {
    let folder = folder();
    let run = import(folder.path(), &[(name, text)], &[]).exits(0);
    (catalogue(folder.path()), run)
}

/// One key of every entry of the first table.
pub fn column(catalogue: &Value, key: &str) -> Vec<Value> {
    let entries = catalogue["tables"][0]["entries"].as_array();
    let entries = entries.expect("entries").iter();
    entries
        .map(|entry| entry.pointer(key).cloned().unwrap_or_default())
        .collect()
}

/// Cells as JSON has them.
pub fn texts<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<Value> {
    cells.map(|cell| json!(cell)).collect()
}

/// A table: its titles, and its rows of cells.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub name: &'static str,
    pub titles: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The extension of each format in which a [`Sheet`] can be written.
pub const FORMATS: [&str; 5] = ["csv", "tsv", "md", "txt", "json"];

/// The tables that must come through: errno with its aliases, as Python has them on Linux (`errno`
/// and `os.strerror`); HTTP statuses, as Node.js has them (`http.STATUS_CODES`), with two columns of
/// their own; HRESULTs in hexadecimal; and 2,000 codes such as `01008`.
pub fn sheets() -> Vec<Sheet> {
    vec![
        committed("errno"),
        committed("http"),
        committed("hresult"),
        sqlstates(),
    ]
}

/// One of them.
pub fn sheet(name: &str) -> Sheet {
    let mut sheets = sheets().into_iter();
    sheets.find(|sheet| sheet.name == name).expect("a sheet")
}

/// Imports all of them into a folder, and returns the folder of the spec.
pub fn import_all(folder: &Path) -> PathBuf {
    let files = sheets()
        .into_iter()
        .map(|sheet| (format!("{}.csv", sheet.name), sheet.write("csv")));
    let files: Vec<(String, String)> = files.collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    import(folder, &files, &["--quiet"]).exits(0);
    folder.join("spec")
}

fn committed(name: &'static str) -> Sheet {
    let path = root().join(format!("tests/import/{name}.csv"));
    let mut reader = csv::Reader::from_path(path).expect("a CSV file");
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let titles = cells(reader.headers().expect("titles"));
    let rows = reader.records().map(|row| cells(&row.expect("a row")));
    Sheet {
        name,
        titles,
        rows: rows.collect(),
    }
}

/// Codes of five digits and capitals, of which YAML would take many for numbers.
fn sqlstates() -> Sheet {
    let row = |at: usize| {
        let class = ["01", "0B", "1E", "22", "42", "P0", "X_", "00"][at % 8];
        let name = format!("CONDITION_{at}");
        let text = format!("Condition number {at}: it's a \"state\", isn't it");
        vec![format!("{class}{:03}", at / 8), name, text]
    };
    let titles = ["SQLSTATE", "Condition Name", "Meaning"];
    Sheet {
        name: "sqlstates",
        titles: titles.map(str::to_owned).to_vec(),
        rows: (0..2000).map(row).collect(),
    }
}

impl Sheet {
    /// The cells of a column, by its title.
    pub fn column(&self, title: &str) -> impl Iterator<Item = &str> {
        let at = self.titles.iter().position(|known| known == title);
        let at = at.unwrap_or_else(|| panic!("{} has no {title}", self.name));
        self.rows.iter().map(move |row| row[at].as_str())
    }

    /// The table as a file of a format has it.
    pub fn write(&self, format: &str) -> String {
        match format {
            "csv" => self.delimited(b','),
            "tsv" => self.delimited(b'\t'),
            "md" => self.markdown(),
            "txt" => self.pipes(),
            "json" => self.json(),
            other => panic!("{other} is no format"),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.titles).chain(&self.rows)
    }

    fn delimited(&self, delimiter: u8) -> String {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .from_writer(Vec::new());
        for line in self.lines() {
            writer.write_record(line).expect("a row");
        }
        let bytes = writer.into_inner().expect("a text");
        String::from_utf8(bytes).expect("UTF-8")
    }

    fn markdown(&self) -> String {
        let escaped = |cell: &String| {
            let special = |c: char| c.is_ascii_punctuation() && !"0x".contains(c);
            let escape = |c: char| {
                if special(c) {
                    format!("\\{c}")
                } else {
                    c.into()
                }
            };
            cell.chars().map(escape).collect::<String>()
        };
        let line = |cells: &Vec<String>| {
            let cells: Vec<String> = cells.iter().map(escaped).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let dashes = "|---".repeat(self.titles.len());
        let rows: String = self.rows.iter().map(line).collect();
        format!(
            "# About\n\nSome words.\n\n## {}\n\n{}{dashes}|\n{rows}\nMore words.\n",
            self.name,
            line(&self.titles)
        )
    }

    fn pipes(&self) -> String {
        let lines = self.lines().map(|line| line.join(" | ") + " |\n");
        lines.collect()
    }

    /// Numbers and flags as what they are, and the aliases as a list.
    fn json(&self) -> String {
        let value = |title: &str, cell: &str| -> Value {
            let list = || cell.split_whitespace().collect::<Vec<_>>();
            match (title, cell) {
                ("aliases", _) => json!(list()),
                (_, "true") => json!(true),
                (_, "false") => json!(false),
                ("errno" | "Status Code", number) => {
                    json!(number.parse::<i32>().expect("a number"))
                }
                (_, text) => json!(text),
            }
        };
        let row = |cells: &Vec<String>| {
            let pairs = self.titles.iter().zip(cells);
            let pairs = pairs.map(|(title, cell)| (title.clone(), value(title, cell)));
            Value::Object(pairs.collect::<Map<_, _>>())
        };
        let rows: Vec<Value> = self.rows.iter().map(row).collect();
        serde_json::to_string_pretty(&rows).expect("JSON")
    }
}

/// What somebody reads in a folder's file.
pub fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
