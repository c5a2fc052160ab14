//! Keys are sent and never shown.

use proptest::prelude::*;
use temper_model::secret::{REDACTED, Secret};
use temper_model::{Provider, ProviderKind};

use crate::helpers::{KEY, model_at, request};
use crate::server::{Answer, Server};

#[test]
fn a_key_is_not_printed() {
    let key = Secret::new(format!("{KEY}\n"));
    assert_eq!(format!("{key} {key:?}"), "[key] [key]");
}

#[test]
fn the_key_and_telling_pieces_of_it_are_taken_out() {
    let key = Secret::new(KEY);
    assert_eq!(key.scrub(&format!("wrong key {KEY}.")), "wrong key [key].");
    assert_eq!(
        key.scrub("wrong key sk-test-0123456***"),
        "wrong key [key]***"
    );
    assert_eq!(key.scrub("ends in ghijklmnop"), "ends in [key]");
    assert_eq!(key.scrub("sk-test is short"), "sk-test is short");
    assert_eq!(Secret::new("").scrub("anything"), "anything");
}

proptest! {
    #[test]
    fn no_text_keeps_the_key(before in ".{0,40}", after in ".{0,40}") {
        let clean = Secret::new(KEY).scrub(&format!("{before}{KEY}{after}")).into_owned();
        prop_assert!(!clean.contains(KEY));
        prop_assert!(clean.contains(REDACTED));
    }
}

#[tokio::test]
async fn a_provider_that_echoes_the_key_does_not_spread_it() {
    for kind in [
        ProviderKind::OpenAiCompatible,
        ProviderKind::Anthropic,
        ProviderKind::Gemini,
    ] {
        let echo = format!(r#"{{"error":{{"message":"Incorrect API key provided: {KEY}"}}}}"#);
        let server = Server::with(vec![Answer::json(401, &echo)]).await;
        let model = model_at(&server.url, kind);
        let error = model.ask(&request("hi")).await.unwrap_err();
        let shown = format!("{error} {error:?} {model:?}");
        assert!(
            shown.contains("Incorrect API key provided: [key]"),
            "{shown}"
        );
        assert!(!shown.contains("0123456789"), "{shown}");
        assert!(server.seen()[0].head.contains(KEY), "the key was sent");
    }
}

#[tokio::test]
async fn a_reply_that_echoes_the_key_does_not_keep_it() {
    let server = Server::with(vec![Answer::completion(&format!("key: {KEY}"), "stop")]).await;
    let model = model_at(&server.url, ProviderKind::OpenAiCompatible);
    assert_eq!(model.ask(&request("hi")).await.unwrap().text, "key: [key]");
}
