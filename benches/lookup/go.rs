//! Look-ups in Go, generated and by hand. In the files beside this one, in `go/`, the words in
//! capitals stand for a table's own, and a line that says so is there for each of its entries.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::tools::tool;
use crate::tables::{Entry, Kind, Table};
use crate::{Bench, common};

/// Writes the program and what is written by hand, builds them, and returns what runs the program.
pub fn program(bench: &Bench) -> Result<Command, String> {
    let go = tool("go/bin/go").map_err(|_| "`tests/run.sh go` installs it")?;
    let program = bench.folder.join("program");
    let module = "module bench\n\ngo 1.24\n\nrequire example.com/lookup v1.0.0\n\n\
         replace example.com/lookup => ../generated/go\n";
    common::write(&program.join("go.mod"), module);
    let measures: String = bench
        .tables
        .iter()
        .map(|table| format!("\tmeasure_{}()\n", table.id))
        .collect();
    let main = include_str!("go/main.go").replace("\tMEASURE() // for each table\n", &measures);
    common::write(&program.join("main.go"), &main);
    for table in &bench.tables {
        let package = table.id.replace('_', "");
        let measure = match table.kind {
            Kind::Integer => include_str!("go/measure_integers.go"),
            Kind::String => include_str!("go/measure_strings.go"),
        };
        write(
            &program.join(format!("{package}.go")),
            measure,
            table,
            &package,
        );
        let folder = program.join("byhand").join(&package);
        let by_hand = include_str!("go/byhand.go");
        write(&folder.join("byhand.go"), by_hand, table, &package);
        if table.kind == Kind::Integer {
            let by_text = include_str!("go/byhand_text.go");
            write(&folder.join("byhand_text.go"), by_text, table, &package);
        }
    }
    let built = Command::new(go)
        .args(["build", "-o", "bench", "."])
        .current_dir(&program)
        .env("GOTOOLCHAIN", "local")
        .env("GOPROXY", "off")
        .env("GOFLAGS", "-mod=mod")
        .env("GOWORK", "off")
        .status()
        .map_err(|error| error.to_string())?;
    assert!(built.success(), "go build fails");
    let mut run = Command::new(program.join("bench"));
    run.current_dir(&bench.folder);
    Ok(run)
}

fn write(path: &Path, template: &str, table: &Table, package: &str) {
    let mut in_order: Vec<(usize, &Entry)> = table.entries.iter().enumerate().collect();
    match table.kind {
        Kind::Integer => in_order.sort_by_key(|(_, entry)| entry.code.parse::<i32>().unwrap()),
        Kind::String => in_order.sort_by_key(|(_, entry)| &entry.code),
    }
    let mut out = String::new();
    for line in template.lines() {
        let each: Vec<(usize, &Entry)> = if line.ends_with("// for each entry") {
            table.entries.iter().enumerate().collect()
        } else if line.ends_with("// for each entry in order") {
            in_order.clone()
        } else {
            out.extend([line, "\n"]);
            continue;
        };
        let (line, _) = line.rsplit_once(" // ").unwrap();
        for (position, entry) in each {
            let code = match table.kind {
                Kind::Integer => entry.code.clone(),
                Kind::String => format!("{:?}", entry.code),
            };
            let line = line
                .replace("POSITION", &position.to_string())
                .replace("DESCRIPTION", &entry.description)
                .replace("CODE", &code)
                .replace("TEXT", &entry.code)
                .replace("NAME", &entry.name);
            out.extend([&*line, "\n"]);
        }
    }
    let go_type = match table.kind {
        Kind::Integer => "int64",
        Kind::String => "string",
    };
    let out = out
        .replace("MEASURE", &format!("measure_{}", table.id))
        .replace("TABLE", package)
        .replace("GOTYPE", go_type)
        .replace("ID", &table.id);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, out).unwrap();
}
