//! All rules, and the chosen ones.

/// Every rule and library model that is known.
#[derive(Debug, Default)]
pub struct Catalog {}

/// The rules chosen for a scan, compiled for use from any thread.
#[derive(Debug, Default, Clone)]
pub struct RuleSet {}
