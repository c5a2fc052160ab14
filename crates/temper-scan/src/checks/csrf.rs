//! Forms of signed-in users that a foreign page could send as well.

use crate::ir::FuncId;
use crate::taint::Engine;

/// How many handlers of one file are looked at: each costs a walk over the file's expressions.
const MAX_HANDLERS: usize = 50;

impl Engine<'_> {
    /// Finds handlers that take a form and know the user by a session, in a file that never speaks of a token.
    pub(crate) fn check_csrf(&mut self, number: u16) {
        let matcher = self.matcher;
        let rule = &matcher.rules[usize::from(number)];
        let words = |key: &str| rule.words(key);
        let Some(root) = self.module.root.filter(|_| !self.handled.is_empty()) else {
            return;
        };
        let file = self.texts_within(self.module.function(root).span);
        if self.has_word(&file, words("tokens")) || !self.is_one_of(&file, words("forms")) {
            return;
        }
        let changed_by_file = self.has_word(&file, words("changes-in-file"))
            || self.is_one_of(&file, words("methods-in-file"));
        let mut functions: Vec<FuncId> = self.handled.iter().map(|handled| handled.0).collect();
        functions.dedup();
        for function in functions.into_iter().take(MAX_HANDLERS) {
            let code = self.module.function(function);
            let mut head = self.decorator_texts(function);
            let body = self.texts_within(code.span);
            let own = self.texts_of_own(&body);
            let known = self.is_one_of(&body, words("signed-in"))
                || self.is_one_of(&head, words("signed-in"))
                || self.is_one_of(&own, words("signed-in"));
            head.push(code.name);
            let changes = changed_by_file || self.is_one_of(&head, words("changes"));
            let form = changes
                && (self.is_one_of(&body, words("forms")) || self.is_one_of(&own, words("forms")));
            if known && form && !self.has_word(&head, words("public")) {
                self.report(number, code.name_span, None, false);
            }
        }
    }
}
