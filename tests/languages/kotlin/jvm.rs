//! The compilers of the Java virtual machine's languages.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::common::tools::{Installed, silent, tool};
use crate::common::{arg, root};

/// A Kotlin compiler.
#[derive(Clone, Copy, Debug)]
pub enum Kotlinc {
    Newest,
    /// The oldest that is promised to be able to use a package.
    Oldest,
}

impl Kotlinc {
    /// Its folder below `.tools`.
    fn home(self) -> &'static str {
        match self {
            Self::Newest => "kotlin",
            Self::Oldest => "kotlin/oldest",
        }
    }

    /// The exit status of a compilation, and what the compiler said.
    fn compile(self, args: &str) -> (i32, String) {
        static NEWEST: Mutex<Option<Compiler>> = Mutex::new(None);
        static OLDEST: Mutex<Option<Compiler>> = Mutex::new(None);
        let compiler = match self {
            Self::Newest => &NEWEST,
            Self::Oldest => &OLDEST,
        };
        let mut compiler = compiler.lock().unwrap_or_else(PoisonError::into_inner);
        let started = compiler.get_or_insert_with(|| Compiler::start(self));
        started.compile(args)
    }
}

/// Programs are compiled with these libraries, Kotlin's own among them.
#[derive(Clone)]
pub struct Jvm {
    kotlinc: Kotlinc,
    class_path: Vec<PathBuf>,
}

impl Jvm {
    /// What compiles with the classes in these folders, which are made where they are missing.
    pub fn new(folders: &[&Path]) -> Installed<Self> {
        Self::with(Kotlinc::Newest, folders)
    }

    /// The same, with another compiler and its library.
    pub fn with(kotlinc: Kotlinc, folders: &[&Path]) -> Installed<Self> {
        let library = tool(&format!("{}/lib/kotlin-stdlib.jar", kotlinc.home()))?;
        for folder in folders {
            fs::create_dir_all(folder).expect("a folder");
        }
        let folders = folders.iter().map(|folder| (*folder).to_owned());
        Ok(Self {
            kotlinc,
            class_path: folders.chain([library]).collect(),
        })
    }

    fn class_path(&self) -> OsString {
        env::join_paths(&self.class_path).expect("a class path")
    }

    /// Compiles Kotlin at its strictest, for the oldest machine that is supported, and asserts that
    /// the compiler prints nothing.
    #[track_caller]
    pub fn kotlin(&self, source: &Path, to: &Path, options: &[&str]) {
        let (status, said) = self.compile(source, to, options);
        let kotlinc = self.kotlinc;
        assert_eq!(
            (status, said.trim()),
            (0, ""),
            "{kotlinc:?}, {}",
            arg(source)
        );
    }

    /// What the compiler says of Kotlin that it refuses.
    #[track_caller]
    pub fn complaints(&self, source: &Path, to: &Path) -> String {
        let (status, said) = self.compile(source, to, &[]);
        assert_eq!(status, 1, "{said}");
        said
    }

    /// What the compiler says of Kotlin that it takes.
    #[track_caller]
    pub fn warnings(&self, source: &Path, to: &Path) -> String {
        let (status, said) = self.compile_with(source, to, &[]);
        assert_eq!(status, 0, "{said}");
        said
    }

    /// Whether the compiler takes Kotlin that may use what is deprecated; or what it says.
    pub fn accepts(&self, source: &Path, to: &Path) -> Result<(), String> {
        match self.compile_with(source, to, &[]) {
            (0, _) => Ok(()),
            (_, said) => Err(said),
        }
    }

    fn compile(&self, source: &Path, to: &Path, options: &[&str]) -> (i32, String) {
        self.compile_with(source, to, &[&["-Werror"], options].concat())
    }

    fn compile_with(&self, source: &Path, to: &Path, options: &[&str]) -> (i32, String) {
        let class_path = self.class_path();
        let mut args = vec!["-progressive", "-no-stdlib", "-no-reflect"];
        args.extend(["-jvm-target", "1.8", "-d", arg(to)]);
        args.extend(["-classpath", class_path.to_str().expect("UTF-8")]);
        args.extend(options);
        args.push(arg(source));
        self.kotlinc.compile(&args.join("\t"))
    }

    /// Compiles Kotlin that is meant for others: every declaration says who may use it, and what
    /// type it has.
    #[track_caller]
    pub fn kotlin_library(&self, source: &Path, to: &Path) {
        self.kotlin(source, to, &["-Xexplicit-api=strict"]);
    }

    /// Compiles Java at its strictest.
    #[track_caller]
    pub fn java(&self, source: &Path, to: &Path) {
        let mut javac = Command::new("javac");
        javac.args(["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d"]);
        javac.arg(to).arg("-classpath").arg(self.class_path());
        silent(javac.arg(source), to);
    }

    /// A program, to be run.
    pub fn program(&self, class: &str) -> Command {
        let mut java = Command::new("java");
        java.arg("-cp").arg(self.class_path()).arg(class);
        java
    }
}

/// `tools/Compiler.java`, which ends when its stdin does.
struct Compiler {
    process: Child,
    answers: BufReader<ChildStdout>,
}

impl Compiler {
    fn start(kotlinc: Kotlinc) -> Self {
        let home = root().join(".tools").join(kotlinc.home());
        let mut java = Command::new("java");
        // The virtual machine's second compiler takes more of the processors than it gives back.
        // Without it the room for compiled code is a fifth, which Kotlin's compiler outgrows.
        java.args(["-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"])
            .args(["-XX:ReservedCodeCacheSize=240m", "-Xmn600m", "-cp"])
            .arg(home.join("lib/*"))
            .arg(root().join("tests/languages/kotlin/tools/Compiler.java"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut process = java.spawn().expect("java runs");
        let answers = BufReader::new(process.stdout.take().expect("a pipe"));
        Self { process, answers }
    }

    fn compile(&mut self, args: &str) -> (i32, String) {
        let questions = self.process.stdin.as_mut().expect("a pipe");
        writeln!(questions, "{args}").expect("the compiler listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("an answer");
        let (status, length) = line.trim().split_once(' ').expect("a status and a length");
        let mut said = vec![0; length.parse().expect("a length")];
        self.answers.read_exact(&mut said).expect("the rest");
        let status = status.parse().expect("a status");
        (status, String::from_utf8(said).expect("UTF-8"))
    }
}
