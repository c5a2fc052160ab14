//! The strategies' texts: templates from data files, filled with the scenario.

use minijinja::{Environment, UndefinedBehavior, context};
use temper_scan::Language;

use crate::scenario::Scenario;

const TASK: &str = include_str!("../../strategies/task.txt");

/// The compiled texts of one strategy.
pub(super) struct Texts {
    environment: Environment<'static>,
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
        let example = example();
        texts.render("ask", &example, &["code".to_owned()], "instructions")?;
        if write.is_some() {
            texts.render("write", &example, &[], "")?;
        }
        Ok(texts)
    }

    /// The prompt for code.
    pub(super) fn ask(
        &self,
        scenario: &Scenario,
        examples: &[String],
        instructions: &str,
    ) -> String {
        self.filled("ask", scenario, examples, instructions)
    }

    /// The prompt for instructions.
    pub(super) fn write(&self, scenario: &Scenario) -> String {
        self.filled("write", scenario, &[], "")
    }

    /// `compile` has filled every text once, and no text branches on a scenario's content: filling can't fail.
    fn filled(
        &self,
        name: &str,
        scenario: &Scenario,
        examples: &[String],
        written: &str,
    ) -> String {
        self.render(name, scenario, examples, written)
            .unwrap_or_else(|error| format!("{}\n\n[{error}]", scenario.task))
    }

    fn render(
        &self,
        name: &str,
        scenario: &Scenario,
        examples: &[String],
        instructions: &str,
    ) -> Result<String, minijinja::Error> {
        let task = |wanted: bool| {
            self.environment.get_template("task")?.render(context! {
                language => scenario.language.name(),
                framework => scenario.framework.as_str(),
                fence => scenario.language.id(),
                program => scenario.shown().trim_end(),
                task => scenario.task.as_str(),
                wanted,
            })
        };
        let filled = self.environment.get_template(name)?.render(context! {
            task => task(true)?.trim(),
            bare_task => task(false)?.trim(),
            language => scenario.language.name(),
            fence => scenario.language.id(),
            examples => examples.to_vec(),
            instructions,
        })?;
        Ok(filled.trim().to_owned())
    }
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
