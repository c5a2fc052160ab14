//! The crate seen through its public interface.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may panic, as tests do"
)]
#![allow(clippy::print_stderr, reason = "a skipped test says so")]

mod adapters;
mod decoding;
mod hub;
mod pretrained;
mod tiny;
