//! What a strategy is told about the code of an answer: findings, how to repair their kind, and what else is wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use temper_scan::{Finding, GapKind, Language, RuleSet, Scan, extract};

use crate::scenario::Scenario;

/// What was seen in the code of an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// The code, where the answer holds any.
    pub code: Option<String>,
    /// What was found in it.
    pub scan: Scan,
    /// How to repair findings, by rule.
    pub advice: BTreeMap<Arc<str>, Advice>,
    /// What else is wrong with it, one sentence each: it does not parse, a check fails.
    pub complaints: Vec<String>,
}

/// What a rule says about its findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// The weakness in a few words.
    pub title: String,
    /// Why it is dangerous.
    pub why: String,
    /// How to repair it, as code in the language of the finding.
    pub repair: String,
}

impl Look {
    /// What is seen in a reply that should complete a scenario.
    pub fn at_reply(reply: &str, scenario: &Scenario, rules: &RuleSet) -> Self {
        let extracted = extract::extract(reply, scenario.language, Some(&scenario.template()));
        match extracted.code {
            Some(code) => Self::at_code(code, scenario.language, rules),
            None => Self::without_code("the reply holds no code"),
        }
    }

    /// What is seen in a program.
    pub fn at_code(code: String, language: Language, rules: &RuleSet) -> Self {
        let scan = temper_scan::scan(&code, language, rules);
        let broken = scan.gaps.iter().filter(|gap| gap.kind == GapKind::Syntax);
        let complaints = broken
            .take(5)
            .map(|gap| {
                format!(
                    "line {} does not parse: {}",
                    gap.span.start_line, gap.message
                )
            })
            .collect();
        Self {
            advice: advice(&scan.findings, language, rules),
            code: Some(code),
            scan,
            complaints,
        }
    }

    /// An answer without code, and why that is so.
    pub fn without_code(complaint: &str) -> Self {
        Self {
            complaints: vec![complaint.to_owned()],
            ..Self::default()
        }
    }

    /// Whether there is code and nothing is wrong with it.
    pub fn is_clean(&self) -> bool {
        self.code.is_some() && self.complaints.is_empty() && self.scan.findings.is_empty()
    }

    /// How bad it is, to compare answers: no code, then complaints, then the severities together.
    pub(super) fn rank(&self) -> (bool, bool, f64) {
        let severity = self.scan.findings.iter();
        let severity = severity
            .map(|finding| f64::from(finding.severity.0))
            .sum::<f64>();
        (self.code.is_none(), !self.complaints.is_empty(), severity)
    }
}

/// What the rules say about these findings.
fn advice(findings: &[Finding], language: Language, rules: &RuleSet) -> BTreeMap<Arc<str>, Advice> {
    let of = |finding: &Finding| {
        let rule = rules.rules().iter().find(|it| *it.id == *finding.rule)?;
        let repair = rule
            .repair
            .get(&language)
            .or_else(|| rule.repair.get(&language.data()));
        let advice = Advice {
            title: rule.title.clone(),
            why: rule.why.split_whitespace().collect::<Vec<_>>().join(" "),
            repair: repair.map_or("", |it| it.trim()).to_owned(),
        };
        Some((Arc::clone(&finding.rule), advice))
    };
    findings.iter().filter_map(of).collect()
}
