//! Embedded Go: where its packages are in somebody's module.

use std::fs;
use std::path::Path;

use super::Go;
use super::names::{last_part, root_package};
use super::package::{GO_IMPORT, package_name};
use crate::language::RenderError;
use crate::path::{resolved, slashes, system_words};

const MODULE_FILE: &str = "go.mod";

impl Go {
    /// The same for packages in a folder of somebody's module.
    pub(super) fn embedded_in(&self, folder: &Path) -> Result<Self, RenderError> {
        let module = match &self.import_path {
            Some(path) => path.clone(),
            None => import_path(folder)?,
        };
        // Like everybody's, the package has the name of its folder, if that can be one.
        let named = package_name(last_part(&module));
        Ok(Self {
            placeholder: None,
            root_package: named.map_or_else(|| self.root_package.clone(), root_package),
            module,
            import_path: self.import_path.clone(),
            initialisms: self.initialisms.clone(),
        })
    }
}

/// The import path of a folder, by the `go.mod` that is next above it (The Go Modules Reference,
/// "Glossary", "package path").
fn import_path(folder: &Path) -> Result<String, RenderError> {
    let place = |message: String, help: &str| RenderError::Place {
        message,
        help: format!("{help}; or state `import_path` in `packages` → `go` of the spec"),
    };
    let absolute = resolved(folder);
    let Some(root) = absolute
        .ancestors()
        .find(|it| it.join(MODULE_FILE).is_file())
    else {
        return Err(place(
            format!(
                "no go.mod is above {}, so its import path is not known",
                slashes(folder)
            ),
            "`go mod init` makes one at the root of a module",
        ));
    };
    let file = root.join(MODULE_FILE);
    let text = fs::read_to_string(&file).map_err(|error| {
        place(
            format!("can't read {}: {}", slashes(&file), system_words(&error)),
            "make it readable",
        )
    })?;
    let Some(module) = module_of(&text) else {
        return Err(place(
            format!("{} has no line that begins with `module`", slashes(&file)),
            "`go mod edit -module PATH` adds it",
        ));
    };
    let below = absolute.strip_prefix(root).unwrap_or(Path::new(""));
    let path = [module.to_owned(), slashes(below)].join("/");
    let path = path.trim_end_matches('/').to_owned();
    if (GO_IMPORT.fits)(&path) {
        return Ok(path);
    }
    Err(place(
        format!(
            "`{path}` can't be imported: an import path is {}",
            GO_IMPORT.made_of
        ),
        "choose another folder",
    ))
}

/// The path of a module, as its `go.mod` has it (The Go Modules Reference, "go.mod files").
fn module_of(text: &str) -> Option<&str> {
    let mut words = text.lines().flat_map(|line| {
        let code = line.split("//").next().unwrap_or_default();
        code.split_whitespace()
    });
    words.find(|word| *word == "module")?;
    let path = words.find(|word| *word != "(")?;
    Some(path.trim_matches(['"', '`']))
}

#[cfg(test)]
mod tests {
    use super::module_of;

    #[test]
    fn the_path_of_a_module() {
        for text in [
            "module example.com/shop\n\ngo 1.24\n",
            "// module x\n\nmodule \"example.com/shop\" // deprecated\n",
            "go 1.24\nmodule (\n\texample.com/shop\n)\n",
            "module `example.com/shop`",
        ] {
            assert_eq!(module_of(text), Some("example.com/shop"), "{text}");
        }
        assert_eq!(module_of("go 1.24\n"), None);
    }
}
