//! "Did you mean …?": suggests a known word in place of an unknown one.

/// Whether there is time to look for what was meant: so many words are known, and so many mistakes
/// were found before. Where one mistake follows the other nobody reads what is said of the last.
pub(crate) fn is_worthwhile(known: usize, mistakes: usize) -> bool {
    known.saturating_mul(mistakes + 1) <= 300_000
}

/// The known word that is most similar to an unknown one; `None` if none is similar enough.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let reach = |name: &str| 1.max(name.len() / 3);
    // Words that differ more in their lengths aren't similar: a long one isn't even looked at.
    let length = word.chars().take(1_000).count();
    let similar = |name: &&&str| name.chars().count().abs_diff(length) <= reach(name);
    let mut similar = known.iter().filter(similar).peekable();
    similar.peek()?;
    let word = word.to_lowercase();
    similar
        .map(|&name| {
            let distance = strsim::damerau_levenshtein(&word, &name.to_lowercase());
            (distance, name)
        })
        .filter(|&(distance, name)| distance <= reach(name))
        .min()
        .map(|(_, name)| name)
}

/// The help line for an unknown word.
pub(crate) fn suggestion(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("expected one of {}", listed(known)),
    }
}

/// Words in backticks, separated by commas.
pub(crate) fn listed(words: &[&str]) -> String {
    const SHOWN: usize = 40;
    let shown = words.iter().take(SHOWN);
    let shown: Vec<String> = shown.map(|word| format!("`{word}`")).collect();
    let rest = words.len() - shown.len();
    if rest == 0 {
        return shown.join(", ");
    }
    format!("{} and {rest} more", shown.join(", "))
}
