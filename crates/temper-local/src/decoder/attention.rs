//! Attention of new tokens over what their sequence has seen: grouped heads, causal.

use rayon::prelude::*;

use super::cache::KvLayer;
use super::config::Config;
use super::vector;

/// What one new token may look at.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    /// Keys and values of the shared prompt, if there is one.
    pub(crate) prefix: Option<&'a KvLayer>,
    /// Those of the sequence itself.
    pub(crate) own: &'a KvLayer,
    /// How many of its own tokens come up to this one, itself included.
    pub(crate) own_len: usize,
}

/// `out[token] = attention(queries[token])`, for all tokens and heads.
pub(crate) fn attend(config: &Config, queries: &[f32], sights: &[Sight<'_>], out: &mut [f32]) {
    let size = config.head_size;
    queries
        .par_chunks(size)
        .zip(out.par_chunks_mut(size))
        .enumerate()
        .for_each_init(Vec::new, |scores, (number, (query, out))| {
            let sight = sights[number / config.heads];
            let head = number % config.heads / (config.heads / config.kv_heads);
            one_head(config, query, sight, head * size, scores, out);
        });
}

fn one_head(
    config: &Config,
    query: &[f32],
    sight: Sight<'_>,
    offset: usize,
    scores: &mut Vec<f32>,
    out: &mut [f32],
) {
    let stride = config.kv_width();
    let own = sight.own_len * stride;
    let seen = [
        sight
            .prefix
            .map(|layer| (&layer.keys[..], &layer.values[..])),
        Some((&sight.own.keys[..own], &sight.own.values[..own])),
    ];
    let seen = seen.iter().flatten();
    let total: usize = seen.clone().map(|(keys, _)| keys.len() / stride).sum();
    scores.clear();
    scores.resize(total, 0.0);
    #[allow(clippy::cast_precision_loss, reason = "a head has some hundred values")]
    let scale = 1.0 / (config.head_size as f32).sqrt();
    let mut at = 0;
    for (keys, _) in seen.clone() {
        let here = &mut scores[at..at + keys.len() / stride];
        vector::scores(query, keys, stride, offset, scale, here);
        at += here.len();
    }
    let sum = vector::exponentials(scores, 1.0);
    out.fill(0.0);
    let mut at = 0;
    for (_, values) in seen {
        let len = values.len() / stride;
        vector::weighted_sum(&scores[at..at + len], values, stride, offset, out);
        at += len;
    }
    vector::scale(out, 1.0 / sum);
}
