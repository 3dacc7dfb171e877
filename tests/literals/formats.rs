//! Manifests and READMEs, whatever the language.

use std::fmt::Write as _;
use std::str::Chars;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::texts::{MARKUP, any, each_text, every_character, texts};
use crate::common::library::{is_plain, literal};
use crate::common::literal::{digits, read, unit, written};

#[test]
fn json() {
    each_text(|text| {
        let inside = written(literal::Json, text);
        assert_eq!(
            serde_json::from_str::<String>(&format!("\"{inside}\""))
                .ok()
                .as_deref(),
            Some(text),
            "JSON: {inside}"
        );
    });
}

#[test]
fn toml() {
    each_text(|text| {
        let inside = written(literal::Toml, text);
        assert_eq!(
            read(&inside, toml_escape).as_deref(),
            Some(text),
            "TOML: {inside}"
        );
        assert!(
            inside.chars().all(is_plain),
            "TOML: {inside:?} has something invisible"
        );
    });
}

/// XML can't hold what can't be seen, and Maven would fill in `${…}`.
#[test]
fn xml() {
    each_text(|text| {
        let seen: String = text
            .chars()
            .map(|c| if is_plain(c) { c } else { ' ' })
            .collect();
        let inside = written(literal::Xml, text);
        assert_eq!(
            character_data(&inside),
            Some(seen.replace("${", "$ {")),
            "XML: {inside}"
        );
    });
}

/// A text is nothing but text in a README, and all of it.
#[test]
fn markdown() {
    // Beyond them there are letters, symbols and what can't be seen, which Markdown treats alike.
    every_character('\0'..'\u{3000}', is_only_text);
    texts().into_iter().chain(MARKUP).for_each(is_only_text);
    any("(?s).*", is_only_text);
    any(r"[-+*_=#~|`\[\]()<>!&;:^$@{}./\\ \na1]{0,30}", is_only_text);
}

/// TOML 1.0, "String".
fn toml_escape(c: char, chars: &mut Chars) -> Option<Vec<u16>> {
    match c {
        '"' | '\\' => unit(c),
        'U' => unit(char::from_u32(digits(chars, 8)?)?),
        _ => None,
    }
}

/// XML 1.0, section 2.4: what a parser makes of character data that has no markup in it.
fn character_data(inside: &str) -> Option<String> {
    if inside.contains(['<', '>']) {
        return None;
    }
    let text = inside.replace("&lt;", "<").replace("&gt;", ">");
    let stray = inside.split('&').skip(1).any(|rest| {
        !["lt;", "gt;", "amp;"]
            .iter()
            .any(|name| rest.starts_with(name))
    });
    (!stray).then(|| text.replace("&amp;", "&"))
}

/// What a reader of a README sees; `None` where anything is more than text. The text stands in a
/// paragraph, in a heading and in an item of a list.
fn shown(inside: &str) -> Option<String> {
    let page = format!("# {inside}\n\n{inside}\n\n- {inside}: 1\n- {inside}");
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut shown = String::new();
    for event in Parser::new_ext(&page, extensions) {
        match event {
            Event::Text(text) => shown.push_str(&text),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::List(None) | Tag::Item) => {}
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(false) | TagEnd::Item,
            ) => shown.push('\n'),
            _ => return None,
        }
    }
    Some(shown)
}

/// Asserts that a text is nothing but text in a README, and all of it.
fn is_only_text(text: &str) {
    let inside = written(literal::Markdown, text);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => plain.push(' '),
            c if is_plain(c) => plain.push(c),
            c => write!(plain, "U+{:04X}", u32::from(c)).expect("a string"),
        }
    }
    let plain = words(&plain);
    let expected = format!("{plain} {plain} {plain}: 1 {plain}");
    assert_eq!(
        shown(&inside).as_deref().map(words).as_deref(),
        Some(words(&expected).as_str()),
        "Markdown: {inside}"
    );
}
