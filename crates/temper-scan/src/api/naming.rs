//! What a name tells of what it names: `user_password` is a password.
//!
//! All words of all models are one automaton, so that a name is read once, however many words there are.

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, MatchKind};
use smallvec::SmallVec;

use crate::model::{Label, Named};

/// The words that give names their labels.
#[derive(Debug, Default)]
pub(crate) struct Naming {
    labels: Vec<Label>,
    /// Which label each word of the automaton speaks for, and whether against it.
    words: Vec<(usize, Vote)>,
    automaton: Option<AhoCorasick>,
}

/// What a word says of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vote {
    For,
    Against,
}

impl Naming {
    /// Reads the words of the models.
    ///
    /// # Errors
    /// When there are more words than an automaton holds.
    pub(crate) fn new(entries: &[(Label, Named)]) -> Result<Self, BuildError> {
        let mut naming = Self::default();
        let mut patterns: Vec<&str> = Vec::new();
        for (at, (label, named)) in entries.iter().enumerate() {
            naming.labels.push(*label);
            for (words, vote) in [(&named.contains, Vote::For), (&named.unless, Vote::Against)] {
                for word in words {
                    patterns.push(word);
                    naming.words.push((at, vote));
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&patterns)?;
        naming.automaton = Some(automaton);
        Ok(naming)
    }

    /// The labels of a name: it contains a word that speaks for the label, and none against it.
    pub(crate) fn labels_of(&self, name: &str) -> Labels {
        let Some(automaton) = &self.automaton else {
            return Labels::default();
        };
        let plain: SmallVec<[u8; 64]> = plain(name);
        // Most names say nothing: that is told faster than what they say.
        if !automaton.is_match(plain.as_slice()) {
            return Labels::default();
        }
        let mut votes: SmallVec<[(bool, bool); 16]> =
            SmallVec::from_elem((false, false), self.labels.len());
        for found in automaton.find_overlapping_iter(plain.as_slice()) {
            let (at, vote) = self.words[found.pattern().as_usize()];
            match vote {
                Vote::For => votes[at].0 = true,
                Vote::Against => votes[at].1 = true,
            }
        }
        let given = self.labels.iter().zip(&votes);
        given
            .filter(|(_, vote)| vote.0 && !vote.1)
            .map(|(label, _)| *label)
            .collect()
    }
}

/// A set of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Labels(u16);

impl Labels {
    /// Whether there are none.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The labels in the order of their declaration.
    pub(crate) fn iter(self) -> impl Iterator<Item = Label> {
        Label::ALL
            .into_iter()
            .filter(move |&label| self.contains(label))
    }

    /// Whether a label is among them.
    pub(crate) fn contains(self, label: Label) -> bool {
        self.0 & 1 << label as u16 != 0
    }
}

impl FromIterator<Label> for Labels {
    fn from_iter<I: IntoIterator<Item = Label>>(labels: I) -> Self {
        let bits = labels.into_iter().map(|label| 1 << label as u16);
        Self(bits.fold(0, |all, bit| all | bit))
    }
}

/// A name in lower case, without `_`, `-` and the like.
fn plain(name: &str) -> SmallVec<[u8; 64]> {
    let mut plain = SmallVec::with_capacity(name.len());
    if name.is_ascii() {
        for byte in name.bytes().filter(u8::is_ascii_alphanumeric) {
            plain.push(byte.to_ascii_lowercase());
        }
        return plain;
    }
    let mut buffer = [0; 4];
    for c in name.chars().filter(|c| c.is_alphanumeric()) {
        for lower in c.to_lowercase() {
            plain.extend_from_slice(lower.encode_utf8(&mut buffer).as_bytes());
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(contains: &[&str], unless: &[&str]) -> Named {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Named {
            contains: owned(contains),
            unless: owned(unless),
        }
    }

    #[test]
    fn a_name_has_the_labels_whose_words_it_contains() {
        let naming = Naming::new(&[
            (
                Label::Exception,
                named(&["password", "pass"], &["passport"]),
            ),
            (Label::Untrusted, named(&["input"], &[])),
        ])
        .unwrap();
        let labels = |name: &str| naming.labels_of(name);
        let (password, input) = (Label::Exception, Label::Untrusted);
        assert!(labels("user_PassWord").contains(password));
        assert!(!labels("user_PassWord").contains(input));
        assert!(labels("passportPassword").is_empty());
        assert_eq!(labels("PASS-input"), Labels::from_iter([password, input]));
        assert!(labels("Größe").is_empty());
        assert_eq!(labels("größe_input"), Labels::from_iter([input]));
        assert!(labels("").is_empty());
    }
}
