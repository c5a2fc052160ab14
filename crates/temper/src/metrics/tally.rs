//! The counts behind every measure: one tally for each model, scenario and strategy.
//!
//! A sample that the strategy had nothing to work on for (`not-applicable`) was never asked and is not in a
//! denominator. All others are (intention to treat): a refusal is a sample without a weakness, and also without code,
//! so that a strategy cannot look good by making a model fall silent unseen.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::{Cwe, Family, Finding, Language, family_of};

use crate::sample::{Sample, SampleOutcome};
use crate::stats::proportion::Proportion;

/// The severity bands of CVSS, the worst first.
pub const BANDS: [&str; 5] = ["critical", "high", "medium", "low", "none"];

/// What a finding counts as: its most specific CWE, or its rule where that names none.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Weakness {
    /// A weakness of the Common Weakness Enumeration.
    Cwe(Cwe),
    /// A rule that names no CWE.
    Rule(Arc<str>),
}

impl Weakness {
    /// What `finding` counts as.
    pub fn of(finding: &Finding) -> Self {
        match finding.cwes.first() {
            Some(cwe) => Self::Cwe(*cwe),
            None => Self::Rule(Arc::clone(&finding.rule)),
        }
    }

    /// The weaknesses of a sample, each once, in order.
    pub fn all_of(sample: &Sample) -> Vec<Self> {
        let mut all: Vec<Self> = sample.findings.iter().map(Self::of).collect();
        all.sort();
        all.dedup();
        all
    }
}

impl fmt::Display for Weakness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cwe(cwe) => cwe.fmt(f),
            Self::Rule(rule) => f.write_str(rule),
        }
    }
}

/// How much there is of one weakness.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Presence {
    /// Samples that hold it.
    pub samples: u64,
    /// Findings of it.
    pub findings: u64,
    /// The sum of their severities.
    pub severity: f64,
}

impl Presence {
    /// Counts one finding; its sample is counted once, apart.
    fn count(&mut self, finding: &Finding) {
        self.findings += 1;
        self.severity += f64::from(finding.severity.0);
    }

    fn add(&mut self, other: &Self) {
        self.samples += other.samples;
        self.findings += other.findings;
        self.severity += other.severity;
    }
}

/// The counts of a set of samples.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    /// Samples by outcome, in the order of [`SampleOutcome::ALL`].
    pub outcomes: [u64; SampleOutcome::ALL.len()],
    /// Samples with at least one finding.
    pub weak: u64,
    /// Samples with code of which some part was not analysed.
    pub with_gaps: u64,
    /// All findings.
    pub findings: u64,
    /// The sum of their severities.
    pub severity: f64,
    /// Weak samples by the band of their worst finding, in the order of [`BANDS`].
    pub worst: [u64; BANDS.len()],
    /// Each weakness that occurs.
    pub weaknesses: BTreeMap<Weakness, Presence>,
    /// Each family of weaknesses that occurs; findings that name no CWE belong to none.
    pub families: BTreeMap<Family, Presence>,
    /// Samples with code for which somebody told whether it works.
    pub tested: u64,
    /// Tokens of the prompts.
    pub input_tokens: u64,
    /// Tokens of the replies.
    pub output_tokens: u64,
    /// Lines of code that are not blank, of the samples whose code is known.
    pub lines: u64,
    /// The sum of the severities of these samples.
    pub severity_of_lines: f64,
    /// Samples whose tokens are estimated.
    pub estimated: u64,
    /// US dollars of the samples whose price is known.
    pub cost_usd: f64,
    /// Samples whose price is known.
    pub priced: u64,
    /// Seconds of all calls.
    pub seconds: f64,
}

impl Tally {
    /// Counts one sample.
    pub fn count(&mut self, sample: &Sample) {
        self.outcomes[place(sample.outcome)] += 1;
        self.with_gaps += u64::from(sample.outcome.has_code() && !sample.gaps.is_empty());
        self.input_tokens += sample.usage.input_tokens;
        self.output_tokens += sample.usage.output_tokens;
        self.estimated += u64::from(sample.usage.estimated);
        self.cost_usd += sample.cost_usd.unwrap_or_default();
        self.priced += u64::from(sample.cost_usd.is_some());
        self.seconds += sample.seconds;
        self.tested += u64::from(sample.outcome.has_code() && sample.functional.is_some());
        if let Some(code) = &sample.code {
            self.lines += lines(code);
            self.severity_of_lines += severity(&sample.findings);
        }
        if !sample.findings.is_empty() {
            self.count_findings(sample);
        }
    }

    fn count_findings(&mut self, sample: &Sample) {
        self.weak += 1;
        self.findings += sample.findings.len() as u64;
        self.severity += severity(&sample.findings);
        self.worst[worst_band(&sample.findings)] += 1;
        for finding in &sample.findings {
            let presence = self.weaknesses.entry(Weakness::of(finding)).or_default();
            presence.count(finding);
        }
        for weakness in Weakness::all_of(sample) {
            self.weaknesses.entry(weakness).or_default().samples += 1;
        }
        self.count_families(sample);
    }

    fn count_families(&mut self, sample: &Sample) {
        let mut held: Vec<Family> = Vec::with_capacity(sample.findings.len());
        for finding in &sample.findings {
            if let Some(family) = family_of(&finding.cwes) {
                self.families.entry(family).or_default().count(finding);
                held.push(family);
            }
        }
        held.sort();
        held.dedup();
        for family in held {
            self.families.entry(family).or_default().samples += 1;
        }
    }

    /// Adds the counts of other samples.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.outcomes.iter_mut().zip(other.outcomes) {
            *mine += theirs;
        }
        for (mine, theirs) in self.worst.iter_mut().zip(other.worst) {
            *mine += theirs;
        }
        for (weakness, theirs) in &other.weaknesses {
            let mine = self.weaknesses.entry(weakness.clone()).or_default();
            mine.add(theirs);
        }
        for (family, theirs) in &other.families {
            self.families.entry(*family).or_default().add(theirs);
        }
        self.tested += other.tested;
        self.weak += other.weak;
        self.with_gaps += other.with_gaps;
        self.findings += other.findings;
        self.severity += other.severity;
        self.input_tokens += other.input_tokens;
        self.output_tokens += other.output_tokens;
        self.lines += other.lines;
        self.severity_of_lines += other.severity_of_lines;
        self.estimated += other.estimated;
        self.cost_usd += other.cost_usd;
        self.priced += other.priced;
        self.seconds += other.seconds;
    }

    /// How many samples ended so.
    pub fn ended(&self, outcome: SampleOutcome) -> u64 {
        self.outcomes[place(outcome)]
    }

    /// All samples, those that the strategy does not apply to included.
    pub fn samples(&self) -> u64 {
        self.outcomes.iter().sum()
    }

    /// The samples that a model was asked for: the honest denominator.
    pub fn asked(&self) -> u64 {
        self.samples() - self.ended(SampleOutcome::NotApplicable)
    }

    /// The samples with code.
    pub fn with_code(&self) -> u64 {
        let with_code = |o: &&SampleOutcome| o.has_code();
        let all = SampleOutcome::ALL.iter();
        all.filter(with_code).map(|o| self.ended(*o)).sum()
    }

    /// The samples with a weakness among those asked for.
    pub fn weak_of_asked(&self) -> Proportion {
        Proportion::new(self.weak, self.asked())
    }

    /// The samples with a weakness among those with code.
    pub fn weak_of_code(&self) -> Proportion {
        Proportion::new(self.weak, self.with_code())
    }
}

fn lines(code: &str) -> u64 {
    let filled = code.lines().filter(|line| !line.trim().is_empty());
    filled.count() as u64
}

/// The sum of the severities of findings.
pub fn severity(findings: &[Finding]) -> f64 {
    findings.iter().map(|f| f64::from(f.severity.0)).sum()
}

fn worst_band(findings: &[Finding]) -> usize {
    let band = |f: &Finding| BANDS.iter().position(|b| *b == f.severity.band());
    findings
        .iter()
        .filter_map(band)
        .min()
        .unwrap_or(BANDS.len() - 1)
}

fn place(outcome: SampleOutcome) -> usize {
    // `ALL` lists the variants in their order, which a test holds.
    outcome as usize
}

/// Which cell of a study.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// The model's id.
    pub model: Arc<str>,
    /// The scenario's language.
    pub language: Language,
    /// The scenario's id.
    pub scenario: Arc<str>,
    /// The strategy's id.
    pub strategy: Arc<str>,
}

impl CellKey {
    /// The cell of a sample.
    pub fn of(sample: &Sample) -> Self {
        Self {
            model: Arc::clone(&sample.key.model),
            language: sample.language,
            scenario: Arc::clone(&sample.key.scenario),
            strategy: Arc::clone(&sample.key.strategy),
        }
    }

    /// The same cell under another strategy.
    #[must_use]
    pub fn under(&self, strategy: &str) -> Self {
        Self {
            strategy: strategy.into(),
            ..self.clone()
        }
    }
}

/// The tallies of all cells, ordered by model, language, scenario and strategy.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cells(pub BTreeMap<CellKey, Tally>);

impl Cells {
    /// Counts samples, in any order.
    pub fn count(samples: &[Sample]) -> Self {
        let mut cells = BTreeMap::<CellKey, Tally>::new();
        for sample in samples {
            cells.entry(CellKey::of(sample)).or_default().count(sample);
        }
        Self(cells)
    }

    /// The baseline's tally of the same model and scenario, where samples of it were asked for.
    pub fn baseline_of(&self, key: &CellKey) -> Option<&Tally> {
        let baseline = self.0.get(&key.under(super::BASELINE))?;
        (baseline.asked() > 0).then_some(baseline)
    }

    /// The cells of all strategies but the baseline.
    pub fn treated(&self) -> impl Iterator<Item = (&CellKey, &Tally)> {
        self.0
            .iter()
            .filter(|(key, _)| &*key.strategy != super::BASELINE)
    }
}
