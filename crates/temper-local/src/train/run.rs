//! A training run: from data and settings to an adapter, with checkpoints on the way.

use std::path::PathBuf;
use std::time::Instant;

use rayon::ThreadPool;

use super::base::{Base, Source};
use super::error::{TrainError, unwritable};
use super::estimate::{Estimate, memory};
use super::event::{Event, Flow, Step};
use super::examples::{self, Example, Examples, order};
use super::identity::{Identity, hash_of};
use super::lora::{Dropout, Layout, mix};
use super::model::{Batch, Model};
use super::optimizer::{self, AdamW};
use super::settings::Settings;
use super::state::{Checkpoints, Progress, State};
use crate::adapter::Adapter;
use crate::error::LoadError;
use crate::tokenizer::Tokenizer;
use crate::whole;

/// What is to be trained, on what, and where to.
#[derive(Debug, Clone)]
pub struct Plan {
    /// A GGUF file or the folder of a checkpoint.
    pub base: PathBuf,
    /// What the adapter's settings call the base.
    pub base_name: String,
    /// The data set: a folder or a file.
    pub data: PathBuf,
    /// Held-out data, where the folder has none.
    pub valid: Option<PathBuf>,
    /// Where the run lives: `checkpoints`, `adapter`, `run.json`.
    pub out: PathBuf,
    /// How.
    pub settings: Settings,
    /// Threads; 0 takes one for each physical core.
    pub threads: usize,
}

/// What a run came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Trained {
    /// The adapter's folder.
    pub adapter: PathBuf,
    /// Steps taken in all.
    pub steps: u64,
    /// The best held-out loss and its step, where there are held-out examples.
    pub best: Option<(u64, f32)>,
    /// The loss of every step.
    pub losses: Vec<f32>,
    /// Held-out losses, with their steps.
    pub evaluations: Vec<(u64, f32)>,
    /// Tokens read in all.
    pub tokens: u64,
}

/// A run that is ready to begin or to go on.
#[derive(Debug)]
pub struct Trainer {
    plan: Plan,
    source: Source,
    tokenizer: Tokenizer,
    train: Examples,
    valid: Examples,
    layout: Layout,
    identity: Identity,
    pool: ThreadPool,
}

impl Trainer {
    /// Reads the data and what the base says of itself; the weights come with [`Trainer::run`].
    ///
    /// # Errors
    /// When something cannot be read or makes no sense.
    pub fn new(plan: Plan) -> Result<Self, TrainError> {
        plan.settings.check()?;
        let source = Source::open(&plan.base)?;
        let tokenizer = source.tokenizer()?;
        let config = source.config()?;
        let longest = plan.settings.max_tokens.min(config.context);
        let (train_file, valid_file) = examples::files(&plan.data, plan.valid.as_deref());
        let train = Examples::read(&train_file, &tokenizer, longest)?;
        if train.examples.is_empty() {
            return Err(TrainError::Empty {
                path: train_file,
                longest,
                too_long: train.too_long,
            });
        }
        let valid = match &valid_file {
            Some(file) => Examples::read(file, &tokenizer, longest)?,
            None => Examples::default(),
        };
        let threads = crate::provider::threads(plan.threads);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let identity = Identity {
            base: plan.base_name.clone(),
            base_sha256: hash_of(&source)?,
            train_sha256: train.sha256.clone(),
            valid_sha256: valid_file.map(|_| valid.sha256.clone()),
            settings: plan.settings.clone(),
        };
        Ok(Self {
            layout: Layout::new(&config, plan.settings.rank, &plan.settings.targets),
            pool: pool.map_err(|error| LoadError::Threads {
                reason: error.to_string(),
            })?,
            plan,
            source,
            tokenizer,
            train,
            valid,
            identity,
        })
    }

    /// The training and the held-out examples.
    pub fn examples(&self) -> [&Examples; 2] {
        [&self.train, &self.valid]
    }

    /// How many numbers are trained.
    pub fn trained_numbers(&self) -> usize {
        self.layout.len()
    }

    /// How many steps there will be.
    pub fn steps(&self) -> u64 {
        self.steps_per_epoch() * self.plan.settings.epochs
    }

    /// The tokenizer of the base.
    pub fn tokenizer(&self) -> &Tokenizer {
        &self.tokenizer
    }

    /// The memory that the run needs.
    ///
    /// # Errors
    /// When the base is not supported.
    pub fn estimate(&self) -> Result<Estimate, TrainError> {
        let config = self.source.config()?;
        let batches = (0..self.steps()).flat_map(|step| self.batches(step));
        let tokens = |batch: Vec<&Example>| batch.iter().map(|e| e.tokens.len()).sum();
        let largest = batches.map(tokens).max().unwrap_or(0);
        let tied = self.source.is_tied();
        let (settings, trained) = (&self.plan.settings, self.layout.len());
        Ok(Estimate::new(&config, tied, settings, trained, largest))
    }

    fn steps_per_epoch(&self) -> u64 {
        let settings = &self.plan.settings;
        let together = settings.batch * settings.accumulation;
        self.train.examples.len().div_ceil(together) as u64
    }

    /// The batches of a step.
    fn batches(&self, step: u64) -> Vec<Vec<&Example>> {
        let Settings {
            batch,
            accumulation,
            seed,
            ..
        } = self.plan.settings;
        let (epoch, at) = (step / self.steps_per_epoch(), step % self.steps_per_epoch());
        let order = order(self.train.examples.len(), seed, epoch);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "there are not that many examples"
        )]
        let first = at as usize * batch * accumulation;
        let last = (first + batch * accumulation).min(order.len());
        order[first..last]
            .chunks(batch)
            .map(|batch| batch.iter().map(|at| &self.train.examples[*at]).collect())
            .collect()
    }

    /// Trains, from the start or, with `resume`, from the last whole checkpoint. `watch` is told
    /// what happens and decides after each step whether to go on.
    ///
    /// # Errors
    /// When the folder holds another run, something cannot be written, the loss is no number any
    /// more, or `watch` said stop.
    pub fn run(
        &self,
        resume: bool,
        watch: &mut (dyn FnMut(&Event) -> Flow + Send),
    ) -> Result<Trained, TrainError> {
        let out = &self.plan.out;
        std::fs::create_dir_all(out).map_err(|error| unwritable(out, error))?;
        self.identity.claim(out, resume)?;
        let run = self
            .identity
            .hash()
            .map_err(|error| unwritable(out, error))?;
        let checkpoints = Checkpoints::new(out.join("checkpoints"), run);
        let state = self.state(&checkpoints, watch)?;
        self.pool.install(|| {
            let model = self.model()?;
            let mut going = Going {
                trainer: self,
                model,
                checkpoints,
                state,
                begun: Instant::now(),
                tokens: 0,
            };
            going.go(watch)
        })
    }

    /// The model with its frozen weights.
    fn model(&self) -> Result<Model<f32>, TrainError> {
        let Settings {
            alpha,
            rank,
            checkpointing,
            ..
        } = self.plan.settings;
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "ranks are small"
        )]
        let scale = (alpha / rank as f64) as f32;
        Ok(Model {
            base: Base::load(&self.source)?,
            layout: self.layout.clone(),
            scale,
            checkpointing,
        })
    }

    fn state(
        &self,
        checkpoints: &Checkpoints,
        watch: &mut (dyn FnMut(&Event) -> Flow + Send),
    ) -> Result<State, TrainError> {
        let (state, notes) = checkpoints.latest().map_err(|source| TrainError::Read {
            path: self.plan.out.join("checkpoints"),
            source,
        })?;
        for note in notes {
            watch(&Event::Torn(note));
        }
        if let Some(state) = state {
            watch(&Event::Resumed(state.progress.step));
            return Ok(state);
        }
        Ok(State {
            values: self.layout.start(self.plan.settings.seed),
            optimizer: AdamW::new(self.layout.len()),
            progress: Progress::default(),
        })
    }

    fn adapter(&self, values: &[f32]) -> Adapter {
        let Settings {
            alpha,
            rank,
            dropout,
            ..
        } = self.plan.settings;
        Adapter {
            alpha,
            rank,
            dropout,
            rank_stabilized: false,
            base: Some(self.plan.base_name.clone()),
            layers: self.layout.layers(values),
        }
    }
}

/// A run under way.
struct Going<'a> {
    trainer: &'a Trainer,
    model: Model<f32>,
    checkpoints: Checkpoints,
    state: State,
    begun: Instant,
    tokens: u64,
}

impl Going<'_> {
    fn go(
        &mut self,
        watch: &mut (dyn FnMut(&Event) -> Flow + Send),
    ) -> Result<Trained, TrainError> {
        let settings = &self.trainer.plan.settings;
        let (total, patience) = (self.trainer.steps(), settings.patience);
        let every = match settings.evaluate_every {
            0 => self.trainer.steps_per_epoch(),
            every => every,
        };
        let mut grads = vec![0.0; self.state.values.len()];
        while self.state.progress.step < total {
            if patience > 0 && self.state.progress.worse >= patience {
                watch(&Event::StoppedEarly(self.state.progress.step));
                break;
            }
            let step = self.step(total, &mut grads)?;
            let mut flow = watch(&Event::Step(step));
            if step.step % every == 0 || step.step == total {
                self.evaluate(step.step == total, watch)?;
            }
            let due = step.step % settings.checkpoint_every == 0 || step.step == total;
            if due || flow == Flow::Stop {
                let saved = self.checkpoints.save(&self.state);
                saved.map_err(|error| unwritable(&self.trainer.plan.out, error))?;
                if watch(&Event::Kept(step.step)) == Flow::Stop {
                    flow = Flow::Stop;
                }
            }
            if flow == Flow::Stop && step.step < total {
                return Err(TrainError::Stopped { step: step.step });
            }
        }
        let progress = self.state.progress.clone();
        Ok(Trained {
            adapter: self.trainer.plan.out.join("adapter"),
            steps: progress.step,
            best: progress.best,
            losses: progress.losses,
            evaluations: progress.evaluations,
            tokens: progress.tokens,
        })
    }

    fn step(&mut self, total: u64, grads: &mut [f32]) -> Result<Step, TrainError> {
        let settings = &self.trainer.plan.settings;
        let number = self.state.progress.step;
        let batches: Vec<Batch> = self
            .trainer
            .batches(number)
            .iter()
            .map(|batch| packed(batch))
            .collect();
        let answers: usize = batches.iter().map(|batch| batch.answers.len()).sum();
        #[allow(clippy::cast_precision_loss, reason = "some thousand")]
        let count = answers as f64;
        grads.fill(0.0);
        let mut loss = 0.0;
        for (at, batch) in batches.iter().enumerate() {
            let dropout = Dropout {
                share: settings.dropout,
                seed: mix(settings.seed ^ mix((number << 16) + at as u64)),
            };
            #[allow(clippy::cast_possible_truncation, reason = "a factor")]
            let into = Some((&mut *grads, (1.0 / count) as f32));
            loss += self
                .model
                .loss(&self.state.values, batch, Some(dropout), into);
        }
        let gradient = optimizer::clip(grads, settings.clip);
        if !loss.is_finite() || !gradient.is_finite() {
            return Err(TrainError::Diverged { step: number + 1 });
        }
        let rate = optimizer::rate(settings, number, total);
        let State {
            values,
            optimizer,
            progress,
        } = &mut self.state;
        optimizer.step(values, grads, rate, settings);
        let tokens = batches
            .iter()
            .map(|batch| batch.tokens.len() as u64)
            .sum::<u64>();
        progress.step += 1;
        progress.tokens += tokens;
        #[allow(clippy::cast_possible_truncation, reason = "for showing and comparing")]
        progress.losses.push((loss / count) as f32);
        self.tokens += tokens;
        Ok(self.shown(total, rate, gradient))
    }

    #[allow(clippy::cast_precision_loss, reason = "for showing")]
    fn shown(&self, total: u64, rate: f64, gradient: f64) -> Step {
        let progress = &self.state.progress;
        let speed = self.tokens as f64 / self.begun.elapsed().as_secs_f64();
        let per_step = progress.tokens as f64 / progress.step as f64;
        Step {
            step: progress.step,
            total,
            loss: progress.losses.last().copied().unwrap_or_default(),
            rate,
            gradient,
            tokens_per_second: speed,
            seconds_left: (total - progress.step) as f64 * per_step / speed,
            memory: memory().map(|(_, most)| most),
        }
    }

    /// Asks the held-out examples; writes the adapter if it is the best, or the last without any.
    fn evaluate(
        &mut self,
        last: bool,
        watch: &mut (dyn FnMut(&Event) -> Flow + Send),
    ) -> Result<(), TrainError> {
        let valid = &self.trainer.valid.examples;
        if valid.is_empty() {
            return if last { self.write() } else { Ok(()) };
        }
        let (mut loss, mut count) = (0.0, 0.0);
        for examples in valid.chunks(self.trainer.plan.settings.batch) {
            let batch = packed(&examples.iter().collect::<Vec<_>>());
            loss += self.model.loss(&self.state.values, &batch, None, None);
            #[allow(clippy::cast_precision_loss, reason = "some thousand")]
            {
                count += batch.answers.len() as f64;
            }
        }
        let progress = &mut self.state.progress;
        #[allow(clippy::cast_possible_truncation, reason = "for showing and comparing")]
        let loss = (loss / count) as f32;
        let step = progress.step;
        let best = progress.best.is_none_or(|(_, best)| loss < best);
        progress.evaluations.push((step, loss));
        if best {
            progress.best = Some((step, loss));
            progress.worse = 0;
        } else {
            progress.worse += 1;
        }
        watch(&Event::Evaluated { step, loss, best });
        if best { self.write() } else { Ok(()) }
    }

    fn write(&self) -> Result<(), TrainError> {
        let path = self.trainer.plan.out.join("adapter");
        let adapter = self.trainer.adapter(&self.state.values);
        whole::folder(&path, |folder| adapter.save(folder))
            .map_err(|error| unwritable(&path, error))
    }
}

fn packed(examples: &[&Example]) -> Batch {
    Batch::new(
        examples
            .iter()
            .map(|example| (&example.tokens[..], example.answer)),
    )
}
