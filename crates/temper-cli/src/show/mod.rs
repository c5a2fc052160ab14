//! How things are shown to people: printers, progress, numbers.

pub mod progress;
pub mod scan;
pub mod table;
pub mod words;
