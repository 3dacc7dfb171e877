//! The promise: every entry that is imported has a name of its own in every language, and one that
//! nobody chose is marked.

use crate::common::import::{import, imported, sheet, text};
use crate::common::{codegen, folder};

/// A name that nobody chose is marked, and different from all others.
#[test]
fn proposed_names_are_marked() {
    let folder = folder();
    let table = "code,text\n4,Internal service error\n8,Internal service error\n15,Token expired.\n-1,错误\n";
    import(folder.path(), &[("a.csv", table)], &[])
        .exits(0)
        .says("look at the 4 proposed names");
    let spec = text(&folder.path().join("spec/tables/a.yaml"));
    for line in [
        "name: internal_service_error_4 # review: from the text and the code",
        "name: internal_service_error_8 # review: from the text and the code",
        "name: token_expired # review: from the text",
        "name: code_minus_1 # review: from the code",
    ] {
        assert!(spec.contains(line), "{line}\n{spec}");
    }
}

/// Two names that differ in no more than underscores are one in some language.
#[test]
fn names_differ_in_every_language() {
    for table in [
        "code,text\nX1,One\nX_1,Other\n",
        "code,text\n1,Too many x1\n2,Too many x 1\n",
        "code,name,text\n1,X1,One\n2,X_1,Other\n",
    ] {
        let folder = folder();
        import(folder.path(), &[("a.csv", table)], &[]).exits(0);
        codegen(folder.path(), &["--quiet"]).exits(0);
    }
}

/// A name that is no word stays in capitals where a language has any; words don't.
#[test]
fn names_that_are_no_words() {
    let (errno, run) = imported("errno.csv", &sheet("errno").write("csv"));
    run.says("initialisms  133 names");
    assert_eq!(errno["tables"][0]["entries"][10]["name"], "eagain");
    let words = "1,CANCELLED\n2,UNKNOWN\n3,TIMEOUT\n4,ABORTED\n5,REFUSED\n";
    let (_, run) = imported("a.csv", &format!("code,name\n{words}"));
    assert!(!run.stderr.contains("initialisms"), "{}", run.stderr);
}
