//! The words of a rule's settings, as one automaton, so that a text is read once however many words there are.

use aho_corasick::AhoCorasick;

/// Words that texts are searched for, small and capital letters alike (of ASCII).
#[derive(Debug, Default)]
pub(crate) struct Words {
    list: Vec<String>,
    automaton: Option<AhoCorasick>,
}

impl Words {
    /// The words of a setting. Without an automaton (there are too many words) they are looked for one by one.
    pub(crate) fn new(words: &[String]) -> Self {
        let list: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(&list)
            .ok();
        Self { list, automaton }
    }

    /// Whether a word is part of the text.
    pub(crate) fn within(&self, text: &str) -> bool {
        match &self.automaton {
            Some(automaton) => automaton.is_match(text),
            None => {
                let text = text.to_lowercase();
                self.list.iter().any(|word| text.contains(word.as_str()))
            }
        }
    }

    /// Whether the text is one of the words.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.list.iter().any(|word| word.eq_ignore_ascii_case(text))
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_are_found_in_small_and_capital_letters() {
        let words = Words::new(&["login".to_owned(), "Auth".to_owned()]);
        assert!(words.within("requireLOGIN") && words.within("isAuthorized"));
        assert!(!words.within("logout"));
        assert!(words.has("AUTH") && !words.has("authorized"));
        assert!(!Words::default().within("login") && !Words::default().has(""));
    }
}
