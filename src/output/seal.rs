//! The seal of a lock file: its last line, by which the build of codegen that wrote it knows that
//! nobody has changed it since. Then the spec and the files needn't be looked at for more than
//! their digests.
//!
//! It is no signature. Who forges it deceives nobody but a run that would otherwise have mended the
//! folder; `codegen check` doesn't look at it.

use super::Digest;

/// The number of this build, which is another one wherever something else could be generated.
const BUILD: &str = env!("CODEGEN_BUILD");

/// The beginning of the line.
const SEAL: &str = "# sealed by build ";

/// The text of a lock file with its seal.
pub(super) fn sealed(mut text: String) -> String {
    let seal = seal(&text);
    text.push_str(&seal);
    text
}

/// Whether a line has the form of a seal, be it this lock's or that of one that was merged.
pub(super) fn is_seal(line: &str) -> bool {
    let parts = line.strip_prefix(SEAL).and_then(|it| it.split_once(": "));
    parts.is_some_and(|(_, digest)| Digest::parse(digest).is_some())
}

fn seal(text: &str) -> String {
    format!(
        "{SEAL}{BUILD}: {}\n",
        Digest::of_texts([text, BUILD].into_iter())
    )
}

/// Whether this build left a lock file as it is.
pub(super) fn is_intact(text: &str) -> bool {
    let start = text.rfind(SEAL).unwrap_or_default();
    let (lines, last) = text.split_at(start);
    last == seal(lines)
}
