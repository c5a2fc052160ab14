//! When to stop asking a model: it says no for good, or nothing comes back any more.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use temper_model::{AskError, AskErrorKind};

/// So many failures in a row, without a reply between, end the model's work in this run.
const IN_A_ROW: u32 = 10;

/// Whether a model is still asked.
#[derive(Debug, Default)]
pub(super) struct Halt {
    halted: AtomicBool,
    failures: AtomicU32,
}

impl Halt {
    /// Whether no more is asked.
    pub(super) fn is_set(&self) -> bool {
        self.halted.load(Ordering::Relaxed)
    }

    /// A reply came.
    pub(super) fn answered(&self) {
        self.failures.store(0, Ordering::Relaxed);
    }

    /// No reply came. Returns the reason if this failure is the one that ends the model's work.
    pub(super) fn failed(&self, error: &AskError) -> Option<String> {
        let in_a_row = self.failures.fetch_add(1, Ordering::Relaxed) + 1;
        let reason = match error.kind {
            AskErrorKind::Authentication | AskErrorKind::NotFound | AskErrorKind::Budget => {
                error.message.clone()
            }
            AskErrorKind::Cancelled => return None,
            _ if in_a_row >= IN_A_ROW => {
                format!(
                    "{in_a_row} calls in a row failed, the last with: {}",
                    error.message
                )
            }
            _ => return None,
        };
        (!self.halted.swap(true, Ordering::Relaxed)).then_some(reason)
    }
}
