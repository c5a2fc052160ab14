//! Steps of training against those that PyTorch and PEFT took, recorded by
//! `tests/fixtures/make_peft.py`.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::base::{Base, Source};
use super::lora::Layout;
use super::model::{Batch, Model};
use super::optimizer::{self, AdamW};
use super::settings::Settings;
use crate::adapter::Adapter;
use crate::lora::Target;

#[derive(Deserialize)]
struct Expected {
    tokens: Vec<u32>,
    losses: Vec<f64>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/peft")
        .join(name)
}

fn agrees(name: &str) {
    let folder = folder(name);
    let expected = std::fs::read(folder.join("expected.json")).unwrap();
    let expected: Expected = serde_json::from_slice(&expected).unwrap();
    let base: Base<f32> = Base::load(&Source::open(&folder).unwrap()).unwrap();
    let adapter = Adapter::load(&folder.join("adapter")).unwrap();
    let layout = Layout::new(&base.config, adapter.rank, &Target::ALL);
    let mut values: Vec<f32> = layout.values(&adapter).unwrap();
    let model = Model {
        base,
        layout,
        scale: (adapter.alpha / adapter.rank as f64) as f32,
        checkpointing: false,
    };
    let (first, second) = expected.tokens.split_at(40);
    let batch = Batch::new([(first, 25), (second, 10)]);
    let settings = Settings {
        weight_decay: 0.1,
        ..Settings::default()
    };
    let mut adam = AdamW::new(values.len());
    for expected in &expected.losses {
        let mut grads = vec![0.0; values.len()];
        let count = batch.answers.len() as f64;
        let weight = (1.0 / count) as f32;
        let loss = model.loss(&values, &batch, None, Some((&mut grads, weight))) / count;
        assert!((loss - expected).abs() < 2e-4, "{name}: {loss} {expected}");
        optimizer::clip(&mut grads, 1.0);
        adam.step(&mut values, &grads, 1e-2, &settings);
    }
    let (first, last) = (expected.losses[0], expected.losses[4]);
    assert!(
        last < first - 0.1,
        "the recorded steps went nowhere: {first} {last}"
    );
}

#[test]
fn steps_are_those_of_the_reference() {
    agrees("llama");
    agrees("qwen2");
}
