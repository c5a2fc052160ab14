//! Where tools agree: by file, weakness and line.

use std::collections::BTreeMap;

use temper_scan::{Finding, family_of};

/// Lines this near to each other are one place: tools point at a call, its argument, or its statement.
const NEAR: u32 = 2;

/// What a tool found, by file.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The tool.
    pub tool: String,
    /// Its findings with their files.
    pub findings: Vec<(String, Finding)>,
}

/// How two tools agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The one tool.
    pub one: String,
    /// The other.
    pub other: String,
    /// Places that both name, with a weakness of the same family.
    pub both: usize,
    /// Places that only the one names.
    pub only_one: usize,
    /// Places that only the other names.
    pub only_other: usize,
}

/// A place: file, family, line.
type Place = (String, String, u32);

/// Compares every two tools. Several findings of one family on a line are one place.
pub fn agreement(tools: &[Found]) -> Vec<Agreement> {
    let places: Vec<Vec<Place>> = tools.iter().map(places).collect();
    let mut pairs = Vec::new();
    for (at, one) in tools.iter().enumerate() {
        for (further, other) in tools.iter().enumerate().skip(at + 1) {
            let both = common(&places[at], &places[further]);
            pairs.push(Agreement {
                one: one.tool.clone(),
                other: other.tool.clone(),
                both,
                only_one: places[at].len() - both,
                only_other: places[further].len() - both,
            });
        }
    }
    pairs
}

fn places(found: &Found) -> Vec<Place> {
    let place = |(path, finding): &(String, Finding)| {
        let family = family_of(&finding.cwes).map_or_else(String::new, |it| it.to_string());
        (path.clone(), family, finding.span.start_line)
    };
    let mut places: Vec<Place> = found.findings.iter().map(place).collect();
    places.sort();
    places.dedup();
    places
}

/// How many places have a partner; each is one's partner only.
fn common(one: &[Place], other: &[Place]) -> usize {
    let mut left: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for (path, family, line) in other {
        left.entry((path, family)).or_default().push(*line);
    }
    let mut both = 0;
    for (path, family, line) in one {
        let Some(lines) = left.get_mut(&(path.as_str(), family.as_str())) else {
            continue;
        };
        let nearest = (0..lines.len()).min_by_key(|&at| lines[at].abs_diff(*line));
        if let Some(at) = nearest.filter(|&at| lines[at].abs_diff(*line) <= NEAR) {
            lines.remove(at);
            both += 1;
        }
    }
    both
}
