//! What the tests need of a language. Each language has a folder in `tests/languages` with its
//! [`Toolchain`], its programs and the list of its tools, and nothing of it is anywhere else.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::formatter::Formatter;
use super::large::Build;
use super::library::Language;
use super::literal::Literal;
use super::read_back;
use super::release::Release;
use super::reserved::Words;
use super::root;
use super::tools::{Checked, Installed};

#[path = "../languages/go/mod.rs"]
mod go;
#[path = "../languages/kotlin/mod.rs"]
mod kotlin;
#[path = "../languages/rust/mod.rs"]
mod rust;
#[path = "../languages/swift/mod.rs"]
mod swift;
#[path = "../languages/typescript/mod.rs"]
pub mod typescript;

/// The list of languages: the module of each, which is also its folder in `tests/languages`, and
/// its name in the library's enum.
macro_rules! with_languages {
    ($then:ident $($argument:ident)?) => {
        $then! {
            $($argument)?;
            rust Rust,
            typescript TypeScript,
            kotlin Kotlin,
            swift Swift,
            go Go
        }
    };
}

/// One test per language, which has the language's name: the function `$promise` is called with
/// the language.
macro_rules! each_language {
    ($promise:ident) => {
        with_languages!(define_tests $promise);
    };
}

macro_rules! define_tests {
    ($promise:ident; $($module:ident $language:ident),*) => {
        $(
            #[test]
            fn $module() {
                // A tool that is missing has been reported where it was looked for.
                let _ = $promise($crate::common::library::Language::$language);
            }
        )*
    };
}

macro_rules! define_functions {
    (; $($module:ident $language:ident),*) => {
        /// What the tests need of a language.
        pub fn toolchain(language: Language) -> &'static dyn Toolchain {
            // A language that isn't covered belongs in `with_languages!`, and its `mod` above it.
            match language {
                $(Language::$language => &$module::$language),*
            }
        }

        /// A language as its module is called, in the tests and in the source.
        pub fn module(language: Language) -> &'static str {
            match language {
                $(Language::$language => stringify!($module)),*
            }
        }

        /// The languages that every promise about languages has a test for.
        pub const TESTED: &[Language] = &[$(Language::$language),*];
    };
}

with_languages!(define_functions);

/// The compilers, programs and words of a language, one method for each thing that a promise asks.
/// There is no default by which a language could keep less of a promise than the others.
///
/// Methods that run tools fail the test where a tool complains, and return an error where it isn't
/// installed.
pub trait Toolchain: Sync {
    /// Has the compilers and linters look at a package, at their strictest and with warnings as
    /// errors: all versions that are supported. They may leave things behind in its folder.
    fn compile(&self, package: &Path) -> Checked;

    /// The same, for a package in which nothing but the names is unusual: one compiler is enough
    /// where all of them know the same words.
    fn compile_names(&self, package: &Path) -> Checked {
        self.compile(package)
    }

    /// The formatters, and the linters that care about looks.
    fn formatters(&self) -> &'static [Formatter];

    /// How the lines begin by which generated files tell formatters and linters to leave them
    /// alone.
    fn suppressions(&self) -> &'static [&'static str];

    /// Builds the programs in the language's folder `conformance`, which read a package back.
    fn conformance(&self, bench: &read_back::Workbench) -> Installed<Vec<Command>>;

    /// Builds the program in the language's folder `open_sets` with a version of the package, and
    /// returns what it prints. The folder has the program in `program` and the package below
    /// `generated`; it is the same one for the second version.
    fn open_sets(&self, folder: &Path) -> Installed<String>;

    /// Builds one of the programs in the language's folder `deprecated`, and returns what the tools
    /// warn of, a line for each warning. The folder is laid out as for `open_sets`.
    fn warnings(&self, folder: &Path, program: &str) -> Installed<String>;

    /// Has a tool put new names in the place of old ones in one of these programs, in that folder,
    /// and builds it; returns whether the language has such a tool.
    fn rename(&self, folder: &Path, program: &str) -> Installed<bool>;

    /// Compiles the program in the language's folder `changed`, which was written for another
    /// version of the package. The folder has it in `program` and the package below `generated`.
    /// Returns what the compiler says if it refuses.
    fn still_compiles(&self, folder: &Path) -> Installed<Result<(), String>>;

    /// Builds the program in the language's folder `columns`, and returns what it prints. The
    /// folder is laid out as for `open_sets`.
    fn columns(&self, folder: &Path) -> Installed<String>;

    /// Builds the program in the language's folder `imported`, which is copied to a project in
    /// which codegen has run: with the package in `generated`, and with the sources that are
    /// embedded in the folder of `embedded_in`. Returns what each of them prints.
    fn imported(&self, project: &Path) -> Installed<[String; 2]>;

    /// The folder of that project in which somebody would embed the sources.
    fn embedded_in(&self) -> &'static str;

    /// What the language has words for.
    fn words(&self) -> Words;

    /// The string literals.
    fn literal(&self) -> Literal;

    /// Puts the tools that pack a package on the release's PATH.
    fn publisher(&self, release: &mut Release) -> Checked;

    /// Has the tool that packs a package read its manifest.
    fn read_manifest(&self, release: &Release, package: &Path);

    /// Installs the package, which was packed as PUBLISHING.md says, into a copy of the language's
    /// folder `consumer`; compiles an example in it, and returns what its program prints.
    fn consume(&self, release: &Release, consumer: &Path, example: &str) -> Installed<String>;

    /// Embeds the sources in projects of every kind that people have, which are in the language's
    /// folder `embedded`; has the compilers and linters look at them, and runs them.
    fn embed(&self) -> Checked;

    /// What code blocks of the language are marked with in Markdown.
    fn fence(&self) -> &'static str;

    /// Compiles the README's snippet with the package that it uses, which is generated below the
    /// folder for the spec that the README shows.
    fn compile_snippet(&self, folder: &Path, snippet: &str) -> Checked;

    /// The ways to build a program with a large table.
    fn builds(&self) -> &'static [Build];
}

/// The folder of a language among the tests.
pub fn home(language: Language) -> PathBuf {
    root().join("tests/languages").join(module(language))
}
