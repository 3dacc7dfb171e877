//! TypeScript's documentation comments.

use std::borrow::Cow;

use super::filters::WIDTH;
use crate::language::doc::{Doc, Paragraph};
use crate::language::markdown;
use crate::language::markup::{Comment, Markup};
use crate::language::notice::Notice;

/// `TSDoc`: Markdown, with `@` and `{` of its own (tsdoc.org, "Syntax").
struct Tsdoc;

impl Markup for Tsdoc {
    fn word<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let mut escaped = markdown::word(word);
        let special = [("@", "\\@"), ("{", "\\{"), ("}", "\\}"), ("*/", "*\\/")];
        for (special, instead) in special {
            if escaped.contains(special) {
                escaped = escaped.replace(special, instead).into();
            }
        }
        escaped
    }

    fn code(&self, code: &str) -> String {
        // TSDoc knows no fence of more than one backtick, and a tag or the comment's end would be
        // one inside of a code span too.
        if code.contains(['`', '@']) || code.contains("*/") || code.trim().is_empty() {
            self.word(code).into_owned()
        } else {
            markdown::code(code)
        }
    }

    fn link(&self, name: &str) -> String {
        format!("{{@link {name}}}")
    }
}

/// The tag by which editors and linters know what should no longer be used (tsdoc.org,
/// "@deprecated").
const DEPRECATED: &str = "@deprecated";

/// That something should no longer be used, as a paragraph; empty if that isn't so.
pub(super) fn deprecated<'a>(notice: Option<&Notice<'a>>) -> Paragraph<'a> {
    let notice = notice.map(|notice| notice.tagged(DEPRECATED));
    notice.unwrap_or_default()
}

/// Lines of a documentation comment, each with the space that follows the mark.
pub(super) fn comment(doc: &Doc) -> Comment {
    doc.comment(&Tsdoc, WIDTH - " * ".len())
}
