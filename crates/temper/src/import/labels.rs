//! Whose findings count: the spreadsheet's, the log's, or those that both have.
//!
//! A group of the sheet and a finding of the log are the same where their sets of CWEs are equal, or else share one;
//! the gravest of the log is taken first. A weakness of the sheet alone has the severity that the logs of this import
//! give its set of CWEs most often, in its language before others; else that of sets that share a CWE with it; else
//! [`UNKNOWN`]. Not knowing a severity is no reason to count it as none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use temper_scan::{Confidence, Cwe, Finding, Language, Severity, Span};

/// The severity of a weakness that no log knows: the middle of the scale.
pub const UNKNOWN: f32 = 5.0;

/// A finding as a log has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    /// The finding; its severity counts only where it is known.
    pub finding: Finding,
    /// Whether the log says how grave it is.
    pub graded: bool,
}

/// Both labels of a sample.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Labels {
    /// The sheet's, where it has a row. Those that the log has too are of high confidence, the others of low.
    pub sheet: Option<Vec<Finding>>,
    /// The log's, where there is a log.
    pub log: Option<Vec<Finding>>,
}

/// How often the logs give a set of CWEs each severity, in tenths.
#[derive(Debug, Clone, Default)]
pub struct Severities(BTreeMap<Language, BTreeMap<BTreeSet<Cwe>, BTreeMap<u32, u64>>>);

impl Severities {
    /// Counts what a log reports.
    pub fn learn(&mut self, language: Language, reported: &[Reported]) {
        for reported in reported.iter().filter(|reported| reported.graded) {
            let cwes = set(&reported.finding.cwes);
            let tenths = (reported.finding.severity.0 * 10.0).round() as u32;
            let sets = self.0.entry(language).or_default();
            *sets.entry(cwes).or_default().entry(tenths).or_default() += 1;
        }
    }

    /// The severity of a set of CWEs.
    fn of(&self, language: Language, cwes: &[Cwe]) -> Severity {
        let cwes = set(cwes);
        let here: Vec<_> = self.0.get(&language).into_iter().collect();
        let everywhere: Vec<_> = self.0.values().collect();
        let same = |other: &BTreeSet<Cwe>| *other == cwes;
        let sharing = |other: &BTreeSet<Cwe>| !other.is_disjoint(&cwes);
        most_frequent(&here, same)
            .or_else(|| most_frequent(&here, sharing))
            .or_else(|| most_frequent(&everywhere, same))
            .or_else(|| most_frequent(&everywhere, sharing))
            .unwrap_or(Severity(UNKNOWN))
    }
}

fn most_frequent(
    logs: &[&BTreeMap<BTreeSet<Cwe>, BTreeMap<u32, u64>>],
    wanted: impl Fn(&BTreeSet<Cwe>) -> bool,
) -> Option<Severity> {
    let mut counts = BTreeMap::<u32, u64>::new();
    let sets = logs.iter().flat_map(|sets| sets.iter());
    for (tenths, count) in sets
        .filter(|(cwes, _)| wanted(cwes))
        .flat_map(|(_, counts)| counts)
    {
        *counts.entry(*tenths).or_default() += count;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(tenths, count)| (*count, *tenths))?;
    Some(Severity(most.0 as f32 / 10.0))
}

fn set(cwes: &[Cwe]) -> BTreeSet<Cwe> {
    cwes.iter().copied().collect()
}

/// The labels of one sample.
pub fn labels(
    language: Language,
    sheet: Option<&[Vec<Cwe>]>,
    log: Option<&[Reported]>,
    severities: &Severities,
) -> Labels {
    let reported = log.unwrap_or_default();
    Labels {
        sheet: sheet.map(|groups| {
            let found = matched(groups, reported);
            let label = |(cwes, found): (&Vec<Cwe>, Option<&Reported>)| {
                of_sheet(language, cwes, found, severities)
            };
            groups.iter().zip(found).map(label).collect()
        }),
        log: log.map(|reported| {
            reported
                .iter()
                .map(|r| graded(language, r, severities))
                .collect()
        }),
    }
}

/// For each group of the sheet the finding of the log that is the same, each at most once.
fn matched<'a>(groups: &[Vec<Cwe>], reported: &'a [Reported]) -> Vec<Option<&'a Reported>> {
    let mut left: Vec<&Reported> = reported.iter().collect();
    let gravity = |r: &Reported| if r.graded { r.finding.severity.0 } else { 0.0 };
    left.sort_by(|a, b| gravity(b).total_cmp(&gravity(a)));
    let mut found = vec![None; groups.len()];
    for equal in [true, false] {
        for (place, group) in groups
            .iter()
            .enumerate()
            .filter(|(_, group)| !group.is_empty())
        {
            let group = set(group);
            let same = |r: &&Reported| {
                let other = set(&r.finding.cwes);
                if equal {
                    other == group
                } else {
                    !other.is_disjoint(&group)
                }
            };
            if found[place].is_none()
                && let Some(at) = left.iter().position(same)
            {
                found[place] = Some(left.remove(at));
            }
        }
    }
    found
}

fn of_sheet(
    language: Language,
    cwes: &[Cwe],
    found: Option<&Reported>,
    severities: &Severities,
) -> Finding {
    let severity = found.filter(|reported| reported.graded).map_or_else(
        || severities.of(language, cwes),
        |reported| reported.finding.severity,
    );
    match found {
        Some(reported) => Finding {
            cwes: cwes.to_vec(),
            severity,
            confidence: Confidence::High,
            ..reported.finding.clone()
        },
        None => Finding {
            rule: Arc::from("sheet"),
            message: "recorded in the spreadsheet, not in the log".to_owned(),
            cwes: cwes.to_vec(),
            severity,
            confidence: Confidence::Low,
            span: FIRST_LINE,
            trace: Vec::new(),
        },
    }
}

/// Where a finding stands whose place nobody recorded.
pub(super) const FIRST_LINE: Span = Span {
    start_line: 1,
    start_column: 1,
    end_line: 1,
    end_column: 1,
};

fn graded(language: Language, reported: &Reported, severities: &Severities) -> Finding {
    let mut finding = reported.finding.clone();
    if !reported.graded {
        finding.severity = severities.of(language, &finding.cwes);
    }
    finding
}
