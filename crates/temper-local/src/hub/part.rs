//! The file of an unfinished pull: bytes of the model from its start, appended and hashed in order.
//! Its length alone says how far the pull came, so there is no journal that could disagree with it.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{HubError, Phase, PinnedModel, PullProgress};

pub(super) fn path_of(file: &Path) -> PathBuf {
    file.with_added_extension("part")
}

/// An open `.part` file with the running hash of all its bytes.
pub(super) struct Part {
    path: PathBuf,
    file: File,
    hasher: Sha256,
    len: u64,
    total: u64,
}

impl Part {
    /// Opens or creates the file and hashes what an earlier pull left in it.
    pub(super) fn open(
        path: PathBuf,
        model: &PinnedModel,
        progress: &mut dyn PullProgress,
    ) -> Result<Self, HubError> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|e| HubError::disk(&path, e))?;
        let mut part = Self {
            path,
            file,
            hasher: Sha256::new(),
            len: 0,
            total: model.bytes,
        };
        let left = part.on_disk()?;
        part.rewind_to(left.min(model.bytes), progress)?;
        Ok(part)
    }

    fn on_disk(&self) -> Result<u64, HubError> {
        let metadata = self.file.metadata();
        Ok(metadata.map_err(|e| HubError::disk(&self.path, e))?.len())
    }

    pub(super) fn len(&self) -> u64 {
        self.len
    }

    pub(super) fn is_whole(&self) -> bool {
        self.len == self.total
    }

    /// Appends bytes of the model; bytes past its end are a wrong source and are refused.
    pub(super) fn append(&mut self, bytes: &[u8]) -> Result<(), Overrun> {
        if self.len + bytes.len() as u64 > self.total {
            return Err(Overrun::TooLong);
        }
        self.file.write_all(bytes).map_err(|source| {
            Overrun::Disk(match HubError::disk(&self.path, source) {
                HubError::DiskFull { path, .. } => HubError::DiskFull {
                    path,
                    needed: self.total - self.len,
                },
                other => other,
            })
        })?;
        self.hasher.update(bytes);
        self.len += bytes.len() as u64;
        Ok(())
    }

    /// Drops everything after the first `len` bytes and hashes those again.
    pub(super) fn rewind_to(
        &mut self,
        len: u64,
        progress: &mut dyn PullProgress,
    ) -> Result<(), HubError> {
        self.try_rewind(len, progress)
            .map_err(|e| HubError::disk(&self.path, e))?;
        if progress.cancelled() {
            return Err(HubError::Cancelled);
        }
        Ok(())
    }

    fn try_rewind(&mut self, len: u64, progress: &mut dyn PullProgress) -> std::io::Result<()> {
        self.file.set_len(len)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.hasher = Sha256::new();
        self.len = 0;
        let mut buffer = vec![0; 1 << 20];
        while self.len < len {
            let read = self.file.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            self.hasher.update(&buffer[..read]);
            self.len += read as u64;
            progress.report(&Phase::Resuming, self.len, self.total);
            if progress.cancelled() {
                break;
            }
        }
        Ok(())
    }

    /// The hash of all bytes so far.
    pub(super) fn hash(&self) -> String {
        hex::encode(self.hasher.clone().finalize())
    }

    /// Makes the bytes durable and gives them their final name.
    pub(super) fn finish(self, target: &Path) -> Result<(), HubError> {
        self.file
            .sync_all()
            .map_err(|e| HubError::disk(&self.path, e))?;
        drop(self.file);
        fs::rename(&self.path, target).map_err(|e| HubError::disk(target, e))
    }
}

/// Why bytes could not be appended.
pub(super) enum Overrun {
    /// The source sends more than the model has.
    TooLong,
    /// The disk refused.
    Disk(HubError),
}
