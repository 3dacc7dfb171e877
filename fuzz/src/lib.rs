//! What the targets share: specs as one text, and what has to be true of what is generated.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use codetables::internals::is_plain;
use proc_macro2::{TokenStream, TokenTree};

/// The beginning of a line that names the file that follows. The first file is `catalog.yaml`.
const FILE: &str = "=== ";

/// What was last found right, by its path. Most files are the same whatever is in a spec, and to
/// read them again would take most of the time.
static RIGHT: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

/// The files of a spec in one text, as `seeds.sh` writes them.
#[must_use]
pub fn files(data: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("catalog.yaml".to_owned(), Vec::new())];
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        let name = line.strip_prefix(FILE.as_bytes());
        match (name, files.last_mut()) {
            (Some(name), _) => {
                let name = String::from_utf8_lossy(name).trim_end().to_owned();
                files.push((name, Vec::new()));
            }
            (None, Some((_, bytes))) => bytes.extend_from_slice(line),
            (None, None) => {}
        }
    }
    files
}

/// Asserts what is true of every generated file, whatever was in the spec: no text got out of its
/// literal or its comment, so that what is read by a grammar is read by that grammar; and nothing
/// is hidden.
pub fn check(generated: &[(String, String)]) {
    assert!(generated.len() > 40, "only {} files", generated.len());
    let mut right = RIGHT.lock().unwrap_or_else(PoisonError::into_inner);
    for (path, text) in generated {
        if right.get(path) == Some(text) {
            continue;
        }
        let name = Path::new(path).file_name().and_then(|name| name.to_str());
        let name = name.unwrap_or_default();
        // The texts of licences are taken as they are.
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
        if is_licence.iter().any(|word| name.starts_with(word)) {
            continue;
        }
        assert!(text.ends_with('\n'), "{path}: no end of line");
        // Swift's compiler refuses to take these by number.
        let by_itself =
            |c: char| name.ends_with(".swift") && ('\u{FDD0}'..='\u{FDEF}').contains(&c);
        let is_seen = |c: &char| is_plain(*c) || "\n\t".contains(*c) || by_itself(*c);
        let odd = text.chars().find(|c| !is_seen(c));
        assert!(odd.is_none(), "{path}: {odd:?} is in it");
        let wrong = match name.rsplit_once('.').map_or("", |(_, it)| it) {
            // As sources for a program they are the same.
            _ if path.starts_with("embedded/") => None,
            "rs" => syn::parse_file(text).err().map(|error| error.to_string()),
            // This one has comments, as its compiler reads it.
            "json" if name == "tsconfig.json" => None,
            "json" => serde_json::from_str::<serde_json::Value>(text)
                .err()
                .map(|error| error.to_string()),
            "toml" => text
                .parse::<toml::Table>()
                .err()
                .map(|error| error.to_string()),
            "xml" => roxmltree::Document::parse(text)
                .err()
                .map(|error| error.to_string()),
            _ => None,
        };
        assert!(wrong.is_none(), "{path}: {wrong:?}\n{text}");
        right.insert(path.clone(), text.clone());
    }
}

/// What the string literals say of the Rust files whose paths begin so.
#[must_use]
pub fn strings(generated: &[(String, String)], path: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in generated.iter().filter(|(it, _)| it.starts_with(path)) {
        let tokens: Result<TokenStream, _> = text.parse();
        collect(tokens.unwrap_or_default(), &mut found);
    }
    found
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(string) = syn::Lit::new(literal) {
                    found.insert(string.value());
                }
            }
            _ => {}
        }
    }
}
