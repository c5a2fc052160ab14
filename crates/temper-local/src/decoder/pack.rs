//! Quantized weights laid out for the vector kernels: tiles of 16 output rows, so that one
//! instruction multiplies four values of each of 16 rows with four activations.
//!
//! Three formats cover all files: Q4_K and Q6_K keep their bits; everything else becomes Q8_0
//! (a Q5_0 or Q4_1 loses nothing that matters: eight bits hold its levels).

use std::borrow::Cow;

use candle_core::Device;
use candle_core::quantized::{GgmlDType, QTensor};
use half::f16;

use crate::gguf::{RawMatrix, dequantize};

/// Output rows of a tile.
pub(crate) const TILE_ROWS: usize = 16;
/// Values that share an activation scale, and the block of Q8_0.
pub(crate) const BLOCK: usize = 32;
/// Values of a K-quant super-block.
pub(crate) const SUPER: usize = 256;

/// 256 columns of 16 rows in Q4_K. Weight = d * scale * q - dmin * min.
#[derive(Clone)]
#[repr(C, align(64))]
pub(crate) struct TileQ4 {
    /// `[group of 8 columns][row][4]`; a byte holds column j low and column j + 4 high.
    pub(crate) q: [u8; SUPER / 2 * TILE_ROWS],
    pub(crate) scales: [[u8; TILE_ROWS]; 8],
    pub(crate) mins: [[u8; TILE_ROWS]; 8],
    pub(crate) d: [f32; TILE_ROWS],
    pub(crate) dmin: [f32; TILE_ROWS],
}

/// 256 columns of 16 rows in Q6_K. Weight = d * scale * (q - 32).
#[derive(Clone)]
#[repr(C, align(64))]
pub(crate) struct TileQ6 {
    /// `[group of 4 columns][row][4]`.
    pub(crate) q: [u8; SUPER * TILE_ROWS],
    pub(crate) scales: [[i8; TILE_ROWS]; 16],
    pub(crate) d: [f32; TILE_ROWS],
}

/// 32 columns of 16 rows in Q8_0. Weight = d * (q - 128).
#[derive(Clone)]
#[repr(C, align(64))]
pub(crate) struct TileQ8 {
    /// `[group of 4 columns][row][4]`.
    pub(crate) q: [u8; BLOCK * TILE_ROWS],
    pub(crate) d: [f32; TILE_ROWS],
}

/// The tiles of a matrix, `[rows / 16][columns / tile width]`.
pub(crate) enum Tiles {
    Q4(Vec<TileQ4>),
    Q6(Vec<TileQ6>),
    Q8(Vec<TileQ8>),
}

impl Tiles {
    /// Lays the matrix out in tiles; `None` when its shape does not divide into them.
    pub(crate) fn pack(matrix: &RawMatrix) -> candle_core::Result<Option<Self>> {
        if !matrix.rows.is_multiple_of(TILE_ROWS) || !matrix.columns.is_multiple_of(BLOCK) {
            return Ok(None);
        }
        Ok(Some(match matrix.dtype {
            GgmlDType::Q4K => Self::Q4(tiles(matrix, SUPER, pack_q4)),
            GgmlDType::Q6K => Self::Q6(tiles(matrix, SUPER, pack_q6)),
            GgmlDType::Q8_0 => Self::Q8(tiles(matrix, BLOCK, pack_q8)),
            _ => Self::Q8(tiles(&requantized(matrix)?, BLOCK, pack_q8)),
        }))
    }
}

fn requantized(matrix: &RawMatrix) -> candle_core::Result<RawMatrix> {
    // Some hundred rows at a time: the floats of a whole output matrix would be half a gigabyte.
    const ROWS: usize = 512;
    let size = matrix.row_bytes();
    let mut bytes = Vec::new();
    for rows in matrix.bytes.chunks(ROWS * size) {
        let shape = [rows.len() / size, matrix.columns];
        let floats = dequantize(matrix.dtype, &shape, rows)?.to_device(&Device::Cpu)?;
        let quantized = QTensor::quantize(&floats, GgmlDType::Q8_0)?;
        let data: Cow<'_, [u8]> = quantized.data()?;
        bytes.extend_from_slice(&data);
    }
    Ok(RawMatrix {
        dtype: GgmlDType::Q8_0,
        bytes,
        ..*matrix
    })
}

/// Cuts the matrix into tiles of 16 rows and `width` columns; `pack` gets the 16 rows' blocks.
fn tiles<T>(matrix: &RawMatrix, width: usize, pack: fn(&[&[u8]; TILE_ROWS]) -> T) -> Vec<T> {
    let row_bytes = matrix.row_bytes();
    let across = matrix.columns / width;
    let block_bytes = row_bytes / across;
    let mut tiles = Vec::with_capacity(matrix.rows / TILE_ROWS * across);
    for rows in matrix.bytes.chunks_exact(TILE_ROWS * row_bytes) {
        for block in 0..across {
            tiles.push(pack(&std::array::from_fn(|row| {
                let start = row * row_bytes + block * block_bytes;
                &rows[start..start + block_bytes]
            })));
        }
    }
    tiles
}

fn half_at(block: &[u8], at: usize) -> f32 {
    f16::from_le_bytes([block[at], block[at + 1]]).to_f32()
}

/// Block: d, dmin (f16), 12 bytes of 6-bit scales and mins, 128 bytes of nibbles.
fn pack_q4(blocks: &[&[u8]; TILE_ROWS]) -> TileQ4 {
    let mut tile = TileQ4 {
        q: [0; _],
        scales: [[0; _]; _],
        mins: [[0; _]; _],
        d: [0.0; _],
        dmin: [0.0; _],
    };
    for (row, block) in blocks.iter().enumerate() {
        tile.d[row] = half_at(block, 0);
        tile.dmin[row] = half_at(block, 2);
        let packed = &block[4..16];
        for sub in 0..8 {
            let (scale, min) = six_bits(packed, sub);
            tile.scales[sub][row] = scale;
            tile.mins[sub][row] = min;
        }
        // 32 bytes hold 64 values: the first 32 in the low nibbles, the next 32 in the high ones.
        let nibbles = &block[16..];
        let value = |column: usize| {
            let byte = nibbles[column / 64 * 32 + column % 32];
            if column % 64 < 32 {
                byte & 15
            } else {
                byte >> 4
            }
        };
        for group in 0..SUPER / 8 {
            for j in 0..4 {
                let column = group * 8 + j;
                tile.q[(group * TILE_ROWS + row) * 4 + j] = value(column) | value(column + 4) << 4;
            }
        }
    }
    tile
}

/// Scale and min of sub-block `sub`: four lie open, the other four are spread over spare bits.
fn six_bits(packed: &[u8], sub: usize) -> (u8, u8) {
    if sub < 4 {
        (packed[sub] & 63, packed[sub + 4] & 63)
    } else {
        let low = packed[sub + 4];
        (
            (low & 15) | (packed[sub - 4] >> 6) << 4,
            (low >> 4) | (packed[sub] >> 6) << 4,
        )
    }
}

/// Block: 128 bytes of low nibbles, 64 bytes of high bit pairs, 16 scales (i8), d (f16).
fn pack_q6(blocks: &[&[u8]; TILE_ROWS]) -> TileQ6 {
    let mut tile = TileQ6 {
        q: [0; _],
        scales: [[0; _]; _],
        d: [0.0; _],
    };
    for (row, block) in blocks.iter().enumerate() {
        tile.d[row] = half_at(block, 208);
        for sub in 0..16 {
            tile.scales[sub][row] = i8::from_le_bytes([block[192 + sub]]);
        }
        for column in 0..SUPER {
            let (half, quarter, at) = (column / 128, column % 128 / 32, column % 32);
            let low = block[half * 64 + quarter % 2 * 32 + at];
            let low = if quarter < 2 { low & 15 } else { low >> 4 };
            let high = block[128 + half * 32 + at] >> (2 * quarter) & 3;
            tile.q[(column / 4 * TILE_ROWS + row) * 4 + column % 4] = low | high << 4;
        }
    }
    tile
}

/// Block: d (f16), 32 values (i8).
fn pack_q8(blocks: &[&[u8]; TILE_ROWS]) -> TileQ8 {
    let mut tile = TileQ8 {
        q: [0; _],
        d: [0.0; _],
    };
    for (row, block) in blocks.iter().enumerate() {
        tile.d[row] = half_at(block, 0);
        for column in 0..BLOCK {
            // Flipping the sign bit adds 128.
            tile.q[(column / 4 * TILE_ROWS + row) * 4 + column % 4] = block[2 + column] ^ 0x80;
        }
    }
    tile
}
