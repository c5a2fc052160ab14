//! Whether something that is trained on is a near copy of something that is held out.

use std::fmt;

use temper_scan::Language;

use super::near::Index;
use super::shingles::shingles;

/// A text that a dataset must not hold: a reference, or a program of a scenario that is held out.
#[derive(Debug, Clone)]
pub(super) struct Guarded {
    pub(super) what: String,
    pub(super) language: Language,
    pub(super) code: String,
}

/// A sample to train on that is a near copy of something held out.
#[derive(Debug, Clone, PartialEq)]
pub struct Leak {
    /// The sample.
    pub place: String,
    /// What it is a near copy of.
    pub of: String,
    /// How alike they are, 0 to 1.
    pub similarity: f64,
}

impl fmt::Display for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            place,
            of,
            similarity,
        } = self;
        write!(f, "`{place}` is {similarity:.2} like {of}")
    }
}

/// For each program, by its place and text, what it leaks.
pub(super) fn leaks(
    programs: &[(&str, Language, &str)],
    guarded: &[Guarded],
    least: f64,
) -> Vec<Option<Leak>> {
    let mut found = vec![None; programs.len()];
    for language in Language::ALL {
        let kept: Vec<&Guarded> = guarded
            .iter()
            .filter(|it| it.language == language)
            .collect();
        let asked: Vec<usize> = (0..programs.len())
            .filter(|at| programs[*at].1 == language)
            .collect();
        let mut sets: Vec<Vec<u64>> = kept.iter().map(|it| shingles(&it.code, language)).collect();
        sets.extend(asked.iter().map(|at| shingles(programs[*at].2, language)));
        let mut index = Index::new(least, &sets);
        (0..kept.len()).for_each(|at| index.add(at));
        for (place, at) in asked.into_iter().enumerate() {
            found[at] = index.nearest(kept.len() + place).map(|near| Leak {
                place: programs[at].0.to_owned(),
                of: kept[near.at].what.clone(),
                similarity: near.similarity,
            });
        }
    }
    found
}
