//! Which strategy repairs which file: the policy of `temper recommend`, where there is one.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use temper::harden::Original;
use temper::recommend::{Case, Policy};
use temper::strategy::{Repair, StrategyCatalog};

use super::Args;
use crate::failure::{Failure, Hint, tell};

/// The usual name.
const USUAL: &str = "temper-policy.toml";

/// The strategies of a policy; none without a policy.
pub(super) struct Strategies {
    policy: Option<Policy>,
    model: String,
    /// The strategies that the policy names.
    repairs: BTreeMap<String, Repair>,
}

impl Strategies {
    /// Reads the policy that is named or lies in the folder. A strategy that is named goes before any policy.
    pub(super) fn read(args: &Args, model: &str) -> Result<Self, Failure> {
        let none = Self {
            policy: None,
            model: model.to_owned(),
            repairs: BTreeMap::new(),
        };
        let path = match &args.policy {
            Some(path) => path.as_path(),
            None if args.strategy.is_none() && Path::new(USUAL).exists() => Path::new(USUAL),
            None => return Ok(none),
        };
        let place = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {place}"))
            .hint(|| "`temper recommend STUDY --policy FILE` writes one".to_owned())?;
        let policy = Policy::parse(&place, &text)?;
        let rounds = args.rounds.unwrap_or(3);
        let mut catalog = StrategyCatalog::builtin()?;
        let named = policy.choices.iter().filter_map(|it| it.strategy.as_ref());
        let mut repairs = BTreeMap::new();
        for name in named.chain([&policy.default]) {
            let id = crate::strategies::resolve(name, path.parent(), &mut catalog)?;
            repairs.insert(name.to_string(), catalog.repair(&id, rounds)?);
        }
        tell(format_args!("strategies of {place}"));
        Ok(Self {
            policy: Some(policy),
            repairs,
            ..none
        })
    }

    /// The strategy for the worst finding of a file.
    pub(super) fn of(&self, original: &Original) -> Option<&Repair> {
        let policy = self.policy.as_ref()?;
        let worst = original
            .targets
            .iter()
            .max_by(|a, b| a.severity.0.total_cmp(&b.severity.0))?;
        let case = Case {
            model: Some(&self.model),
            language: original.language,
            weakness: None,
            cwes: &worst.cwes,
        };
        let (strategy, _) = policy.choose(&case);
        self.repairs.get(&**strategy)
    }
}
