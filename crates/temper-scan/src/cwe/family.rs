//! Families: the ids that name the same mistake, so that findings of different tools compare.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Cwe;

/// The family that says least: a finding with a second, more telling id belongs to that one's family.
const VAGUE: &str = "untrusted-external-api";

/// Weaknesses that count as one: a named group such as `path-traversal`, or a lone id such as `cwe-611`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Family(Inner);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Inner {
    /// The place in the table of families.
    Named(usize),
    Lone(Cwe),
}

impl Family {
    /// The family of one weakness.
    pub fn of(cwe: Cwe) -> Self {
        match TABLE.by_cwe.get(&cwe) {
            Some(&row) => Self(Inner::Named(row)),
            None => Self(Inner::Lone(cwe)),
        }
    }

    /// Every named family, in the order that tables use.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TABLE.rows.len()).map(|row| Self(Inner::Named(row)))
    }

    /// The id that files and options use: `path-traversal`, `cwe-611`.
    pub fn id(self) -> String {
        self.to_string()
    }

    /// The name as tables print it.
    pub fn name(self) -> String {
        match self.0 {
            Inner::Named(row) => TABLE.rows[row].name.clone(),
            Inner::Lone(cwe) => cwe.name().map_or_else(|| cwe.to_string(), str::to_owned),
        }
    }

    /// The weaknesses that the family holds.
    pub fn cwes(self) -> Vec<Cwe> {
        match self.0 {
            Inner::Named(row) => TABLE.rows[row].cwes.clone(),
            Inner::Lone(cwe) => vec![cwe],
        }
    }

    fn is_vague(self) -> bool {
        matches!(self.0, Inner::Named(row) if TABLE.rows[row].id == VAGUE)
    }
}

/// The family of a finding with these weaknesses; none where it names no weakness.
///
/// A finding is one weakness whatever number of ids it names: its family is that of the first id that
/// stands in a named family other than the vague CWE-20, else that of the first id.
pub fn family_of(cwes: &[Cwe]) -> Option<Family> {
    cwes.iter()
        .map(|&cwe| Family::of(cwe))
        .find(|family| matches!(family.0, Inner::Named(_)) && !family.is_vague())
        .or_else(|| cwes.first().map(|&cwe| Family::of(cwe)))
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Inner::Named(row) => f.write_str(&TABLE.rows[row].id),
            Inner::Lone(cwe) => write!(f, "cwe-{}", cwe.0),
        }
    }
}

/// The text names no family.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown weakness family `{0}`: expected one such as `path-traversal`, or `cwe-611`")]
pub struct UnknownFamily(pub String);

impl FromStr for Family {
    type Err = UnknownFamily;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let named = TABLE.rows.iter().position(|row| row.id == text);
        named
            .map(|row| Self(Inner::Named(row)))
            .or_else(|| lone(text))
            .ok_or_else(|| UnknownFamily(text.to_owned()))
    }
}

/// `cwe-611`, but not the id of a weakness that stands in a named family.
fn lone(text: &str) -> Option<Family> {
    let id: u32 = text.strip_prefix("cwe-")?.parse().ok()?;
    let family = Family::of(Cwe(id));
    matches!(family.0, Inner::Lone(_)).then_some(family)
}

impl From<Family> for String {
    fn from(family: Family) -> Self {
        family.to_string()
    }
}

impl TryFrom<String> for Family {
    type Error = UnknownFamily;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl JsonSchema for Family {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Family".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    family: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    name: String,
    cwes: Vec<Cwe>,
}

#[derive(Debug)]
struct Table {
    rows: Vec<Row>,
    by_cwe: FxHashMap<Cwe, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let file = toml::from_str::<File>(include_str!("../../data/families.toml"));
    let rows = file.map(|file| file.family).unwrap_or_default();
    let members = rows.iter().enumerate();
    let by_cwe = members
        .flat_map(|(at, row)| row.cwes.iter().map(move |&cwe| (cwe, at)))
        .collect();
    Table { rows, by_cwe }
});

#[cfg(test)]
mod tests {
    use super::*;

    fn family(ids: &[u32]) -> Option<String> {
        let cwes: Vec<Cwe> = ids.iter().copied().map(Cwe).collect();
        family_of(&cwes).map(Family::id)
    }

    #[test]
    fn the_table_is_well_formed() {
        let file: File = toml::from_str(include_str!("../../data/families.toml")).unwrap();
        let members: usize = file.family.iter().map(|row| row.cwes.len()).sum();
        assert_eq!(members, TABLE.by_cwe.len(), "an id stands in two families");
        assert_eq!(file.family.len(), 26);
        assert!(TABLE.by_cwe.keys().all(|cwe| cwe.name().is_some()));
    }

    #[test]
    fn the_first_id_with_a_family_decides() {
        for (ids, expected) in [
            (&[22, 23, 36, 73, 99][..], "path-traversal"),
            (&[79, 116], "xss"),
            (&[400, 770], "rate-limit"),
            (&[1333, 400], "redos"),
            (&[614, 311, 312, 319], "cleartext"),
            (&[20, 80, 116], "xss"),
            (&[20], "untrusted-external-api"),
            (&[20, 611], "untrusted-external-api"),
            (&[611, 20], "cwe-611"),
            (&[400], "cwe-400"),
            (&[330, 338], "cwe-330"),
        ] {
            assert_eq!(family(ids).as_deref(), Some(expected), "{ids:?}");
        }
        assert_eq!(family(&[]), None);
    }

    #[test]
    fn ids_are_read_back() {
        for family in Family::all().chain([Family::of(Cwe(611))]) {
            assert_eq!(family.id().parse(), Ok(family));
            let json = serde_json::to_string(&family).unwrap();
            assert_eq!(serde_json::from_str::<Family>(&json).unwrap(), family);
        }
        assert!("cwe-79".parse::<Family>().is_err(), "79 stands in `xss`");
        assert!("nonsense".parse::<Family>().is_err());
    }

    #[test]
    fn lone_ids_are_named_by_the_list() {
        assert!(Family::of(Cwe(611)).name().contains("XML External Entity"));
        assert_eq!(Family::of(Cwe(987_654)).name(), "CWE-987654");
        assert_eq!(Family::of(Cwe(79)).name(), "Cross-site scripting");
    }
}
