//! Generated docs and schemas, and the house rules.
fn main() {}
