//! How a model file can fail to become a model.

use std::path::PathBuf;

/// A model could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read.
    #[error("the model file {} cannot be read: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is no GGUF file, or a damaged one.
    #[error("{} is not a whole GGUF file: {reason}; pull it again or give another path", path.display())]
    NotGguf {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// Something the model needs is not in the file.
    #[error("{} lacks `{key}`, or it is not {expected}; the file was made by another tool or is damaged", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
        /// The metadata key or tensor.
        key: String,
        /// What it should be.
        expected: &'static str,
    },
    /// The file is fine, but this program does not run such a model.
    #[error("{} has {what} `{found}`, which is not supported; supported are {supported}", path.display())]
    Unsupported {
        /// The file.
        path: PathBuf,
        /// What it has.
        what: &'static str,
        /// Which.
        found: String,
        /// What would do.
        supported: &'static str,
    },
    /// The tensors do not fit each other.
    #[error("{}: tensor `{tensor}` cannot be used: {reason}", path.display())]
    Tensor {
        /// The file.
        path: PathBuf,
        /// The tensor's name.
        tensor: String,
        /// What is wrong.
        reason: String,
    },
    /// The tokenizer or the chat template of the file cannot be used.
    #[error("the {part} of {} cannot be used: {reason}", path.display())]
    Words {
        /// The file.
        path: PathBuf,
        /// `tokenizer` or `chat template`.
        part: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// The file is no safetensors file, or a damaged one.
    #[error("{} is not a whole safetensors file: {reason}; get it again", path.display())]
    NotSafetensors {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The adapter cannot be used, or not with this model.
    #[error("the adapter {} cannot be used: {reason}", path.display())]
    Adapter {
        /// Its folder or settings.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Threads could not be started.
    #[error("the decoding threads could not be started: {reason}")]
    Threads {
        /// What the system said.
        reason: String,
    },
}
