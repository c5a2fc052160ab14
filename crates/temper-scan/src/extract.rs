//! Code out of a model's reply: fences, prose, elisions, fragments placed into their scenario.

mod reasoning;

mod fence;

mod prose;

mod tree;

mod outline;

mod indent;

mod elision;

mod imports;

mod place;

mod fill;

mod choose;

mod complete;

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Gap;
use crate::language::Language;

/// The unfinished program that the model was asked to complete.
#[derive(Debug, Clone)]
pub struct Template<'a> {
    /// The whole program, the hole's marker included.
    pub program: &'a str,
    /// The bytes of the line that marks the hole.
    pub hole: Range<usize>,
    /// The name of the function, method or class that the model was asked for.
    pub entry: &'a str,
    /// The language of the program.
    pub language: Language,
}

/// What was found in a reply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Extraction {
    /// The program to scan; none where the reply holds no code.
    pub code: Option<String>,
    /// How the code was come by.
    pub how: ExtractHow,
    /// What had to be decided on the way, one sentence each.
    pub notes: Vec<String>,
    /// Places of `code` that stand for code which is not there.
    pub gaps: Vec<Gap>,
}

/// How the code of a reply was come by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ExtractHow {
    /// The reply holds the whole program in one fence.
    WholeProgram,
    /// Several fences were put together.
    Joined,
    /// The reply holds code without a fence.
    Unfenced,
    /// The reply holds parts of the program, which took their places in the scenario.
    FragmentPlaced,
    /// The reply holds statements only, which filled the hole of the scenario.
    BodyPlaced,
    /// The reply holds no code.
    NoCode,
}

/// Takes the code out of `reply`, and completes it with the scenario's program where it is a part of it.
///
/// Never fails: a reply without code gives [`ExtractHow::NoCode`]. Takes time linear in the reply.
pub fn extract(reply: &str, language: Language, template: Option<&Template>) -> Extraction {
    let mut notes = Vec::new();
    let answer = reasoning::strip(reply, &mut notes);
    let found = choose::choose(&answer, language, template, &mut notes);
    match found {
        Some(found) => complete::complete(found, language, template, notes),
        None => Extraction {
            code: None,
            how: ExtractHow::NoCode,
            notes,
            gaps: Vec::new(),
        },
    }
}

/// Takes the code out of `reply`, which answers with a new version of `program` or with parts of one: parts take
/// the places of their earlier versions, and elisions are filled from the program where it holds the code.
pub fn revise(reply: &str, language: Language, program: &str) -> Extraction {
    let mut notes = Vec::new();
    let answer = reasoning::strip(reply, &mut notes);
    match choose::choose(&answer, language, None, &mut notes) {
        Some(found) => complete::revise(found, language, program, notes),
        None => Extraction {
            code: None,
            how: ExtractHow::NoCode,
            notes,
            gaps: Vec::new(),
        },
    }
}
