//! Look-ups in Kotlin, generated and by hand. In the files beside this one, in `kotlin/`, the words
//! in capitals stand for a table's own, and a line that says so is there for each table, or for
//! each of its entries.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::Bench;
use crate::common::tools::{silent, tool};
use crate::common::{arg, write};
use crate::tables::{Entry, Kind, Table};

/// Writes the program and what is written by hand, builds them, and returns what runs the program.
pub fn program(bench: &Bench) -> Result<Command, String> {
    let missing = |_| "`tests/run.sh kotlin` installs it";
    let kotlinc = tool("kotlin/bin/kotlinc").map_err(missing)?;
    let library = tool("kotlin/lib/kotlin-stdlib.jar").map_err(missing)?;
    let program = bench.folder.join("program");
    let mut main = String::new();
    for line in include_str!("kotlin/Main.kt").lines() {
        match line.strip_suffix(" // for each table") {
            Some(line) => main.extend(bench.tables.iter().map(|table| filled(line, table))),
            None => main.extend([line, "\n"]),
        }
    }
    write(&program.join("Main.kt"), &main);
    for table in &bench.tables {
        let (measure, by_hand) = match table.kind {
            Kind::Integer => (
                include_str!("kotlin/MeasureIntegers.kt"),
                include_str!("kotlin/ByHandIntegers.kt"),
            ),
            Kind::String => (
                include_str!("kotlin/MeasureStrings.kt"),
                include_str!("kotlin/ByHandStrings.kt"),
            ),
        };
        let file = |what: &str| program.join(format!("{what}{}.kt", type_name(table)));
        write(&file("Measure"), &filled(measure, table));
        write(&file("ByHand"), &filled(by_hand, table));
    }
    let classes = bench.folder.join("classes");
    let mut build = Command::new(kotlinc);
    build.args(["-nowarn", "-jvm-target", "1.8", "-d", arg(&classes)]);
    build.arg("generated/kotlin/src/main/kotlin").arg(&program);
    silent(&mut build, &bench.folder);
    Ok(java(&bench.folder, &[&classes, &library]))
}

fn java(folder: &Path, class_path: &[&Path]) -> Command {
    let mut run = Command::new("java");
    run.arg("-cp").arg(env::join_paths(class_path).unwrap());
    run.arg("MainKt").current_dir(folder);
    run
}

/// `integers_75` is `Integers75`.
fn type_name(table: &Table) -> String {
    let (first, rest) = table.id.split_at(1);
    first.to_uppercase() + &rest.replace('_', "")
}

/// A file of the program, with the words and lines of a table.
fn filled(template: &str, table: &Table) -> String {
    let mut in_order: Vec<&Entry> = table.entries.iter().collect();
    match table.kind {
        Kind::Integer => in_order.sort_by_key(|entry| entry.code.parse::<i32>().unwrap()),
        Kind::String => in_order.sort_by_key(|entry| &entry.code),
    }
    let mut out = String::new();
    for line in template.lines() {
        let (line, each) = if let Some(line) = line.strip_suffix(" // for each entry") {
            (line, table.entries.iter().collect())
        } else if let Some(line) = line.strip_suffix(" // for each entry in order") {
            (line, in_order.clone())
        } else {
            out.extend([line, "\n"]);
            continue;
        };
        for entry in each {
            let line = line
                .replace("DESCRIPTION", &entry.description)
                .replace("CODE", &entry.code)
                .replace("NAME", &entry.name.to_uppercase());
            out.extend([&*line, "\n"]);
        }
    }
    let name = type_name(table);
    out.replace("MEASURE", &format!("Measure{name}"))
        .replace("BYHAND", &format!("ByHand{name}"))
        .replace("TABLE", &name)
        .replace("ID", &table.id)
}
