//! Which run a folder holds: a run goes on only with what it began with.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::base::Source;
use super::error::{TrainError, unwritable};
use super::settings::Settings;
use super::state::sha256;
use crate::whole;

/// What makes a run the one it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Identity {
    pub(super) base: String,
    pub(super) base_sha256: String,
    pub(super) train_sha256: String,
    pub(super) valid_sha256: Option<String>,
    pub(super) settings: Settings,
}

impl Identity {
    /// One short text for all of it.
    pub(super) fn hash(&self) -> io::Result<String> {
        let json = serde_json::to_vec(&self.fixed())?;
        Ok(hex::encode(Sha256::digest(&json)))
    }

    /// Makes the folder this run's, or sees that it is.
    pub(super) fn claim(&self, out: &Path, resume: bool) -> Result<(), TrainError> {
        let path = out.join("run.json");
        let write = |error: io::Error| unwritable(&path, error);
        match std::fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let json = serde_json::to_vec_pretty(self);
                let json = json.map_err(|error| write(error.into()))?;
                whole::file(&path, &json).map_err(write)
            }
            Err(source) => Err(TrainError::Read { path, source }),
            Ok(_) if !resume => Err(TrainError::Occupied {
                path: out.to_owned(),
            }),
            Ok(bytes) => {
                let there = serde_json::from_slice::<Identity>(&bytes);
                let there = there.map_err(|error| TrainError::File {
                    path: path.clone(),
                    line: None,
                    reason: error.to_string(),
                })?;
                match self.differs(&there) {
                    Some(what) => Err(TrainError::OtherRun {
                        path: out.to_owned(),
                        what,
                    }),
                    None => Ok(()),
                }
            }
        }
    }

    /// Without what changes no number.
    fn fixed(&self) -> Self {
        let mut this = self.clone();
        this.settings.checkpoint_every = 0;
        this.settings.checkpointing = false;
        this
    }

    /// The first thing in which two runs differ.
    fn differs(&self, other: &Self) -> Option<String> {
        let json = |this: &Self| serde_json::to_value(this.fixed()).unwrap_or_default();
        let (mine, theirs) = (json(self), json(other));
        let (settings, others) = (&mine["settings"], &theirs["settings"]);
        let first = |a: &serde_json::Value, b: &serde_json::Value| {
            let keys = a.as_object()?.keys();
            keys.filter(|key| *key != "settings")
                .find(|key| a[*key] != b[*key])
                .cloned()
        };
        first(&mine, &theirs).or_else(|| first(settings, others))
    }
}

/// The hash of the base's files.
pub(super) fn hash_of(source: &Source) -> Result<String, TrainError> {
    let mut hasher = Sha256::new();
    for path in source.files() {
        let hash = sha256(&path).map_err(|source| TrainError::Read { path, source })?;
        hasher.update(hash);
    }
    Ok(hex::encode(hasher.finalize()))
}
