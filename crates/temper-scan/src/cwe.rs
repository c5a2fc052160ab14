//! Weakness ids of the Common Weakness Enumeration, their names and families.

mod family;
mod parse;

use std::fmt;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use family::{Family, UnknownFamily, family_of};
pub use parse::UnknownCwe;

/// A weakness id of the Common Weakness Enumeration: `Cwe(89)` is CWE-89.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Cwe(pub u32);

impl Cwe {
    /// The name in MITRE's list, where the id is one that we know.
    pub fn name(self) -> Option<&'static str> {
        LIST.names.get(&self.0).map(String::as_str)
    }

    /// The place in the CWE Top 25 of 2025, counted from 1.
    pub fn top25_rank(self) -> Option<usize> {
        let place = LIST.top25.iter().position(|&id| id == self.0)?;
        Some(place + 1)
    }

    /// Every id that has a name here, in ascending order.
    pub fn known() -> Vec<Self> {
        let mut ids: Vec<Self> = LIST.names.keys().copied().map(Self).collect();
        ids.sort_unstable();
        ids
    }

    /// The tag that CodeQL and GitHub code scanning use: `external/cwe/cwe-079`.
    pub fn tag(self) -> String {
        format!("external/cwe/cwe-{:03}", self.0)
    }

    /// The page about the weakness.
    pub fn url(self) -> String {
        format!("https://cwe.mitre.org/data/definitions/{}.html", self.0)
    }
}

impl fmt::Display for Cwe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CWE-{}", self.0)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    top25: Vec<u32>,
    names: FxHashMap<u32, String>,
}

/// Read when the first name is asked for. A test holds the file to its form, so the fallback is never met.
static LIST: LazyLock<List> =
    LazyLock::new(|| toml::from_str(include_str!("../data/cwe.toml")).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_well_formed() {
        let list: List = toml::from_str(include_str!("../data/cwe.toml")).unwrap();
        assert_eq!(list.top25.len(), 25);
        assert!(list.top25.iter().all(|id| list.names.contains_key(id)));
        assert!(
            list.names
                .values()
                .all(|name| name.trim() == name && name.len() > 3)
        );
    }

    #[test]
    fn names_come_from_the_list() {
        assert!(Cwe(79).name().unwrap().contains("Cross-site Scripting"));
        assert_eq!(Cwe(502).name(), Some("Deserialization of Untrusted Data"));
        assert_eq!(Cwe(999_999).name(), None);
        assert!(Cwe::known().windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn ranks_count_from_one() {
        assert_eq!(Cwe(79).top25_rank(), Some(1));
        assert_eq!(Cwe(770).top25_rank(), Some(25));
        assert_eq!(Cwe(117).top25_rank(), None);
    }

    #[test]
    fn tags_pad_to_three_digits() {
        assert_eq!(Cwe(79).tag(), "external/cwe/cwe-079");
        assert_eq!(Cwe(1333).tag(), "external/cwe/cwe-1333");
    }
}
