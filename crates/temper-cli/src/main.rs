//! The binary `temper`.
fn main() {}
