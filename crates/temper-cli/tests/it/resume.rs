//! `kill -9` at any moment loses at most the calls in flight, and running again ends with the same ledger.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::server::{Server, completes};
use crate::{run, stdout, temper};

const KILLS: usize = 20;
const IN_FLIGHT: usize = 4;

fn write_study(folder: &Path, url: &str) {
    let text = format!(
        r#"
format = 1
name = "killed"
samples = 10
strategies = ["baseline", "negative-example", "chain-of-thought", "meta-prompt"]

[scenarios]
languages = ["python"]
study_only = true

[[models]]
id = "mock"
provider = "openai-compatible"
base_url = "{url}"
max_concurrency = {IN_FLIGHT}
"#
    );
    std::fs::write(folder.join("study.toml"), text).unwrap();
}

/// What a ledger holds, without the seconds that calls happened to take.
fn ledger(folder: &Path) -> Vec<serde_json::Value> {
    let exported = run(
        folder,
        &["study", "export", "study.toml", "--what", "ledger"],
    );
    let mut lines: Vec<serde_json::Value> = stdout(&exported)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for line in &mut lines {
        if let Some(call) = line.get_mut("call").and_then(|call| call.as_object_mut()) {
            call.remove("seconds");
        }
        if let Some(header) = line.get_mut("header") {
            header["models"][0]["base_url"] = "".into();
        }
    }
    lines
}

fn seeds(lines: &[serde_json::Value]) -> BTreeSet<u64> {
    lines
        .iter()
        .filter_map(|line| line["call"]["seed"].as_u64())
        .collect()
}

#[test]
fn a_killed_study_resumes_to_the_same_ledger_and_asks_nothing_twice() {
    let whole = tempfile::tempdir().unwrap();
    let server = Server::start(completes);
    write_study(whole.path(), &server.url);
    let ended = run(whole.path(), &["study", "run", "study.toml", "--no-report"]);
    assert!(ended.status.success(), "{}", crate::stderr(&ended));
    let expected = ledger(whole.path());
    let calls = seeds(&expected).len();

    let killed = tempfile::tempdir().unwrap();
    let server = Server::start(completes);
    write_study(killed.path(), &server.url);
    let mut random = ChaCha8Rng::seed_from_u64(7);
    for _ in 0..KILLS {
        let before = server.seeds().len();
        let kept = if before == 0 {
            BTreeSet::new()
        } else {
            seeds(&ledger(killed.path()))
        };
        let more = 1 + random.next_u32() as usize % (calls / KILLS);
        let mut child = temper(
            killed.path(),
            &["study", "run", "study.toml", "--no-report"],
        )
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
        server.wait_for(before + more);
        child.kill().unwrap();
        child.wait().unwrap();
        let asked = server.seeds();
        // What was in the ledger before this run began must not have been asked in it.
        let again = asked[before..]
            .iter()
            .filter(|seed| kept.contains(seed))
            .count();
        assert_eq!(again, 0, "a completed call was asked again");
    }
    let ended = run(
        killed.path(),
        &["study", "run", "study.toml", "--no-report"],
    );
    assert!(ended.status.success(), "{}", crate::stderr(&ended));
    assert_eq!(ledger(killed.path()), expected);

    let asked = server.seeds();
    let asked_twice = asked.len() - asked.iter().collect::<BTreeSet<_>>().len();
    // At most what was in flight, or answered and not yet kept, at each kill.
    assert!(
        asked_twice <= KILLS * 2 * IN_FLIGHT,
        "{asked_twice} calls were paid twice"
    );
}
