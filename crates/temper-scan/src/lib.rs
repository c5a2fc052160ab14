//! Source text in, findings out: the analyzer of Temper, usable alone.
//!
//! The crate touches nothing but its arguments: no files, clock, environment, network or randomness.
//! Analysis cannot fail, it can only be incomplete: what could not be understood comes back as a [`Gap`].
//!
//! The way of a text: `syntax` parses it, a lowering in `languages` turns the tree into the [`ir`], `names` follows
//! imports and types into the tree of known libraries ([`api`]), `flow` and `taint` follow the data, and findings come out.
//!
//! Three kinds of files say what is dangerous, and none of them is code:
//! - a **rule** ([`rule`]) names a weakness by *labels* of data and *roles* in which such data must not be used;
//! - a **model** ([`model`]) says of one library which calls give such data, use it in a role, clean it or pass it on;
//! - a **proof** ([`proof`]) is annotated source text that a rule must agree with.
//!
//! So a framework is one model file, a language is a lowering and its models, and a rule is written once.

pub mod api;
pub mod catalog;
mod checks;
pub mod cwe;
pub mod document;
pub mod explain;
pub mod extract;
mod fact;
pub mod finding;
mod flow;
pub mod ir;
pub mod language;
mod languages;
mod matcher;
pub mod model;
mod names;
pub mod position;
pub mod proof;
mod report;
pub mod rule;
pub mod sarif;
pub mod shape;
pub mod stages;
mod state;
mod strict;
pub mod symbol;
mod syntax;
mod taint;
mod traits;
mod value;
mod words;

pub use catalog::{Catalog, RuleSet, Selection};
pub use cwe::{Cwe, Family, family_of};
pub use finding::{Confidence, Finding, Gap, GapKind, Scan, Severity, Span, TraceStep};
pub use language::Language;
pub use rule::{Precision, Profile, Rule};
pub use strict::CatalogError;

/// Finds the weaknesses of `source`, read as `language`, that the chosen `rules` know.
///
/// Never fails: text that does not parse, or is too large or deep to analyse, is reported in [`Scan::gaps`].
pub fn scan(source: &str, language: Language, rules: &RuleSet) -> Scan {
    match stages::Parsed::new(source, language) {
        Ok(parsed) => parsed.lower(rules).analyse(),
        Err(nothing) => nothing,
    }
}
