//! What the samples say, one measure a file, each with its definition, formula and source. Pure.
//!
//! Every measure reads the same tallies ([`tally::Cells`]), which are counted in one pass over the samples.
//! "The study" in this folder is "On Fixing Insecure AI-Generated Code through Model Fine-Tuning and
//! Prompting Strategies", arXiv 2605.05867.

pub mod tally;

pub mod group;

pub mod co_occurrence;
pub mod comparison;
pub mod cost;
pub mod improvement;
pub mod introduced;
pub mod outcomes;
pub mod prevalence;

/// The strategy that every other one is measured against.
pub const BASELINE: &str = "baseline";
