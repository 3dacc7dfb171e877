//! The promise: the contents of `generated/<language>` can be published as they are. The language's
//! own tool packs the package, as PUBLISHING.md says; somebody else's program then installs that
//! very package the ordinary way and uses constants, look-ups and flags of three tables. All of it
//! happens offline.

use crate::common::release::assert_can_be_published;

each_language!(assert_can_be_published);
