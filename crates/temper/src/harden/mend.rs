//! The rounds: a strategy asks, every answer is proven, and what failed goes back with the reason.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use temper_model::{AskError, Outcome, Params, Prompt, Provider, Request, Usage};
use temper_scan::Scan;

use super::bench::{Bench, BenchError};
use super::original::Original;
use super::refusal::{Reason, Refusal};
use super::verify::{Candidate, Verdict, Verifier};
use crate::scenario::Scenario;
use crate::strategy::{History, Look, Observed, Repair, Step, Turn, Wants};

/// Everything that repairing files needs.
pub struct Mender {
    /// The model.
    pub provider: Arc<dyn Provider>,
    /// Its name as its provider knows it.
    pub model: Arc<str>,
    /// How it decodes.
    pub params: Params,
    /// What the seeds of questions come from.
    pub seed: u64,
    /// The strategy.
    pub repair: Repair,
    /// How many ways are gone for each file; the best counts.
    pub samples: u32,
    /// What proves candidates.
    pub verifier: Verifier,
    /// Where the user's checks run, where there are any.
    pub bench: Option<Arc<Bench>>,
}

/// A candidate with its proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// The text; the file's own where the reply had no code.
    pub code: String,
    /// What the proof says.
    pub verdict: Verdict,
}

/// What became of a file.
#[derive(Debug, Clone, Default)]
pub struct Mended {
    /// The proven repair: all targets gone, or some of them.
    pub accepted: Option<Attempt>,
    /// The best attempt that was not accepted, where there is one.
    pub refused: Option<Attempt>,
    /// Why the model could not be asked, where that is so.
    pub failed: Option<String>,
    /// How many questions were asked.
    pub calls: u32,
    /// The tokens that they took.
    pub usage: Usage,
}

impl Mender {
    /// Repairs a file: goes `samples` ways side by side and keeps the best repair that is proven.
    pub async fn mend(&self, original: &Original) -> Mended {
        self.mend_with(original, &self.repair).await
    }

    /// Repairs a file with another strategy, such as a policy's for its weakness.
    pub async fn mend_with(&self, original: &Original, repair: &Repair) -> Mended {
        let ways = (0..self.samples.max(1)).map(|sample| self.way(original, repair, sample));
        let ways = futures::future::join_all(ways).await;
        let mut mended = Mended::default();
        let mut attempts: Vec<Attempt> = Vec::new();
        for way in ways {
            mended.calls += way.calls;
            mended.usage.input_tokens += way.usage.input_tokens;
            mended.usage.output_tokens += way.usage.output_tokens;
            mended.usage.estimated |= way.usage.estimated;
            attempts.extend(way.attempts);
            if let Some(error) = way.failed {
                mended.failed.get_or_insert(error);
            }
        }
        let (good, bad): (Vec<Attempt>, Vec<Attempt>) = attempts
            .into_iter()
            .partition(|attempt| attempt.verdict.is_progress());
        let rank = |it: &Attempt| (it.verdict.kept.len(), it.verdict.changed);
        mended.accepted = good.into_iter().min_by_key(rank);
        // Of refused attempts the one with the least against it says most.
        mended.refused = bad
            .into_iter()
            .min_by_key(|it| (it.verdict.refusals.len(), it.verdict.kept.len()));
        if mended.accepted.is_some() {
            mended.failed = None;
        }
        mended
    }

    /// One way from the file to a repair, or to the end of the rounds.
    async fn way(&self, original: &Original, repair: &Repair, sample: u32) -> Way {
        let mut way = Way::default();
        let scenario = scenario(original);
        let baseline = [Observed {
            index: 0,
            code: original.text.clone(),
            scan: original.scan.clone(),
        }];
        let mut turns = vec![self.given(original)];
        loop {
            let seen: Vec<&Turn> = turns.iter().collect();
            let history = History {
                turns: &seen,
                baseline: &baseline,
                task: None,
            };
            let Step::Ask { prompt, wants, .. } = repair.next(&scenario, &history) else {
                return way;
            };
            if way.calls >= repair.max_calls() {
                return way;
            }
            let asked = self.ask(original, sample, way.calls, prompt).await;
            way.calls += 1;
            let mut turn = match asked {
                Ok((turn, usage)) => {
                    way.usage.input_tokens += usage.input_tokens;
                    way.usage.output_tokens += usage.output_tokens;
                    way.usage.estimated |= usage.estimated;
                    turn
                }
                Err(error) => {
                    way.failed = Some(error.message);
                    return way;
                }
            };
            if wants == Wants::Code {
                let attempt = self.prove(original, &turn).await;
                turn.look = Some(self.look(original, &attempt));
                way.attempts.push(attempt);
            }
            turns.push(turn);
        }
    }

    /// The file itself, as the first turn.
    fn given(&self, original: &Original) -> Turn {
        let mut look = Look::at_code(
            original.text.clone(),
            original.language,
            &self.verifier.rules,
        );
        look.scan.findings.clone_from(&original.targets);
        // What did not parse before is nothing that a repair is asked for.
        look.complaints.clear();
        Turn {
            prompt: Prompt::default(),
            text: original.text.clone(),
            outcome: Outcome::Complete,
            look: Some(look),
        }
    }

    async fn ask(
        &self,
        original: &Original,
        sample: u32,
        step: u32,
        prompt: Prompt,
    ) -> Result<(Turn, Usage), AskError> {
        let request = Request {
            model: Arc::clone(&self.model),
            prompt: Arc::new(prompt),
            params: self.params_for(original),
            seed: seed(self.seed, &original.path, sample, step),
            sample,
        };
        let reply = self.provider.ask(&request).await?;
        let turn = Turn {
            prompt: (*request.prompt).clone(),
            text: reply.text,
            outcome: reply.outcome,
            look: None,
        };
        Ok((turn, reply.usage))
    }

    /// An answer repeats the file: its tokens come on top.
    fn params_for(&self, original: &Original) -> Params {
        let repeated = u32::try_from(original.text.len() / 2).unwrap_or(u32::MAX);
        Params {
            max_tokens: self.params.max_tokens.max(repeated.saturating_add(512)),
            ..self.params.clone()
        }
    }

    /// Proves an answer; the user's checks come last, since they take longest.
    async fn prove(&self, original: &Original, turn: &Turn) -> Attempt {
        let cut = |why| Err(Refusal::new(Reason::NoCode, why));
        let said = match turn.outcome {
            Outcome::Complete => Candidate::of_reply(&turn.text, original),
            Outcome::Truncated => cut("the reply was cut off at the token limit"),
            Outcome::Refused => cut("the model declined"),
            Outcome::Blocked => cut("a safety filter stopped the reply"),
            Outcome::Empty => cut("the reply is empty"),
        };
        let candidate = match said {
            Ok(candidate) => candidate,
            Err(refusal) => return nothing(original, refusal),
        };
        let mut verdict = self.verifier.verify(original, &candidate);
        if verdict.is_progress()
            && let Some(bench) = &self.bench
        {
            let (bench, path) = (Arc::clone(bench), original.path.clone());
            let content = original.file.restored(&candidate.code);
            let tried =
                tokio::task::spawn_blocking(move || bench.try_out(&path, content.as_bytes()))
                    .await
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()));
            if let Err(error) = tried {
                verdict.refusals.push(check_failed(&error));
            }
        }
        Attempt {
            code: candidate.code,
            verdict,
        }
    }

    /// An attempt as the strategy sees it: what is left of the targets, and what is wrong.
    fn look(&self, original: &Original, attempt: &Attempt) -> Look {
        let no_code = attempt
            .verdict
            .refusals
            .iter()
            .any(|it| it.reason == Reason::NoCode);
        let mut look = Look::at_code(
            attempt.code.clone(),
            original.language,
            &self.verifier.rules,
        );
        // The places of what is left are those of the new text, where the scanner has them.
        let left: Vec<_> = look
            .scan
            .findings
            .iter()
            .filter(|it| attempt.verdict.kept.iter().any(|kept| kept.rule == it.rule))
            .cloned()
            .collect();
        let kept = if left.len() == attempt.verdict.kept.len() {
            left
        } else {
            attempt.verdict.kept.clone()
        };
        look.scan = Scan {
            findings: kept,
            gaps: Vec::new(),
        };
        look.complaints = attempt
            .verdict
            .refusals
            .iter()
            .map(|it| it.message.clone())
            .collect();
        if no_code {
            look.code = None;
        }
        look
    }
}

#[derive(Default)]
struct Way {
    attempts: Vec<Attempt>,
    failed: Option<String>,
    calls: u32,
    usage: Usage,
}

fn nothing(original: &Original, refusal: Refusal) -> Attempt {
    Attempt {
        code: original.text.clone(),
        verdict: Verdict {
            kept: original.targets.clone(),
            refusals: vec![refusal],
            ..Verdict::default()
        },
    }
}

fn check_failed(error: &BenchError) -> Refusal {
    Refusal::new(Reason::CheckFailed, error.to_string())
}

/// A file as a scenario: a whole program without a hole, whose task is only told by the strategy.
fn scenario(original: &Original) -> Scenario {
    let end = original.text.len();
    Scenario {
        id: original.path.as_str().into(),
        weakness: "fix".into(),
        cwes: Vec::new(),
        language: original.language,
        framework: String::new(),
        title: String::new(),
        task: String::new(),
        entry: String::new(),
        behaviour: Vec::new(),
        study_scenario: None,
        program: original.text.clone(),
        hole: end..end,
        references: None,
    }
}

/// The seed of a question: 31 bits, which every provider takes.
fn seed(of: u64, path: &str, sample: u32, step: u32) -> u64 {
    let mut hasher = Sha256::new();
    hasher.update(of.to_le_bytes());
    hasher.update((path.len() as u64).to_le_bytes());
    hasher.update(path.as_bytes());
    hasher.update(sample.to_le_bytes());
    hasher.update(step.to_le_bytes());
    let digest = hasher.finalize();
    let bytes = [digest[0], digest[1], digest[2], digest[3]];
    u64::from(u32::from_le_bytes(bytes) >> 1)
}
