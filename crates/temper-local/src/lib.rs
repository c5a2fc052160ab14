//! Language models in this process: GGUF weights in, replies out.
//!
//! `hub` gets a model's file, `gguf` reads it, `tokenizer` and `decoder` make tokens of text and
//! text of tokens, `sample` chooses, `engine` keeps many replies going at once, and `provider`
//! shows it all as one more [`temper_model::Provider`]. `lora` and `adapter` are what changes a
//! model without touching its weights.

pub mod hub;

pub mod adapter;
pub mod decoder;
mod engine;
pub mod error;
pub mod gguf;
pub mod lora;
mod meter;
mod provider;
pub mod safetensors;
mod sample;
pub mod tokenizer;

pub use error::LoadError;
pub use meter::Speed;
pub use provider::{LocalOptions, LocalProvider};
