//! Which scenarios are trained on and which are held out: by scenario, never by sample.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use temper_scan::Language;

/// What a scenario is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// Its samples are trained on.
    Train,
    /// Its samples are held out: for the loss on what was not trained on, and for the evaluation.
    Valid,
}

impl Split {
    /// The name that files have.
    pub fn name(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Valid => "valid",
        }
    }
}

/// How scenarios are split.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitOptions {
    /// The seed of the order in which scenarios are held out.
    pub seed: u64,
    /// The share of each language's scenarios that is held out, 0 to 1.
    pub valid: f64,
    /// These scenarios are held out, and no others.
    pub hold_out: BTreeSet<Arc<str>>,
}

/// Splits scenarios. Of each language a share is held out, rounded, but one at least where there are two, and
/// one at least is trained on.
pub fn split(
    scenarios: &BTreeMap<Arc<str>, Language>,
    options: &SplitOptions,
) -> BTreeMap<Arc<str>, Split> {
    let mut splits: BTreeMap<Arc<str>, Split> = BTreeMap::new();
    let mut by_language = BTreeMap::<&str, Vec<&Arc<str>>>::new();
    for (id, language) in scenarios {
        splits.insert(Arc::clone(id), Split::Train);
        by_language.entry(language.id()).or_default().push(id);
    }
    if !options.hold_out.is_empty() {
        for id in &options.hold_out {
            splits.insert(Arc::clone(id), Split::Valid);
        }
        return splits;
    }
    for mut ids in by_language.into_values() {
        ids.sort_by_key(|id| drawn(options.seed, id));
        for id in &ids[..held_out(ids.len(), options.valid)] {
            splits.insert(Arc::clone(id), Split::Valid);
        }
    }
    splits
}

fn held_out(scenarios: usize, share: f64) -> usize {
    if share <= 0.0 || scenarios < 2 {
        return 0;
    }
    let wanted = (share * scenarios as f64).round() as usize;
    wanted.clamp(1, scenarios - 1)
}

/// A scenario's place does not hang on which others there are.
fn drawn(seed: u64, id: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"temper split 1");
    hash.update(seed.to_le_bytes());
    hash.update(id.as_bytes());
    hash.finalize().into()
}
