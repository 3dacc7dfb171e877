
fn TABLE() {
    use by_hand::TABLE::{by_match, by_search, text};
    use lookup::TYPE;
    for (which, name) in [("hits", "hit"), ("misses", "miss")] {
        let texts = questions("TABLE", which);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        compare(
            &format!("TABLE code/{name}"),
            &texts,
            |code| TYPE::from_code(code).map_or(1, |code| code as usize),
            |code| by_match(code).map_or(1, usize::from),
            |code| by_search(code).map_or(1, usize::from),
        );
        compare(
            &format!("TABLE description/{name}"),
            &texts,
            |code| TYPE::from_code(code).map_or(1, |code| code.description().len()),
            |code| by_match(code).map_or(1, |at| text(at).len()),
            |code| by_search(code).map_or(1, |at| text(at).len()),
        );
    }
}
