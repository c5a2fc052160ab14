//! Renders every form of the report from published samples, to look at: `report_demo SAMPLES.jsonl OUT_FOLDER`.
//!
//! A line of the samples' file is an object with `language`, `model`, `scenario`, `scenario_name`, `strategy`,
//! `generation`, `findings` (rule, cwes, severity, line) and perhaps `code`, as in the data of arXiv 2605.05867.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use serde::Deserialize;
use temper::caveat::BlindSpot;
use temper::report::study::{ModelInfo, ScenarioInfo, StrategyInfo, StudyInfo};
use temper::report::{self, Evidence};
use temper::sample::{Sample, SampleKey, SampleOutcome};
use temper_model::Usage;
use temper_scan::{Confidence, Cwe, Finding, Language, Severity, Span, TraceStep};

#[derive(Deserialize)]
struct Line {
    language: Language,
    model: String,
    scenario: u32,
    scenario_name: String,
    strategy: String,
    generation: u32,
    #[serde(default)]
    code: Option<String>,
    findings: Vec<Found>,
}

#[derive(Deserialize)]
struct Found {
    rule: String,
    cwes: Vec<u32>,
    severity: Option<f32>,
    line: Option<u32>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [samples, out] = arguments.as_slice() else {
        return Err("usage: report_demo SAMPLES.jsonl OUT_FOLDER".into());
    };
    let lines: Vec<Line> = fs::read_to_string(samples)?
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let study = study(&lines);
    let samples: Vec<Sample> = lines.into_iter().map(sample).collect();
    write(study, &samples, Path::new(out))
}

fn write(study: StudyInfo, samples: &[Sample], out: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(out)?;
    let start = Instant::now();
    let evidence: Evidence = report::evidence(study, samples);
    let counted = start.elapsed();
    fs::write(
        out.join("report.txt"),
        report::terminal::render(&evidence, 100),
    )?;
    fs::write(out.join("report.md"), report::markdown::render(&evidence))?;
    fs::write(out.join("report.json"), report::json::render(&evidence)?)?;
    let text = start.elapsed();
    fs::write(
        out.join("report.html"),
        report::html::render(&evidence, samples)?,
    )?;
    let html = start.elapsed();
    let times = format!("evidence {counted:?}, then text {text:?}, then HTML {html:?}\n");
    fs::write(out.join("times.txt"), times)?;
    Ok(())
}

fn study(lines: &[Line]) -> StudyInfo {
    let mut models: Vec<&str> = lines.iter().map(|line| &*line.model).collect();
    models.sort_unstable();
    models.dedup();
    let scenarios: BTreeMap<(Language, u32), &str> = lines
        .iter()
        .map(|line| ((line.language, line.scenario), &*line.scenario_name))
        .collect();
    StudyInfo {
        name: "published-samples".into(),
        created: "2026-05-01T09:00:00Z".into(),
        tool_version: env!("CARGO_PKG_VERSION").into(),
        suite: "arXiv 2605.05867".into(),
        suite_hash: "demo".into(),
        rule_set_hash: "demo".into(),
        scanner: "the published CodeQL labels".into(),
        models: models.into_iter().map(model).collect(),
        strategies: strategies(),
        scenarios: scenarios
            .into_iter()
            .map(|((language, number), name)| ScenarioInfo {
                id: scenario_id(language, number, name).into(),
                title: name.to_owned(),
                weakness: name.into(),
                language,
            })
            .collect(),
        n: 10,
        seed: 1,
        blind_spots: vec![BlindSpot {
            language: Language::Go,
            weakness: "UnsafeDeserialization".into(),
        }],
        weakness_names: names(),
        notes: vec![
            "Labels as published; tokens, prices and times are made up for the look.".into(),
        ],
        commands: vec!["cargo run --example report_demo -- SAMPLES.jsonl OUT_FOLDER".into()],
        ..StudyInfo::default()
    }
}

fn model(id: &str) -> ModelInfo {
    ModelInfo {
        id: id.into(),
        provider: "published data".into(),
        name: id.into(),
        ..ModelInfo::default()
    }
}

fn strategies() -> Vec<StrategyInfo> {
    [
        ("baseline", "The task alone."),
        (
            "negative-example",
            "The task with weak answers of the same model, as what to avoid.",
        ),
        (
            "chain-of-thought",
            "The task with security reasoning before the code.",
        ),
        (
            "meta-prompt",
            "The model first writes its own secure-coding prompt.",
        ),
        ("fine-tuned", "The model after training on repaired code."),
    ]
    .map(|(id, what)| StrategyInfo {
        id: id.into(),
        what: what.into(),
    })
    .to_vec()
}

fn names() -> BTreeMap<String, String> {
    [
        ("CWE-20", "Improper input validation"),
        ("CWE-22", "Path traversal"),
        ("CWE-78", "OS command injection"),
        ("CWE-79", "Cross-site scripting"),
        ("CWE-89", "SQL injection"),
        ("CWE-117", "Log injection"),
        ("CWE-209", "Error message with sensitive information"),
        ("CWE-327", "Broken cryptography"),
        ("CWE-502", "Deserialization of untrusted data"),
        ("CWE-770", "Allocation without limits"),
        ("CWE-798", "Hard-coded credentials"),
    ]
    .map(|(id, name)| (id.to_owned(), name.to_owned()))
    .into()
}

fn scenario_id(language: Language, number: u32, name: &str) -> String {
    format!("{language}/{number:02}-{}", name.to_lowercase())
}

fn sample(line: Line) -> Sample {
    let calls = if line.strategy == "meta-prompt" { 2 } else { 1 };
    let length = line.code.as_ref().map_or(900, String::len) as u64;
    let outcome = match line.generation {
        10 if line.scenario == 4 && line.strategy == "chain-of-thought" => SampleOutcome::Truncated,
        9 if line.scenario == 8 && line.strategy == "meta-prompt" => SampleOutcome::Refused,
        _ => SampleOutcome::Complete,
    };
    let findings = line.findings.into_iter().map(finding).collect();
    Sample {
        key: SampleKey {
            model: line.model.into(),
            scenario: scenario_id(line.language, line.scenario, &line.scenario_name).into(),
            strategy: line.strategy.into(),
            index: line.generation - 1,
        },
        language: line.language,
        weakness: line.scenario_name.into(),
        outcome,
        code: line.code.filter(|_| outcome.has_code()),
        findings: if outcome.has_code() {
            findings
        } else {
            Vec::new()
        },
        gaps: Vec::new(),
        functional: None,
        usage: Usage {
            input_tokens: 180 * calls,
            output_tokens: length / 4 * calls,
            estimated: true,
        },
        cost_usd: Some(0.000_01 * length as f64 / 4.0),
        seconds: length as f64 / 400.0,
    }
}

fn finding(found: Found) -> Finding {
    let line = found.line.unwrap_or(1);
    let at = |line: u32| Span {
        start_line: line,
        start_column: 1,
        end_line: line,
        end_column: 200,
    };
    let source = line.saturating_sub(4).max(1);
    let step = |line, note: &str| TraceStep {
        span: at(line),
        note: note.to_owned(),
    };
    Finding {
        message: format!("`{}` was reported here", found.rule),
        rule: found.rule.into(),
        cwes: found.cwes.into_iter().map(Cwe).collect(),
        severity: Severity(found.severity.unwrap_or_default()),
        confidence: Confidence::High,
        span: at(line),
        trace: vec![
            step(source, "made-up source, for the look"),
            step(line, "sink"),
        ],
    }
}
