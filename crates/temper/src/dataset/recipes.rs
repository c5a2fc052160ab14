//! Recipes: the same training as `temper tune train` does, written down for axolotl and LLaMA-Factory.

use std::fmt::Write;

use serde_json::{Value, json};

use super::form::Form;

/// The projections that get an adapter where nothing else is asked for: attention and MLP.
pub const TARGETS: [&str; 7] = [
    "q_proj",
    "k_proj",
    "v_proj",
    "o_proj",
    "gate_proj",
    "up_proj",
    "down_proj",
];

/// How an adapter is trained.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipe {
    /// The base model as Hugging Face names it.
    pub base: String,
    /// The rank of the adapter's matrices.
    pub rank: u32,
    /// The scale of what the adapter adds: `alpha / rank`.
    pub alpha: f64,
    /// The share of the adapter's inputs that is dropped in training.
    pub dropout: f64,
    /// Which projections get an adapter.
    pub targets: Vec<String>,
    /// How often every sample is seen.
    pub epochs: u32,
    /// The highest learning rate.
    pub learning_rate: f64,
    /// Samples of one step.
    pub batch: u32,
    /// The share of the steps in which the learning rate rises.
    pub warmup: f64,
    /// The longest sample in tokens.
    pub longest: u32,
    /// The seed.
    pub seed: u64,
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            base: "Qwen/Qwen2.5-Coder-1.5B-Instruct".to_owned(),
            rank: 16,
            alpha: 32.0,
            dropout: 0.05,
            targets: TARGETS.map(str::to_owned).to_vec(),
            epochs: 3,
            learning_rate: 2e-4,
            batch: 8,
            warmup: 0.05,
            longest: 1024,
            seed: 1,
        }
    }
}

const HEAD: &str =
    "# Written by `temper tune data`. Paths are relative to this folder: run it from here.\n";

/// A recipe for axolotl; `valid` says whether anything is held out.
pub(super) fn axolotl(recipe: &Recipe, valid: bool) -> String {
    let mut text = HEAD.to_owned();
    let dataset = |name: &str| {
        format!(
            "  - path: ./{name}.jsonl\n    ds_type: json\n    type: chat_template\n    field_messages: messages\n    roles_to_train: [\"assistant\"]\n"
        )
    };
    let _ = write!(
        text,
        "base_model: {}\nadapter: lora\nlora_r: {}\nlora_alpha: {}\nlora_dropout: {}\nlora_target_modules:\n",
        quoted(&recipe.base),
        recipe.rank,
        recipe.alpha,
        recipe.dropout
    );
    for target in &recipe.targets {
        let _ = writeln!(text, "  - {}", quoted(target));
    }
    let _ = write!(text, "datasets:\n{}", dataset("train"));
    if valid {
        let split = "    split: train\n";
        let _ = write!(
            text,
            "test_datasets:\n{}{split}evals_per_epoch: 1\n",
            dataset("valid")
        );
    } else {
        text.push_str("val_set_size: 0\n");
    }
    let _ = write!(
        text,
        "sequence_len: {}\nsample_packing: false\ntrain_on_inputs: false\nmicro_batch_size: 1\n\
         gradient_accumulation_steps: {}\nnum_epochs: {}\nlearning_rate: {}\nlr_scheduler: cosine\n\
         warmup_ratio: {}\noptimizer: adamw_torch\nmax_grad_norm: 1.0\nbf16: auto\ngradient_checkpointing: true\n\
         saves_per_epoch: 1\nlogging_steps: 1\nseed: {}\noutput_dir: ./axolotl-out\n",
        recipe.longest,
        recipe.batch,
        recipe.epochs,
        recipe.learning_rate,
        recipe.warmup,
        recipe.seed,
    );
    text
}

/// A recipe for LLaMA-Factory; the datasets' names are those of `dataset_info.json`.
pub(super) fn llama_factory(recipe: &Recipe, valid: bool) -> String {
    let mut text = HEAD.to_owned();
    let _ = write!(
        text,
        "model_name_or_path: {}\nstage: sft\ndo_train: true\nfinetuning_type: lora\nlora_rank: {}\n\
         lora_alpha: {}\nlora_dropout: {}\nlora_target: {}\ndataset_dir: .\ndataset: temper_train\n",
        quoted(&recipe.base),
        recipe.rank,
        recipe.alpha,
        recipe.dropout,
        quoted(&recipe.targets.join(",")),
    );
    if valid {
        text.push_str(
            "eval_dataset: temper_valid\nper_device_eval_batch_size: 1\neval_strategy: epoch\n",
        );
    }
    let _ = write!(
        text,
        "template: {}\ncutoff_len: {}\nper_device_train_batch_size: 1\ngradient_accumulation_steps: {}\n\
         num_train_epochs: {}\nlearning_rate: {}\nlr_scheduler_type: cosine\nwarmup_ratio: {}\nmax_grad_norm: 1.0\n\
         bf16: true\nsave_strategy: epoch\nlogging_steps: 1\nseed: {}\noutput_dir: llama-factory-out\n",
        template(&recipe.base),
        recipe.longest,
        recipe.batch,
        recipe.epochs,
        recipe.learning_rate,
        recipe.warmup,
        recipe.seed,
    );
    text
}

/// LLaMA-Factory's name of the chat template; for models that it has no other name for, that of their tokenizer.
fn template(base: &str) -> &'static str {
    let base = base.to_lowercase();
    if base.contains("qwen") {
        "qwen"
    } else if base.contains("llama-3") || base.contains("llama3") {
        "llama3"
    } else {
        "default"
    }
}

/// A string that YAML reads as it is: JSON's strings are YAML's.
fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

/// What LLaMA-Factory must know of the files.
pub(super) fn dataset_info(forms: &[Form], system: bool, valid: bool) -> Value {
    let mut info = serde_json::Map::new();
    let splits: &[&str] = if valid {
        &["train", "valid"]
    } else {
        &["train"]
    };
    for split in splits {
        let openai = json!({
            "file_name": format!("{split}.jsonl"),
            "formatting": "sharegpt",
            "columns": { "messages": "messages" },
            "tags": {
                "role_tag": "role", "content_tag": "content",
                "user_tag": "user", "assistant_tag": "assistant", "system_tag": "system",
            },
        });
        info.insert(format!("temper_{split}"), openai);
        if forms.contains(&Form::Sharegpt) {
            let mut columns = json!({ "messages": "conversations" });
            name_system(&mut columns, system);
            let file = format!("sharegpt/{split}.jsonl");
            let entry = json!({ "file_name": file, "formatting": "sharegpt", "columns": columns });
            info.insert(format!("temper_sharegpt_{split}"), entry);
        }
        if forms.contains(&Form::Alpaca) {
            let mut columns = json!({
                "prompt": "instruction", "query": "input", "response": "output",
            });
            name_system(&mut columns, system);
            let file = format!("alpaca/{split}.jsonl");
            let entry = json!({ "file_name": file, "columns": columns });
            info.insert(format!("temper_alpaca_{split}"), entry);
        }
    }
    Value::Object(info)
}

/// A column that no sample has would be an error.
fn name_system(columns: &mut Value, system: bool) {
    if system {
        columns["system"] = "system".into();
    }
}
