//! The files of a folder as a revision has them. Nothing is checked out: the repository is only
//! read.

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use thiserror::Error;

use crate::path::{folder_name, system_words};

/// A folder as a revision has it.
#[derive(Debug)]
pub(crate) struct Revision {
    /// What people call the revision: `v1.0.0`.
    pub name: String,
    /// The folder's path in the repository, without a slash at its end; empty at the root.
    pub folder: String,
    /// The paths below the folder, and what is in the files.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Why a revision can't be read.
#[derive(Debug, Error)]
pub(crate) enum RevisionError {
    #[error("can't run git: {0}")]
    NoGit(String),
    #[error("{folder} is in no repository of git{}", said(.says))]
    NoRepository { folder: String, says: String },
    #[error("this repository has no commit yet")]
    NoCommit,
    #[error("git knows no revision `{name}`")]
    Unknown { name: String, is_shallow: bool },
    #[error("no tag before this commit has {file}")]
    NoTag { file: String, is_shallow: bool },
    #[error("`{name}` has no {file}")]
    NoSpec { name: String, file: String },
    #[error("git can't read `{name}`{}", said(.says))]
    Unreadable { name: String, says: String },
}

/// What git says, in brackets.
fn said(says: &str) -> String {
    match says.lines().next().map(str::trim) {
        Some(line) if !line.is_empty() => {
            format!(" ({})", line.trim_start_matches("fatal: "))
        }
        _ => String::new(),
    }
}

impl RevisionError {
    /// Whether there is no release yet, as far as git knows all of the history.
    pub(crate) fn is_before_the_first(&self) -> bool {
        matches!(
            self,
            Self::NoCommit
                | Self::NoTag {
                    is_shallow: false,
                    ..
                }
        )
    }

    /// What to do about it.
    pub(crate) fn help(&self) -> String {
        let fetch = "this clone is shallow: `git fetch --unshallow --tags` gets the rest (in a workflow, `fetch-depth: 0`)";
        match self {
            Self::NoGit(_) => "install git, or name another spec: `--from PATH`",
            Self::NoRepository { .. } => {
                "name what to compare with: `--from` takes another spec's folder, `builtin`, or a file"
            }
            Self::NoCommit => "commit the spec first, or name another: `--from PATH`",
            Self::Unknown {
                is_shallow: true, ..
            }
            | Self::NoTag {
                is_shallow: true, ..
            } => fetch,
            Self::Unknown { .. } => {
                "`git tag` lists the tags, `git branch --all` the branches; `git fetch --tags` gets those that are missing"
            }
            Self::NoTag { .. } => {
                "tag the release, or name a revision: `--against HEAD` is what was committed last"
            }
            Self::NoSpec { .. } => {
                "name a later revision; if the spec was in another folder then, `git worktree add` checks it out, and `--from PATH` names its folder"
            }
            Self::Unreadable { .. } => "see whether `git fsck` finds the repository whole",
        }
        .to_owned()
    }
}

/// A repository, seen from one of its folders.
struct Repository<'a> {
    at: &'a Path,
    /// The path of that folder in the repository, with a slash at its end unless it is empty.
    prefix: String,
}

/// The files of a folder and of the folder `below` in it, as a revision has them; without a name,
/// as the newest tag before this commit that has the file `key`. `is_wanted` says of a path below
/// the folder whether it is read.
pub(crate) fn files_of(
    folder: &Path,
    revision: Option<&str>,
    key: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Revision, RevisionError> {
    let repository = Repository::around(folder)?;
    let (name, commit) = match revision {
        Some(name) => (name.to_owned(), repository.commit(name)?),
        None => repository.newest_tag(key)?,
    };
    let listed = repository.list(&name, &commit)?;
    let wanted = listed.into_iter().filter(|path| is_wanted(path));
    let wanted: Vec<String> = wanted.collect();
    if !wanted.iter().any(|path| path == key) {
        return Err(RevisionError::NoSpec {
            name,
            file: format!("{}{key}", repository.prefix),
        });
    }
    let files = repository.read(&name, &commit, &wanted)?;
    Ok(Revision {
        name,
        folder: repository.prefix.trim_end_matches('/').to_owned(),
        files: wanted.into_iter().zip(files).collect(),
    })
}

impl<'a> Repository<'a> {
    fn around(folder: &'a Path) -> Result<Self, RevisionError> {
        let mut here = Self {
            at: folder,
            prefix: String::new(),
        };
        if folder.as_os_str().is_empty() {
            here.at = Path::new(".");
        }
        // Where it can't be entered, that isn't git's fault.
        let no_repository = |says: &[u8]| RevisionError::NoRepository {
            folder: folder_name(here.at),
            says: String::from_utf8_lossy(says).into_owned(),
        };
        if !here.at.is_dir() {
            return Err(no_repository(b""));
        }
        let found = here.git(["rev-parse", "--show-prefix"])?;
        if !found.status.success() {
            return Err(no_repository(&found.stderr));
        }
        let prefix = String::from_utf8_lossy(&found.stdout);
        prefix
            .trim_end_matches(['\n', '\r'])
            .clone_into(&mut here.prefix);
        Ok(here)
    }

    /// Runs git where the folder is. What a hook is told of its own repository is left out: this
    /// may be another, and no index is read.
    fn git<S: AsRef<OsStr>>(
        &self,
        args: impl IntoIterator<Item = S>,
    ) -> Result<Output, RevisionError> {
        let output = self.command().args(args).stdin(Stdio::null()).output();
        output.map_err(|error| RevisionError::NoGit(system_words(&error)))
    }

    fn command(&self) -> Command {
        let mut git = Command::new("git");
        git.current_dir(self.at);
        for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            git.env_remove(variable);
        }
        // What git says is read.
        git.env("LC_ALL", "C").env("GIT_LITERAL_PATHSPECS", "1");
        git
    }

    /// The commit that a revision is, by its hash, which can be taken for no option.
    fn commit(&self, name: &str) -> Result<String, RevisionError> {
        let commit = format!("{name}^{{commit}}");
        let found = self.git([
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ])?;
        if !found.status.success() {
            if name == "HEAD" {
                return Err(RevisionError::NoCommit);
            }
            return Err(RevisionError::Unknown {
                name: name.to_owned(),
                is_shallow: self.is_shallow(),
            });
        }
        let hash = String::from_utf8_lossy(&found.stdout);
        // `--end-of-options` is printed by old versions of git, too.
        Ok(hash.lines().last().unwrap_or_default().trim().to_owned())
    }

    fn is_shallow(&self) -> bool {
        let found = self.git(["rev-parse", "--is-shallow-repository"]);
        found.is_ok_and(|found| found.stdout.starts_with(b"true"))
    }

    /// The newest tag before this commit that has a file, and its commit.
    fn newest_tag(&self, key: &str) -> Result<(String, String), RevisionError> {
        let head = self.commit("HEAD")?;
        // Where two are of one second, the higher version is the newer one.
        let found = self.git([
            "for-each-ref",
            "--sort=-version:refname",
            "--sort=-creatordate",
            &format!("--merged={head}"),
            "--format=%(refname)",
            "refs/tags",
        ])?;
        let listed = String::from_utf8_lossy(&found.stdout).into_owned();
        for tag in listed.lines() {
            let has = format!("{tag}^{{commit}}:{}{key}", self.prefix);
            if self.git(["cat-file", "-e", &has])?.status.success() {
                let commit = self.commit(tag)?;
                let name = tag.strip_prefix("refs/tags/").unwrap_or(tag);
                return Ok((name.to_owned(), commit));
            }
        }
        Err(RevisionError::NoTag {
            file: format!("{}{key}", self.prefix),
            is_shallow: self.is_shallow(),
        })
    }

    /// The files below the folder, by their paths from there.
    fn list(&self, name: &str, commit: &str) -> Result<Vec<String>, RevisionError> {
        // A path that ends in a slash is listed by what is in it.
        let mut args = vec!["ls-tree", "-r", "-z", "--full-tree", commit];
        if !self.prefix.is_empty() {
            args.extend(["--", &self.prefix]);
        }
        let found = self.git(args)?;
        if !found.status.success() {
            return Err(unreadable(name, &found.stderr));
        }
        let lines = found.stdout.split(|byte| *byte == 0);
        let files = lines.filter_map(|line| {
            let (about, path) = std::str::from_utf8(line).ok()?.split_once('\t')?;
            // Neither a link, whose content is a path, nor another repository.
            let is_file = about.starts_with("100");
            let path = path.strip_prefix(&self.prefix)?;
            (is_file && !path.contains('\n')).then(|| path.to_owned())
        });
        Ok(files.collect())
    }

    /// What is in some of the files, in their order.
    fn read(
        &self,
        name: &str,
        commit: &str,
        paths: &[String],
    ) -> Result<Vec<Vec<u8>>, RevisionError> {
        let asked: String = paths
            .iter()
            .map(|path| format!("{commit}:{}{path}\n", self.prefix))
            .collect();
        let mut git = self.command();
        git.args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let no_git = |error: io::Error| RevisionError::NoGit(system_words(&error));
        let mut running = git.spawn().map_err(no_git)?;
        let stdin = running.stdin.take();
        // It answers while it is asked, and would wait for ever if nobody listened.
        let output = std::thread::scope(|scope| {
            scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(asked.as_bytes())));
            running.wait_with_output()
        });
        let output = output.map_err(no_git)?;
        let files = contents(&output.stdout, paths.len());
        files.ok_or_else(|| unreadable(name, &output.stderr))
    }
}

fn unreadable(name: &str, says: &[u8]) -> RevisionError {
    RevisionError::Unreadable {
        name: name.to_owned(),
        says: String::from_utf8_lossy(says).into_owned(),
    }
}

/// The contents in an answer of `git cat-file --batch` (git-cat-file(1), "Batch output"); `None`
/// unless it has all of them.
fn contents(mut answer: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut contents = Vec::with_capacity(count);
    for _ in 0..count {
        let end = answer.iter().position(|byte| *byte == b'\n')?;
        let head = std::str::from_utf8(&answer[..end]).ok()?;
        let size: usize = head
            .strip_suffix(' ')
            .unwrap_or(head)
            .rsplit(' ')
            .next()?
            .parse()
            .ok()?;
        let rest = answer.get(end + 1..)?;
        contents.push(rest.get(..size)?.to_vec());
        answer = rest.get(size + 1..)?;
    }
    Some(contents)
}
