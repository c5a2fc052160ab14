//! A Hugging Face checkpoint: a folder with `config.json` and safetensors files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::decoder::{Architecture, Config};
use crate::error::LoadError;
use crate::safetensors::Safetensors;

/// The name of the settings in a checkpoint's folder.
pub const CONFIG: &str = "config.json";
/// The name of the weights, where they are one file.
pub const WEIGHTS: &str = "model.safetensors";
/// The name of the list of weights, where they are several files.
const INDEX: &str = "model.safetensors.index.json";

/// An open checkpoint.
#[derive(Debug)]
pub struct Checkpoint {
    folder: PathBuf,
    shape: Shape,
    files: Vec<Safetensors>,
}

/// What `config.json` says of the shape.
#[derive(Debug, Deserialize)]
struct Shape {
    model_type: String,
    hidden_size: usize,
    intermediate_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    num_key_value_heads: Option<usize>,
    head_dim: Option<usize>,
    rms_norm_eps: f32,
    vocab_size: usize,
    max_position_embeddings: usize,
    rope_theta: Option<f32>,
    rope_scaling: Option<Rope>,
    rope_parameters: Option<Rope>,
    #[serde(default)]
    use_sliding_window: bool,
}

#[derive(Debug, Deserialize)]
struct Rope {
    #[serde(alias = "type")]
    rope_type: Option<String>,
    rope_theta: Option<f32>,
}

#[derive(Deserialize)]
struct Index {
    weight_map: BTreeMap<String, String>,
}

/// Reads a JSON file of a model's folder.
pub(crate) fn json<T: DeserializeOwned>(path: &Path) -> Result<T, LoadError> {
    let text = std::fs::read(path).map_err(|source| LoadError::Read {
        path: path.to_owned(),
        source,
    })?;
    serde_json::from_slice(&text).map_err(|error| LoadError::Json {
        path: path.to_owned(),
        reason: error.to_string(),
    })
}

impl Checkpoint {
    /// Opens the folder and reads what it says of itself.
    ///
    /// # Errors
    /// When a file is missing or damaged.
    pub fn open(folder: &Path) -> Result<Self, LoadError> {
        let names: BTreeSet<String> = if folder.join(INDEX).exists() {
            let index: Index = json(&folder.join(INDEX))?;
            index.weight_map.into_values().collect()
        } else {
            BTreeSet::from([WEIGHTS.to_owned()])
        };
        let open = |name: String| Safetensors::open(&folder.join(name));
        Ok(Self {
            folder: folder.to_owned(),
            shape: json(&folder.join(CONFIG))?,
            files: names.into_iter().map(open).collect::<Result<_, _>>()?,
        })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The files of its weights.
    pub fn files(&self) -> Vec<PathBuf> {
        self.files
            .iter()
            .map(|file| file.path().to_owned())
            .collect()
    }

    /// Whether it has that tensor.
    pub fn has(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.shape(name).is_some())
    }

    /// A tensor's values.
    ///
    /// # Errors
    /// When it lacks it or it has another shape.
    pub fn floats(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, LoadError> {
        let file = self.files.iter().find(|file| file.shape(name).is_some());
        match file.or(self.files.first()) {
            Some(file) => file.floats(name, shape),
            None => Err(LoadError::Missing {
                path: self.folder.clone(),
                key: name.to_owned(),
                expected: "a tensor",
            }),
        }
    }

    /// Its shape.
    ///
    /// # Errors
    /// When it is not supported.
    pub fn config(&self) -> Result<Config, LoadError> {
        let shape = &self.shape;
        let unsupported = |what, found: &str, supported| LoadError::Unsupported {
            path: self.folder.join(CONFIG),
            what,
            found: found.to_owned(),
            supported,
        };
        let architecture = match &*shape.model_type {
            "llama" => Architecture::Llama,
            "qwen2" => Architecture::Qwen2,
            other => {
                return Err(unsupported(
                    "the architecture",
                    other,
                    "`llama` and `qwen2`",
                ));
            }
        };
        if shape.use_sliding_window {
            let supported = "models without one";
            return Err(unsupported("the attention", "sliding window", supported));
        }
        let ropes = [&shape.rope_scaling, &shape.rope_parameters];
        for kind in ropes
            .iter()
            .filter_map(|rope| rope.as_ref()?.rope_type.as_deref())
        {
            if kind != "default" {
                return Err(unsupported("the rope scaling", kind, "models without one"));
            }
        }
        let heads = shape.num_attention_heads.max(1);
        let base = ropes.iter().find_map(|rope| rope.as_ref()?.rope_theta);
        let config = Config {
            architecture,
            layers: shape.num_hidden_layers,
            hidden: shape.hidden_size,
            feed_forward: shape.intermediate_size,
            heads,
            kv_heads: shape.num_key_value_heads.unwrap_or(heads).max(1),
            head_size: shape.head_dim.unwrap_or(shape.hidden_size / heads),
            context: shape.max_position_embeddings,
            vocabulary: shape.vocab_size,
            epsilon: shape.rms_norm_eps,
            rope_base: shape.rope_theta.or(base).unwrap_or(10_000.0),
        };
        config.checked(&self.folder.join(CONFIG))
    }
}
