//! What study a ledger is of: the header of a plan, and whether a ledger is of the same study.

use temper_model::ModelSpec;
use temper_model::spec::{SpecError, TunedModel};

use super::GenerateError;
use crate::ledger::{Header, StudyModel};
use crate::plan::Plan;

/// The fine-tuned version of a model, where a strategy of the plan asks it.
pub(super) fn tuned_of(plan: &Plan, model: &ModelSpec) -> Result<Option<TunedModel>, SpecError> {
    if plan.strategies.iter().any(|it| it.asks_tuned()) {
        return model.tuned_model();
    }
    Ok(None)
}

fn study_model(plan: &Plan, model: &ModelSpec) -> Result<StudyModel, SpecError> {
    Ok(StudyModel {
        id: model.id.clone(),
        provider: model.provider.name().to_owned(),
        model: model.model_name().to_owned(),
        base_url: model.base_url.clone(),
        params: model.params_for(&plan.study.params),
        tuned: tuned_of(plan, model)?,
    })
}

pub(super) fn header(plan: &Plan) -> Result<Header, SpecError> {
    let models = plan.models().iter().map(|model| study_model(plan, model));
    Ok(Header {
        study: plan.study.name.clone(),
        seed: plan.study.seed,
        samples: plan.study.samples,
        suite: plan.suite.id.clone(),
        suite_hash: plan.suite.hash.clone(),
        scenarios: plan.scenarios().iter().map(|s| (**s).clone()).collect(),
        strategies: plan.strategy_files.clone(),
        models: models.collect::<Result<_, _>>()?,
        temper: env!("CARGO_PKG_VERSION").to_owned(),
        imported: None,
    })
}

/// A study may grow (more samples, models, strategies, scenarios), but what it has asked must keep its meaning.
pub(super) fn refuse_other_study(kept: &Header, wanted: &Header) -> Result<(), GenerateError> {
    let differs = |what: String, kept_value: String, wanted_value: String| {
        (kept_value != wanted_value).then(|| GenerateError::OtherStudy {
            study: kept.study.clone(),
            what,
            kept: kept_value,
            wanted: wanted_value,
        })
    };
    let mut found = vec![
        differs(
            "seed".into(),
            kept.seed.to_string(),
            wanted.seed.to_string(),
        ),
        differs("suite".into(), kept.suite.clone(), wanted.suite.clone()),
        differs(
            "suite content".into(),
            short(&kept.suite_hash),
            short(&wanted.suite_hash),
        ),
    ];
    for model in &wanted.models {
        if let Some(before) = kept.models.iter().find(|m| m.id == model.id) {
            if let (Some(then), Some(now)) = (&before.tuned, &model.tuned) {
                let what = format!("fine-tuned version of model `{}`", model.id);
                found.push(differs(what, then.name.clone(), now.name.clone()));
            }
            let what = format!("configuration of model `{}`", model.id);
            found.push(differs(what, shown(before), shown(model)));
        }
    }
    for file in &wanted.strategies {
        if let Some(before) = kept.strategies.iter().find(|f| f.id == file.id) {
            let what = format!("text of strategy `{}`", file.id);
            if before != file {
                found.push(differs(
                    what,
                    "an earlier text".into(),
                    "a changed text".into(),
                ));
            }
        }
    }
    found.into_iter().flatten().next().map_or(Ok(()), Err)
}

fn short(hash: &str) -> String {
    hash.chars().take(12).collect()
}

/// The entry without its fine-tuned version, which may come to it later.
fn shown(model: &StudyModel) -> String {
    let base = StudyModel {
        tuned: None,
        ..model.clone()
    };
    serde_json::to_string(&base).unwrap_or_default()
}

/// The study as it was and as it is wanted, together.
pub(super) fn grown(mut kept: Header, wanted: &Header) -> Header {
    kept.study.clone_from(&wanted.study);
    kept.samples = kept.samples.max(wanted.samples);
    kept.temper.clone_from(&wanted.temper);
    for scenario in &wanted.scenarios {
        if !kept.scenarios.iter().any(|s| s.id == scenario.id) {
            kept.scenarios.push(scenario.clone());
        }
    }
    for file in &wanted.strategies {
        if !kept.strategies.iter().any(|f| f.id == file.id) {
            kept.strategies.push(file.clone());
        }
    }
    for model in &wanted.models {
        match kept.models.iter_mut().find(|m| m.id == model.id) {
            None => kept.models.push(model.clone()),
            Some(before) if before.tuned.is_none() => before.tuned.clone_from(&model.tuned),
            Some(_) => {}
        }
    }
    kept
}
