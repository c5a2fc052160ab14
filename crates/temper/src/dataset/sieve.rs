//! Candidates going through steps, and what each step left out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::candidate::Candidate;
use super::manifest::{Sieved, Step};

/// A sample that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// Where it comes from.
    pub place: String,
    /// The step that left it out.
    pub step: Step,
    /// Why: outcomes, rules, what it is a copy of.
    pub why: Vec<String>,
}

/// Candidates, and what became of those that are no more among them.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    pub(super) left: Vec<Candidate>,
    pub(super) steps: Vec<Sieved>,
    pub(super) dropped: Vec<Dropped>,
}

impl Sieve {
    /// Leaves out what `wrong` has a reason against.
    pub(super) fn step(&mut self, step: Step, wrong: impl Fn(&Candidate) -> Option<Vec<String>>) {
        let reasons: Vec<Option<Vec<String>>> = self.left.iter().map(wrong).collect();
        self.leave_out(step, None, reasons, |why| why.to_owned());
    }

    /// Leaves out those with a reason, one for each candidate in order. `kind` is what the count goes by.
    pub(super) fn leave_out(
        &mut self,
        step: Step,
        analyzer: Option<&str>,
        reasons: Vec<Option<Vec<String>>>,
        kind: impl Fn(&str) -> String,
    ) {
        let before = self.left.len();
        let mut why = BTreeMap::<String, u64>::new();
        let mut left = Vec::with_capacity(before);
        for (candidate, reason) in std::mem::take(&mut self.left).into_iter().zip(reasons) {
            let Some(reasons) = reason else {
                left.push(candidate);
                continue;
            };
            let mut kinds: Vec<String> = reasons.iter().map(|it| kind(it)).collect();
            kinds.sort();
            kinds.dedup();
            for kind in kinds {
                *why.entry(kind).or_default() += 1;
            }
            self.dropped.push(Dropped {
                place: candidate.place,
                step,
                why: reasons,
            });
        }
        self.left = left;
        self.steps.push(Sieved {
            step,
            analyzer: analyzer.map(str::to_owned),
            dropped: (before - self.left.len()) as u64,
            left: self.left.len() as u64,
            why,
        });
    }
}
