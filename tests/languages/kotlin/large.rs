//! A program with a large table.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::common::large::Build;
use crate::common::tools::{silent, tool};

pub const BUILDS: [Build; 1] = [Build {
    name: "kotlin",
    ready: || tool("kotlin/bin/kotlinc").map(drop),
    compile,
    file: "Main.kt",
    program: |_| {
        "import com.example.largecodes.Operations\n\
         fun main() {\n\
         \x20   val size = Operations.entries.size\n\
         \x20   val last = Operations.find(KNOWN)?.name ?: \"unknown\"\n\
         \x20   val none = Operations.find(UNKNOWN)?.name ?: \"unknown\"\n\
         \x20   println(\"$size $last $none ${Operations.OPERATION_7_FAILED.name}\")\n\
         }\n"
    },
}];

fn compile(folder: &Path) -> Command {
    let (kotlinc, library) = (
        tool("kotlin/bin/kotlinc").expect("it is ready"),
        tool("kotlin/lib/kotlin-stdlib.jar").expect("it is ready"),
    );
    let mut build = Command::new(kotlinc);
    build.args([
        "-Werror",
        "-jvm-target",
        "1.8",
        "-d",
        "classes",
        "generated/kotlin/src/main/kotlin",
        "Main.kt",
    ]);
    silent(&mut build, folder);
    let class_path = env::join_paths([folder.join("classes"), library]).expect("a class path");
    let mut java = Command::new("java");
    java.arg("-cp").arg(class_path).arg("MainKt");
    java
}
