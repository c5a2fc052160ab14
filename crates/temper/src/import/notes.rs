//! What was odd while importing: counted by kind, with examples.

use std::collections::BTreeMap;

/// How many examples of one kind are kept.
const EXAMPLES: usize = 3;

/// Oddities by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes(BTreeMap<&'static str, (u64, Vec<String>)>);

impl Notes {
    /// One more of this kind, seen at `place`.
    pub fn add(&mut self, kind: &'static str, place: impl Into<String>) {
        let (count, examples) = self.0.entry(kind).or_default();
        *count += 1;
        if examples.len() < EXAMPLES {
            examples.push(place.into());
        }
    }

    /// The notes of others, too.
    pub fn extend(&mut self, others: Self) {
        for (kind, (count, examples)) in others.0 {
            let mine = self.0.entry(kind).or_default();
            mine.0 += count;
            let room = EXAMPLES.saturating_sub(mine.1.len());
            mine.1.extend(examples.into_iter().take(room));
        }
    }

    /// How many of this kind there are.
    pub fn count(&self, kind: &str) -> u64 {
        self.0.get(kind).map_or(0, |(count, _)| *count)
    }

    /// One line a kind.
    pub fn lines(&self) -> Vec<String> {
        self.0
            .iter()
            .map(|(kind, (count, examples))| {
                format!("{kind}: {count}, such as {}", examples.join("; "))
            })
            .collect()
    }
}
