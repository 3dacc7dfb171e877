//! Makes the changes that `codegen diff` lists, in what `codegen show` prints.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

/// A catalogue in which what was printed says only where that differs from what is right.
pub fn reduced(mut catalog: Value) -> Value {
    for row in tables(&mut catalog).iter_mut().flat_map(rows) {
        let code = match &row["code"] {
            Value::Number(number) => json!(number.to_string()),
            code => code.clone(),
        };
        let description = row["description"].clone();
        let published = row["published"].as_object_mut().expect("what was printed");
        published.retain(|key, value| match key.as_str() {
            "code" => *value != code,
            "description" => *value != description,
            _ => true,
        });
        if published.is_empty() {
            fields(row).remove("published");
        }
    }
    catalog
}

fn fields(value: &mut Value) -> &mut Map<String, Value> {
    value.as_object_mut().expect("an object")
}

/// A list, which is made if there is none.
fn list<'a>(value: &'a mut Value, key: &str) -> &'a mut Vec<Value> {
    let list = fields(value).entry(key).or_insert_with(|| json!([]));
    list.as_array_mut().expect("a list")
}

fn tables(catalog: &mut Value) -> &mut Vec<Value> {
    list(catalog, "tables")
}

fn rows(table: &mut Value) -> &mut Vec<Value> {
    list(table, "entries")
}

/// Sets what stands under a key; what can be absent is absent if it is null.
fn set(value: &mut Value, key: &str, to: &Value) {
    if to.is_null() && !["code", "description", "billed"].contains(&key) {
        fields(value).remove(key);
    } else {
        fields(value).insert(key.to_owned(), to.clone());
    }
}

/// Puts the items of a list in an order of keys.
fn order(list: &mut Vec<Value>, keys: &Value, key: impl Fn(&Value) -> Value) {
    let keys = keys.as_array().expect("keys");
    let ordered = keys.iter().map(|wanted| {
        let at = list.iter().position(|item| key(item) == *wanted);
        list.remove(at.unwrap_or_else(|| panic!("no {wanted}")))
    });
    let ordered: Vec<Value> = ordered.collect();
    assert!(list.is_empty(), "left: {list:?}");
    *list = ordered;
}

fn insert(list: &mut Vec<Value>, change: &Value) {
    let index = change["index"].as_u64().expect("an index");
    list.insert(
        usize::try_from(index).expect("a place"),
        change["after"].clone(),
    );
}

fn remove(list: &mut Vec<Value>, is_it: impl Fn(&Value) -> bool) {
    let at = list.iter().position(is_it).expect("what goes");
    list.remove(at);
}

fn no_empty_lists(value: &mut Value, keys: &[&str]) {
    for key in keys {
        if value[*key] == json!([]) {
            fields(value).remove(*key);
        }
    }
}

/// The catalogue with all changes made.
pub fn applied(mut catalog: Value, diff: &Value) -> Value {
    let mut changes: Vec<&Value> = diff["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .collect();
    // What comes goes to its place once those before it are there, and what stands in another order
    // is put in that once all is there.
    changes.sort_by_key(|it| (it["kind"] == "order-changed", it["index"].as_u64()));
    catalog["version"] = diff["new"]["version"].clone();
    let is_of = |change: &&&Value, table: bool| change["table"].is_null() != table;
    for change in changes.iter().filter(|it| is_of(it, false)) {
        of_catalog(&mut catalog, change);
    }
    for change in changes.iter().filter(|it| it["kind"] == "table-removed") {
        remove(tables(&mut catalog), |table| table["id"] == change["table"]);
    }
    for table in tables(&mut catalog) {
        let mine = changes.iter().copied();
        let mine = mine.filter(|change| change["table"] == table["id"]);
        of_table(table, &mine.collect::<Vec<_>>());
    }
    for change in changes.iter().filter(|it| it["kind"] == "table-added") {
        insert(tables(&mut catalog), change);
    }
    let of_tables = |it: &&&Value| it["kind"] == "order-changed" && it["key"] == "tables";
    for change in changes.iter().filter(of_tables) {
        order(tables(&mut catalog), &change["after"], |table| {
            table["id"].clone()
        });
    }
    no_empty_lists(&mut catalog, &["attributes"]);
    catalog
}

fn of_catalog(catalog: &mut Value, change: &Value) {
    let (kind, key) = (
        change["kind"].as_str().expect("a kind"),
        change["key"].as_str().unwrap_or_default(),
    );
    let all_rows = |catalog: &mut Value, act: &dyn Fn(&mut Value)| {
        for row in tables(catalog).iter_mut().flat_map(rows) {
            act(row);
        }
    };
    let column = |catalog: &mut Value, act: &dyn Fn(&mut Value)| {
        let mut columns = list(catalog, "attributes").iter_mut();
        act(columns.find(|it| it["name"] == key).expect("a column"));
    };
    match kind {
        "catalog-text-changed" if change["after"] == json!("") => {
            fields(catalog).remove(key);
        }
        "catalog-text-changed" if change["after"].is_null() => {
            fields(catalog).remove(key);
        }
        "catalog-text-changed" => catalog[key] = change["after"].clone(),
        "billing-added" => all_rows(catalog, &|row| set(row, "billed", &Value::Null)),
        "billing-removed" => all_rows(catalog, &|row| {
            fields(row).remove("billed");
        }),
        "attribute-added" => {
            insert(list(catalog, "attributes"), change);
            all_rows(catalog, &|row| {
                let values = fields(row).entry("attributes").or_insert_with(|| json!({}));
                values[key] = Value::Null;
            });
        }
        "attribute-removed" => {
            remove(list(catalog, "attributes"), |it| it["name"] == key);
            all_rows(catalog, &|row| {
                fields(&mut row["attributes"]).remove(key);
                if row["attributes"] == json!({}) {
                    fields(row).remove("attributes");
                }
            });
        }
        "attribute-retyped" => column(catalog, &|it| {
            for field in ["type", "values"] {
                set(it, field, &change["after"][field]);
            }
        }),
        "attribute-required" | "attribute-optional" => column(catalog, &|it| {
            it["required"] = change["after"].clone();
        }),
        "attribute-text-changed" => column(catalog, &|it| {
            if change["after"].is_null() {
                fields(it).remove("description");
            } else {
                it["description"] = change["after"].clone();
            }
        }),
        "choice-added" => column(catalog, &|it| insert(list(it, "values"), change)),
        "choice-removed" => column(catalog, &|it| {
            remove(list(it, "values"), |value| *value == change["before"]);
        }),
        "order-changed" if key == "attributes" => {
            let columns = list(catalog, "attributes");
            order(columns, &change["after"], |it| it["name"].clone());
        }
        "order-changed" if key.starts_with("values of ") => {
            let name = &key["values of ".len()..];
            let mut columns = list(catalog, "attributes").iter_mut();
            let column = columns.find(|it| it["name"] == name).expect("a column");
            order(list(column, "values"), &change["after"], Value::clone);
        }
        "order-changed" => assert_eq!(key, "tables"),
        // Nothing that `show` prints.
        "identifier-changed" | "package-renamed" | "package-moved" => {}
        other => panic!("{other} of the catalogue"),
    }
}

fn of_table(table: &mut Value, changes: &[&Value]) {
    let is = |change: &&&Value, kinds: &[&str]| {
        kinds.contains(&change["kind"].as_str().expect("a kind"))
    };
    let of = |kinds: &'static [&str]| changes.iter().filter(move |it| is(it, kinds));
    // Of rows that repeat an entry, the last goes first, so that the others keep their numbers.
    let mut gone: Vec<_> = of(&["row-removed"]).collect();
    gone.sort_by_key(|change| std::cmp::Reverse(change["number"].as_u64()));
    for change in gone {
        let rows = rows(table);
        let numbers = rows.iter().enumerate();
        let mut repeats = numbers.filter(|(_, row)| row["repeats"] == change["entry"]);
        let number = usize::try_from(change["number"].as_u64().expect("a number")).expect("few");
        let (at, _) = repeats.nth(number - 1).expect("the row");
        rows.remove(at);
    }
    for change in of(&["entry-removed"]) {
        let is_it = |row: &Value| row["name"] == change["entry"] && row.get("repeats").is_none();
        remove(rows(table), is_it);
    }
    // All at once: an entry may get the name that another one loses.
    let renamed: HashMap<&Value, &Value> = of(&["entry-renamed", "name-lost"])
        .map(|change| (&change["before"], &change["after"]))
        .collect();
    for row in rows(table) {
        if let Some(name) = renamed.get(&row["name"].clone()) {
            list(row, "aliases").retain(|alias| alias["name"] != **name);
            row["name"] = (*name).clone();
            if row.get("repeats").is_some() {
                row["repeats"] = (*name).clone();
            }
        }
    }
    for change in changes {
        if change["entry"].is_null() {
            of_whole_table(table, change);
        } else {
            for row in rows(table)
                .iter_mut()
                .filter(|row| row["name"] == change["entry"])
            {
                of_row(row, change);
            }
        }
    }
    for change in of(&["entry-added", "row-added"]) {
        insert(rows(table), change);
    }
    let of_rows = |it: &&&Value| it["key"] == "entries" && it["entry"].is_null();
    for change in of(&["order-changed"]).filter(of_rows) {
        // An entry comes before the rows that repeat it.
        rows(table).sort_by_key(|row| row.get("repeats").is_some());
        order(rows(table), &change["after"], |row| row["name"].clone());
    }
    for row in rows(table) {
        no_empty_lists(row, &["aliases"]);
    }
    no_empty_lists(table, &["reserved"]);
}

fn of_whole_table(table: &mut Value, change: &Value) {
    let key = change["key"].as_str().unwrap_or_default();
    let after = &change["after"];
    match change["kind"].as_str().expect("a kind") {
        "table-deprecated" | "table-undeprecated" | "deprecation-changed" => {
            set(table, "deprecated", after);
        }
        "reserved" => insert(list(table, "reserved"), change),
        "unreserved" => remove(list(table, "reserved"), |it| *it == change["before"]),
        "reservation-changed" => {
            let mut reserved = list(table, "reserved").iter_mut();
            *reserved.find(|it| **it == change["before"]).expect("it") = after.clone();
        }
        "order-changed" if key == "reserved" => table["reserved"] = after.clone(),
        "order-changed" | "table-added" | "table-removed" | "identifier-changed" => {}
        _ => set(table, key, after),
    }
}

fn of_row(row: &mut Value, change: &Value) {
    let after = &change["after"];
    let key = change["key"].as_str().unwrap_or_default();
    let is_repeat = row.get("repeats").is_some();
    match change["kind"].as_str().expect("a kind") {
        "code-changed" => set(row, "code", after),
        "description-changed" | "text-changed" => set(row, "description", after),
        "billing-changed" => set(row, "billed", after),
        "attribute-value-changed" => row["attributes"][key] = after.clone(),
        // The rest is said of the entry alone.
        _ if is_repeat => {}
        "note-changed" => set(row, "note", after),
        "since-changed" => set(row, "since", after),
        "published-changed" => set(row, "published", after),
        "entry-deprecated" | "entry-undeprecated" => set(row, "deprecated", after),
        "deprecation-changed" if key.is_empty() => set(row, "deprecated", after),
        "alias-deprecated" | "alias-undeprecated" | "deprecation-changed" => {
            let mut aliases = list(row, "aliases").iter_mut();
            let alias = aliases
                .find(|alias| alias["name"] == key)
                .expect("an alias");
            set(alias, "deprecated", after);
        }
        "alias-removed" => remove(list(row, "aliases"), |alias| alias["name"] == key),
        "alias-added" => insert(list(row, "aliases"), change),
        "order-changed" => {
            let aliases = list(row, "aliases");
            order(aliases, after, |alias| alias["name"].clone());
        }
        "entry-added" | "entry-removed" | "row-added" | "row-removed" | "entry-renamed"
        | "name-lost" | "identifier-changed" => {}
        other => panic!("{other} of an entry"),
    }
}
