//! Temporary.
use codetables::*;
fn main() {
    let mut sources = source::Sources::default();
    let mut out = Vec::new();
    let dir = std::env::args().nth(1).unwrap_or("spec".into());
    let spec = load::load(&load::Location::Folder(dir.into()), &mut sources, &mut out);
    if let Some(spec) = spec {
        let catalog = catalog::Catalog::build(spec, &sources, &mut out);
        target::check_identifiers(&catalog, &mut out);
        if out.is_empty() {
            for t in target::Target::all() {
                for f in t.render(&catalog).unwrap() {
                    let p = std::path::Path::new("generated").join(&f.path);
                    std::fs::create_dir_all(p.parent().unwrap()).unwrap();
                    std::fs::write(p, f.text).unwrap();
                }
            }
        }
    }
    for d in out {
        anstream::eprintln!("{}\n", d.draw(&sources));
    }
}
