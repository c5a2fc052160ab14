//! Strict reading of our data files: an unknown key is refused with the nearest known one.

use serde::de::DeserializeOwned;

/// A data file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct FormatError {
    /// The file, with the line where it is known.
    pub place: String,
    /// What is wrong, with a suggestion where there is one.
    pub message: String,
}

impl FormatError {
    /// An error in the file `place`.
    pub fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            message: message.into(),
        }
    }
}

/// Reads a TOML text from the file named `place`.
///
/// # Errors
/// When the text is not TOML or does not fit the type: the line, the reason, and for an unknown key or
/// value the nearest known one.
pub fn read_toml<T: DeserializeOwned>(place: &str, text: &str) -> Result<T, FormatError> {
    toml::from_str(text).map_err(|error| {
        let place = match error.span() {
            Some(span) => format!("{place}:{}", line_of(text, span.start)),
            None => place.to_owned(),
        };
        FormatError::new(place, with_suggestion(error.message()))
    })
}

fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
        + 1
}

/// Adds "did you mean" to serde's "unknown field `x`, expected one of `a`, `b`".
pub fn with_suggestion(message: &str) -> String {
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let unknown = message.starts_with("unknown field") || message.starts_with("unknown variant");
    match names.split_first() {
        Some((wrong, known)) if unknown => match nearest(wrong, known.iter().copied()) {
            Some(near) => format!("{message}; did you mean `{near}`?"),
            None => message.to_owned(),
        },
        _ => message.to_owned(),
    }
}

/// The known name that is nearest to what was typed, where one is near enough to be meant.
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .filter(|(distance, name)| *distance <= 1 + typed.len().max(name.len()) / 4)
        .min()
        .map(|(_, name)| name)
}
