//! What the samples say, one measure a file, each with its definition, formula and source. Pure.
//!
//! Measures of single samples read the same tallies ([`tally::Cells`]), which are counted in one pass; measures of pairs
//! and of what shares a sample read the samples.
//! "The study" in this folder is "On Fixing Insecure AI-Generated Code through Model Fine-Tuning and
//! Prompting Strategies", arXiv 2605.05867.

pub mod tally;

pub mod group;

pub mod comparison;
pub mod cost;
pub mod density;
pub mod improvement;
pub mod introduced;
pub mod outcomes;
pub mod prevalence;

mod before_after;
pub mod pairing;

pub mod change;
pub mod co_occurrence;
pub mod secure_at_k;
pub mod side_effects;
pub mod tool_agreement;
pub mod versus;
pub mod weakness_sets;

/// The strategy that every other one is measured against.
pub const BASELINE: &str = "baseline";
