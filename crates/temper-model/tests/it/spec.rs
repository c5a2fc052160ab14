//! A model's entry in a study file.

use temper_model::spec::{Omit, SpecError};
use temper_model::{ModelSpec, Params, ProviderKind};

fn read(text: &str) -> Result<ModelSpec, toml::de::Error> {
    toml::from_str(text)
}

#[test]
fn a_short_entry_is_enough() {
    let spec = read("id = 'gpt-4.1'\nprovider = 'openai'").unwrap();
    assert_eq!(spec, ModelSpec::new("gpt-4.1", ProviderKind::OpenAi));
    assert_eq!(spec.model_name(), "gpt-4.1");
    assert_eq!(spec.key_variable(), Some("OPENAI_API_KEY"));
    assert_eq!(spec.address(), Some("https://api.openai.com/v1"));
    assert_eq!(spec.check(), Ok(()));
}

#[test]
fn a_full_entry_survives_writing_and_reading() {
    let spec = read(
        "id = 'mine'\nprovider = 'openai-compatible'\nmodel = 'org/model'\n\
         base_url = 'http://localhost:8000/v1/'\napi_key_env = 'MY_KEY'\n\
         max_concurrency = 64\nrequests_per_minute = 100\ntokens_per_minute = 10000\nretries = 2\n\
         params = { temperature = 0.2, max_tokens = 99, omit = ['seed'] }\n\
         timeouts = { total_seconds = 30.0 }\nextra = { top_k = 20 }",
    )
    .unwrap();
    assert_eq!(spec.check(), Ok(()));
    assert_eq!(spec.address(), Some("http://localhost:8000/v1"));
    assert_eq!(spec.concurrency(), 64);
    assert!(!spec.sends_seed());
    let again = read(&toml::to_string(&spec).unwrap()).unwrap();
    assert_eq!(again, spec);
}

#[test]
fn an_unknown_field_is_refused() {
    let error = read("id = 'a'\nprovider = 'openai'\nmax_concurency = 3").unwrap_err();
    assert!(error.to_string().contains("max_concurency"), "{error}");
    let error = read("id = 'a'\nprovider = 'open-ai'").unwrap_err();
    assert!(error.to_string().contains("openai-compatible"), "{error}");
}

#[test]
fn the_study_models_are_valid_entries() {
    #[derive(serde::Deserialize)]
    struct File {
        models: Vec<ModelSpec>,
    }
    let file: File = toml::from_str(include_str!("../../data/study-models.toml")).unwrap();
    let ids: Vec<&str> = file.models.iter().map(|m| m.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "gpt-4.1",
            "gpt-5",
            "o4-mini",
            "gemini-2.0-flash",
            "deepseek-r1-32b"
        ]
    );
    for spec in &file.models {
        assert_eq!(spec.check(), Ok(()), "{}", spec.id);
    }
    let reasoning = file.models[1].params_for(&Params::default());
    assert_eq!((reasoning.temperature, reasoning.top_p), (None, None));
    assert_eq!(reasoning.max_tokens, 16_384);
}

#[test]
fn params_of_a_model_go_before_those_of_the_study() {
    let mut spec = ModelSpec::new("a", ProviderKind::OpenAi);
    spec.params.temperature = Some(0.1);
    spec.params.omit = vec![Omit::TopP];
    let params = spec.params_for(&Params::default());
    assert_eq!(params.temperature, Some(0.1));
    assert_eq!(params.top_p, None);
    assert_eq!(params.max_tokens, Params::default().max_tokens);
    assert_eq!(spec.params_for(&params), params, "twice is once");
}

#[test]
fn what_cannot_be_meant_is_said() {
    let check = |change: fn(&mut ModelSpec)| {
        let mut spec = ModelSpec::new("m", ProviderKind::OpenAiCompatible);
        spec.base_url = Some("http://localhost:1/v1".to_owned());
        change(&mut spec);
        spec.check().unwrap_err()
    };
    assert!(matches!(
        check(|s| s.id = " ".into()),
        SpecError::Empty { field: "id" }
    ));
    assert!(matches!(
        check(|s| s.base_url = None),
        SpecError::Missing {
            field: "base_url",
            ..
        }
    ));
    assert!(matches!(
        check(|s| s.provider = ProviderKind::Replay),
        SpecError::Missing { field: "file", .. }
    ));
    for url in [
        "localhost:8000",
        "ftp://a/v1",
        "http://me:pass@a/v1",
        "http://a/v1?key=1",
    ] {
        let mut spec = ModelSpec::new("m", ProviderKind::OpenAiCompatible);
        spec.base_url = Some(url.to_owned());
        let error = spec.check().unwrap_err();
        assert!(matches!(error, SpecError::Address { .. }), "{url}: {error}");
        assert!(!error.to_string().contains("pass@"), "{error}");
    }
    assert!(matches!(
        check(|s| s.timeouts.total_seconds = f64::NAN),
        SpecError::Range {
            field: "timeouts.total_seconds",
            ..
        }
    ));
    let error = check(|s| {
        s.extra.insert("temperature".into(), 1.into());
    });
    assert!(matches!(error, SpecError::Reserved { field, .. } if field == "temperature"));
}

#[test]
fn a_fine_tuned_version_is_a_providers_id_or_a_local_adapter() {
    let spec = |more: &str| read(&format!("id = \"m\"\n{more}")).unwrap();
    let hosted = spec("provider = \"openai\"\ntuned = \"ft:m:1\"");
    hosted.check().unwrap();
    assert_eq!(hosted.tuned_model().unwrap().unwrap().name, "ft:m:1");
    assert!(
        spec("provider = \"openai\"")
            .tuned_model()
            .unwrap()
            .is_none()
    );
    for (more, word) in [
        (
            "provider = \"openai\"\nadapter = \"a\"",
            "goes into `tuned`",
        ),
        ("provider = \"local\"\ntuned = \"ft:m\"", "takes `adapter"),
        ("provider = \"openai\"\ntuned = \" \"", "`tuned` is empty"),
        (
            "provider = \"openai\"\ntuned = \"m\"",
            "names the same model",
        ),
    ] {
        let error = spec(more).check().unwrap_err();
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[test]
fn an_adapter_is_known_by_what_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let mut spec = ModelSpec::new("m", temper_model::ProviderKind::Local);
    spec.adapter = Some(folder.path().to_owned());
    let missing = spec.tuned_model().unwrap_err().to_string();
    assert!(missing.contains("adapter_config.json"), "{missing}");
    put("adapter_config.json", "{}");
    put("adapter_model.safetensors", "one");
    let name = |spec: &ModelSpec| spec.tuned_model().unwrap().unwrap().name;
    let one = name(&spec);
    assert!(one.starts_with("m+") && one.len() == 14, "{one}");
    assert_eq!(name(&spec), one);
    put("adapter_model.safetensors", "two");
    assert_ne!(name(&spec), one);
    // What lies beside it changes nothing.
    let two = name(&spec);
    put("README.md", "notes");
    assert_eq!(name(&spec), two);
}
