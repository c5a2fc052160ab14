//! Which study is meant: a file, a name or a folder of results, with what the command line changes about it.

use std::path::{Path, PathBuf};

use temper::ledger::{Ledger, SqliteLedger};
use temper::plan::{Plan, StudyFile};
use temper::strategy::StrategyCatalog;
use temper::studies;
use temper_scan::Language;

use crate::commands::{report, suite};
use crate::failure::{Failure, Hint};
use crate::places;

/// The study, and what differs from its file.
#[derive(Debug, clap::Args)]
pub struct Target {
    /// A study file, the folder of its results, or a study that comes with Temper (`quickstart`, `full`).
    pub study: String,
    /// The folder of the results [default: temper-runs/NAME].
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Samples for each model, scenario and strategy.
    #[arg(long, short = 'n', value_name = "N")]
    pub samples: Option<u32>,
    /// The seed that every sample's seed comes from.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Only these models of the study (repeat it, or separate with commas).
    #[arg(long = "model", value_name = "ID", value_delimiter = ',')]
    pub models: Vec<String>,
    /// Only these strategies, with the baseline.
    #[arg(long = "strategy", value_name = "ID", value_delimiter = ',')]
    pub strategies: Vec<String>,
    /// Only these scenarios.
    #[arg(long = "scenario", value_name = "ID", value_delimiter = ',')]
    pub scenarios: Vec<String>,
    /// Only these weaknesses.
    #[arg(long = "weakness", value_name = "ID", value_delimiter = ',')]
    pub weaknesses: Vec<String>,
    /// Only these languages.
    #[arg(long = "language", value_name = "LANGUAGE", value_delimiter = ',')]
    pub languages: Vec<Language>,
}

/// A study with every name resolved, and where its results go.
pub struct Resolved {
    /// The plan.
    pub plan: Plan,
    /// The folder of the results.
    pub folder: PathBuf,
}

impl Target {
    /// Reads the study and resolves every name in it.
    ///
    /// # Errors
    /// When there is no such study, its file is broken, or a name in it is not known.
    pub fn resolve(&self) -> Result<Resolved, Failure> {
        let found = find(&self.study)?;
        let mut study = StudyFile::parse(&found.place, &found.text)
            .hint(|| "`temper study init` writes a commented file to start from".to_owned())?;
        self.change(&mut study)?;
        let near = found.beside.as_deref();
        let catalog = strategies(&mut study, &found)?;
        if let Some(folder) = near.filter(|_| is_path(&study.suite)) {
            study.suite = folder.join(&study.suite).display().to_string();
        }
        absolute_files(&mut study, near);
        let suite = suite::open(&study.suite)?;
        let folder = self
            .out
            .clone()
            .or(found.results)
            .unwrap_or_else(|| places::results(&study.name));
        let plan = Plan::new(study, suite, &catalog)
            .hint(|| format!("change {}, or the options that filter it", found.place))?;
        Ok(Resolved { plan, folder })
    }

    fn change(&self, study: &mut StudyFile) -> Result<(), Failure> {
        if let Some(samples) = self.samples {
            study.samples = samples;
        }
        if let Some(seed) = self.seed {
            study.seed = seed;
        }
        for id in &self.models {
            if !study.models.iter().any(|model| model.id == *id) {
                let known: Vec<_> = study.models.iter().map(|model| model.id.as_str()).collect();
                return Err(Failure::new(format_args!("the study has no model `{id}`"))
                    .hint(format!("it has {}", known.join(", "))));
            }
        }
        if !self.models.is_empty() {
            study.models.retain(|model| self.models.contains(&model.id));
        }
        if !self.strategies.is_empty() {
            study.strategies.clone_from(&self.strategies);
        }
        let selection = &mut study.scenarios;
        for (wanted, list) in [
            (&self.scenarios, &mut selection.ids),
            (&self.weaknesses, &mut selection.weaknesses),
        ] {
            if !wanted.is_empty() {
                list.clone_from(wanted);
            }
        }
        if !self.languages.is_empty() {
            selection.languages.clone_from(&self.languages);
        }
        Ok(())
    }
}

struct Found {
    place: String,
    text: String,
    /// The folder that relative paths in the file start from.
    beside: Option<PathBuf>,
    /// Where its results are, if the folder of results was named.
    results: Option<PathBuf>,
}

fn find(name: &str) -> Result<Found, Failure> {
    let path = Path::new(name);
    if path.is_dir() {
        let file = path.join("study.toml");
        let text = read(&file).hint(|| {
            format!("`{name}` is no folder of results: name a study file, or the folder that `temper study run` made")
        })?;
        return Ok(Found {
            place: file.display().to_string(),
            text,
            beside: None,
            results: Some(path.to_owned()),
        });
    }
    if path.is_file() {
        let beside = path.parent().map(Path::to_path_buf);
        return Ok(Found {
            place: name.to_owned(),
            text: read(path)?,
            beside,
            results: None,
        });
    }
    if let Some(text) = studies::text(name) {
        let place = format!("{name} (comes with Temper)");
        return Ok(Found {
            place,
            text: text.to_owned(),
            beside: None,
            results: None,
        });
    }
    let known = studies::names();
    let near = temper::strict::nearest(name, known.iter().copied());
    let advice = near.map_or_else(
        || {
            let all = known.join(", ");
            format!("`temper study init {name}` writes one to start from; with Temper come {all}")
        },
        |near| format!("did you mean `{near}`?"),
    );
    Err(Failure::new(format_args!(
        "no study file, folder or built-in study is called `{name}`"
    ))
    .hint(advice))
}

fn read(path: &Path) -> Result<String, Failure> {
    use anyhow::Context;
    Ok(std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?)
}

fn is_path(name: &str) -> bool {
    name.contains(['/', '\\']) || name.starts_with('.')
}

/// The strategies that come with Temper, those that the study brings, and in a folder of results those that its
/// ledger has kept; paths become ids.
fn strategies(study: &mut StudyFile, found: &Found) -> Result<StrategyCatalog, Failure> {
    let mut catalog = StrategyCatalog::builtin()?;
    if let Some(results) = &found.results
        && let Ok(ledger) = SqliteLedger::read(&report::ledger_path(results))
        && let Some(header) = ledger.header().map_err(report::explain)?
    {
        header
            .strategies
            .iter()
            .for_each(|file| catalog.adopt(file));
        return Ok(catalog);
    }
    for name in &mut study.strategies {
        *name = crate::strategies::resolve(name, found.beside.as_deref(), &mut catalog)?;
    }
    Ok(catalog)
}

/// Scripts, cassettes and weights are named relative to the study file.
fn absolute_files(study: &mut StudyFile, beside: Option<&Path>) {
    let Some(folder) = beside else { return };
    for model in &mut study.models {
        for file in [&mut model.file, &mut model.record, &mut model.adapter]
            .into_iter()
            .flatten()
        {
            if file.is_relative() {
                *file = folder.join(&*file);
            }
        }
    }
}
