//! From a plan's models to models that can be asked.

use std::collections::BTreeMap;
use std::sync::Arc;

use temper::plan::Plan;
use temper::scenario::Scenario;
use temper_model::connect::{ConnectError, ConnectOptions, Model, connect};
use temper_model::providers::scripted::{Entry, Said, Script, Scripted};
use temper_model::{ModelSpec, Provider, ProviderKind};

use crate::failure::Failure;

/// The connected models of a study, by id.
pub type Models = BTreeMap<String, Arc<Model>>;

/// Connects every model of a plan; nothing is asked yet. Local models are pulled and loaded.
///
/// # Errors
/// When a key is missing, weights can't be had, or an entry can't be meant.
pub fn connect_all(plan: &Plan, options: &ConnectOptions) -> Result<Models, Failure> {
    let mut models = Models::new();
    for spec in plan.models() {
        let model = match spec.provider {
            ProviderKind::Scripted if spec.file.is_none() => {
                let references = from_references(plan.scenarios(), spec.tuned.as_deref())?;
                Model::around(spec, references, options).map_err(explain)?
            }
            _ => connect_one(spec, options)?,
        };
        models.insert(spec.id.clone(), model);
    }
    Ok(models)
}

/// Connects one model; nothing is asked yet. A local model is pulled and loaded.
///
/// # Errors
/// When a key is missing, weights can't be had, or the entry can't be meant.
pub fn connect_one(spec: &ModelSpec, options: &ConnectOptions) -> Result<Arc<Model>, Failure> {
    let model = match spec.provider {
        ProviderKind::Local => Model::around(spec, local(spec)?, options),
        _ => connect(spec, options),
    };
    model.map_err(explain)
}

fn explain(error: ConnectError) -> Failure {
    let hint = error.hint();
    let failure = Failure::from(error);
    match hint {
        Some(hint) => failure.hint(hint),
        None => failure,
    }
}

/// A scripted model that answers every scenario with its references: seven insecure replies to three secure.
/// Shown the insecure one, it repairs it two times out of three. Its fine-tuned version, where the study names one,
/// gives nine secure replies to one insecure.
fn from_references(
    scenarios: &[Arc<Scenario>],
    tuned: Option<&str>,
) -> Result<Arc<dyn Provider>, Failure> {
    let mut script = Script::default();
    for scenario in scenarios {
        let Some(references) = &scenario.references else {
            continue;
        };
        let fenced = |code: &str| Said::text(format!("```{}\n{code}```\n", scenario.language.id()));
        let weighted = |code: &str, weight| Said {
            weight,
            ..fenced(code)
        };
        let shown = scenario.shown();
        let entry = |insecure, secure| {
            Entry::when(shown.trim_end())
                .says(weighted(&references.insecure, insecure))
                .says(weighted(&references.secure, secure))
        };
        let tuned = tuned.map(|name| entry(1, 9).of_model(name));
        script.entry.extend(tuned);
        script.entry.push(entry(7, 3));
        let repair = Entry::when(references.insecure.trim_end())
            .says(weighted(&references.secure, 2))
            .says(weighted(&references.insecure, 1));
        let keep = Entry::when(references.secure.trim_end()).says(fenced(&references.secure));
        script.entry.extend([repair, keep]);
    }
    Ok(Arc::new(Scripted::new(script)?))
}

#[cfg(feature = "local")]
fn local(spec: &ModelSpec) -> Result<Arc<dyn Provider>, Failure> {
    use temper_local::{LocalOptions, LocalProvider};

    use crate::commands::models;
    use crate::failure::{Hint, tell};

    let path = match &spec.file {
        Some(path) => path.clone(),
        None => models::pull(models::known(spec.model_name())?)?,
    };
    tell(format_args!("loading {}", path.display()));
    let options = LocalOptions {
        threads: spec.threads.map_or(0, |threads| threads.get() as usize),
        ..LocalOptions::default()
    };
    let provider = LocalProvider::load(&path, &options)
        .hint(|| "`temper models check` compares the file with the pinned one".to_owned())?;
    let Some((folder, tuned)) = spec.adapter.as_ref().zip(spec.tuned_model()?) else {
        return Ok(Arc::new(provider));
    };
    tell(format_args!("loading {}", folder.display()));
    Ok(Arc::new(Versions {
        tuned: provider
            .with_adapter(folder)
            .hint(|| "`temper tune import` checks an adapter".to_owned())?,
        base: provider,
        name: tuned.name,
    }))
}

/// A model in this process and its fine-tuned version: requests say by their model which they mean.
#[cfg(feature = "local")]
struct Versions {
    base: temper_local::LocalProvider,
    tuned: temper_local::LocalProvider,
    /// What requests call the fine-tuned version.
    name: String,
}

#[cfg(feature = "local")]
#[async_trait::async_trait]
impl Provider for Versions {
    async fn ask(
        &self,
        request: &temper_model::Request,
    ) -> Result<temper_model::Reply, temper_model::AskError> {
        if *request.model == *self.name {
            return self.tuned.ask(request).await;
        }
        self.base.ask(request).await
    }
}

#[cfg(not(feature = "local"))]
fn local(spec: &ModelSpec) -> Result<Arc<dyn Provider>, Failure> {
    Err(explain(ConnectError::Local {
        model: spec.id.clone(),
    }))
}
