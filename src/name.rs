//! Names: lower-case words, which each language writes in its own casing.

use std::fmt;

use heck::ToSnakeCase;

/// The name of a table, an entry or a catalogue: lower-case ASCII words joined by single
/// underscores, beginning with a letter. All five languages can turn that into an identifier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

/// Longer names are hard to type, and file systems allow file names of at most 255 bytes.
const MAX_LEN: usize = 100;

impl Name {
    /// Parses a name as written in the spec. Returns `None` if it doesn't have the form of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let fits = text.len() <= MAX_LEN
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.split('_').all(word);
        fits.then(|| Self(text.to_owned()))
    }

    /// Makes a name from any text that has words: `FailedOperation.NoHKIDCard` becomes
    /// `failed_operation_no_hkid_card`. Returns `None` if the result isn't a name, such as when
    /// there are no ASCII words, or a digit comes first.
    #[must_use]
    pub fn from_words(text: &str) -> Option<Self> {
        Self::parse(&text.to_snake_case())
    }

    /// A name that is part of the program, and known to be valid.
    pub(crate) fn known(text: &'static str) -> Self {
        debug_assert!(Self::parse(text).is_some(), "{text}");
        Self(text.to_owned())
    }

    /// The name as in the spec: `face_too_close`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words of the name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split('_')
    }

    /// `FaceTooClose`
    #[must_use]
    pub fn pascal(&self) -> String {
        let mut pascal = String::with_capacity(self.0.len());
        let mut begins = true;
        for c in self.0.chars() {
            match c {
                '_' => begins = true,
                c if std::mem::take(&mut begins) => pascal.push(c.to_ascii_uppercase()),
                c => pascal.push(c),
            }
        }
        pascal
    }

    /// `faceTooClose`
    #[must_use]
    pub fn camel(&self) -> String {
        let mut camel = self.pascal();
        if let Some(first) = camel.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        camel
    }

    /// `FACE_TOO_CLOSE`
    #[must_use]
    pub fn screaming(&self) -> String {
        self.0.to_ascii_uppercase()
    }

    /// `face-too-close`
    #[must_use]
    pub fn kebab(&self) -> String {
        self.0.replace('_', "-")
    }

    /// `facetooclose`
    #[must_use]
    pub fn flat(&self) -> String {
        self.0.replace('_', "")
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn words_of_codes() {
        let name = |code: &str| Name::from_words(code).map(|name| name.0);
        assert_eq!(
            name("FailedOperation.NoHKIDCard").as_deref(),
            Some("failed_operation_no_hkid_card")
        );
        assert_eq!(
            name("InvalidParameter").as_deref(),
            Some("invalid_parameter")
        );
        assert_eq!(
            name("LimitExceeded.TooLargeFileError").as_deref(),
            Some("limit_exceeded_too_large_file_error")
        );
        for without in ["", "-999", "404", "错误", "\u{202e}"] {
            assert_eq!(name(without), None, "{without}");
        }
    }

    #[test]
    fn form() {
        for good in ["a", "h5", "selfie_h5", "a_1_b"] {
            assert!(Name::parse(good).is_some(), "{good}");
        }
        for bad in ["", "_a", "a_", "a__b", "1a", "A", "a-b", "é", "a b"] {
            assert!(Name::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn casings() {
        let name = Name::parse("selfie_h5_3d").unwrap();
        let all = [
            name.pascal(),
            name.camel(),
            name.screaming(),
            name.kebab(),
            name.flat(),
        ];
        assert_eq!(
            all,
            [
                "SelfieH53d",
                "selfieH53d",
                "SELFIE_H5_3D",
                "selfie-h5-3d",
                "selfieh53d"
            ]
        );
    }
}
