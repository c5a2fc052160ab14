//! The few rules that need code.

use crate::taint::{Engine, External};

mod ambiguity;
mod authentication;
mod blank;
mod command;
mod cookie;
pub(crate) mod credential;
mod csrf;
mod guarding;
pub(crate) mod pattern;
pub(crate) mod race;
pub(crate) mod replacement;
mod routes;
mod sessions;
mod verdicts;

/// A check that looks at each call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CallCheck {
    CookieText,
    FileRace,
    Redos,
    RelativeCommand,
}

/// A check that looks at the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileCheck {
    BlankVector,
    Csrf,
    CsrfOfRoutes,
    MissingAuthentication,
    RateLimit,
    SessionFixation,
    SessionKept,
}

/// A check that a rule may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    Call(CallCheck),
    File(FileCheck),
}

/// The checks by the names that rules call them.
const CHECKS: &[(&str, Check)] = &[
    ("blank-vector", Check::File(FileCheck::BlankVector)),
    ("cookie-text", Check::Call(CallCheck::CookieText)),
    ("csrf", Check::File(FileCheck::Csrf)),
    ("csrf-of-routes", Check::File(FileCheck::CsrfOfRoutes)),
    ("file-race", Check::Call(CallCheck::FileRace)),
    (
        "missing-authentication",
        Check::File(FileCheck::MissingAuthentication),
    ),
    ("rate-limit", Check::File(FileCheck::RateLimit)),
    ("redos", Check::Call(CallCheck::Redos)),
    ("relative-command", Check::Call(CallCheck::RelativeCommand)),
    ("session-fixation", Check::File(FileCheck::SessionFixation)),
    ("session-kept", Check::File(FileCheck::SessionKept)),
];

impl Check {
    /// The check of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let found = CHECKS.iter().find(|(known, _)| *known == name);
        found.map(|(_, check)| *check)
    }

    /// The names of all checks.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        CHECKS.iter().map(|(name, _)| *name)
    }
}

impl<'a> Engine<'a> {
    /// Looks at a call with the checks that the chosen rules ask for.
    pub(crate) fn check_call(&mut self, call: &External<'_, 'a>) {
        let matcher = self.matcher;
        for &(check, number) in &matcher.call_checks {
            match check {
                CallCheck::CookieText => self.check_cookie_text(number, call),
                CallCheck::FileRace => self.check_file_race(number, call),
                CallCheck::Redos => self.check_regex(number, call),
                CallCheck::RelativeCommand => self.check_relative_command(number, call),
            }
        }
    }

    /// Looks at the whole file with the checks that the chosen rules ask for, when everything has been run.
    pub(crate) fn check_file(&mut self) {
        let matcher = self.matcher;
        for &(check, number) in &matcher.file_checks {
            match check {
                FileCheck::BlankVector => self.check_blank_vector(number),
                FileCheck::Csrf => self.check_csrf(number),
                FileCheck::CsrfOfRoutes => self.check_csrf_of_routes(number),
                FileCheck::MissingAuthentication => self.check_authentication(number),
                FileCheck::RateLimit => self.check_rate_limit(number),
                FileCheck::SessionKept => self.check_session_kept(number),
                FileCheck::SessionFixation => self.check_session_fixation(number),
            }
        }
    }
}
