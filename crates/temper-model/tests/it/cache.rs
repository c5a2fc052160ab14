//! The reply cache.

use std::path::Path;
use std::sync::Arc;

use temper_model::cache::CacheError;
use temper_model::{
    AskErrorKind, Cache, ConnectOptions, Model, ModelSpec, Provider, ProviderKind, Request,
};

use crate::helpers::{Fake, error, reply, request};

fn options(path: &Path) -> ConnectOptions {
    ConnectOptions {
        cache: Some(Cache::open(path).unwrap()),
        ..ConnectOptions::default()
    }
}

fn spec(url: &str) -> ModelSpec {
    let mut spec = ModelSpec::new("m", ProviderKind::OpenAiCompatible);
    spec.base_url = Some(url.to_owned());
    spec.retries = 0;
    spec
}

fn numbered() -> Arc<Fake<impl Fn(u32) -> Result<temper_model::Reply, temper_model::AskError>>> {
    Fake::new(|call| Ok(reply(&format!("reply {call}"))))
}

#[tokio::test(start_paused = true)]
async fn the_same_question_is_asked_once_even_in_another_run() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/cache.sqlite");
    let fake = numbered();
    for run in 0..3 {
        let options = options(&path);
        let model = Model::around(&spec("http://a/v1"), fake.clone(), &options).unwrap();
        for _ in 0..2 {
            assert_eq!(model.ask(&request("hi")).await.unwrap().text, "reply 0");
            options.cache.as_ref().unwrap().flush();
        }
        let stats = model.stats();
        let hits = if run == 0 { 1 } else { 2 };
        assert_eq!((stats.cache_hits, stats.cache_misses), (hits, 2 - hits));
        assert_eq!(stats.attempts, stats.cache_misses);
    }
    assert_eq!(fake.calls(), 1);
}

#[tokio::test(start_paused = true)]
async fn every_part_of_a_question_counts() {
    let folder = tempfile::tempdir().unwrap();
    let options = options(&folder.path().join("cache.sqlite"));
    let fake = numbered();
    let model = Model::around(&spec("http://a/v1"), fake.clone(), &options).unwrap();
    let other = Model::around(&spec("http://b/v1"), fake.clone(), &options).unwrap();
    let warmer = |mut asked: Request| {
        asked.params.temperature = Some(0.9);
        asked
    };
    let questions = [
        request("hi"),
        request("hi "),
        Request {
            seed: 8,
            ..request("hi")
        },
        Request {
            sample: 1,
            ..request("hi")
        },
        Request {
            model: "n".into(),
            ..request("hi")
        },
        warmer(request("hi")),
    ];
    for _ in 0..2 {
        for (index, asked) in questions.iter().enumerate() {
            assert_eq!(
                model.ask(asked).await.unwrap().text,
                format!("reply {index}")
            );
        }
        options.cache.as_ref().unwrap().flush();
    }
    let elsewhere = other.ask(&request("hi")).await.unwrap();
    assert_eq!(elsewhere.text, format!("reply {}", questions.len()));
}

#[tokio::test(start_paused = true)]
async fn errors_are_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let options = options(&folder.path().join("cache.sqlite"));
    let fake = Fake::new(|call| match call {
        0 => Err(error(AskErrorKind::Server)),
        _ => Ok(reply("ok")),
    });
    let model = Model::around(&spec("http://a/v1"), fake, &options).unwrap();
    assert!(model.ask(&request("hi")).await.is_err());
    options.cache.as_ref().unwrap().flush();
    assert_eq!(model.ask(&request("hi")).await.unwrap().text, "ok");
    assert_eq!(options.cache.as_ref().unwrap().trouble(), None);
}

#[test]
fn what_is_no_cache_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cache.sqlite");
    let text = "not a database, but long enough to be looked at as one".repeat(20);
    std::fs::write(&path, &text).unwrap();
    let error = Cache::open(&path).unwrap_err();
    assert!(matches!(error, CacheError::Open { .. }), "{error}");
    assert!(error.to_string().contains("cache.sqlite"), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Cache::open(&file.join("cache.sqlite")).unwrap_err();
    assert!(matches!(error, CacheError::Folder { .. }), "{error}");
    assert!(error.to_string().contains("file/cache.sqlite"), "{error}");
}
