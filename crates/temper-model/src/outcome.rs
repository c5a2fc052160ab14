//! How a reply ended, told from a provider's words for it and from the text.

use crate::chat::Outcome;
use crate::refusal;

/// A provider's word for the end, in the four meanings that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The model came to its end, or the provider said nothing.
    Natural,
    /// The token limit.
    Limit,
    /// The model declined.
    Refusal,
    /// A safety filter.
    Filter,
}

impl End {
    /// Reads the finish reason of any of the wires. Unknown words count as a natural end: the text then decides.
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "length"
            | "max_tokens"
            | "MAX_TOKENS"
            | "model_context_window_exceeded"
            | "model_length"
            | "max_output_tokens" => Self::Limit,
            "refusal" => Self::Refusal,
            "content_filter" | "content-filter" | "SAFETY" | "PROHIBITED_CONTENT" | "BLOCKLIST"
            | "RECITATION" | "SPII" | "sensitive" => Self::Filter,
            _ => Self::Natural,
        }
    }
}

/// The outcome of a reply.
///
/// `declined` is the text of the provider's refusal field, where it has one.
pub(crate) fn judge(end: End, text: &str, declined: Option<&str>) -> Outcome {
    let declined = declined.is_some_and(|words| !words.trim().is_empty());
    match end {
        End::Filter => Outcome::Blocked,
        End::Refusal => Outcome::Refused,
        _ if declined => Outcome::Refused,
        // A model that reasons may spend all its tokens before the first word.
        End::Limit => Outcome::Truncated,
        End::Natural => judge_text(text),
    }
}

/// The outcome as far as the text alone tells, for providers that name no end.
pub fn judge_text(text: &str) -> Outcome {
    if text.trim().is_empty() {
        Outcome::Empty
    } else if refusal::in_words(text) {
        Outcome::Refused
    } else {
        Outcome::Complete
    }
}
