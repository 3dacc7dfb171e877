//! Documentation names the entries that mean the same: who handles one of two codes for one mistake
//! hears of the other.

use std::fs;

use super::common::{arg, codegen, each_language, fresh_folder};
