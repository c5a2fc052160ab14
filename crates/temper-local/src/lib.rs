//! Language models in this process: GGUF weights in, replies out.
//!
//! `hub` gets a model's file, `gguf` reads it, `tokenizer` and `decoder` make tokens of text and
//! text of tokens, `sample` chooses, `engine` keeps many replies going at once, and `provider`
//! shows it all as one more [`temper_model::Provider`].

pub mod hub;

pub mod decoder;
mod engine;
pub mod error;
pub mod gguf;
mod meter;
mod provider;
mod sample;
pub mod tokenizer;

pub use error::LoadError;
pub use meter::Speed;
pub use provider::{LocalOptions, LocalProvider};
