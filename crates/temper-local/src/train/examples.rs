//! Conversations as training examples: tokens as the chat template writes them, and which of them
//! the model is to learn.

use std::path::{Path, PathBuf};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use temper_model::{Message, Prompt, Role};

use super::error::TrainError;
use crate::tokenizer::Tokenizer;

/// One conversation in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// All tokens, up to the one that ends the answer.
    pub tokens: Vec<u32>,
    /// Where the answer begins: only tokens from here carry loss.
    pub answer: usize,
}

/// The examples of one file.
#[derive(Debug, Clone, Default)]
pub struct Examples {
    /// Those that fit.
    pub examples: Vec<Example>,
    /// How many were left out because they are longer than allowed.
    pub too_long: usize,
    /// The hash of the file.
    pub sha256: String,
}

/// A line of a data set: OpenAI's chat form. Other keys are somebody else's.
#[derive(Debug, Deserialize)]
struct Line {
    messages: Vec<Turn>,
}

#[derive(Debug, Deserialize)]
struct Turn {
    role: Role,
    content: String,
}

impl Examples {
    /// Reads a file of JSON Lines; leaves out examples of more than `longest` tokens, and counts
    /// them.
    ///
    /// # Errors
    /// When the file cannot be read, a line is not a conversation that ends with an answer, or the
    /// model's template refuses it.
    pub fn read(path: &Path, tokenizer: &Tokenizer, longest: usize) -> Result<Self, TrainError> {
        let bytes = std::fs::read(path).map_err(|source| TrainError::Read {
            path: path.to_owned(),
            source,
        })?;
        let mut this = Self {
            sha256: hex::encode(Sha256::digest(&bytes)),
            ..Self::default()
        };
        let lines = bytes.split(|byte| *byte == b'\n').enumerate();
        for (number, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
            let wrong = |reason: String| TrainError::Line {
                path: path.to_owned(),
                line: number + 1,
                reason,
            };
            let line: Line =
                serde_json::from_slice(line).map_err(|error| wrong(error.to_string()))?;
            let example = example(line, tokenizer).map_err(wrong)?;
            if example.tokens.len() > longest {
                this.too_long += 1;
            } else {
                this.examples.push(example);
            }
        }
        Ok(this)
    }

    /// Tokens of all examples.
    pub fn tokens(&self) -> usize {
        self.examples
            .iter()
            .map(|example| example.tokens.len())
            .sum()
    }

    /// Tokens that carry loss.
    pub fn answer_tokens(&self) -> usize {
        self.examples.iter().map(Example::learned).sum()
    }
}

impl Example {
    /// Tokens that carry loss.
    pub fn learned(&self) -> usize {
        self.tokens.len() - self.answer
    }
}

fn example(line: Line, tokenizer: &Tokenizer) -> Result<Example, String> {
    let message = |turn: Turn| Message {
        role: turn.role,
        text: turn.content,
    };
    let mut messages: Vec<Message> = line.messages.into_iter().map(message).collect();
    let answer = messages
        .pop_if(|message| message.role == Role::Assistant)
        .ok_or("the last message is not the assistant's")?;
    if messages.is_empty() || answer.text.is_empty() {
        return Err("there is no question, or the answer is empty".to_owned());
    }
    let prompt = Prompt { messages };
    let said = |error: crate::tokenizer::WordsError| error.to_string();
    let mut tokens = tokenizer.encode_prompt(&prompt).map_err(said)?;
    let start = tokens.len();
    // Encoded apart from the prompt, as the model will meet it: it writes token after token behind
    // the prompt's last one.
    tokens.extend(tokenizer.encode(&answer.text).map_err(said)?);
    tokens.extend(tokenizer.closing(prompt, &answer.text).map_err(said)?);
    Ok(Example {
        tokens,
        answer: start,
    })
}

/// The training and the held-out file of a data set: a folder with `train.jsonl` and `valid.jsonl`,
/// or a file, with or without a second one.
pub fn files(data: &Path, valid: Option<&Path>) -> (PathBuf, Option<PathBuf>) {
    let given = valid.map(Path::to_owned);
    if !data.is_dir() {
        return (data.to_owned(), given);
    }
    let held_out = data.join("valid.jsonl");
    let held_out = held_out.exists().then_some(held_out);
    (data.join("train.jsonl"), given.or(held_out))
}

/// The order of the examples in an epoch: decided by the seed and the epoch alone.
pub(super) fn order(count: usize, seed: u64, epoch: u64) -> Vec<usize> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    // Epochs draw from streams of their own.
    random.set_stream(epoch + 1);
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        #[allow(clippy::cast_possible_truncation, reason = "it is at most `last`")]
        let other = (random.next_u64() % (last as u64 + 1)) as usize;
        order.swap(last, other);
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_epoch_sees_every_example_once(count in 0_usize..200, seed: u64, epoch in 0_u64..9) {
            let mut seen = order(count, seed, epoch);
            prop_assert_eq!(&seen, &order(count, seed, epoch));
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn epochs_and_seeds_have_orders_of_their_own() {
        assert_ne!(order(50, 1, 0), order(50, 1, 1));
        assert_ne!(order(50, 1, 0), order(50, 2, 0));
    }
}
