//! The promise: the sources of one language can be generated into somebody's own source tree. The
//! compilers, at their strictest, take them as a part of the programs around them, which use them.
//! Nothing but sources is written, and codegen keeps to its own files there as it does elsewhere.

use crate::common::library::Language;
use crate::common::toolchain::toolchain;
use crate::common::tools::Checked;

each_language!(embeds);

fn embeds(language: Language) -> Checked {
    toolchain(language).embed()
}
