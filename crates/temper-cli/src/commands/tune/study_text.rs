//! A line more in the text of a study file: comments and everything else stay as they are.

use std::fmt;
use std::path::Path;

use temper::plan::StudyFile;

/// The strategy that asks a fine-tuned version.
const STRATEGY: &str = "fine-tuned";

/// What a model's entry says of its fine-tuned version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    key: &'static str,
    value: String,
}

impl Line {
    /// An adapter's folder, as seen from the folder of the study file.
    pub(super) fn adapter(folder: &Path, beside: Option<&Path>) -> Self {
        let near = beside.and_then(|it| folder.strip_prefix(it).ok());
        let absolute = || std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let value = match (near, beside) {
            (Some(near), _) => near.to_owned(),
            (None, Some(beside)) if beside.as_os_str().is_empty() => folder.to_owned(),
            (None, Some(_)) => absolute(),
            (None, None) => folder.to_owned(),
        };
        Self {
            key: "adapter",
            value: value.display().to_string().replace('\\', "/"),
        }
    }

    /// The id that a provider gave.
    pub(super) fn tuned(id: &str) -> Self {
        Self {
            key: "tuned",
            value: id.to_owned(),
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = toml::Value::String(self.value.clone());
        write!(f, "{} = {value}", self.key)
    }
}

/// The study's text with the line in the entry of a model, and the strategy among the strategies. None where the text
/// is written so that the result would not mean that.
pub(super) fn with_tuned(
    text: &str,
    study: &StudyFile,
    model: &str,
    line: &Line,
) -> Option<String> {
    let mut wanted = study.clone();
    let entry = wanted.models.iter_mut().find(|it| it.id == model)?;
    entry.adapter = (line.key == "adapter").then(|| line.value.clone().into());
    entry.tuned = (line.key == "tuned").then(|| line.value.clone());
    let mut changed = in_entry(text, model, line)?;
    if !study
        .strategies
        .iter()
        .any(|it| it.split('+').any(|part| part.trim() == STRATEGY))
    {
        changed = with_strategy(&changed)?;
        wanted.strategies.push(STRATEGY.to_owned());
    }
    let reads = StudyFile::parse("study", &changed).ok()?;
    (reads == wanted).then_some(changed)
}

/// Behind the line with the model's id, in place of an earlier line of its kind.
fn in_entry(text: &str, model: &str, line: &Line) -> Option<String> {
    let key_of = |it: &str| it.split_once('=').map(|(key, _)| key.trim().to_owned());
    let names = |it: &str| {
        let value = it
            .split_once('=')
            .map(|(_, value)| value.trim())
            .unwrap_or_default();
        let value = value.trim_start_matches(['"', '\'']);
        key_of(it).as_deref() == Some("id")
            && value
                .strip_prefix(model)
                .is_some_and(|rest| rest.starts_with(['"', '\'']))
    };
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = lines.iter().position(|it| names(it))?;
    let end = (at + 1..lines.len())
        .find(|it| lines[*it].trim_start().starts_with('['))
        .unwrap_or(lines.len());
    let old = (at + 1..end)
        .find(|it| key_of(&lines[*it]).is_some_and(|key| key == "adapter" || key == "tuned"));
    match old {
        Some(old) => lines[old] = line.to_string(),
        None => lines.insert(at + 1, line.to_string()),
    }
    Some(lines.join("\n") + "\n")
}

/// One strategy more, before the bracket that closes the list.
fn with_strategy(text: &str) -> Option<String> {
    let start = text
        .match_indices("strategies")
        .map(|(at, _)| at)
        .find(|at| text[..*at].ends_with('\n') || *at == 0)?;
    let close = start + text[start..].find(']')?;
    let before = text[..close].trim_end();
    let comma = if before.ends_with([',', '[']) {
        ""
    } else {
        ","
    };
    let space = if before.ends_with('[') { "" } else { " " };
    Some(format!(
        "{before}{comma}{space}\"{STRATEGY}\"{}",
        &text[close..]
    ))
}
