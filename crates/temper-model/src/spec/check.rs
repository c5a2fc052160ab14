//! What a model's entry may not say, beyond what its types refuse.

use super::{ModelSpec, ProviderKind};

/// A model's entry that cannot be meant as it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpecError {
    /// No name.
    #[error("a model has an empty `{field}`")]
    Empty {
        /// Which field.
        field: &'static str,
    },
    /// A field that this provider needs is missing.
    #[error("model `{model}` with provider `{provider}` needs `{field}`")]
    Missing {
        /// The model's id.
        model: String,
        /// Its provider.
        provider: ProviderKind,
        /// Which field.
        field: &'static str,
    },
    /// The address is none.
    #[error("`base_url` of model `{model}` is not usable: {why}")]
    Address {
        /// The model's id.
        model: String,
        /// What is wrong with it.
        why: String,
    },
    /// A number out of its range.
    #[error("`{field}` of model `{model}` is {value}, but must be {range}")]
    Range {
        /// The model's id.
        model: String,
        /// Which field.
        field: &'static str,
        /// What it says.
        value: String,
        /// What it may say.
        range: &'static str,
    },
    /// What it says of its fine-tuned version makes no sense.
    #[error("model `{model}`: {why}")]
    Tuned {
        /// The model's id.
        model: String,
        /// What is wrong.
        why: String,
    },
    /// A field of the body that has its own place.
    #[error("`extra.{field}` of model `{model}` has its own place in the study file")]
    Reserved {
        /// The model's id.
        model: String,
        /// Which field.
        field: String,
    },
}

/// Fields of a request's body that Temper fills in itself.
const OWN_FIELDS: [&str; 10] = [
    "model",
    "messages",
    "temperature",
    "top_p",
    "max_tokens",
    "max_completion_tokens",
    "reasoning_effort",
    "seed",
    "n",
    "stream",
];

impl ModelSpec {
    /// Checks what the types cannot say.
    ///
    /// # Errors
    /// The first thing that cannot be meant, with the model and the field.
    pub fn check(&self) -> Result<(), SpecError> {
        if self.id.trim().is_empty() {
            return Err(SpecError::Empty { field: "id" });
        }
        if self.model_name().trim().is_empty() {
            return Err(SpecError::Empty { field: "model" });
        }
        if self.provider == ProviderKind::OpenAiCompatible && self.base_url.is_none() {
            return Err(self.missing("base_url"));
        }
        if self.provider == ProviderKind::Replay && self.file.is_none() {
            return Err(self.missing("file"));
        }
        if let Some(field) = self.extra.keys().find(|k| OWN_FIELDS.contains(&k.as_str())) {
            return Err(SpecError::Reserved {
                model: self.id.clone(),
                field: field.clone(),
            });
        }
        self.check_tuned()?;
        self.check_address()?;
        self.check_numbers()
    }

    pub(crate) fn missing(&self, field: &'static str) -> SpecError {
        SpecError::Missing {
            model: self.id.clone(),
            provider: self.provider,
            field,
        }
    }

    /// An address is printed in errors and written to the ledger, so nothing secret may hide in it.
    fn check_address(&self) -> Result<(), SpecError> {
        let Some(url) = &self.base_url else {
            return Ok(());
        };
        let bad = |why: String| SpecError::Address {
            model: self.id.clone(),
            why,
        };
        let url = reqwest::Url::parse(url).map_err(|e| bad(e.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(bad(format!("`{}` is not `http` or `https`", url.scheme())));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(bad("it holds a user name or a password".to_owned()));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(bad("it ends in a query or a fragment".to_owned()));
        }
        Ok(())
    }

    fn check_numbers(&self) -> Result<(), SpecError> {
        let times = [
            ("timeouts.connect_seconds", self.timeouts.connect_seconds),
            (
                "timeouts.first_byte_seconds",
                self.timeouts.first_byte_seconds,
            ),
            ("timeouts.total_seconds", self.timeouts.total_seconds),
        ];
        for (field, value) in times {
            if !(0.001..=86_400.0).contains(&value) {
                return Err(self.range(field, value, "from 0.001 to 86400"));
            }
        }
        let temperature = self.params.temperature.filter(|t| !(0.0..=2.0).contains(t));
        if let Some(value) = temperature {
            return Err(self.range("params.temperature", value, "from 0 to 2"));
        }
        let top_p = self.params.top_p.filter(|p| !(0.0..=1.0).contains(p));
        if let Some(value) = top_p {
            return Err(self.range("params.top_p", value, "from 0 to 1"));
        }
        if self.params.max_tokens == Some(0) {
            return Err(self.range("params.max_tokens", 0, "at least 1"));
        }
        Ok(())
    }

    fn range(&self, field: &'static str, value: impl ToString, range: &'static str) -> SpecError {
        SpecError::Range {
            model: self.id.clone(),
            field,
            value: value.to_string(),
            range,
        }
    }
}
