//! A prompt in, a reply out: language models behind one interface.

pub mod chat;
pub mod provider;

pub use chat::{Message, Outcome, Params, Prompt, Reply, Request, Role, Usage};
pub use provider::{AskError, AskErrorKind, Provider};
