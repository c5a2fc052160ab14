//! Cassettes, recorded and played.

use temper_model::providers::replay::{CassetteError, Replay};
use temper_model::{AskErrorKind, ModelSpec, Provider, ProviderKind, Request, connect};

use crate::helpers::{KEY, request, spec_at, with_key};
use crate::server::{Answer, Server};

#[tokio::test]
async fn what_was_recorded_is_played_again() {
    let folder = tempfile::tempdir().unwrap();
    let cassette = folder.path().join("tape.jsonl");
    let echo = format!("the key is {KEY}");
    let server = Server::with(vec![
        Answer::completion("first", "stop"),
        Answer::completion(&echo, "length"),
    ])
    .await;
    let mut spec = spec_at(&server.url, ProviderKind::OpenAiCompatible);
    spec.record = Some(cassette.clone());
    let model = connect(&spec, &with_key()).unwrap();
    let second = Request {
        sample: 1,
        ..request("hi")
    };
    let recorded = [
        model.ask(&request("hi")).await.unwrap(),
        model.ask(&second).await.unwrap(),
    ];
    let text = std::fs::read_to_string(&cassette).unwrap();
    assert_eq!(text.lines().count(), 2);
    assert!(!text.contains(KEY) && !text.contains(&server.url), "{text}");

    let mut spec = ModelSpec::new("tape", ProviderKind::Replay);
    spec.file = Some(cassette);
    let tape = connect(&spec, &with_key()).unwrap();
    for (asked, recorded) in [(request("hi"), &recorded[0]), (second, &recorded[1])] {
        let played = tape.ask(&asked).await.unwrap();
        assert_eq!(
            (&played.text, played.outcome),
            (&recorded.text, recorded.outcome)
        );
        assert_eq!(played.usage, recorded.usage);
    }
    // Every part of the request counts.
    let others = [
        request("hello"),
        Request {
            seed: 8,
            ..request("hi")
        },
        Request {
            sample: 2,
            ..request("hi")
        },
        Request {
            model: "other".into(),
            ..request("hi")
        },
    ];
    for other in others {
        let error = tape.ask(&other).await.unwrap_err();
        assert_eq!(error.kind, AskErrorKind::NotFound, "{error}");
    }
    assert_eq!(server.seen().len(), 2);
}

#[test]
fn a_broken_cassette_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tape.jsonl");
    std::fs::write(&path, "\n{\"version\":1}\n").unwrap();
    let error = Replay::from_file(&path).err().unwrap();
    assert!(
        matches!(error, CassetteError::Line { line: 2, .. }),
        "{error}"
    );
    assert!(error.to_string().contains("tape.jsonl"), "{error}");
}
