//! The crate seen through its public interface.

mod browser;
mod caveats;
mod html;
mod metrics;
mod replication;
mod report;
mod samples;
mod stats;
