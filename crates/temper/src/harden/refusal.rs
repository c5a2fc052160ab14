//! Why a candidate is not taken.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing that is wrong with a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Refusal {
    /// What kind of thing.
    pub reason: Reason,
    /// What it is, in a sentence that a model can act on.
    pub message: String,
}

impl Refusal {
    /// A refusal with its sentence.
    pub fn new(reason: Reason, message: impl Into<String>) -> Self {
        Self {
            reason,
            message: message.into(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}]", self.message, self.reason)
    }
}

/// The kinds of things that are wrong with candidates.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The reply holds no code, or none came.
    NoCode,
    /// A comment stands for code that was left out.
    LeftOut,
    /// The program does not parse any more, or its compiler refuses it.
    Broken,
    /// A name is used that nothing defines.
    UndefinedName,
    /// Nothing was changed.
    Unchanged,
    /// A symbol that others may use is gone.
    MissingSymbol,
    /// A function takes or gives something else.
    ChangedSignature,
    /// There is a weakness that was not there.
    NewFinding,
    /// The weakness is still there.
    StillThere,
    /// A function does nothing any more.
    Stub,
    /// A part of what the program does is gone.
    DeletedFeature,
    /// The dangerous call is gone and nothing stands in its place.
    DeletedCall,
    /// An input is not used any more.
    IgnoredInput,
    /// Code stands where it is never reached.
    Unreachable,
    /// An error is caught and nothing is done about it.
    SwallowedError,
    /// A branch is always or never taken.
    DecidedBranch,
    /// A setting of the environment switches the code off.
    SwitchedOff,
    /// A value from outside is overwritten with a constant.
    OverwrittenInput,
    /// A call is hidden behind a computed name.
    ComputedName,
    /// Code was put into a function that nothing calls.
    DeadCode,
    /// A comment or annotation silences an analyzer.
    Suppressed,
    /// The code became a comment.
    CommentedOut,
    /// The code went to another file.
    MovedAway,
    /// Much else was changed.
    UnrelatedRewrite,
    /// An external analyzer could not look at it.
    NotAnalysed,
    /// A check of the user fails.
    CheckFailed,
}

impl Reason {
    /// The name in tables and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoCode => "no-code",
            Self::LeftOut => "left-out",
            Self::Broken => "broken",
            Self::UndefinedName => "undefined-name",
            Self::Unchanged => "unchanged",
            Self::MissingSymbol => "missing-symbol",
            Self::ChangedSignature => "changed-signature",
            Self::NewFinding => "new-finding",
            Self::StillThere => "still-there",
            Self::Stub => "stub",
            Self::DeletedFeature => "deleted-feature",
            Self::DeletedCall => "deleted-call",
            Self::IgnoredInput => "ignored-input",
            Self::Unreachable => "unreachable",
            Self::SwallowedError => "swallowed-error",
            Self::DecidedBranch => "decided-branch",
            Self::SwitchedOff => "switched-off",
            Self::OverwrittenInput => "overwritten-input",
            Self::ComputedName => "computed-name",
            Self::DeadCode => "dead-code",
            Self::Suppressed => "suppressed",
            Self::CommentedOut => "commented-out",
            Self::MovedAway => "moved-away",
            Self::UnrelatedRewrite => "unrelated-rewrite",
            Self::NotAnalysed => "not-analysed",
            Self::CheckFailed => "check-failed",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
