//! `temper tune data`: verified-secure samples as a dataset, with a manifest of what was left out and why.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use comfy_table::{Cell, CellAlignment};
use temper::dataset::{
    Dataset, DatasetError, Form, Leaks, Manifest, Options, Source, Split, SplitOptions,
    from_folder, from_ledger, from_lines, make, write,
};
use temper::ledger::{Ledger, SqliteLedger};
use temper::scanners::Scanner;
use temper_scan::Language;

use super::recipe::Trained;
use crate::commands::report::{ProfileArg, Scanned, explain, ledger_path, watch};
use crate::commands::{opened, suite};
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::show::table::plain;
use crate::show::words::thousands;

/// Arguments of `temper tune data`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Args {
    /// What to take samples from: a study that was run here, the folder of its results, a folder of code, or a file
    /// of JSON Lines (`code`, `language`; `prompt`, `scenario`, `weakness`, `model`, `strategy`, `functional`).
    #[arg(required = true, value_name = "FROM")]
    from: Vec<String>,
    /// The folder of the dataset.
    #[arg(long, value_name = "FOLDER", default_value = "temper-data")]
    out: PathBuf,
    /// Write over a dataset that is there already.
    #[arg(long)]
    replace: bool,
    /// Only these languages.
    #[arg(long = "language", value_name = "LANGUAGE", value_delimiter = ',')]
    languages: Vec<Language>,
    /// A dataset for each language, in a folder of its name, instead of one of all.
    #[arg(long)]
    per_language: bool,
    /// The rules that must find nothing.
    #[arg(long, value_enum, default_value_t = ProfileArg::Study)]
    profile: ProfileArg,
    /// External analyzers that must find nothing either, such as `codeql`.
    #[arg(long = "with", value_name = "ANALYZER", value_delimiter = ',')]
    with: Vec<String>,
    /// From which similarity on (0 to 1) a sample is a copy of another and left out.
    #[arg(long, value_name = "SHARE", default_value_t = 0.85, value_parser = share)]
    similar: f64,
    /// The most samples of one scenario.
    #[arg(long, value_name = "N")]
    per_scenario: Option<usize>,
    /// The share of each language's scenarios that is held out; 0 holds out nothing.
    #[arg(long, value_name = "SHARE", default_value_t = 0.2, value_parser = share)]
    valid: f64,
    /// Hold out these scenarios and no others.
    #[arg(
        long,
        value_name = "SCENARIO",
        value_delimiter = ',',
        conflicts_with = "valid"
    )]
    hold_out: Vec<String>,
    /// The seed of the split and of the order of the samples.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Leave out samples that are near copies of what is held out, instead of stopping.
    #[arg(long)]
    drop_leaks: bool,
    /// The suite whose references must not be trained on, where its scenarios are not.
    #[arg(long, value_name = "SUITE", default_value = "cwe-core")]
    suite: String,
    /// A system message for every sample.
    #[arg(long, value_name = "TEXT")]
    system: Option<String>,
    /// The forms to write besides OpenAI's, which is always written.
    #[arg(long = "format", value_enum, value_delimiter = ',')]
    formats: Vec<FormArg>,
    #[command(flatten)]
    trained: Trained,
}

const AFTER: &str = "A sample is taken where its code is whole, parses, has no finding, and fails no test that somebody ran. \
Scenarios are split, never samples: what is held out was not trained on, and `temper tune eval` measures on it.

Exit codes:
  0  made
  2  not made: nothing is left, a near copy of what is held out, a source or an analyzer that can't be read";

/// The forms by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormArg {
    /// OpenAI's chat form.
    Openai,
    /// Gemini on Vertex AI.
    Gemini,
    /// ShareGPT, for axolotl, LLaMA-Factory and unsloth.
    Sharegpt,
    /// Alpaca, for the same.
    Alpaca,
    /// Parquet, for `datasets` of Hugging Face.
    #[cfg(feature = "parquet")]
    Parquet,
    /// Every form.
    All,
}

fn share(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("it must be a number from 0 to 1".to_owned()),
    }
}

/// Makes the dataset, or one for each language.
pub fn run(args: &Args) -> Outcome {
    let scanner = Scanned::with(args.profile).scanner()?;
    let sources: Vec<Source> = args
        .from
        .iter()
        .map(|name| read(name, &scanner))
        .collect::<Result<_, _>>()?;
    for info in sources.iter().map(|source| &source.info) {
        for note in &info.notes {
            tell(format_args!("note: {}: {note}", info.name));
        }
    }
    let mut options = options(args)?;
    if !args.per_language {
        one(args, sources, &scanner, &options, &args.out)?;
        return Ok(Exit::Success);
    }
    let mut languages = options.languages.clone();
    if languages.is_empty() {
        let of = |source: &Source| source.candidates.iter().map(|it| it.language).collect();
        let all: Vec<Vec<Language>> = sources.iter().map(of).collect();
        let all: Vec<Language> = all.into_iter().flatten().collect();
        languages = Language::ALL
            .into_iter()
            .filter(|it| all.contains(it))
            .collect();
    }
    let mut made = 0;
    for language in languages {
        options.languages = vec![language];
        tell(format_args!("{}:", language.name()));
        match one(
            args,
            sources.clone(),
            &scanner,
            &options,
            &args.out.join(language.id()),
        ) {
            Ok(()) => made += 1,
            // What one language lacks is no reason to do without the others.
            Err(failure) if made > 0 || args.languages.is_empty() => failure.show(),
            Err(failure) => return Err(failure),
        }
    }
    if made == 0 {
        return Err(Failure::new(
            "no language has enough verified samples for a dataset",
        ));
    }
    Ok(Exit::Success)
}

fn one(
    args: &Args,
    sources: Vec<Source>,
    scanner: &Scanner,
    options: &Options,
    folder: &Path,
) -> Result<(), Failure> {
    let dataset = make(sources, scanner, options).map_err(advise)?;
    let forms = forms(&args.formats);
    let recipe = args.trained.recipe(args.seed);
    let system = args.system.as_deref();
    let manifest =
        write(&dataset, folder, &forms, system, &recipe, args.replace).map_err(advise)?;
    show(&dataset, &manifest, folder)
}

/// A ledger, a folder of code, or a file of JSON Lines.
fn read(name: &str, scanner: &Scanner) -> Result<Source, Failure> {
    let path = Path::new(name);
    let ending = path.extension().and_then(|it| it.to_str());
    if path.is_dir() && !ledger_path(path).is_file() {
        return Ok(from_folder(path, scanner)?);
    }
    if path.is_file() && matches!(ending, Some("jsonl" | "ndjson" | "json")) {
        return Ok(from_lines(path, scanner)?);
    }
    let file = opened::find(name).hint(|| {
        "name a study that was run here, the folder of its results, a folder of code, or a file of JSON Lines".to_owned()
    })?;
    let ledger = SqliteLedger::read(&file).map_err(explain)?;
    let (source, scans) = from_ledger(name, &ledger, scanner, &watch())?;
    // A reader that may not write makes the scans anew next time.
    let _ = ledger.append(&scans);
    Ok(source)
}

fn options(args: &Args) -> Result<Options, Failure> {
    let settings = crate::settings::read(None)?;
    let externals = crate::analyzers::chosen(&args.with, &settings)?;
    let mut analyzers = Vec::new();
    for external in externals {
        let version = external.version().map_err(crate::analyzers::explain)?;
        analyzers.push((external, version));
    }
    let profile = args.profile.to_possible_value();
    Ok(Options {
        languages: args.languages.clone(),
        similar: args.similar,
        most: args.per_scenario,
        split: SplitOptions {
            seed: args.seed,
            valid: args.valid,
            hold_out: args.hold_out.iter().map(|it| it.as_str().into()).collect(),
        },
        leaks: if args.drop_leaks {
            Leaks::Drop
        } else {
            Leaks::Refuse
        },
        guarded: suite::open(&args.suite)?.scenarios,
        profile: profile.map_or_else(String::new, |it| it.get_name().to_owned()),
        analyzers,
        made: jiff::Timestamp::now().to_string(),
    })
}

fn forms(asked: &[FormArg]) -> Vec<Form> {
    let mut forms = BTreeSet::new();
    for form in asked {
        match form {
            FormArg::Openai => {}
            FormArg::Gemini => _ = forms.insert(Form::Gemini),
            FormArg::Sharegpt => _ = forms.insert(Form::Sharegpt),
            FormArg::Alpaca => _ = forms.insert(Form::Alpaca),
            #[cfg(feature = "parquet")]
            FormArg::Parquet => _ = forms.insert(Form::Parquet),
            FormArg::All => {
                forms.extend([Form::Gemini, Form::Sharegpt, Form::Alpaca]);
                #[cfg(feature = "parquet")]
                forms.insert(Form::Parquet);
            }
        }
    }
    forms.into_iter().collect()
}

fn show(dataset: &Dataset, manifest: &Manifest, folder: &Path) -> Result<(), Failure> {
    let number = |n: u64| Cell::new(thousands(n)).set_alignment(CellAlignment::Right);
    let mut steps = plain(["", "left out", "left", "mostly"]);
    steps.add_row([
        Cell::new("read"),
        Cell::new(""),
        number(manifest.read),
        Cell::new(""),
    ]);
    for step in manifest.steps.iter().filter(|it| it.dropped > 0) {
        let mut why: Vec<(&String, &u64)> = step.why.iter().collect();
        why.sort_by_key(|(kind, count)| (std::cmp::Reverse(**count), *kind));
        let why: Vec<String> = why
            .iter()
            .take(3)
            .map(|(kind, n)| format!("{kind} {n}"))
            .collect();
        let what = match &step.analyzer {
            Some(analyzer) => format!("with a finding of {analyzer}"),
            None => step.step.complaint().to_owned(),
        };
        let row = [
            Cell::new(what),
            number(step.dropped),
            number(step.left),
            Cell::new(why.join(", ")),
        ];
        steps.add_row(row);
    }
    let mut parts = plain(["", "samples", "pairs", "scenarios"]);
    for split in [Split::Train, Split::Valid] {
        let part = &manifest.splits[&split];
        let numbers = [part.samples, part.pairs, part.scenarios].map(number);
        parts.add_row(std::iter::once(Cell::new(split.name())).chain(numbers));
    }
    data(format!("{}\n\n{}\n", steps.trim_fmt(), parts.trim_fmt()))?;
    for note in &manifest.notes {
        tell(format_args!("note: {note}"));
    }
    let held_out: Vec<&str> = manifest.of_split(Split::Valid).map(|it| &*it.id).collect();
    if !held_out.is_empty() && held_out.len() <= 20 {
        tell(format_args!("held out: {}", held_out.join(", ")));
    }
    debug_assert_eq!(
        dataset.entries.len() as u64,
        manifest.splits.values().map(|it| it.samples).sum::<u64>()
    );
    tell(format_args!("dataset: {}", folder.display()));
    Ok(())
}

fn advise(error: DatasetError) -> Failure {
    let hint = match &error {
        DatasetError::Empty { .. } => {
            "take samples of more studies, models or strategies, or ask less of them with `--profile default`"
        }
        DatasetError::AllHeldOut { .. } => "hold out fewer with `--hold-out` or `--valid`",
        DatasetError::UnknownScenario { .. } => {
            "`temper suite list` shows the scenarios of a suite; `--hold-out` takes those of the sources"
        }
        DatasetError::Leaks { .. } => {
            "hold out their scenarios, too (`--hold-out`), or leave them out with `--drop-leaks`"
        }
        DatasetError::Exists { .. } => {
            "choose another folder with `--out FOLDER`, or write over it with `--replace`"
        }
        DatasetError::Write { .. } => "make room or choose another folder with `--out FOLDER`",
        DatasetError::Analyzer { .. } => "its `arguments` in temper.toml may need a change",
        DatasetError::Scratch(_) => "make room in the folder for temporary files",
        DatasetError::Strategy(_) | DatasetError::Json(_) | DatasetError::Parquet(_) => {
            return error.into();
        }
    };
    Failure::from(error).hint(hint)
}
