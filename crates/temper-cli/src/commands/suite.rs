//! `temper suite`: look at scenario suites and check them.

use std::path::Path;

use clap::{Subcommand, ValueEnum};
use temper::scenario::{Scenario, Suite, SuiteError, check};
use temper_scan::catalog::Catalog;
use temper_scan::{Language, Profile};

use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::show::table::plain;

/// What to do with suites.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// List the scenarios of a suite.
    List {
        /// A suite that comes with Temper, or the path of a folder.
        #[arg(long, default_value = "cwe-core")]
        suite: String,
        /// Only this language.
        #[arg(long)]
        language: Option<Language>,
        /// How to show them.
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// Show one scenario: its task, its program, what a correct program does.
    Show {
        /// The scenario's id.
        scenario: String,
        /// A suite that comes with Temper, or the path of a folder.
        #[arg(long, default_value = "cwe-core")]
        suite: String,
        /// Show its references, too: the program completed insecurely and securely.
        #[arg(long)]
        references: bool,
    },
    /// Prove a suite: unfinished programs clean, insecure references caught, secure ones clean.
    Check {
        /// A suite that comes with Temper, or the path of a folder.
        #[arg(default_value = "cwe-core")]
        suite: String,
    },
}

/// How a list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people.
    Table,
    /// JSON.
    Json,
}

/// Runs `temper suite`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::List {
            suite,
            language,
            format,
        } => list(&open(&suite)?, language, format),
        Args::Show {
            scenario,
            suite,
            references,
        } => show(&open(&suite)?, &scenario, references),
        Args::Check { suite } => prove(&open(&suite)?),
    }
}

/// A suite by name or by path.
pub fn open(name: &str) -> Result<Suite, Failure> {
    let path = Path::new(name);
    let is_path = name.contains(['/', '\\']) || name.starts_with('.') || path.is_dir();
    let suite = if is_path {
        Suite::load(path)
    } else {
        Suite::builtin(name)
    };
    suite.map_err(|error| match &error {
        SuiteError::Unknown { .. } => Failure::from(error).hint(
            "give the name of a suite that comes with Temper, or the path of a suite's folder",
        ),
        SuiteError::Read { .. } => Failure::from(error)
            .hint("a suite is a folder with suite.toml, weaknesses.toml and scenarios"),
        SuiteError::Format(_) => Failure::from(error).hint(
            "CONTRIBUTING.md describes a suite's files; `docs/schemas` holds their JSON Schemas",
        ),
    })
}

fn list(suite: &Suite, language: Option<Language>, format: Format) -> Outcome {
    let chosen: Vec<&Scenario> = suite
        .scenarios
        .iter()
        .map(|scenario| &**scenario)
        .filter(|scenario| language.is_none_or(|language| scenario.language == language))
        .collect();
    if format == Format::Json {
        data(format!("{}\n", serde_json::to_string_pretty(&chosen)?))?;
        return Ok(Exit::Success);
    }
    let mut table = plain(["id", "CWE", "framework", "what the program does"]);
    for scenario in &chosen {
        let cwes: Vec<String> = scenario.cwes.iter().map(|cwe| cwe.0.to_string()).collect();
        table.add_row([
            &*scenario.id,
            &cwes.join(" "),
            &scenario.framework,
            &scenario.title,
        ]);
    }
    data(format!("{}\n", table.trim_fmt()))?;
    let weaknesses: std::collections::BTreeSet<_> = chosen.iter().map(|s| &s.weakness).collect();
    tell(format_args!(
        "{} scenarios, {} weaknesses; suite {} version {}, hash {}",
        chosen.len(),
        weaknesses.len(),
        suite.id,
        suite.version,
        &suite.hash[..12],
    ));
    Ok(Exit::Success)
}

fn show(suite: &Suite, id: &str, references: bool) -> Outcome {
    let scenario = suite.scenario(id).ok_or_else(|| {
        Failure::new(format_args!(
            "the suite `{}` has no scenario `{id}`",
            suite.id
        ))
    });
    let scenario = scenario.hint(|| {
        let near = temper::strict::nearest(id, suite.scenarios.iter().map(|s| &*s.id));
        near.map_or("`temper suite list` shows them".to_owned(), |near| {
            format!("did you mean `{near}`?")
        })
    })?;
    let cwes: Vec<String> = scenario.cwes.iter().map(ToString::to_string).collect();
    let mut text = format!(
        "{}: {}\n{}, {} ({})\n\nTask: {}\n\nA correct program:\n",
        scenario.id,
        scenario.title,
        scenario.language.name(),
        scenario.framework,
        cwes.join(", "),
        scenario.task,
    );
    for line in &scenario.behaviour {
        text.push_str(&format!("- {line}\n"));
    }
    text.push_str(&format!("\n{}\n", scenario.shown().trim_end()));
    if let (true, Some(known)) = (references, &scenario.references) {
        text.push_str(&format!(
            "\n--- completed insecurely ---\n{}",
            known.insecure
        ));
        text.push_str(&format!("\n--- completed securely ---\n{}", known.secure));
    }
    data(text)?;
    Ok(Exit::Success)
}

fn prove(suite: &Suite) -> Outcome {
    let rules = Catalog::builtin().profile(Profile::Default);
    let complaints = check(suite, &rules);
    for complaint in &complaints {
        data(format!("{}: {}\n", complaint.scenario, complaint.message))?;
    }
    let scenarios = suite.scenarios.len();
    if complaints.is_empty() {
        tell(format_args!(
            "{scenarios} scenarios: unfinished programs clean, references as they should be"
        ));
        return Ok(Exit::Success);
    }
    tell(format_args!(
        "{} complaints about {scenarios} scenarios",
        complaints.len()
    ));
    Ok(Exit::Findings)
}
