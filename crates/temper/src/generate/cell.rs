//! One model, scenario and strategy at work: what the ledger has of it, and what its samples share.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use temper_model::AskError;
use temper_scan::{extract, scan};
use tokio::sync::{OnceCell, watch};

use super::{GenerateError, Scanning};
use crate::ledger::{Call, CellKey, Ledger, LedgerError, SampleEnd};
use crate::scenario::Scenario;
use crate::strategy::{Observed, Strategy, Turn};

/// A cell of the grid while a run works on it.
pub(super) struct Cell {
    pub(super) key: CellKey,
    pub(super) scenario: Arc<Scenario>,
    pub(super) strategy: Arc<dyn Strategy>,
    /// The baseline's cell of the same model and scenario, where the strategy looks at it.
    pub(super) baseline: Option<Arc<Cell>>,
    /// How many samples the plan wants.
    pub(super) samples: u32,
    kept: OnceCell<Kept>,
    shared: Mutex<BTreeMap<u32, SharedTurn>>,
    observed: OnceCell<Option<Arc<Vec<Observed>>>>,
    /// Samples that this run has still to leave, decided or not.
    left: watch::Sender<u32>,
}

/// An answer that all samples of a cell share, or why there is none.
pub(super) type SharedTurn = Arc<OnceCell<Result<Turn, AskError>>>;

/// What the ledger had of a cell when the run came to it.
#[derive(Debug, Default)]
pub(super) struct Kept {
    calls: HashMap<(Option<u32>, u32), Turn>,
    decided: HashMap<u32, SampleEnd>,
}

impl Kept {
    /// The answer of a call that an earlier run made.
    pub(super) fn turn(&self, sample: Option<u32>, step: u32) -> Option<Turn> {
        self.calls.get(&(sample, step)).cloned()
    }

    /// Whether a sample has come to its end.
    pub(super) fn is_decided(&self, sample: u32) -> bool {
        self.decided.contains_key(&sample)
    }
}

impl Cell {
    pub(super) fn new(
        key: CellKey,
        scenario: Arc<Scenario>,
        strategy: Arc<dyn Strategy>,
        baseline: Option<Arc<Self>>,
        samples: u32,
    ) -> Self {
        Self {
            key,
            scenario,
            strategy,
            baseline,
            samples,
            kept: OnceCell::new(),
            shared: Mutex::default(),
            observed: OnceCell::new(),
            left: watch::Sender::new(samples),
        }
    }

    /// What the ledger has of this cell; read once.
    pub(super) async fn kept(&self, ledger: &dyn Ledger) -> Result<&Kept, LedgerError> {
        self.kept
            .get_or_try_init(|| async {
                let decided: HashMap<u32, SampleEnd> = ledger
                    .decided(&self.key)?
                    .into_iter()
                    .map(|d| (d.index, d.end))
                    .collect();
                let unfinished = |call: &Call| {
                    call.key
                        .sample
                        .is_none_or(|sample| !decided.contains_key(&sample))
                };
                let calls = ledger.calls(&self.key)?.into_iter().filter(unfinished);
                let calls = calls.map(|call| ((call.key.sample, call.key.step), turn(&call)));
                Ok(Kept {
                    calls: calls.collect(),
                    decided,
                })
            })
            .await
    }

    /// Where the shared answer of a step is, or will be.
    pub(super) fn shared(&self, step: u32) -> SharedTurn {
        let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(shared.entry(step).or_default())
    }

    /// This run is done with a sample of the cell, whether it came to its end or not.
    pub(super) fn leave(&self, samples: u32) {
        self.left
            .send_modify(|left| *left = left.saturating_sub(samples));
    }

    /// The cell's samples with their scans, once this run has left them all; `None` where some are missing.
    pub(super) async fn observed(
        &self,
        ledger: &Arc<dyn Ledger>,
        scanning: &Scanning,
    ) -> Result<Option<Arc<Vec<Observed>>>, GenerateError> {
        // The sender lives as long as `self`, so waiting can only end with the condition.
        let _ = self.left.subscribe().wait_for(|left| *left == 0).await;
        let observed = self
            .observed
            .get_or_try_init(|| async {
                let (ledger, scanning) = (Arc::clone(ledger), scanning.clone());
                let (key, scenario) = (self.key.clone(), Arc::clone(&self.scenario));
                let wanted = self.samples;
                let look = move || look(&*ledger, &scanning, &key, &scenario, wanted);
                tokio::task::spawn_blocking(look)
                    .await
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()))
            })
            .await?;
        Ok(observed.clone())
    }
}

/// Reads, extracts and scans the samples of a cell that has come to its end.
fn look(
    ledger: &dyn Ledger,
    scanning: &Scanning,
    key: &CellKey,
    scenario: &Scenario,
    wanted: u32,
) -> Result<Option<Arc<Vec<Observed>>>, GenerateError> {
    let decided = ledger.decided(key)?;
    if decided
        .iter()
        .filter(|sample| sample.index < wanted)
        .count()
        < wanted as usize
    {
        return Ok(None);
    }
    let calls = ledger.calls(key)?;
    let code_of = |index: u32, step: u32| {
        let call = calls
            .iter()
            .find(|c| c.key.sample == Some(index) && c.key.step == step)?;
        extract::extract(&call.text, scenario.language, Some(&scenario.template())).code
    };
    let mut observed = Vec::new();
    for sample in decided.iter().filter(|sample| sample.index < wanted) {
        let SampleEnd::Reply { step } = sample.end else {
            continue;
        };
        let Some(code) = code_of(sample.index, step) else {
            continue;
        };
        let scan = scan(&code, scenario.language, &scanning.rules);
        observed.push(Observed {
            index: sample.index,
            code,
            scan,
        });
    }
    Ok(Some(Arc::new(observed)))
}

fn turn(call: &Call) -> Turn {
    Turn {
        prompt: (*call.prompt).clone(),
        text: call.text.clone(),
        outcome: call.outcome,
        look: None,
    }
}
