//! The crate seen through its public interface.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod acceptance;
mod browser;
mod caveats;
mod compare;
mod corpus;
mod dataset;
mod external;
mod formats;
mod html;
mod importing;
mod mean_difference;
mod metrics;
mod pair_metrics;
mod recommend;
mod replication;
mod report;
mod samples;
mod stats;
mod strategies;
mod tool_agreement;
