//! "Did you mean …?": suggests a known word in place of an unknown one.

/// The known word that is most similar to an unknown one; `None` if none is similar enough.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .iter()
        .map(|&name| {
            let distance = strsim::damerau_levenshtein(&word, &name.to_lowercase());
            (distance, name)
        })
        .filter(|&(distance, name)| distance <= 1.max(name.len() / 3))
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
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}
