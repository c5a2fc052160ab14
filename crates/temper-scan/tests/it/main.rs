//! The crate seen through its public interface.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may panic, as tests do"
)]

mod catalog;
mod extract;
mod java;
mod names;
mod nesting;
mod proofs;
mod robust;
mod sarif;
mod twins;
