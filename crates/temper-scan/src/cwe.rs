//! Weakness ids of the Common Weakness Enumeration, their names and families.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A weakness id of the Common Weakness Enumeration: `Cwe(89)` is CWE-89.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Cwe(pub u32);

impl fmt::Display for Cwe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CWE-{}", self.0)
    }
}
