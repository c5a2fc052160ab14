//! Temper for coding agents: what they write is scanned, explained and repaired while they write it.
//!
//! The server speaks the Model Context Protocol (MCP) over standard input and output, through its official SDK.

mod source;

mod tools;

use std::sync::Arc;

use rmcp::ServiceExt;
use temper::harden::Mender;
use temper_scan::RuleSet;

/// Makes what repairs files. It is asked for at the first repair: a model may take long to load.
pub type Connect = Arc<dyn Fn() -> Result<Mender, String> + Send + Sync>;

/// The server could not be run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The client did not begin as the protocol wants it.
    #[error("the client did not open the conversation: {0}")]
    Open(String),
    /// The server's task ended by itself.
    #[error("the server broke off: {0}")]
    Broken(String),
}

/// Serves one client on standard input and output until it goes away.
///
/// # Errors
/// When the client does not speak the protocol.
pub async fn stdio(rules: RuleSet, connect: Connect) -> Result<(), ServeError> {
    let server = tools::Server::new(rules, connect);
    let running = server
        .serve(rmcp::transport::stdio())
        .await
        .map_err(|error| ServeError::Open(error.to_string()))?;
    let ended = running.waiting().await;
    ended.map_err(|error| ServeError::Broken(error.to_string()))?;
    Ok(())
}
