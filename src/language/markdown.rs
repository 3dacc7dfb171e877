//! Text in Markdown, of which the documentation comments of most languages are made.

/// A word of prose in Markdown (`CommonMark` 0.31, sections 2.4 and 6): whatever could begin markup
/// gets a backslash.
pub(crate) fn word(word: &str) -> String {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    // `-`, `+`, `#`, `===`, `1.` and `1)` mean something at the beginning of a line, and any word
    // can come to stand there.
    let starts_block = matches!(word.chars().next(), Some('-' | '+' | '#' | '='));
    let starts_list = digits.len() < word.len() && matches!(digits, "." | ")");
    let mut escaped = String::with_capacity(word.len() + 2);
    for (at, c) in word.char_indices() {
        // Between letters and digits an underscore is one (section 6.2).
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (before, after) = (word[..at].chars().next_back(), word[at..].chars().nth(1));
        let emphasis = c == '_' && !(inside(before) && inside(after));
        let special = emphasis
            || matches!(
                c,
                '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '~' | '|'
            );
        let link = c == ':' && word[at..].starts_with("://");
        let block = at == 0 && starts_block || starts_list && at == word.len() - digits.len();
        if special || link || block {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A code span in Markdown (`CommonMark` 0.31, section 6.1): fenced with more backticks than there
/// are in it.
pub(crate) fn code(code: &str) -> String {
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
