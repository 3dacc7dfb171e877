//! The promise: pages in Markdown are tables and sections that a code host shows well, every link
//! in them leads somewhere, every entry has an address that stays, and a text is nothing but text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::common::{arg, codegen, files, folder, golden, hostile, root, shipped, shipped_json};

/// What a page shows.
#[derive(Default)]
struct Page {
    /// The addresses of its headings, as GitHub makes them, and those that it states.
    anchors: Vec<String>,
    links: Vec<String>,
    /// The cells of each row of its tables.
    rows: Vec<Vec<String>>,
    /// The texts of its paragraphs.
    paragraphs: Vec<String>,
    /// The HTML in it, but for the comment at its top.
    html: Vec<String>,
}

/// The address of a heading on GitHub: letters, digits, `_` and `-` in lower case, spaces as `-`.
fn anchor(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || " _-".contains(*c));
    let kept: String = kept.collect();
    kept.to_lowercase().replace(' ', "-")
}

fn read(text: &str) -> Page {
    let mut page = Page::default();
    let (mut said, mut row) = (String::new(), Vec::new());
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell | Tag::Paragraph | Tag::Item) => {
                said.clear();
            }
            Event::Start(Tag::Link { dest_url, .. }) => page.links.push(dest_url.to_string()),
            Event::Text(text) | Event::Code(text) => said.push_str(&text),
            Event::SoftBreak | Event::HardBreak => said.push('\n'),
            Event::End(TagEnd::Heading(_)) => page.anchors.push(anchor(&said)),
            Event::End(TagEnd::TableCell) => row.push(said.clone()),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                page.rows.push(std::mem::take(&mut row));
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) => page.paragraphs.push(said.clone()),
            Event::Html(html) | Event::InlineHtml(html) => {
                let id = html
                    .strip_prefix("<a id=\"")
                    .and_then(|it| it.split_once('"'));
                if let Some((id, _)) = id {
                    page.anchors.push(id.to_owned());
                }
                page.html.push(html.trim().to_owned());
            }
            _ => {}
        }
    }
    page
}

/// The pages of a spec, by what links call them.
fn texts_in(format: &str, spec: &Path) -> BTreeMap<String, String> {
    let out = folder();
    let (spec, out) = (arg(spec), arg(out.path()));
    let args = ["docs", "--format", format, "--spec", spec, "--out", out];
    codegen(root(), &args).exits(0);
    let pages = files(Path::new(out)).into_iter();
    let pages = pages.filter(|(name, _)| Path::new(name).extension().is_some_and(|it| it == "md"));
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let called = |name: String| match format {
        "wiki" => name.trim_end_matches(".md").to_owned(),
        _ => name,
    };
    pages
        .map(|(name, bytes)| (called(name), text(bytes)))
        .collect()
}

fn texts(spec: &Path) -> BTreeMap<String, String> {
    texts_in("markdown", spec)
}

/// What the pages of a spec show.
fn pages(spec: &Path) -> BTreeMap<String, Page> {
    let texts = texts(spec).into_iter();
    texts.map(|(name, text)| (name, read(&text))).collect()
}

/// The specs of the golden cases, and the shipped one.
fn specs(folder: &Path) -> Vec<PathBuf> {
    let golden = golden::CASES.map(|case| golden::spec(case, &folder.join(case)));
    golden.into_iter().chain([shipped()]).collect()
}

#[test]
fn links_lead_somewhere() {
    let folder = folder();
    for spec in specs(folder.path()) {
        for format in ["markdown", "wiki"] {
            let texts = texts_in(format, &spec).into_iter();
            let pages: BTreeMap<_, _> = texts.map(|(name, text)| (name, read(&text))).collect();
            for (name, page) in &pages {
                for link in &page.links {
                    let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
                    let target = if target.is_empty() { name } else { target };
                    let target = pages.get(target);
                    let target = target.unwrap_or_else(|| panic!("{name}: no page for {link}"));
                    let is_there =
                        anchor.is_empty() || target.anchors.iter().any(|it| it == anchor);
                    assert!(is_there, "{name}: nothing has the address {link}");
                }
            }
        }
    }
}

/// GitHub gives the second of two equal addresses a number: then the first has to be an entry's.
#[test]
fn addresses_are_of_one_thing() {
    let folder = folder();
    for spec in specs(folder.path()) {
        for (name, page) in pages(&spec) {
            let mut known = BTreeSet::new();
            for anchor in &page.anchors {
                assert!(
                    known.insert(anchor),
                    "{name}: two things have the address {anchor}"
                );
            }
        }
    }
}

/// A parser passes over cells that a row has too many, so they are counted as they are written.
#[test]
fn rows_have_as_many_cells() {
    let folder = folder();
    let hostile = hostile::spec(folder.path());
    for spec in specs(folder.path()).into_iter().chain([hostile]) {
        for (name, text) in texts(&spec) {
            let mut bars = None;
            for line in text.lines() {
                if !line.starts_with('|') {
                    bars = None;
                    continue;
                }
                let live = line.replace(r"\\", "").replace(r"\|", "");
                let count = live.matches('|').count();
                assert_eq!(*bars.get_or_insert(count), count, "{name}: {line}");
            }
        }
    }
}

/// Every entry is on its table's page and in the index, with its code, text and flag.
#[test]
fn everything_is_told() {
    let pages = pages(&shipped());
    let catalogue = shipped_json();
    for table in catalogue["tables"].as_array().expect("tables") {
        let id = table["id"].as_str().expect("an id");
        let page = &pages[&format!("{id}.md")];
        for entry in table["entries"].as_array().expect("entries") {
            let text = |key: &str| match &entry[key] {
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let billing = match &entry["billed"] {
                serde_json::Value::Bool(true) => "billed",
                serde_json::Value::Bool(false) => "not billed",
                _ => "billing not stated",
            };
            let name = text("name");
            let has_row = |page: &Page, wanted: &[&str]| {
                page.rows
                    .iter()
                    .any(|row| wanted.iter().all(|cell| row.iter().any(|it| it == cell)))
            };
            let shown = text("description").replace("  ", " ");
            let told = [name.as_str(), &shown, billing];
            assert!(has_row(page, &told), "{id}: {told:?}");
            if !entry["code"].is_null() {
                let code = text("code");
                let told = [code.as_str(), id, &name, &shown, billing];
                assert!(has_row(page, &[&code, &name]), "{id}: {code}");
                assert!(has_row(&pages["README.md"], &told), "{told:?}");
            }
            assert!(page.anchors.contains(&name), "{id}: {name}");
        }
    }
    let ambiguous = &pages["selfie_h5.md"].paragraphs;
    assert!(
        ambiguous
            .iter()
            .any(|it| it.starts_with("identity_app: ") && it.ends_with("but billed")),
        "{ambiguous:?}"
    );
}

/// No text of a spec becomes markup, a link or HTML.
#[test]
fn texts_are_only_texts() {
    let folder = folder();
    let ours = pages(&shipped());
    for (name, page) in pages(&hostile::spec(folder.path())) {
        let known = |link: &String| {
            let file = link.split('#').next().unwrap_or_default();
            file.is_empty() || ours.contains_key(file)
        };
        for link in &page.links {
            assert!(known(link), "{name}: a link to {link}");
        }
        for html in &page.html {
            let is_ours = html.starts_with("<!-- @generated Code generated by codegen from ");
            assert!(
                is_ours && html.matches("-->").count() == 1,
                "{name}: {html}"
            );
        }
        let cells: BTreeSet<usize> = page.rows.iter().map(Vec::len).collect();
        assert!(
            cells.iter().all(|count| (2..=5).contains(count)),
            "{name}: {cells:?}"
        );
    }
}
