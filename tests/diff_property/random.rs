//! Any catalogue, made of bytes: small enough that two of them have much in common.

use serde_json::{Map, Value, json};

/// What decides; when it is used up, the first of everything is chosen.
pub struct Choices<'a>(std::slice::Iter<'a, u8>);

impl<'a> Choices<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }

    /// A number below a limit.
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or_default()) % limit
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == count - 1
    }

    fn of<'b>(&mut self, all: &[&'b str]) -> &'b str {
        all[self.below(all.len())]
    }

    /// Some of these, in any order.
    fn some<T: Clone>(&mut self, all: &[T], most: usize) -> Vec<T> {
        let mut left = all.to_vec();
        let count = self.below(most + 1);
        (0..count)
            .map(|_| left.remove(self.below(left.len())))
            .collect()
    }
}

pub struct Spec {
    pub catalog: Value,
    pub tables: Vec<(String, Value)>,
}

const NAMES: [&str; 9] = [
    "ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "ibis",
];

pub fn catalog(choices: &mut Choices) -> Spec {
    let mut attributes = Map::new();
    for name in choices.some(&["size", "level", "owner"], 3) {
        let types = ["integer", "string", "boolean", "enum"];
        let mut column = json!({ "type": choices.of(&types), "required": choices.one_in(3) });
        if column["type"] == "enum" {
            let mut values = choices.some(&["low", "mid", "high"], 3);
            if values.is_empty() {
                values.push("low");
            }
            column["values"] = json!(values);
        }
        if choices.one_in(3) {
            column["description"] = json!(choices.of(&["What it is", "What it was"]));
        }
        attributes.insert(name.to_owned(), column);
    }
    let mut ids = choices.some(&["one", "two", "three"], 3);
    if ids.is_empty() {
        ids.push("one");
    }
    let mut catalog = json!({
        "id": "random_codes",
        "version": format!("1.{}.0", choices.below(3)),
        "title": choices.of(&["Some", "Others"]),
        "tables": ids,
    });
    if !attributes.is_empty() {
        catalog["attributes"] = Value::Object(attributes.clone());
    }
    if choices.one_in(3) {
        catalog["description"] = json!("Words");
    }
    if choices.one_in(3) {
        catalog["source"] = json!({ "title": choices.of(&["A page", "A book"]) });
    }
    let bills = choices.one_in(2);
    let tables = ids.into_iter();
    let tables = tables.map(|id| (id.to_owned(), table(choices, &attributes, bills)));
    Spec {
        tables: tables.collect(),
        catalog,
    }
}

/// A code of a table; `None` where it has none.
fn code(kind: &str, number: usize) -> Option<Value> {
    match kind {
        "integer" => Some(json!(number)),
        "string" => Some(json!(format!("Code.{number}"))),
        _ => None,
    }
}

fn deprecated(choices: &mut Choices) -> Value {
    let mut deprecated = json!({ "since": choices.of(&["1.0.0", "1.1.0"]) });
    if choices.one_in(2) {
        deprecated["reason"] = json!(choices.of(&["It is old", "It is wrong"]));
    }
    deprecated
}

fn table(choices: &mut Choices, attributes: &Map<String, Value>, bills: bool) -> Value {
    let kind = choices.of(&["integer", "integer", "string", "none"]);
    let mut table = json!({ "title": choices.of(&["Animals", "Beasts"]), "code_kind": kind });
    if kind == "integer" && choices.one_in(4) {
        table["code_width"] = json!(64);
    }
    if kind == "integer" && choices.one_in(4) {
        table["code_radix"] = json!("hex");
    }
    if choices.one_in(4) {
        table["note"] = json!("A note");
    }
    if choices.one_in(4) {
        table["since"] = json!(choices.of(&["1.0.0", "2026-03-10"]));
    }
    if choices.one_in(6) {
        table["deprecated"] = deprecated(choices);
    }
    let mut names = choices.some(&NAMES, NAMES.len());
    if names.is_empty() {
        names.push(NAMES[0]);
    }
    let mut numbers: Vec<usize> = (1..12).collect();
    let mut rows: Vec<Value> = Vec::new();
    while let Some(name) = names.pop() {
        let number = numbers.remove(choices.below(4).min(numbers.len() - 1));
        let mut entry = json!({ "name": name });
        if let Some(code) = code(kind, number) {
            entry["code"] = code;
        }
        if kind == "none" || !choices.one_in(5) {
            // Without codes, it is what tells entries apart.
            let text = if kind == "none" {
                number
            } else {
                choices.below(3)
            };
            entry["description"] = json!(format!("Text {text}"));
        }
        if bills && !choices.one_in(3) {
            entry["billed"] = json!(choices.one_in(2));
        }
        for (key, of) in attributes {
            if of["required"] == true || choices.one_in(2) {
                entry[key] = value(choices, of);
            }
        }
        more(choices, kind, number, &mut entry);
        let mut aliases = Vec::new();
        while !names.is_empty() && choices.one_in(3) {
            let alias = names.pop().expect("a name");
            aliases.push(if choices.one_in(2) {
                json!({ "name": alias, "deprecated": deprecated(choices) })
            } else {
                json!(alias)
            });
        }
        if !aliases.is_empty() {
            entry["aliases"] = json!(aliases);
        }
        rows.push(entry);
        // Names that are left over are nobody's.
        if choices.one_in(6) {
            break;
        }
    }
    repeat(choices, &mut rows);
    let mut reserved = Vec::new();
    while choices.one_in(2) && (!names.is_empty() || kind != "none") {
        let mut gone = json!({ "since": "1.0.0", "reason": choices.of(&["It went", "It left"]) });
        if let Some(name) = names.pop() {
            gone["name"] = json!(name);
        }
        if let (Some(number), true) = (numbers.pop(), kind != "none") {
            gone["code"] = code(kind, number).expect("a code");
        }
        if gone.get("name").or(gone.get("code")).is_none() {
            break;
        }
        reserved.push(gone);
    }
    if !reserved.is_empty() {
        table["reserved"] = json!(reserved);
    }
    table["entries"] = json!(rows);
    table
}

/// What an entry may have beside what is needed.
fn more(choices: &mut Choices, kind: &str, number: usize, entry: &mut Value) {
    if choices.one_in(4) {
        entry["note"] = json!(choices.of(&["Note", "Other note"]));
    }
    if choices.one_in(4) {
        entry["since"] = json!(choices.of(&["1.0.0", "2026-03-10"]));
    }
    if choices.one_in(5) {
        entry["deprecated"] = deprecated(choices);
    }
    if choices.one_in(5) {
        let mut published =
            json!({ "reason": "A typo", "certainty": choices.of(&["high", "medium"]) });
        match code(kind, 50 + number) {
            Some(code) if choices.one_in(2) => published["code"] = code,
            _ => published["description"] = json!("Printed"),
        }
        entry["published"] = published;
    }
}

/// A value of a column.
fn value(choices: &mut Choices, of: &Value) -> Value {
    match of["type"].as_str().expect("a type") {
        "integer" => json!(choices.below(3)),
        "boolean" => json!(choices.one_in(2)),
        "enum" => {
            let values = of["values"].as_array().expect("values");
            values[choices.below(values.len())].clone()
        }
        _ => json!(choices.of(&["1", "true", "low"])),
    }
}

/// Has some rows repeat an earlier one.
fn repeat(choices: &mut Choices, rows: &mut Vec<Value>) {
    let entries = rows.clone();
    while choices.one_in(3) {
        let mut row = entries[choices.below(entries.len())].clone();
        let fields = row.as_object_mut().expect("an entry");
        let name = fields.remove("name").expect("a name");
        for key in ["aliases", "deprecated", "note", "since", "published"] {
            fields.remove(key);
        }
        fields.insert("repeats".to_owned(), name.clone());
        if choices.one_in(3) {
            fields.insert("note".to_owned(), json!("Again"));
        }
        let first = rows.iter().position(|row| row["name"] == name);
        let first = first.expect("the entry");
        let at = first + 1 + choices.below(rows.len() - first);
        rows.insert(at, row);
    }
}
