//! Texts that have broken generators, or could, and a catalogue with all of them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::{copy, shipped};

/// A text, and which rules it breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    pub text: String,
    seen: bool,
}

impl Text {
    /// The rules that a code with this text breaks.
    pub fn refused_as_code(&self) -> Vec<&'static str> {
        let trimmed = self.text.trim();
        let has_edges = trimmed != self.text && !trimmed.is_empty();
        let unseen = (!self.seen || has_edges).then_some("code-characters");
        self.refused_as_text().into_iter().chain(unseen).collect()
    }

    /// The rules that a description with this text breaks.
    pub fn refused_as_text(&self) -> Vec<&'static str> {
        let blank = self.text.trim().is_empty().then_some("empty-text");
        blank.into_iter().collect()
    }
}

/// Texts with a meaning in a literal, a template, a comment, a document or a format.
#[rustfmt::skip]
const LIVE: &[&str] = &[
    "\\\\", "\\\\\"", "\\\"", "back\\", "\"\"\"", "'''", "'\"'", "\"'`", "``", "```", "``` x", "${x}", "$x",
    "$$", "\\$", "${", "$}", "${'$'}", "\\(x)", "\\(", "\\\\(x)", "\\#(x)", "#{x}", "#\"x\"#", "\"#", "\"##",
    "r#\"x\"#", "{{ x }}", "{% x %}", "{# x #}", "{0}", "{}", "{{}}", "<%= x %>", "<x>", "</x>", "<!-- x",
    "--> x", "]]>", "<![CDATA[x]]>", "</script>", "<script>alert(1)</script>", "&amp;", "&lt;", "&#0;", "&x",
    "*/", "/*", "/**", "**/", "/* */", "*/ /*", "*\\/", "//", "///", "//!", "/// x", "-- x", "# x",
    "#!/bin/sh", "%s", "%d%n", "%!d", "%%", "%", "\\n", "\\0", "\\x41", "\\u0041", "\\u{41}", "\\u", "\\u{",
    "\\x", "\\N{X}", "\\101", "\\8", "\\a", "\\e", "\\'", "\\`", "[x]", "[x](y)", "[x]: y", "![x](y)",
    "[0,n]", "[`x`]", "<https://example.com>", "https://example.com", "www.example.com",
    "mailto:a@example.com", "a@b", "@x", "@param x", "{@link x}", "@generated", "@Suppress", "* x", "- x",
    "+ x", "1. x", "1) x", "> x", "| x |", "***", "---", "===", "~~~", "    x", "~~x~~", "**x**",
    "__x__", "_x_", "*x*", "x_y_z", "x  y", " x", "x ", "  ", "Deprecated: x", "TODO: x", "FIXME",
    "- Parameter x: y", "- Returns: x", "Note: x", "x:", ": x", "null", "nil", "None", "undefined", "true",
    "false", "NaN", "0", "1", "-1", "1_000", "0x10", "0o7", "1e3x", "١٢", "~", "yes", "no", "on", "=x", "!x",
    "?x", "&x ", "*x", "x: y", "x # y", "- ", "a,b", "a;b", "a\"b\"c", "toString", "__proto__", "constructor",
    "prototype", "hasOwnProperty", "valueOf", "hashCode", "equals", "Self", "self", "this", "super", "init",
    "Type", "rawValue", "class", "fun", "func", "fn", "default", "$0", "_", "__", "a.b.c", "../x", "C:\\x",
    "NUL", "con", "x\u{301}", "\u{e9}", "e\u{301}", "\u{c5}", "\u{212b}", "\u{301}", "\u{1e9b}\u{323}",
    "\u{fb01}", "\u{df}", "\u{130}i\u{131}I", "ﷺ", "\u{1F600}", "\u{1F469}\u{1F3FD}", "\u{1F1EB}\u{1F1F7}",
    "\u{5d0}\u{5d1}", "\u{627}\u{644}", "漢字", "\u{20000}",
];

/// Characters that can't be seen, that change how their neighbours are shown, or that look like
/// others.
#[rustfmt::skip]
const UNSEEN: &[&str] = &[
    "\u{a0}x", "x\u{a0}y", "x\u{2007}y", "x\u{202f}y", "x\u{3000}y", "\u{2800}", "\u{3164}", "\u{115f}x", "x\u{34f}y",
    "❤\u{fe0f}", "❤\u{fe0e}", "\u{1820}\u{180b}", "x\u{1d173}y", "\u{f8ff}", "x\u{f0000}",
    "x\n", "\nx", "x\ny", "x\r\ny", "x\ry", "x\n\ny", "x\n*/\ny", "x\n\"\"\"\ny", "x\t", "\tx", "x\0", "\0x",
    "\x000", "\x001", "x\u{7f}y", "\u{1b}[31mx", "x\u{85}y", "x\u{2028}y", "x\u{2029}y", "\u{feff}x",
    "x\u{feff}", "\u{202e}evil", "x\u{2066}y\u{2069}", "\u{200d}", "\u{1F469}\u{200d}\u{1F467}", "x\u{200b}y",
    "x\u{ad}y", "\u{61c}x", "\u{180e}x", "\u{fffa}x", "\u{e0001}", "\u{e0041}x", "\u{e0100}x", "x \n y",
    "\\\n", "$\n", "\"\n\"", "//\nx", "*\n/", "\r\n", "\u{b}\u{c}", "x\u{8}y",
];

/// Characters of every general category of Unicode except Cs, which no UTF-8 text can have: the
/// category, the characters, and whether they can be seen.
#[rustfmt::skip]
const CATEGORIES: &[(&str, &str, bool)] = &[
    ("Lu", "\u{c4}\u{10400}", true), ("Ll", "\u{e4}\u{10428}", true), ("Lt", "\u{1c5}\u{1f88}", true),
    ("Lm", "\u{2b0}\u{a717}", true), ("Lo", "\u{5d0}\u{2a6df}", true), ("Mn", "\u{300}\u{e0d}", true),
    ("Mc", "\u{903}\u{1d165}", true), ("Me", "\u{488}\u{20dd}", true), ("Nd", "\u{661}\u{1d7ce}", true),
    ("Nl", "\u{2160}\u{10140}", true), ("No", "\u{b2}\u{1f100}", true), ("Pc", "\u{203f}\u{fe33}", true),
    ("Pd", "\u{2013}\u{10ead}", true), ("Ps", "\u{f3a}\u{201a}", true), ("Pe", "\u{f3b}\u{300b}", true),
    ("Pi", "\u{ab}\u{201c}", true), ("Pf", "\u{bb}\u{201d}", true), ("Po", "\u{a7}\u{10100}", true),
    ("Sm", "\u{ac}\u{2200}", true), ("Sc", "\u{a2}\u{1e2ff}", true), ("Sk", "\u{a8}\u{1f3fb}", true),
    ("So", "\u{a6}\u{1f4a9}", true), ("Zs", "\u{2003}\u{3000}", false), ("Zl", "\u{2028}", false),
    ("Zp", "\u{2029}", false), ("Cc", "\u{81}\u{9f}", false), ("Cf", "\u{200e}\u{2069}", false),
    ("Co", "\u{e000}\u{10fffd}", false), ("Cn", "\u{378}", true),
    ("Cn", "\u{fdd0}\u{fffe}\u{1ffff}\u{10ffff}", false),
];

/// Long texts. A text may have 20,000 UTF-16 units, and the last two have as many.
fn long() -> Vec<String> {
    let mut long: Vec<String> = [
        "a", "\"", "\\", "$", "`", "*/", "\\(", "word ", "\u{301}", "漢",
    ]
    .into_iter()
    .map(|text| text.repeat(10_000 / text.chars().count()))
    .collect();
    long.extend(["x".repeat(20_000), "\u{1F600}".repeat(10_000)]);
    long
}

/// Every text, once.
pub fn texts() -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    let mut add = |text: String, seen| {
        if texts.iter().all(|known| known.text != text) {
            texts.push(Text { text, seen });
        }
    };
    for c in '\0'..='\x7f' {
        add(c.to_string(), !c.is_ascii_control());
    }
    for text in LIVE {
        add((*text).to_owned(), true);
    }
    for text in UNSEEN {
        add((*text).to_owned(), false);
    }
    for (category, characters, seen) in CATEGORIES {
        for c in characters.chars() {
            add(c.to_string(), *seen);
        }
        add(format!("{category} {characters}"), *seen);
    }
    for text in long() {
        add(text, true);
    }
    texts
}

/// A double-quoted YAML scalar in which everything but letters and digits is escaped (YAML 1.2.2,
/// "Escaped Characters").
pub fn yaml(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else {
            write!(out, "\\U{:08X}", u32::from(c)).expect("a string can be written to");
        }
    }
    out + "\""
}

/// Writes a spec below a folder and returns the spec's folder. It is the shipped one with hostile
/// titles, and three of its tables have an entry more for each text: in `selfie_h5` the texts are
/// descriptions and misprints, in `common` codes too, and in `prompt` they have no codes.
pub fn spec(folder: &Path) -> PathBuf {
    let spec = folder.join("spec");
    copy(&shipped(), &spec);
    let texts: Vec<Text> = texts()
        .into_iter()
        .filter(|text| text.refused_as_text().is_empty())
        .collect();
    let append = |table: &str, entry: &dyn Fn(usize, &str, &Text) -> String| {
        let path = spec.join("tables").join(format!("{table}.yaml"));
        let shipped = fs::read_to_string(&path).expect("a table");
        let mut out = String::new();
        for line in shipped.lines() {
            let title = line.starts_with("title:").then(|| yaml(&UNSEEN.concat()));
            let line = title.map_or(line.to_owned(), |title| format!("title: {title}"));
            out.extend([&line, "\n"]);
        }
        for (at, text) in texts.iter().enumerate() {
            out.push_str(&entry(at, &yaml(&text.text), text));
        }
        fs::write(path, out).expect("a table");
    };
    append("selfie_h5", &|at, yaml, _| {
        format!(
            "  - {{ name: hostile_{at}, code: {}, description: {yaml}, note: {yaml}, \
             published: {{ code: {yaml}, description: misprinted {at}, reason: {yaml}, \
             certainty: medium }} }}\n",
            500_000 + at
        )
    });
    append("common", &|at, yaml, text| {
        if text.refused_as_code().is_empty() {
            format!(
                "  - {{ name: hostile_{at}, code: {yaml}, description: {yaml}, billed: true }}\n"
            )
        } else {
            String::new()
        }
    });
    append("prompt", &|at, yaml, _| {
        format!("  - {{ name: hostile_{at}, description: {yaml}, billed: false }}\n")
    });
    spec
}
