//! From a study's entry to a model that can be asked.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio_util::sync::CancellationToken;

use crate::budget::Budget;
use crate::cache::{Cache, request_key};
use crate::chat::{Params, Prompt, Reply, Request};
use crate::http::Endpoints;
use crate::pace::{Pace, Stats};
use crate::prices::{Price, Prices};
use crate::provider::{AskError, AskErrorKind, Provider};
use crate::providers::genai::GenAi;
use crate::providers::openai::OpenAi;
use crate::providers::replay::{CassetteError, Recorder, Replay};
use crate::providers::scripted::{ScriptError, Scripted};
use crate::secret::Secret;
use crate::spec::{ModelSpec, ProviderKind, SpecError};

/// Where keys come from: the name of a variable in, its value out.
pub type KeySource = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// What the models of a run share. A clone shares the same.
#[derive(Clone)]
pub struct ConnectOptions {
    /// The cache of replies; `None` asks everything anew.
    pub cache: Option<Cache>,
    /// The most that all models together may ask and spend.
    pub budget: Budget,
    /// What tokens cost.
    pub prices: Arc<Prices>,
    /// Cancelled, it ends all waiting: no new request is sent, those in flight come to their end.
    pub stop: CancellationToken,
    /// Where keys come from: the environment, unless a test says otherwise.
    pub keys: KeySource,
    /// The HTTP clients.
    pub endpoints: Endpoints,
}

impl Default for ConnectOptions {
    fn default() -> Self {
        Self {
            cache: None,
            budget: Budget::default(),
            prices: Arc::new(Prices::built_in()),
            stop: CancellationToken::new(),
            keys: Arc::new(|name| std::env::var(name).ok()),
            endpoints: Endpoints::default(),
        }
    }
}

/// A model that cannot be connected.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// Its entry cannot be meant.
    #[error(transparent)]
    Spec(#[from] SpecError),
    /// No key.
    #[error("model `{model}` needs a key, but the environment variable `{variable}` is not set")]
    MissingKey {
        /// The model's id.
        model: String,
        /// The variable that should hold it.
        variable: String,
    },
    /// A budget in money, and no price.
    #[error(
        "`max_usd` needs a price for model `{model}`, and `{name}` of `{provider}` is in no price list"
    )]
    NoPrice {
        /// The model's id.
        model: String,
        /// Its provider.
        provider: ProviderKind,
        /// Its name there.
        name: String,
    },
    /// A model in this process, which this crate knows nothing of.
    #[error("model `{model}` runs in this process, and this build of Temper has no local models")]
    Local {
        /// The model's id.
        model: String,
    },
    /// The HTTP client cannot be made.
    #[error("model `{model}` cannot be reached: {why}")]
    Client {
        /// The model's id.
        model: String,
        /// Why.
        why: String,
    },
    /// The script cannot be played.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// The cassette cannot be played or recorded.
    #[error(transparent)]
    Cassette(#[from] CassetteError),
}

impl ConnectError {
    /// What a user can do about it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::MissingKey { variable, .. } => Some(format!(
                "set it before running, as in `export {variable}=...`, or name another variable in `api_key_env`"
            )),
            Self::NoPrice { .. } => Some(
                "give its price in a file with `prices`, or limit `max_tokens` instead".to_owned(),
            ),
            Self::Local { .. } => Some("build with the feature `local`".to_owned()),
            _ => None,
        }
    }
}

/// A connected model: a provider, asked through its cache and at its pace.
pub struct Model {
    spec: ModelSpec,
    inner: Arc<dyn Provider>,
    pace: Pace,
    price: Option<Price>,
    cache: Option<Cache>,
    /// Who is asked, for the names of questions in the cache.
    scope: String,
}

impl fmt::Debug for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Model")
            .field("spec", &self.spec)
            .finish_non_exhaustive()
    }
}

/// Connects the model of this entry. Nothing is sent yet.
///
/// # Errors
/// When the entry cannot be meant, its key or its file is missing, or its price is unknown while money is
/// limited.
pub fn connect(spec: &ModelSpec, options: &ConnectOptions) -> Result<Arc<Model>, ConnectError> {
    spec.check()?;
    let key = find_key(spec, options)?;
    let mut provider = build(spec, options, key.clone())?;
    if let Some(path) = &spec.record {
        provider = Arc::new(Recorder::new(provider, path, key)?);
    }
    Model::around(spec, provider, options)
}

/// The key of a remote model. A server that needs none gets none.
fn find_key(spec: &ModelSpec, options: &ConnectOptions) -> Result<Option<Secret>, ConnectError> {
    let Some(variable) = spec.key_variable().filter(|_| spec.provider.is_remote()) else {
        return Ok(None);
    };
    let key = (options.keys)(variable).map(Secret::new);
    match key.filter(|key| !key.is_empty()) {
        Some(key) => Ok(Some(key)),
        None => Err(ConnectError::MissingKey {
            model: spec.id.clone(),
            variable: variable.to_owned(),
        }),
    }
}

fn build(
    spec: &ModelSpec,
    options: &ConnectOptions,
    key: Option<Secret>,
) -> Result<Arc<dyn Provider>, ConnectError> {
    let client_error = |why: String| ConnectError::Client {
        model: spec.id.clone(),
        why,
    };
    let file = spec.file.clone().unwrap_or_default();
    let address = spec.address().unwrap_or_default();
    let client = || {
        let client = options.endpoints.client(address, &spec.timeouts);
        client.map_err(|e| client_error(e.to_string()))
    };
    Ok(match spec.provider {
        ProviderKind::Scripted if spec.file.is_none() => return Err(spec.missing("file").into()),
        ProviderKind::Scripted => Arc::new(Scripted::from_file(&file)?),
        ProviderKind::Replay => Arc::new(Replay::from_file(&file)?),
        ProviderKind::Local => {
            return Err(ConnectError::Local {
                model: spec.id.clone(),
            });
        }
        ProviderKind::OpenAi | ProviderKind::OpenAiCompatible | ProviderKind::DeepSeek => {
            let provider = OpenAi::new(client()?, address, key, spec);
            Arc::new(provider.map_err(|e| client_error(e.message))?)
        }
        ProviderKind::Anthropic | ProviderKind::Gemini => {
            let key = key.unwrap_or_else(|| Secret::new(""));
            let provider = GenAi::new(client()?, address, key, spec);
            Arc::new(provider.map_err(|e| client_error(e.message))?)
        }
    })
}

impl Model {
    /// A model around a provider made elsewhere (a local one): with its cache, its pace, its budget.
    ///
    /// # Errors
    /// When its price is unknown while money is limited.
    pub fn around(
        spec: &ModelSpec,
        inner: Arc<dyn Provider>,
        options: &ConnectOptions,
    ) -> Result<Arc<Self>, ConnectError> {
        let price = options.prices.of(spec);
        if price.is_none() && options.budget.limits().max_usd.is_some() {
            return Err(ConnectError::NoPrice {
                model: spec.id.clone(),
                provider: spec.provider,
                name: spec.model_name().to_owned(),
            });
        }
        let scope = format!("{} {}", spec.provider, spec.address().unwrap_or_default());
        let budget = options.budget.clone();
        Ok(Arc::new(Self {
            pace: Pace::new(spec, price, budget, options.stop.clone()),
            spec: spec.clone(),
            inner,
            price,
            cache: options.cache.clone(),
            scope,
        }))
    }

    /// The study's entry.
    pub fn spec(&self) -> &ModelSpec {
        &self.spec
    }

    /// What its tokens cost, where that is known.
    pub fn price(&self) -> Option<Price> {
        self.price
    }

    /// What happened so far.
    pub fn stats(&self) -> Stats {
        self.pace.stats()
    }

    /// Asks one tiny question, once, so that a wrong key, name or address shows before a run.
    ///
    /// An answer of any outcome is good, and so is "too many requests": someone is there.
    ///
    /// # Errors
    /// What the question met.
    pub async fn preflight(&self) -> Result<(), AskError> {
        let params = Params {
            max_tokens: 16,
            ..Params::default()
        };
        let mut params = self.spec.params_for(&params);
        params.max_tokens = 16;
        let request = Request {
            model: self.spec.model_name().into(),
            prompt: Arc::new(Prompt::user("Answer with the word yes.")),
            params,
            seed: 0,
            sample: 0,
        };
        let patience = Duration::from_secs(60);
        match tokio::time::timeout(patience, self.inner.ask(&request)).await {
            Ok(Err(error)) if error.kind != AskErrorKind::RateLimited => Err(error),
            Ok(_) => Ok(()),
            Err(_) => {
                let address = self.spec.address().unwrap_or("the model");
                let message = format!("`{address}`: no answer to a tiny question in 60 seconds");
                Err(AskError::new(AskErrorKind::Timeout, message))
            }
        }
    }
}

#[async_trait]
impl Provider for Model {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        let Some(cache) = &self.cache else {
            return self.pace.ask(&*self.inner, request).await;
        };
        let key = request_key(&self.scope, request);
        let kept = cache.get(&key);
        self.pace.counters.cache_looked_up(kept.is_some());
        if let Some(reply) = kept {
            return Ok(reply);
        }
        let reply = self.pace.ask(&*self.inner, request).await?;
        cache.put(key, &reply);
        Ok(reply)
    }
}
