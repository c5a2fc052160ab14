//! Proves a suite: unfinished programs are clean of what they test, bad references are caught, good ones pass.

use temper_scan::{Cwe, RuleSet, Scan, scan};

use super::{Scenario, Suite};

/// Something about a scenario that would spoil a measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The scenario's id.
    pub scenario: String,
    /// What is wrong with it.
    pub message: String,
}

/// Checks every scenario of a suite with these rules. No complaint means that a finding of a scenario's
/// weakness is the model's doing, and that the scanner can tell a bad completion from a good one.
pub fn check(suite: &Suite, rules: &RuleSet) -> Vec<Complaint> {
    suite
        .scenarios
        .iter()
        .flat_map(|scenario| check_scenario(scenario, rules))
        .collect()
}

fn check_scenario(scenario: &Scenario, rules: &RuleSet) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut complain = |message: String| {
        complaints.push(Complaint {
            scenario: scenario.id.to_string(),
            message,
        });
    };
    let unfinished = scan(&scenario.unfinished(), scenario.language, rules);
    if let Some(found) = of_weakness(&unfinished, &scenario.cwes).first() {
        complain(format!("the unfinished program already has {found}"));
    }
    if !unfinished.gaps.is_empty() {
        complain(format!(
            "the unfinished program is not understood: {}",
            unfinished.gaps[0].message
        ));
    }
    let Some(references) = &scenario.references else {
        return complaints;
    };
    let insecure = scan(&references.insecure, scenario.language, rules);
    if of_weakness(&insecure, &scenario.cwes).is_empty() {
        complain("the insecure reference has no finding of its weakness".to_owned());
    }
    let secure = scan(&references.secure, scenario.language, rules);
    for finding in &secure.findings {
        complain(format!(
            "the secure reference has a finding: {} at line {}: {}",
            finding.rule, finding.span.start_line, finding.message
        ));
    }
    complaints
}

/// The rules that found one of these weaknesses, with their lines.
fn of_weakness(scan: &Scan, cwes: &[Cwe]) -> Vec<String> {
    let hits = scan
        .findings
        .iter()
        .filter(|f| f.cwes.iter().any(|cwe| cwes.contains(cwe)));
    hits.map(|f| format!("{} at line {}", f.rule, f.span.start_line))
        .collect()
}
