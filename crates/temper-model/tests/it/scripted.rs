//! The scripted provider.

use std::collections::BTreeMap;
use std::sync::Arc;

use temper_model::providers::scripted::{Entry, Fail, Said, Script, ScriptError, Scripted};
use temper_model::{
    AskErrorKind, ConnectOptions, Model, ModelSpec, Outcome, Provider, ProviderKind, Request,
};

use crate::helpers::request;

fn script(entry: Vec<Entry>) -> Scripted {
    Scripted::new(Script {
        latency_ms: 0,
        entry,
    })
    .unwrap()
}

#[tokio::test]
async fn the_first_entry_that_matches_answers() {
    let scripted = script(vec![
        Entry {
            when_regex: Some(r"^Complete the (img|pdf)\(\)".to_owned()),
            ..Entry::default()
        }
        .says(Said::text("by pattern")),
        Entry::when("login").says(Said::text("by text")),
        Entry::default().says(Said::text("by default")),
    ]);
    for (asked, said) in [
        ("Complete the img() function.", "by pattern"),
        ("Complete the login() function.", "by text"),
        ("Anything", "by default"),
    ] {
        assert_eq!(scripted.ask(&request(asked)).await.unwrap().text, said);
    }
}

#[tokio::test]
async fn no_entry_no_answer() {
    let error = script(vec![]).ask(&request("hi")).await.unwrap_err();
    assert_eq!(error.kind, AskErrorKind::NotFound);
}

#[tokio::test]
async fn the_seed_chooses_by_weight_and_always_the_same() {
    let said = |text: &str, weight| Said {
        weight,
        ..Said::text(text)
    };
    let entry = Entry::default()
        .says(said("often", 3))
        .says(said("seldom", 1))
        .says(said("never", 0));
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let (one, two) = (script(vec![entry.clone()]), script(vec![entry]));
    for seed in 0..1000 {
        let asked = Request {
            seed,
            ..request("hi")
        };
        let text = one.ask(&asked).await.unwrap().text;
        assert_eq!(two.ask(&asked).await.unwrap().text, text);
        *counts.entry(text).or_default() += 1;
    }
    assert_eq!(counts.keys().collect::<Vec<_>>(), ["often", "seldom"]);
    assert!((700..800).contains(&counts["often"]), "{counts:?}");
}

#[tokio::test(start_paused = true)]
async fn failures_come_first_and_are_asked_through() {
    let fail = |kind, retry_after_ms, times| Fail {
        kind,
        retry_after_ms,
        times,
    };
    let entry = Entry::default()
        .fails(fail(AskErrorKind::RateLimited, Some(5), 2))
        .fails(fail(AskErrorKind::Server, None, 1))
        .says(Said::text("at last"));
    let spec = ModelSpec::new("scripted", ProviderKind::Scripted);
    let model = Model::around(
        &spec,
        Arc::new(script(vec![entry])),
        &ConnectOptions::default(),
    );
    let model = model.unwrap();
    let reply = model.ask(&request("hi")).await.unwrap();
    assert_eq!((reply.text.as_str(), reply.attempts), ("at last", 4));
    // Every request meets its own failures.
    assert_eq!(model.ask(&request("other")).await.unwrap().attempts, 4);
    let stats = model.stats();
    assert_eq!(stats.retries[&AskErrorKind::RateLimited], 4);
    assert_eq!(stats.retries[&AskErrorKind::Server], 2);
    assert_eq!((stats.attempts, stats.replies, stats.in_flight), (8, 2, 0));
}

#[tokio::test]
async fn a_file_is_read_strictly() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("script.toml");
    let read = |text: &str| {
        std::fs::write(&path, text).unwrap();
        Scripted::from_file(&path)
    };
    let scripted = read(
        "latency_ms = 1\n[[entry]]\nwhen = 'img'\n[[entry.reply]]\ntext = 'half'\noutcome = 'truncated'\n\
         [[entry]]\n[[entry.reply]]\ntext = ''\n",
    )
    .unwrap();
    assert_eq!(
        scripted.ask(&request("img()")).await.unwrap().outcome,
        Outcome::Truncated
    );
    assert_eq!(
        scripted.ask(&request("pdf()")).await.unwrap().outcome,
        Outcome::Empty
    );
    let error = read("[[entry]]\nwen = 'img'").err().unwrap();
    assert!(error.to_string().contains("wen"), "{error}");
    assert!(error.to_string().contains("script.toml"), "{error}");
    assert!(matches!(
        read("[[entry]]\nwhen = 'a'"),
        Err(ScriptError::Silent { entry: 1 })
    ));
    let regex = "[[entry]]\nwhen_regex = '('\n[[entry.reply]]\ntext = 'a'";
    assert!(matches!(
        read(regex),
        Err(ScriptError::Regex { entry: 1, .. })
    ));
    let gone = Scripted::from_file(&folder.path().join("gone.toml"));
    assert!(matches!(gone, Err(ScriptError::Read { .. })));
}
