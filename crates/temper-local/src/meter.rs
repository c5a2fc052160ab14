//! How fast a local model reads and writes.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What a local model has done so far, and what it is doing.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Speed {
    /// Tokens of prompts that were read; a prompt shared by several samples counts once.
    pub read_tokens: u64,
    /// Time spent reading.
    pub reading: Duration,
    /// Tokens of replies that were written.
    pub written_tokens: u64,
    /// Time spent writing.
    pub writing: Duration,
    /// Replies being written.
    pub active: usize,
    /// Requests waiting.
    pub waiting: usize,
}

impl Speed {
    /// Tokens read per second of reading.
    pub fn read_rate(&self) -> f64 {
        rate(self.read_tokens, self.reading)
    }

    /// Tokens written per second of writing, all replies together.
    pub fn write_rate(&self) -> f64 {
        rate(self.written_tokens, self.writing)
    }
}

fn rate(tokens: u64, time: Duration) -> f64 {
    if time.is_zero() {
        return 0.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
    let tokens = tokens as f64;
    tokens / time.as_secs_f64()
}

/// Counts for [`Speed`].
#[derive(Debug, Default)]
pub(crate) struct Meter(Mutex<Speed>);

impl Meter {
    pub(crate) fn speed(&self) -> Speed {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Speed)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn read(&self, tokens: usize, time: Duration) {
        self.change(|speed| {
            speed.read_tokens += tokens as u64;
            speed.reading += time;
        });
    }

    pub(crate) fn wrote(&self, tokens: usize, time: Duration) {
        self.change(|speed| {
            speed.written_tokens += tokens as u64;
            speed.writing += time;
        });
    }

    pub(crate) fn load(&self, active: usize, waiting: usize) {
        self.change(|speed| {
            speed.active = active;
            speed.waiting = waiting;
        });
    }
}
