//! `temper study export-batch` and `import-batch`: the calls of a study as files of OpenAI's Batch API, which
//! vLLM's `run_batch` reads, too.
//!
//! Both drive the same runner as `temper study run`, with a stand-in for the model: one notes every question,
//! the other answers from the file. A strategy with several steps therefore takes several rounds.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use async_trait::async_trait;
use sha2::{Digest, Sha256};
use temper::generate::{Generator, Scanning, Silent, Stop};
use temper::ledger::{Ledger, SqliteLedger};
use temper_model::batch::{BatchWriter, read_results};
use temper_model::{AskError, AskErrorKind, ModelSpec, Prices, Provider, Reply, Request};

use super::run::open_ledger;
use super::target::{Resolved, Target};
use crate::commands::report::{self, Scanned};
use crate::failure::{Exit, Failure, Hint, Outcome, tell};
use crate::show::words::thousands;

/// Arguments of `temper study export-batch`.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    scanned: Scanned,
    /// The file to write; a study with several models needs `--model`.
    #[arg(long, value_name = "FILE", default_value = "batch.jsonl")]
    batch: PathBuf,
}

/// Arguments of `temper study import-batch`.
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    scanned: Scanned,
    /// The file of answers, as the Batch API or `run_batch` wrote it.
    #[arg(long, value_name = "FILE", default_value = "batch-results.jsonl")]
    answers: PathBuf,
}

/// Notes every question, and answers from what is given.
#[derive(Default)]
struct StandIn {
    answers: BTreeMap<String, Result<Reply, AskError>>,
    asked: Mutex<BTreeMap<String, Request>>,
}

#[async_trait]
impl Provider for StandIn {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        let id = custom_id(request);
        if let Some(answer) = self.answers.get(&id) {
            return answer.clone();
        }
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id, request.clone());
        // Nobody answers now: the runner leaves the sample for another run.
        Err(AskError::new(
            AskErrorKind::Cancelled,
            "waits for its batch",
        ))
    }
}

/// A question's name: the same whenever the same question is asked.
fn custom_id(request: &Request) -> String {
    let mut hasher = Sha256::new();
    for message in &request.prompt.messages {
        hasher.update((message.text.len() as u64).to_le_bytes());
        hasher.update(message.text.as_bytes());
    }
    hasher.update(request.model.as_bytes());
    hasher.update(request.seed.to_le_bytes());
    hasher.update(request.sample.to_le_bytes());
    format!("temper-{}", &hex::encode(hasher.finalize())[..32])
}

/// Writes the questions that can be asked now.
pub fn export(args: &ExportArgs) -> Outcome {
    let resolved = args.target.resolve()?;
    let spec = only_model(&resolved)?.clone();
    let ledger = open_ledger(&resolved)?;
    let stand_in = drive(&resolved, &ledger, &args.scanned, StandIn::default())?;
    let asked = stand_in
        .asked
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let place = args.batch.display();
    let file = File::create(&args.batch)
        .with_context(|| format!("cannot write {place}"))
        .hint(|| "name another file with `--batch FILE`".to_owned())?;
    let mut writer = BatchWriter::new(file, &spec);
    for (id, request) in &*asked {
        writer.add(id, request)?;
    }
    let lines = writer.lines();
    writer
        .finish()
        .with_context(|| format!("cannot write {place}"))?;
    tell(format_args!(
        "{place}: {} questions for {}",
        thousands(lines),
        spec.model_name()
    ));
    if lines == 0 {
        tell("nothing is left to ask");
    } else {
        tell(format_args!(
            "run the batch, then: temper study import-batch {} --answers FILE; what builds on its answers comes with the next export",
            resolved.folder.display()
        ));
    }
    Ok(Exit::Success)
}

/// Takes in the answers.
pub fn import(args: &ImportArgs) -> Outcome {
    let resolved = args.target.resolve()?;
    only_model(&resolved)?;
    let ledger = open_ledger(&resolved)?;
    let questions = drive(&resolved, &ledger, &args.scanned, StandIn::default())?;
    let asked = std::mem::take(
        &mut *questions
            .asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner),
    );
    let place = args.answers.display();
    let file = File::open(&args.answers)
        .with_context(|| format!("cannot read {place}"))
        .hint(|| "name the file of answers with `--answers FILE`".to_owned())?;
    let results = read_results(BufReader::new(file), &asked)
        .with_context(|| format!("cannot read {place}"))?;
    for problem in results.problems.iter().take(10) {
        tell(format_args!("{place}: {problem}"));
    }
    let answered = results
        .answers
        .values()
        .filter(|answer| answer.is_ok())
        .count();
    let stand_in = StandIn {
        answers: results.answers,
        ..StandIn::default()
    };
    drive(&resolved, &ledger, &args.scanned, stand_in)?;
    tell(format_args!(
        "{answered} answers taken in, {} questions without one, {} lines of no use",
        results.missing.len(),
        results.problems.len(),
    ));
    let decided: u64 = ledger
        .progress()
        .map_err(report::explain)?
        .iter()
        .map(|(_, n)| n)
        .sum();
    let all = resolved.plan.samples();
    tell(format_args!(
        "{} of {} samples; next: {}",
        thousands(decided),
        thousands(all),
        next(&resolved, decided >= all)
    ));
    Ok(if results.missing.is_empty() {
        Exit::Success
    } else {
        Exit::Findings
    })
}

fn next(resolved: &Resolved, complete: bool) -> String {
    let command = if complete {
        "temper report"
    } else {
        "temper study export-batch"
    };
    format!("{command} {}", resolved.folder.display())
}

/// A batch file is for one model.
fn only_model(resolved: &Resolved) -> Result<&ModelSpec, Failure> {
    match resolved.plan.models() {
        [model] => Ok(model),
        models => {
            let ids: Vec<&str> = models.iter().map(|model| model.id.as_str()).collect();
            Err(
                Failure::new("a batch is for one model, and the study has several")
                    .hint(format!("choose one with `--model`: {}", ids.join(", "))),
            )
        }
    }
}

fn drive(
    resolved: &Resolved,
    ledger: &Arc<SqliteLedger>,
    scanned: &Scanned,
    stand_in: StandIn,
) -> Result<Arc<StandIn>, Failure> {
    let stand_in = Arc::new(stand_in);
    let providers = resolved
        .plan
        .models()
        .iter()
        .map(|model| (model.id.clone(), Arc::clone(&stand_in) as Arc<dyn Provider>));
    let generator = Generator {
        plan: resolved.plan.clone(),
        providers: providers.collect(),
        ledger: Arc::clone(ledger) as Arc<dyn Ledger>,
        scanning: Scanning {
            rules: scanned.scanner()?.rules().clone(),
        },
        prices: Arc::new(Prices::built_in()),
        observer: Arc::new(Silent),
        started: jiff::Timestamp::now().to_string(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime
        .block_on(generator.run(Stop::default()))
        .map_err(report::explain_generate)?;
    Ok(stand_in)
}
