//! Makes names of titles, headings and texts.

use heck::ToSnakeCase;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::name::Name;

/// Words that say nothing about what happened.
const EMPTY: &[&str] = &[
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
    "do", "does", "did", "this", "that", "these", "those", "it", "its", "please", "you", "your",
    "we", "our", "will", "would", "should", "must", "there", "which",
];

/// Words that a name doesn't end in.
const DANGLING: &[&str] = &[
    "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "as", "than", "if",
    "because", "when", "but",
];

/// A title in lower-case words: `Error Code`, `errorCode` and `ERROR_CODE` are `error code`.
pub(super) fn spaced(title: &str) -> String {
    plain(title).to_snake_case().replace('_', " ")
}

/// The letters without their accents.
fn plain(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).collect()
}

/// The name that a title or a heading says, as far as it says one.
pub(super) fn name(title: &str) -> Option<Name> {
    joined(&tokens(title, &[]))
}

/// The first words, without those that would make it too long, or no name.
fn joined(words: &[String]) -> Option<Name> {
    const MAX_LEN: usize = 60;
    let begins = |word: &String| !word.starts_with(|c: char| c.is_ascii_digit());
    let start = words.iter().position(begins)?;
    let mut name = String::new();
    for word in &words[start..] {
        if !name.is_empty() && name.len() + 1 + word.len() > MAX_LEN {
            break;
        }
        if !name.is_empty() {
            name.push('_');
        }
        name += word;
    }
    name.truncate(MAX_LEN);
    Name::parse(name.trim_end_matches('_'))
}

/// The words of a text that can be part of a name, in lower case, without those of `dropped`.
fn tokens(text: &str, dropped: &[&str]) -> Vec<String> {
    let text = plain(text).replace(['\u{2018}', '\u{2019}'], "'");
    text.split(|c: char| !(c.is_alphanumeric() || "'_%".contains(c)))
        // What a program fills in says nothing.
        .filter(|token| !token.starts_with('%'))
        .map(|token| match token.split_once("n't") {
            Some((verb, _)) => format!("{verb} not"),
            None => token.split('\'').next().unwrap_or_default().to_owned(),
        })
        .flat_map(|token| token.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|token| !dropped.contains(&token.to_lowercase().as_str()))
        .flat_map(|token| {
            let words = token.to_snake_case();
            words.split('_').map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty() && word.is_ascii())
        .collect()
}

/// A name from what a text says first: as many of its words as asked for, without those that say
/// nothing.
pub(super) fn proposed(text: &str, count: usize) -> Option<Name> {
    let end = text
        .find([',', '.', ';', ':', '(', '\n'])
        .unwrap_or(text.len());
    // The first clause is enough, unless it says hardly anything.
    let mut words = tokens(&text[..end], EMPTY);
    if words.len() < 2 || count > SHORT {
        words = tokens(text, EMPTY);
    }
    if words.is_empty() {
        words = tokens(text, &[]);
    }
    words.truncate(count);
    while words.len() > 1 && DANGLING.contains(&words[words.len() - 1].as_str()) {
        words.pop();
    }
    joined(&words)
}

/// How many words are enough for most names.
pub(super) const SHORT: usize = 5;

/// How many words are enough to tell two texts apart that begin alike.
pub(super) const LONG: usize = 9;

/// `1 cell`, `2 cells`
pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 {
        format!("1 {what}")
    } else {
        format!("{count} {what}s")
    }
}

#[cfg(test)]
mod tests {
    use super::{LONG, SHORT, name, proposed, spaced};

    #[test]
    fn titles() {
        for title in [
            "Error Code",
            "errorCode",
            "ERROR_CODE",
            "error-code ",
            "Error\u{a0}Code",
        ] {
            assert_eq!(spaced(title), "error code", "{title}");
        }
        assert_eq!(name("HTTP status").unwrap().as_str(), "http_status");
        assert_eq!(name("Zähler (max. 10)").unwrap().as_str(), "zahler_max_10");
        assert_eq!(name("3rd party").unwrap().as_str(), "party");
        assert!(name("错误").is_none());
        assert!(name("%").is_none());
    }

    #[test]
    fn names_from_texts() {
        for (text, short) in [
            (
                "The service has not been activated.",
                "service_not_activated",
            ),
            ("Failed to get video", "failed_to_get_video"),
            (
                "No face was detected, or the face detected was incomplete",
                "no_face_detected",
            ),
            ("please blink", "blink"),
            ("Please don't open your mouth.", "not_open_mouth"),
            (
                "You\u{2018}ve been blocked,please contact us",
                "blocked_contact_us",
            ),
            (
                "YouTu configuration exception",
                "you_tu_configuration_exception",
            ),
            (
                "Invalid \"%s\" (%s),please take the photo again",
                "invalid_take_photo_again",
            ),
            ("404 page not found", "page_not_found"),
            (
                "The image passed in is too large or too small",
                "image_passed_in_too_large",
            ),
            ("Is it?", "is_it"),
        ] {
            assert_eq!(proposed(text, SHORT).unwrap().as_str(), short, "{text}");
        }
        assert!(proposed("错误", SHORT).is_none());
        let long = proposed("The image passed in is too large or too small", LONG);
        assert_eq!(
            long.unwrap().as_str(),
            "image_passed_in_too_large_or_too_small"
        );
    }
}
