//! Budgets over all models of a run.

use std::sync::Arc;

use temper_model::{
    AskErrorKind, Budget, BudgetLimits, ConnectError, ConnectOptions, Model, ModelSpec, Prices,
    Provider, ProviderKind, Request, Spent,
};
use tokio::task::JoinSet;

use crate::helpers::{Fake, error, reply, request};

fn options(limits: BudgetLimits, spent: Spent) -> ConnectOptions {
    ConnectOptions {
        budget: Budget::new(limits, spent),
        ..ConnectOptions::default()
    }
}

/// Asks `calls` times at once through two models of one budget. Returns the kinds of failures.
async fn ask_all(options: &ConnectOptions, kind: ProviderKind, calls: u32) -> Vec<AskErrorKind> {
    let fake = Fake::new(|_| Ok(reply("ok")));
    let mut spec = ModelSpec::new("gpt-4.1", kind);
    let one = Model::around(&spec, fake.clone(), options).unwrap();
    spec.id = "other".to_owned();
    spec.model = Some("gpt-4.1".to_owned());
    let two = Model::around(&spec, fake, options).unwrap();
    let mut asking = JoinSet::new();
    for sample in 0..calls {
        let model = if sample % 2 == 0 {
            one.clone()
        } else {
            two.clone()
        };
        let asked = Request {
            sample,
            ..request("hi")
        };
        asking.spawn(async move { model.ask(&asked).await.err().map(|e| e.kind) });
    }
    asking.join_all().await.into_iter().flatten().collect()
}

#[tokio::test(start_paused = true)]
async fn requests_stop_at_their_number() {
    let limits = BudgetLimits {
        max_requests: Some(30),
        ..BudgetLimits::default()
    };
    let options = options(limits, Spent::default());
    let failed = ask_all(&options, ProviderKind::Scripted, 50).await;
    assert_eq!(failed, [AskErrorKind::Budget; 20]);
    assert_eq!(options.budget.spent().requests, 30);
}

#[tokio::test(start_paused = true)]
async fn money_is_used_up_but_never_overdrawn() {
    // A reply costs 100 x 2 + 50 x 8 = 600 millionths; one in flight may cost up to 8,200.
    let limits = BudgetLimits {
        max_usd: Some(0.05),
        ..BudgetLimits::default()
    };
    let options = options(limits, Spent::default());
    let failed = ask_all(&options, ProviderKind::OpenAi, 200).await;
    assert!(failed.iter().all(|kind| *kind == AskErrorKind::Budget));
    let spent = options.budget.spent();
    assert!(spent.usd <= 0.05, "{spent:?}");
    assert!(spent.usd > 0.05 - 0.0082 - 0.0006, "{spent:?}");
    assert_eq!(spent.requests as usize, 200 - failed.len());
}

#[tokio::test(start_paused = true)]
async fn what_an_earlier_run_spent_counts() {
    let limits = BudgetLimits {
        max_tokens: Some(10_000),
        ..BudgetLimits::default()
    };
    let spent = Spent {
        tokens: 9_500,
        ..Spent::default()
    };
    let options = options(limits, spent);
    let failed = ask_all(&options, ProviderKind::Scripted, 4).await;
    assert_eq!(failed, [AskErrorKind::Budget; 4]);
}

#[tokio::test(start_paused = true)]
async fn a_failed_attempt_is_a_request_without_tokens() {
    let options = options(BudgetLimits::default(), Spent::default());
    let fake = Fake::new(|call| match call {
        0 => Err(error(AskErrorKind::Server)),
        _ => Ok(reply("ok")),
    });
    let spec = ModelSpec::new("gpt-4.1", ProviderKind::OpenAi);
    let model = Model::around(&spec, fake, &options).unwrap();
    model.ask(&request("hi")).await.unwrap();
    let spent = options.budget.spent();
    assert_eq!((spent.requests, spent.tokens), (2, 150));
    assert!((spent.usd - 0.0006).abs() < 1e-12);
    assert_eq!(model.stats().usd, Some(0.0006));
}

#[test]
fn a_budget_in_money_needs_prices() {
    let limits = BudgetLimits {
        max_usd: Some(1.0),
        ..BudgetLimits::default()
    };
    let options = ConnectOptions {
        prices: Arc::new(Prices::built_in()),
        ..options(limits, Spent::default())
    };
    let spec = ModelSpec::new("unheard-of", ProviderKind::OpenAi);
    let error = Model::around(&spec, Fake::new(|_| Ok(reply("ok"))), &options).unwrap_err();
    assert!(matches!(error, ConnectError::NoPrice { .. }), "{error}");
    assert!(error.hint().is_some());
}
