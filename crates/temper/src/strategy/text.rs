//! The strategies' texts: templates from data files, filled with the scenario and with what was said and found.

use minijinja::value::Value;
use minijinja::{Environment, UndefinedBehavior, context};
use temper_scan::{Confidence, Cwe, Finding, Language, Severity, Span};

use super::{Look, Turn};
use crate::scenario::Scenario;

const TASK: &str = include_str!("../../strategies/task.txt");

/// The compiled texts of one strategy.
pub(super) struct Texts {
    environment: Environment<'static>,
}

/// What a text is filled with, besides the scenario.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fill<'a> {
    /// The task in the words of the strategy before this one.
    pub(super) task: Option<&'a str>,
    /// Code that is not to be written like.
    pub(super) examples: &'a [String],
    /// What the model wrote for itself.
    pub(super) instructions: &'a str,
    /// A rule pack.
    pub(super) rules: &'a str,
    /// The code to work on.
    pub(super) draft: Option<&'a Look>,
    /// An attempt that failed.
    pub(super) failed: Option<&'a Look>,
}

impl Texts {
    /// Compiles the texts and proves on an example that they can be filled.
    pub(super) fn compile(ask: &str, write: Option<&str>) -> Result<Self, minijinja::Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.add_template("task", TASK)?;
        environment.add_template_owned("ask", ask.to_owned())?;
        if let Some(write) = write {
            environment.add_template_owned("write", write.to_owned())?;
        }
        let texts = Self { environment };
        let (scenario, look) = (example(), example_look());
        let fill = Fill {
            examples: &["code".to_owned()],
            instructions: "instructions",
            rules: "rules",
            draft: Some(&look),
            failed: Some(&look),
            task: None,
        };
        texts.render("ask", &scenario, &fill)?;
        if write.is_some() {
            texts.render("write", &scenario, &Fill::default())?;
        }
        Ok(texts)
    }

    /// The prompt for code.
    pub(super) fn ask(&self, scenario: &Scenario, fill: &Fill<'_>) -> String {
        self.filled("ask", scenario, fill)
    }

    /// The prompt for instructions.
    pub(super) fn write(&self, scenario: &Scenario, fill: &Fill<'_>) -> String {
        self.filled("write", scenario, fill)
    }

    /// `compile` has filled every text once, and no text branches on a scenario's content: filling can't fail.
    fn filled(&self, name: &str, scenario: &Scenario, fill: &Fill<'_>) -> String {
        self.render(name, scenario, fill)
            .unwrap_or_else(|error| format!("{}\n\n[{error}]", scenario.task))
    }

    fn render(
        &self,
        name: &str,
        scenario: &Scenario,
        fill: &Fill<'_>,
    ) -> Result<String, minijinja::Error> {
        let task = |wanted: bool| {
            if let Some(task) = fill.task {
                return Ok(task.to_owned());
            }
            self.environment.get_template("task")?.render(context! {
                language => scenario.language.name(),
                framework => scenario.framework.as_str(),
                fence => scenario.language.id(),
                program => scenario.shown().trim_end(),
                task => scenario.task.as_str(),
                wanted,
            })
        };
        let code = fill.draft.and_then(|look| look.code.as_deref());
        let filled = self.environment.get_template(name)?.render(context! {
            task => task(true)?.trim(),
            bare_task => task(false)?.trim(),
            assignment => scenario.task.as_str(),
            language => scenario.language.name(),
            framework => scenario.framework.as_str(),
            fence => scenario.language.id(),
            examples => fill.examples.to_vec(),
            instructions => fill.instructions,
            rules => fill.rules,
            code => code.unwrap_or("").trim_end(),
            findings => fill.draft.map(findings).unwrap_or_default(),
            complaints => fill.draft.map(complaints).unwrap_or_default(),
            failed => fill.failed.map(failed).unwrap_or_default(),
        })?;
        Ok(filled.trim().to_owned())
    }
}

/// The code and the look of a turn, where it has both.
pub(super) fn seen(turn: &Turn) -> Option<&Look> {
    turn.look.as_ref().filter(|look| look.code.is_some())
}

fn complaints(look: &Look) -> Vec<String> {
    look.complaints.clone()
}

/// What an attempt failed of, one sentence each.
fn failed(look: &Look) -> Vec<String> {
    let left = look
        .scan
        .findings
        .iter()
        .map(|finding| format!("line {}: {}", finding.span.start_line, finding.message));
    look.complaints.iter().cloned().chain(left).collect()
}

/// The findings as texts name them: `line`, `message`, `cwes`, `text`, `trace`, `title`, `why`, `repair`.
fn findings(look: &Look) -> Vec<Value> {
    let lines: Vec<&str> = look.code.as_deref().unwrap_or("").lines().collect();
    let line = |span: Span| {
        let at = span.start_line.saturating_sub(1) as usize;
        lines.get(at).copied().unwrap_or("").trim()
    };
    let shown = |finding: &Finding| {
        let advice = look.advice.get(&finding.rule).cloned().unwrap_or_default();
        let cwes: Vec<String> = finding.cwes.iter().map(ToString::to_string).collect();
        let trace: Vec<Value> = finding
            .trace
            .iter()
            .map(|step| context! { line => step.span.start_line, note => step.note.as_str(), text => line(step.span) })
            .collect();
        context! {
            rule => &*finding.rule,
            line => finding.span.start_line,
            text => line(finding.span),
            message => finding.message.as_str(),
            severity => finding.severity.band(),
            cwes => cwes.join(", "),
            trace,
            title => advice.title,
            why => advice.why,
            repair => advice.repair,
        }
    };
    look.scan.findings.iter().map(shown).collect()
}

fn example() -> Scenario {
    Scenario {
        id: "example".into(),
        weakness: "example".into(),
        cwes: Vec::new(),
        language: Language::Python,
        framework: "Flask".into(),
        title: String::new(),
        task: "Complete the f() function.".into(),
        entry: "f".into(),
        behaviour: Vec::new(),
        study_scenario: None,
        program: "# <hole>\n".into(),
        hole: 0..8,
        references: None,
    }
}

fn example_look() -> Look {
    let span = Span {
        start_line: 1,
        ..Span::default()
    };
    let finding = Finding {
        rule: "example".into(),
        message: "an example".into(),
        cwes: vec![Cwe(1)],
        severity: Severity(5.0),
        confidence: Confidence::High,
        span,
        trace: vec![temper_scan::TraceStep {
            span,
            note: "here".into(),
        }],
    };
    Look {
        code: Some("f()\n".into()),
        scan: temper_scan::Scan {
            findings: vec![finding],
            gaps: Vec::new(),
        },
        complaints: vec!["an example".into()],
        ..Look::default()
    }
}
