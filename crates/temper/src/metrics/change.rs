//! What became of each weakness of a baseline sample in the strategy's sample beside it.
//!
//! For each weakness (once a sample) of the baseline's side of a pair:
//! - removed: the strategy's sample does not hold it;
//! - no change: both texts are the same;
//! - surroundings: the lines that hold the weakness are there still and in their order, and others changed;
//! - moved: these lines are there still, but in another order to what both texts share;
//! - refactored: the weakness is there in other lines;
//! - kept, unseen: the weakness is there, and there is no code to tell how it changed.
//!
//! And for each weakness that only the strategy's sample holds: introduced. Lines are compared without the space
//! around them. Source: the change types of the study's RQ2, which people assigned by reading; here the longest common
//! subsequence of lines (Hunt and McIlroy 1976, Bell Labs CSTR 41) decides.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::Group;
use super::pairing::{Pair, with_baseline};
use super::tally::Weakness;
use crate::sample::Sample;

/// What became of the weaknesses of one model under one strategy, perhaps in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Changes {
    /// The model, the strategy and perhaps the language.
    pub group: Group,
    /// Pairs of samples with code on both sides.
    pub pairs: u64,
    /// Pairs whose two texts are the same.
    pub same_text: u64,
    /// Weaknesses that are gone.
    pub removed: u64,
    /// Weaknesses in a text that did not change at all.
    pub no_change: u64,
    /// Weaknesses whose lines stayed while others changed.
    pub surroundings: u64,
    /// Weaknesses whose lines stand elsewhere now.
    pub moved: u64,
    /// Weaknesses that are there in other lines.
    pub refactored: u64,
    /// Weaknesses that are there still, without code to tell how they changed.
    pub kept_unseen: u64,
    /// Weaknesses that only the strategy's samples hold.
    pub introduced: u64,
}

impl Changes {
    /// The weaknesses of the baseline's side.
    pub fn before(&self) -> u64 {
        self.removed + self.kept()
    }

    /// Those of them that are there still.
    pub fn kept(&self) -> u64 {
        self.no_change + self.surroundings + self.moved + self.refactored + self.kept_unseen
    }

    fn add(&mut self, other: &Self) {
        self.pairs += other.pairs;
        self.same_text += other.same_text;
        self.removed += other.removed;
        self.no_change += other.no_change;
        self.surroundings += other.surroundings;
        self.moved += other.moved;
        self.refactored += other.refactored;
        self.kept_unseen += other.kept_unseen;
        self.introduced += other.introduced;
    }
}

/// What became of the weaknesses under every strategy: by model, and by model and language.
pub fn changes(samples: &[Sample]) -> Vec<Changes> {
    let mut groups = BTreeMap::<Group, Changes>::new();
    for pair in with_baseline(samples).into_iter().filter(|p| p.has_code()) {
        let counts = of_pair(pair);
        for group in pair.groups() {
            groups.entry(group).or_default().add(&counts);
        }
    }
    groups
        .into_iter()
        .map(|(group, counts)| Changes { group, ..counts })
        .collect()
}

fn of_pair(pair: Pair<'_>) -> Changes {
    let (before, after) = (Weakness::all_of(pair.before), Weakness::all_of(pair.after));
    let texts = pair.before.code.as_deref().zip(pair.after.code.as_deref());
    let same = texts.is_some_and(|(b, a)| b == a);
    let mut counts = Changes {
        pairs: 1,
        same_text: u64::from(same),
        introduced: after.iter().filter(|w| !before.contains(w)).count() as u64,
        ..Changes::default()
    };
    let (kept, gone): (Vec<_>, Vec<_>) = before.into_iter().partition(|w| after.contains(w));
    counts.removed = gone.len() as u64;
    match texts {
        _ if kept.is_empty() => {}
        None => counts.kept_unseen = kept.len() as u64,
        Some(_) if same => counts.no_change = kept.len() as u64,
        Some((before, after)) => {
            let (before, after) = (lines(before), lines(after));
            let shared = longest_common(&before, &after);
            for weakness in &kept {
                let held = Held { pair, weakness };
                match held.how(&before, &after, &shared) {
                    How::Surroundings => counts.surroundings += 1,
                    How::Moved => counts.moved += 1,
                    How::Refactored => counts.refactored += 1,
                }
            }
        }
    }
    counts
}

/// How a weakness that is there still is there.
enum How {
    Surroundings,
    Moved,
    Refactored,
}

/// A weakness of both sides.
struct Held<'a> {
    pair: Pair<'a>,
    weakness: &'a Weakness,
}

impl Held<'_> {
    fn how(&self, before: &[&str], after: &[&str], shared: &[bool]) -> How {
        let old = places(self.pair.before, self.weakness);
        let new = places(self.pair.after, self.weakness);
        let text = |lines: &[&str], at: usize| lines.get(at).map(|line| (*line).to_owned());
        let stayed = |at: &usize| {
            let line = text(before, *at);
            line.is_some() && new.iter().any(|new| text(after, *new) == line)
        };
        if !old.iter().any(stayed) {
            How::Refactored
        } else if old
            .iter()
            .any(|at| stayed(at) && shared.get(*at) == Some(&true))
        {
            How::Surroundings
        } else {
            How::Moved
        }
    }
}

/// The lines, from 0, where a sample holds a weakness.
fn places(sample: &Sample, weakness: &Weakness) -> Vec<usize> {
    let of_it = sample
        .findings
        .iter()
        .filter(|f| Weakness::of(f) == *weakness);
    of_it
        .map(|f| (f.span.start_line as usize).saturating_sub(1))
        .collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).collect()
}

/// Whether each line of `before` is in a longest common subsequence of both.
fn longest_common(before: &[&str], after: &[&str]) -> Vec<bool> {
    let width = after.len() + 1;
    // `longest[i][j]`: how long a common subsequence of `before[i..]` and `after[j..]` can be.
    let mut longest = vec![0_u32; (before.len() + 1) * width];
    for i in (0..before.len()).rev() {
        for j in (0..after.len()).rev() {
            let at = i * width + j;
            longest[at] = if before[i] == after[j] {
                longest[at + width + 1] + 1
            } else {
                longest[at + width].max(longest[at + 1])
            };
        }
    }
    let mut shared = vec![false; before.len()];
    let (mut i, mut j) = (0, 0);
    while i < before.len() && j < after.len() {
        let at = i * width + j;
        if before[i] == after[j] {
            shared[i] = true;
            (i, j) = (i + 1, j + 1);
        } else if longest[at + width] >= longest[at + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    shared
}
