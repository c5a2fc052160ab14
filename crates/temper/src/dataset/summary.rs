//! What the manifest says of the samples that are left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::candidate::{PromptSource, SourceInfo};
use super::entry::Entry;
use super::manifest::{MANIFEST_FORMAT, Manifest, Part, Verifier, Verifiers};
use super::options::Options;
use super::split::Split;
use crate::scanners::Scanner;
use crate::scanners::external::External;

/// The manifest without its steps and scenarios.
pub(super) fn summary(
    entries: &[Entry],
    sources: Vec<SourceInfo>,
    scanner: &Scanner,
    options: &Options,
) -> Manifest {
    let mut manifest = Manifest {
        format: MANIFEST_FORMAT,
        temper: env!("CARGO_PKG_VERSION").to_owned(),
        made: options.made.clone(),
        verified_by: Verifiers {
            scanner: scanner.id().to_string(),
            profile: options.profile.clone(),
            rule_set_hash: scanner.rules().fingerprint().to_owned(),
            analyzers: options.analyzers.iter().map(verifier).collect(),
        },
        sources,
        languages: options.languages.clone(),
        seed: options.split.seed,
        similar: options.similar,
        read: 0,
        steps: Vec::new(),
        prompts: BTreeMap::new(),
        models: BTreeMap::new(),
        strategies: BTreeMap::new(),
        pairs: BTreeMap::new(),
        splits: BTreeMap::from([
            (Split::Train, Part::default()),
            (Split::Valid, Part::default()),
        ]),
        scenarios: Vec::new(),
        notes: Vec::new(),
        files: BTreeMap::new(),
    };
    let mut of_part = BTreeMap::<Split, BTreeSet<&str>>::new();
    let named = |name: &Option<Arc<str>>| name.as_deref().unwrap_or("unknown").to_owned();
    for entry in entries {
        *manifest.prompts.entry(entry.prompt_source).or_default() += 1;
        *manifest.models.entry(named(&entry.model)).or_default() += 1;
        *manifest
            .strategies
            .entry(named(&entry.strategy))
            .or_default() += 1;
        for pair in &entry.pairs {
            *manifest.pairs.entry(pair.origin).or_default() += 1;
        }
        let part = manifest.splits.entry(entry.split).or_default();
        part.samples += 1;
        part.pairs += entry.pairs.len() as u64;
        *part
            .languages
            .entry(entry.language.id().to_owned())
            .or_default() += 1;
        of_part
            .entry(entry.split)
            .or_default()
            .insert(&entry.scenario);
    }
    for (split, scenarios) in of_part {
        manifest.splits.entry(split).or_default().scenarios = scenarios.len() as u64;
    }
    manifest.notes = notes(&manifest, options);
    manifest
}

fn verifier((analyzer, version): &(External, Option<String>)) -> Verifier {
    Verifier {
        name: analyzer.name.clone(),
        version: version.clone(),
    }
}

fn notes(manifest: &Manifest, options: &Options) -> Vec<String> {
    let mut notes = Vec::new();
    if manifest.splits[&Split::Valid].samples == 0 {
        notes.push("nothing is held out: a loss on what was not trained on, and an evaluation, have nothing to go by".to_owned());
    }
    if manifest.prompts.contains_key(&PromptSource::Made) {
        notes.push(
            "some prompts were made from the code: one function was taken out and is asked for"
                .to_owned(),
        );
    }
    for (analyzer, _) in &options.analyzers {
        let unread = manifest.splits.values().flat_map(|part| &part.languages);
        let unread: BTreeSet<&str> = unread
            .filter(|(id, _)| id.parse().is_ok_and(|language| !analyzer.reads(language)))
            .map(|(id, _)| id.as_str())
            .collect();
        if !unread.is_empty() {
            let unread: Vec<&str> = unread.into_iter().collect();
            notes.push(format!(
                "`{}` does not read {}: it verified nothing there",
                analyzer.name,
                unread.join(", ")
            ));
        }
    }
    notes
}
