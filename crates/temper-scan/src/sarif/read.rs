//! A log of any analyzer, read with patience.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde_json::Value;

use super::{SarifError, SarifLog, SarifResult, uri, weakness};
use crate::finding::{Confidence, Finding, Severity, Span, TraceStep};

/// What a level counts for where a rule has no `security-severity`: the middle of the band of that name.
const LEVELS: [(&str, f32); 4] = [
    ("error", 8.0),
    ("warning", 5.5),
    ("note", 2.0),
    ("none", 0.0),
];

/// Reads the findings of a log.
///
/// # Errors
/// When the text is no JSON or has no runs. All else that is missing is tolerated.
pub fn read(text: &str) -> Result<SarifLog, SarifError> {
    let document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let runs = document["runs"].as_array().ok_or(SarifError::NoRuns)?;
    let mut log = SarifLog::default();
    let mut skipped = Skipped::default();
    for run in runs {
        let driver = &run["tool"]["driver"];
        log.tools
            .push(driver["name"].as_str().unwrap_or("unknown").to_owned());
        let rules = Rules::of(run);
        for result in list(&run["results"]) {
            match reason_to_skip(result) {
                Some(Skip::Suppressed) => skipped.suppressed += 1,
                Some(Skip::NotAFinding) => skipped.passed += 1,
                None => log
                    .results
                    .extend(results(result, run, &rules, &mut skipped)),
            }
        }
    }
    log.notes = skipped.notes();
    Ok(log)
}

#[derive(Debug, Default)]
struct Skipped {
    suppressed: usize,
    passed: usize,
    placeless: usize,
}

impl Skipped {
    fn notes(&self) -> Vec<String> {
        let counts = [
            (self.suppressed, "suppressed in the log"),
            (self.passed, "not a finding"),
            (self.placeless, "without a place in a file"),
        ];
        let told = counts.iter().filter(|(count, _)| *count > 0);
        told.map(|(count, why)| format!("{count} results left out: {why}"))
            .collect()
    }
}

enum Skip {
    Suppressed,
    NotAFinding,
}

fn reason_to_skip(result: &Value) -> Option<Skip> {
    let rejected = |it: &&Value| {
        it["status"]
            .as_str()
            .is_none_or(|status| status == "accepted")
    };
    if list(&result["suppressions"]).iter().any(|it| rejected(&it)) {
        return Some(Skip::Suppressed);
    }
    let kind = result["kind"].as_str().unwrap_or("fail");
    let gone = result["baselineState"].as_str() == Some("absent");
    (gone || matches!(kind, "pass" | "notApplicable" | "informational"))
        .then_some(Skip::NotAFinding)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The rules of a run by id, those of the driver and of its extensions.
struct Rules<'v> {
    by_id: FxHashMap<&'v str, &'v Value>,
    driver: &'v [Value],
    extensions: &'v [Value],
}

impl<'v> Rules<'v> {
    fn of(run: &'v Value) -> Self {
        let driver = list(&run["tool"]["driver"]["rules"]);
        let extensions = list(&run["tool"]["extensions"]);
        let mut by_id = FxHashMap::default();
        let more = extensions
            .iter()
            .flat_map(|extension| list(&extension["rules"]));
        for rule in driver.iter().chain(more) {
            if let Some(id) = rule["id"].as_str() {
                by_id.insert(id, rule);
            }
        }
        Self {
            by_id,
            driver,
            extensions,
        }
    }

    /// The rule of a result, by its id or else by its place.
    fn find(&self, result: &'v Value) -> &'v Value {
        let by_id = id(result).and_then(|id| self.by_id.get(id).copied());
        by_id
            .or_else(|| self.by_index(result))
            .or_else(|| self.by_parent(result))
            .unwrap_or(&Value::Null)
    }

    fn by_index(&self, result: &Value) -> Option<&'v Value> {
        let reference = &result["rule"];
        let at = result["ruleIndex"]
            .as_u64()
            .or_else(|| reference["index"].as_u64())? as usize;
        let component = reference["toolComponent"]["index"].as_u64();
        match component.and_then(|component| self.extensions.get(component as usize)) {
            Some(extension) => list(&extension["rules"]).get(at),
            None => self.driver.get(at),
        }
    }

    /// `rule/variant` is a variant of `rule`.
    fn by_parent(&self, result: &Value) -> Option<&'v Value> {
        let (parent, _) = id(result)?.rsplit_once('/')?;
        self.by_id.get(parent).copied()
    }
}

fn id(result: &Value) -> Option<&str> {
    result["ruleId"]
        .as_str()
        .or_else(|| result["rule"]["id"].as_str())
}

/// The findings of a result: one for each place that it names.
fn results(result: &Value, run: &Value, rules: &Rules, skipped: &mut Skipped) -> Vec<SarifResult> {
    let rule = rules.find(result);
    let places: Vec<(String, Span)> = list(&result["locations"])
        .iter()
        .filter_map(|place| location(place, run))
        .collect();
    if places.is_empty() {
        skipped.placeless += 1;
    }
    let template = Finding {
        rule: Arc::from(
            id(result)
                .or_else(|| rule["id"].as_str())
                .unwrap_or("unknown"),
        ),
        message: message(result, rule),
        cwes: weakness::of(result, rule, run),
        severity: severity(result, rule),
        confidence: confidence(result, rule),
        span: Span::default(),
        trace: trace(result),
    };
    let fingerprint = fingerprint(result);
    let found = places.into_iter().map(|(path, span)| SarifResult {
        path,
        finding: Finding {
            span,
            ..template.clone()
        },
        fingerprint: fingerprint.clone(),
    });
    found.collect()
}

fn location(location: &Value, run: &Value) -> Option<(String, Span)> {
    let place = &location["physicalLocation"];
    let artifact = &place["artifactLocation"];
    let known = artifact["index"]
        .as_u64()
        .map(|at| &run["artifacts"][at as usize]["location"]);
    let uri = artifact["uri"]
        .as_str()
        .or_else(|| known?["uri"].as_str())?;
    Some((uri::to_path(uri), span(&place["region"])))
}

fn span(region: &Value) -> Span {
    let number = |name: &str| region[name].as_u64().and_then(|it| u32::try_from(it).ok());
    let start_line = number("startLine").unwrap_or(1).max(1);
    let start_column = number("startColumn").unwrap_or(1).max(1);
    let end_line = number("endLine").unwrap_or(start_line).max(start_line);
    let least = if end_line == start_line {
        start_column
    } else {
        1
    };
    let end_column = number("endColumn").unwrap_or(least).max(least);
    Span {
        start_line,
        start_column,
        end_line,
        end_column,
    }
}

/// The message in words: links to related places lose their target, placeholders get their arguments.
fn message(result: &Value, rule: &Value) -> String {
    let message = &result["message"];
    let by_id = message["id"]
        .as_str()
        .map(|id| &rule["messageStrings"][id]["text"]);
    let description = &rule["shortDescription"]["text"];
    let candidates = [
        &message["text"],
        &message["markdown"],
        by_id.unwrap_or(&Value::Null),
        description,
    ];
    let text = candidates
        .iter()
        .find_map(|text| text.as_str())
        .unwrap_or("");
    let mut text = unlinked(text);
    for (at, argument) in list(&message["arguments"]).iter().enumerate() {
        text = text.replace(&format!("{{{at}}}"), argument.as_str().unwrap_or(""));
    }
    text
}

/// `[user-provided value](1)` is `user-provided value`.
fn unlinked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let target = rest[open..].find("](").map(|at| open + at);
        let end = target.and_then(|at| rest[at..].find(')').map(|close| at + close));
        let (Some(target), Some(end)) = (target, end) else {
            break;
        };
        let inner = &rest[open + 1..target];
        let is_number = rest[target + 2..end]
            .bytes()
            .all(|byte| byte.is_ascii_digit());
        if is_number && !inner.contains('[') {
            plain.push_str(&rest[..open]);
            plain.push_str(inner);
            rest = &rest[end + 1..];
        } else {
            plain.push_str(&rest[..=open]);
            rest = &rest[open + 1..];
        }
    }
    plain + rest
}

fn severity(result: &Value, rule: &Value) -> Severity {
    let stated = [
        &result["properties"]["security-severity"],
        &rule["properties"]["security-severity"],
    ];
    let number = stated.iter().find_map(|value| match value {
        Value::String(text) => text.trim().parse().ok(),
        value => value.as_f64().map(|number| number as f32),
    });
    let number = number.filter(|number: &f32| (0.0..=10.0).contains(number));
    number.map_or_else(|| by_level(result, rule), Severity)
}

fn by_level(result: &Value, rule: &Value) -> Severity {
    let level = result["level"]
        .as_str()
        .or_else(|| rule["defaultConfiguration"]["level"].as_str());
    let level = level.unwrap_or("warning");
    Severity(
        LEVELS
            .iter()
            .find(|(name, _)| *name == level)
            .map_or(5.5, |&(_, number)| number),
    )
}

/// How sure the analyzer is, by its own words.
fn confidence(result: &Value, rule: &Value) -> Confidence {
    let words = [
        &result["properties"]["issue_confidence"],
        &result["properties"]["confidence"],
        &rule["properties"]["precision"],
        &rule["properties"]["confidence"],
    ];
    let word = words
        .iter()
        .find_map(|word| word.as_str())
        .unwrap_or("")
        .to_ascii_lowercase();
    match word.as_str() {
        "very-high" | "high" => Confidence::High,
        "low" => Confidence::Low,
        _ => Confidence::Medium,
    }
}

/// The steps of the first flow.
fn trace(result: &Value) -> Vec<TraceStep> {
    let flow = &result["codeFlows"][0]["threadFlows"][0]["locations"];
    let steps = list(flow).iter().filter_map(|step| {
        let location = &step["location"];
        let region = location["physicalLocation"].get("region")?;
        let note = location["message"]["text"]
            .as_str()
            .unwrap_or("")
            .to_owned();
        Some(TraceStep {
            span: span(region),
            note,
        })
    });
    steps.collect()
}

fn fingerprint(result: &Value) -> Option<String> {
    let prints = result["partialFingerprints"].as_object()?;
    let ours = prints
        .get(super::write::FINGERPRINT)
        .or_else(|| prints.values().next())?;
    ours.as_str().map(str::to_owned)
}
