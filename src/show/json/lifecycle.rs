//! Since when names and codes are there, which are on their way out, and which went, as JSON.

use serde::Serialize;

use super::{JsonCode, json_code};
use crate::catalog::{Alias, Deprecation, Reserved};

/// A further name of an entry.
#[derive(Serialize)]
pub(super) struct JsonAlias<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<JsonDeprecation<'a>>,
}

/// That something should no longer be used.
#[derive(Serialize)]
pub(super) struct JsonDeprecation<'a> {
    since: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    instead: Option<&'a str>,
}

/// A code or a name that nothing may have again.
#[derive(Serialize)]
pub(super) struct JsonReserved<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<JsonCode<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    since: String,
    reason: &'a str,
}

pub(super) fn json_alias(alias: &Alias) -> JsonAlias<'_> {
    JsonAlias {
        name: alias.name.as_str(),
        deprecated: alias.deprecated.as_ref().map(json_deprecation),
    }
}

pub(super) fn json_deprecation(deprecation: &Deprecation) -> JsonDeprecation<'_> {
    JsonDeprecation {
        since: deprecation.since.to_string(),
        reason: deprecation.reason.as_deref(),
        instead: deprecation.instead.as_ref().map(|name| name.value.as_str()),
    }
}

pub(super) fn json_reserved(reserved: &Reserved) -> JsonReserved<'_> {
    JsonReserved {
        code: reserved.code.as_ref().map(|code| json_code(&code.value)),
        name: reserved.name.as_ref().map(|name| name.value.as_str()),
        since: reserved.since.to_string(),
        reason: &reserved.reason,
    }
}
