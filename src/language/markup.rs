//! Documentation comments as a language writes them: its markup, in lines of a certain width.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::iter;

use askama::filters::Safe;
use memchr::{memchr, memrchr};

use super::doc::{Doc, Inline};
use super::layout::{Lines, lines};
use crate::characters::is_plain;

/// How a language's documentation tool reads text.
pub(super) trait Markup {
    /// Prose, so that none of its characters means anything to the tool. Gets one word at a time.
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str>;
    /// Code, to be shown to the letter.
    fn code(&self, code: &str) -> String;
    /// The name of another constant.
    fn link(&self, name: &str) -> String {
        self.code(name)
    }
    /// A whole line, in which the tool may read something into the first word or the last.
    /// `stands_alone` says that it has an empty line before and after it.
    fn line<'a>(&self, line: Cow<'a, str>, stands_alone: bool) -> Cow<'a, str> {
        let _ = stands_alone;
        line
    }
}

/// Stands for a space that no line is broken at; it can't come from a text, since it is not plain.
const UNBREAKABLE: u8 = 1;

/// The lines of a documentation comment, each with the space that follows the comment's mark. They
/// are one text, because a catalogue has thousands of them.
#[derive(Debug)]
pub(super) struct Comment(Box<str>);

impl Comment {
    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Comment {
    type Item = Safe<&'a str>;
    type IntoIter = iter::Map<Lines<'a>, fn(&'a str) -> Safe<&'a str>>;

    fn into_iter(self) -> Self::IntoIter {
        lines(&self.0).map(Safe)
    }
}

impl Doc<'_> {
    /// The paragraphs, each on one line.
    pub(super) fn paragraphs(&self, markup: &dyn Markup) -> Vec<String> {
        let lines = self.0.iter().map(|paragraph| {
            let mut line = String::new();
            flow(paragraph, markup, &mut line);
            finish(&line).into_owned()
        });
        lines.collect()
    }

    /// The lines of a comment, with an empty line between paragraphs. A line has at most `width`
    /// characters where the words allow it, marks and spaces aside.
    pub(super) fn comment(&self, markup: &dyn Markup, width: usize) -> Comment {
        let mut comment = String::with_capacity(512);
        let mut words = String::with_capacity(256);
        for (at, paragraph) in self.0.iter().enumerate() {
            if at > 0 {
                comment.push('\n');
            }
            words.clear();
            let tag = match paragraph.first() {
                Some(Inline::Tag(tag)) => *tag,
                _ => "",
            };
            words.push_str(tag);
            if !tag.is_empty() {
                words.push(' ');
            }
            flow(paragraph, markup, &mut words);
            let (mut line, mut rest) = split_line(words.trim_end_matches(' '), width);
            let stands_alone = rest.is_empty() && at > 0 && at + 1 < self.0.len();
            if let Some(after) = line.strip_prefix(tag).filter(|_| !tag.is_empty()) {
                comment.extend([" ", tag]);
                line = after;
            }
            loop {
                let finished = markup.line(finish(line), stands_alone);
                if !finished.is_empty() {
                    comment.extend([" ", &finished]);
                }
                comment.push('\n');
                if rest.is_empty() {
                    break;
                }
                (line, rest) = split_line(rest, width);
            }
        }
        Comment(comment.into())
    }
}

/// Writes a paragraph, in which lines may be broken at each space. No space follows another.
fn flow(paragraph: &[Inline], markup: &dyn Markup, flow: &mut String) {
    for piece in paragraph {
        match piece {
            Inline::Prose(text) => {
                let text = spelled_out(text);
                // Words are marked up one by one; the spaces around the piece are what joins it to
                // its neighbours.
                let mut rest = &*text;
                loop {
                    let ordinary = ordinary_word(rest.as_bytes());
                    let end = ordinary.or_else(|| memchr(b' ', rest.as_bytes()));
                    let word = &rest[..end.unwrap_or(rest.len())];
                    if ordinary.is_some() {
                        flow.push_str(word);
                    } else if !word.is_empty() {
                        flow.push_str(&markup.word(word));
                    }
                    let Some((_, after)) = rest[word.len()..].split_at_checked(1) else {
                        break;
                    };
                    if !flow.is_empty() && !flow.ends_with(' ') {
                        flow.push(' ');
                    }
                    rest = after;
                }
            }
            Inline::Code(code) => push_unbroken(&markup.code(&spelled_out(code)), flow),
            Inline::Link(name) => push_unbroken(&markup.link(name), flow),
            // It stands before the first line, whatever that says.
            Inline::Tag(_) => {}
        }
    }
}

/// Writes a text that isn't broken at its spaces.
fn push_unbroken(text: &str, flow: &mut String) {
    let mut rest = text;
    while let Some(at) = memchr(b' ', rest.as_bytes()) {
        flow.push_str(&rest[..at]);
        flow.push(char::from(UNBREAKABLE));
        rest = &rest[at + 1..];
    }
    flow.push_str(rest);
}

/// The length of the word that a text begins with if no tool reads anything into it: small letters,
/// perhaps a capital before and a stop or comma after. Most words are so, which makes this worth
/// asking.
fn ordinary_word(text: &[u8]) -> Option<usize> {
    let capital = usize::from(text.first().is_some_and(u8::is_ascii_uppercase));
    let small = text[capital..]
        .iter()
        .take_while(|it| it.is_ascii_lowercase());
    let letters = capital + small.count();
    let end = letters + usize::from(matches!(text.get(letters), Some(b'.' | b',')));
    (letters > capital && matches!(text.get(end), None | Some(b' '))).then_some(end)
}

/// Text with every kind of white space as a space, and every character that can't be seen by its
/// number.
pub(crate) fn spelled_out(text: &str) -> Cow<'_, str> {
    // Without an early end, which texts hardly ever have, many bytes are looked at together.
    let is_seen = |byte: u8| matches!(byte, b' '..=b'~');
    if text.bytes().fold(true, |all, byte| all & is_seen(byte)) {
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

/// As many words as fit into a line, but at least one, and the words after them.
fn split_line(words: &str, width: usize) -> (&str, &str) {
    // A text has no more characters than bytes.
    if words.len() <= width {
        return (words, "");
    }
    let head = &words.as_bytes()[..=width];
    if head.is_ascii()
        && let Some(end) = memrchr(b' ', head)
    {
        return (&words[..end], &words[end + 1..]);
    }
    let mut end = None;
    for (count, (at, c)) in words.char_indices().enumerate() {
        if c == ' ' && (count <= width || end.is_none()) {
            end = Some(at);
        }
        if count >= width && end.is_some() {
            break;
        }
    }
    let is_all = end.is_none() || words.chars().count() <= width;
    match end.filter(|_| !is_all) {
        Some(end) => (&words[..end], &words[end + 1..]),
        None => (words, ""),
    }
}

/// A line without spaces at its ends, which formatters would take away, and with the unbroken ones
/// as what they are.
fn finish(line: &str) -> Cow<'_, str> {
    if memchr(UNBREAKABLE, line.as_bytes()).is_none() {
        return Cow::Borrowed(line.trim());
    }
    Cow::Owned(line.replace(char::from(UNBREAKABLE), " ").trim().to_owned())
}
