//! Whether a merged model says what its base says with the adapter over it, on prompts that were held out.

use std::path::Path;

use temper::acceptance::Merged;
use temper_local::adapter::Adapter;
use temper_local::train::{Source, agreement};
use temper_model::{ModelSpec, Prompt};

use super::train::base_path;
use crate::failure::{Failure, tell};

/// After so many of its tokens at least both must expect the same next. Eight bits change a few.
const LEAST: f64 = 0.95;

/// So many prompts are looked at: a few hundred tokens each.
const PROMPTS: usize = 3;

/// Compares the base with the adapter over it with the merged model.
pub fn compare(
    spec: &ModelSpec,
    adapter: &Path,
    merged: &Path,
    prompts: &[Prompt],
) -> Result<Merged, Failure> {
    let base = match &spec.file {
        Some(file) => file.clone(),
        None => base_path(spec.model_name())?,
    };
    tell(format_args!(
        "comparing {} with the adapter over its base",
        merged.display()
    ));
    let (base, merged) = (Source::open(&base)?, Source::open(merged)?);
    let tokenizer = base.tokenizer()?;
    let prompts = prompts.iter().take(PROMPTS);
    let texts = prompts.map(|prompt| tokenizer.encode_prompt(prompt));
    let texts: Vec<Vec<u32>> = texts.collect::<Result<_, _>>()?;
    let threads = spec.threads.map_or(0, |threads| threads.get() as usize);
    let found = agreement(&base, &Adapter::load(adapter)?, &merged, &texts, threads)?;
    Ok(Merged {
        tokens: found.tokens as u64,
        same: found.same_first as u64,
        greatest_difference: f64::from(found.largest),
        least: LEAST,
    })
}
