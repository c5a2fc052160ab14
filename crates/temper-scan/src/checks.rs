//! The few rules that need code.

use crate::taint::{Engine, External};

mod ambiguity;
mod authentication;
mod command;
mod cookie;
pub(crate) mod credential;
mod csrf;
mod guarding;
pub(crate) mod pattern;
pub(crate) mod replacement;
mod routes;
mod sessions;
mod verdicts;

impl<'a> Engine<'a> {
    /// Looks at a call with the checks that the chosen rules ask for.
    pub(crate) fn check_call(&mut self, call: &External<'_, 'a>) {
        let matcher = self.matcher;
        for &number in &matcher.checked {
            let rule = &matcher.rules[usize::from(number)].rule;
            match rule.detect.check.as_deref() {
                Some("cookie-text") => self.check_cookie_text(number, call),
                Some("redos") => self.check_regex(number, call),
                Some("relative-command") => self.check_relative_command(number, call),
                _ => {}
            }
        }
    }

    /// Looks at the whole file with the checks that the chosen rules ask for, when everything has been run.
    pub(crate) fn check_file(&mut self) {
        let matcher = self.matcher;
        for &number in &matcher.checked {
            let rule = &matcher.rules[usize::from(number)].rule;
            match rule.detect.check.as_deref() {
                Some("csrf") => self.check_csrf(number),
                Some("csrf-of-routes") => self.check_csrf_of_routes(number),
                Some("missing-authentication") => self.check_authentication(number),
                Some("rate-limit") => self.check_rate_limit(number),
                Some("session-kept") => self.check_session_kept(number),
                Some("session-fixation") => self.check_session_fixation(number),
                _ => {}
            }
        }
    }
}
