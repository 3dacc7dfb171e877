//! The promise: any string, through each language's literal and back, is itself. The readers below follow the languages'
//! specifications, not the writers in `src/target`; that real compilers agree is proved elsewhere.

use std::fmt::Write as _;

use askama::filters::Escaper;
use codetables::internals::{escapers, is_plain};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What stands between the quotes of a literal.
fn written(escaper: impl Escaper, text: &str) -> String {
    let mut out = String::new();
    escaper
        .write_escaped_str(&mut out, text)
        .expect("a string can be written to");
    out
}

/// Reads the inside of a double-quoted literal. `escape` gets what follows a backslash and says which UTF-16 units it stands for;
/// `None` means that the language has no such escape.
fn read(
    inside: &str,
    escape: fn(char, &mut std::str::Chars) -> Option<Vec<u16>>,
) -> Option<String> {
    let mut units = Vec::new();
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => units.extend(escape(chars.next()?, &mut chars)?),
            '"' | '\n' | '\r' => return None,
            c => units.extend_from_slice(c.encode_utf16(&mut [0; 2])),
        }
    }
    String::from_utf16(&units).ok()
}

#[allow(clippy::unnecessary_wraps, reason = "it ends the branches of a match")]
fn unit(c: char) -> Option<Vec<u16>> {
    Some(c.encode_utf16(&mut [0; 2]).to_vec())
}

fn digits(chars: &mut std::str::Chars, count: usize) -> Option<u32> {
    let digits: String = chars.by_ref().take(count).collect();
    (digits.len() == count).then(|| u32::from_str_radix(&digits, 16).ok())?
}

fn braced(chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    let digits: String = chars.by_ref().take_while(|c| *c != '}').collect();
    let digits = digits
        .strip_prefix('{')
        .filter(|digits| (1..=8).contains(&digits.len()))?;
    unit(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?)
}

/// Four digits: one UTF-16 unit.
fn utf16(chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    Some(vec![u16::try_from(digits(chars, 4)?).ok()?])
}

/// ECMAScript, section 12.9.4.
fn typescript_escape(c: char, chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        'b' => unit('\u{8}'),
        'f' => unit('\u{C}'),
        'v' => unit('\u{B}'),
        // Followed by a digit it would be an octal escape, which strict code refuses.
        '0' => (!chars
            .as_str()
            .starts_with(|next: char| next.is_ascii_digit()))
        .then(|| vec![0]),
        'x' => Some(vec![u16::try_from(digits(chars, 2)?).ok()?]),
        'u' if chars.as_str().starts_with('{') => braced(chars),
        'u' => utf16(chars),
        c if c.is_ascii_digit() => None,
        c => unit(c),
    }
}

/// Kotlin's grammar, "Strings": `$` begins a template unless it is escaped.
fn kotlin_escape(c: char, chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        'b' => unit('\u{8}'),
        '\'' | '"' | '\\' | '$' => unit(c),
        'u' => utf16(chars),
        _ => None,
    }
}

/// The Swift Programming Language, "String Literals".
fn swift_escape(c: char, chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        '0' => unit('\0'),
        '\'' | '"' | '\\' => unit(c),
        'u' => braced(chars),
        _ => None,
    }
}

/// The Go Programming Language Specification, "String literals"; the escapes for bytes are left out on purpose.
fn go_escape(c: char, chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    match c {
        'n' => unit('\n'),
        'r' => unit('\r'),
        't' => unit('\t'),
        'a' => unit('\u{7}'),
        'b' => unit('\u{8}'),
        'f' => unit('\u{C}'),
        'v' => unit('\u{B}'),
        '"' | '\\' => unit(c),
        'u' => unit(char::from_u32(digits(chars, 4)?)?),
        'U' => unit(char::from_u32(digits(chars, 8)?)?),
        _ => None,
    }
}

/// TOML 1.0, "String".
fn toml_escape(c: char, chars: &mut std::str::Chars) -> Option<Vec<u16>> {
    match c {
        '"' | '\\' => unit(c),
        'U' => unit(char::from_u32(digits(chars, 8)?)?),
        _ => None,
    }
}

/// XML 1.0, section 2.4: what a parser makes of character data that has no markup in it.
fn xml(inside: &str) -> Option<String> {
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

/// What a reader of a README sees; `None` where anything is more than text. The text stands in a paragraph, in a heading and in an
/// item of a list.
fn markdown(inside: &str) -> Option<String> {
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

fn bare_dollar(inside: &str) -> bool {
    inside.replace("\\\\", "").replace("\\$", "").contains('$')
}

/// Asserts that a text survives every language.
fn survives(text: &str) {
    let inside = written(escapers::Rust, text);
    let literal: syn::LitStr =
        syn::parse_str(&format!("\"{inside}\"")).unwrap_or_else(|_| panic!("Rust: {inside}"));
    assert_eq!(literal.value(), text, "Rust: {inside}");
    let inside = written(escapers::Json, text);
    assert_eq!(
        serde_json::from_str::<String>(&format!("\"{inside}\""))
            .ok()
            .as_deref(),
        Some(text),
        "JSON: {inside}"
    );

    // XML can't hold what can't be seen, and Maven would fill in `${…}`.
    let seen: String = text
        .chars()
        .map(|c| if is_plain(c) { c } else { ' ' })
        .collect();
    let inside = written(escapers::Xml, text);
    assert_eq!(
        xml(&inside),
        Some(seen.replace("${", "$ {")),
        "XML: {inside}"
    );

    let kotlin = written(escapers::Kotlin, text);
    assert!(!bare_dollar(&kotlin), "Kotlin: {kotlin}");
    let others = [
        (
            "TypeScript",
            written(escapers::TypeScript, text),
            typescript_escape as fn(char, &mut std::str::Chars) -> _,
        ),
        ("Kotlin", kotlin, kotlin_escape),
        ("Swift", written(escapers::Swift, text), swift_escape),
        ("Go", written(escapers::Go, text), go_escape),
        ("TOML", written(escapers::Toml, text), toml_escape),
    ];
    for (language, inside, escape) in others {
        assert_eq!(
            read(&inside, escape).as_deref(),
            Some(text),
            "{language}: {inside}"
        );
        // Swift's compiler refuses escapes for these noncharacters, and takes them as they are.
        let raw = |c: char| language == "Swift" && matches!(c, '\u{FDD0}'..='\u{FDEF}');
        assert!(
            inside.chars().all(|c| is_plain(c) || raw(c)),
            "{language}: {inside:?} has something invisible"
        );
    }
}

/// Asserts that a text is nothing but text in a README, and all of it.
fn is_only_text(text: &str) {
    let inside = written(escapers::Markdown, text);
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
        markdown(&inside).as_deref().map(words).as_deref(),
        Some(words(&expected).as_str()),
        "Markdown: {inside}"
    );
}

#[test]
fn every_character_alone() {
    for c in '\0'..=char::MAX {
        let text = &*c.encode_utf8(&mut [0; 4]).to_owned();
        survives(text);
        // Beyond them there are letters, symbols and what can't be seen, which Markdown treats alike.
        if c < '\u{3000}' {
            is_only_text(text);
        }
    }
}

#[test]
fn texts_that_have_broken_generators() {
    let texts = [
        "",
        "\"",
        "\\",
        "\\\\\"",
        "${x}",
        "$x",
        "\\(x)",
        "#{x}",
        "{{ x }}",
        "{% x %}",
        "*/",
        "/*",
        "//",
        "\"\"\"",
        "`",
        "%s",
        "%!",
        "\n",
        "\r\n",
        "\0",
        "\u{0}1",
        "\u{0}0",
        "\u{7f}",
        "\u{85}",
        "\u{2028}\u{2029}",
        "\u{feff}",
        "\u{202e}evil",
        "\u{301}",
        "e\u{301}é",
        "😀",
        "👩‍👩‍👧",
        "</script>",
        "<!--",
        "]]>",
        "back\\",
        "'",
        "'\"'",
        "\\u0041",
        "\\x41",
        "\\n",
        "$",
        "$$",
        "\\$",
        "\u{10ffff}",
        "\u{fffe}",
    ];
    for text in texts {
        survives(text);
        is_only_text(text);
    }
    let markup = [
        "# a",
        "- a",
        "+ a",
        "* a",
        "1. a",
        "1) a",
        "> a",
        "===",
        "---",
        "***",
        "___",
        "    a",
        "~~~",
        "~~a~~",
        "**a**",
        "_a_",
        "__a__",
        "a_b_c",
        "`a`",
        "[a](b)",
        "![a](b)",
        "[a]: b",
        "[^a]",
        "[^a]: b",
        "[x] a",
        "[ ] a",
        "<b>",
        "<!-- a -->",
        "&amp;",
        "&#65;",
        "a | b",
        "| a |",
        ":-:",
        "http://a.example",
        "https://a.example",
        "www.a.example",
        "a@b.example",
        "$a$",
        "$$a$$",
        "{#a}",
        "a {.b}",
        ": a",
        "a\n: b",
        "a\n===",
        "a\n---",
        "a\\",
        "a  \nb",
        "\\*a\\*",
        "+++",
        "++a++",
        "==a==",
        "^a^",
        "~a~",
        "||a||",
        "[[a]]",
        "---\na: b\n---",
        "<a@b.example>",
    ];
    markup.into_iter().for_each(is_only_text);
    survives(&texts.concat());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "(?s).*") {
        survives(&text);
        is_only_text(&text);
    }

    #[test]
    fn any_tangle_of_markup(text in r"[-+*_=#~|`\[\]()<>!&;:^$@{}./\\ \na1]{0,30}") {
        is_only_text(&text);
    }

    #[test]
    fn any_tangle_of_special_characters(text in r#"["\\$'`/*%{}()<>!#@\-0-9a-fnrtuxU\x00-\x1f\u{80}-\u{9f}\u{2028}\u{202e}\u{feff}\u{1f600}]{0,40}"#) {
        survives(&text);
    }
}
