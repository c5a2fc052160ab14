//! The crate seen through its public interface.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may panic, as tests do"
)]
#![allow(clippy::print_stderr, reason = "a skipped test says so")]
#![allow(
    clippy::print_stdout,
    reason = "a child process tells its test where it is"
)]

mod adapters;
mod decoding;
mod hub;
mod peft;
mod pretrained;
mod tiny;
mod training;
