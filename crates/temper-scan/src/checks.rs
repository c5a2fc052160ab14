//! The few rules that need code.

/// The names that a rule's `check` may have.
pub(crate) const NAMES: &[&str] = &[];
