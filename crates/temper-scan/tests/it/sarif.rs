//! SARIF in and out.

mod reading;
mod writing;
