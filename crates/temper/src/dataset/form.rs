//! The forms that trainers read.

/// The forms besides OpenAI's, which is always written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// For Gemini on Vertex AI.
    Gemini,
    /// `conversations` of `from` and `value`.
    Sharegpt,
    /// `instruction`, `input` and `output`.
    Alpaca,
    /// A table for `datasets` of Hugging Face.
    #[cfg(feature = "parquet")]
    Parquet,
}
