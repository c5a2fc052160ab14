//! Source text in, findings out: the analyzer of Temper, usable alone.
//!
//! The crate touches nothing but its arguments: no files, clock, environment, network or randomness.
//! Analysis cannot fail, it can only be incomplete: what could not be understood comes back as a [`Gap`].

pub mod catalog;
pub mod cwe;
pub mod extract;
pub mod finding;
pub mod language;

pub use catalog::{Catalog, RuleSet};
pub use cwe::{Cwe, Family, family_of};
pub use finding::{Confidence, Finding, Gap, GapKind, Scan, Severity, Span, TraceStep};
pub use language::Language;

/// Finds the weaknesses of `source`, read as `language`, that the chosen `rules` know.
///
/// Never fails: text that does not parse, or is too large or deep to analyse, is reported in [`Scan::gaps`].
pub fn scan(source: &str, language: Language, rules: &RuleSet) -> Scan {
    let _ = (source, language, rules);
    Scan::default()
}
