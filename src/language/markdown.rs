//! Text in Markdown, of which the documentation comments of most languages are made.

use std::borrow::Cow;

/// A word of prose in Markdown (`CommonMark` 0.31, sections 2.4 and 6): whatever could begin markup
/// gets a backslash.
pub(crate) fn word(word: &str) -> Cow<'_, str> {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    // `-`, `+`, `#`, `===`, `1.` and `1)` mean something at the beginning of a line, and any word
    // can come to stand there.
    let starts_block = matches!(word.chars().next(), Some('-' | '+' | '#' | '='));
    let starts_list = digits.len() < word.len() && matches!(digits, "." | ")");
    let is_special = |at: usize, c: char| match c {
        // Between letters and digits an underscore is one (section 6.2).
        '_' => {
            let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let (before, after) = (word[..at].chars().next_back(), word[at..].chars().nth(1));
            !(inside(before) && inside(after))
        }
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '~' | '|' => true,
        ':' => word[at..].starts_with("://"),
        _ => at == 0 && starts_block || starts_list && at == word.len() - digits.len(),
    };
    let Some(first) = word.char_indices().find(|(at, c)| is_special(*at, *c)) else {
        return Cow::Borrowed(word);
    };
    let mut escaped = String::with_capacity(word.len() + 8);
    escaped.push_str(&word[..first.0]);
    for (at, c) in word.char_indices().skip_while(|(at, _)| *at < first.0) {
        if is_special(at, c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    Cow::Owned(escaped)
}

/// A code span in Markdown (`CommonMark` 0.31, section 6.1): fenced with more backticks than there
/// are in it.
pub(crate) fn code(code: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'`';
    if !code.is_empty() && code.bytes().all(is_plain) {
        return ["`", code, "`"].concat();
    }
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let needs_space = code.starts_with('`')
        || code.ends_with('`')
        || code.starts_with(' ') && code.ends_with(' ');
    if code.trim().is_empty() {
        return format!("U+0020 × {}", code.len());
    }
    if needs_space {
        format!("{fence} {code} {fence}")
    } else {
        format!("{fence}{code}{fence}")
    }
}
