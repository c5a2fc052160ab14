//! A dataset as files: what `temper tune train` reads, what other trainers read, and the manifest last.

use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::DatasetError;
use super::entry::{Dataset, Entry};
use super::form::Form;
use super::lines::{Asked, alpaca, fenced, gemini, openai, preference, provenance, sharegpt};
use super::manifest::{FileInfo, Manifest};
use super::recipes::{Recipe, axolotl, dataset_info, llama_factory};
use super::split::Split;

/// The name of the manifest.
pub(super) const MANIFEST: &str = "manifest.json";

/// Writes a dataset into a folder, the manifest last: a folder without one holds no whole dataset.
/// Returns the manifest as it was written.
///
/// # Errors
/// When the folder holds a dataset already and `replace` is not set, or a file can't be written.
pub fn write(
    dataset: &Dataset,
    folder: &Path,
    forms: &[Form],
    system: Option<&str>,
    recipe: &Recipe,
    replace: bool,
) -> Result<Manifest, DatasetError> {
    let place = folder.join(MANIFEST);
    if place.exists() {
        if !replace {
            let folder = folder.to_owned();
            return Err(DatasetError::Exists { folder });
        }
        std::fs::remove_file(&place).map_err(|source| DatasetError::Write {
            path: place.clone(),
            source,
        })?;
    }
    let mut files = Files {
        folder,
        manifest: dataset.manifest.clone(),
    };
    for split in [Split::Train, Split::Valid] {
        write_part(dataset, split, forms, system, &mut files)?;
    }
    write_notes(dataset, &mut files)?;
    let valid = dataset.entries.iter().any(|it| it.split == Split::Valid);
    files.put("axolotl.yml", axolotl(recipe, valid).as_bytes())?;
    files.put(
        "llama-factory.yaml",
        llama_factory(recipe, valid).as_bytes(),
    )?;
    let info = serde_json::to_string_pretty(&dataset_info(forms, system.is_some(), valid))? + "\n";
    files.put("dataset_info.json", info.as_bytes())?;
    let manifest = files.manifest.clone();
    let text = serde_json::to_string_pretty(&manifest)? + "\n";
    files.put(MANIFEST, text.as_bytes())?;
    Ok(manifest)
}

/// A form of JSON lines.
type LineOf = fn(&Asked<'_>, &str) -> Value;

fn write_part(
    dataset: &Dataset,
    split: Split,
    forms: &[Form],
    system: Option<&str>,
    files: &mut Files<'_>,
) -> Result<(), DatasetError> {
    let name = split.name();
    let entries: Vec<&Entry> = dataset
        .entries
        .iter()
        .filter(|it| it.split == split)
        .collect();
    let all = |line: LineOf| {
        let lines = entries.iter().map(|entry| {
            let prompt = &entry.prompt;
            line(
                &Asked { system, prompt },
                &fenced(&entry.code, entry.language),
            )
        });
        json_lines(lines)
    };
    files.put(&format!("{name}.jsonl"), all(openai).as_bytes())?;
    for form in forms {
        match form {
            Form::Gemini => files.put(&format!("gemini/{name}.jsonl"), all(gemini).as_bytes())?,
            Form::Sharegpt => {
                files.put(&format!("sharegpt/{name}.jsonl"), all(sharegpt).as_bytes())?
            }
            Form::Alpaca => files.put(&format!("alpaca/{name}.jsonl"), all(alpaca).as_bytes())?,
            #[cfg(feature = "parquet")]
            Form::Parquet => {
                let bytes = super::table::parquet(&entries, system)
                    .map_err(|error| DatasetError::Parquet(error.to_string()))?;
                files.put(&format!("parquet/{name}.parquet"), &bytes)?;
            }
        }
    }
    let pairs = entries.iter().flat_map(|entry| {
        let prompt = &entry.prompt;
        let line = move |pair| preference(&Asked { system, prompt }, entry, pair);
        entry.pairs.iter().map(line)
    });
    let pairs = json_lines(pairs);
    if !pairs.is_empty() {
        files.put(&format!("pairs.{name}.jsonl"), pairs.as_bytes())?;
    }
    Ok(())
}

fn write_notes(dataset: &Dataset, files: &mut Files<'_>) -> Result<(), DatasetError> {
    let mut lines = Vec::new();
    for split in [Split::Train, Split::Valid] {
        let entries = dataset.entries.iter().filter(|it| it.split == split);
        lines.extend(
            (1..)
                .zip(entries)
                .map(|(line, entry)| provenance(entry, split, line)),
        );
    }
    files.put("provenance.jsonl", json_lines(lines.into_iter()).as_bytes())?;
    let mut dropped = String::new();
    for it in &dataset.dropped {
        dropped.push_str(&serde_json::to_string(it)?);
        dropped.push('\n');
    }
    files.put("dropped.jsonl", dropped.as_bytes())
}

fn json_lines(lines: impl Iterator<Item = Value>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.to_string());
        text.push('\n');
    }
    text
}

struct Files<'a> {
    folder: &'a Path,
    manifest: Manifest,
}

impl Files<'_> {
    /// Writes a file so that it is there whole or not at all, and notes its hash.
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), DatasetError> {
        let path = self.folder.join(name);
        let beside = path.with_extension("tmp");
        let written = match path.parent() {
            Some(folder) => std::fs::create_dir_all(folder),
            None => Ok(()),
        };
        written
            .and_then(|()| std::fs::write(&beside, bytes))
            .and_then(|()| std::fs::rename(&beside, &path))
            .map_err(|source| DatasetError::Write { path, source })?;
        let info = FileInfo {
            bytes: bytes.len() as u64,
            sha256: hex::encode(Sha256::digest(bytes)),
        };
        self.manifest.files.insert(name.to_owned(), info);
        Ok(())
    }
}
