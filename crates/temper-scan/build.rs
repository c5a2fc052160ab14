//! Rebuilds the crate when a rule or a model changes: both are embedded as text.

fn main() {
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=models");
}
