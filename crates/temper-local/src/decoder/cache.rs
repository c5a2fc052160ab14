//! Keys and values of the tokens seen so far.

use std::sync::Arc;

use super::overlay::Overlay;

/// Keys and values of a run of tokens, layer by layer.
#[derive(Debug, Clone, Default)]
pub(crate) struct KvCache {
    pub(crate) layers: Vec<KvLayer>,
    len: usize,
}

/// `[position][kv head][value]`, each.
#[derive(Debug, Clone, Default)]
pub(crate) struct KvLayer {
    pub(crate) keys: Vec<f32>,
    pub(crate) values: Vec<f32>,
}

impl KvCache {
    pub(crate) fn new(layers: usize) -> Self {
        Self {
            layers: vec![KvLayer::default(); layers],
            len: 0,
        }
    }

    /// How many tokens it holds.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Makes room for `tokens` more of `width` values, in steps, so that growth wastes little.
    pub(crate) fn reserve(&mut self, tokens: usize, width: usize) {
        const STEP: usize = 64;
        for layer in &mut self.layers {
            for buffer in [&mut layer.keys, &mut layer.values] {
                if buffer.capacity() - buffer.len() < tokens * width {
                    buffer.reserve_exact(tokens.next_multiple_of(STEP) * width);
                }
            }
        }
    }

    /// Counts tokens whose keys and values were appended to every layer.
    pub(crate) fn grow(&mut self, tokens: usize) {
        self.len += tokens;
    }
}

/// A prompt that has been read: its keys and values, shared by all samples of it.
#[derive(Debug)]
pub(crate) struct Prefix {
    pub(crate) tokens: Arc<[u32]>,
    /// The adapter it was read with.
    pub(crate) overlay: Option<Arc<Overlay>>,
    pub(crate) cache: KvCache,
    /// What the model expects after the prompt.
    pub(crate) logits: Vec<f32>,
}

/// One reply being written: the shared prompt, and keys and values of its own tokens.
#[derive(Debug)]
pub(crate) struct Sequence {
    pub(crate) prefix: Arc<Prefix>,
    pub(crate) own: KvCache,
}

impl Sequence {
    pub(crate) fn new(prefix: Arc<Prefix>) -> Self {
        let own = KvCache::new(prefix.cache.layers.len());
        Self { prefix, own }
    }
}
