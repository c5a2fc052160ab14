//! Corrections for testing many things at once.
//!
//! - Holm (1979), Scand. J. Stat. 6, 65-70: bounds the chance of even one false alarm.
//! - Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289-300: bounds the share of false alarms among the alarms.

/// Holm's adjusted p-values, in the order given.
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let m = p_values.len();
    let mut adjusted = vec![0.0; m];
    let mut floor: f64 = 0.0;
    for (rank, place) in ascending(p_values).into_iter().enumerate() {
        floor = floor.max(p_values[place] * (m - rank) as f64).min(1.0);
        adjusted[place] = floor;
    }
    adjusted
}

/// Benjamini and Hochberg's adjusted p-values, in the order given.
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let m = p_values.len();
    let mut adjusted = vec![0.0; m];
    let mut ceiling: f64 = 1.0;
    for (rank, place) in ascending(p_values).into_iter().enumerate().rev() {
        ceiling = ceiling.min(p_values[place] * m as f64 / (rank + 1) as f64);
        adjusted[place] = ceiling;
    }
    adjusted
}

/// The places of the values from the smallest to the largest.
fn ascending(values: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    places
}

/// Gives each row its p-value after Benjamini and Hochberg.
pub fn correct<R>(rows: &mut [R], p: impl Fn(&R) -> f64, mut set: impl FnMut(&mut R, f64)) {
    let adjusted = benjamini_hochberg(&rows.iter().map(p).collect::<Vec<_>>());
    for (row, p) in rows.iter_mut().zip(adjusted) {
        set(row, p);
    }
}
