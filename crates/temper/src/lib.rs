//! The pipeline of Temper. The order of the modules is the order of the work and of reading:
//! a module imports only modules above it.

pub mod sample;
pub mod stats;

pub mod metrics;

pub mod caveat;

pub mod report;
