//! A whole run: the study's record in the ledger, then every model's cells, many samples at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::StreamExt;
use futures::stream;
use temper_model::{ModelSpec, Prices, Provider, ProviderKind};
use tokio::sync::watch;

use super::cell::Cell;
use super::drive::{self, Desk, Tuned};
use super::halt::Halt;
use super::header::{grown, header, refuse_other_study, tuned_of};
use super::observe::{Event, Observer};
use super::{GenerateError, Scanning};
use crate::ledger::{CellKey, Ledger, Record, RunStarted, Writer};
use crate::plan::{BASELINE, Plan};
use crate::scenario::Scenario;

/// A switch to end a run early: first gently, then at once. Clones share the switch.
#[derive(Debug, Clone)]
pub struct Stop {
    level: watch::Sender<u8>,
}

impl Default for Stop {
    fn default() -> Self {
        Self {
            level: watch::Sender::new(0),
        }
    }
}

impl Stop {
    /// Asks for the end: the first time calls in flight may finish, the second time they are dropped.
    pub fn request(&self) {
        self.level
            .send_modify(|level| *level = level.saturating_add(1));
    }

    /// Drops calls in flight, too.
    pub fn at_once(&self) {
        self.level.send_replace(2);
    }

    /// Whether the end was asked for.
    pub fn is_requested(&self) -> bool {
        *self.level.borrow() > 0
    }

    /// Waits until calls in flight are to be dropped.
    pub(super) async fn now(&self) {
        // The sender is alive in `self`, so waiting can only end with the condition.
        let _ = self.level.subscribe().wait_for(|level| *level > 1).await;
    }
}

/// Everything that a run needs.
pub struct Generator {
    /// What to run.
    pub plan: Plan,
    /// A provider for each model of the plan, by its id.
    pub providers: BTreeMap<String, Arc<dyn Provider>>,
    /// Where answers are kept.
    pub ledger: Arc<dyn Ledger>,
    /// How baseline samples are scanned.
    pub scanning: Scanning,
    /// What tokens cost.
    pub prices: Arc<Prices>,
    /// Who watches.
    pub observer: Arc<dyn Observer>,
    /// When the run begins, as RFC 3339 in UTC.
    pub started: String,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunSummary {
    /// Samples in the plan.
    pub samples: u64,
    /// Samples of the plan that have come to their end, in this run or before.
    pub decided: u64,
    /// Whether the run was stopped from outside.
    pub stopped: bool,
}

impl Generator {
    /// Runs until every sample has come to its end, the models give up, or the run is stopped.
    /// Calls that the ledger has are not made again.
    ///
    /// # Errors
    /// When the ledger can't be read or written, is of another study, or a provider is missing.
    pub async fn run(self, stop: Stop) -> Result<RunSummary, GenerateError> {
        let (writer, thread) = Writer::start(Arc::clone(&self.ledger));
        let ended = self.run_models(&writer, &stop).await;
        drop(writer);
        // All senders are gone, so the thread ends; it only panics if the ledger does.
        let _ = tokio::task::spawn_blocking(move || thread.join()).await;
        ended?;
        Ok(RunSummary {
            samples: self.plan.samples(),
            decided: decided(&self.plan, &*self.ledger)?.values().sum(),
            stopped: stop.is_requested(),
        })
    }

    async fn run_models(&self, writer: &Writer, stop: &Stop) -> Result<(), GenerateError> {
        self.open(writer).await?;
        let decided = decided(&self.plan, &*self.ledger)?;
        let runs = self
            .plan
            .models()
            .iter()
            .map(|model| self.run_model(model, &decided, writer, stop));
        // Models wait for different services, so they run side by side.
        let ended = futures::future::join_all(runs).await;
        ended.into_iter().collect()
    }

    /// Writes down what study this is, after making sure that it is the one of the ledger.
    async fn open(&self, writer: &Writer) -> Result<(), GenerateError> {
        let wanted = header(&self.plan)?;
        let kept = self.ledger.header()?;
        if let Some(kept) = &kept {
            refuse_other_study(kept, &wanted)?;
        }
        let merged = kept
            .clone()
            .map_or_else(|| wanted.clone(), |kept| grown(kept, &wanted));
        let mut records = Vec::new();
        if kept.as_ref() != Some(&merged) {
            records.push(Record::Header(Box::new(merged)));
        }
        records.push(Record::Run(RunStarted {
            at: self.started.clone(),
            temper: env!("CARGO_PKG_VERSION").to_owned(),
            machine: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        }));
        Ok(writer.keep(records).await?)
    }

    async fn run_model(
        &self,
        model: &ModelSpec,
        decided: &BTreeMap<CellKey, u64>,
        writer: &Writer,
        stop: &Stop,
    ) -> Result<(), GenerateError> {
        let desk = Arc::new(self.desk(model, writer, stop)?);
        let samples = self.plan.study.samples;
        let cells = self.cells(model);
        let done: u64 = cells.iter().filter_map(|cell| decided.get(&cell.key)).sum();
        desk.observer.see(&Event::ModelStarted {
            model: &model.id,
            samples: cells.len() as u64 * u64::from(samples),
            decided: done,
        });
        let jobs = cells.into_iter().flat_map(|cell| {
            let complete = decided
                .get(&cell.key)
                .is_some_and(|n| *n >= u64::from(samples));
            if complete {
                cell.leave(samples);
            }
            let open = if complete { 0 } else { samples };
            (0..open).map(move |index| (Arc::clone(&cell), index))
        });
        self.work(desk, jobs, in_flight(model)).await
    }

    async fn work(
        &self,
        desk: Arc<Desk>,
        jobs: impl Iterator<Item = (Arc<Cell>, u32)>,
        in_flight: usize,
    ) -> Result<(), GenerateError> {
        let mut running = stream::iter(jobs)
            .map(|(cell, index)| {
                let desk = Arc::clone(&desk);
                tokio::spawn(async move {
                    if desk.stop.is_requested() || desk.halt.is_set() {
                        cell.leave(1);
                        return Ok(());
                    }
                    drive::sample(&desk, &cell, index).await
                })
            })
            .buffer_unordered(in_flight);
        let mut broken = None;
        while let Some(ended) = running.next().await {
            let ended = ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()));
            if let Err(error) = ended {
                // Without a ledger every further answer would be lost: drop the calls in flight.
                desk.stop.at_once();
                broken.get_or_insert(error);
            }
        }
        broken.map_or(Ok(()), Err)
    }

    fn desk(&self, model: &ModelSpec, writer: &Writer, stop: &Stop) -> Result<Desk, GenerateError> {
        let provider = self
            .providers
            .get(&model.id)
            .ok_or_else(|| GenerateError::NoProvider(model.id.clone()))?;
        let tuned = tuned_of(&self.plan, model)?;
        Ok(Desk {
            tuned: tuned.map(|it| Tuned {
                price: self.prices.of(&model.as_tuned(&it)),
                name: it.name.into(),
            }),
            params: model.params_for(&self.plan.study.params),
            name: model.model_name().into(),
            study_seed: self.plan.study.seed,
            provider: Arc::clone(provider),
            price: self.prices.of(model),
            ledger: Arc::clone(&self.ledger),
            writer: writer.clone(),
            scanning: self.scanning.clone(),
            observer: Arc::clone(&self.observer),
            stop: stop.clone(),
            halt: Halt::default(),
        })
    }

    /// The model's cells, all baselines first: other strategies wait for them.
    fn cells(&self, model: &ModelSpec) -> Vec<Arc<Cell>> {
        let mut cells: Vec<Arc<Cell>> = Vec::new();
        let mut baselines: BTreeMap<Arc<str>, Arc<Cell>> = BTreeMap::new();
        for strategy in &self.plan.strategies {
            for scenario in self.plan.scenarios() {
                let baseline = if strategy.uses_baseline() {
                    baselines.get(&scenario.id).cloned()
                } else {
                    None
                };
                let cell = Arc::new(Cell::new(
                    key(model, scenario, strategy.id()),
                    Arc::clone(scenario),
                    Arc::clone(strategy),
                    baseline,
                    self.plan.study.samples,
                ));
                if strategy.id() == BASELINE {
                    baselines.insert(Arc::clone(&scenario.id), Arc::clone(&cell));
                }
                cells.push(cell);
            }
        }
        cells
    }
}

fn key(model: &ModelSpec, scenario: &Scenario, strategy: &str) -> CellKey {
    CellKey {
        model: model.id.as_str().into(),
        scenario: Arc::clone(&scenario.id),
        strategy: strategy.into(),
    }
}

/// The provider keeps to its own limit of calls in flight; a few more samples may wait for the ledger.
fn in_flight(model: &ModelSpec) -> usize {
    let limit = model.concurrency() as usize;
    match model.provider {
        ProviderKind::Local => limit,
        _ => limit + limit / 8 + 8,
    }
}

/// How many samples of the plan have come to their end, by cell.
fn decided(plan: &Plan, ledger: &dyn Ledger) -> Result<BTreeMap<CellKey, u64>, GenerateError> {
    let samples = u64::from(plan.study.samples);
    let mut decided = BTreeMap::new();
    for (cell, count) in ledger.progress()? {
        let planned = plan.models().iter().any(|m| *m.id == *cell.model)
            && plan.scenarios().iter().any(|s| s.id == cell.scenario)
            && plan.strategies.iter().any(|s| *s.id() == *cell.strategy);
        if planned {
            decided.insert(cell, count.min(samples));
        }
    }
    Ok(decided)
}
