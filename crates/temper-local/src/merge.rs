//! An adapter merged into its base: as a Hugging Face checkpoint, or as a GGUF file.

use std::fs::File;
use std::path::{Path, PathBuf};

use candle_core::quantized::gguf_file::{self, Value};
use candle_core::quantized::{GgmlDType, QTensor};
use candle_core::{Device, Tensor};

use crate::adapter::Adapter;
use crate::checkpoint;
use crate::decoder::{Architecture, Config, fits, interleaved};
use crate::error::LoadError;
use crate::gguf::Gguf;
use crate::lora::Target;
use crate::safetensors::{self, Floats, Spec};
use crate::train::{Source, TrainError};
use crate::whole;

/// How merged matrices of a GGUF file are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In eight bits: a quarter of single precision, and exact enough for what an adapter changes.
    Q8,
    /// In half precision.
    F16,
    /// In single precision.
    F32,
}

impl Kept {
    fn dtype(self) -> GgmlDType {
        match self {
            Self::Q8 => GgmlDType::Q8_0,
            Self::F16 => GgmlDType::F16,
            Self::F32 => GgmlDType::F32,
        }
    }

    /// `general.file_type` of the GGUF specification: what most tensors are.
    fn file_type(self) -> u32 {
        match self {
            Self::Q8 => 7,
            Self::F16 => 1,
            Self::F32 => 0,
        }
    }
}

fn check(adapter: &Adapter, config: &Config, path: &Path) -> Result<(), LoadError> {
    fits(adapter, config).map_err(|reason| LoadError::Adapter {
        path: path.to_owned(),
        reason,
    })
}

/// A layer's matrix with what the adapter changes, rows in the checkpoint's order.
fn merged(
    source: &Source,
    config: &Config,
    adapter: Option<&Adapter>,
    layer: usize,
    target: Target,
) -> Result<Vec<f32>, LoadError> {
    let mut matrix = source.matrix(config, layer, target)?;
    if let Some(adapter) = adapter
        && let Some(pair) = adapter
            .layers
            .get(layer)
            .and_then(|layer| layer.get(&target))
    {
        pair.add_to(adapter.scale(pair), &mut matrix);
    }
    Ok(matrix)
}

/// Writes the model as a Hugging Face checkpoint: weights, `config.json` and tokenizer. Without an
/// adapter it writes the base, which makes a checkpoint of a GGUF file.
///
/// # Errors
/// When the adapter does not fit, or a file cannot be read or written.
pub fn into_checkpoint(
    source: &Source,
    adapter: Option<&Adapter>,
    folder: &Path,
    floats: Floats,
) -> Result<(), TrainError> {
    let config = source.config()?;
    if let Some(adapter) = adapter {
        check(adapter, &config, source.path())?;
    }
    if let Source::Gguf(gguf) = source
        && gguf.has("rope_freqs.weight")
    {
        return Err(TrainError::Load(LoadError::Unsupported {
            path: gguf.path().to_owned(),
            what: "the rotation",
            found: "stretched".to_owned(),
            supported: "for a checkpoint, models without; merge into a GGUF file instead",
        }));
    }
    whole::folder(folder, |folder| {
        let parts = parts(source, &config)?;
        let specs: Vec<Spec> = parts
            .iter()
            .map(|part| part.spec(&config, floats))
            .collect();
        let path = folder.join(checkpoint::WEIGHTS);
        let mut file = File::create(&path)?;
        safetensors::write::<Wrote>(&mut file, &specs, |number| {
            Ok(parts[number].values(source, &config, adapter)?)
        })?;
        let json = format!("{:#}\n", settings(source, &config, floats));
        std::fs::write(folder.join(checkpoint::CONFIG), json)?;
        let tokenizer = source.tokenizer()?.save(folder);
        Ok(tokenizer.map_err(|(_, error)| error)?)
    })
    .map_err(|error: Wrote| error.at(folder))
}

/// What a write inside [`whole`] came to: it needs errors that files can make.
enum Wrote {
    Disk(std::io::Error),
    Train(Box<TrainError>),
}

impl Wrote {
    fn at(self, path: &Path) -> TrainError {
        match self {
            Self::Disk(source) => TrainError::Write {
                path: path.to_owned(),
                source,
            },
            Self::Train(error) => *error,
        }
    }
}

impl From<std::io::Error> for Wrote {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<LoadError> for Wrote {
    fn from(error: LoadError) -> Self {
        Self::Train(Box::new(error.into()))
    }
}

/// A tensor of a checkpoint.
enum Part {
    Embeddings,
    Norms(usize, usize),
    Matrix(usize, Target),
    Bias(usize, Target),
    Norm,
    Output,
}

fn parts(source: &Source, config: &Config) -> Result<Vec<Part>, LoadError> {
    let mut parts = vec![Part::Embeddings];
    for layer in 0..config.layers {
        parts.extend([Part::Norms(layer, 0), Part::Norms(layer, 1)]);
        for target in Target::ALL {
            parts.push(Part::Matrix(layer, target));
            if source.bias(config, layer, target)?.is_some() {
                parts.push(Part::Bias(layer, target));
            }
        }
    }
    parts.push(Part::Norm);
    if !source.is_tied() {
        parts.push(Part::Output);
    }
    Ok(parts)
}

impl Part {
    fn spec(&self, config: &Config, floats: Floats) -> Spec {
        let table = vec![config.vocabulary, config.hidden];
        let (name, shape) = match self {
            Self::Embeddings => ("model.embed_tokens.weight".to_owned(), table),
            Self::Output => ("lm_head.weight".to_owned(), table),
            Self::Norm => ("model.norm.weight".to_owned(), vec![config.hidden]),
            Self::Norms(layer, which) => {
                let name = ["input_layernorm", "post_attention_layernorm"][*which];
                (
                    format!("model.layers.{layer}.{name}.weight"),
                    vec![config.hidden],
                )
            }
            Self::Matrix(layer, target) => {
                let (rows, columns) = config.shape_of(*target);
                let name = format!("model.layers.{layer}.{}.weight", target.path());
                (name, vec![rows, columns])
            }
            Self::Bias(layer, target) => {
                let name = format!("model.layers.{layer}.{}.bias", target.path());
                (name, vec![config.shape_of(*target).0])
            }
        };
        Spec {
            name,
            shape,
            floats,
        }
    }

    fn values(
        &self,
        source: &Source,
        config: &Config,
        adapter: Option<&Adapter>,
    ) -> Result<Vec<f32>, LoadError> {
        Ok(match self {
            Self::Embeddings => source.embeddings(config)?,
            Self::Output => source.output(config)?.unwrap_or_default(),
            Self::Norm => source.output_norm(config)?,
            Self::Norms(layer, which) => {
                let [first, second] = source.norms(config, *layer)?;
                if *which == 0 { first } else { second }
            }
            Self::Matrix(layer, target) => merged(source, config, adapter, *layer, *target)?,
            Self::Bias(layer, target) => source.bias(config, *layer, *target)?.unwrap_or_default(),
        })
    }
}

/// `config.json` of the checkpoint.
fn settings(source: &Source, config: &Config, floats: Floats) -> serde_json::Value {
    let (class, kind) = match config.architecture {
        Architecture::Llama => ("LlamaForCausalLM", "llama"),
        Architecture::Qwen2 => ("Qwen2ForCausalLM", "qwen2"),
    };
    let dtype = match floats {
        Floats::F64 => "float64",
        Floats::F32 => "float32",
        Floats::F16 => "float16",
        Floats::BF16 => "bfloat16",
    };
    serde_json::json!({
        "architectures": [class],
        "model_type": kind,
        "hidden_size": config.hidden,
        "intermediate_size": config.feed_forward,
        "num_hidden_layers": config.layers,
        "num_attention_heads": config.heads,
        "num_key_value_heads": config.kv_heads,
        "head_dim": config.head_size,
        "hidden_act": "silu",
        "rms_norm_eps": wide(config.epsilon),
        "vocab_size": config.vocabulary,
        "max_position_embeddings": config.context,
        "rope_theta": wide(config.rope_base),
        "tie_word_embeddings": source.is_tied(),
        "torch_dtype": dtype,
        "use_cache": true,
    })
}

/// The shortest decimal number that is this one in single precision, so that 1e-5 stays 1e-5.
fn wide(value: f32) -> f64 {
    value.to_string().parse().unwrap_or(f64::from(value))
}

/// Writes the model as a GGUF file: everything as in the base's file, but the matrices that the
/// adapter changes.
///
/// # Errors
/// When the adapter does not fit, or a file cannot be read or written.
pub fn into_gguf(base: &Path, adapter: &Adapter, out: &Path, kept: Kept) -> Result<(), TrainError> {
    let gguf = Gguf::open(base)?;
    let config = Config::from_gguf(&gguf)?;
    check(adapter, &config, base)?;
    let source = Source::Gguf(Gguf::open(base)?);
    let mut tensors: Vec<(String, QTensor)> = Vec::new();
    for name in gguf.tensors() {
        let tensor = match changed(&name, adapter) {
            Some((layer, target)) => {
                let matrix = merged(&source, &config, Some(adapter), layer, target)?;
                quantized(matrix, &config, target, kept)
                    .map_err(|error| gguf.unfit(&name, error.to_string()))?
            }
            None => gguf.tensor(&name)?,
        };
        tensors.push((name, tensor));
    }
    let mut metadata: Vec<(String, Value)> = gguf.metadata();
    for (key, value) in &mut metadata {
        if key == "general.file_type" {
            *value = Value::U32(kept.file_type());
        }
    }
    let metadata: Vec<(&str, &Value)> = metadata.iter().map(|(k, v)| (k.as_str(), v)).collect();
    let tensors: Vec<(&str, &QTensor)> = tensors.iter().map(|(k, v)| (k.as_str(), v)).collect();
    whole::file_with(out, |file| {
        gguf_file::write(file, &metadata, &tensors).map_err(std::io::Error::other)
    })
    .map_err(|source| TrainError::Write {
        path: PathBuf::from(out),
        source,
    })
}

/// Which matrix of the adapter a tensor of a GGUF file is.
fn changed(name: &str, adapter: &Adapter) -> Option<(usize, Target)> {
    let (layer, part) = name.strip_prefix("blk.")?.split_once('.')?;
    let part = part.strip_suffix(".weight")?;
    let target = Target::ALL
        .into_iter()
        .find(|target| target.gguf_name() == part)?;
    let layer: usize = layer.parse().ok()?;
    adapter
        .layers
        .get(layer)?
        .contains_key(&target)
        .then_some((layer, target))
}

fn quantized(
    matrix: Vec<f32>,
    config: &Config,
    target: Target,
    kept: Kept,
) -> candle_core::Result<QTensor> {
    let (rows, columns) = config.shape_of(target);
    let turned =
        config.architecture == Architecture::Llama && matches!(target, Target::Query | Target::Key);
    let matrix = if turned {
        let mut file = vec![0.0; matrix.len()];
        for (row, values) in matrix.chunks_exact(columns).enumerate() {
            let at = interleaved(row, config.head_size) * columns;
            file[at..at + columns].copy_from_slice(values);
        }
        file
    } else {
        matrix
    };
    let tensor = Tensor::from_vec(matrix, (rows, columns), &Device::Cpu)?;
    QTensor::quantize(&tensor, kept.dtype())
}
