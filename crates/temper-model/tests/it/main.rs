//! The crate seen through its public interface.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail as they do")]

mod helpers;
mod server;

mod batch;
mod budget;
mod cache;
mod connect;
mod genai;
mod openai;
mod outcome;
mod pace;
mod prices;
mod replay;
mod scripted;
mod secret;
mod spec;
