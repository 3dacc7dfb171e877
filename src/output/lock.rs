//! The lock file: which files in the output folder are codegen's own, what it left in them, and
//! from which spec.
//!
//! It has the form of `sha256sum`'s lists, sorted by path, so `sha256sum --check codegen.lock`
//! understands it. Lines don't depend on each other, and a path may have several: two branches
//! merge by keeping the lines of both (git's `merge=union`), and whatever either of them wrote is
//! known. The next run that writes anything leaves one line per path again.
//!
//! The last line is a seal, by which the build that wrote it knows it again (see `seal.rs`).
//!
//! A run that is at work lists the digests of before and after, too, and says so in a line of its
//! own: if it is cut off, files with either content are known, and one with another is an edit, not
//! git's merge.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::error::LockError;
use super::layout::{Layout, embedded, page};
use super::seal::{is_seal, sealed};
use super::staging::is_inside;
use super::{Digest, Folder, GIT_ATTRIBUTES, LOCK_FILE, OutputError};
use crate::language::{Form, Language, Pages};
use crate::name::Name;

/// The beginning of the first line, before the number of the format and words for people.
const MAGIC: &str = "# codegen lock ";
/// The format that is written, and the newest one that can be read.
const FORMAT: u32 = 1;
/// The beginning of the line that says whose output it is.
const OWNER: &str = "# of the catalogue ";
/// The line of a run that is at work, or was cut off.
const UNFINISHED: &str = "# not finished: what was there before is listed too";
const FOR_PEOPLE: &str =
    "the files here that codegen wrote, with their SHA-256. Commit it; don't edit it.";

/// The files that codegen wrote, and the origin of each part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lock {
    /// By path; there are several digests where branches were merged.
    files: BTreeMap<String, BTreeSet<Digest>>,
    /// By part, as [`Layout`] calls them; there are several where branches were
    /// merged.
    origins: BTreeMap<String, BTreeSet<Origin>>,
    /// The ids of the catalogues; there are several where branches were merged of which one had
    /// renamed it.
    catalogs: BTreeSet<Name>,
    /// The line of git's first conflict marker, from 1.
    conflict: Option<usize>,
    /// Whether the run that wrote it was cut off.
    unfinished: bool,
    /// Whether the end of it is missing, as may be after the power failed.
    cut: bool,
}

/// What a language was last generated from, and by what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Origin {
    /// The version of codegen.
    pub version: String,
    /// The digest of the spec's files.
    pub spec: Digest,
}

impl Lock {
    /// Reads the lock file of an output folder. One that isn't there is empty.
    pub(crate) fn read(folder: &Folder) -> Result<Self, OutputError> {
        let Some(bytes) = folder.read(LOCK_FILE)? else {
            return Ok(Self::default());
        };
        let path = folder.path().join(LOCK_FILE);
        // Bytes that aren't UTF-8 become a character that has no place in a digest or a path.
        Self::parse(&String::from_utf8_lossy(&bytes))
            .map_err(|problem| OutputError::Lock { path, problem })
    }

    pub(super) fn parse(text: &str) -> Result<Self, LockError> {
        let mut lock = Self::default();
        // After the power failed a file may end early, or in zeros.
        let whole = text.trim_end_matches('\0');
        let mut known = false;
        for (number, line) in (1..).zip(whole.split_inclusive('\n')) {
            let ends = line.ends_with('\n');
            let line = line.trim_end_matches('\n').trim_end_matches('\r');
            if is_conflict_marker(line) {
                lock.conflict.get_or_insert(number);
            } else if let Some(format) = format_of(line) {
                if format > FORMAT {
                    return Err(LockError::Newer { line: number });
                }
                known = true;
            } else if !ends && (known || MAGIC.starts_with(line)) {
                // A part of a line may say something else: `rust/src` of `rust/src/lib.rs`.
                lock.cut = true;
            } else if !known || !lock.take_line(line) {
                return Err(LockError::Damaged { line: number });
            }
        }
        // The seal is written last, and merges keep it.
        lock.cut |= !whole.lines().any(is_seal) || whole.len() < text.len();
        Ok(lock)
    }

    /// Reads a line; `false` if codegen would not have written it.
    fn take_line(&mut self, line: &str) -> bool {
        if line == UNFINISHED {
            self.unfinished = true;
            return true;
        }
        if is_seal(line) {
            return true;
        }
        if let Some(catalog) = line.strip_prefix(OWNER).and_then(Name::parse) {
            self.catalogs.insert(catalog);
            return true;
        }
        if let Some((part, origin)) = origin_of(line) {
            self.origins.entry(part).or_default().insert(origin);
            return true;
        }
        let file = line.split_once("  ").filter(|(_, path)| is_inside(path));
        let Some((digest, path)) =
            file.and_then(|(digest, path)| Some((Digest::parse(digest)?, path)))
        else {
            return false;
        };
        self.files
            .entry(path.to_owned())
            .or_default()
            .insert(digest);
        true
    }

    /// Records a file and what is in it.
    pub(crate) fn add(&mut self, path: &str, digest: Digest) {
        self.files.insert(path.to_owned(), BTreeSet::from([digest]));
    }

    /// `None` if codegen didn't write the file, else whether it ever left exactly these bytes
    /// there.
    pub(crate) fn wrote(&self, path: &str, digest: &Digest) -> Option<bool> {
        self.files.get(path).map(|left| left.contains(digest))
    }

    /// Whether branches were merged that had left different bytes in a file.
    pub(crate) fn is_merged(&self, path: &str) -> bool {
        !self.unfinished && self.files.get(path).is_some_and(|left| left.len() > 1)
    }

    /// Whether a failure of the power may be why it doesn't know a file: its end is missing, or it
    /// is an older one. Git's file may be somebody's own as long as there is no sign of that.
    pub(super) fn may_have_known(&self, path: &str) -> bool {
        self.cut || (!self.catalogs.is_empty() && path != GIT_ATTRIBUTES)
    }

    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The line of git's first conflict marker, from 1.
    pub(crate) fn conflict(&self) -> Option<usize> {
        self.conflict
    }

    /// What a part was last generated from.
    pub(super) fn origins<'a>(&'a self, part: &str) -> impl Iterator<Item = &'a Origin> + use<'a> {
        self.origins.get(part).into_iter().flatten()
    }

    /// What earlier runs left in the folder.
    pub(super) fn layout(&self) -> Layout {
        let all = || Language::all().iter().copied();
        let has_package = |language: &Language| {
            let mut folders = self.paths().filter_map(|path| path.split_once('/'));
            folders.any(|(folder, _)| folder == language.folder())
        };
        let is_embedded = |language: &Language| self.origins.contains_key(&embedded(*language));
        if let Some(language) = all().find(is_embedded) {
            return Layout::Sources(language);
        }
        for pages in Pages::ALL {
            let shows = |it: &Language| self.origins.contains_key(&page(pages, *it));
            let languages: Vec<Language> = all().filter(shows).collect();
            if !languages.is_empty() {
                return Layout::Pages(pages, languages);
            }
        }
        Layout::Packages(all().filter(has_package).collect())
    }

    /// Whether the folder may have this. Where branches were merged that left different things in
    /// it, it may have either.
    pub(super) fn admits(&self, wanted: &Layout) -> bool {
        let is_empty = self.files.is_empty() && self.origins.is_empty();
        let form = wanted.form();
        let is_of_any_language = form != Form::Embedded && self.layout().form() == form;
        is_empty || is_of_any_language || self.origins.keys().any(|part| wanted.has(part))
    }

    /// Which files that codegen wrote are to be changed and removed by a run that writes this.
    pub(super) fn of<'a>(&'a self, wanted: &'a Layout) -> impl Fn(&str) -> bool + use<'a> {
        // Packages take the place of what is in the folder itself, whose files have no part of this
        // name.
        let was_inside = !matches!(self.layout(), Layout::Packages(_));
        move |path| {
            let Layout::Packages(languages) = wanted else {
                return true;
            };
            let part = wanted.part_of(path);
            let is_rendered = languages.iter().any(|language| part == language.folder());
            path == GIT_ATTRIBUTES || is_rendered || was_inside && !self.origins.contains_key(&part)
        }
    }

    /// The catalogue whose files these are, if it isn't this one.
    pub(super) fn other_catalog(&self, catalog: &Name) -> Option<&Name> {
        let other = self.catalogs.first();
        other.filter(|_| !self.catalogs.contains(catalog))
    }

    /// Notes whose files these are.
    pub(super) fn set_catalog(&mut self, catalog: &Name) {
        self.catalogs = BTreeSet::from([catalog.clone()]);
    }

    /// The files and the parts that these functions keep.
    pub(super) fn only(&self, files: impl Fn(&str) -> bool, parts: impl Fn(&str) -> bool) -> Self {
        let mut rest = self.clone();
        rest.conflict = None;
        rest.cut = false;
        rest.files.retain(|path, _| files(path));
        // What another language's run left half-done is still so.
        rest.unfinished &= rest.files.values().any(|digests| digests.len() > 1);
        rest.origins.retain(|part, _| parts(part));
        rest
    }

    /// The lock of a run that is at work: it knows what either of two knows.
    pub(super) fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.unfinished = true;
        for (path, digests) in &other.files {
            let known = both.files.entry(path.clone()).or_default();
            known.extend(digests.iter().cloned());
        }
        both.catalogs.extend(other.catalogs.iter().cloned());
        for (part, origins) in &other.origins {
            let known = both.origins.entry(part.clone()).or_default();
            known.extend(origins.iter().cloned());
        }
        both
    }

    /// Notes where a part came from.
    pub(super) fn set_origin(&mut self, part: String, origin: &Origin) {
        self.origins.insert(part, BTreeSet::from([origin.clone()]));
    }

    /// The text of the lock file.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{MAGIC}{FORMAT}: {FOR_PEOPLE}\n");
        if self.unfinished {
            text.extend([UNFINISHED, "\n"]);
        }
        // Writing to a string can't fail.
        for catalog in &self.catalogs {
            let _ = writeln!(text, "{OWNER}{catalog}");
        }
        for (part, origins) in &self.origins {
            for Origin { version, spec } in origins {
                let _ = writeln!(text, "# {part} by codegen {version} from spec {spec}");
            }
        }
        for (path, digests) in &self.files {
            for digest in digests {
                let _ = writeln!(text, "{digest}  {path}");
            }
        }
        sealed(text)
    }

    /// The files of a layout, each with what was left in it, if all of it was left by one run that
    /// came to its end, and was made of this; `None` if that isn't so.
    pub(super) fn settled(&self, layout: &Layout, origin: &Origin) -> Option<Vec<(&str, &Digest)>> {
        let only = BTreeSet::from([origin.clone()]);
        let is_of = |part: &String| self.origins.get(part) == Some(&only);
        // A page is about all languages that its folder shows.
        let is_all = layout.form().pages().is_none() || self.layout() == *layout;
        let is_whole = is_all
            && !self.unfinished
            && !self.cut
            && self.conflict.is_none()
            && self.catalogs.len() == 1
            && self.admits(layout)
            && layout.parts().iter().all(is_of);
        if !is_whole {
            return None;
        }
        let is_ours = self.of(layout);
        let files = self.files.iter().filter(|(path, _)| is_ours(path));
        files
            .map(|(path, digests)| {
                let mut digests = digests.iter();
                let first = digests.next().filter(|_| digests.len() == 0);
                first.map(|digest| (path.as_str(), digest))
            })
            .collect()
    }
}

#[cfg(fuzzing)]
impl Lock {
    /// Asserts that what is read of a text is what is read of it after it was written again.
    pub(crate) fn assert_same_again(text: &str) {
        let Ok(lock) = Self::parse(text) else {
            return;
        };
        // These are marks of the text, which isn't written that way again.
        let lock = Self {
            conflict: None,
            cut: false,
            ..lock
        };
        let written = lock.text();
        let again = Self::parse(&written);
        assert!(
            again.as_ref().is_ok_and(|again| *again == lock),
            "{again:?}"
        );
        assert!(super::seal::is_intact(&written), "{written}");
        assert!(lock.paths().all(is_inside), "{lock:?}");
    }
}

/// The number of the format, if this is a first line.
fn format_of(line: &str) -> Option<u32> {
    let (number, _) = line.strip_prefix(MAGIC)?.split_once(':')?;
    number.parse().ok()
}

/// A part and its origin, if this is such a line.
fn origin_of(line: &str) -> Option<(String, Origin)> {
    let (part, rest) = line.strip_prefix("# ")?.split_once(" by codegen ")?;
    let (version, spec) = rest.split_once(" from spec ")?;
    let origin = Origin {
        version: semver::Version::parse(version).ok()?.to_string(),
        spec: Digest::parse(spec)?,
    };
    Some((part.to_owned(), origin))
}

/// Whether git wrote this line to separate the sides of a conflict (`git merge`, "How conflicts are
/// presented").
fn is_conflict_marker(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
        .iter()
        .filter_map(|marker| line.strip_prefix(marker))
        .any(|rest| rest.is_empty() || rest.starts_with(' '))
}
