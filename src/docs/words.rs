//! How a page puts what a table has.

use std::borrow::Cow;

use crate::catalog::{Attribute, AttributeKind, Billing, Entry, Table};
pub(super) use crate::language::contents;

/// What an entry is called on the page of its table: its code, or its name in a table without
/// codes.
pub(super) fn label<'a>(table: &'a Table, entry: &'a Entry) -> Cow<'a, str> {
    let code = table.written(&entry.code);
    code.unwrap_or_else(|| entry.name.as_str().into())
}

/// What the values of a column are.
pub(super) fn values(attribute: &Attribute) -> Cow<'static, str> {
    match &attribute.kind {
        AttributeKind::Integer => "A whole number".into(),
        AttributeKind::Boolean => "True or false".into(),
        AttributeKind::Text => "A text".into(),
        AttributeKind::Enum(_) => format!("One of: {}", attribute.words().join(", ")).into(),
    }
}

/// How many entries of a table are billed: “4 billed, 71 not billed”.
pub(super) fn bills(table: &Table) -> String {
    let answers = [Billing::Billed, Billing::NotBilled, Billing::NotStated];
    let count = |billing| table.constants().filter(|it| it.billing == billing).count();
    let counts: Vec<(usize, Billing)> = answers.map(|it| (count(it), it)).into();
    let counts: Vec<_> = counts.iter().filter(|(count, _)| *count > 0).collect();
    if let [(_, Billing::NotStated)] = counts[..] {
        return Billing::NotStated.words().to_owned();
    }
    let told = counts.iter().map(|(count, billing)| match billing {
        Billing::NotStated => format!("{count} not stated"),
        stated => format!("{count} {}", stated.words()),
    });
    told.collect::<Vec<_>>().join(", ")
}
