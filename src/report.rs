//! Reports what is wrong, in the form in which a person or a program wants to read it.
//!
//! Every form is made of the same [`Message`]s. People read them on stderr. Programs read them on
//! stdout, where nothing else is printed then.

mod github;
mod message;
mod sarif;

use std::io::{self, Write};

use clap::ValueEnum;

use crate::diagnostic::source::Sources;
use crate::diagnostic::{Diagnostic, rules};

pub(crate) use message::Message;

/// A form in which to report what is wrong.
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
    /// The messages of a SARIF document, which is printed at the end.
    collected: Vec<Message>,
}

impl Report {
    pub(crate) fn new(format: MessageFormat) -> Self {
        Self {
            format,
            collected: Vec::new(),
        }
    }

    /// Whether a person reads it.
    pub(crate) fn is_human(&self) -> bool {
        self.format == MessageFormat::Human
    }

    /// Reports mistakes: as many as a person reads, or a program is glad of, and the number of the
    /// others.
    pub(crate) fn diagnostics(
        &mut self,
        diagnostics: &[Diagnostic],
        sources: &Sources,
    ) -> io::Result<()> {
        let limit = if self.is_human() { 100 } else { 1_000 };
        for diagnostic in diagnostics.iter().take(limit) {
            self.diagnostic(diagnostic, sources)?;
        }
        let rest = diagnostics.len().saturating_sub(limit);
        if rest > 0 {
            let words = if rest == 1 { "mistake" } else { "mistakes" };
            let message = format!("and {rest} more {words}");
            self.message(Message::error(&rules::MORE_MISTAKES, message))?;
        }
        Ok(())
    }

    /// Reports a mistake in a text.
    pub(crate) fn diagnostic(
        &mut self,
        diagnostic: &Diagnostic,
        sources: &Sources,
    ) -> io::Result<()> {
        if self.is_human() {
            // If stderr is closed nobody reads this, but the exit status still says it.
            let _ = writeln!(anstream::stderr(), "{}\n", diagnostic.draw(sources));
            return Ok(());
        }
        self.message(Message::of(diagnostic, sources))
    }

    /// Reports anything else.
    pub(crate) fn message(&mut self, message: Message) -> io::Result<()> {
        match self.format {
            MessageFormat::Human => {
                say(&message.plain());
                Ok(())
            }
            // Characters and numbers always have a form in JSON.
            MessageFormat::Json => print(&(serde_json::to_string(&message)? + "\n")),
            MessageFormat::Github => print(&(github::command(&message) + "\n")),
            MessageFormat::Sarif => {
                self.collected.push(message);
                Ok(())
            }
        }
    }

    /// Ends the report. A SARIF document is printed even if there is nothing to report, unless
    /// stdout is for something else.
    pub(crate) fn finish(self, stdout_is_free: bool) -> io::Result<()> {
        if self.format == MessageFormat::Sarif && (stdout_is_free || !self.collected.is_empty()) {
            let document = sarif::document(&self.collected);
            print(&(serde_json::to_string_pretty(&document)? + "\n"))?;
        }
        Ok(())
    }
}

/// Prints a result on stdout. If the reader has closed it, that is no error: they have read enough,
/// and the exit status still says whether all is well.
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

/// Says something to people that isn't a result, on stderr, whatever the form.
pub(crate) fn say(words: &str) {
    let _ = writeln!(anstream::stderr(), "codegen: {words}");
}
