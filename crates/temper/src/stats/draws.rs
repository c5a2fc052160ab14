//! What resampling draws, from a generator under a recorded seed.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

/// A uniform index below `n`: the high half of a product, whose bias of n / 2⁶⁴ nobody can see.
pub(super) fn below(rng: &mut ChaCha8Rng, n: usize) -> usize {
    ((u128::from(rng.next_u64()) * n as u128) >> 64) as usize
}
