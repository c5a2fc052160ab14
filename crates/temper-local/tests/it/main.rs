//! The crate seen through its public interface.

mod decoding;
mod hub;
mod pretrained;
mod tiny;
