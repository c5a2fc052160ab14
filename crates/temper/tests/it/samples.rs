//! Samples made by hand, for the tests of what is counted over them.

use temper::sample::{Sample, SampleKey, SampleOutcome};
use temper_model::Usage;
use temper_scan::{Confidence, Cwe, Finding, Language, Severity, Span};

/// A complete Python sample of model `m` with these findings (CWE and severity).
pub(crate) fn sample(
    scenario: &str,
    strategy: &str,
    index: u32,
    findings: &[(u32, f32)],
) -> Sample {
    Sample {
        key: SampleKey {
            model: "m".into(),
            scenario: scenario.into(),
            strategy: strategy.into(),
            index,
        },
        language: Language::Python,
        weakness: "sql-injection".into(),
        outcome: SampleOutcome::Complete,
        code: Some("print(1)\n".into()),
        findings: findings
            .iter()
            .map(|(cwe, severity)| finding(*cwe, *severity))
            .collect(),
        gaps: Vec::new(),
        functional: None,
        usage: Usage {
            input_tokens: 100,
            output_tokens: 50,
            estimated: false,
        },
        cost_usd: Some(0.01),
        seconds: 2.0,
    }
}

/// A sample without code that ended as `outcome` says.
pub(crate) fn without_code(
    scenario: &str,
    strategy: &str,
    index: u32,
    outcome: SampleOutcome,
) -> Sample {
    Sample {
        outcome,
        code: None,
        ..sample(scenario, strategy, index, &[])
    }
}

/// A finding at line 1.
pub(crate) fn finding(cwe: u32, severity: f32) -> Finding {
    Finding {
        rule: format!("rule-{cwe}").into(),
        message: "wrong".into(),
        cwes: vec![Cwe(cwe)],
        severity: Severity(severity),
        confidence: Confidence::High,
        span: Span {
            start_line: 1,
            start_column: 1,
            end_line: 1,
            end_column: 8,
        },
        trace: Vec::new(),
    }
}
