//! The crate seen through its public interface.

mod caveats;
mod metrics;
mod replication;
mod report;
mod samples;
mod stats;
