//! Prevalence: the share of samples that hold any weakness.
//!
//! prevalence = samples with at least one finding / samples asked for (intention to treat), and beside it the share
//! among the samples with code. Source: the study's RQ1 counts, per scenario, the generations with any weakness out of
//! ten; a sample with three weaknesses counts once. Intervals: Wilson, 95%.
//! By weakness (CWE) and by family the same: the samples that hold it, each once. A family joins the CWEs that name one
//! mistake, such as path traversal or injection of SQL (`temper_scan::Family`), so that analyzers that choose other ids
//! for it compare.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::Family;

use super::group::{By, Group};
use super::tally::{BANDS, Cells, Presence, Tally, Weakness};
use crate::stats::proportion::Proportion;
use crate::stats::{CONFIDENCE, Interval};

/// The prevalence in one group of samples.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Prevalence {
    /// Which samples.
    pub group: Group,
    /// Samples with a weakness, of those asked for.
    pub weak: Proportion,
    /// Wilson's interval of that share.
    pub interval: Option<Interval>,
    /// Samples with a weakness, of those with code.
    pub weak_with_code: Proportion,
    /// Wilson's interval of that share.
    pub interval_with_code: Option<Interval>,
    /// All findings.
    pub findings: u64,
    /// The sum of their severities.
    pub severity: f64,
    /// Weak samples by the band of their worst finding.
    pub by_severity: BTreeMap<String, u64>,
    /// Samples that hold each weakness, the most frequent first.
    pub by_weakness: Vec<WeaknessCount>,
    /// The share of samples that hold a weakness of each family, the most frequent first.
    #[serde(default)]
    pub by_family: Vec<FamilyShare>,
}

/// How many samples hold a weakness.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WeaknessCount {
    /// The weakness.
    pub weakness: Weakness,
    /// Samples that hold it.
    pub samples: u64,
    /// Findings of it.
    pub findings: u64,
}

/// How many samples hold a weakness of a family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FamilyShare {
    /// The family.
    pub family: Family,
    /// Its name.
    pub name: String,
    /// Samples that hold it, of those asked for.
    pub weak: Proportion,
    /// Wilson's interval of that share.
    pub interval: Option<Interval>,
    /// Findings of it.
    pub findings: u64,
    /// The sum of their severities.
    pub severity: f64,
}

/// The prevalence of every group that `by` keeps apart.
pub fn prevalence(cells: &Cells, by: By) -> Vec<Prevalence> {
    let mut groups = BTreeMap::<Group, Tally>::new();
    for (key, tally) in &cells.0 {
        groups.entry(by.group(key)).or_default().add(tally);
    }
    groups
        .into_iter()
        .map(|(group, tally)| row(group, &tally))
        .collect()
}

fn row(group: Group, tally: &Tally) -> Prevalence {
    let (weak, weak_with_code) = (tally.weak_of_asked(), tally.weak_of_code());
    Prevalence {
        group,
        weak,
        interval: weak.interval(CONFIDENCE),
        weak_with_code,
        interval_with_code: weak_with_code.interval(CONFIDENCE),
        findings: tally.findings,
        severity: tally.severity,
        by_severity: BANDS
            .iter()
            .zip(tally.worst)
            .filter(|(_, samples)| *samples > 0)
            .map(|(band, samples)| ((*band).to_owned(), samples))
            .collect(),
        by_weakness: by_weakness(tally),
        by_family: by_family(tally),
    }
}

fn by_weakness(tally: &Tally) -> Vec<WeaknessCount> {
    let mut counts: Vec<WeaknessCount> = tally
        .weaknesses
        .iter()
        .map(|(weakness, presence)| WeaknessCount {
            weakness: weakness.clone(),
            samples: presence.samples,
            findings: presence.findings,
        })
        .collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.samples));
    counts
}

fn by_family(tally: &Tally) -> Vec<FamilyShare> {
    let share = |(family, presence): (&Family, &Presence)| {
        let weak = Proportion::new(presence.samples, tally.asked());
        FamilyShare {
            family: *family,
            name: family.name(),
            weak,
            interval: weak.interval(CONFIDENCE),
            findings: presence.findings,
            severity: presence.severity,
        }
    };
    let mut shares: Vec<FamilyShare> = tally.families.iter().map(share).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.weak.hits));
    shares
}
