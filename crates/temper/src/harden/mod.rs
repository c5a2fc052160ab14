//! Hardening real files: a strategy repairs, and nothing counts that is not proven.
//!
//! [`verify`] proves a candidate against the file as it was: it parses and keeps its symbols, the target findings
//! are gone and none is new, it is not gamed. [`mod@bench`] runs the user's own checks on it in a copy of the tree.
//! [`mend`] drives the rounds with a model, [`patch`] shows and writes what was accepted.

pub mod settings;

pub mod refusal;

pub mod lines;

pub mod original;

mod symbols;

mod names;

mod findings;

mod words;

mod gaming;

mod extent;

pub mod verify;

pub mod bench;

pub mod mend;

pub mod patch;

pub mod document;

pub use bench::{Bench, BenchError, Limits};
pub use document::{FixDocument, FixedFile};
pub use findings::new_findings;
pub use mend::{Attempt, Mended, Mender};
pub use original::Original;
pub use refusal::{Reason, Refusal};
pub use settings::Settings;
pub use verify::{Candidate, Verdict, Verifier};
