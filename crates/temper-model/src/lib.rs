//! A prompt in, a reply out: language models behind one interface.
//!
//! A [`ModelSpec`] from a study file is [`connect()`]ed to a [`Model`], which is a [`Provider`]:
//!
//! ```text
//! ask -> cache -> budget, rate, concurrency, retries (pace) -> one of the providers -> reply with its outcome
//! ```

pub mod batch;
pub mod budget;
pub mod cache;
pub mod chat;
pub mod connect;
mod http;
pub mod outcome;
pub mod pace;
pub mod prices;
pub mod provider;
pub mod providers;
mod refusal;
pub mod secret;
pub mod spec;

pub use budget::{Budget, BudgetLimits, Spent};
pub use cache::Cache;
pub use chat::{Message, Outcome, Params, Prompt, Reply, Request, Role, Usage};
pub use connect::{ConnectError, ConnectOptions, Model, connect};
pub use http::Endpoints;
pub use pace::Stats;
pub use prices::{Cost, Estimate, Price, Prices};
pub use provider::{AskError, AskErrorKind, Provider};
pub use spec::{ModelSpec, ProviderKind};
