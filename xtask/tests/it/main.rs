//! The house rules and the generated files, as tests.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[test]
fn the_house_is_tidy() {
    let complaints = xtask::tidy::run().unwrap();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn generated_files_are_up_to_date() {
    let complaints = xtask::generate::run(true).unwrap();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
