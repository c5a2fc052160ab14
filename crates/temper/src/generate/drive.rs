//! Brings one sample to its end: asks what its strategy wants until it says "done".

use std::sync::Arc;

use temper_model::{AskError, AskErrorKind, Outcome, Prompt, Provider, Reply, Request};

use super::cell::{Cell, Kept};
use super::halt::Halt;
use super::observe::{Event, Observer};
use super::run::Stop;
use super::{GenerateError, Scanning, seed};
use crate::ledger::{Call, CallKey, Failed, Ledger, Record, SampleDecided, SampleEnd, Writer};
use crate::strategy::{History, Look, Observed, Scope, Step, Turn};

/// What the drivers of one model's samples share.
pub(super) struct Desk {
    pub(super) params: temper_model::Params,
    pub(super) name: Arc<str>,
    pub(super) study_seed: u64,
    pub(super) provider: Arc<dyn Provider>,
    pub(super) price: Option<temper_model::Price>,
    /// The fine-tuned version, where a strategy asks it.
    pub(super) tuned: Option<Tuned>,
    pub(super) ledger: Arc<dyn Ledger>,
    pub(super) writer: Writer,
    pub(super) scanning: Scanning,
    pub(super) observer: Arc<dyn Observer>,
    pub(super) stop: Stop,
    pub(super) halt: Halt,
}

/// The fine-tuned version of a model.
pub(super) struct Tuned {
    pub(super) name: Arc<str>,
    pub(super) price: Option<temper_model::Price>,
}

impl Desk {
    /// Whom a cell's questions go to, and at which price.
    fn asked(&self, cell: &Cell) -> (&Arc<str>, Option<temper_model::Price>) {
        match &self.tuned {
            Some(tuned) if cell.strategy.asks_tuned() => (&tuned.name, tuned.price),
            _ => (&self.name, self.price),
        }
    }
}

/// Why a sample did not come to its end in this run. It is asked for again in the next.
enum Unfinished {
    /// The run was stopped, the model is halted, or a call failed and was recorded.
    Left,
    /// The run can't go on.
    Broken(GenerateError),
}

impl<E: Into<GenerateError>> From<E> for Unfinished {
    fn from(error: E) -> Self {
        Self::Broken(error.into())
    }
}

/// Drives one sample; whatever happens, the cell knows afterwards that this run has left it.
pub(super) async fn sample(desk: &Desk, cell: &Cell, index: u32) -> Result<(), GenerateError> {
    let driven = drive(desk, cell, index).await;
    cell.leave(1);
    match driven {
        Ok(()) | Err(Unfinished::Left) => Ok(()),
        Err(Unfinished::Broken(error)) => Err(error),
    }
}

async fn drive(desk: &Desk, cell: &Cell, index: u32) -> Result<(), Unfinished> {
    let kept = cell.kept(&*desk.ledger).await?;
    if kept.is_decided(index) {
        return Ok(());
    }
    let baseline = baseline(desk, cell).await?;
    let mut turns: Vec<Turn> = Vec::new();
    // The last answer is committed together with what follows from it.
    let mut pending: Vec<Record> = Vec::new();
    loop {
        let seen: Vec<&Turn> = turns.iter().collect();
        let history = History {
            turns: &seen,
            baseline: &baseline,
            task: None,
        };
        let step = cell.strategy.next(&cell.scenario, &history);
        match step {
            Step::Ask { prompt, scope, .. } if turns.len() < cell.strategy.max_calls() as usize => {
                keep(desk, std::mem::take(&mut pending)).await?;
                let (mut turn, record) = match scope {
                    Scope::Sample => own(desk, cell, kept, index, turns.len(), prompt).await?,
                    Scope::Cell => (shared(desk, cell, kept, turns.len(), prompt).await?, None),
                };
                if cell.strategy.uses_looks() {
                    turn.look = Some(look(desk, cell, &turn));
                }
                turns.push(turn);
                pending.extend(record);
            }
            // A strategy that would go on for ever ends with its last answer.
            Step::Ask { .. } => return decide(desk, cell, index, last(&turns), pending).await,
            Step::Done { turn } => {
                let end = SampleEnd::Reply {
                    step: u32::try_from(turn).unwrap_or(u32::MAX),
                };
                return decide(desk, cell, index, end, pending).await;
            }
            Step::NotApplicable { reason } => {
                let end = SampleEnd::NotApplicable { reason };
                return decide(desk, cell, index, end, pending).await;
            }
        }
    }
}

/// What the analyzer sees in an answer: told from the ledger's text, so that a resumed sample takes the same way.
fn look(desk: &Desk, cell: &Cell, turn: &Turn) -> Look {
    match turn.outcome {
        Outcome::Complete | Outcome::Truncated => {
            Look::at_reply(&turn.text, &cell.scenario, &desk.scanning.rules)
        }
        Outcome::Refused => Look::without_code("the model declined"),
        Outcome::Blocked => Look::without_code("a safety filter stopped the reply"),
        Outcome::Empty => Look::without_code("the reply is empty"),
    }
}

fn last(turns: &[Turn]) -> SampleEnd {
    SampleEnd::Reply {
        step: u32::try_from(turns.len().saturating_sub(1)).unwrap_or(u32::MAX),
    }
}

async fn baseline(desk: &Desk, cell: &Cell) -> Result<Arc<Vec<Observed>>, Unfinished> {
    let Some(baseline) = &cell.baseline else {
        return Ok(Arc::default());
    };
    // Without the whole baseline the prompt would depend on what happened to be there.
    baseline
        .observed(&desk.ledger, &desk.scanning)
        .await?
        .ok_or(Unfinished::Left)
}

async fn decide(
    desk: &Desk,
    cell: &Cell,
    index: u32,
    end: SampleEnd,
    mut pending: Vec<Record>,
) -> Result<(), Unfinished> {
    pending.push(Record::Sample(SampleDecided {
        cell: cell.key.clone(),
        index,
        end,
    }));
    keep(desk, pending).await?;
    desk.observer.see(&Event::Decided {
        model: &cell.key.model,
    });
    Ok(())
}

/// Commits records, then tells the observer of the answers among them.
async fn keep(desk: &Desk, records: Vec<Record>) -> Result<(), Unfinished> {
    if records.is_empty() {
        return Ok(());
    }
    let answers: Vec<Call> = records.iter().filter_map(summary).collect();
    desk.writer.keep(records).await?;
    for call in answers {
        desk.observer.see(&Event::Answered {
            key: &call.key,
            outcome: call.outcome,
            usage: call.usage,
            cost_usd: call.cost_usd,
            attempts: call.attempts,
        });
    }
    Ok(())
}

/// A call without its texts, for the observer.
fn summary(record: &Record) -> Option<Call> {
    let Record::Call(call) = record else {
        return None;
    };
    Some(Call {
        key: call.key.clone(),
        prompt: Arc::default(),
        text: String::new(),
        finish_reason: None,
        answered_by: None,
        ..**call
    })
}

/// An answer for this sample alone: from the ledger, or asked now and still to be kept.
async fn own(
    desk: &Desk,
    cell: &Cell,
    kept: &Kept,
    index: u32,
    step: usize,
    prompt: Prompt,
) -> Result<(Turn, Option<Record>), Unfinished> {
    let step = u32::try_from(step).unwrap_or(u32::MAX);
    if let Some(turn) = kept.turn(Some(index), step) {
        return Ok((turn, None));
    }
    let key = CallKey {
        cell: cell.key.clone(),
        sample: Some(index),
        step,
    };
    match ask(desk, cell, &key, prompt).await {
        Ok((turn, record)) => Ok((turn, Some(record))),
        Err(error) => Err(failed(desk, &key, &error).await),
    }
}

/// An answer that all samples of the cell share: asked once, by whoever comes first.
async fn shared(
    desk: &Desk,
    cell: &Cell,
    kept: &Kept,
    step: usize,
    prompt: Prompt,
) -> Result<Turn, Unfinished> {
    let step = u32::try_from(step).unwrap_or(u32::MAX);
    if let Some(turn) = kept.turn(None, step) {
        return Ok(turn);
    }
    let place = cell.shared(step);
    let answer = place
        .get_or_try_init(|| async {
            let key = CallKey {
                cell: cell.key.clone(),
                sample: None,
                step,
            };
            match ask(desk, cell, &key, prompt).await {
                Ok((turn, record)) => keep(desk, vec![record]).await.map(|()| Ok(turn)),
                Err(error) => match failed(desk, &key, &error).await {
                    Unfinished::Left => Ok(Err(error)),
                    broken @ Unfinished::Broken(_) => Err(broken),
                },
            }
        })
        .await?;
    answer.clone().map_err(|_| Unfinished::Left)
}

async fn ask(
    desk: &Desk,
    cell: &Cell,
    key: &CallKey,
    prompt: Prompt,
) -> Result<(Turn, Record), AskError> {
    if desk.stop.is_requested() || desk.halt.is_set() {
        return Err(cancelled());
    }
    let (name, price) = desk.asked(cell);
    let request = Request {
        model: Arc::clone(name),
        prompt: Arc::new(prompt),
        params: desk.params.clone(),
        seed: seed::of(desk.study_seed, key),
        sample: key.sample.unwrap_or(0),
    };
    let reply = tokio::select! {
        biased;
        () = desk.stop.now() => return Err(cancelled()),
        reply = desk.provider.ask(&request) => reply?,
    };
    desk.halt.answered();
    let turn = Turn {
        prompt: (*request.prompt).clone(),
        text: reply.text.clone(),
        outcome: reply.outcome,
        look: None,
    };
    Ok((
        turn,
        Record::Call(Box::new(call(price, key, request, reply))),
    ))
}

fn call(price: Option<temper_model::Price>, key: &CallKey, request: Request, reply: Reply) -> Call {
    let usage = reply.usage;
    Call {
        key: key.clone(),
        seed: request.seed,
        prompt: request.prompt,
        text: reply.text,
        outcome: reply.outcome,
        finish_reason: reply.finish_reason,
        answered_by: reply.answered_by,
        usage,
        cost_usd: price.map(|price| price.of(usage)),
        seconds: reply.seconds,
        attempts: reply.attempts,
    }
}

fn cancelled() -> AskError {
    AskError::new(AskErrorKind::Cancelled, "the run was stopped")
}

/// Records a failure and halts the model where it is the last straw.
async fn failed(desk: &Desk, key: &CallKey, error: &AskError) -> Unfinished {
    if error.kind == AskErrorKind::Cancelled {
        return Unfinished::Left;
    }
    let halted = desk.halt.failed(error);
    let record = Failed {
        key: key.clone(),
        kind: error.kind,
        message: error.message.clone(),
    };
    if let Err(broken) = desk.writer.keep(vec![Record::Failed(record)]).await {
        return Unfinished::Broken(broken.into());
    }
    let (kind, message) = (error.kind, error.message.as_str());
    desk.observer.see(&Event::Failed { key, kind, message });
    if let Some(reason) = halted {
        desk.observer.see(&Event::Halted {
            model: &key.cell.model,
            reason: &reason,
        });
    }
    Unfinished::Left
}
