//! The crate seen through its public interface.

mod catalog;
mod proofs;
mod robust;
