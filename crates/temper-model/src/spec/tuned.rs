//! The fine-tuned version of a model: an adapter over it, or the id that its provider gave.

use std::io::Read;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ModelSpec, ProviderKind, SpecError};

/// The files of an adapter as PEFT names them.
const FILES: [&str; 2] = ["adapter_config.json", "adapter_model.safetensors"];

/// The fine-tuned version of a model, told apart from every other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TunedModel {
    /// What requests call it: the provider's id, or the base's name with the adapter's hash.
    pub name: String,
    /// The adapter's folder, of a local model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adapter: Option<PathBuf>,
    /// SHA-256 over the adapter's files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adapter_sha256: Option<String>,
}

impl ModelSpec {
    /// Whether the entry names a fine-tuned version.
    pub fn is_tuned(&self) -> bool {
        self.adapter.is_some() || self.tuned.is_some()
    }

    /// The fine-tuned version that the entry names; an adapter is read to know it by its hash.
    ///
    /// # Errors
    /// When the adapter's files can't be read.
    pub fn tuned_model(&self) -> Result<Option<TunedModel>, SpecError> {
        if let Some(folder) = &self.adapter {
            let sha256 = hash(folder).map_err(|(path, error)| SpecError::Tuned {
                model: self.id.clone(),
                why: format!("its adapter can't be read: {}: {error}", path.display()),
            })?;
            return Ok(Some(TunedModel {
                name: format!("{}+{}", self.model_name(), &sha256[..12]),
                adapter: Some(folder.clone()),
                adapter_sha256: Some(sha256),
            }));
        }
        Ok(self.tuned.as_ref().map(|name| TunedModel {
            name: name.clone(),
            adapter: None,
            adapter_sha256: None,
        }))
    }

    /// The fine-tuned version as an entry of its own, for its price.
    #[must_use]
    pub fn as_tuned(&self, tuned: &TunedModel) -> Self {
        Self {
            model: Some(tuned.name.clone()),
            ..self.clone()
        }
    }

    /// What an entry may not say of a fine-tuned version.
    pub(super) fn check_tuned(&self) -> Result<(), SpecError> {
        let local = self.provider == ProviderKind::Local;
        let wrong = |why: &str| {
            Err(SpecError::Tuned {
                model: self.id.clone(),
                why: why.to_owned(),
            })
        };
        match (&self.adapter, &self.tuned) {
            (Some(_), _) if !local => wrong(
                "`adapter` is for provider `local`; a provider's tuned model goes into `tuned`",
            ),
            (_, Some(_)) if local => {
                wrong("`tuned` is a provider's id; a local model takes `adapter = \"FOLDER\"`")
            }
            (_, Some(id)) if id.trim().is_empty() => wrong("`tuned` is empty"),
            (_, Some(id)) if id == self.model_name() => {
                wrong("`tuned` names the same model as `model`, and the two are compared")
            }
            _ => Ok(()),
        }
    }
}

/// The hash of an adapter's two files, each with its length before it.
fn hash(folder: &Path) -> Result<String, (PathBuf, std::io::Error)> {
    let mut hash = Sha256::new();
    for name in FILES {
        let path = folder.join(name);
        let failed = |error| (path.clone(), error);
        let mut file = std::fs::File::open(&path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        hash.update(length.to_le_bytes());
        let mut part = vec![0; 1 << 20];
        loop {
            let read = file.read(&mut part).map_err(failed)?;
            if read == 0 {
                break;
            }
            hash.update(&part[..read]);
        }
    }
    let digest = hash.finalize();
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
