//! Strict reading: what is wrong, where, and what was probably meant.

use serde::de::DeserializeOwned;

/// A rule, model or selection that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {message}")]
pub struct CatalogError {
    /// The file, or the option, that is wrong.
    pub file: String,
    /// What is wrong in it.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl CatalogError {
    /// An error without a hint.
    pub(crate) fn new(file: &str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            message: message.into(),
            hint: None,
        }
    }

    /// An unknown name, with the nearest known one as the hint.
    pub(crate) fn unknown<'a>(
        file: &str,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            file: file.to_owned(),
            message: format!("unknown {what} `{name}`"),
            hint: nearest(name, known).map(|near| format!("did you mean `{near}`?")),
        }
    }
}

/// Reads a TOML file; unknown keys are errors.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, CatalogError> {
    toml::from_str(text).map_err(|error| {
        let line = error
            .span()
            .map(|span| 1 + text[..span.start.min(text.len())].matches('\n').count());
        let message = error.message().trim().replace('\n', " ");
        let hint = meant(&message).map(|near| format!("did you mean `{near}`?"));
        let place = line.map_or_else(|| file.to_owned(), |line| format!("{file}:{line}"));
        CatalogError {
            file: place,
            message,
            hint,
        }
    })
}

/// The known name that was probably meant, out of a message such as "unknown field `a`, expected one of `b`, `c`".
fn meant(message: &str) -> Option<&str> {
    if !message.starts_with("unknown ") {
        return None;
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let wrong = quoted.next()?;
    nearest(wrong, quoted)
}

/// The candidate nearest to `word` by edit distance, where one is near enough to be meant.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(2);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}
