//! Where Temper keeps things (results beside the user's work, models in the user's cache), and how it names places.

use std::path::{Path, PathBuf};

#[cfg(feature = "local")]
use crate::failure::{Failure, Hint};

/// The folder of a study's results, where no other is asked for.
pub fn results(study: &str) -> PathBuf {
    Path::new("temper-runs").join(study)
}

/// The folder of models: `TEMPER_MODELS`, or `models` in the user's cache folder for Temper.
///
/// # Errors
/// When the user has no home folder and the variable is not set.
#[cfg(feature = "local")]
pub fn models() -> Result<PathBuf, Failure> {
    if let Some(folder) = std::env::var_os("TEMPER_MODELS").filter(|folder| !folder.is_empty()) {
        return Ok(folder.into());
    }
    directories::ProjectDirs::from("", "", "temper")
        .map(|places| places.cache_dir().join("models"))
        .ok_or_else(|| Failure::new("no home folder to keep models in"))
        .hint(|| "set TEMPER_MODELS to a folder".to_owned())
}

/// A path as findings name it: with `/`, and without a leading `./`.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}
