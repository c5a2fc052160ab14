//! The tokenizer of a Hugging Face checkpoint's folder, and such a folder from a tokenizer.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{END_OF_TURN, Tokenizer, template};
use crate::checkpoint::json;
use crate::error::LoadError;

const WORDS: &str = "tokenizer.json";
const SETTINGS: &str = "tokenizer_config.json";
const TEMPLATE: &str = "chat_template.jinja";

/// What `tokenizer_config.json` says.
#[derive(Debug, Deserialize)]
struct Settings {
    bos_token: Option<Special>,
    eos_token: Option<Special>,
    #[serde(default)]
    add_bos_token: bool,
    chat_template: Option<Template>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Special {
    Text(String),
    Token { content: String },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Template {
    One(String),
    Several(Vec<Named>),
}

#[derive(Debug, Deserialize)]
struct Named {
    name: String,
    template: String,
}

impl Special {
    fn text(self) -> String {
        match self {
            Self::Text(text) | Self::Token { content: text } => text,
        }
    }
}

impl Template {
    /// The template for plain conversations.
    fn plain(self) -> Option<String> {
        match self {
            Self::One(template) => Some(template),
            Self::Several(all) => {
                let plain = all.into_iter().find(|named| named.name == "default")?;
                Some(plain.template)
            }
        }
    }
}

impl Tokenizer {
    /// The tokenizer of a checkpoint's folder: `tokenizer.json`, `tokenizer_config.json`, and
    /// `chat_template.jinja` where the template is a file of its own.
    ///
    /// # Errors
    /// When a file is missing or damaged.
    pub fn from_folder(folder: &Path) -> Result<Self, LoadError> {
        let wrong = |part: &'static str, reason: String| LoadError::Words {
            path: folder.to_owned(),
            part,
            reason,
        };
        let mut inner = tokenizers::Tokenizer::from_file(folder.join(WORDS))
            .map_err(|error| wrong("tokenizer", error.to_string()))?;
        // Some folders keep settings of their training, which would cut our texts short.
        inner.with_padding(None);
        inner
            .with_truncation(None)
            .map_err(|error| wrong("tokenizer", error.to_string()))?;
        let settings: Settings = json(&folder.join(SETTINGS))?;
        let source = std::fs::read_to_string(folder.join(TEMPLATE)).ok();
        let source = source
            .or(settings.chat_template.and_then(Template::plain))
            .ok_or_else(|| wrong("chat template", "there is none".to_owned()))?;
        let id = |text: &str| inner.token_to_id(text);
        let bos = settings.bos_token.map(Special::text);
        let eos = settings.eos_token.map(Special::text).unwrap_or_default();
        let mut ends: Vec<u32> = END_OF_TURN.iter().filter_map(|text| id(text)).collect();
        ends.extend(id(&eos));
        ends.sort_unstable();
        ends.dedup();
        Ok(Self {
            bos: bos.and_then(|text| Some((id(&text)?, text))),
            template: template(&source)
                .map_err(|error| wrong("chat template", error.to_string()))?,
            source,
            eos,
            add_bos: settings.add_bos_token,
            ends,
            inner,
        })
    }

    /// Writes the files that [`Tokenizer::from_folder`] reads, for other tools as well.
    ///
    /// # Errors
    /// When a file cannot be written; says which.
    pub fn save(&self, folder: &Path) -> Result<(), (PathBuf, std::io::Error)> {
        let words = folder.join(WORDS);
        self.inner
            .save(&words, false)
            .map_err(|error| (words, std::io::Error::other(error)))?;
        let settings = serde_json::json!({
            "tokenizer_class": "PreTrainedTokenizerFast",
            "bos_token": self.bos.as_ref().map(|(_, text)| text),
            "eos_token": self.eos,
            "add_bos_token": self.add_bos,
            "clean_up_tokenization_spaces": false,
            "chat_template": self.source,
        });
        let path = folder.join(SETTINGS);
        std::fs::write(&path, format!("{settings:#}\n")).map_err(|error| (path, error))
    }
}
