//! Samples of a folder: files found by their paths, with the spreadsheets, prompts and logs beside them.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use regex::Captures;
use temper_scan::Language;

use super::mapping::{Mapping, Paths};
use super::notes::Notes;
use super::sheet::{self, Sheet};
use super::{Collected, ImportError, Raw, logs};

/// The largest file that is taken for a sample.
const LARGEST: u64 = 4 << 20;

/// Reads the folder. What does not fit is left out with a note.
pub(super) fn read(folder: &Path, mapping: &Mapping) -> Result<Collected, ImportError> {
    let paths = mapping
        .paths
        .as_ref()
        .ok_or_else(|| ImportError::NoFolderMap {
            id: mapping.file.id.clone(),
        })?;
    let mut files = Vec::new();
    let mut collected = Collected::default();
    walk(folder, "", &mut files, &mut collected.notes).map_err(|source| ImportError::Read {
        path: folder.to_owned(),
        source,
    })?;
    let kinds = Kinds::of(&files, paths);
    let notes = &mut collected.notes;
    let sheets = texts(folder, &kinds.sheets, notes, |text| {
        sheet::read(text, mapping)
    });
    let prompts = texts(folder, &kinds.prompts, notes, |text| {
        self::prompts(text, mapping)
    });
    let mut places = Vec::new();
    let mut used = Vec::new();
    for path in kinds.samples {
        let Some(mut raw) = sample(folder, path, paths, mapping, &mut collected.notes) else {
            continue;
        };
        if let Some((at, sheet)) = nearest(&sheets, path) {
            let key = (raw.strategy.clone(), raw.number.unwrap_or_default());
            raw.row = sheet.get(&key).cloned();
            used.push((at, key));
        }
        raw.prompt =
            nearest(&prompts, path).and_then(|(_, texts)| texts.get(&raw.strategy).cloned());
        places.push(path.as_str());
        collected.push(raw);
    }
    rows_without_samples(&sheets, &used, &mut collected.notes);
    for log in kinds.logs {
        logs::read(folder, log, &places, &mut collected);
    }
    Ok(collected)
}

/// The files by what they are.
struct Kinds<'a> {
    samples: Vec<&'a String>,
    logs: Vec<&'a String>,
    sheets: Vec<&'a String>,
    prompts: Vec<&'a String>,
}

impl<'a> Kinds<'a> {
    fn of(files: &'a [String], paths: &Paths) -> Self {
        let those = |wanted: &dyn Fn(&str) -> bool| files.iter().filter(|f| wanted(f)).collect();
        let optional = |regex: &Option<regex::Regex>| {
            those(&|path| regex.as_ref().is_some_and(|regex| regex.is_match(path)))
        };
        Self {
            samples: those(&|path| paths.sample.is_match(path)),
            logs: optional(&paths.log),
            sheets: optional(&paths.sheet),
            prompts: optional(&paths.prompts),
        }
    }
}

/// The paths below a folder, in order, with `/` between their parts. Links are not followed.
fn walk(
    folder: &Path,
    below: &str,
    files: &mut Vec<String>,
    notes: &mut Notes,
) -> std::io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name
        } else {
            format!("{below}/{name}")
        };
        let kind = entry.file_type()?;
        if kind.is_dir() {
            // One folder that can't be read must not cost all others.
            if let Err(error) = walk(&entry.path(), &path, files, notes) {
                notes.add("folders that cannot be read", format!("{path} ({error})"));
            }
        } else if kind.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

/// What some files say, by their folder.
fn texts<T>(
    folder: &Path,
    paths: &[&String],
    notes: &mut Notes,
    read: impl Fn(&str) -> T,
) -> BTreeMap<String, T> {
    let mut all = BTreeMap::new();
    for path in paths {
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        if let Some(text) = text(folder, path, notes) {
            all.insert(parent.to_owned(), read(&text));
        }
    }
    all
}

/// The text of a file; bytes that are no UTF-8 are replaced.
pub(super) fn text(folder: &Path, path: &str, notes: &mut Notes) -> Option<String> {
    match std::fs::read(folder.join(path)) {
        Ok(bytes) => Some(String::from_utf8(bytes).unwrap_or_else(|error| {
            notes.add("files that are not UTF-8, read as far as they are", path);
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        })),
        Err(error) => {
            notes.add("files that cannot be read", format!("{path} ({error})"));
            None
        }
    }
}

/// What belongs to the nearest folder above a path.
fn nearest<'a, T>(of_folders: &'a BTreeMap<String, T>, path: &str) -> Option<(&'a String, &'a T)> {
    let mut folder = path;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        if let Some(found) = of_folders.get_key_value(parent) {
            return Some(found);
        }
        folder = parent;
    }
    of_folders.get_key_value("")
}

fn sample(
    folder: &Path,
    path: &str,
    paths: &Paths,
    mapping: &Mapping,
    notes: &mut Notes,
) -> Option<Raw> {
    let caught = paths.sample.captures(path)?;
    let group = |name: &str| group(&caught, name);
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    let by_name = group("language").and_then(|name| name.parse::<Language>().ok());
    let Some(language) = by_name.or_else(|| extension.and_then(Language::from_extension)) else {
        notes.add("samples in a language that Temper does not know", path);
        return None;
    };
    let size = std::fs::metadata(folder.join(path)).map_or(0, |about| about.len());
    if size > LARGEST {
        notes.add("files too large to be samples", path);
        return None;
    }
    let code = text(folder, path, notes)?;
    if code.trim().is_empty() {
        notes.add("samples without any code", path);
    }
    Some(Raw {
        place: path.to_owned(),
        language,
        model: group("model")?,
        scenario: group("scenario")?,
        title: group("title"),
        strategy: mapping.strategy(&group("strategy")?),
        number: group("sample").and_then(|number| number.parse().ok()),
        code: Some(code),
        prompt: None,
        row: None,
        log: None,
        functional: None,
    })
}

fn group(caught: &Captures<'_>, name: &str) -> Option<String> {
    let text = caught.name(name)?.as_str().trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Texts by strategy: each after a line that names one and ends with a colon.
fn prompts(text: &str, mapping: &Mapping) -> HashMap<String, Arc<str>> {
    let mut all = HashMap::<String, String>::new();
    let mut strategy = None;
    for line in text.lines() {
        let named = line
            .trim()
            .strip_suffix(':')
            .and_then(|name| mapping.listed(name));
        if named.is_some() {
            strategy = named;
        } else if let Some(strategy) = &strategy {
            let prompt = all.entry(strategy.clone()).or_default();
            prompt.push_str(line);
            prompt.push('\n');
        }
    }
    all.into_iter()
        .map(|(strategy, text)| (strategy, Arc::from(text.trim())))
        .collect()
}

fn rows_without_samples(
    sheets: &BTreeMap<String, Sheet>,
    used: &[(&String, (String, u32))],
    notes: &mut Notes,
) {
    let mut left: BTreeMap<(&String, &str), usize> = BTreeMap::new();
    for (folder, sheet) in sheets {
        for (strategy, _) in sheet.keys() {
            *left.entry((folder, strategy)).or_default() += 1;
        }
    }
    for (folder, (strategy, _)) in used {
        left.remove(&(*folder, strategy.as_str()));
    }
    for ((folder, strategy), rows) in left {
        let place = format!("{folder}, `{strategy}` ({rows} rows)");
        notes.add("strategies in a spreadsheet without any sample", place);
    }
}
