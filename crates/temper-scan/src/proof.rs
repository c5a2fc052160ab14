//! The proof of a rule: source text beside it whose lines say what the rule must and must not find.
//!
//! A line that ends in the comment `# bad` or `// bad` must have a finding of the proof's rule that starts on it; a
//! line that ends in `ok` must have none. `bad: other-rule` and `ok: other-rule` say the same of other rules (several
//! with commas). A finding of the proof's own rule on a line without a mark is a disagreement too.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::catalog::{Catalog, RuleSet};
use crate::language::Language;
use crate::strict::CatalogError;

/// Annotated source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The rule's id.
    pub rule: String,
    /// The language of the text.
    pub language: Language,
    /// Where it comes from.
    pub file: String,
    /// The text.
    pub text: Arc<str>,
}

/// How a proof went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The proof's file.
    pub file: String,
    /// The rule.
    pub rule: String,
    /// The language.
    pub language: Language,
    /// How many lines must have a finding of the proof's own rule.
    pub bad: usize,
    /// How many lines must have none.
    pub ok: usize,
    /// Where rule and proof disagree.
    pub disagreements: Vec<Disagreement>,
}

impl Verdict {
    /// Whether rule and proof agree, and the proof proves something.
    pub fn passes(&self) -> bool {
        self.disagreements.is_empty() && self.bad > 0 && self.ok > 0
    }
}

/// A line on which rule and proof disagree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Disagreement {
    /// The line, from 1.
    pub line: u32,
    /// The rule.
    pub rule: String,
    /// Whether a finding was missing; otherwise one was too many.
    pub missed: bool,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.missed {
            "missed"
        } else {
            "should not be found"
        };
        write!(f, "line {}: `{}` {what}", self.line, self.rule)
    }
}

impl Catalog {
    /// Runs every proof, and demands one of each language that a rule claims.
    pub fn prove(&self) -> Result<Vec<Verdict>, CatalogError> {
        for rule in self.rules() {
            for language in rule.languages() {
                let proven = |proof: &Proof| proof.rule == rule.id && proof.language == language;
                if !self.proofs().iter().any(proven) {
                    let message = format!("the rule claims {} and has no proof", language.name());
                    let mut error = CatalogError::new(&rule.id, message);
                    let extension = language.extension();
                    error.hint = Some(format!("write `{}.{extension}` beside it", rule.id));
                    return Err(error);
                }
            }
        }
        let rules = self.all();
        self.proofs()
            .iter()
            .map(|proof| match self.rule(&proof.rule) {
                Some(_) => Ok(prove(proof, &rules)),
                None => Err(CatalogError::unknown(
                    &proof.file,
                    "rule",
                    &proof.rule,
                    self.rules().iter().map(|rule| rule.id.as_str()),
                )),
            })
            .collect()
    }
}

/// Runs one proof.
pub fn prove(proof: &Proof, rules: &RuleSet) -> Verdict {
    let scan = crate::scan(&proof.text, proof.language, rules);
    let found: BTreeSet<(u32, &str)> = scan
        .findings
        .iter()
        .map(|finding| (finding.span.start_line, finding.rule.as_ref()))
        .collect();
    let mut verdict = Verdict {
        file: proof.file.clone(),
        rule: proof.rule.clone(),
        language: proof.language,
        bad: 0,
        ok: 0,
        disagreements: Vec::new(),
    };
    let mut marked = BTreeSet::new();
    for (line, text) in (1..).zip(proof.text.lines()) {
        for (rule, bad) in marks(text, &proof.rule) {
            if rule == proof.rule {
                verdict.bad += usize::from(bad);
                verdict.ok += usize::from(!bad);
            }
            marked.insert((line, rule));
            if found.contains(&(line, rule)) != bad {
                verdict.disagreements.push(Disagreement {
                    line,
                    rule: rule.to_owned(),
                    missed: bad,
                });
            }
        }
    }
    for &(line, rule) in &found {
        if rule == proof.rule && !marked.contains(&(line, rule)) {
            verdict.disagreements.push(Disagreement {
                line,
                rule: rule.to_owned(),
                missed: false,
            });
        }
    }
    verdict.disagreements.sort();
    verdict
}

/// The marks at the end of a line: each rule, and whether it must have a finding there.
fn marks<'t>(line: &'t str, own: &'t str) -> Vec<(&'t str, bool)> {
    let comment = ["# ", "// "]
        .iter()
        .filter_map(|sign| line.rfind(sign).map(|at| &line[at + sign.len()..]))
        .min_by_key(|comment| comment.len());
    let Some(comment) = comment.map(str::trim) else {
        return Vec::new();
    };
    let (word, rules) = match comment.split_once(':') {
        Some((word, rules)) => (word, Some(rules)),
        None => (comment, None),
    };
    let bad = match word.trim() {
        "bad" => true,
        "ok" => false,
        _ => return Vec::new(),
    };
    match rules {
        None => vec![(own, bad)],
        Some(rules) => rules.split(',').map(|rule| (rule.trim(), bad)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn marks_are_read_at_the_end_of_a_line_only() {
        assert_eq!(marks("f(x)  # bad", "own"), [("own", true)]);
        assert_eq!(marks("f(x); // ok", "own"), [("own", false)]);
        assert_eq!(marks("f(x) # bad: a, b", "own"), [("a", true), ("b", true)]);
        assert_eq!(marks("f(x) # bad things happen", "own"), []);
        assert_eq!(marks("f('http://x') # ok", "own"), [("own", false)]);
    }
}
