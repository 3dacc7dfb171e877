//! What a constant's documentation says, in every language alike: paragraphs of text and code that each language writes in its own
//! markup. Text can't get into a comment without passing through that markup.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::catalog::{Catalog, Certainty, Code, CodeKind, Entry, Heading, Table};
use crate::characters::is_plain;

/// A documentation comment.
#[derive(Debug, Default)]
pub(super) struct Doc<'a>(Vec<Paragraph<'a>>);

/// A paragraph: pieces that follow each other without a space of their own.
pub(super) type Paragraph<'a> = Vec<Inline<'a>>;

/// A piece of a paragraph.
#[derive(Debug)]
pub(super) enum Inline<'a> {
    /// Prose.
    Text(Cow<'a, str>),
    /// Something to be typed or compared to the letter.
    Code(Cow<'a, str>),
}

/// How a language's documentation tool reads text.
pub(super) trait Markup {
    /// Prose, so that none of its characters means anything to the tool. Gets one word at a time.
    fn word(&self, word: &str) -> String;
    /// Code, to be shown to the letter.
    fn code(&self, code: &str) -> String;
}

/// A piece of prose.
pub(super) fn text<'a>(text: impl Into<Cow<'a, str>>) -> Inline<'a> {
    Inline::Text(text.into())
}

/// A piece of code.
pub(super) fn code<'a>(code: impl Into<Cow<'a, str>>) -> Inline<'a> {
    Inline::Code(code.into())
}

/// Stands for a space that no line is broken at; it can't come from a text, since it is not plain.
const UNBREAKABLE: char = '\u{1}';

impl<'a> Doc<'a> {
    /// Adds a paragraph.
    pub(super) fn paragraph(mut self, pieces: impl IntoIterator<Item = Inline<'a>>) -> Self {
        self.0.push(pieces.into_iter().collect());
        self
    }

    /// What the constant of an entry is: the text, the code, the flag, and any doubt about them.
    pub(super) fn entry(table: &'a Table, entry: &'a Entry) -> Self {
        Self::default()
            .paragraph([text(&*entry.description)])
            .about(table, entry)
    }

    /// Everything about an entry but its text: for a language whose comments begin in a way of their own.
    pub(super) fn about(self, table: &'a Table, entry: &'a Entry) -> Self {
        let id = table.id.as_str();
        let billing = entry.billing.words();
        let doc = self.paragraph(match &entry.code {
            Code::Integer(number) => {
                vec![
                    text("Code "),
                    code(number.to_string()),
                    text(" of "),
                    code(id),
                    text(format!(", {billing}.")),
                ]
            }
            Code::Text(wire) => vec![
                text("Code "),
                code(&**wire),
                text(" of "),
                code(id),
                text(format!(", {billing}.")),
            ],
            Code::None => vec![
                text("Text of "),
                code(id),
                text(format!(", without a code, {billing}.")),
            ],
        });
        let doc = match &entry.note {
            Some(note) => doc.paragraph([text("Note: "), text(&**note)]),
            None => doc,
        };
        let Some(published) = &entry.published else {
            return doc;
        };
        let certainty = match published.certainty {
            Certainty::High => " (Certainty: high.)",
            Certainty::Medium => " (Certainty: medium.)",
        };
        let mut pieces = vec![text("Published with ")];
        if let Some(printed) = &published.code {
            pieces.extend([text("the code "), code(&**printed)]);
        }
        if let Some(printed) = &published.description {
            let joint = if published.code.is_some() {
                " and the text “"
            } else {
                "the text “"
            };
            pieces.extend([text(joint), text(&**printed), text("”")]);
        }
        pieces.extend([text(": "), text(&*published.reason), text(certainty)]);
        doc.paragraph(pieces)
    }

    /// What a table is.
    pub(super) fn table(table: &'a Table) -> Self {
        Self::default()
            .paragraph([text(full_stop(&table.title))])
            .about_table(table)
    }

    /// Everything about a table but its title.
    pub(super) fn about_table(self, table: &'a Table) -> Self {
        let kind = match table.code_kind {
            CodeKind::Integer => "; its codes are integers.",
            CodeKind::String => "; its codes are strings.",
            CodeKind::None => "; it has no codes, each entry is known by its text.",
        };
        let mut doc = self.paragraph([text("Table "), code(table.id.as_str()), text(kind)]);
        if table.heading == Heading::Inferred {
            doc = doc.paragraph([text("The title is inferred: the document's own was lost.")]);
        }
        match &table.note {
            Some(note) => doc.paragraph([text(&**note)]),
            None => doc,
        }
    }

    /// What a catalogue is.
    pub(super) fn catalog(catalog: &'a Catalog) -> Self {
        Self::default()
            .paragraph([text(full_stop(&catalog.title))])
            .about_catalog(catalog)
    }

    /// Everything about a catalogue but its title.
    pub(super) fn about_catalog(mut self, catalog: &'a Catalog) -> Self {
        for paragraph in catalog.description.lines() {
            if !paragraph.trim().is_empty() {
                self = self.paragraph([text(paragraph)]);
            }
        }
        let Some(source) = &catalog.source else {
            return self;
        };
        let mut pieces = vec![text("Source: "), text(&*source.title)];
        if let Some(as_of) = &source.as_of {
            pieces.extend([text(", as of: "), text(&**as_of)]);
        }
        pieces.push(text("."));
        self.paragraph(pieces)
    }

    /// The paragraphs, a line each.
    pub(super) fn paragraphs(&self, markup: &dyn Markup) -> Vec<String> {
        let lines = self.0.iter().map(|paragraph| flow(paragraph, markup));
        lines.map(|line| finish(&line)).collect()
    }

    /// The comment's lines, without the language's comment marks: at most `width` characters where the words allow it, an empty line
    /// between paragraphs.
    pub(super) fn lines(&self, markup: &dyn Markup, width: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in &self.0 {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            wrap(&flow(paragraph, markup), width, &mut lines);
        }
        lines
    }
}

/// A sentence made of a title.
fn full_stop(title: &str) -> String {
    if title.ends_with(['.', '!', '?', '…']) {
        title.to_owned()
    } else {
        format!("{title}.")
    }
}

/// A paragraph as one string, in which lines may be broken at each space.
fn flow(paragraph: &[Inline], markup: &dyn Markup) -> String {
    let mut flow = String::new();
    for piece in paragraph {
        match piece {
            Inline::Text(text) => {
                let text = spelled_out(text);
                // Words are marked up one by one; the spaces around the piece are what joins it to its neighbours.
                let mut joint = if text.starts_with(' ') { " " } else { "" };
                for word in text.split(' ').filter(|word| !word.is_empty()) {
                    flow.push_str(joint);
                    if is_ordinary(word) {
                        flow.push_str(word);
                    } else {
                        flow.push_str(&markup.word(word));
                    }
                    joint = " ";
                }
                if text.ends_with(' ') {
                    flow.push(' ');
                }
            }
            Inline::Code(code) => {
                let code = markup.code(&spelled_out(code));
                flow.extend(code.chars().map(|c| if c == ' ' { UNBREAKABLE } else { c }));
            }
        }
    }
    flow
}

/// A word that no tool reads anything into: small letters, perhaps a capital before and a stop or comma after. Most words are, which
/// makes this worth asking.
fn is_ordinary(word: &str) -> bool {
    let word = word.strip_suffix(['.', ',']).unwrap_or(word);
    let small = word
        .strip_prefix(|c: char| c.is_ascii_uppercase())
        .unwrap_or(word);
    !small.is_empty() && small.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Text with every kind of white space as a space, and every character that can't be seen by its number.
pub(crate) fn spelled_out(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| byte == b' ' || byte.is_ascii_graphic())
    {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => out.push(' '),
            c if is_plain(c) => out.push(c),
            c => {
                // Writing to a string can't fail.
                let _ = write!(out, "U+{:04X}", u32::from(c));
            }
        }
    }
    Cow::Owned(out)
}

fn wrap(flow: &str, width: usize, lines: &mut Vec<String>) {
    let mut line = String::with_capacity(width);
    let mut line_width = 0;
    for word in flow.split(' ').filter(|word| !word.is_empty()) {
        let word_width = word.chars().count();
        if line_width > 0 && line_width + 1 + word_width > width {
            lines.push(finish(&line));
            line.clear();
            line_width = 0;
        }
        if line_width > 0 {
            line.push(' ');
            line_width += 1;
        }
        line.push_str(word);
        line_width += word_width;
    }
    lines.push(finish(&line));
}

/// A line without spaces at its ends, which formatters would take away, and with the unbroken ones as what they are.
fn finish(line: &str) -> String {
    line.replace(UNBREAKABLE, " ").trim().to_owned()
}

/// A word of prose in Markdown (`CommonMark` 0.31, sections 2.4 and 6): whatever could begin markup gets a backslash.
pub(super) fn markdown_word(word: &str) -> String {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    // `-`, `+`, `#`, `===`, `1.` and `1)` mean something at the beginning of a line, and any word can come to stand there.
    let starts_block = matches!(word.chars().next(), Some('-' | '+' | '#' | '='));
    let starts_list = digits.len() < word.len() && digits.starts_with(['.', ')']);
    let mut out = String::with_capacity(word.len() + 2);
    for (at, c) in word.char_indices() {
        // Between letters and digits an underscore is one (section 6.2).
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (before, after) = (word[..at].chars().next_back(), word[at..].chars().nth(1));
        let emphasis = c == '_' && !(inside(before) && inside(after));
        let special = emphasis
            || matches!(
                c,
                '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '~' | '|'
            );
        let link = c == ':' && word[at..].starts_with("://");
        let block = at == 0 && starts_block || starts_list && at == word.len() - digits.len();
        if special || link || block {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A code span in Markdown (`CommonMark` 0.31, section 6.1): fenced with more backticks than there are in it.
pub(super) fn markdown_code(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let needs_space = code.starts_with('`')
        || code.ends_with('`')
        || code.starts_with(' ') && code.ends_with(' ');
    if code.trim().is_empty() {
        return format!("U+0020 × {}", code.len());
    }
    if needs_space {
        format!("{fence} {code} {fence}")
    } else {
        format!("{fence}{code}{fence}")
    }
}
