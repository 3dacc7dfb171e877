//! What the tests use of the library beside the program itself. They name it in this file alone.

pub use codetables::internals::{
    Language, Name, documented as kinds_of_change, escapers as literal, is_plain, rules,
};
