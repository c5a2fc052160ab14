//! What a study will take: calls, tokens, money, time, before anything is asked.

use temper_model::{ModelSpec, Prices, Prompt, ProviderKind};

use super::Plan;
use crate::scenario::Scenario;
use crate::strategy::{History, Look, Observed, Scope, Step, Strategy, Turn};

/// Characters of a token in code and English, roughly: estimates only.
const CHARS_A_TOKEN: u64 = 4;

/// Tokens of a reply that completes a program of the suite, roughly: estimates only.
const REPLY_TOKENS: u64 = 450;

/// What the study will take of one model.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelEstimate {
    /// The model's id in the study.
    pub model: String,
    /// Calls, tokens and money, if every strategy applies everywhere.
    pub total: temper_model::Estimate,
    /// Seconds, where there is anything to go by.
    pub seconds: Option<f64>,
}

/// Estimates a plan with these prices: one entry for each model, in the order of the study.
pub fn estimate(plan: &Plan, prices: &Prices) -> Vec<ModelEstimate> {
    let (calls, input_tokens) = questions(plan);
    let of_model = |model: &ModelSpec| {
        let limit = u64::from(model.params_for(&plan.study.params).max_tokens);
        let reply = REPLY_TOKENS.min(limit);
        let prompt = input_tokens / calls.max(1);
        let total = temper_model::Estimate::of_calls(prices.of(model), calls, prompt, reply);
        ModelEstimate {
            model: model.id.clone(),
            seconds: seconds(model, &total),
            total,
        }
    };
    plan.models().iter().map(of_model).collect()
}

/// How many questions a model is asked, and the tokens of them all.
fn questions(plan: &Plan) -> (u64, u64) {
    let (mut calls, mut chars) = (0, 0);
    for scenario in plan.scenarios() {
        for strategy in &plan.strategies {
            for (prompt, scope) in prompts(&**strategy, scenario) {
                let times = if scope == Scope::Cell {
                    1
                } else {
                    u64::from(plan.study.samples)
                };
                calls += times;
                chars += times * length(&prompt);
            }
        }
    }
    (calls, chars / CHARS_A_TOKEN)
}

/// The questions that a strategy asks when every reply is whole and has a finding: the most that it can ask.
fn prompts(strategy: &dyn Strategy, scenario: &Scenario) -> Vec<(Prompt, Scope)> {
    let baseline = [insecure(scenario)];
    let mut turns: Vec<Turn> = Vec::new();
    let mut asked = Vec::new();
    while asked.len() < strategy.max_calls() as usize {
        let seen: Vec<&Turn> = turns.iter().collect();
        let history = History {
            turns: &seen,
            baseline: &baseline,
            task: None,
        };
        let Step::Ask { prompt, scope, .. } = strategy.next(scenario, &history) else {
            break;
        };
        turns.push(Turn {
            prompt: prompt.clone(),
            text: "word ".repeat(150),
            outcome: temper_model::Outcome::Complete,
            look: Some(look(&baseline[0])),
        });
        asked.push((prompt, scope));
    }
    asked
}

fn look(observed: &Observed) -> Look {
    Look {
        code: Some(observed.code.clone()),
        scan: observed.scan.clone(),
        ..Look::default()
    }
}

fn insecure(scenario: &Scenario) -> Observed {
    let finding = temper_scan::Finding {
        rule: "estimate".into(),
        message: String::new(),
        cwes: scenario.cwes.clone(),
        severity: temper_scan::Severity(5.0),
        confidence: temper_scan::Confidence::Low,
        span: temper_scan::Span::default(),
        trace: Vec::new(),
    };
    let scan = temper_scan::Scan {
        findings: vec![finding],
        gaps: Vec::new(),
    };
    Observed {
        index: 0,
        code: scenario.unfinished(),
        scan,
    }
}

fn length(prompt: &Prompt) -> u64 {
    prompt
        .messages
        .iter()
        .map(|message| message.text.chars().count() as u64)
        .sum()
}

/// For the order of magnitude only: a local model reads about 100 and writes about 20 tokens a second on two
/// cores (the default model, eight samples at a time); a remote one writes a reply in about 8 seconds.
fn seconds(model: &ModelSpec, total: &temper_model::Estimate) -> Option<f64> {
    match model.provider {
        ProviderKind::Local => {
            Some(total.input_tokens as f64 / 100.0 + total.output_tokens as f64 / 20.0)
        }
        ProviderKind::Scripted | ProviderKind::Replay => None,
        _ => Some(total.calls as f64 * 8.0 / f64::from(model.concurrency())),
    }
}
