//! Near copies, found exactly: every pair of programs at or above a similarity, and no other.
//!
//! Sets of shingles are sorted from the rarest on. Two sets that are alike enough must share one of their
//! rarest members (the prefix filter of Chaudhuri, Ganti and Kaushik, ICDE 2006), so that only those that do
//! are compared. Unlike hashing by bands this misses nothing and needs no seed.

use std::collections::HashMap;

use super::shingles::similarity;

/// A program that is much like another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Which other.
    pub at: usize,
    /// How alike they are, 0 to 1.
    pub similarity: f64,
}

/// Programs among which near copies are looked for.
#[derive(Debug)]
pub struct Index {
    least: f64,
    /// The members of each set by rarity, the rarest first.
    sets: Vec<Vec<u32>>,
    /// The sets that were added, by the rarest members of each.
    by_member: HashMap<u32, Vec<usize>>,
    empty: Option<usize>,
}

impl Index {
    /// Programs by their shingles, of which none is added yet, to be found where they are `least` alike (0 to 1).
    pub fn new(least: f64, shingles: &[Vec<u64>]) -> Self {
        let mut times = HashMap::<u64, u32>::new();
        for member in shingles.iter().flatten() {
            *times.entry(*member).or_default() += 1;
        }
        let mut members: Vec<(u32, u64)> = times.into_iter().map(|(m, times)| (times, m)).collect();
        members.sort_unstable();
        let rank: HashMap<u64, u32> = (0..).zip(members).map(|(rank, (_, m))| (m, rank)).collect();
        let ranked = |set: &Vec<u64>| {
            let mut ranked: Vec<u32> = set.iter().map(|member| rank[member]).collect();
            ranked.sort_unstable();
            ranked
        };
        Self {
            least,
            sets: shingles.iter().map(ranked).collect(),
            by_member: HashMap::new(),
            empty: None,
        }
    }

    /// Adds the program at this place, to be found from now on.
    pub fn add(&mut self, at: usize) {
        let set = &self.sets[at];
        if set.is_empty() {
            self.empty.get_or_insert(at);
        }
        for member in &set[..self.prefix(set.len())] {
            self.by_member.entry(*member).or_default().push(at);
        }
    }

    /// The added program most like the one at this place, where one is alike enough; of equals the first of all.
    pub fn nearest(&self, at: usize) -> Option<Near> {
        let set = &self.sets[at];
        if set.is_empty() {
            let similarity = 1.0;
            return self.empty.map(|at| Near { at, similarity });
        }
        let prefix = set[..self.prefix(set.len())].iter();
        let mut others: Vec<usize> = prefix
            .filter_map(|member| self.by_member.get(member))
            .flatten()
            .copied()
            .collect();
        others.sort_unstable();
        others.dedup();
        let mut best: Option<Near> = None;
        for at in others {
            let similarity = similarity(set, &self.sets[at]);
            let enough = similarity >= self.least;
            if enough && best.is_none_or(|best| similarity > best.similarity) {
                best = Some(Near { at, similarity });
            }
        }
        best
    }

    /// Of how many of its rarest members a set shares one at least with every set that is alike enough.
    fn prefix(&self, size: usize) -> usize {
        let shared = (self.least * size as f64 - 1e-9).ceil().max(1.0) as usize;
        (size + 1).saturating_sub(shared).min(size)
    }
}

/// What each program is a near copy of among those before it that are none themselves. What is left over is
/// pairwise less alike, so that doing it again takes nothing away.
pub fn copies(shingles: &[Vec<u64>], least: f64) -> Vec<Option<Near>> {
    let mut index = Index::new(least, shingles);
    let mut copies = Vec::with_capacity(shingles.len());
    for at in 0..shingles.len() {
        let near = index.nearest(at);
        if near.is_none() {
            index.add(at);
        }
        copies.push(near);
    }
    copies
}
