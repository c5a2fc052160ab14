//! OpenAI's batch files.
