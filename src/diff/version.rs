//! The version that changes owe.
//!
//! A change that breaks something owes a major version, one that adds something or changes what it
//! means a minor one, and one of texts alone a patch. Below 1.0.0, what breaks owes a minor version
//! and everything else a patch, as Cargo and npm read such versions. From a pre-release, any later
//! version will do (Semantic Versioning 2.0.0, sections 4 and 9).

use semver::{Prerelease, Version};

use super::change::Change;
use super::kind::Level;

/// What the changes owe, and whether they have it.
#[derive(Debug)]
pub(crate) struct Owed {
    /// The part of the version that has to be raised; `None` if nothing changed.
    pub level: Option<Level>,
    /// The lowest version that will do.
    pub version: Version,
    /// Whether the new version will do.
    pub is_paid: bool,
}

impl Owed {
    pub(super) fn of(changes: &[Change], old: &Version, new: &Version) -> Self {
        let most = changes.iter().map(Change::owed).max();
        let level = most.map(|most| level(most, old));
        let version = level.map_or_else(|| old.clone(), |level| raised(old, level));
        let release = Version {
            pre: Prerelease::EMPTY,
            ..new.clone()
        };
        // A pre-release of a version that will do is one that will do, too.
        let is_ahead = level.is_some() && new > old && release >= version;
        Self {
            level,
            is_paid: *new >= version || is_ahead,
            version,
        }
    }
}

/// The part of a version before 1.0.0 that stands for the same.
pub(super) fn level(level: Level, old: &Version) -> Level {
    match (old.major, level) {
        (0, Level::Major) => Level::Minor,
        (0, Level::Minor) => Level::Patch,
        (_, level) => level,
    }
}

/// The next version with a part raised.
fn raised(old: &Version, level: Level) -> Version {
    let Version {
        major,
        minor,
        patch,
        ..
    } = *old;
    if !old.pre.is_empty() {
        return Version::new(major, minor, patch);
    }
    match level {
        Level::Patch => Version::new(major, minor, patch.saturating_add(1)),
        Level::Minor => Version::new(major, minor.saturating_add(1), 0),
        Level::Major => Version::new(major.saturating_add(1), 0, 0),
    }
}
