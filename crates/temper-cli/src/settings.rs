//! The settings of the project: `temper.toml` in the folder, or a file that is named.

use std::path::Path;

use anyhow::Context;
use temper::harden::Settings;

use crate::failure::{Failure, Hint};

/// The usual name.
const USUAL: &str = "temper.toml";

/// Reads the settings; without a file there are none.
///
/// # Errors
/// When the file can't be read or is not as its format wants it.
pub fn read(named: Option<&Path>) -> Result<Settings, Failure> {
    let path = named.unwrap_or(Path::new(USUAL));
    if named.is_none() && !path.exists() {
        return Ok(Settings::default());
    }
    let place = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read {place}"))
        .hint(|| "name the settings with `--config FILE`".to_owned())?;
    Ok(Settings::parse(&place, &text)?)
}
