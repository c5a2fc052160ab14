//! Language models in this process: GGUF weights in, replies out.

pub mod error;
pub mod gguf;
pub mod hub;
pub mod tokenizer;
