//! Kotlin's string literals and documentation comments, and declarations as ktlint wants them laid
//! out.

use std::fmt;

use askama::filters::{Escaper, Safe};

use crate::catalog::Code;
use crate::characters::is_plain;
use crate::language::doc::Doc;
use crate::language::literal::{common_escape, quoted, utf16, write_escaped};
use crate::language::markdown;
use crate::language::markup::Markup;

/// The characters of a line: what ktlint asks for where nothing is configured.
pub(super) const WIDTH: usize = 140;

/// The characters of a documentation comment's line, marks and indentation aside.
const DOC_WIDTH: usize = 100;

/// The string escaper of the Kotlin templates: what stands between the quotes of a line string
/// (Kotlin specification, "Lexical grammar": `LineStrText`, `EscapedIdentifier`,
/// `UniCharacterLiteral`).
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let short = |c, _: &str| match c {
            '$' => Some("\\$"),
            c => common_escape(c),
        };
        write_escaped(&mut out, text, short, is_plain, utf16)
    }
}

/// `KDoc` reads Markdown, and tags at the beginning of a line (Kotlin documentation, "Document
/// Kotlin code: `KDoc`"). Comments nest, so that neither of their marks may come up inside one.
struct Kdoc;

impl Markup for Kdoc {
    fn word(&self, word: &str) -> String {
        let word = markdown::word(word).replace("\\*", "&#42;");
        match word.strip_prefix('@') {
            Some(rest) => format!("&#64;{rest}"),
            None => word,
        }
    }

    fn code(&self, code: &str) -> String {
        if code.contains("*/") || code.contains("/*") {
            self.word(code)
        } else {
            markdown::code(code)
        }
    }
}

/// Lines of a documentation comment, each with the space that follows the asterisk.
pub(super) fn comment(doc: &Doc) -> Vec<Safe<String>> {
    doc.comment(&Kdoc, DOC_WIDTH)
}

/// A declaration and the expression after its equals sign, on one line where they fit.
pub(super) fn declaration(indent: usize, head: &str, expression: &str) -> Safe<String> {
    let flat = format!("{head} = {expression}");
    Safe(if indent + flat.encode_utf16().count() <= WIDTH {
        flat
    } else {
        let margin = " ".repeat(indent + 4);
        format!("{head} =\n{margin}{expression}")
    })
}

/// The method, laid out as ktlint wants it.
pub(super) fn equals(name: &str, wire: &str) -> String {
    let head = "override fun equals(other: Any?): Boolean =";
    let (same, equal) = (
        "this === other ||",
        format!("(other is {name} && {wire} == other.{wire})"),
    );
    if 4 + head.len() + same.len() + equal.len() + 2 <= WIDTH {
        format!("{head} {same} {equal}")
    } else {
        format!("{head}\n        {same}\n            {equal}")
    }
}

/// What stands before the equals sign of a constant.
pub(super) fn head(name: &str, type_name: &str) -> String {
    let flat = format!("public val {name}: {type_name}");
    if flat.len() + 10 <= WIDTH {
        flat
    } else {
        format!("public val {name}:\n            {type_name}")
    }
}

/// A constant with a getter.
pub(super) fn getter(name: &str, type_name: &str, expression: &str) -> Safe<String> {
    let get = declaration(12, "get()", expression);
    Safe(format!("{}\n            {get}", head(name, type_name)))
}

/// The constant of a bare code.
pub(super) fn bare(name: &str, code: &Code, is_const: bool) -> Safe<String> {
    let (type_name, value) = match code {
        Code::Integer(number) => ("Int", number.to_string()),
        Code::Text(text) => ("String", quoted(Literal, text)),
        Code::None => return Safe(String::new()),
    };
    if is_const {
        let head = format!("public const val {name}: {type_name}");
        declaration(8, &head, &value)
    } else {
        getter(name, type_name, &value)
    }
}
