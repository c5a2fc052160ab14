//! Training with a tiny random model: it learns, it goes on where it was killed, and what it writes
//! is what it trained.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use temper_local::adapter::{self, Adapter};
use temper_local::train::{Event, Flow, Plan, Settings, TrainError, Trained, Trainer};

use crate::tiny;

/// Answers that a tiny model can learn by heart.
const WORDS: [&str; 6] = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot"];

struct Bench {
    _model: tiny::Tiny,
    folder: tempfile::TempDir,
    plan: Plan,
}

fn bench(architecture: &str) -> Bench {
    let model = tiny::model(architecture);
    let folder = tempfile::tempdir().unwrap();
    let line = |i: usize| {
        let (question, answer) = (WORDS[i % 6], WORDS[(i + 1) % 6]);
        serde_json::json!({"messages": [
            {"role": "user", "content": format!("after {question}?")},
            {"role": "assistant", "content": answer},
        ], "scenario": i})
    };
    let lines = |range: std::ops::Range<usize>| -> String {
        range.map(|i| format!("{}\n", line(i))).collect()
    };
    std::fs::write(folder.path().join("train.jsonl"), lines(0..6)).unwrap();
    std::fs::write(folder.path().join("valid.jsonl"), lines(6..9)).unwrap();
    let plan = Plan {
        base: model.path.clone(),
        base_name: "tiny".to_owned(),
        data: folder.path().to_owned(),
        valid: None,
        out: folder.path().join("out"),
        settings: Settings {
            rank: 4,
            alpha: 8.0,
            dropout: 0.1,
            epochs: 8,
            batch: 2,
            accumulation: 2,
            learning_rate: 1e-2,
            checkpoint_every: 1,
            evaluate_every: 4,
            ..Settings::default()
        },
        threads: 1,
    };
    Bench {
        _model: model,
        folder,
        plan,
    }
}

fn train(plan: &Plan, resume: bool) -> Result<Trained, TrainError> {
    Trainer::new(plan.clone())
        .unwrap()
        .run(resume, &mut |_| Flow::On)
}

/// The bytes of the adapter's weights.
fn weights(out: &Path) -> Vec<u8> {
    std::fs::read(out.join("adapter").join(adapter::WEIGHTS)).unwrap()
}

#[test]
fn a_model_learns_and_keeps_its_best_adapter() {
    let bench = bench("llama");
    let trained = train(&bench.plan, false).unwrap();
    assert_eq!(trained.steps, 16);
    let (first, last) = (trained.losses[0], trained.losses[15]);
    assert!(last < first * 0.7, "{:?}", trained.losses);
    let best = trained.best.unwrap();
    let least = trained
        .evaluations
        .iter()
        .map(|(_, loss)| *loss)
        .fold(f32::MAX, f32::min);
    assert_eq!(best.1, least);
    let adapter = Adapter::load(&trained.adapter).unwrap();
    assert_eq!((adapter.rank, adapter.layers.len()), (4, 2));
    assert_eq!(adapter.targets().len(), 7);
}

#[test]
fn a_stopped_run_goes_on_to_the_same_bits() {
    let mut bench = bench("qwen2");
    let straight = train(&bench.plan, false).unwrap();
    let expected = weights(&bench.plan.out);
    for stop_at in [1, 6, 15] {
        bench.plan.out = bench.folder.path().join(format!("stopped-{stop_at}"));
        let stopped =
            Trainer::new(bench.plan.clone())
                .unwrap()
                .run(false, &mut |event| match event {
                    Event::Step(step) if step.step == stop_at => Flow::Stop,
                    _ => Flow::On,
                });
        assert!(matches!(stopped, Err(TrainError::Stopped { step }) if step == stop_at));
        assert_eq!(train(&bench.plan, true).unwrap().losses, straight.losses);
        assert_eq!(weights(&bench.plan.out), expected, "{stop_at}");
    }
}

#[test]
fn neither_checkpointing_nor_threads_change_a_bit() {
    let mut bench = bench("qwen2");
    bench.plan.settings.epochs = 2;
    train(&bench.plan, false).unwrap();
    let expected = weights(&bench.plan.out);
    bench.plan.settings.checkpointing = true;
    bench.plan.threads = 2;
    bench.plan.out = bench.folder.path().join("other");
    train(&bench.plan, false).unwrap();
    assert_eq!(weights(&bench.plan.out), expected);
}

#[test]
fn the_seed_decides() {
    let mut bench = bench("qwen2");
    bench.plan.settings.epochs = 1;
    train(&bench.plan, false).unwrap();
    let first = weights(&bench.plan.out);
    bench.plan.settings.seed += 1;
    bench.plan.out = bench.folder.path().join("other");
    train(&bench.plan, false).unwrap();
    assert_ne!(weights(&bench.plan.out), first);
}

#[test]
fn early_stopping_stops() {
    let mut bench = bench("qwen2");
    // So high a rate makes the held-out loss worse.
    bench.plan.settings.learning_rate = 0.5;
    bench.plan.settings.evaluate_every = 1;
    bench.plan.settings.patience = 2;
    let trained = train(&bench.plan, false).unwrap();
    let best = trained.best.unwrap().0;
    assert_eq!(trained.steps, best + 2);
    assert!(trained.steps < 16);
}

#[test]
fn a_folder_of_another_run_is_refused() {
    let mut bench = bench("qwen2");
    bench.plan.settings.epochs = 1;
    train(&bench.plan, false).unwrap();
    let again = train(&bench.plan, false).unwrap_err();
    assert!(matches!(again, TrainError::Occupied { .. }), "{again}");
    bench.plan.settings.learning_rate = 1e-3;
    let other = train(&bench.plan, true).unwrap_err();
    assert!(
        matches!(&other, TrainError::OtherRun { what, .. } if what == "learning_rate"),
        "{other}"
    );
    let line = "{\"messages\": [{\"role\": \"user\", \"content\": \"hm\"}]}\n";
    std::fs::write(bench.folder.path().join("train.jsonl"), line).unwrap();
    let wrong = Trainer::new(bench.plan.clone()).unwrap_err();
    assert!(matches!(wrong, TrainError::Line { line: 1, .. }), "{wrong}");
}

#[test]
fn only_the_answer_and_its_end_carry_loss() {
    let bench = bench("qwen2");
    let trainer = Trainer::new(bench.plan.clone()).unwrap();
    let [train, _] = trainer.examples();
    for (i, example) in train.examples.iter().enumerate() {
        let show = |tokens| trainer.tokenizer().show(tokens).unwrap();
        let (asked, learned) = example.tokens.split_at(example.answer);
        let question = format!(
            "<|im_start|>user\nafter {}?<|im_end|>\n<|im_start|>assistant\n",
            WORDS[i]
        );
        assert_eq!(show(asked), question);
        assert_eq!(show(learned), format!("{}<|im_end|>", WORDS[(i + 1) % 6]));
    }
}

#[test]
fn examples_that_are_too_long_are_left_out_and_counted() {
    let mut bench = bench("qwen2");
    let trainer = Trainer::new(bench.plan.clone()).unwrap();
    let lengths = trainer.examples()[0]
        .examples
        .iter()
        .map(|example| example.tokens.len());
    let longest = lengths.max().unwrap();
    bench.plan.settings.max_tokens = longest - 1;
    let trainer = Trainer::new(bench.plan.clone()).unwrap();
    let [train, _] = trainer.examples();
    assert!(train.too_long > 0);
    assert_eq!(train.too_long + train.examples.len(), 6);
}

const CHILD: &str = "TEMPER_TEST_TRAIN_INTO";

/// Not a test of its own: the process that the next test kills.
#[test]
fn child_that_trains() {
    let Some(out) = std::env::var_os(CHILD) else {
        return;
    };
    let out = PathBuf::from(out);
    let mut bench = bench("qwen2");
    bench.plan.out = out;
    Trainer::new(bench.plan.clone())
        .unwrap()
        .run(true, &mut |event| {
            match event {
                Event::Step(step) => println!("\nstep {}", step.step),
                Event::Kept(step) => println!("\nkept {step}"),
                _ => {}
            }
            Flow::On
        })
        .unwrap();
}

/// Kills the child when it has said `word` so many times: after `step` it writes, after `kept` it
/// computes. Says whether the child was still at work.
fn killed_at(out: &Path, word: &str, times: usize) -> bool {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["training::child_that_trains", "--exact", "--nocapture"])
        .env(CHILD, out)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines
        .map_while(Result::ok)
        .filter(|line| line.starts_with(word))
        .take(times);
    let said = said.count();
    child.kill().unwrap();
    child.wait().unwrap();
    said == times
}

#[test]
fn a_killed_run_goes_on_to_the_same_bits() {
    let bench = bench("qwen2");
    let straight = train(&bench.plan, false).unwrap();
    let expected = weights(&bench.plan.out);
    let out = bench.folder.path().join("killed");
    // Each child goes on where the one before was killed.
    let kills = [
        ("step", 1),
        ("kept", 1),
        ("step", 3),
        ("kept", 2),
        ("step", 2),
        ("step", 1),
    ];
    for (word, times) in kills {
        assert!(killed_at(&out, word, times), "{word} {times}");
    }
    let mut plan = bench.plan.clone();
    plan.out = out;
    assert_eq!(train(&plan, true).unwrap().losses, straight.losses);
    assert_eq!(weights(&plan.out), expected);
}
