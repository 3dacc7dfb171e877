//! What a document says of installing, of hooks and of workflows, held against what there is.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::session::Mistake;
use crate::common::root;

/// The commands that a workflow runs; the actions of others are asked for by a major version.
pub fn steps(workflow: &Value) -> Result<Vec<String>, Mistake> {
    let jobs = workflow["jobs"]
        .as_object()
        .ok_or("a workflow without jobs")?;
    let mut commands = Vec::new();
    for step in jobs.values().flat_map(|job| items(&job["steps"])) {
        match (step["uses"].as_str(), step["run"].as_str()) {
            (Some(action), None) => {
                let version = action.split_once("@v").map(|(_, version)| version);
                // Ours is asked for by the version of codegen.
                let ours = version == Some(env!("CARGO_PKG_VERSION"))
                    && action.starts_with("your/codegen/setup-codegen@")
                    && root().join("setup-codegen/action.yml").exists();
                if !ours && version.is_none_or(|version| version.parse::<u32>().is_err()) {
                    return Err(format!("{action} is no action of a major version"));
                }
            }
            (None, Some(lines)) => commands.push(lines.to_owned()),
            _ => return Err(format!("a step that does nothing: {step}")),
        }
    }
    Ok(commands)
}

/// `cargo install` would install one program, under the name that the README uses, and `--locked`
/// works.
pub fn installs() -> Result<(), Mistake> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let programs: Vec<&Value> = items(&metadata["packages"])
        .flat_map(|package| items(&package["targets"]))
        .filter(|target| target["kind"][0] == "bin")
        .map(|target| &target["name"])
        .collect();
    let locked = root().join("Cargo.lock").exists();
    match programs[..] {
        [name] if name == "codegen" && locked => Ok(()),
        _ => Err(format!("cargo would install {programs:?}")),
    }
}

/// The hooks that this repository offers.
fn offered() -> Value {
    let text = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("the hooks");
    serde_yaml::from_str(&text).expect("YAML")
}

/// A configuration of pre-commit: this version, with hooks that there are and keys that they take.
pub fn configuration(configuration: &Value) -> Result<(), Mistake> {
    let offered = offered();
    for repository in items(&configuration["repos"]) {
        if repository["rev"] != concat!("v", env!("CARGO_PKG_VERSION")) {
            return Err(format!("{} is no version", repository["rev"]));
        }
        for hook in items(&repository["hooks"]) {
            if !items(&offered).any(|offered| offered["id"] == hook["id"]) {
                return Err(format!("there is no hook {}", hook["id"]));
            }
            keys(hook)?;
        }
    }
    Ok(())
}

/// Keys of a hook that may be set: those that are offered, and its arguments.
pub fn keys(hook: &Value) -> Result<(), Mistake> {
    let offered = offered();
    for key in hook.as_object().ok_or("a hook is a mapping")?.keys() {
        if key != "args" && items(&offered).any(|hook| hook[key].is_null()) {
            return Err(format!("a hook has no key {key}"));
        }
    }
    Ok(())
}

/// The items of a list.
fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
