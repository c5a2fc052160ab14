//! What a finding is known by when the lines above it move.

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use crate::finding::Finding;

/// For each finding a fingerprint of its rule and its line's text, with the number of its like before it.
///
/// The line's blanks and its number do not count, so that a finding keeps its fingerprint when code
/// around it is moved or indented.
pub fn fingerprints(text: &str, findings: &[Finding]) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let mut prints = Vec::with_capacity(findings.len());
    for finding in findings {
        let line = (finding.span.start_line as usize)
            .checked_sub(1)
            .and_then(|at| lines.get(at));
        let hash = hash(&finding.rule, line.copied().unwrap_or(""));
        let count = seen.entry(hash.clone()).or_default();
        *count += 1;
        prints.push(format!("{hash}:{count}"));
    }
    prints
}

fn hash(rule: &str, line: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(rule.as_bytes());
    for part in line.split_whitespace() {
        digest.update([0]);
        digest.update(part.as_bytes());
    }
    hex::encode(&digest.finalize()[..8])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Confidence, Severity, Span};

    fn at(rule: &str, line: u32) -> Finding {
        Finding {
            rule: rule.into(),
            message: String::new(),
            cwes: Vec::new(),
            severity: Severity(5.0),
            confidence: Confidence::High,
            span: Span {
                start_line: line,
                start_column: 1,
                end_line: line,
                end_column: 2,
            },
            trace: Vec::new(),
        }
    }

    #[test]
    fn a_moved_line_keeps_its_fingerprint() {
        let before = fingerprints("a\nrun(x)\n", &[at("r", 2)]);
        let after = fingerprints("a\n\n\n    run(x)\n", &[at("r", 4)]);
        assert_eq!(before, after);
    }

    #[test]
    fn rules_lines_and_repetitions_are_told_apart() {
        let prints = fingerprints(
            "run(x)\nrun(y)\nrun(x)\n",
            &[at("r", 1), at("s", 1), at("r", 2), at("r", 3)],
        );
        let mut distinct = prints.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), 4);
        assert!(prints[0].ends_with(":1") && prints[3].ends_with(":2"));
    }

    #[test]
    fn a_place_outside_of_the_text_has_one_too() {
        assert_eq!(fingerprints("", &[at("r", 0), at("r", 99)]).len(), 2);
    }
}
