//! Reads a suite from its files: strictly, with the file and the line of what is wrong.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use temper_scan::{Cwe, Language};

use super::{References, Scenario, Suite, Weakness};
use crate::strict::{FormatError, nearest, read_toml};

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/suites");

/// The newest format of suite files that this version reads.
const FORMAT: u32 = 1;

/// `suite.toml`: what a suite says of itself.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuiteFile {
    /// The format of the suite's files: 1.
    pub format: u32,
    /// The suite's id: lower-case letters, digits and hyphens.
    pub id: String,
    /// The suite's own version.
    pub version: String,
    /// One line for people.
    pub title: String,
    /// What the suite is for.
    pub description: String,
}

/// `weaknesses.toml`: the weaknesses that a suite's scenarios are about.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeaknessFile {
    /// The weaknesses in the order that tables use.
    pub weakness: Vec<WeaknessEntry>,
}

/// One weakness of `weaknesses.toml`.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeaknessEntry {
    /// The id, such as `path-traversal`.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// The CWE numbers, the main one first.
    pub cwes: Vec<Cwe>,
    /// What goes wrong, in a sentence or two.
    pub description: String,
}

/// `scenario.toml`: one scenario, beside its program.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// The format of the file: 1.
    pub format: u32,
    /// The id, unique in the suite.
    pub id: String,
    /// An id of `weaknesses.toml`.
    pub weakness: String,
    /// The CWE numbers that a finding of this weakness may have, the main one first.
    pub cwes: Vec<Cwe>,
    /// The program's language.
    pub language: Language,
    /// The framework that the program uses.
    pub framework: String,
    /// What the program does, in a few words.
    pub title: String,
    /// The task as a model is asked it.
    pub task: String,
    /// The symbol to be completed.
    pub entry: String,
    /// What a correct program does: sentences that can be tested.
    pub behaviour: Vec<String>,
    /// The number of the scenario in the study, 1 to 10.
    #[serde(default)]
    pub study_scenario: Option<u8>,
}

/// A suite that could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SuiteError {
    /// No such suite.
    #[error("no suite is called `{id}`{}", suggestion(.known, .id))]
    Unknown {
        /// The name that was asked for.
        id: String,
        /// The names there are.
        known: Vec<&'static str>,
    },
    /// A file or folder can't be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file is not as the format wants it.
    #[error(transparent)]
    Format(#[from] FormatError),
}

fn suggestion(known: &[&'static str], id: &str) -> String {
    match nearest(id, known.iter().copied()) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => format!(": built in are {}", known.join(", ")),
    }
}

/// Paths relative to the suite's folder, with `/`, and their texts.
type Files = BTreeMap<String, String>;

pub(super) fn builtin_ids() -> Vec<&'static str> {
    BUILTIN
        .dirs()
        .filter_map(|dir| dir.path().to_str())
        .collect()
}

pub(super) fn builtin(id: &str) -> Result<Suite, SuiteError> {
    let dir = BUILTIN.get_dir(id).ok_or_else(|| SuiteError::Unknown {
        id: id.to_owned(),
        known: builtin_ids(),
    })?;
    let mut files = Files::new();
    collect_embedded(dir, dir.path(), &mut files);
    Ok(assemble(id, &files)?)
}

fn collect_embedded(dir: &Dir<'_>, root: &Path, files: &mut Files) {
    for file in dir.files() {
        if let (Ok(path), Some(text)) = (file.path().strip_prefix(root), file.contents_utf8()) {
            files.insert(slashed(path), text.to_owned());
        }
    }
    dir.dirs()
        .for_each(|dir| collect_embedded(dir, root, files));
}

pub(super) fn folder(root: &Path) -> Result<Suite, SuiteError> {
    let mut files = Files::new();
    collect_folder(root, root, &mut files)?;
    Ok(assemble(&root.display().to_string(), &files)?)
}

fn collect_folder(folder: &Path, root: &Path, files: &mut Files) -> Result<(), SuiteError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| SuiteError::Read { path, source }
    };
    for entry in std::fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        if path.is_dir() {
            collect_folder(&path, root, files)?;
        } else if is_suite_file(&path) {
            let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
            files.insert(slashed(path.strip_prefix(root).unwrap_or(&path)), text);
        }
    }
    Ok(())
}

fn is_suite_file(path: &Path) -> bool {
    let extension = path
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    extension == "toml" || Language::from_extension(extension).is_some()
}

fn slashed(path: &Path) -> String {
    path.components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

fn assemble(place: &str, files: &Files) -> Result<Suite, FormatError> {
    let at = |name: &str| format!("{place}/{name}");
    let text = |name: &str| {
        files
            .get(name)
            .ok_or_else(|| FormatError::new(at(name), "the suite lacks this file"))
    };
    let suite: SuiteFile = read_toml(&at("suite.toml"), text("suite.toml")?)?;
    expect_format(&at("suite.toml"), suite.format)?;
    let weaknesses: WeaknessFile = read_toml(&at("weaknesses.toml"), text("weaknesses.toml")?)?;
    let weaknesses: Vec<Weakness> = weaknesses
        .weakness
        .into_iter()
        .map(Weakness::from)
        .collect();
    let mut scenarios = Vec::new();
    for path in files.keys().filter(|path| path.ends_with("/scenario.toml")) {
        scenarios.push(scenario(place, path, files, &weaknesses)?);
    }
    if scenarios.is_empty() {
        return Err(FormatError::new(
            place,
            "the suite has no folder with a scenario.toml",
        ));
    }
    let order = |s: &Scenario| weaknesses.iter().position(|w| *w.id == *s.weakness);
    scenarios.sort_by(|a, b| (order(a), a.language, &a.id).cmp(&(order(b), b.language, &b.id)));
    refuse_twins(place, &scenarios)?;
    Ok(Suite {
        id: suite.id,
        version: suite.version,
        title: suite.title,
        description: suite.description,
        hash: hash(files),
        weaknesses,
        scenarios: scenarios.into_iter().map(Arc::new).collect(),
    })
}

fn expect_format(place: &str, format: u32) -> Result<(), FormatError> {
    if format == FORMAT {
        return Ok(());
    }
    Err(FormatError::new(
        place,
        format!("format {format} is not known; this version reads {FORMAT}"),
    ))
}

fn refuse_twins(place: &str, scenarios: &[Scenario]) -> Result<(), FormatError> {
    let mut seen = BTreeMap::new();
    for scenario in scenarios {
        if seen.insert(&scenario.id, ()).is_some() {
            let message = format!("two scenarios are called `{}`", scenario.id);
            return Err(FormatError::new(place, message));
        }
    }
    Ok(())
}

fn scenario(
    place: &str,
    path: &str,
    files: &Files,
    weaknesses: &[Weakness],
) -> Result<Scenario, FormatError> {
    let at = format!("{place}/{path}");
    let file: ScenarioFile = read_toml(&at, &files[path])?;
    expect_format(&at, file.format)?;
    refuse_nonsense(&at, &file, weaknesses)?;
    let folder = path.trim_end_matches("scenario.toml");
    let sibling = |stem: &str| {
        let name = format!("{folder}{stem}.{}", file.language.extension());
        (format!("{place}/{name}"), files.get(&name).cloned())
    };
    let (program_place, program) = sibling("program");
    let program = program
        .ok_or_else(|| FormatError::new(&program_place, "the scenario lacks its program"))?;
    let hole = find_hole(&program_place, &program)?;
    let references = match (sibling("insecure").1, sibling("secure").1) {
        (Some(insecure), Some(secure)) => Some(References { insecure, secure }),
        (None, None) => None,
        _ => {
            return Err(FormatError::new(
                at,
                "give both references, insecure and secure, or none",
            ));
        }
    };
    Ok(Scenario {
        id: file.id.into(),
        weakness: file.weakness.into(),
        cwes: file.cwes,
        language: file.language,
        framework: file.framework,
        title: file.title,
        task: file.task,
        entry: file.entry,
        behaviour: file.behaviour,
        study_scenario: file.study_scenario,
        program,
        hole,
        references,
    })
}

fn refuse_nonsense(
    at: &str,
    file: &ScenarioFile,
    weaknesses: &[Weakness],
) -> Result<(), FormatError> {
    if !weaknesses
        .iter()
        .any(|weakness| weakness.id == file.weakness)
    {
        let near = nearest(&file.weakness, weaknesses.iter().map(|w| w.id.as_str()));
        let near = near
            .map(|near| format!("; did you mean `{near}`?"))
            .unwrap_or_default();
        let message = format!(
            "weakness `{}` is not in weaknesses.toml{near}",
            file.weakness
        );
        return Err(FormatError::new(at, message));
    }
    for (key, empty) in [
        ("cwes", file.cwes.is_empty()),
        ("task", file.task.trim().is_empty()),
        ("entry", file.entry.trim().is_empty()),
        ("behaviour", file.behaviour.is_empty()),
    ] {
        if empty {
            return Err(FormatError::new(at, format!("`{key}` is empty")));
        }
    }
    let id_is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if file.id.is_empty() || !file.id.chars().all(id_is_plain) {
        let message = format!(
            "id `{}`: use lower-case letters, digits and hyphens",
            file.id
        );
        return Err(FormatError::new(at, message));
    }
    Ok(())
}

/// The bytes of the one line that says `# <hole>` or `// <hole>`, without its line end.
fn find_hole(place: &str, program: &str) -> Result<Range<usize>, FormatError> {
    let mut holes = Vec::new();
    let mut start = 0;
    for line in program.split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']);
        if matches!(text.trim(), "# <hole>" | "// <hole>") {
            holes.push(start..start + text.len());
        }
        start += line.len();
    }
    match <[_; 1]>::try_from(holes) {
        Ok([hole]) => Ok(hole),
        Err(holes) => Err(FormatError::new(
            place,
            format!(
                "{} lines say `# <hole>` or `// <hole>`; exactly one must, where the code is to go",
                holes.len()
            ),
        )),
    }
}

fn hash(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for (path, text) in files {
        for part in [path, text] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hex::encode(hasher.finalize())
}

impl From<WeaknessEntry> for Weakness {
    fn from(entry: WeaknessEntry) -> Self {
        Self {
            id: entry.id,
            title: entry.title,
            cwes: entry.cwes,
            description: entry.description,
        }
    }
}
