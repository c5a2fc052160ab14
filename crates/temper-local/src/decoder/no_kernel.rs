//! Stands in for the vector kernels on processors other than x86: candle multiplies there.

use super::pack::Tiles;
use super::quantize::Activations;

/// One product among those that share their activations.
pub(crate) struct Product<'a> {
    pub(crate) tiles: &'a Tiles,
    pub(crate) out: &'a mut [f32],
}

/// There are no kernels of our own.
pub(crate) fn available() -> bool {
    false
}

/// Never called, for nothing is packed into tiles.
pub(crate) fn multiply(_: &Activations, products: &mut [Product<'_>]) {
    assert!(products.is_empty(), "the caller looks first");
}
