//! The texts of a spec without what they mean: by them one knows whether a spec has changed.

use std::fs;

use super::load::is_license_file;
use super::{CATALOG, Location, table_file};

/// The name and the text of each file that a spec in this place may have, sorted by name; `None` if
/// one of them can't be read as text. Loading a spec reads all of them, unless something is wrong
/// with it or a licence isn't listed.
pub(crate) fn texts(location: &Location) -> Option<Vec<(String, String)>> {
    let mut names = vec![CATALOG.to_owned()];
    match location {
        Location::Folder(folder) => {
            for entry in fs::read_dir(folder).ok()? {
                let name = entry.ok()?.file_name().into_string();
                names.extend(name.ok().filter(|name| is_license_file(name)));
            }
            for table in location.existing_tables().ok()? {
                names.push(table_file(table.into_string().ok()?));
            }
        }
        Location::BuiltIn => names = Location::built_in().map(str::to_owned).collect(),
        Location::Draft { .. } | Location::Revision { .. } => return None,
    }
    names.sort_unstable();
    let text = |name: String| {
        let bytes = location.read(&name).ok()?;
        Some((name, String::from_utf8(bytes).ok()?))
    };
    names.into_iter().map(text).collect()
}
