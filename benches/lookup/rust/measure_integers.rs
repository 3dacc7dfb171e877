
fn TABLE() {
    use by_hand::TABLE::{by_match, by_search, text};
    use lookup::TYPE;
    for (which, name) in [("hits", "hit"), ("misses", "miss")] {
        let texts = questions("TABLE", which);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let codes: Vec<i32> = texts.iter().map(|text| text.parse().unwrap()).collect();
        compare(
            &format!("TABLE code/{name}"),
            &codes,
            |code| TYPE::from_code(code).map_or(1, |code| code as usize),
            |code| by_match(code).map_or(1, usize::from),
            |code| by_search(code).map_or(1, usize::from),
        );
        compare(
            &format!("TABLE text/{name}"),
            &texts,
            |text| text.parse::<lookup::Code<TYPE>>().ok().and_then(|code| code.known()).map_or(1, |code| code as usize),
            |code| code.parse().ok().and_then(by_match).map_or(1, usize::from),
            |code| code.parse().ok().and_then(by_search).map_or(1, usize::from),
        );
        compare(
            &format!("TABLE description/{name}"),
            &codes,
            |code| TYPE::from_code(code).map_or(1, |code| code.description().len()),
            |code| by_match(code).map_or(1, |at| text(at).len()),
            |code| by_search(code).map_or(1, |at| text(at).len()),
        );
    }
}
