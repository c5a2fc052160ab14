//! Tiny random models, written as GGUF files.

use std::fs::File;
use std::path::{Path, PathBuf};

use candle_core::quantized::gguf_file::{self, Value};
use candle_core::quantized::{GgmlDType, QTensor};
use candle_core::{Device, Tensor};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tempfile::TempDir;
use tokenizers::pre_tokenizers::byte_level::ByteLevel;

const HIDDEN: usize = 256;
const INNER: usize = 512;
const HEADS: usize = 4;
const KV_HEADS: usize = 2;
const LAYERS: usize = 2;
const VOCABULARY: usize = 288;

/// A model on disk, for as long as a test needs it.
pub(crate) struct Tiny {
    _folder: TempDir,
    pub(crate) path: PathBuf,
}

/// A random model of that architecture. Both have the same weights for the same seed; a llama file
/// only stores the rows of queries and keys in its own order.
pub(crate) fn model(architecture: &str) -> Tiny {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tiny.gguf");
    write(&path, architecture);
    Tiny {
        _folder: folder,
        path,
    }
}

fn write(path: &Path, architecture: &str) {
    let mut random = ChaCha8Rng::seed_from_u64(11);
    let mut tensors = vec![
        (
            "token_embd.weight".to_owned(),
            matrix(&mut random, VOCABULARY, HIDDEN, GgmlDType::Q8_0),
        ),
        ("output_norm.weight".to_owned(), ones()),
        (
            "output.weight".to_owned(),
            matrix(&mut random, VOCABULARY, HIDDEN, GgmlDType::Q6K),
        ),
    ];
    for layer in 0..LAYERS {
        let kv = HIDDEN / HEADS * KV_HEADS;
        let mut add =
            |name: &str, tensor| tensors.push((format!("blk.{layer}.{name}.weight"), tensor));
        add("attn_norm", ones());
        for (name, heads) in [("attn_q", HEADS), ("attn_k", KV_HEADS)] {
            let rows = HIDDEN / HEADS * heads;
            let floats = floats(&mut random, rows * HIDDEN);
            let floats = if architecture == "llama" {
                interleave(&floats)
            } else {
                floats
            };
            add(name, quantized(floats, rows, HIDDEN, GgmlDType::Q4K));
        }
        add("attn_v", matrix(&mut random, kv, HIDDEN, GgmlDType::Q6K));
        add(
            "attn_output",
            matrix(&mut random, HIDDEN, HIDDEN, GgmlDType::Q4K),
        );
        add("ffn_norm", ones());
        add(
            "ffn_gate",
            matrix(&mut random, INNER, HIDDEN, GgmlDType::Q5_0),
        );
        add(
            "ffn_up",
            matrix(&mut random, INNER, HIDDEN, GgmlDType::Q4_1),
        );
        add(
            "ffn_down",
            matrix(&mut random, HIDDEN, INNER, GgmlDType::Q6K),
        );
    }
    let metadata = metadata(architecture);
    let metadata: Vec<(&str, &Value)> = metadata.iter().map(|(k, v)| (k.as_str(), v)).collect();
    let tensors: Vec<(&str, &QTensor)> = tensors.iter().map(|(k, v)| (k.as_str(), v)).collect();
    gguf_file::write(&mut File::create(path).unwrap(), &metadata, &tensors).unwrap();
}

fn metadata(architecture: &str) -> Vec<(String, Value)> {
    let mut tokens: Vec<String> = ByteLevel::alphabet().iter().map(char::to_string).collect();
    tokens.sort();
    let mut kinds = vec![1; tokens.len()];
    for special in ["<|im_start|>", "<|im_end|>"] {
        tokens.push(special.to_owned());
        kinds.push(3);
    }
    tokens.push("he".to_owned());
    kinds.push(1);
    while tokens.len() < VOCABULARY {
        tokens.push(format!("[PAD{}]", tokens.len()));
        kinds.push(5);
    }
    let template = "{% for message in messages %}\n{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>' }}\n{% endfor %}\n{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";
    let number = |n: usize| Value::U32(n.try_into().unwrap());
    let shape = [
        ("block_count", number(LAYERS)),
        ("context_length", number(512)),
        ("embedding_length", number(HIDDEN)),
        ("feed_forward_length", number(INNER)),
        ("attention.head_count", number(HEADS)),
        ("attention.head_count_kv", number(KV_HEADS)),
        ("attention.layer_norm_rms_epsilon", Value::F32(1e-6)),
        ("rope.freq_base", Value::F32(10_000.0)),
    ];
    let words = [
        (
            "general.architecture",
            Value::String(architecture.to_owned()),
        ),
        ("tokenizer.ggml.model", Value::String("gpt2".to_owned())),
        ("tokenizer.ggml.pre", Value::String("qwen2".to_owned())),
        (
            "tokenizer.ggml.tokens",
            Value::Array(tokens.into_iter().map(Value::String).collect()),
        ),
        (
            "tokenizer.ggml.token_type",
            Value::Array(kinds.into_iter().map(Value::I32).collect()),
        ),
        (
            "tokenizer.ggml.merges",
            Value::Array(vec![Value::String("h e".to_owned())]),
        ),
        ("tokenizer.ggml.eos_token_id", number(257)),
        (
            "tokenizer.chat_template",
            Value::String(template.to_owned()),
        ),
    ];
    let shape = shape.map(|(key, value)| (format!("{architecture}.{key}"), value));
    let words = words.map(|(key, value)| (key.to_owned(), value));
    shape.into_iter().chain(words).collect()
}

/// The order in which llama files keep the rows of a head: both halves in turn.
fn interleave(floats: &[f32]) -> Vec<f32> {
    let size = HIDDEN / HEADS;
    let rows: Vec<&[f32]> = floats.chunks(HIDDEN).collect();
    let order = |row: usize| {
        let (head, at) = (row / size, row % size);
        head * size + at / 2 + at % 2 * (size / 2)
    };
    (0..rows.len())
        .flat_map(|row| rows[order(row)].to_vec())
        .collect()
}

fn ones() -> QTensor {
    let ones = Tensor::ones(HIDDEN, candle_core::DType::F32, &Device::Cpu).unwrap();
    QTensor::quantize(&ones, GgmlDType::F32).unwrap()
}

fn floats(random: &mut ChaCha8Rng, count: usize) -> Vec<f32> {
    let next = |_| (random.next_u32() as f32 / u32::MAX as f32 - 0.5) * 0.35;
    (0..count).map(next).collect()
}

fn matrix(random: &mut ChaCha8Rng, rows: usize, columns: usize, dtype: GgmlDType) -> QTensor {
    quantized(floats(random, rows * columns), rows, columns, dtype)
}

fn quantized(floats: Vec<f32>, rows: usize, columns: usize, dtype: GgmlDType) -> QTensor {
    let tensor = Tensor::from_vec(floats, (rows, columns), &Device::Cpu).unwrap();
    QTensor::quantize(&tensor, dtype).unwrap()
}
