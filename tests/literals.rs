//! The promise: any string, through each language's literal and back, is itself. The readers below follow the languages'
//! specifications, not the writers in `src/target`; that real compilers agree is proved elsewhere.

use askama::filters::Escaper;
use codetables::target::{go, kotlin, manifest, rust, swift, typescript};
use codetables::text::is_plain;
use proptest::prelude::*;

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

fn bare_dollar(inside: &str) -> bool {
    inside.replace("\\\\", "").replace("\\$", "").contains('$')
}

/// Asserts that a text survives every language.
fn survives(text: &str) {
    let inside = written(rust::Literal, text);
    let literal: syn::LitStr =
        syn::parse_str(&format!("\"{inside}\"")).unwrap_or_else(|_| panic!("Rust: {inside}"));
    assert_eq!(literal.value(), text, "Rust: {inside}");
    let inside = written(manifest::Json, text);
    assert_eq!(
        serde_json::from_str::<String>(&format!("\"{inside}\""))
            .ok()
            .as_deref(),
        Some(text),
        "JSON: {inside}"
    );

    let kotlin = written(kotlin::Literal, text);
    assert!(!bare_dollar(&kotlin), "Kotlin: {kotlin}");
    let others = [
        (
            "TypeScript",
            written(typescript::Literal, text),
            typescript_escape as fn(char, &mut std::str::Chars) -> _,
        ),
        ("Kotlin", kotlin, kotlin_escape),
        ("Swift", written(swift::Literal, text), swift_escape),
        ("Go", written(go::Literal, text), go_escape),
        ("TOML", written(manifest::Toml, text), toml_escape),
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

#[test]
fn every_character_alone() {
    ('\0'..=char::MAX).for_each(|c| survives(c.encode_utf8(&mut [0; 4])));
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
    texts.into_iter().for_each(survives);
    survives(&texts.concat());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "(?s).*") {
        survives(&text);
    }

    #[test]
    fn any_tangle_of_special_characters(text in r#"["\\$'`/*%{}()<>!#@\-0-9a-fnrtuxU\x00-\x1f\u{80}-\u{9f}\u{2028}\u{202e}\u{feff}\u{1f600}]{0,40}"#) {
        survives(&text);
    }
}
