//! Parses YAML text into a tree of values with their places. No other file knows which YAML library
//! does the work.
//!
//! The tree keeps duplicate keys and their places, so that one run can report every mistake in a
//! file.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};

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
    let raw: serde_yaml::Spanned<RawValue> =
        serde_yaml::from_str_with_options(text, options(text.len()))
            .map_err(|error| to_diagnostic(id, text, &error))?;
    Ok(to_node(id, text, raw))
}

fn options(len: usize) -> serde_yaml::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_depth: MAX_DEPTH,
            max_documents: 1,
            max_aliases: 0,
            max_anchors: 0,
            // A node takes at least one byte of text, so only runaway expansion exceeds these
            // limits.
            max_nodes: len + 16,
            max_events: 3 * len + 64,
            max_total_scalar_bytes: len + 16,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        // A number that is too large for a float can still be the text of a code.
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        strict_booleans: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}

/// Turns an error of the library into a diagnostic at the place that the error names.
fn to_diagnostic(id: SourceId, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    use serde_yaml::Error as E;
    let error = error.without_snippet();
    let at = error
        .location()
        .map_or(0, |location| byte_offset(text, &location));
    let (rule, message, help) = match error {
        E::MultipleDocuments { .. } => second_document(),
        E::MergeKeyNotAllowed { .. } => (
            &rules::SYNTAX,
            "merge keys (`<<`) are not allowed in a spec".to_owned(),
            "write the keys out",
        ),
        E::Budget { breach, .. } => budget(breach),
        other => syntax(one_line_message(other)),
    };
    let at = if help == NO_TABS { tab(text, at) } else { at };
    Diagnostic::new(rule, message, id.span(at..at + char_len(text, at))).help(help)
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

fn budget(breach: &serde_yaml::budget::BudgetBreach) -> Explanation {
    use serde_yaml::budget::BudgetBreach as B;
    match breach {
        B::Anchors { .. } | B::Aliases { .. } => (
            &rules::SYNTAX,
            "anchors and aliases (`&name`, `*name`) are not allowed in a spec".to_owned(),
            "write out the value wherever it is needed",
        ),
        B::Documents { .. } => second_document(),
        B::Depth { .. } => too_deep(),
        _ => (
            &rules::TOO_DEEP,
            "this file is more than codegen can read".to_owned(),
            "split the file",
        ),
    }
}

/// The first line of the library's message, without the place, which the diagnostic shows better.
fn one_line_message(error: &serde_yaml::Error) -> String {
    let words = error.to_string();
    let first = words.lines().next().unwrap_or_default();
    let end = first.rfind(" at line ").unwrap_or(first.len());
    first[..end].trim_end_matches([',', ':', ' ']).to_owned()
}

fn byte_offset(text: &str, location: &serde_yaml::Location) -> usize {
    let span = location.span();
    let offset = span
        .byte_offset()
        .and_then(|offset| usize::try_from(offset).ok())
        .unwrap_or_else(|| {
            let characters = usize::try_from(span.offset()).unwrap_or(usize::MAX);
            text.char_indices()
                .nth(characters)
                .map_or(text.len(), |(at, _)| at)
        });
    floor(text, offset)
}

/// The last character boundary at or before an offset.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Like [`Value`], but with the library's own type for places.
enum RawValue {
    Leaf(Value),
    List(Vec<serde_yaml::Spanned<RawValue>>),
    Map(Vec<(serde_yaml::Spanned<String>, serde_yaml::Spanned<RawValue>)>),
}

fn to_node(id: SourceId, text: &str, raw: serde_yaml::Spanned<RawValue>) -> Node {
    let span = to_span(id, text, &raw.referenced);
    let value = match raw.value {
        RawValue::Leaf(Value::Null) if !is_null(&text[span.bytes()]) => Value::Nothing,
        RawValue::Leaf(Value::Float(_)) => Value::Float(text[span.bytes()].to_owned()),
        RawValue::Leaf(value) => value,
        RawValue::List(items) => Value::List(
            items
                .into_iter()
                .map(|item| to_node(id, text, item))
                .collect(),
        ),
        RawValue::Map(fields) => Value::Map(
            fields
                .into_iter()
                .map(|(key, value)| {
                    let span = to_span(id, text, &key.referenced);
                    (
                        Spanned {
                            value: key.value,
                            span,
                        },
                        to_node(id, text, value),
                    )
                })
                .collect(),
        ),
    };
    Node { value, span }
}

/// Whether a text says that there is no value (YAML 1.2.2, section 10.3.2).
fn is_null(text: &str) -> bool {
    matches!(text, "~" | "null" | "Null" | "NULL")
}

fn to_span(id: SourceId, text: &str, location: &serde_yaml::Location) -> Span {
    let start = byte_offset(text, location);
    let len = location
        .span()
        .byte_len()
        .and_then(|len| usize::try_from(len).ok())
        .unwrap_or(0);
    // The span of a block reaches up to the token after it. Its first line is enough to point to.
    let end = floor(text, start + len);
    let covered = &text[start..end];
    let line = covered
        .find(['\n', '\r'])
        .map_or(covered, |newline| &covered[..newline]);
    id.span(start..start + line.trim_end().len())
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Leaf(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<RawValue, E> {
        Ok(RawValue::Leaf(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<RawValue, E> {
        Ok(RawValue::Leaf(Value::Integer(value.into())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<RawValue, E> {
        Ok(RawValue::Leaf(Value::Integer(value.into())))
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawValue, E> {
        // Its text is added with its place.
        Ok(RawValue::Leaf(Value::Float(String::new())))
    }

    fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
        Ok(RawValue::Leaf(Value::Text(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<RawValue, E> {
        Ok(RawValue::Leaf(Value::Text(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(RawValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<RawValue, A::Error> {
        let mut map = Vec::new();
        while let Some(field) = fields.next_entry()? {
            map.push(field);
        }
        Ok(RawValue::Map(map))
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<RawValue, E> {
        Err(E::custom("binary values are not allowed in a spec"))
    }
}
