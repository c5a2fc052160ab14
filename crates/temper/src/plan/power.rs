//! What the size of a study can carry, said before it is run.

use crate::stats::power::smallest_drop;
use crate::stats::proportion::Proportion;

/// The smallest drop from a prevalence of one half that can be told from chance (95%), in a sentence for
/// each level of detail.
pub fn power_note(samples: u32, scenarios: usize) -> Vec<String> {
    let pooled = u64::from(samples) * scenarios as u64;
    [
        ("one scenario", u64::from(samples)),
        ("all scenarios of a model together", pooled),
    ]
    .into_iter()
    .map(|(what, n)| sentence(what, n))
    .collect()
}

fn sentence(what: &str, n: u64) -> String {
    let half = Proportion::new(n.div_ceil(2), n);
    match smallest_drop(half, n, 0.95) {
        Some(drop) => format!(
            "{what} (n = {n} a strategy): from half insecure, a drop under {drop:.0} points cannot be told from chance"
        ),
        None => format!(
            "{what} (n = {n} a strategy): too few samples; even a drop from half to none could be chance"
        ),
    }
}
