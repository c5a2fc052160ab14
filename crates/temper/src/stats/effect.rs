//! Effect sizes: how large a difference is, whatever the number of samples.

use super::proportion::Proportion;

/// Cohen's h of two shares, 2 asin(sqrt(a)) - 2 asin(sqrt(b)): 0.2 is small, 0.5 medium, 0.8 large
/// (Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 6.2).
pub fn cohens_h(a: Proportion, b: Proportion) -> Option<f64> {
    let angle = |p: Proportion| p.share().map(|share| 2.0 * share.sqrt().asin());
    Some(angle(a)? - angle(b)?)
}
