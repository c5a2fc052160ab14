//! How analyzers agree on the samples of a study: flagged or not, and place by place.
//!
//! For every two tools, over the samples with code in a language that both read: how many both flag, only one flags,
//! none flags, and Cohen's kappa of that (Cohen 1960, Educ. Psychol. Meas. 20, 37-46); and how many places (weakness
//! family and line, two lines apart at most) both name. No tool is the truth: a low kappa says that a share of weak
//! samples depends on who looks.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::{Finding, Language};

use crate::sample::Sample;
use crate::scanners::agreement::{Found, agreement};
use crate::scanners::opinion::Opinion;
use crate::stats::association::TwoByTwo;

/// How two tools agree on samples that both read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ToolAgreement {
    /// The one tool, with its version.
    pub first: String,
    /// The other.
    pub second: String,
    /// The language of the samples; none: all that both read.
    pub language: Option<Language>,
    /// Samples with code that both read.
    pub samples: u64,
    /// Samples that both flag.
    pub both: u64,
    /// Samples that only the first flags.
    pub first_only: u64,
    /// Samples that only the second flags.
    pub second_only: u64,
    /// Cohen's kappa of flagged or not, -1 to 1; none where both flag all samples or none.
    pub kappa: Option<f64>,
    /// Places that both name.
    pub places_both: u64,
    /// Places that only the first names.
    pub places_first_only: u64,
    /// Places that only the second names.
    pub places_second_only: u64,
}

/// Every two tools, the built-in scanner first: over all languages, then by language where there are several.
pub fn tool_agreement(scanner: &str, samples: &[Sample], others: &[Opinion]) -> Vec<ToolAgreement> {
    let own = samples
        .iter()
        .map(|it| it.code.as_ref().map(|_| it.findings.clone()));
    let mut tools = vec![Opinion {
        tool: scanner.to_owned(),
        findings: own.collect(),
    }];
    tools.extend_from_slice(others);
    let mut rows = Vec::new();
    for (at, first) in tools.iter().enumerate() {
        for second in &tools[at + 1..] {
            rows.extend(pair(first, second, samples));
        }
    }
    rows
}

/// A sample that both read, with what each found.
type Seen<'a> = (usize, Language, &'a [Finding], &'a [Finding]);

fn pair(first: &Opinion, second: &Opinion, samples: &[Sample]) -> Vec<ToolAgreement> {
    let both = first.findings.iter().zip(&second.findings).zip(samples);
    let seen: Vec<Seen<'_>> = both
        .enumerate()
        .filter_map(|(at, ((one, other), sample))| {
            Some((at, sample.language, one.as_deref()?, other.as_deref()?))
        })
        .collect();
    let languages: BTreeSet<Language> = seen.iter().map(|it| it.1).collect();
    let mut parts = vec![None];
    if languages.len() > 1 {
        parts.extend(languages.into_iter().map(Some));
    }
    let row = |language: Option<Language>| {
        let part = seen
            .iter()
            .filter(|it| language.is_none_or(|language| language == it.1));
        let part: Vec<&Seen<'_>> = part.collect();
        row(first, second, language, &part)
    };
    parts
        .into_iter()
        .map(row)
        .filter(|row| row.samples > 0)
        .collect()
}

fn row(
    first: &Opinion,
    second: &Opinion,
    language: Option<Language>,
    seen: &[&Seen<'_>],
) -> ToolAgreement {
    let count = |one: bool, other: bool| {
        let as_asked = |it: &&&Seen<'_>| it.2.is_empty() != one && it.3.is_empty() != other;
        seen.iter().filter(as_asked).count() as u64
    };
    let flagged = TwoByTwo {
        both: count(true, true),
        first_only: count(true, false),
        second_only: count(false, true),
        neither: count(false, false),
    };
    let found = |tool: &Opinion, which: fn(&Seen<'_>) -> Vec<Finding>| Found {
        tool: tool.tool.clone(),
        findings: seen
            .iter()
            .flat_map(|it| {
                which(it)
                    .into_iter()
                    .map(|finding| (it.0.to_string(), finding))
            })
            .collect(),
    };
    let places = agreement(&[
        found(first, |it| it.2.to_vec()),
        found(second, |it| it.3.to_vec()),
    ]);
    let place = |which: fn(&crate::scanners::agreement::Agreement) -> usize| {
        places.iter().map(which).sum::<usize>() as u64
    };
    ToolAgreement {
        first: first.tool.clone(),
        second: second.tool.clone(),
        language,
        samples: seen.len() as u64,
        both: flagged.both,
        first_only: flagged.first_only,
        second_only: flagged.second_only,
        kappa: flagged.kappa(),
        places_both: place(|it| it.both),
        places_first_only: place(|it| it.only_one),
        places_second_only: place(|it| it.only_other),
    }
}
