//! LoRA adapters as PEFT keeps them: a folder with `adapter_config.json` and
//! `adapter_model.safetensors`.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::LoadError;
use crate::lora::{Pair, Target};
use crate::safetensors::{self, Floats, Safetensors, Spec};

/// The name of the settings in an adapter's folder.
pub const CONFIG: &str = "adapter_config.json";
/// The name of the weights in an adapter's folder.
pub const WEIGHTS: &str = "adapter_model.safetensors";

/// A LoRA adapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Adapter {
    /// How strongly it acts, relative to its rank.
    pub alpha: f64,
    /// The rank r that its settings name.
    pub rank: usize,
    /// The dropout that it was trained with.
    pub dropout: f64,
    /// Whether alpha is divided by the square root of the rank, not by the rank.
    pub rank_stabilized: bool,
    /// What it was trained on, in its maker's words.
    pub base: Option<String>,
    /// Its factors, layer by layer.
    pub layers: Vec<BTreeMap<Target, Pair>>,
}

/// `adapter_config.json`: the keys that decide what the numbers mean. PEFT ignores none of ours and
/// fills in what we leave out.
#[derive(Debug, Serialize, Deserialize)]
struct Config {
    peft_type: String,
    task_type: Option<String>,
    base_model_name_or_path: Option<String>,
    r: usize,
    lora_alpha: f64,
    #[serde(default)]
    lora_dropout: f64,
    target_modules: Option<serde_json::Value>,
    #[serde(default = "none")]
    bias: String,
    #[serde(default)]
    fan_in_fan_out: bool,
    #[serde(default = "yes")]
    inference_mode: bool,
    #[serde(default)]
    use_rslora: bool,
    #[serde(default)]
    use_dora: bool,
    #[serde(default)]
    modules_to_save: Option<Vec<String>>,
    #[serde(default)]
    rank_pattern: BTreeMap<String, usize>,
    #[serde(default)]
    alpha_pattern: BTreeMap<String, f64>,
}

fn none() -> String {
    "none".to_owned()
}

fn yes() -> bool {
    true
}

impl Config {
    /// What in it this program does not do.
    fn unsupported(&self) -> Option<&'static str> {
        [
            (
                self.peft_type != "LORA",
                "a kind of adapter other than `LORA`",
            ),
            (self.bias != "none", "trained biases"),
            (
                self.fan_in_fan_out,
                "transposed matrices (`fan_in_fan_out`)",
            ),
            (self.use_dora, "`use_dora`"),
            (
                self.modules_to_save.as_ref().is_some_and(|m| !m.is_empty()),
                "`modules_to_save`",
            ),
            (!self.alpha_pattern.is_empty(), "`alpha_pattern`"),
        ]
        .into_iter()
        .find_map(|(is, what)| is.then_some(what))
    }
}

impl Adapter {
    /// Reads an adapter's folder.
    ///
    /// # Errors
    /// When a file is missing or damaged, or the adapter does what this program does not.
    pub fn load(folder: &Path) -> Result<Self, LoadError> {
        let path = folder.join(CONFIG);
        let wrong = |reason: String| LoadError::Adapter {
            path: path.clone(),
            reason,
        };
        let text = std::fs::read(&path).map_err(|source| LoadError::Read {
            path: path.clone(),
            source,
        })?;
        let config: Config =
            serde_json::from_slice(&text).map_err(|error| wrong(error.to_string()))?;
        if let Some(what) = config.unsupported() {
            return Err(wrong(format!("it uses {what}, which is not supported")));
        }
        if config.r == 0 {
            return Err(wrong("its rank `r` is 0".to_owned()));
        }
        Ok(Self {
            alpha: config.lora_alpha,
            rank: config.r,
            dropout: config.lora_dropout,
            rank_stabilized: config.use_rslora,
            base: config.base_model_name_or_path,
            layers: layers(&Safetensors::open(&folder.join(WEIGHTS))?)?,
        })
    }

    /// Writes the two files into a folder that is there.
    ///
    /// # Errors
    /// When writing fails.
    pub fn save(&self, folder: &Path) -> std::io::Result<()> {
        let json = serde_json::to_string_pretty(&self.config())? + "\n";
        std::fs::write(folder.join(CONFIG), json)?;
        let (mut specs, mut values) = (Vec::new(), Vec::new());
        for (number, layer) in self.layers.iter().enumerate() {
            for (target, pair) in layer {
                let factors = [
                    ("A", [pair.rank, pair.inputs()], &pair.a),
                    ("B", [pair.outputs(), pair.rank], &pair.b),
                ];
                for (factor, shape, floats) in factors {
                    specs.push(Spec {
                        name: key(number, *target, factor),
                        shape: shape.to_vec(),
                        floats: Floats::F32,
                    });
                    values.push(floats);
                }
            }
        }
        let mut file = File::create(folder.join(WEIGHTS))?;
        safetensors::write(&mut file, &specs, |number| Ok(values[number].clone()))
    }

    /// The matrices that it changes.
    pub fn targets(&self) -> Vec<Target> {
        let has = |target: &Target| self.layers.iter().any(|layer| layer.contains_key(target));
        Target::ALL.into_iter().filter(has).collect()
    }

    /// How much of `B A` is added.
    pub fn scale(&self, pair: &Pair) -> f32 {
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "ranks are small"
        )]
        {
            let rank = pair.rank as f64;
            (self.alpha
                / if self.rank_stabilized {
                    rank.sqrt()
                } else {
                    rank
                }) as f32
        }
    }

    fn config(&self) -> Config {
        let names: Vec<&str> = self.targets().into_iter().map(Target::name).collect();
        Config {
            peft_type: "LORA".to_owned(),
            task_type: Some("CAUSAL_LM".to_owned()),
            base_model_name_or_path: self.base.clone(),
            r: self.rank,
            lora_alpha: self.alpha,
            lora_dropout: self.dropout,
            target_modules: Some(names.into()),
            bias: none(),
            fan_in_fan_out: false,
            inference_mode: true,
            use_rslora: self.rank_stabilized,
            use_dora: false,
            modules_to_save: None,
            rank_pattern: BTreeMap::new(),
            alpha_pattern: BTreeMap::new(),
        }
    }
}

/// The key of a factor, as PEFT writes it.
fn key(layer: usize, target: Target, factor: &str) -> String {
    format!(
        "base_model.model.model.layers.{layer}.{}.lora_{factor}.weight",
        target.path()
    )
}

/// Which layer, target and factor a key of PEFT names.
fn place(key: &str) -> Option<(usize, Target, &str)> {
    let rest = key.strip_prefix("base_model.model.model.layers.")?;
    let (layer, rest) = rest.split_once('.')?;
    let (path, factor) = rest.strip_suffix(".weight")?.rsplit_once(".lora_")?;
    let (_, name) = path.split_once('.')?;
    let target = Target::named(name).filter(|target| target.path() == path)?;
    Some((layer.parse().ok()?, target, factor))
}

/// Rows, columns and values of A or B.
type Factor = (usize, usize, Vec<f32>);

/// No model has as many layers as this; a number beyond it is damage.
const MOST_LAYERS: usize = 4096;

fn layers(file: &Safetensors) -> Result<Vec<BTreeMap<Target, Pair>>, LoadError> {
    let mut found: BTreeMap<(usize, Target), [Option<Factor>; 2]> = BTreeMap::new();
    for name in file.names() {
        let wrong = |reason: &str| misfit(file.path(), name, reason);
        let (layer, target, factor) = place(name)
            .filter(|(layer, ..)| *layer < MOST_LAYERS)
            .ok_or_else(|| {
                wrong("it changes a part of the model that adapters of this program do not")
            })?;
        let [rows, columns] = file
            .shape(name)
            .and_then(|shape| shape.try_into().ok())
            .ok_or_else(|| wrong("it is not a matrix"))?;
        let at = usize::from(match factor {
            "A" => false,
            "B" => true,
            _ => return Err(wrong("it is neither `lora_A` nor `lora_B`")),
        });
        let values = file.floats(name, &[rows, columns])?;
        found.entry((layer, target)).or_default()[at] = Some((rows, columns, values));
    }
    let count = found.keys().map(|(layer, _)| layer + 1).max().unwrap_or(0);
    let mut layers = vec![BTreeMap::new(); count];
    for ((layer, target), factors) in found {
        let name = key(layer, target, "A");
        let wrong = |reason: &str| misfit(file.path(), &name, reason);
        let [Some((rank, _, a)), Some((_, rank_of_b, b))] = factors else {
            return Err(wrong("one of the two factors is missing"));
        };
        if rank == 0 || rank != rank_of_b {
            return Err(wrong("the ranks of its factors differ, or are 0"));
        }
        layers[layer].insert(target, Pair { rank, a, b });
    }
    Ok(layers)
}

fn misfit(path: &Path, tensor: &str, reason: &str) -> LoadError {
    LoadError::Tensor {
        path: PathBuf::from(path),
        tensor: tensor.to_owned(),
        reason: reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn adapter() -> Adapter {
        let pair = |seed: f32| Pair {
            rank: 2,
            a: (0..8).map(|i| seed + i as f32).collect(),
            b: (0..6).map(|i| seed - i as f32).collect(),
        };
        let layer = |seed: f32| {
            BTreeMap::from([
                (Target::Query, pair(seed)),
                (Target::Down, pair(seed * 2.0)),
            ])
        };
        Adapter {
            alpha: 8.0,
            rank: 2,
            dropout: 0.05,
            rank_stabilized: false,
            base: Some("tiny".to_owned()),
            layers: vec![layer(0.5), layer(-3.0)],
        }
    }

    #[test]
    fn an_adapter_survives_the_way_to_the_disk_and_back() {
        let folder = tempfile::tempdir().unwrap();
        adapter().save(folder.path()).unwrap();
        assert_eq!(Adapter::load(folder.path()).unwrap(), adapter());
    }

    #[test]
    fn keys_are_those_of_peft() {
        let name = "base_model.model.model.layers.7.self_attn.q_proj.lora_A.weight";
        assert_eq!(key(7, Target::Query, "A"), name);
        assert_eq!(place(name), Some((7, Target::Query, "A")));
        assert_eq!(
            place("base_model.model.model.layers.7.mlp.q_proj.lora_A.weight"),
            None
        );
        assert_eq!(place("base_model.model.lm_head.lora_A.weight"), None);
    }

    #[test]
    fn what_is_not_supported_is_named() {
        let folder = tempfile::tempdir().unwrap();
        adapter().save(folder.path()).unwrap();
        let path = folder.path().join(CONFIG);
        let text = std::fs::read_to_string(&path).unwrap();
        for (from, to, word) in [
            ("\"use_dora\": false", "\"use_dora\": true", "use_dora"),
            ("\"LORA\"", "\"IA3\"", "LORA"),
            ("\"r\": 2", "\"r\": 0", "rank"),
        ] {
            std::fs::write(&path, text.replace(from, to)).unwrap();
            let error = Adapter::load(folder.path()).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
    }
}
