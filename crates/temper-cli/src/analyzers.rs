//! External analyzers as users name them: presets, and those of temper.toml.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use temper::harden::Settings;
use temper::scanners::agreement::{Found, agreement};
use temper::scanners::external::{External, ExternalError};
use temper_scan::Finding;

use crate::failure::{Failure, Hint, tell};
use crate::places::shown;
use crate::show::table::plain;

/// The analyzers of these names, each asked for its version: a missing one is told before anything is done.
///
/// # Errors
/// When a name is not known or a program is not installed.
pub fn chosen(names: &[String], settings: &Settings) -> Result<Vec<External>, Failure> {
    let mut chosen = Vec::new();
    for name in names {
        let external = named(name, settings)?;
        let version = external.version().map_err(explain)?;
        let version = version.map_or_else(String::new, |version| format!(" {version}"));
        tell(format_args!("with {name}{version}"));
        chosen.push(external);
    }
    Ok(chosen)
}

fn named(name: &str, settings: &Settings) -> Result<External, Failure> {
    let Some(own) = settings.analyzers.iter().find(|it| it.name == name) else {
        return External::preset(name)
            .hint(|| "any other analyzer is an entry [[analyzers]] of temper.toml".to_owned());
    };
    let mut external = if own.command.is_empty() {
        External::preset(name)
            .hint(|| format!("give `{name}` a `command` in temper.toml, or use a preset"))?
    } else {
        External::of_command(name, own.command.clone())
    };
    if !own.arguments.is_empty() {
        external.arguments.clone_from(&own.arguments);
    }
    if let Some(install) = &own.install {
        external.install.clone_from(install);
    }
    if !own.version.is_empty() {
        external.version.clone_from(&own.version);
    }
    external.timeout = own.timeout.unwrap_or(external.timeout);
    Ok(external)
}

/// What an analyzer that can't give findings means for the user.
pub fn explain(error: ExternalError) -> Failure {
    match error {
        ExternalError::Missing {
            ref program,
            ref install,
        } => {
            let message = format!("`{program}` is not installed");
            Failure::new(message).hint(install.clone())
        }
        other => Failure::from(other).hint("its `arguments` in temper.toml may need a change"),
    }
}

/// What an analyzer finds below these paths, by file as the built-in scanner names it.
///
/// # Errors
/// When it can't be run or is not understood.
pub fn look(
    external: &External,
    paths: &[PathBuf],
) -> Result<BTreeMap<String, Vec<Finding>>, Failure> {
    let here = std::env::current_dir()?;
    let mut found: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    for path in paths {
        let language = external.languages.first().copied();
        let results = external.look(path, &here, language).map_err(explain)?;
        for result in results {
            found
                .entry(placed(&result.path, path, &here))
                .or_default()
                .push(result.finding);
        }
    }
    Ok(found)
}

/// A path of a log from the current folder: logs have them absolute, from that folder, or from the target.
fn placed(path: &str, target: &Path, here: &Path) -> String {
    let path = Path::new(path);
    if let Ok(inner) = path.strip_prefix(here) {
        return shown(inner);
    }
    if path.is_relative() && !here.join(path).exists() && target.join(path).exists() {
        return shown(&target.join(path));
    }
    shown(path)
}

/// The table of agreement between every two tools, for people.
pub fn tell_agreement(tools: &[Found]) {
    if tools.len() < 2 {
        return;
    }
    let mut table = plain(["tools", "both", "only the first", "only the second"]);
    for pair in agreement(tools) {
        table.add_row([
            format!("{}, {}", pair.one, pair.other),
            pair.both.to_string(),
            pair.only_one.to_string(),
            pair.only_other.to_string(),
        ]);
    }
    tell("agreement by file, weakness family and line:");
    tell(table.trim_fmt());
}
