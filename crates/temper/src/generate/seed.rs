//! Seeds: each call has its own, from the study's seed and the call's place in the grid.

use sha2::{Digest, Sha256};

use crate::ledger::CallKey;

/// The seed of a call: 31 bits, which every provider takes.
pub(super) fn of(study: u64, key: &CallKey) -> u64 {
    let mut hasher = Sha256::new();
    hasher.update(study.to_le_bytes());
    for name in [&key.cell.model, &key.cell.scenario, &key.cell.strategy] {
        hasher.update((name.len() as u64).to_le_bytes());
        hasher.update(name.as_bytes());
    }
    hasher.update(key.sample.map_or(-1, i64::from).to_le_bytes());
    hasher.update(key.step.to_le_bytes());
    let digest = hasher.finalize();
    let bytes = [digest[0], digest[1], digest[2], digest[3]];
    u64::from(u32::from_le_bytes(bytes) >> 1)
}
