//! The price list.

use temper_model::prices::PricesError;
use temper_model::{Estimate, ModelSpec, Price, Prices, ProviderKind};

fn price(prices: &Prices, provider: ProviderKind, model: &str) -> Option<(f64, f64)> {
    prices.listed(provider, model).map(|p| (p.input, p.output))
}

#[test]
fn the_built_in_list_is_whole() {
    let prices = Prices::built_in();
    assert!(prices.entries().len() > 10);
    for listed in prices.entries() {
        assert!(!listed.model.is_empty() && !listed.source.is_empty());
        assert!(listed.date.starts_with("2026-"), "{listed:?}");
        assert!(
            listed.input >= 0.0 && listed.output >= listed.input,
            "{listed:?}"
        );
    }
}

#[test]
fn the_longest_name_counts() {
    let prices = Prices::built_in();
    let openai = |model: &str| price(&prices, ProviderKind::OpenAi, model);
    assert_eq!(openai("gpt-4.1"), Some((2.0, 8.0)));
    assert_eq!(openai("gpt-4.1-2025-04-14"), Some((2.0, 8.0)));
    assert_eq!(openai("gpt-4.1-mini-2025-04-14"), Some((0.4, 1.6)));
    assert_eq!(openai("gpt-4.1-turbo"), None);
    assert_eq!(
        price(&prices, ProviderKind::OpenAiCompatible, "gpt-4.1"),
        None
    );
}

#[test]
fn unknown_is_not_zero_and_local_is() {
    let prices = Prices::built_in();
    let unknown = ModelSpec::new("m", ProviderKind::OpenAiCompatible);
    assert_eq!(prices.of(&unknown), None);
    let local = ModelSpec::new("m", ProviderKind::Local);
    assert_eq!(
        prices.of(&local),
        Some(Price {
            input: 0.0,
            output: 0.0
        })
    );
}

#[test]
fn a_file_goes_before_the_built_in_list() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prices.toml");
    let entry = |provider: &str, model: &str, input: f64| {
        format!(
            "[[price]]\nprovider = '{provider}'\nmodel = ['{model}']\ninput = {input:?}\noutput = 9.0\n\
             source = 'our contract'\ndate = '2026-11-01'\n"
        )
    };
    let text = entry("openai", "gpt-4.1", 1.5) + &entry("openai-compatible", "org/*", 0.0);
    std::fs::write(&path, text).unwrap();
    let prices = Prices::with_file(&path).unwrap();
    assert_eq!(
        price(&prices, ProviderKind::OpenAi, "gpt-4.1"),
        Some((1.5, 9.0))
    );
    assert_eq!(
        price(&prices, ProviderKind::OpenAi, "gpt-5"),
        Some((1.25, 10.0))
    );
    assert_eq!(
        price(&prices, ProviderKind::OpenAiCompatible, "org/x"),
        Some((0.0, 9.0))
    );
    std::fs::write(
        &path,
        entry("openai", "gpt-4.1", f64::NAN).replace("NaN", "nan"),
    )
    .unwrap();
    assert!(matches!(
        Prices::with_file(&path),
        Err(PricesError::NotAPrice { .. })
    ));
    std::fs::write(&path, "[[prices]]").unwrap();
    assert!(matches!(
        Prices::with_file(&path),
        Err(PricesError::Parse { .. })
    ));
    let gone = Prices::with_file(&folder.path().join("gone.toml"));
    assert!(matches!(gone, Err(PricesError::Read { .. })));
}

#[test]
fn estimates_add_up_and_say_what_they_do_not_know() {
    let known = Estimate::of_calls(
        Some(Price {
            input: 2.0,
            output: 8.0,
        }),
        1000,
        500,
        250,
    );
    assert_eq!(
        (known.input_tokens, known.output_tokens),
        (500_000, 250_000)
    );
    assert_eq!(known.known_usd(), Some(3.0));
    let both = known + Estimate::of_calls(None, 10, 500, 250);
    assert_eq!((both.calls, both.unpriced_calls, both.usd), (1010, 10, 3.0));
    assert_eq!(both.known_usd(), None);
}
