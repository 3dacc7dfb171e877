//! The texts that literals are tried with.

use std::ops::RangeBounds;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Texts that have broken generators.
const LIVE: [&str; 45] = [
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

/// Texts that are more than text in Markdown.
pub const MARKUP: [&str; 57] = [
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

/// Texts that have broken generators, and all of them in one.
pub fn texts() -> Vec<&'static str> {
    static ALL: LazyLock<String> = LazyLock::new(|| LIVE.concat());
    LIVE.into_iter().chain([ALL.as_str()]).collect()
}

/// Hands every character of a range, alone, to a check.
pub fn every_character(range: impl RangeBounds<char>, check: impl Fn(&str)) {
    for c in ('\0'..=char::MAX).filter(|c| range.contains(c)) {
        check(c.encode_utf8(&mut [0; 4]));
    }
}

/// Hands texts of a form to a check, which is a regular expression.
pub fn any(form: &'static str, check: impl Fn(&str)) {
    let config = ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let outcome = TestRunner::new(config).run(&form, |text| {
        check(&text);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// Hands to a check every character alone, texts that have broken generators, any text, and any
/// tangle of special characters.
pub fn each_text(check: impl Fn(&str)) {
    every_character(.., &check);
    texts().into_iter().for_each(&check);
    any("(?s).*", &check);
    any(
        r#"["\\$'`/*%{}()<>!#@\-0-9a-fnrtuxU\x00-\x1f\u{80}-\u{9f}\u{2028}\u{202e}\u{feff}\u{1f600}]{0,40}"#,
        &check,
    );
}
