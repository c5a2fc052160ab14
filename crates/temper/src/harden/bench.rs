//! The user's own checks, run in a copy of the tree: the tree itself is never touched.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ignore::WalkBuilder;
use tempfile::TempDir;

use crate::process::{alone, wait};

/// What a check may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How long it may run.
    pub time: Duration,
    /// How much memory each of its processes may write to, in MiB.
    pub memory_mib: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(600),
            memory_mib: 4096,
        }
    }
}

/// A copy of a tree to run checks in. What git ignores (build folders, installed packages) is linked, not copied.
pub struct Bench {
    copy: TempDir,
    within: PathBuf,
    checks: Vec<String>,
    limits: Limits,
    /// One check at a time: they share the copy.
    busy: Mutex<()>,
    stopped: AtomicBool,
}

/// A copy that can't be made or used.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// A file can't be copied.
    #[error("cannot copy {} for the checks: {source}", path.display())]
    Copy {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A check can't be started.
    #[error("cannot run the check `{check}`: {source}")]
    Start {
        /// Which check.
        check: String,
        /// Why.
        source: std::io::Error,
    },
    /// A check fails.
    #[error("the check `{check}` {how}{output}")]
    Failed {
        /// Which check.
        check: String,
        /// How: its exit code, or the limit it went over.
        how: String,
        /// The end of what it printed.
        output: String,
    },
}

impl Bench {
    /// Copies the tree at `root`; the checks, lines for the shell, run in its folder `within`.
    ///
    /// # Errors
    /// When a file can't be copied.
    pub fn new(
        root: &Path,
        within: &Path,
        checks: Vec<String>,
        limits: Limits,
    ) -> Result<Self, BenchError> {
        let copy = TempDir::with_prefix("temper-check-").map_err(|source| BenchError::Copy {
            path: std::env::temp_dir(),
            source,
        })?;
        copy_tree(root, copy.path())?;
        Ok(Self {
            copy,
            within: within.to_owned(),
            checks,
            limits,
            busy: Mutex::default(),
            stopped: AtomicBool::new(false),
        })
    }

    /// Whether there is nothing to run.
    pub fn is_empty(&self) -> bool {
        self.checks.is_empty()
    }

    /// Runs every check on the copy as it is.
    ///
    /// # Errors
    /// With the first check that fails.
    pub fn run(&self) -> Result<(), BenchError> {
        let _busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        self.run_all()
    }

    /// Runs every check with another content of the file at `path` (from `within`), and puts the old one back.
    ///
    /// # Errors
    /// With the first check that fails.
    pub fn try_out(&self, path: &str, content: &[u8]) -> Result<(), BenchError> {
        let _busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let file = self.copy.path().join(&self.within).join(path);
        let before = std::fs::read(&file).map_err(|source| copy_error(&file, source))?;
        std::fs::write(&file, content).map_err(|source| copy_error(&file, source))?;
        let ended = self.run_all();
        std::fs::write(&file, before).map_err(|source| copy_error(&file, source))?;
        ended
    }

    /// Takes a content over: later checks see it.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn adopt(&self, path: &str, content: &[u8]) -> Result<(), BenchError> {
        let _busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let file = self.copy.path().join(&self.within).join(path);
        std::fs::write(&file, content).map_err(|source| copy_error(&file, source))
    }

    /// Ends the check that is running, and all later ones: they fail.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    fn run_all(&self) -> Result<(), BenchError> {
        self.checks.iter().try_for_each(|check| self.run_one(check))
    }

    fn run_one(&self, check: &str) -> Result<(), BenchError> {
        let start = |source| BenchError::Start {
            check: check.to_owned(),
            source,
        };
        let mut printed = tempfile::tempfile().map_err(start)?;
        let (out, err) = (printed.try_clone(), printed.try_clone());
        let mut command = self.command(check);
        command
            .current_dir(self.copy.path().join(&self.within))
            .stdin(Stdio::null())
            .stdout(out.map_err(start)?)
            .stderr(err.map_err(start)?);
        let mut child = command.spawn().map_err(start)?;
        let ended = wait(&mut child, self.limits.time, &self.stopped).map_err(start)?;
        let how = match ended {
            Some(status) if status.success() => return Ok(()),
            Some(status) => format!("failed ({})", code(status)),
            None if self.stopped.load(Ordering::Relaxed) => "was stopped".to_owned(),
            None => format!("took longer than {} s", self.limits.time.as_secs()),
        };
        Err(BenchError::Failed {
            check: check.to_owned(),
            how,
            output: tail(&mut printed),
        })
    }

    /// Through the shell, which sets the limit of memory: it holds for all that the check starts.
    #[cfg(unix)]
    fn command(&self, check: &str) -> Command {
        let mut command = Command::new("sh");
        let limit = format!(
            "ulimit -d {} && exec sh -c \"$1\"",
            self.limits.memory_mib * 1024
        );
        alone(command.args(["-c", &limit, "sh", check]));
        command
    }

    #[cfg(not(unix))]
    fn command(&self, check: &str) -> Command {
        let mut command = Command::new("cmd");
        command.args(["/C", check]);
        command
    }
}

fn copy_error(path: &Path, source: std::io::Error) -> BenchError {
    BenchError::Copy {
        path: path.to_owned(),
        source,
    }
}

fn code(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("exit code {code}"),
        None => "killed by a signal".to_owned(),
    }
}

/// The end of what a check printed, on lines of its own.
fn tail(printed: &mut File) -> String {
    const KEPT: u64 = 2048;
    let end = printed.seek(SeekFrom::End(0)).unwrap_or(0);
    let mut bytes = Vec::new();
    let read = printed
        .seek(SeekFrom::Start(end.saturating_sub(KEPT)))
        .and_then(|_| printed.read_to_end(&mut bytes));
    let text = String::from_utf8_lossy(&bytes);
    match read {
        Ok(_) if !text.trim().is_empty() => format!("; it printed:\n{}", text.trim_end()),
        _ => String::new(),
    }
}

fn copy_tree(from: &Path, to: &Path) -> Result<(), BenchError> {
    let mut folders = vec![PathBuf::new()];
    let mut seen: BTreeSet<PathBuf> = BTreeSet::new();
    let walk = WalkBuilder::new(from)
        .hidden(false)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    for entry in walk.flatten() {
        let Ok(path) = entry.path().strip_prefix(from) else {
            continue;
        };
        if path.as_os_str().is_empty() {
            continue;
        }
        seen.insert(path.to_owned());
        let target = to.join(path);
        let kind = entry.file_type();
        let copied = if kind.is_some_and(|kind| kind.is_dir()) {
            folders.push(path.to_owned());
            std::fs::create_dir_all(&target)
        } else if kind.is_some_and(|kind| kind.is_symlink()) {
            std::fs::read_link(entry.path()).and_then(|goal| link(&goal, &target))
        } else {
            std::fs::copy(entry.path(), &target).map(|_| ())
        };
        copied.map_err(|source| copy_error(entry.path(), source))?;
    }
    for folder in folders {
        link_ignored(from, to, &folder, &seen);
    }
    Ok(())
}

/// Links what the walk left out. A link that can't be made is no reason to stop: the check will say what it lacks.
fn link_ignored(from: &Path, to: &Path, folder: &Path, seen: &BTreeSet<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(from.join(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let path = folder.join(entry.file_name());
        if !seen.contains(&path)
            && entry.file_name() != ".git"
            && let Ok(goal) = std::path::absolute(from.join(&path))
        {
            let _ = link(&goal, &to.join(&path));
        }
    }
}

#[cfg(unix)]
fn link(goal: &Path, place: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(goal, place)
}

#[cfg(not(unix))]
fn link(goal: &Path, place: &Path) -> std::io::Result<()> {
    if goal.is_dir() {
        std::os::windows::fs::symlink_dir(goal, place)
    } else {
        std::os::windows::fs::symlink_file(goal, place)
    }
}
