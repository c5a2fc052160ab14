//! Keys, wrapped so that they are sent and never shown.

use std::borrow::Cow;

/// What stands where a key stood.
pub const REDACTED: &str = "[key]";

/// A piece of a key this long gives away too much to be shown.
const TELLING: usize = 10;

/// A key. Its `Debug` and `Display` hide it, and it cannot be serialised.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a key; white space around it (a line end from a file) is dropped.
    pub fn new(key: impl Into<String>) -> Self {
        Self(key.into().trim().to_owned())
    }

    /// The key itself, for the header of a request and nothing else.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text without this key: the whole key, and pieces of it that some providers echo.
    pub fn scrub<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let key = self.0.as_bytes();
        if key.is_empty() {
            return Cow::Borrowed(text);
        }
        let telling = TELLING.min(key.len());
        let bytes = text.as_bytes();
        let mut clean: Option<String> = None;
        let (mut at, mut kept) = (0, 0);
        while at + telling <= bytes.len() {
            let length = longest_piece(key, &bytes[at..], telling);
            if length == 0 || !text.is_char_boundary(at) || !text.is_char_boundary(at + length) {
                at += 1;
                continue;
            }
            let out = clean.get_or_insert_with(String::new);
            out.push_str(&text[kept..at]);
            out.push_str(REDACTED);
            at += length;
            kept = at;
        }
        match clean {
            None => Cow::Borrowed(text),
            Some(mut out) => {
                out.push_str(&text[kept..]);
                Cow::Owned(out)
            }
        }
    }

    /// The text without this whole key: cheap enough for every reply.
    pub(crate) fn scrub_whole(&self, text: String) -> String {
        if !self.0.is_empty() && text.contains(&self.0) {
            return text.replace(&self.0, REDACTED);
        }
        text
    }
}

/// How many bytes at the start of `text` are a piece of `key`; 0 where fewer than `telling` are.
fn longest_piece(key: &[u8], text: &[u8], telling: usize) -> usize {
    let common = |from: usize| {
        key[from..]
            .iter()
            .zip(text)
            .take_while(|(a, b)| a == b)
            .count()
    };
    let longest = (0..=key.len() - telling).map(common).max().unwrap_or(0);
    if longest >= telling { longest } else { 0 }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(REDACTED)
    }
}

impl std::fmt::Display for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(REDACTED)
    }
}
