//! The formats of package manifests, which more than one language uses.

use std::fmt;

use askama::filters::Escaper;

use crate::text::is_plain;

/// What stands between the quotes of a TOML basic string (TOML 1.0, "String").
#[derive(Debug, Clone, Copy, Default)]
pub struct Toml;

impl Escaper for Toml {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for c in text.chars() {
            match c {
                '"' | '\\' => write!(out, "\\{c}")?,
                c if is_plain(c) => out.write_char(c)?,
                c => write!(out, "\\U{:08X}", u32::from(c))?,
            }
        }
        Ok(())
    }
}

/// What stands between the quotes of a JSON string (RFC 8259, section 7).
#[derive(Debug, Clone, Copy, Default)]
pub struct Json;

impl Escaper for Json {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for c in text.chars() {
            match c {
                '"' | '\\' => write!(out, "\\{c}")?,
                '\n' => out.write_str("\\n")?,
                '\r' => out.write_str("\\r")?,
                '\t' => out.write_str("\\t")?,
                c if is_plain(c) => out.write_char(c)?,
                c => c
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .try_for_each(|unit| write!(out, "\\u{unit:04X}"))?,
            }
        }
        Ok(())
    }
}
