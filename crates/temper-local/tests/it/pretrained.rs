//! Real models, where they are on this machine: set `TEMPER_TEST_MODELS` to a folder of pulled
//! models. Without it these tests say so and pass.

use std::path::PathBuf;

use serde::Deserialize;
use temper_local::decoder::{Decoder, Kernels};
use temper_local::gguf::Gguf;
use temper_local::hub::model;
use temper_local::tokenizer::Tokenizer;
use temper_model::{Prompt, Role};

pub(crate) fn file(id: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("TEMPER_TEST_MODELS").map(PathBuf::from);
    let path = folder.map(|folder| folder.join(&model(id).unwrap().file));
    let found = path.filter(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: `{id}` is not in the folder that `TEMPER_TEST_MODELS` names");
    }
    found
}

fn tokenizer(id: &str) -> Option<Tokenizer> {
    Some(Tokenizer::from_gguf(&Gguf::open(&file(id)?).unwrap()).unwrap())
}

#[derive(Deserialize)]
struct Case {
    text: String,
    ids: Vec<u32>,
}

fn agrees(id: &str, cases: &str) {
    let Some(tokenizer) = tokenizer(id) else {
        return;
    };
    let cases: Vec<Case> = serde_json::from_str(cases).unwrap();
    assert!(cases.len() > 20);
    for case in cases {
        assert_eq!(
            tokenizer.encode(&case.text).unwrap(),
            case.ids,
            "{:?}",
            case.text
        );
    }
}

#[test]
fn qwen2_tokens_are_those_of_the_reference() {
    agrees(
        "qwen2.5-coder-0.5b",
        include_str!("../fixtures/tokens-qwen2.json"),
    );
    agrees(
        "qwen2.5-coder-1.5b",
        include_str!("../fixtures/tokens-qwen2.json"),
    );
}

#[test]
fn smollm2_tokens_are_those_of_the_reference() {
    agrees(
        "smollm2-135m",
        include_str!("../fixtures/tokens-smollm2.json"),
    );
}

/// Expected texts: Jinja2 through `transformers` 5.23 (`render_jinja_template`), same template.
#[test]
fn chat_templates_render_as_in_transformers() {
    let short = Prompt::user("Hi");
    let long = Prompt::default()
        .with(Role::System, "Be brief.")
        .with(Role::User, "Hi\n")
        .with(Role::Assistant, "Yes?")
        .with(Role::User, "  Go ");
    let long_text = "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi\n<|im_end|>\n<|im_start|>assistant\nYes?<|im_end|>\n<|im_start|>user\n  Go <|im_end|>\n<|im_start|>assistant\n";
    let system = [
        (
            "qwen2.5-coder-0.5b",
            "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.",
        ),
        (
            "smollm2-135m",
            "You are a helpful AI assistant named SmolLM, trained by Hugging Face",
        ),
    ];
    for (id, system) in system {
        let Some(tokenizer) = tokenizer(id) else {
            continue;
        };
        let short_text = format!(
            "<|im_start|>system\n{system}<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"
        );
        assert_eq!(tokenizer.render(&short).unwrap(), short_text);
        assert_eq!(tokenizer.render(&long).unwrap(), long_text);
    }
}

#[test]
fn text_survives_the_way_there_and_back() {
    for id in ["qwen2.5-coder-0.5b", "smollm2-135m"] {
        let Some(tokenizer) = tokenizer(id) else {
            continue;
        };
        let text = "  def f(x):\n\treturn 'naïve 日本' + x  # 👩‍💻\n";
        let tokens = tokenizer.encode(text).unwrap();
        assert_eq!(tokenizer.decode(&tokens).unwrap(), text);
    }
}

#[derive(Deserialize)]
struct Expected {
    tokens: Vec<u32>,
    top: Vec<(usize, f32)>,
}

/// Eight-bit activations cost a little; a wrong layer, rotation or order of rows costs everything.
fn expects(id: &str, kernels: Kernels, cases: &str) {
    let Some(path) = file(id) else { return };
    let decoder = Decoder::load(&Gguf::open(&path).unwrap(), 2, kernels).unwrap();
    let cases: Vec<Expected> = serde_json::from_str(cases).unwrap();
    for case in cases {
        let logits = decoder.logits_after(&case.tokens).unwrap();
        let errors = case
            .top
            .iter()
            .map(|(token, logit)| (logits[*token] - logit).abs());
        let mean = errors.sum::<f32>() / case.top.len() as f32;
        assert!(mean < 0.5, "{id} {kernels:?}: off by {mean} on average");
        let best = logits.iter().copied().fold(f32::MIN, f32::max);
        let (first, second) = (case.top[0], case.top[1]);
        if first.1 - second.1 > 1.0 {
            assert_eq!(
                logits[first.0], best,
                "{id} {kernels:?}: another first token"
            );
        }
    }
}

#[test]
fn smollm2_expects_what_the_reference_expects() {
    let cases = include_str!("../fixtures/logits-smollm2.json");
    expects("smollm2-135m", Kernels::Fastest, cases);
    expects("smollm2-135m", Kernels::Candle, cases);
}

#[test]
fn qwen2_expects_what_the_reference_expects() {
    let cases = include_str!("../fixtures/logits-qwen2.json");
    expects("qwen2.5-coder-0.5b", Kernels::Fastest, cases);
}
