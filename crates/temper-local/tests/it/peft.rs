//! Models and adapters against `transformers` and PEFT: see `fixtures/make_peft.py`.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use temper_local::adapter::Adapter;
use temper_local::decoder::{Decoder, Kernels};
use temper_local::gguf::Gguf;
use temper_local::lora::{Pair, Target};
use temper_local::merge::{Kept, into_checkpoint, into_gguf};
use temper_local::safetensors::Floats;
use temper_local::tokenizer::Tokenizer;
use temper_local::train::{Exact, Source, agreement};

use crate::adapters::adapter;
use crate::{pretrained, tiny};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/peft")
        .join(name)
}

#[derive(Deserialize)]
struct Small {
    tokens: Vec<u32>,
    rows: Vec<usize>,
    plain: Vec<Vec<f32>>,
    tuned: Vec<Vec<f32>>,
}

#[test]
fn checkpoints_and_adapters_of_peft_give_the_same_logits() {
    for name in ["llama", "qwen2"] {
        let folder = fixture(name);
        let expected = std::fs::read(folder.join("expected.json")).unwrap();
        let expected: Small = serde_json::from_slice(&expected).unwrap();
        let source = Source::open(&folder).unwrap();
        let adapter = Adapter::load(&folder.join("adapter")).unwrap();
        for (adapter, rows) in [(None, &expected.plain), (Some(&adapter), &expected.tuned)] {
            let logits = Exact::load(&source, adapter, 1)
                .unwrap()
                .logits(&expected.tokens);
            let logits = logits.unwrap();
            for (row, expected) in expected.rows.iter().zip(rows) {
                for (a, b) in logits[*row].iter().zip(expected) {
                    assert!((a - b).abs() < 2e-5, "{name} {row}: {a} {b}");
                }
            }
        }
    }
}

#[test]
fn an_adapter_of_peft_is_written_as_peft_wrote_it() {
    let theirs = fixture("llama").join("adapter");
    let ours = tempfile::tempdir().unwrap();
    let adapter = Adapter::load(&theirs).unwrap();
    adapter.save(ours.path()).unwrap();
    assert_eq!(Adapter::load(ours.path()).unwrap(), adapter);
    let keys = |folder: &Path| -> serde_json::Value {
        let text = std::fs::read(folder.join("adapter_config.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    };
    let (theirs, ours) = (keys(&theirs), keys(ours.path()));
    for (key, value) in ours.as_object().unwrap() {
        if key != "target_modules" {
            assert_eq!(&theirs[key], value, "{key}");
        }
    }
}

#[derive(Deserialize)]
struct Large {
    tokens: Vec<u32>,
    plain: Vec<Vec<(usize, f32)>>,
    tuned: Vec<Vec<(usize, f32)>>,
}

/// The numbers that `factor` of the script gives.
fn factor(count: usize, seed: f64) -> Vec<f32> {
    let value = |i: usize| ((i as f64 * 0.7 + seed).sin() * 0.02) as f32;
    (0..count).map(value).collect()
}

fn formula(source: &Source) -> Adapter {
    let config = source.config().unwrap();
    let layer = |number: usize| {
        let pair = |target: Target| {
            let (rows, columns) = config.shape_of(target);
            let seed = number as f64 * 3.1 + target as usize as f64 * 1.3;
            let pair = Pair {
                rank: 4,
                a: factor(4 * columns, seed),
                b: factor(4 * rows, seed + 0.5),
            };
            (target, pair)
        };
        [Target::Query, Target::Value, Target::Down]
            .map(pair)
            .into()
    };
    Adapter {
        alpha: 8.0,
        rank: 4,
        dropout: 0.0,
        rank_stabilized: false,
        base: None,
        layers: (0..config.layers).map(layer).collect(),
    }
}

/// Within a thousandth, and the same token expected most after each of 200.
fn agrees(id: &str, expected: &str) {
    let Some(path) = pretrained::file(id) else {
        return;
    };
    let expected: Large = serde_json::from_str(expected).unwrap();
    assert_eq!(expected.tokens.len(), 200);
    let source = Source::open(&path).unwrap();
    let adapter = formula(&source);
    for (adapter, cases) in [(None, &expected.plain), (Some(&adapter), &expected.tuned)] {
        let logits = Exact::load(&source, adapter, 2)
            .unwrap()
            .logits(&expected.tokens)
            .unwrap();
        let mut largest = 0.0_f32;
        for (logits, top) in logits.iter().zip(cases) {
            for (token, logit) in top {
                largest = largest.max((logits[*token] - logit).abs());
            }
            let best = logits.iter().copied().fold(f32::MIN, f32::max);
            assert_eq!(logits[top[0].0], best, "{id}: another first token");
        }
        eprintln!(
            "{id}, adapter {}: off by {largest:.1e} at most",
            adapter.is_some()
        );
        assert!(largest < 1e-3, "{id}: off by {largest}");
    }
}

#[test]
fn smollm2_gives_the_logits_of_the_reference() {
    agrees(
        "smollm2-135m",
        include_str!("../fixtures/peft-smollm2.json"),
    );
}

#[test]
fn qwen2_gives_the_logits_of_the_reference() {
    agrees(
        "qwen2.5-coder-0.5b",
        include_str!("../fixtures/peft-qwen2-0.5b.json"),
    );
    agrees(
        "qwen2.5-coder-1.5b",
        include_str!("../fixtures/peft-qwen2-1.5b.json"),
    );
}

const TOKENS: [u32; 8] = [5, 9, 200, 31, 7, 7, 120, 64];

#[test]
fn a_merged_checkpoint_is_the_base_with_its_adapter() {
    for architecture in ["llama", "qwen2"] {
        let model = tiny::model(architecture);
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("merged");
        let source = Source::open(&model.path).unwrap();
        let adapter = adapter(3, &Target::ALL, 0.3);
        into_checkpoint(&source, Some(&adapter), &out, Floats::F32).unwrap();
        let merged = Source::open(&out).unwrap();
        let found = agreement(&source, &adapter, &merged, &[TOKENS.to_vec()], 1).unwrap();
        assert_eq!((found.tokens, found.same_first), (8, 8));
        assert!(found.largest < 1e-3, "{found:?}");
        // The base alone says something else, so the comparison can fail.
        let plain = folder.path().join("plain");
        into_checkpoint(&source, None, &plain, Floats::F32).unwrap();
        let plain = Source::open(&plain).unwrap();
        let other = agreement(&source, &adapter, &plain, &[TOKENS.to_vec()], 1).unwrap();
        assert!(other.largest > 0.1, "{other:?}");
        let text = "he said\thello 42\n";
        let words = |tokenizer: Tokenizer| tokenizer.encode(text).unwrap();
        assert_eq!(
            words(source.tokenizer().unwrap()),
            words(merged.tokenizer().unwrap())
        );
    }
}

#[test]
fn a_merged_gguf_file_is_the_base_with_its_adapter() {
    for architecture in ["llama", "qwen2"] {
        let model = tiny::model(architecture);
        let folder = tempfile::tempdir().unwrap();
        let source = Source::open(&model.path).unwrap();
        let adapter = adapter(3, &Target::ALL, 0.3);
        for (kept, most) in [(Kept::F32, 1e-3), (Kept::F16, 2e-2), (Kept::Q8, 0.5)] {
            let out = folder.path().join(format!("{kept:?}.gguf"));
            into_gguf(&model.path, &adapter, &out, kept).unwrap();
            let merged = Source::open(&out).unwrap();
            let found = agreement(&source, &adapter, &merged, &[TOKENS.to_vec()], 1).unwrap();
            assert!(found.largest < most, "{kept:?} {found:?}");
        }
        // Decoding agrees too, as far as eight bits can.
        let decoder =
            |path: &Path| Decoder::load(&Gguf::open(path).unwrap(), 1, Kernels::Fastest).unwrap();
        let apart = decoder(&model.path).logits_with(&adapter, &TOKENS).unwrap();
        let together = decoder(&folder.path().join("F16.gguf"))
            .logits_after(&TOKENS)
            .unwrap();
        let plain = decoder(&model.path).logits_after(&TOKENS).unwrap();
        let far = |a: &[f32], b: &[f32]| {
            let differences = a.iter().zip(b).map(|(a, b)| (a - b).abs());
            differences.sum::<f32>() / a.len() as f32
        };
        let (near, change) = (far(&apart, &together), far(&plain, &together));
        assert!(near < change * 0.2, "{near} {change}");
    }
}
