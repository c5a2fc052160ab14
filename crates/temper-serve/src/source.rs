//! The code that a tool is asked about: given as text, or as the path of a file.

use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use temper::harden::patch::FileText;
use temper_scan::Language;

/// Larger files are data or bundles.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Code to look at: `code` with `language` or `path`, or `path` alone for a file as it is on disk.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// The whole text of the file. Without it the file at `path` is read.
    #[serde(default)]
    pub(crate) code: Option<String>,
    /// The path of the file; its extension tells the language.
    #[serde(default)]
    pub(crate) path: Option<String>,
    /// python, javascript, typescript, java or go; needed where `path` does not tell it.
    #[serde(default)]
    pub(crate) language: Option<String>,
}

/// Code as read.
pub(crate) struct Read {
    /// What it is called.
    pub(crate) path: String,
    /// Its text.
    pub(crate) file: FileText,
    /// Its language.
    pub(crate) language: Language,
}

impl Source {
    /// Reads the code, or says what is missing.
    pub(crate) fn read(self) -> Result<Read, String> {
        let language = self.language()?;
        let raw = match (self.code, &self.path) {
            (Some(code), _) => code,
            (None, Some(path)) => from_disk(Path::new(path))?,
            (None, None) => return Err("give `code`, or the `path` of a file".to_owned()),
        };
        let unnamed = || format!("code.{}", language.extension());
        Ok(Read {
            path: self.path.unwrap_or_else(unnamed),
            file: FileText { raw },
            language,
        })
    }

    fn language(&self) -> Result<Language, String> {
        if let Some(name) = &self.language {
            return name
                .parse()
                .map_err(|error: temper_scan::language::UnknownLanguage| error.to_string());
        }
        let extension = self
            .path
            .as_deref()
            .and_then(|path| Path::new(path).extension()?.to_str());
        extension
            .and_then(Language::from_extension)
            .ok_or_else(|| "give `language`: python, javascript, typescript, java or go".to_owned())
    }
}

fn from_disk(path: &Path) -> Result<String, String> {
    let fail = |error: std::io::Error| format!("cannot read `{}`: {error}", path.display());
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > LARGEST {
        return Err(format!("`{}` is larger than 4 MiB", path.display()));
    }
    std::fs::read_to_string(path).map_err(fail)
}
