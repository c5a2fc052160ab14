//! Adapters over a tiny random model: what they change, and that they keep to themselves.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::future::join_all;
use temper_local::adapter::Adapter;
use temper_local::decoder::{Decoder, Kernels};
use temper_local::gguf::Gguf;
use temper_local::lora::{Pair, Target};
use temper_local::{LoadError, LocalOptions, LocalProvider};
use temper_model::{Params, Prompt, Provider, Reply, Request};

use crate::tiny;

/// An adapter for the tiny model, with values that a formula gives.
pub(crate) fn adapter(seed: usize, targets: &[Target], strength: f32) -> Adapter {
    let shape = |target: Target| match target {
        Target::Query | Target::Output => (256, 256),
        Target::Key | Target::Value => (128, 256),
        Target::Gate | Target::Up => (512, 256),
        Target::Down => (256, 512),
    };
    let value = |i: usize| ((i * 37 + seed * 101) % 17) as f32 / 17.0 - 0.5;
    let layer = |number: usize| -> BTreeMap<Target, Pair> {
        let pair = |target: &Target| {
            let (rows, columns) = shape(*target);
            let a = (0..4 * columns).map(|i| value(i + number)).collect();
            let b = (0..4 * rows)
                .map(|i| value(i * 3 + number) * strength)
                .collect();
            (*target, Pair { rank: 4, a, b })
        };
        targets.iter().map(pair).collect()
    };
    Adapter {
        alpha: 8.0,
        rank: 4,
        dropout: 0.0,
        rank_stabilized: false,
        base: None,
        layers: vec![layer(0), layer(1)],
    }
}

fn load(max_batch: usize) -> LocalProvider {
    let options = LocalOptions {
        threads: 2,
        max_batch,
        ..LocalOptions::default()
    };
    LocalProvider::load(&tiny::model("qwen2").path, &options).unwrap()
}

fn tuned(base: &LocalProvider, adapter: &Adapter) -> LocalProvider {
    let folder = tempfile::tempdir().unwrap();
    adapter.save(folder.path()).unwrap();
    base.with_adapter(folder.path()).unwrap()
}

async fn ask(provider: &LocalProvider, seed: u64) -> Reply {
    let request = Request {
        model: "tiny".into(),
        prompt: Arc::new(Prompt::user("hello")),
        params: Params {
            max_tokens: 20,
            ..Params::default()
        },
        seed,
        sample: 0,
    };
    provider.ask(&request).await.unwrap()
}

#[tokio::test]
async fn an_adapter_of_zeros_changes_nothing_and_another_does() {
    let base = load(4);
    let zero = tuned(&base, &adapter(1, &Target::ALL, 0.0));
    let strong = tuned(&base, &adapter(1, &Target::ALL, 0.5));
    let plain = ask(&base, 3).await;
    assert_eq!(ask(&zero, 3).await.text, plain.text);
    assert_ne!(ask(&strong, 3).await.text, plain.text);
}

#[tokio::test]
async fn several_adapters_over_one_base_do_not_mix() {
    let base = load(8);
    let first = tuned(&base, &adapter(1, &Target::ALL, 0.4));
    let second = tuned(&base, &adapter(2, &[Target::Query, Target::Down], 0.6));
    let providers = [&base, &first, &second];
    let mut alone = Vec::new();
    for provider in providers {
        for seed in 0..3 {
            alone.push(ask(provider, seed).await);
        }
    }
    let together = providers
        .iter()
        .flat_map(|provider| (0..3).map(move |seed| ask(provider, seed)));
    let together = join_all(together).await;
    for (alone, together) in alone.iter().zip(&together) {
        assert_eq!(alone.text, together.text);
        assert_eq!(alone.answered_by, together.answered_by);
    }
    assert_ne!(alone[0].text, alone[3].text);
    assert_ne!(alone[3].text, alone[6].text);
}

#[tokio::test]
async fn an_adapter_outlives_the_base_it_was_loaded_on() {
    let base = load(2);
    let first = tuned(&base, &adapter(1, &Target::ALL, 0.4));
    let expected = ask(&first, 1).await.text;
    drop(base);
    assert_eq!(ask(&first, 1).await.text, expected);
}

#[test]
fn every_target_acts_at_its_own_place() {
    let gguf = Gguf::open(&tiny::model("llama").path).unwrap();
    let decoder = Decoder::load(&gguf, 1, Kernels::Fastest).unwrap();
    let plain = decoder.logits_after(&[1, 2, 3]).unwrap();
    let mut seen = vec![plain];
    for target in Target::ALL {
        let logits = decoder
            .logits_with(&adapter(1, &[target], 0.4), &[1, 2, 3])
            .unwrap();
        assert!(seen.iter().all(|other| *other != logits), "{target:?}");
        seen.push(logits);
    }
}

#[test]
fn an_adapter_of_another_model_is_refused_with_the_reason() {
    let base = load(1);
    let mut wrong = adapter(1, &[Target::Query], 0.1);
    wrong.layers[1].get_mut(&Target::Query).unwrap().a.pop();
    wrong.layers[1]
        .get_mut(&Target::Query)
        .unwrap()
        .a
        .truncate(400);
    let folder = tempfile::tempdir().unwrap();
    wrong.save(folder.path()).unwrap();
    let error = base.with_adapter(folder.path()).unwrap_err();
    assert!(matches!(error, LoadError::Adapter { .. }), "{error}");
    assert!(error.to_string().contains("`q_proj` of layer 1"), "{error}");
    let nothing = base
        .with_adapter(&folder.path().join("nothing"))
        .unwrap_err();
    assert!(matches!(nothing, LoadError::Read { .. }), "{nothing}");
}
