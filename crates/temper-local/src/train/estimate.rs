//! How much memory a run needs, before it needs it; and how much this process has taken.

use super::settings::Settings;
use crate::decoder::Config;

/// Bytes that a run needs, by what for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// The frozen weights.
    pub base: u64,
    /// The adapter, its gradient and the optimizer's moments.
    pub adapter: u64,
    /// What layers keep of the largest batch for the gradient, and what one layer needs meanwhile.
    pub activations: u64,
    /// Logits of the rows that are in memory at a time.
    pub logits: u64,
}

impl Estimate {
    /// For a model, its settings, how many numbers are trained, and the tokens of the largest batch.
    pub(super) fn new(
        config: &Config,
        tied: bool,
        settings: &Settings,
        trained: usize,
        tokens: usize,
    ) -> Self {
        let per_layer: usize = crate::lora::Target::ALL
            .into_iter()
            .map(|target| config.shape_of(target))
            .map(|(rows, columns)| rows * columns)
            .sum();
        let tables = config.vocabulary * config.hidden * if tied { 1 } else { 2 };
        let base = per_layer * config.layers + tables;
        let (hidden, wide) = (config.hidden, config.feed_forward);
        let heads = config.query_width() + 2 * config.kv_width();
        let kept = 2 * hidden + heads + config.query_width() + 2 * wide + 7 * settings.rank + 2;
        let meanwhile = 3 * wide + 5 * hidden + heads;
        let layers = if settings.checkpointing {
            config.layers * hidden + kept
        } else {
            config.layers * kept
        };
        let bytes = |floats: usize| floats as u64 * 4;
        Self {
            base: bytes(base),
            adapter: bytes(4 * trained),
            activations: bytes(tokens * (layers + meanwhile)),
            logits: bytes(super::head::HEAD_ROWS * config.vocabulary),
        }
    }

    /// All of it.
    pub fn total(&self) -> u64 {
        self.base + self.adapter + self.activations + self.logits
    }
}

/// Bytes that this process holds now, and the most it held; `None` where the system does not say.
pub fn memory() -> Option<(u64, u64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some((field(&status, "VmRSS:")?, field(&status, "VmHWM:")?))
}

/// Bytes that processes can still take without swapping; `None` where the system does not say.
pub fn free_memory() -> Option<u64> {
    let info = std::fs::read_to_string("/proc/meminfo").ok()?;
    field(&info, "MemAvailable:")
}

fn field(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}
