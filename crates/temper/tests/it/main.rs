//! The crate seen through its public interface.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod caveats;
mod corpus;
mod html;
mod metrics;
mod replication;
mod report;
mod samples;
mod stats;
mod strategies;
