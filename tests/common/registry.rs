//! A registry of npm packages on this machine, with those of some folders.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::thread;

use serde_json::{Value, json};

use super::tools::content;

pub struct Registry {
    address: String,
}

/// The tarballs of packages, and their manifests.
type Packages = BTreeMap<String, (PathBuf, Value)>;

impl Registry {
    /// Answers as long as the tests run, with what is in these folders.
    pub fn serve(folders: &[&Path]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let address = format!("http://127.0.0.1:{port}/");
        let packages = folders.iter().flat_map(|folder| packages(folder));
        let packages: Arc<Packages> = Arc::new(packages.collect());
        let at = address.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (packages, at) = (Arc::clone(&packages), at.clone());
                // A client that goes away is of no interest.
                thread::spawn(move || answer(stream, &packages, &at));
            }
        });
        Self { address }
    }

    pub fn address(&self) -> &str {
        &self.address
    }
}

fn packages(folder: &Path) -> Packages {
    let mut packages = Packages::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|kind| kind != "tgz") {
            continue;
        }
        let mut tar = Command::new("tar");
        let manifest = content(
            tar.arg("-xzOf").arg(&path).arg("package/package.json"),
            folder,
        );
        let manifest: Value = serde_json::from_str(&manifest.stdout).expect("JSON");
        let name = manifest["name"].as_str().expect("a name").to_owned();
        packages.insert(name, (path, manifest));
    }
    packages
}

/// `GET /<name>` is what there is of a package, and `GET /-/<name>` its tarball.
fn answer(mut stream: TcpStream, packages: &Packages, at: &str) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let request = lines.next()?.ok()?;
    while !lines.next()?.ok()?.is_empty() {}
    let path = request.split(' ').nth(1)?.trim_start_matches('/');
    let path = path.replace("%2f", "/").replace("%40", "@");
    let body = if let Some(name) = path.strip_prefix("-/") {
        packages.get(name).and_then(|(path, _)| fs::read(path).ok())
    } else {
        packages.get(&path).map(|(_, manifest)| {
            let mut version = manifest.clone();
            version["dist"] = json!({"tarball": format!("{at}-/{path}")});
            let number = manifest["version"].as_str().expect("a version");
            let package = json!({
                "name": path, "dist-tags": {"latest": number}, "versions": {number: version},
            });
            package.to_string().into_bytes()
        })
    };
    let status = if body.is_some() {
        "200 OK"
    } else {
        "404 Not Found"
    };
    let body = body.unwrap_or_else(|| b"{}".to_vec());
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&body).ok()
}
