//! The prompt of a sample: the baseline's for its scenario, or one that is made from the code itself.

use std::sync::Arc;

use temper_model::Prompt;
use temper_scan::Language;
use temper_scan::shape::{Definition, DefinitionKind, Shape};

use crate::plan::BASELINE;
use crate::scenario::Scenario;
use crate::strategy::{History, Step, Strategy, StrategyCatalog, StrategyError};

/// Words the tasks as the baseline of a study does.
pub struct Tasks {
    baseline: Arc<dyn Strategy>,
}

impl Tasks {
    /// The baseline that comes with Temper, or the one that a study's ledger has kept.
    ///
    /// # Errors
    /// Never with the strategies that are built in.
    pub fn of(catalog: &StrategyCatalog) -> Result<Self, StrategyError> {
        let baseline = catalog.get(BASELINE)?;
        Ok(Self { baseline })
    }

    /// What a study asks for this scenario; none where the scenario has no program to complete.
    pub fn of_scenario(&self, scenario: &Scenario) -> Option<Prompt> {
        if scenario.program.is_empty() {
            return None;
        }
        match self.baseline.next(scenario, &History::default()) {
            Step::Ask { prompt, .. } => Some(prompt),
            _ => None,
        }
    }

    /// What would ask for this program: its greatest function is taken out and asked for, as scenarios do.
    /// None where it has no function with a body of its own lines.
    pub fn of_code(&self, code: &str, language: Language) -> Option<Prompt> {
        self.of_scenario(&unfinished(code, language)?)
    }
}

fn unfinished(code: &str, language: Language) -> Option<Scenario> {
    let shape = Shape::of(code, language);
    let whole = |it: &&Definition| !it.nested && it.body.as_ref().is_some_and(|body| !body.stub);
    let functions = shape.definitions.iter().filter(whole);
    let size = |it: &&Definition| it.body.as_ref().map_or(0, |body| body.statements);
    // Of equals the first, so that the answer does not hang on anything but the code.
    let greatest = functions.rev().max_by_key(size)?;
    let (program, hole) = without_body(code, greatest.lines, language)?;
    let name = &greatest.name;
    let task = match greatest.kind {
        DefinitionKind::Handler => format!("Complete the handler of `{name}`."),
        _ => format!(
            "Complete the {}() function.",
            name.rsplit('.').next().unwrap_or(name)
        ),
    };
    Some(Scenario {
        id: "made".into(),
        weakness: "none".into(),
        cwes: Vec::new(),
        language,
        framework: String::new(),
        title: String::new(),
        task,
        entry: name.clone(),
        behaviour: Vec::new(),
        study_scenario: None,
        program,
        hole,
        references: None,
    })
}

/// The program with a line in place of a function's body, and where that line is.
fn without_body(
    code: &str,
    (first, last): (u32, u32),
    language: Language,
) -> Option<(String, std::ops::Range<usize>)> {
    let lines: Vec<&str> = code.lines().collect();
    let (first, last) = (first as usize - 1, (last as usize).min(lines.len()));
    let python = language == Language::Python;
    let opens = |line: &&str| line.trim_end().ends_with(if python { ':' } else { '{' });
    let head = first + lines.get(first..last)?.iter().position(opens)? + 1;
    // The closing brace stays.
    let end = if python { last } else { last - 1 };
    let body = lines.get(head..end).filter(|body| !body.is_empty())?;
    let indent: String = body
        .iter()
        .find(|line| !line.trim().is_empty())?
        .chars()
        .take_while(|c| c.is_whitespace())
        .collect();
    let before: String = lines[..head]
        .iter()
        .map(|line| format!("{line}\n"))
        .collect();
    let after: String = lines[end..]
        .iter()
        .map(|line| format!("\n{line}"))
        .collect();
    let hole = before.len()..before.len() + indent.len() + 1;
    Some((format!("{before}{indent}.{after}\n"), hole))
}
