//! Lists, until the templates show them.

use unicode_width::UnicodeWidthStr;

/// How a formatter breaks a list that doesn't fit on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// Each item on a line of its own.
    Lines,
    /// As many items on a line as fit.
    Fill,
}

/// A bracketed list.
#[derive(Debug, Clone, Copy)]
pub(super) struct List<'a> {
    /// What stands on the line before the list, brackets included: `const ALL: &[Self] = &[`.
    pub open: &'a str,
    /// What follows it: `];`
    pub close: &'a str,
    /// The indentation of the line.
    pub indent: usize,
    /// How much deeper the items stand.
    pub step: usize,
    /// The characters that a line may have.
    pub width: usize,
    /// The characters that the items of a list on one line may have, without the brackets.
    pub flat: usize,
    /// How it is broken.
    pub broken: Break,
}

impl List<'_> {
    /// The list with its items, without the indentation of the first line. A comma follows the last
    /// item where lines are broken.
    pub(super) fn of(&self, items: &[String]) -> String {
        let flat = items.join(", ");
        let flat_width = flat.width();
        let around = self.indent + self.open.width() + self.close.width();
        if flat_width <= self.flat && around + flat_width <= self.width {
            return format!("{}{flat}{}", self.open, self.close);
        }
        let inner = " ".repeat(self.indent + self.step);
        let mut out = format!("{}\n", self.open);
        match self.broken {
            Break::Lines => items
                .iter()
                .for_each(|item| out.extend([inner.as_str(), item, ",\n"])),
            Break::Fill => self.fill(items, &inner, &mut out),
        }
        out.push_str(&" ".repeat(self.indent));
        out.push_str(self.close);
        out
    }

    fn fill(&self, items: &[String], inner: &str, out: &mut String) {
        let mut used = 0;
        for item in items {
            // The item and its comma.
            let item_width = item.width() + 1;
            if used > 0 && used + 1 + item_width <= self.width {
                out.push(' ');
                used += 1 + item_width;
            } else {
                if used > 0 {
                    out.push('\n');
                }
                out.push_str(inner);
                used = inner.len() + item_width;
            }
            out.push_str(item);
            out.push(',');
        }
        out.push('\n');
    }
}
