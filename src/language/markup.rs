//! Documentation comments as a language writes them: its markup, in lines of a certain width.

use std::borrow::Cow;
use std::fmt::Write as _;

use askama::filters::Safe;

use super::doc::{Doc, Inline};
use crate::characters::is_plain;

/// How a language's documentation tool reads text.
pub(super) trait Markup {
    /// Prose, so that none of its characters means anything to the tool. Gets one word at a time.
    fn word(&self, word: &str) -> String;
    /// Code, to be shown to the letter.
    fn code(&self, code: &str) -> String;
    /// The name of another constant.
    fn link(&self, name: &str) -> String {
        self.code(name)
    }
    /// A whole line, in which the tool may read something into the first word or the last.
    /// `stands_alone` says that it has an empty line before and after it.
    fn line(&self, line: String, stands_alone: bool) -> String {
        let _ = stands_alone;
        line
    }
}

/// Stands for a space that no line is broken at; it can't come from a text, since it is not plain.
const UNBREAKABLE: char = '\u{1}';

impl Doc<'_> {
    /// The paragraphs, each on one line.
    pub(super) fn paragraphs(&self, markup: &dyn Markup) -> Vec<String> {
        let lines = self.0.iter().map(|paragraph| flow(paragraph, markup));
        lines.map(|line| finish(&line)).collect()
    }

    /// The lines of a comment, each with the space that follows the comment's mark, and with an
    /// empty line between paragraphs. A line has at most `width` characters where the words allow
    /// it, marks and spaces aside.
    pub(super) fn comment(&self, markup: &dyn Markup, width: usize) -> Vec<Safe<String>> {
        let mut comment = Vec::new();
        for (at, paragraph) in self.0.iter().enumerate() {
            if at > 0 {
                comment.push(Safe(String::new()));
            }
            let tag = match paragraph.first() {
                Some(Inline::Tag(tag)) => *tag,
                _ => "",
            };
            let mut lines = Vec::new();
            wrap(&flow(paragraph, markup), width, tag.len(), &mut lines);
            let stands_alone = lines.len() == 1 && at > 0 && at + 1 < self.0.len();
            comment.extend(lines.into_iter().enumerate().map(|(at, line)| {
                let line = markup.line(line, stands_alone);
                let line = if at == 0 && !tag.is_empty() {
                    format!("{tag} {line}")
                } else {
                    line
                };
                Safe(if line.is_empty() {
                    line
                } else {
                    format!(" {line}")
                })
            }));
        }
        comment
    }
}

/// A paragraph as one string, in which lines may be broken at each space.
fn flow(paragraph: &[Inline], markup: &dyn Markup) -> String {
    let mut flow = String::new();
    for piece in paragraph {
        match piece {
            Inline::Prose(text) => {
                let text = spelled_out(text);
                // Words are marked up one by one; the spaces around the piece are what joins it to
                // its neighbours.
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
            Inline::Code(code) => flow.push_str(&unbroken(&markup.code(&spelled_out(code)))),
            Inline::Link(name) => flow.push_str(&unbroken(&markup.link(name))),
            // It stands before the first line, whatever that says.
            Inline::Tag(_) => {}
        }
    }
    flow
}

/// Text that isn't broken at its spaces.
fn unbroken(text: &str) -> String {
    text.replace(' ', UNBREAKABLE.encode_utf8(&mut [0; 4]))
}

/// A word that no tool reads anything into: small letters, perhaps a capital before and a stop or
/// comma after. Most words are, which makes this worth asking.
fn is_ordinary(word: &str) -> bool {
    let word = word.strip_suffix(['.', ',']).unwrap_or(word);
    let small = word
        .strip_prefix(|c: char| c.is_ascii_uppercase())
        .unwrap_or(word);
    !small.is_empty() && small.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Text with every kind of white space as a space, and every character that can't be seen by its
/// number.
pub(crate) fn spelled_out(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| byte == b' ' || byte.is_ascii_graphic())
    {
        return Cow::Borrowed(text);
    }
    let mut spelled = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => spelled.push(' '),
            c if is_plain(c) => spelled.push(c),
            c => {
                // Writing to a string can't fail.
                let _ = write!(spelled, "U+{:04X}", u32::from(c));
            }
        }
    }
    Cow::Owned(spelled)
}

/// Breaks a text into lines, of which the first has something else before it.
fn wrap(flow: &str, width: usize, before: usize, lines: &mut Vec<String>) {
    let mut line = String::with_capacity(width);
    let mut line_width = before;
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

/// A line without spaces at its ends, which formatters would take away, and with the unbroken ones
/// as what they are.
fn finish(line: &str) -> String {
    line.replace(UNBREAKABLE, " ").trim().to_owned()
}
