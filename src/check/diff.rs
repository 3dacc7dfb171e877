//! Draws what regenerating would change, as a unified diff that is short enough to read.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};

use super::Finding;
use crate::characters::exposed;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const BOLD: Style = Style::new().bold();
const HUNK: Style = AnsiColor::Cyan.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const ADDED: Style = AnsiColor::Green.on_default();
const REST: Style = Style::new().dimmed();

/// How much may still be drawn.
#[derive(Debug)]
pub(crate) struct Budget {
    files: usize,
    lines: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            files: 50,
            lines: 300,
        }
    }
}

impl Budget {
    /// The lines of one file's diff.
    const FILE: usize = 60;
    /// The lines of a file that is new or is removed: enough to recognise it.
    const WHOLE_FILE: usize = 8;
    /// The characters of a line.
    const WIDTH: usize = 400;
    /// The lines of context around a change.
    const CONTEXT: usize = 3;

    /// Draws findings one after the other as far as the budget goes, and counts the rest. The text
    /// is styled; the stream removes the colours where nobody would see them.
    pub(crate) fn draw(mut self, findings: &[Finding]) -> String {
        let mut drawing = String::new();
        let shown = findings.len().min(self.files);
        for finding in &findings[..shown] {
            self.finding(finding, &mut drawing);
        }
        let rest = findings.len() - shown;
        if rest > 0 {
            let _ = writeln!(
                drawing,
                "{REST}and {rest} more {} that {}{REST:#}\n",
                if rest == 1 { "file" } else { "files" },
                if rest == 1 { "differs" } else { "differ" }
            );
        }
        drawing
    }

    // Here and below, errors are ignored because writing to a string can't fail.
    fn finding(&mut self, finding: &Finding, drawing: &mut String) {
        let diagnostic = &finding.diagnostic;
        let _ = writeln!(
            drawing,
            "{ERROR}error[{}]{ERROR:#}{BOLD}: {}: {}{BOLD:#}",
            diagnostic.rule.id,
            exposed(&finding.path),
            exposed(&diagnostic.message)
        );
        for help in &diagnostic.help {
            let _ = writeln!(drawing, "  {BOLD}= help{BOLD:#}: {}", exposed(help));
        }
        self.diff(finding, drawing);
        drawing.push('\n');
    }

    fn diff(&mut self, finding: &Finding, drawing: &mut String) {
        let Some(new) = finding.new else { return };
        let old = finding.old.as_deref().unwrap_or_default();
        let whole_file = old.is_empty() || new.is_empty();
        let limit = self.lines.min(if whole_file {
            Self::WHOLE_FILE
        } else {
            Self::FILE
        });
        let path = exposed(&finding.path);
        let from = if finding.old.is_some() {
            path.as_str()
        } else {
            "/dev/null"
        };
        let to = if finding.is_removed() {
            "/dev/null"
        } else {
            path.as_str()
        };
        let diff = TextDiff::from_lines(old, new);
        let mut lines = Lines {
            limit,
            count: 0,
            drawing,
        };
        for hunk in diff
            .unified_diff()
            .context_radius(Self::CONTEXT)
            .iter_hunks()
        {
            if lines.count == 0 && limit > 0 {
                let _ = write!(
                    lines.drawing,
                    "{BOLD}--- {from}\ton disk\n+++ {to}\tas codegen would leave it{BOLD:#}\n"
                );
            }
            lines.push(HUNK, "", &hunk.header().to_string());
            for change in hunk.iter_changes() {
                let (style, sign) = match change.tag() {
                    ChangeTag::Equal => (Style::new(), " "),
                    ChangeTag::Delete => (REMOVED, "-"),
                    ChangeTag::Insert => (ADDED, "+"),
                };
                let text = change.value();
                lines.push(style, sign, text.strip_suffix('\n').unwrap_or(text));
                if change.missing_newline() {
                    lines.push(Style::new(), "", "\\ No newline at end of file");
                }
            }
        }
        let rest = lines.count.saturating_sub(limit);
        self.lines -= lines.count.min(limit);
        if rest > 0 {
            let _ = writeln!(
                drawing,
                "{REST}and {rest} more {} of this diff{REST:#}",
                if rest == 1 { "line" } else { "lines" }
            );
        }
    }
}

/// Draws lines up to a limit, and counts all of them.
struct Lines<'a> {
    limit: usize,
    count: usize,
    drawing: &'a mut String,
}

impl Lines<'_> {
    fn push(&mut self, style: Style, sign: &str, text: &str) {
        self.count += 1;
        if self.count > self.limit {
            return;
        }
        let cut = text.char_indices().nth(Budget::WIDTH).map(|(at, _)| at);
        let dots = if cut.is_some() { "…" } else { "" };
        // Tabs are layout. Any other invisible character could hide text or steer the terminal.
        let parts: Vec<String> = text[..cut.unwrap_or(text.len())]
            .split('\t')
            .map(exposed)
            .collect();
        let _ = writeln!(
            self.drawing,
            "{style}{sign}{}{dots}{style:#}",
            parts.join("\t")
        );
    }
}
