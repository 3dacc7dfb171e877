//! Tells what is wrong, in the form that somebody or some program wants to read it in.
//!
//! Every form is made of the same [`Message`]s. People read them on stderr; programs read them on
//! stdout, where nothing else is then.

mod github;
mod message;
mod sarif;

use std::io::{self, Write};

use clap::ValueEnum;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Sources;

pub(crate) use message::Message;

/// A form in which to tell what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people.
    Human,
    /// One JSON object per line, on stdout.
    Json,
    /// Annotations for a GitHub workflow, on stdout.
    Github,
    /// One SARIF 2.1.0 document, on stdout.
    Sarif,
}

/// Where messages go.
#[derive(Debug)]
pub(crate) struct Report {
    format: MessageFormat,
    /// What a SARIF document is made of at the end.
    collected: Vec<Message>,
}

impl Report {
    /// A report in a form.
    pub(crate) fn new(format: MessageFormat) -> Self {
        Self {
            format,
            collected: Vec::new(),
        }
    }

    /// Whether people read it.
    pub(crate) fn is_human(&self) -> bool {
        self.format == MessageFormat::Human
    }

    /// Tells of a mistake in a text.
    pub(crate) fn diagnostic(
        &mut self,
        diagnostic: &Diagnostic,
        sources: &Sources,
    ) -> io::Result<()> {
        if self.is_human() {
            // With stderr closed there is nobody to tell; the exit status still does.
            let _ = writeln!(anstream::stderr(), "{}\n", diagnostic.draw(sources));
            return Ok(());
        }
        self.message(Message::of(diagnostic, sources))
    }

    /// Tells anything else.
    pub(crate) fn message(&mut self, message: Message) -> io::Result<()> {
        match self.format {
            MessageFormat::Human => {
                say(&message.plain());
                Ok(())
            }
            // Characters and numbers always have a JSON form.
            MessageFormat::Json => print(&(serde_json::to_string(&message)? + "\n")),
            MessageFormat::Github => print(&(github::command(&message) + "\n")),
            MessageFormat::Sarif => {
                self.collected.push(message);
                Ok(())
            }
        }
    }

    /// Ends the report. A SARIF document is printed even where it has nothing to tell, unless
    /// stdout is for something else.
    pub(crate) fn finish(self, stdout_is_free: bool) -> io::Result<()> {
        if self.format == MessageFormat::Sarif && (stdout_is_free || !self.collected.is_empty()) {
            let document = sarif::document(&self.collected);
            print(&(serde_json::to_string_pretty(&document)? + "\n"))?;
        }
        Ok(())
    }
}

/// Prints something for whoever reads stdout. One who has read enough misses nothing: the exit
/// status says whether all is well.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut stdout = anstream::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// Says something to people that is no result: on stderr, whatever the form.
pub(crate) fn say(words: &str) {
    let _ = writeln!(anstream::stderr(), "codegen: {words}");
}
