//! Which model repairs: an id of the settings, or a provider with a name.

use std::sync::Arc;

use temper::harden::Settings;
use temper_model::connect::ConnectOptions;
use temper_model::{ModelSpec, Params, Provider};

use crate::commands::study::providers::connect_one;
use crate::failure::{Failure, Hint};

/// A connected model.
pub(super) struct Chosen {
    /// The provider.
    pub(super) provider: Arc<dyn Provider>,
    /// The model's name there.
    pub(super) name: Arc<str>,
    /// How it decodes.
    pub(super) params: Params,
}

/// Connects the model of this name; without one the model that runs in this process.
pub(super) fn connect(name: Option<&str>, settings: &Settings) -> Result<Chosen, Failure> {
    let spec = spec(name.unwrap_or("local"), settings)?;
    let defaults = Params {
        // A repair wants the likely words, not many different ones.
        temperature: Some(0.2),
        max_tokens: 2048,
        ..Params::default()
    };
    Ok(Chosen {
        provider: connect_one(&spec, &ConnectOptions::default())?,
        name: spec.model_name().into(),
        params: spec.params_for(&defaults),
    })
}

/// The entry that a name means: an id of the settings, or a provider with a name.
///
/// # Errors
/// When the name means no model.
pub fn spec(name: &str, settings: &Settings) -> Result<ModelSpec, Failure> {
    if let Some(spec) = settings.models.iter().find(|spec| spec.id == name) {
        return Ok(spec.clone());
    }
    let (provider, rest) = name.split_once(':').unwrap_or((name, ""));
    let mut entry = toml::Table::new();
    let mut set = |key: &str, value: &str| {
        entry.insert(key.to_owned(), toml::Value::String(value.to_owned()));
    };
    set("id", if rest.is_empty() { name } else { rest });
    set("provider", provider);
    match (provider, rest) {
        ("local", "") => set("model", DEFAULT_LOCAL),
        ("local", file) if file.ends_with(".gguf") => set("file", file),
        ("scripted" | "replay", file) => set("file", file),
        (_, "") => return Err(unknown(name, settings)),
        ("openai-compatible", target) => {
            let (model, url) = target
                .split_once('@')
                .ok_or_else(|| Failure::new("no address"))
                .hint(|| "write `openai-compatible:NAME@http://HOST/v1`".to_owned())?;
            set("model", model);
            set("base_url", url);
        }
        (_, model) => set("model", model),
    }
    toml::Value::Table(entry)
        .try_into()
        .map_err(|_| unknown(name, settings))
}

fn unknown(name: &str, settings: &Settings) -> Failure {
    let known: Vec<&str> = settings.models.iter().map(|it| it.id.as_str()).collect();
    let own = if known.is_empty() {
        String::new()
    } else {
        format!("; temper.toml has {}", known.join(", "))
    };
    Failure::new(format_args!("no model is called `{name}`")).hint(format!(
        "write `local`, `local:ID`, `local:FILE.gguf`, `PROVIDER:NAME` or `scripted:FILE`{own}"
    ))
}

#[cfg(feature = "local")]
const DEFAULT_LOCAL: &str = crate::commands::models::DEFAULT;

#[cfg(not(feature = "local"))]
const DEFAULT_LOCAL: &str = "local";
