//! Pages on which people look codes up: a site, for those who don't read code and those who do.
//!
//! What is said of an entry, which is what its comments say in code and what `show` tells, is put
//! together in [`entry`], as plain data without markup. [`html`] makes a site of it, and [`search`]
//! what the site is searched by.

mod entry;
mod html;
mod search;

pub(crate) use html::{Html, site};
