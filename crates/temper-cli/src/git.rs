//! What git knows of a change: which files it touches, and what was in them. Asked of the `git` command.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context;

use crate::failure::{Failure, Hint};

/// A change to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// From this revision to the files as they are, new ones included.
    Since(String),
    /// From the last commit to what is staged.
    Staged,
}

/// The options that limit a command to a change.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ChangeArgs {
    /// Only what changed since this revision, and of it only findings that are new.
    #[arg(long, value_name = "REV", conflicts_with = "staged")]
    pub diff: Option<String>,
    /// Only what is staged, and of it only findings that the last commit does not have.
    #[arg(long)]
    pub staged: bool,
}

impl ChangeArgs {
    /// The change that is meant, if any.
    pub fn change(&self) -> Option<Change> {
        match (&self.diff, self.staged) {
            (Some(revision), _) => Some(Change::Since(revision.clone())),
            (None, true) => Some(Change::Staged),
            (None, false) => None,
        }
    }
}

/// A file that a change touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Its path from the current folder.
    pub path: PathBuf,
    /// What was in it; none for a new file.
    pub before: Option<Vec<u8>>,
    /// What is in it.
    pub after: Vec<u8>,
}

/// Where the current folder is in its repository.
struct Here {
    /// The folder's path from the root, with `/` at its end; empty at the root.
    prefix: String,
    /// The way up to the root, such as `../`.
    up: String,
}

impl Here {
    fn ask() -> Result<Self, Failure> {
        let output = run(git().args(["rev-parse", "--show-prefix", "--show-cdup"]))?;
        let mut lines = output.lines().map(str::to_owned);
        Ok(Self {
            prefix: lines.next().unwrap_or_default(),
            up: lines.next().unwrap_or_default(),
        })
    }

    /// A path from the root as one from here.
    fn path(&self, path: &str) -> PathBuf {
        match path.strip_prefix(&self.prefix) {
            Some(inner) => inner.into(),
            None => format!("{}{path}", self.up).into(),
        }
    }
}

/// A file's name now and before, from the root of the repository.
struct Named {
    path: String,
    earlier: Option<String>,
}

/// The files below `paths` that a change touches and that `wanted` takes, with both contents.
///
/// # Errors
/// When this is no repository, the revision is not known, or git can't be run.
pub fn touched(
    change: &Change,
    paths: &[PathBuf],
    wanted: impl Fn(&Path) -> bool,
) -> Result<Vec<Touched>, Failure> {
    let here = Here::ask()?;
    let mut names = changed(change, paths)?;
    if matches!(change, Change::Since(_)) {
        names.extend(untracked(paths)?);
    }
    names.retain(|named| wanted(Path::new(&named.path)));
    names.sort_by(|a, b| a.path.cmp(&b.path));
    let revision = match change {
        Change::Since(revision) => revision.as_str(),
        Change::Staged => "HEAD",
    };
    let mut asked = Vec::new();
    for named in &names {
        asked.extend(named.earlier.as_ref().map(|it| format!("{revision}:{it}")));
        if *change == Change::Staged {
            asked.push(format!(":{}", named.path));
        }
    }
    let mut contents = contents(&asked)?.into_iter();
    let mut found = Vec::new();
    for named in names {
        let before = match named.earlier {
            Some(_) => contents.next().flatten(),
            None => None,
        };
        let after = match change {
            Change::Staged => contents.next().flatten(),
            // What was deleted meanwhile has nothing to look at.
            Change::Since(_) => std::fs::read(here.path(&named.path)).ok(),
        };
        let path = here.path(&named.path);
        found.extend(after.map(|after| Touched {
            path,
            before,
            after,
        }));
    }
    Ok(found)
}

fn changed(change: &Change, paths: &[PathBuf]) -> Result<Vec<Named>, Failure> {
    let mut command = git();
    command.args([
        "diff",
        "--name-status",
        "-z",
        "--find-renames",
        "--diff-filter=d",
    ]);
    match change {
        Change::Since(revision) => command.args([revision.as_str(), "--"]),
        Change::Staged => command.args(["--cached", "--"]),
    };
    let output = run(command.args(paths))?;
    let mut fields = output.split('\0').filter(|field| !field.is_empty());
    let mut names = Vec::new();
    while let (Some(status), Some(first)) = (fields.next(), fields.next()) {
        let first = first.to_owned();
        names.push(match status.chars().next() {
            Some('A') => Named {
                path: first,
                earlier: None,
            },
            Some('R' | 'C') => Named {
                path: fields.next().unwrap_or_default().to_owned(),
                earlier: Some(first),
            },
            _ => Named {
                earlier: Some(first.clone()),
                path: first,
            },
        });
    }
    Ok(names)
}

fn untracked(paths: &[PathBuf]) -> Result<Vec<Named>, Failure> {
    let mut command = git();
    command.args([
        "ls-files",
        "--others",
        "--exclude-standard",
        "--full-name",
        "-z",
        "--",
    ]);
    let output = run(command.args(paths))?;
    let names = output.split('\0').filter(|name| !name.is_empty());
    Ok(names
        .map(|name| Named {
            path: name.to_owned(),
            earlier: None,
        })
        .collect())
}

fn git() -> Command {
    let mut command = Command::new("git");
    command.current_dir(".");
    command
}

fn run(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .context("cannot run `git`")
        .hint(|| "`--diff` and `--staged` need git: install it, or scan without them".to_owned())?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().next().unwrap_or("it says nothing");
    Err(
        Failure::new(format_args!("git can't tell what changed: {first}"))
            .hint("run it in a repository, with a revision that git knows, as in `--diff main`"),
    )
}

/// What these objects hold, in their order; none for one that is not there. One process answers for all.
fn contents(objects: &[String]) -> Result<Vec<Option<Vec<u8>>>, Failure> {
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    let mut child = git()
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot run `git`")?;
    let mut asking = child.stdin.take().context("git takes no questions")?;
    let answers = child.stdout.take().context("git gives no answers")?;
    let questions = objects.join("\n") + "\n";
    // Asked from another thread: git answers while it is still being asked.
    let asked = std::thread::spawn(move || asking.write_all(questions.as_bytes()));
    let mut answers = BufReader::new(answers);
    let mut found = Vec::with_capacity(objects.len());
    for _ in objects {
        found.push(content(&mut answers).context("git broke off")?);
    }
    // Every answer is there, so neither can fail in a way that matters any more.
    let _ = asked.join();
    let _ = child.wait();
    Ok(found)
}

/// `<hash> blob <size>`, then the bytes; or `<name> missing`.
fn content(answers: &mut impl BufRead) -> std::io::Result<Option<Vec<u8>>> {
    let mut head = String::new();
    answers.read_line(&mut head)?;
    let mut words = head.trim_end().rsplit(' ');
    let Some(size) = words.next().and_then(|word| word.parse::<usize>().ok()) else {
        return Ok(None);
    };
    let mut bytes = vec![0; size + 1];
    answers.read_exact(&mut bytes)?;
    bytes.truncate(size);
    Ok(Some(bytes))
}
