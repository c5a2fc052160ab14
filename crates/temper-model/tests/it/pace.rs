//! Retries, limits and statistics. The clock is paused, so waiting takes no time and is exact.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use temper_model::{
    AskError, AskErrorKind, ConnectOptions, Model, ModelSpec, Provider, ProviderKind, Reply,
    Request,
};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::helpers::{Fake, error, reply, request};

fn spec() -> ModelSpec {
    ModelSpec::new("local", ProviderKind::Local)
}

fn model<F>(spec: &ModelSpec, fake: &Arc<Fake<F>>) -> Arc<Model>
where
    F: Fn(u32) -> Result<Reply, AskError> + Send + Sync + 'static,
{
    Model::around(spec, fake.clone(), &ConnectOptions::default()).unwrap()
}

/// Asks so many times at once. Returns how many calls got a reply.
async fn ask_all(model: &Arc<Model>, calls: u32) -> usize {
    let mut asking = JoinSet::new();
    for sample in 0..calls {
        let model = model.clone();
        let asked = Request {
            sample,
            ..request("hi")
        };
        asking.spawn(async move { model.ask(&asked).await.is_ok() });
    }
    asking.join_all().await.into_iter().filter(|ok| *ok).count()
}

#[tokio::test(start_paused = true)]
async fn only_failures_that_may_pass_are_tried_again() {
    for kind in AskErrorKind::ALL {
        let fake = Fake::new(move |_| Err(error(kind)));
        let mut spec = spec();
        spec.retries = 3;
        let model = model(&spec, &fake);
        let failed = model.ask(&request("hi")).await.unwrap_err();
        assert_eq!(failed.kind, kind);
        let expected = if kind.is_transient() { 4 } else { 1 };
        assert_eq!(fake.calls(), expected, "{kind}");
        assert_eq!(model.stats().failures[&kind], 1);
        assert_eq!(
            failed.message.contains("after 4 attempts"),
            kind.is_transient()
        );
    }
}

#[tokio::test(start_paused = true)]
async fn the_wish_to_wait_is_kept() {
    let fake = Fake::new(|call| match call {
        0 => Err(AskError {
            retry_after: Some(Duration::from_secs(17)),
            ..error(AskErrorKind::RateLimited)
        }),
        _ => Ok(reply("ok")),
    });
    let started = Instant::now();
    let reply = model(&spec(), &fake).ask(&request("hi")).await.unwrap();
    let waited = started.elapsed();
    assert!(waited >= Duration::from_secs(17), "{waited:?}");
    assert!(waited < Duration::from_secs(20), "{waited:?}");
    assert_eq!(reply.attempts, 2);
    assert!(reply.seconds >= 17.0);
}

#[tokio::test(start_paused = true)]
async fn a_wish_to_wait_for_hours_is_an_error() {
    let fake = Fake::new(|_| {
        Err(AskError {
            retry_after: Some(Duration::from_secs(7200)),
            ..error(AskErrorKind::RateLimited)
        })
    });
    let failed = model(&spec(), &fake).ask(&request("hi")).await.unwrap_err();
    assert_eq!(failed.retry_after, Some(Duration::from_secs(7200)));
    assert_eq!(fake.calls(), 1);
}

#[tokio::test(start_paused = true)]
async fn never_more_in_flight_than_the_limit() {
    let fake = Fake::new(|_| Ok(reply("ok")));
    let mut spec = spec();
    spec.max_concurrency = NonZeroU32::new(10);
    let model = model(&spec, &fake);
    let started = Instant::now();
    assert_eq!(ask_all(&model, 100).await, 100);
    // Ten rounds of 0.2 seconds: neither more than ten at once nor fewer.
    let rounds = started.elapsed().as_millis() / 200;
    assert_eq!(rounds, 10);
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_pushes_back_is_asked_less() {
    let fake = Fake::new(|call| match call {
        0..64 => Err(error(AskErrorKind::RateLimited)),
        _ => Ok(reply("ok")),
    });
    let mut spec = spec();
    spec.max_concurrency = NonZeroU32::new(64);
    let model = model(&spec, &fake);
    let mut least = u64::MAX;
    let asking = tokio::spawn({
        let model = model.clone();
        async move { ask_all(&model, 400).await }
    });
    while !asking.is_finished() {
        least = least.min(model.stats().limit);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(asking.await.unwrap(), 400, "no call is lost");
    assert_eq!(least, 32, "one round of refusals is one cut");
    ask_all(&model, 2000).await;
    assert_eq!(model.stats().limit, 64, "it has grown back");
    assert_eq!(model.stats().in_flight, 0);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_in_twenty_is_noise() {
    let fake = Fake::new(|call| match call % 20 {
        0 => Err(error(AskErrorKind::RateLimited)),
        _ => Ok(reply("ok")),
    });
    let mut spec = spec();
    spec.max_concurrency = NonZeroU32::new(50);
    let model = model(&spec, &fake);
    assert_eq!(ask_all(&model, 2000).await, 2000);
    assert_eq!(model.stats().limit, 50);
}

#[tokio::test(start_paused = true)]
async fn requests_a_minute_are_kept() {
    let fake = Fake::new(|_| Ok(reply("ok")));
    let mut spec = spec();
    spec.requests_per_minute = NonZeroU32::new(60);
    let model = model(&spec, &fake);
    let started = Instant::now();
    assert_eq!(ask_all(&model, 100).await, 100);
    let seconds = started.elapsed().as_secs();
    // One a second, of which a tenth of a minute's may go at once.
    assert!((92..=96).contains(&seconds), "{seconds}");
}

#[tokio::test(start_paused = true)]
async fn tokens_a_minute_are_kept_by_what_was_really_used() {
    let fake = Fake::new(|_| Ok(reply("ok")));
    let mut spec = spec();
    // A reply uses 150 tokens, its request fears 1,030.
    spec.tokens_per_minute = NonZeroU32::new(1500);
    spec.max_concurrency = NonZeroU32::new(1);
    let model = model(&spec, &fake);
    let started = Instant::now();
    for _ in 0..50 {
        model.ask(&request("hi")).await.unwrap();
    }
    let seconds = started.elapsed().as_secs();
    // 7,500 tokens take 300 seconds; the first answers cannot be waited for.
    assert!((250..=340).contains(&seconds), "{seconds}");
}

#[tokio::test(start_paused = true)]
async fn a_dropped_call_leaves_nothing_behind() {
    let fake = Fake::new(|_| Ok(reply("ok")));
    let mut spec = spec();
    spec.max_concurrency = NonZeroU32::new(2);
    let model = model(&spec, &fake);
    for patience in [1, 50, 150] {
        let patience = Duration::from_millis(patience);
        assert!(
            tokio::time::timeout(patience, ask_all(&model, 5))
                .await
                .is_err()
        );
    }
    // Aborted tasks are dropped when the runtime next comes to them.
    tokio::time::sleep(Duration::from_millis(1)).await;
    assert_eq!(model.stats().in_flight, 0);
    let started = Instant::now();
    assert_eq!(ask_all(&model, 4).await, 4);
    assert_eq!(
        started.elapsed().as_millis() / 200,
        2,
        "both slots are free"
    );
}

#[tokio::test(start_paused = true)]
async fn a_stopped_run_ends_its_waiting_and_keeps_what_is_in_flight() {
    let fake = Fake::new(|_| Ok(reply("ok")));
    let mut spec = spec();
    spec.max_concurrency = NonZeroU32::new(3);
    let options = ConnectOptions::default();
    let model = Model::around(&spec, fake.clone(), &options).unwrap();
    let asking = tokio::spawn(async move {
        let answered = ask_all(&model, 10).await;
        let failed = model.ask(&request("late")).await.unwrap_err();
        (answered, failed.kind)
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    options.stop.cancel();
    assert_eq!(asking.await.unwrap(), (3, AskErrorKind::Cancelled));
    assert_eq!(fake.calls(), 3);
}
