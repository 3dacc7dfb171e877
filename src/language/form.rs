//! The forms in which a language comes out.

use clap::ValueEnum;

use crate::spec::choice;

choice! {
    /// What is written of a language.
    #[derive(ValueEnum)]
    pub enum Form {
        /// A package for each language, in a subfolder of its own, ready to publish.
        Package = "package",
        /// The sources of one language alone, into the folder itself, as part of a program.
        Embedded = "embedded",
    }
}
