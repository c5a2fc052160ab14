//! The matrix product at the heart of decoding, for x86 processors with AVX-512 VNNI: quantized
//! weights in tiles times activations in eight bits.
//!
//! A row of the result depends on its own activations only, through the same operations in the
//! same order whatever other rows are multiplied beside it. So a reply does not depend on what
//! else is being decoded. Eight rows share each load of weights: decoding eight samples costs
//! little more memory traffic than one.
//!
//! With `vector.rs` this is the only file of decoding with `unsafe`: it calls instructions that not every processor
//! has, reads through pointers into arrays of known size, and lets threads write disjoint columns.
#![allow(unsafe_code, reason = "vector instructions; see the SAFETY comments")]

use std::arch::x86_64::{
    __m512, __m512i, _mm_loadu_si128, _mm512_and_si512, _mm512_cvtepi8_epi32, _mm512_cvtepi32_ps,
    _mm512_cvtepu8_epi32, _mm512_dpbusd_epi32, _mm512_fmadd_ps, _mm512_fnmadd_ps,
    _mm512_load_si512, _mm512_loadu_ps, _mm512_mul_ps, _mm512_set1_epi8, _mm512_set1_epi32,
    _mm512_set1_ps, _mm512_setzero_ps, _mm512_setzero_si512, _mm512_srli_epi16, _mm512_storeu_ps,
};

use rayon::prelude::*;

use super::pack::{BLOCK, SUPER, TILE_ROWS, TileQ4, TileQ6, TileQ8, Tiles};
use super::quantize::Activations;

/// Activation rows that share one pass over a tile: as many as the registers hold.
const ROWS: usize = 8;

/// Whether this processor has the instructions.
pub(crate) fn available() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vnni")
}

/// One product among those that share their activations: the weights, and where `[m][n]` goes.
pub(crate) struct Product<'a> {
    pub(crate) tiles: &'a Tiles,
    pub(crate) out: &'a mut [f32],
}

/// Columns of one matrix that threads write into, each its own.
#[derive(Clone, Copy)]
struct Target {
    out: *mut f32,
    columns: usize,
}

// SAFETY: every tile writes only the 16 columns that are its own, see `multiply`.
unsafe impl Send for Target {}
// SAFETY: as above.
unsafe impl Sync for Target {}

/// Multiplies the same activations with several matrices, on the threads of the current pool.
///
/// # Panics
/// When a shape does not fit, or the processor lacks the instructions: a wrong call.
pub(crate) fn multiply(activations: &Activations, products: &mut [Product<'_>]) {
    assert!(available(), "the caller looks first");
    let mut work = Vec::new();
    for product in products {
        let (across, len) = match product.tiles {
            Tiles::Q4(tiles) => (activations.columns / SUPER, tiles.len()),
            Tiles::Q6(tiles) => (activations.columns / SUPER, tiles.len()),
            Tiles::Q8(tiles) => (activations.columns / BLOCK, tiles.len()),
        };
        assert_eq!(len % across, 0, "tiles of another width");
        let columns = len / across * TILE_ROWS;
        assert_eq!(product.out.len(), activations.rows * columns);
        let target = Target {
            out: product.out.as_mut_ptr(),
            columns,
        };
        work.extend((0..len / across).map(|tile| (product.tiles, target, across, tile)));
    }
    // A few tiles at a time keep both the overhead and the wait at the end small.
    let share = (work.len() / (rayon::current_num_threads() * 8)).max(1);
    work.par_chunks(share).for_each(|chunk| {
        for (tiles, target, across, tile) in chunk {
            let range = tile * across..(tile + 1) * across;
            let column = tile * TILE_ROWS;
            // SAFETY: the instructions are there (asserted above). `column + 16 <= columns`, rows
            // are below `activations.rows`, and `out` has `rows * columns` values (asserted); it
            // is borrowed mutably for the whole call, and no other tile has this column.
            unsafe {
                match tiles {
                    Tiles::Q4(tiles) => all_rows(&tiles[range], activations, *target, column),
                    Tiles::Q6(tiles) => all_rows(&tiles[range], activations, *target, column),
                    Tiles::Q8(tiles) => all_rows(&tiles[range], activations, *target, column),
                }
            }
        }
    });
}

/// A tile format: adds the products of one row of tiles with `M` rows of activations.
trait Kernel: Sized {
    /// # Safety
    /// The processor has the instructions; rows `first..first + M` exist.
    unsafe fn dot<const M: usize>(
        tiles: &[Self],
        activations: &Activations,
        first: usize,
    ) -> [__m512; M];
}

/// # Safety
/// As [`multiply`] says.
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
unsafe fn all_rows<K: Kernel>(tiles: &[K], activations: &Activations, to: Target, column: usize) {
    let mut row = 0;
    while row < activations.rows {
        let left = activations.rows - row;
        // SAFETY: at least as many rows are left as each call takes.
        row += unsafe {
            match left {
                1 => some_rows::<K, 1>(tiles, activations, row, to, column),
                2 | 3 => some_rows::<K, 2>(tiles, activations, row, to, column),
                4 => some_rows::<K, 4>(tiles, activations, row, to, column),
                5 => some_rows::<K, 5>(tiles, activations, row, to, column),
                6 => some_rows::<K, 6>(tiles, activations, row, to, column),
                7 => some_rows::<K, 7>(tiles, activations, row, to, column),
                _ => some_rows::<K, ROWS>(tiles, activations, row, to, column),
            }
        };
    }
}

/// # Safety
/// As [`multiply`] says; rows `row..row + M` exist.
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
unsafe fn some_rows<K: Kernel, const M: usize>(
    tiles: &[K],
    activations: &Activations,
    row: usize,
    to: Target,
    column: usize,
) -> usize {
    // SAFETY: the caller's promise, and 16 floats fit at every place written.
    unsafe {
        let sums = K::dot::<M>(tiles, activations, row);
        for (i, sum) in sums.into_iter().enumerate() {
            _mm512_storeu_ps(to.out.add((row + i) * to.columns + column), sum);
        }
    }
    M
}

/// Four activations of row `row` from column `at`, in each of the 16 lanes.
///
/// # Safety
/// The row exists and `at + 4` is at most its length.
#[inline]
#[target_feature(enable = "avx512f")]
unsafe fn four(activations: &Activations, row: usize, at: usize) -> __m512i {
    let place = row * activations.columns + at;
    debug_assert!(place + 4 <= activations.q.len());
    // SAFETY: in bounds by the caller's promise; the read needs no alignment.
    _mm512_set1_epi32(unsafe {
        activations
            .q
            .as_ptr()
            .add(place)
            .cast::<i32>()
            .read_unaligned()
    })
}

/// # Safety
/// `q` has 64 bytes from `at`, at an address that is a multiple of 64.
#[inline]
#[target_feature(enable = "avx512f")]
unsafe fn weights(q: &[u8], at: usize) -> __m512i {
    debug_assert!(at + 64 <= q.len());
    // SAFETY: the caller's promise.
    unsafe { _mm512_load_si512(q.as_ptr().add(at).cast()) }
}

#[inline]
#[target_feature(enable = "avx512f")]
fn floats(values: &[f32; TILE_ROWS]) -> __m512 {
    // SAFETY: 16 floats are there; the load needs no alignment.
    unsafe { _mm512_loadu_ps(values.as_ptr()) }
}

#[inline]
#[target_feature(enable = "avx512f")]
fn unsigned(values: &[u8; TILE_ROWS]) -> __m512 {
    // SAFETY: 16 bytes are there; the load needs no alignment.
    let bytes = unsafe { _mm_loadu_si128(values.as_ptr().cast()) };
    _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(bytes))
}

#[inline]
#[target_feature(enable = "avx512f")]
fn signed(values: &[i8; TILE_ROWS]) -> __m512 {
    // SAFETY: 16 bytes are there; the load needs no alignment.
    let bytes = unsafe { _mm_loadu_si128(values.as_ptr().cast()) };
    _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes))
}

impl Kernel for TileQ4 {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
    unsafe fn dot<const M: usize>(tiles: &[Self], x: &Activations, first: usize) -> [__m512; M] {
        let nibble = _mm512_set1_epi8(15);
        let mut sums = [_mm512_setzero_ps(); M];
        for (number, tile) in tiles.iter().enumerate() {
            let (d, dmin) = (floats(&tile.d), floats(&tile.dmin));
            for sub in 0..SUPER / BLOCK {
                let column = number * SUPER + sub * BLOCK;
                let mut dots = [_mm512_setzero_si512(); M];
                for group in 0..BLOCK / 8 {
                    // SAFETY: 32 groups of 64 bytes, aligned by the type; columns exist.
                    unsafe {
                        let both = weights(&tile.q, (sub * 4 + group) * 64);
                        let low = _mm512_and_si512(both, nibble);
                        let high = _mm512_and_si512(_mm512_srli_epi16::<4>(both), nibble);
                        let at = column + group * 8;
                        for (i, dot) in dots.iter_mut().enumerate() {
                            *dot = _mm512_dpbusd_epi32(*dot, low, four(x, first + i, at));
                            *dot = _mm512_dpbusd_epi32(*dot, high, four(x, first + i, at + 4));
                        }
                    }
                }
                let scale = _mm512_mul_ps(d, unsigned(&tile.scales[sub]));
                let min = _mm512_mul_ps(dmin, unsigned(&tile.mins[sub]));
                for (i, (sum, dot)) in sums.iter_mut().zip(dots).enumerate() {
                    let block = x.block(first + i, column);
                    let scale = _mm512_mul_ps(scale, _mm512_set1_ps(x.scales[block]));
                    *sum = _mm512_fmadd_ps(_mm512_cvtepi32_ps(dot), scale, *sum);
                    *sum = _mm512_fnmadd_ps(min, _mm512_set1_ps(x.sums[block]), *sum);
                }
            }
        }
        sums
    }
}

impl Kernel for TileQ6 {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
    unsafe fn dot<const M: usize>(tiles: &[Self], x: &Activations, first: usize) -> [__m512; M] {
        let offset = _mm512_set1_ps(32.0);
        let mut sums = [_mm512_setzero_ps(); M];
        for (number, tile) in tiles.iter().enumerate() {
            let d = floats(&tile.d);
            for sub in 0..SUPER / 16 {
                let column = number * SUPER + sub * 16;
                let mut dots = [_mm512_setzero_si512(); M];
                for group in 0..4 {
                    // SAFETY: 64 groups of 64 bytes, aligned by the type; columns exist.
                    unsafe {
                        let values = weights(&tile.q, (sub * 4 + group) * 64);
                        for (i, dot) in dots.iter_mut().enumerate() {
                            let four = four(x, first + i, column + group * 4);
                            *dot = _mm512_dpbusd_epi32(*dot, values, four);
                        }
                    }
                }
                let scale = _mm512_mul_ps(d, signed(&tile.scales[sub]));
                let shift = _mm512_mul_ps(scale, offset);
                for (i, (sum, dot)) in sums.iter_mut().zip(dots).enumerate() {
                    let block = x.block(first + i, column);
                    let half = x.half_sums[block * 2 + sub % 2];
                    let scale = _mm512_mul_ps(scale, _mm512_set1_ps(x.scales[block]));
                    *sum = _mm512_fmadd_ps(_mm512_cvtepi32_ps(dot), scale, *sum);
                    *sum = _mm512_fnmadd_ps(shift, _mm512_set1_ps(half), *sum);
                }
            }
        }
        sums
    }
}

impl Kernel for TileQ8 {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
    unsafe fn dot<const M: usize>(tiles: &[Self], x: &Activations, first: usize) -> [__m512; M] {
        let offset = _mm512_set1_ps(128.0);
        let mut sums = [_mm512_setzero_ps(); M];
        for (number, tile) in tiles.iter().enumerate() {
            let column = number * BLOCK;
            let mut dots = [_mm512_setzero_si512(); M];
            for group in 0..BLOCK / 4 {
                // SAFETY: 8 groups of 64 bytes, aligned by the type; columns exist.
                unsafe {
                    let values = weights(&tile.q, group * 64);
                    for (i, dot) in dots.iter_mut().enumerate() {
                        let four = four(x, first + i, column + group * 4);
                        *dot = _mm512_dpbusd_epi32(*dot, values, four);
                    }
                }
            }
            let scale = floats(&tile.d);
            let shift = _mm512_mul_ps(scale, offset);
            for (i, (sum, dot)) in sums.iter_mut().zip(dots).enumerate() {
                let block = x.block(first + i, column);
                let scale = _mm512_mul_ps(scale, _mm512_set1_ps(x.scales[block]));
                *sum = _mm512_fmadd_ps(_mm512_cvtepi32_ps(dot), scale, *sum);
                *sum = _mm512_fnmadd_ps(shift, _mm512_set1_ps(x.sums[block]), *sum);
            }
        }
        sums
    }
}
