//! The pipeline of Temper. The order of the modules is the order of the work and of reading:
//! a module imports only modules above it.

pub mod strict;

mod process;

pub mod stats;

pub mod scenario;
pub mod strategy;

pub mod plan;
pub mod studies;

pub mod ledger;

pub mod import;

pub mod generate;

pub mod sample;

pub mod scanners;

pub mod gather;

pub mod dataset;

pub mod metrics;

pub mod caveat;

pub mod report;

pub mod audit;

pub mod recommend;

pub mod compare;

pub mod acceptance;

pub mod harden;
