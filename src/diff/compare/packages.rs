//! Compares what programs write of the packages, and what their manifests say.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Value, json};

use super::Sides;
use crate::catalog::Packages;
use crate::diff::change::{Change, Written};
use crate::diff::kind;
use crate::language::{Language, Named, PackageOption, Role};
use crate::name::Name;

impl Sides<'_> {
    pub(super) fn packages(&mut self) {
        let surfaces = self.old.surfaces.iter().zip(&self.new.surfaces);
        for (old, new) in surfaces {
            let options = old.options.iter().zip(&new.options);
            for (was, is) in options.filter(|(was, is)| was != is) {
                self.changes.push(option(old.language, was, is));
            }
        }
        for (key, was, is) in manifests(&self.old.catalog.packages, &self.new.catalog.packages) {
            let change = Change::new(&kind::PACKAGE_TEXT_CHANGED).key(key);
            self.changes.push(change.values(&was, &is));
        }
    }

    /// Names that are on both sides, and that a language writes in another way.
    pub(super) fn identifiers(&mut self) {
        let told = self.told();
        let mut found: BTreeMap<&Named, Vec<Written>> = BTreeMap::new();
        for (old, new) in self.old.surfaces.iter().zip(&self.new.surfaces) {
            for (named, before) in &old.identifiers {
                let after = new.identifiers.get(named);
                let Some(after) = after.filter(|after| *after != before) else {
                    continue;
                };
                found.entry(named).or_default().push(Written {
                    language: old.language,
                    before: before.clone(),
                    after: Some(after.clone()),
                });
            }
        }
        for (named, languages) in found {
            let (table, name, key) = match named {
                Named::Table(id) => (Some(id), None, None),
                Named::Constant(table, name) => (Some(table), Some(name), None),
                Named::Accessor(name) | Named::Enum(name) => (None, None, Some(name.to_string())),
                Named::Choice(name, word) => (None, None, Some(format!("{name}: {word}"))),
            };
            let is_told = table
                .zip(name)
                .is_some_and(|(table, name)| told.contains(&(table.clone(), name.clone())));
            if is_told {
                continue;
            }
            let entry = table.zip(name).and_then(|(table, name)| {
                let table = self.new.table(table.as_str())?;
                table.constants().find(|it| it.names().any(|it| it == name))
            });
            let alias = name.filter(|name| entry.is_some_and(|entry| entry.name != **name));
            self.changes.push(Change {
                table: table.map(Name::to_string),
                entry: entry.map(|entry| entry.name.to_string()),
                key: key.or_else(|| alias.map(Name::to_string)),
                languages,
                ..Change::new(&kind::IDENTIFIER_CHANGED)
            });
        }
    }

    /// The names of which a renaming tells already.
    fn told(&self) -> HashSet<(Name, Name)> {
        let renamed = self.changes.iter().filter(|change| {
            let id = change.kind.rule.id;
            id == kind::ENTRY_RENAMED.rule.id || id == kind::NAME_LOST.rule.id
        });
        let names = renamed.flat_map(|change| {
            let table = change.table.as_deref().and_then(Name::parse);
            let names = [&change.before, &change.after].map(Value::as_str);
            let names = names.into_iter().flatten().filter_map(Name::parse);
            names.filter_map(move |name| Some((table.clone()?, name)))
        });
        names.collect()
    }
}

fn option(language: Language, was: &PackageOption, is: &PackageOption) -> Change {
    let kind = match (was.role, is.role) {
        (Role::Name, _) => &kind::PACKAGE_RENAMED,
        (Role::Address, _) => &kind::PACKAGE_MOVED,
        (Role::Access(was), Role::Access(is)) if is < was => &kind::PACKAGE_NARROWED,
        _ => &kind::PACKAGE_OPTION_CHANGED,
    };
    let key = format!("{} {}", language.folder(), is.key);
    let change = Change::new(kind).key(&key);
    Change {
        languages: vec![Written {
            language,
            before: was.value.clone(),
            after: Some(is.value.clone()),
        }],
        ..change.values(&json!(was.value), &json!(is.value))
    }
}

/// What the manifests say, where that differs.
fn manifests(old: &Packages, new: &Packages) -> Vec<(&'static str, Value, Value)> {
    let files = |packages: &Packages| {
        let files = packages.license_files.iter();
        files
            .map(|file| (file.name.clone(), file.text.clone()))
            .collect::<Vec<_>>()
    };
    let names = |packages: &Packages| {
        let files = packages.license_files.iter();
        files.map(|file| json!(file.name)).collect::<Value>()
    };
    let mut all = vec![
        ("license", json!(old.license), json!(new.license)),
        ("repository", json!(old.repository), json!(new.repository)),
        ("authors", json!(old.authors), json!(new.authors)),
        ("keywords", json!(old.keywords), json!(new.keywords)),
    ];
    all.retain(|(_, was, is)| was != is);
    // Another text under the same name is a change, too.
    if files(old) != files(new) {
        all.push(("license_files", names(old), names(new)));
    }
    all
}
