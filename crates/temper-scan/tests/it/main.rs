//! The crate seen through its public interface.

mod catalog;
mod java;
mod proofs;
mod robust;
