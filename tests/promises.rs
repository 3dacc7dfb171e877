//! What the project promises, one file per promise. They are one program, so that it is linked
//! once, and what waits for one language's compiler runs beside what waits for another's.

#[macro_use]
mod common;

mod bad_input;
mod bad_specs;
mod built_javascript;
mod check;
mod check_diff;
mod columns;
mod command_line;
mod compiles;
mod deprecated;
mod diff;
mod diff_check;
mod diff_property;
mod diff_sides;
mod diff_verdicts;
mod documentation;
mod embedded;
mod formatted;
mod golden;
mod hostile;
mod house;
mod import;
mod import_mistakes;
mod import_names;
mod import_texts;
mod imported;
mod init;
mod interrupted;
mod languages;
mod line_ends;
mod links;
mod literals;
mod lock;
mod message_formats;
mod nothing_to_do;
mod open_sets;
mod ownership;
mod packages;
mod pre_commit;
mod project;
mod read_back;
mod readme;
mod refused_names;
mod regeneration;
mod release_cycle;
mod reserved;
mod same_everywhere;
mod schema;
mod show;
mod source_document;
mod two_runs;
mod unbounded;
mod unfinished;
