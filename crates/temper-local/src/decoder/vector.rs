//! Loops over floats, compiled for the widest vectors that the processor has, chosen at run time.
//! All versions do the same operations in the same order, so they give the same bits.
#![allow(
    unsafe_code,
    reason = "calls functions compiled for more than the baseline processor"
)]

/// Compiles a function three times and calls the one that fits the processor.
macro_rules! vectorized {
    ($(#[$doc:meta])* pub(crate) fn $name:ident($($arg:ident: $type:ty),* $(,)?) $(-> $result:ty)? $body:block) => {
        $(#[$doc])*
        pub(crate) fn $name($($arg: $type),*) $(-> $result)? {
            #[inline(always)]
            fn plain($($arg: $type),*) $(-> $result)? $body

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq")]
            fn wide($($arg: $type),*) $(-> $result)? { plain($($arg),*) }

            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn middle($($arg: $type),*) $(-> $result)? { plain($($arg),*) }

            #[cfg(target_arch = "x86_64")]
            if is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512vl")
            {
                // SAFETY: the processor has the features (DQ implies F), as just seen.
                return unsafe { wide($($arg),*) };
            } else if is_x86_feature_detected!("avx2") {
                // SAFETY: the processor has AVX2, as just seen.
                return unsafe { middle($($arg),*) };
            }
            plain($($arg),*)
        }
    };
}

/// Lanes of partial sums: enough for the widest registers, and fixed, so that sums are too.
const LANES: usize = 16;

/// e^x within a few units of the last place, without branches, so that it runs on vectors.
#[inline(always)]
fn exp(x: f32) -> f32 {
    const MAGIC: f32 = 12_582_912.0;
    let x = x.clamp(-87.0, 88.0);
    let shifted = x * std::f32::consts::LOG2_E + MAGIC;
    let whole = shifted - MAGIC;
    // x - whole * ln 2, in two steps to keep the low bits.
    let rest = (x - whole * 0.693_359_4) + whole * 2.121_944_4e-4;
    let mut sum = 1.987_569_1e-4_f32;
    for factor in [
        1.398_2e-3,
        8.333_452e-3,
        4.166_579_6e-2,
        1.666_666_5e-1,
        0.5,
    ] {
        sum = sum * rest + factor;
    }
    let fraction = sum * rest * rest + rest + 1.0;
    // The low bits of `shifted` hold the whole number; it becomes the exponent.
    let exponent = (shifted.to_bits() << 23).wrapping_add(127 << 23);
    fraction * f32::from_bits(exponent)
}

#[inline(always)]
fn sum_of(lanes: [f32; LANES]) -> f32 {
    let mut lanes = lanes;
    let mut half = LANES / 2;
    while half > 0 {
        for i in 0..half {
            lanes[i] += lanes[i + half];
        }
        half /= 2;
    }
    lanes[0]
}

#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let (a, a_rest) = a.as_chunks::<LANES>();
    let (b, b_rest) = b.as_chunks::<LANES>();
    let mut lanes = [0.0; LANES];
    for (a, b) in a.iter().zip(b) {
        for i in 0..LANES {
            lanes[i] += a[i] * b[i];
        }
    }
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    sum_of(lanes) + rest
}

#[inline(always)]
fn largest_of(x: &[f32]) -> f32 {
    let larger = |most: f32, value: f32| if value > most { value } else { most };
    let (chunks, rest) = x.as_chunks::<LANES>();
    let mut lanes = [f32::NEG_INFINITY; LANES];
    for chunk in chunks {
        for i in 0..LANES {
            lanes[i] = larger(lanes[i], chunk[i]);
        }
    }
    lanes
        .iter()
        .chain(rest)
        .copied()
        .fold(f32::NEG_INFINITY, larger)
}

vectorized! {
    /// The largest value.
    pub(crate) fn largest(x: &[f32]) -> f32 {
        largest_of(x)
    }
}

vectorized! {
    /// `out = x / rms(x) * weight`, for each row of `weight.len()` values.
    pub(crate) fn rms_norm(x: &[f32], weight: &[f32], epsilon: f32, out: &mut [f32]) {
        let columns = weight.len();
        for (x, out) in x.chunks_exact(columns).zip(out.chunks_exact_mut(columns)) {
            #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
            let mean = dot(x, x) / columns as f32;
            let scale = 1.0 / (mean + epsilon).sqrt();
            for ((out, x), weight) in out.iter_mut().zip(x).zip(weight) {
                *out = x * scale * weight;
            }
        }
    }
}

vectorized! {
    /// `gate = silu(gate) * up`.
    pub(crate) fn silu_times(gate: &mut [f32], up: &[f32]) {
        for (gate, up) in gate.iter_mut().zip(up) {
            *gate = *gate / (1.0 + exp(-*gate)) * up;
        }
    }
}

vectorized! {
    /// Gradients through that: `grad` holds the product's and becomes the gate's, `up` becomes its
    /// own.
    pub(crate) fn silu_times_back(gate: &[f32], up: &mut [f32], grad: &mut [f32]) {
        for ((gate, up), grad) in gate.iter().zip(up).zip(grad) {
            let sigmoid = 1.0 / (1.0 + exp(-*gate));
            let to_up = *grad * gate * sigmoid;
            *grad = *grad * *up * sigmoid * (1.0 + gate * (1.0 - sigmoid));
            *up = to_up;
        }
    }
}

vectorized! {
    /// `x += y`.
    pub(crate) fn add(x: &mut [f32], y: &[f32]) {
        for (x, y) in x.iter_mut().zip(y) {
            *x += y;
        }
    }
}

vectorized! {
    /// Turns the pairs (i, i + half) of each head by the angles of the position.
    pub(crate) fn rotate(heads: &mut [f32], cos: &[f32], sin: &[f32]) {
        let half = cos.len();
        for head in heads.chunks_exact_mut(half * 2) {
            let (low, high) = head.split_at_mut(half);
            for i in 0..half {
                let (a, b) = (low[i], high[i]);
                low[i] = a * cos[i] - b * sin[i];
                high[i] = b * cos[i] + a * sin[i];
            }
        }
    }
}

vectorized! {
    /// Scores of a query against the keys at `keys[offset..]`, one every `stride` values.
    pub(crate) fn scores(
        query: &[f32],
        keys: &[f32],
        stride: usize,
        offset: usize,
        scale: f32,
        out: &mut [f32],
    ) {
        for (key, out) in keys.chunks_exact(stride).zip(out) {
            *out = dot(query, &key[offset..offset + query.len()]) * scale;
        }
    }
}

vectorized! {
    /// Exponentials of `x` relative to its largest value, and their sum.
    pub(crate) fn exponentials(x: &mut [f32], scale: f32) -> f32 {
        let largest = largest_of(x);
        let mut lanes = [0.0; LANES];
        let (chunks, rest) = x.as_chunks_mut::<LANES>();
        for chunk in chunks {
            for i in 0..LANES {
                chunk[i] = exp((chunk[i] - largest) * scale);
                lanes[i] += chunk[i];
            }
        }
        let mut sum = sum_of(lanes);
        for value in rest {
            *value = exp((*value - largest) * scale);
            sum += *value;
        }
        sum
    }
}

vectorized! {
    /// Adds the values at `values[offset..]`, one every `stride`, each times its weight, to `out`.
    pub(crate) fn weighted_sum(
        weights: &[f32],
        values: &[f32],
        stride: usize,
        offset: usize,
        out: &mut [f32],
    ) {
        // 64 sums at a time stay in registers.
        const WIDTH: usize = 64;
        let (chunks, rest) = out.as_chunks_mut::<WIDTH>();
        let mut at = offset;
        for out in chunks {
            let mut sums = *out;
            for (value, weight) in values.chunks_exact(stride).zip(weights) {
                if let Some(value) = value[at..].first_chunk::<WIDTH>() {
                    for i in 0..WIDTH {
                        sums[i] += weight * value[i];
                    }
                }
            }
            *out = sums;
            at += WIDTH;
        }
        for (i, out) in rest.iter_mut().enumerate() {
            for (value, weight) in values.chunks_exact(stride).zip(weights) {
                *out += weight * value[at + i];
            }
        }
    }
}

vectorized! {
    /// `x *= factor`.
    pub(crate) fn scale(x: &mut [f32], factor: f32) {
        for x in x {
            *x *= factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_exact_to_six_digits() {
        for i in -8600..8700 {
            let x = i as f32 / 100.0;
            let (ours, theirs) = (f64::from(exp(x)), f64::from(x).exp());
            assert!((ours / theirs - 1.0).abs() < 1e-6, "{x}: {ours} {theirs}");
        }
        assert!(exp(-1000.0) < 1e-37);
    }

    #[test]
    fn softmax_sums_to_one() {
        let mut x: Vec<f32> = (0..37).map(|i| (i as f32).sin() * 9.0).collect();
        let sum = exponentials(&mut x, 1.0);
        scale(&mut x, 1.0 / sum);
        assert!((x.iter().sum::<f32>() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn a_weighted_sum_of_odd_width_equals_the_plain_one() {
        let values: Vec<f32> = (0..5 * 160).map(|i| (i as f32 * 0.7).cos()).collect();
        let weights = [0.1, 0.4, 0.2, 0.25, 0.05];
        let mut out = vec![0.0; 70];
        weighted_sum(&weights, &values, 160, 80, &mut out);
        for (i, out) in out.iter().enumerate() {
            let plain: f32 = (0..5).map(|j| weights[j] * values[j * 160 + 80 + i]).sum();
            assert!((out - plain).abs() < 1e-6);
        }
    }

    #[test]
    fn a_turn_keeps_the_length() {
        let mut head = vec![3.0, 0.0, 4.0, 1.0];
        rotate(&mut head, &[0.6, 1.0], &[0.8, 0.0]);
        assert!((head[0] * head[0] + head[2] * head[2] - 25.0).abs() < 1e-5);
        assert_eq!((head[1], head[3]), (0.0, 1.0));
    }
}
