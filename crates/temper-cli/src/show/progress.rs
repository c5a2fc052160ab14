//! The progress of a run: a bar for each model on a terminal, plain lines elsewhere.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use temper::generate::{Event, Observer};
use temper_model::AskErrorKind;

use super::words::{dollars, duration, thousands};
use crate::failure::tell;

/// Plain lines come no more often than this.
const LINE_EVERY: Duration = Duration::from_secs(5);

/// Watches a run and shows how far it is.
pub struct Progress {
    bars: Option<MultiProgress>,
    models: Mutex<BTreeMap<String, Model>>,
}

struct Model {
    bar: Option<ProgressBar>,
    samples: u64,
    before: u64,
    decided: u64,
    calls: u64,
    output_tokens: u64,
    usd: f64,
    failures: BTreeMap<AskErrorKind, u64>,
    started: Instant,
    last_line: Instant,
}

impl Progress {
    /// A progress that suits standard error: bars on a terminal, lines elsewhere.
    pub fn new() -> Self {
        let bars = std::io::stderr().is_terminal().then(MultiProgress::new);
        Self {
            bars,
            models: Mutex::default(),
        }
    }

    /// Takes the bars away; a last plain line for each model where there were none.
    pub fn finish(&self) {
        for (id, model) in &*self.models() {
            match &model.bar {
                Some(bar) => bar.finish(),
                None if model.calls > 0 => tell(model.line(id)),
                None => {}
            }
        }
    }

    /// Says something above the bars.
    pub fn say(&self, line: &str) {
        match &self.bars {
            Some(bars) => bars.suspend(|| tell(line)),
            None => tell(line),
        }
    }

    fn models(&self) -> MutexGuard<'_, BTreeMap<String, Model>> {
        self.models.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn start(&self, id: &str, samples: u64, decided: u64) {
        let bar = self.bars.as_ref().map(|bars| {
            let bar = bars.add(ProgressBar::new(samples).with_position(decided));
            let style =
                "{prefix:.bold} {wide_bar:.cyan/dim} {pos}/{len} {per_sec} {eta} left {msg}";
            bar.set_style(
                ProgressStyle::with_template(style)
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            bar.set_prefix(id.to_owned());
            bar.reset_eta();
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        if bar.is_none() && decided > 0 {
            tell(format_args!(
                "{id}: {} of {} samples are there",
                thousands(decided),
                thousands(samples)
            ));
        }
        let now = Instant::now();
        self.models().insert(
            id.to_owned(),
            Model {
                bar,
                samples,
                before: decided,
                decided,
                calls: 0,
                output_tokens: 0,
                usd: 0.0,
                failures: BTreeMap::new(),
                started: now,
                last_line: now,
            },
        );
    }

    fn update(&self, id: &str, change: impl FnOnce(&mut Model)) {
        let mut models = self.models();
        let Some(model) = models.get_mut(id) else {
            return;
        };
        change(model);
        match &model.bar {
            Some(bar) => {
                bar.set_position(model.decided);
                bar.set_message(model.details());
            }
            None if model.last_line.elapsed() >= LINE_EVERY => {
                model.last_line = Instant::now();
                tell(model.line(id));
            }
            None => {}
        }
    }
}

impl Model {
    /// Speed, spend and failures.
    fn details(&self) -> String {
        let mut parts = Vec::new();
        let seconds = self.started.elapsed().as_secs_f64();
        if self.output_tokens > 0 && seconds > 1.0 {
            parts.push(format!(
                "{:.0} tokens/s",
                self.output_tokens as f64 / seconds
            ));
        }
        if self.usd > 0.0 {
            parts.push(dollars(self.usd));
        }
        let failed: u64 = self.failures.values().sum();
        if failed > 0 {
            let kinds: Vec<String> = self
                .failures
                .iter()
                .map(|(kind, n)| format!("{} {n}", kind_word(*kind)))
                .collect();
            parts.push(format!("{failed} failed ({})", kinds.join(", ")));
        }
        parts.join(", ")
    }

    fn line(&self, id: &str) -> String {
        let seconds = self.started.elapsed().as_secs_f64();
        let rate = (self.decided - self.before) as f64 / seconds.max(0.001);
        let left = self.samples - self.decided;
        let eta = match rate {
            r if left > 0 && r > 0.0 => format!(", {} left", duration(left as f64 / r)),
            _ => String::new(),
        };
        let details = self.details();
        let details = if details.is_empty() {
            details
        } else {
            format!(", {details}")
        };
        let (done, all) = (thousands(self.decided), thousands(self.samples));
        format!("{id}: {done}/{all} samples, {rate:.2}/s{eta}{details}")
    }
}

/// The word for a kind of failure, as ledgers and JSON have it.
pub fn kind_word(kind: AskErrorKind) -> String {
    serde_json::to_value(kind)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_else(|| format!("{kind:?}"))
}

impl Observer for Progress {
    fn see(&self, event: &Event<'_>) {
        match event {
            Event::ModelStarted {
                model,
                samples,
                decided,
            } => self.start(model, *samples, *decided),
            Event::Answered {
                key,
                usage,
                cost_usd,
                ..
            } => {
                self.update(&key.cell.model, |model| {
                    model.calls += 1;
                    model.output_tokens += usage.output_tokens;
                    model.usd += cost_usd.unwrap_or(0.0);
                });
            }
            Event::Failed { key, kind, .. } => self.update(&key.cell.model, |model| {
                *model.failures.entry(*kind).or_default() += 1;
            }),
            Event::Decided { model } => self.update(model, |model| model.decided += 1),
            Event::Halted { model, reason } => {
                self.say(&format!("{model}: no more is asked in this run: {reason}"));
            }
        }
    }
}
