//! Parses YAML text into a tree of values with their places. No other file knows which YAML library
//! does the work.
//!
//! The tree keeps duplicate keys and their places, so that one run can report every mistake in a
//! file. It is made of the parser's events: a deserializer on top of them would take as long again
//! as the parser itself, and know less of the places.

use std::borrow::Cow;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, StrInput};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::rules::{self, Rule};
use crate::diagnostic::source::{SourceId, Span, Spanned};

/// A value and its place. The place of a list or a mapping is where it begins.
pub(crate) type Node = Spanned<Value>;

/// A value, as YAML 1.2's core schema interprets it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// An empty value. It is located at the token that follows it.
    Nothing,
    /// `~` or `null`.
    Null,
    /// `true` or `false`, nothing else.
    Bool(bool),
    Integer(i128),
    /// Any other number, as it is written.
    Float(String),
    Text(String),
    List(Vec<Node>),
    /// A mapping, in the order in which it is written, including repeated keys.
    Map(Vec<(Spanned<String>, Node)>),
}

/// A spec is four levels deep. The limit is higher, because most mistakes in nesting get a better
/// message than this one.
const MAX_DEPTH: usize = 24;

/// Parses the text of one file. Stops at the first mistake in the YAML syntax, since nothing after
/// it can be trusted.
pub(super) fn parse(id: SourceId, text: &str) -> Result<Node, Diagnostic> {
    let mut options = Options::default();
    options.emit_comments = false;
    options.emit_unresolved_aliases = true;
    let reader = Reader {
        id,
        text,
        events: Parser::new_from_str_with_options(text, options),
        depth: 0,
    };
    reader.document()
}

/// Makes a tree of the events of a parser.
struct Reader<'t> {
    id: SourceId,
    text: &'t str,
    events: Parser<'t, StrInput<'t>>,
    /// How many lists and mappings are open.
    depth: usize,
}

impl<'t> Reader<'t> {
    /// The only document of a file; nothing, where there is none.
    fn document(mut self) -> Result<Node, Diagnostic> {
        let mut root = None;
        let mut end = granit_parser::Span::default();
        while let Some((event, span)) = self.next()? {
            end = span;
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(self.mistake(second_document(), span));
                }
                event if event.is_node() => root = Some(self.node(event, span)?),
                _ => {}
            }
        }
        Ok(root.unwrap_or_else(|| Node {
            value: Value::Nothing,
            span: self.place(end),
        }))
    }

    fn next(&mut self) -> Result<Option<(Event<'t>, granit_parser::Span)>, Diagnostic> {
        let read = self.events.next_event().transpose();
        read.map_err(|error| self.unreadable(&error))
    }

    fn node(&mut self, event: Event<'t>, span: granit_parser::Span) -> Result<Node, Diagnostic> {
        let (anchor, tag) = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => (*anchor, tag.is_some()),
            _ => (1, false),
        };
        if anchor != 0 {
            return Err(self.mistake(anchors(), span));
        }
        if tag {
            return Err(self.mistake(tags(), span.tag_span().unwrap_or(span)));
        }
        let place = self.place(span);
        let value = match event {
            // The parser has `~` for what isn't there.
            Event::Scalar(_, ScalarStyle::Plain, ..) if span.is_empty() => Value::Nothing,
            Event::Scalar(text, ScalarStyle::Plain, ..) => plain(text),
            Event::Scalar(text, ..) => Value::Text(text.into_owned()),
            Event::SequenceStart(..) => Value::List(self.nested(span, Self::items)?),
            _ => Value::Map(self.nested(span, Self::pairs)?),
        };
        Ok(Node { value, span: place })
    }

    /// Reads what is in a list or a mapping.
    fn nested<T>(
        &mut self,
        span: granit_parser::Span,
        read: fn(&mut Self) -> Result<T, Diagnostic>,
    ) -> Result<T, Diagnostic> {
        if self.depth == MAX_DEPTH {
            return Err(self.mistake(too_deep(), span));
        }
        self.depth += 1;
        let inside = read(self);
        self.depth -= 1;
        inside
    }

    fn items(&mut self) -> Result<Vec<Node>, Diagnostic> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next()?.filter(|(event, _)| event.is_node()) {
            items.push(self.node(event, span)?);
        }
        Ok(items)
    }

    fn pairs(&mut self) -> Result<Vec<(Spanned<String>, Node)>, Diagnostic> {
        let mut pairs = Vec::new();
        while let Some((key, at)) = self.next()?.filter(|(event, _)| event.is_node()) {
            let key = match key {
                Event::Scalar(key, ScalarStyle::Plain, 0, None) if key == "<<" => {
                    return Err(self.mistake(merge_key(), at));
                }
                Event::Scalar(key, _, 0, None) if !at.is_empty() => Spanned {
                    value: key.into_owned(),
                    span: self.place(at),
                },
                key => {
                    // Whatever else is wrong with it comes first.
                    self.node(key, at)?;
                    return Err(self.mistake(no_key(), at));
                }
            };
            let Some((value, at)) = self.next()? else {
                break;
            };
            pairs.push((key, self.node(value, at)?));
        }
        Ok(pairs)
    }

    /// Where an event is. A block reaches up to the token after it, and its first line is enough to
    /// point to.
    fn place(&self, span: granit_parser::Span) -> Span {
        let start = byte_offset(self.text, &span.start);
        let end = byte_offset(self.text, &span.end).max(start);
        let covered = &self.text[start..end];
        let line = covered
            .find(['\n', '\r'])
            .map_or(covered, |newline| &covered[..newline]);
        self.id.span(start..start + line.trim_end().len())
    }

    fn mistake(&self, explanation: Explanation, span: granit_parser::Span) -> Diagnostic {
        self.mistake_at(explanation, byte_offset(self.text, &span.start))
    }

    fn mistake_at(&self, (rule, message, help): Explanation, at: usize) -> Diagnostic {
        let end = at + self.text[at..].chars().next().map_or(0, char::len_utf8);
        Diagnostic::new(rule, message, self.id.span(at..end)).help(help)
    }

    /// What the parser can't read.
    fn unreadable(&self, error: &ScanError) -> Diagnostic {
        let at = byte_offset(self.text, error.marker());
        let explanation = syntax(error.info());
        let is_tab = explanation.2 == NO_TABS;
        self.mistake_at(explanation, if is_tab { tab(self.text, at) } else { at })
    }
}

/// What a text without quotes says by YAML 1.2's core schema (YAML 1.2.2, section 10.3.2), with
/// three exceptions: whole numbers may have any of the prefixes that programming languages have,
/// with a leading zero they are no integers, since that is part of a code, and neither are they
/// beyond 64 bits.
fn plain(text: Cow<str>) -> Value {
    match &*text {
        "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(&text).unwrap_or_else(|| Value::Text(text.into_owned())),
    }
}

fn number(text: &str) -> Option<Value> {
    let (sign, unsigned) = match text.strip_prefix(['-', '+']) {
        Some(unsigned) => (text.starts_with('-').then_some('-'), unsigned),
        None => (None, text),
    };
    let first = unsigned.bytes().next()?;
    if !(first.is_ascii_digit() || first == b'.') {
        return None;
    }
    let (digits, radix) = match unsigned.get(..2) {
        Some("0x" | "0X") => (&unsigned[2..], 16),
        Some("0o" | "0O") => (&unsigned[2..], 8),
        Some("0b" | "0B") => (&unsigned[2..], 2),
        _ => (unsigned, 10),
    };
    let has_zero = radix == 10 && digits.len() > 1 && digits.starts_with('0');
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_whole
        && !has_zero
        && let Ok(number) = u64::from_str_radix(digits, radix)
    {
        let number = i128::from(number);
        let number = if sign.is_some() { -number } else { number };
        if number >= i64::MIN.into() {
            return Some(Value::Integer(number));
        }
    }
    let is_float = match unsigned {
        ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN" => true,
        _ => text.parse::<f64>().is_ok(),
    };
    is_float.then(|| Value::Float(text.to_owned()))
}

/// The first tab that indents, on the line of a place or after it: the library names the token
/// before.
fn tab(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let lines = text[line..].split_inclusive('\n');
    let starts = lines.scan(line, |start, line| {
        let this = *start;
        *start += line.len();
        Some((this, line))
    });
    let indented = starts.filter_map(|(start, line)| {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        line[spaces..].starts_with('\t').then_some(start + spaces)
    });
    indented.into_iter().next().unwrap_or(at)
}

/// The rule, the message and the help of a diagnostic.
type Explanation = (&'static Rule, String, &'static str);

const NO_TABS: &str = "indent with spaces: YAML allows no tabs there";

fn second_document() -> Explanation {
    (
        &rules::SYNTAX,
        "a second YAML document begins here".to_owned(),
        "each file of a spec is one document: remove the `---` line, or move what follows to a separate file",
    )
}

fn too_deep() -> Explanation {
    (
        &rules::TOO_DEEP,
        format!("nested more than {MAX_DEPTH} levels deep"),
        "a spec needs only four levels; look for an extra bracket",
    )
}

fn anchors() -> Explanation {
    (
        &rules::SYNTAX,
        "anchors and aliases (`&name`, `*name`) are not allowed in a spec".to_owned(),
        "write out the value wherever it is needed",
    )
}

fn tags() -> Explanation {
    (
        &rules::SYNTAX,
        "tags (`!!str`, `!name`) are not allowed in a spec".to_owned(),
        "take it out, and put what is meant as text in quotes",
    )
}

fn merge_key() -> Explanation {
    (
        &rules::SYNTAX,
        "merge keys (`<<`) are not allowed in a spec".to_owned(),
        "write the keys out",
    )
}

fn no_key() -> Explanation {
    (
        &rules::SYNTAX,
        "the key before a colon has to be a word".to_owned(),
        "write `key: value`, and put text with a colon in quotes",
    )
}

fn syntax(words: String) -> Explanation {
    let help = match &words {
        // The scanner has a limit of its own for brackets, which applies before the budget does.
        words if words.contains("recursion limit") => return too_deep(),
        words if words.contains("tab") => {
            return (
                &rules::SYNTAX,
                "this line is indented with a tab".to_owned(),
                NO_TABS,
            );
        }
        words if words.contains("did not find expected '-' indicator") => {
            return (
                &rules::SYNTAX,
                "this line is indented less than what it belongs to".to_owned(),
                "indent it as its neighbours: the keys of an entry stand below each other",
            );
        }
        words if words.contains("did not find expected key") => {
            "indent keys that belong together alike, and put text with special characters in quotes"
        }
        _ => "this is not YAML that codegen can read; put text with special characters in quotes",
    };
    (&rules::SYNTAX, words, help)
}

/// The byte at which a place is, which is always the first of a character.
fn byte_offset(text: &str, marker: &granit_parser::Marker) -> usize {
    let offset = marker.byte_offset().unwrap_or_else(|| {
        let mut characters = text.char_indices();
        characters
            .nth(marker.index())
            .map_or(text.len(), |(at, _)| at)
    });
    let offset = offset.min(text.len());
    (0..=offset)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
