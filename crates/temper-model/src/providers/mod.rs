//! The providers: remote services on two wires, and two that need no network.

pub(crate) mod genai;
pub(crate) mod openai;
pub(crate) mod openai_wire;
pub mod replay;
pub mod scripted;

use crate::chat::{Prompt, Request, Usage};

/// A seed as every provider takes it: Gemini and some servers know only 31 bits.
pub(crate) fn wire_seed(seed: u64) -> u32 {
    let folded = seed ^ (seed >> 32);
    u32::try_from(folded & 0x7fff_ffff).unwrap_or(0)
}

/// Tokens by the rule of thumb of four characters each, at least one.
pub fn estimate_tokens(text: &str) -> u64 {
    (text.len() as u64).div_ceil(4).max(1)
}

/// The tokens of a prompt by the rule of thumb, with a few for the frame of each message.
pub fn estimate_prompt_tokens(prompt: &Prompt) -> u64 {
    let messages = prompt.messages.iter();
    messages.map(|m| estimate_tokens(&m.text) + 4).sum()
}

/// The usage where a provider names none.
pub(crate) fn estimate_usage(request: &Request, text: &str) -> Usage {
    Usage {
        input_tokens: estimate_prompt_tokens(&request.prompt),
        output_tokens: if text.is_empty() {
            0
        } else {
            estimate_tokens(text)
        },
        estimated: true,
    }
}
