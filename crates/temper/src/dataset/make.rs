//! From candidates to a dataset: step by step, each with its count.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use temper_scan::Language;

use super::candidate::{Candidate, PromptSource, Source};
use super::entry::{Dataset, Entry, Pair};
use super::leaks::{Guarded, Leak, leaks};
use super::manifest::{Manifest, ScenarioUse, Step};
use super::near::copies;
use super::options::{Leaks, Options};
use super::shingles::shingles;
use super::sieve::Sieve;
use super::split::{Split, SplitOptions, split};
use super::summary::summary;
use super::task::Tasks;
use super::{DatasetError, analyzers};
use crate::sample::SampleOutcome;
use crate::scanners::Scanner;
use crate::scenario::Scenario;
use crate::strategy::StrategyCatalog;
use crate::strict::nearest;

/// Makes a dataset of everything in the sources that is verified.
///
/// # Errors
/// When nothing is left to train on, something to train on is a near copy of what is held out, a scenario to hold out
/// is not there, or an external analyzer gives no findings.
pub fn make(
    sources: Vec<Source>,
    scanner: &Scanner,
    options: &Options,
) -> Result<Dataset, DatasetError> {
    let known = scenarios(&sources);
    let mut infos = Vec::new();
    let mut suites = options.guarded.clone();
    let mut sieve = Sieve::default();
    for source in sources {
        infos.push(source.info);
        suites.extend(source.scenarios.into_iter().map(Arc::new));
        sieve.left.extend(source.candidates);
    }
    let read = sieve.left.len() as u64;
    verify(&mut sieve, options)?;
    give_tasks(&mut sieve)?;
    let splits = split_of(&sieve.left, &known, &options.split)?;
    let held_out = guarded(&sieve.left, &splits, &suites);
    distinct(&mut sieve, &splits, options);
    refuse_leaks(&mut sieve, &splits, &held_out, options)?;
    let trained = |it: &Candidate| splits.get(&it.scenario) == Some(&Split::Train);
    if !sieve.left.iter().any(trained) {
        return Err(nothing(read, sieve));
    }
    let entries = entries(sieve.left, &splits, options.split.seed);
    let manifest = Manifest {
        read,
        steps: sieve.steps,
        scenarios: uses(&known, &splits, &entries),
        ..summary(&entries, infos, scanner, options)
    };
    Ok(Dataset {
        entries,
        dropped: sieve.dropped,
        manifest,
    })
}

fn nothing(read: u64, sieve: Sieve) -> DatasetError {
    if sieve.left.is_empty() {
        let steps = sieve.steps;
        return DatasetError::Empty { read, steps };
    }
    let scenarios: BTreeSet<String> = sieve
        .left
        .iter()
        .map(|it| it.scenario.to_string())
        .collect();
    DatasetError::AllHeldOut {
        scenarios: scenarios.into_iter().collect(),
    }
}

/// Every scenario that a source knows or has a sample of.
fn scenarios(sources: &[Source]) -> BTreeMap<Arc<str>, (Language, Option<Arc<str>>)> {
    let mut known = BTreeMap::new();
    for source in sources {
        for it in &source.scenarios {
            let weakness = Some(Arc::clone(&it.weakness));
            known.insert(Arc::clone(&it.id), (it.language, weakness));
        }
        for it in &source.candidates {
            let own = || (it.language, it.weakness.clone());
            known.entry(Arc::clone(&it.scenario)).or_insert_with(own);
        }
    }
    known
}

/// Leaves what is whole, secure in everybody's eyes, and works as far as that is known.
fn verify(sieve: &mut Sieve, options: &Options) -> Result<(), DatasetError> {
    let reason = |wrong: bool, why: &str| wrong.then(|| vec![why.to_owned()]);
    sieve.step(Step::Language, |it| {
        let wanted = options.languages.is_empty() || options.languages.contains(&it.language);
        reason(!wanted, it.language.id())
    });
    sieve.step(Step::Complete, |it| {
        let whole = it.outcome == SampleOutcome::Complete && it.code.is_some();
        reason(!whole, &outcome(it))
    });
    sieve.step(Step::Analysed, |it| {
        let kinds = it.scan.gaps.iter().map(|gap| kebab(&gap.kind));
        let kinds: Vec<String> = kinds.collect();
        (!kinds.is_empty()).then_some(kinds)
    });
    sieve.step(Step::Secure, |it| {
        let rules: BTreeSet<String> = it
            .scan
            .findings
            .iter()
            .map(|f| f.rule.to_string())
            .collect();
        (!rules.is_empty()).then(|| rules.into_iter().collect())
    });
    sieve.step(Step::Labels, |it| reason(it.labelled_weak, "labelled weak"));
    sieve.step(Step::Functional, |it| {
        reason(it.functional == Some(false), "tests fail")
    });
    for (analyzer, _) in &options.analyzers {
        let found = analyzers::findings(analyzer, &sieve.left)?;
        let found = found.into_iter().map(|it| it.filter(|it| !it.is_empty()));
        let found = found.collect();
        sieve.leave_out(Step::Analyzer, Some(&analyzer.name), found, str::to_owned);
    }
    Ok(())
}

fn outcome(candidate: &Candidate) -> String {
    match candidate.outcome {
        // An import without code says complete of what it only has labels of.
        SampleOutcome::Complete => kebab(&SampleOutcome::NoCode),
        other => kebab(&other),
    }
}

/// The name that a value has in JSON.
fn kebab(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

fn give_tasks(sieve: &mut Sieve) -> Result<(), DatasetError> {
    let tasks = Tasks::of(&StrategyCatalog::builtin()?)?;
    for it in sieve.left.iter_mut().filter(|it| it.prompt.is_none()) {
        let made = it
            .code
            .as_deref()
            .and_then(|code| tasks.of_code(code, it.language));
        it.prompt = made.map(|prompt| (prompt, PromptSource::Made));
    }
    sieve.step(Step::Task, |it| {
        it.prompt
            .is_none()
            .then(|| vec!["no prompt, and no function to ask for".to_owned()])
    });
    Ok(())
}

fn split_of(
    left: &[Candidate],
    known: &BTreeMap<Arc<str>, (Language, Option<Arc<str>>)>,
    options: &SplitOptions,
) -> Result<BTreeMap<Arc<str>, Split>, DatasetError> {
    if let Some(name) = options.hold_out.iter().find(|it| !known.contains_key(*it)) {
        let near = nearest(name, known.keys().map(|it| &**it));
        return Err(DatasetError::UnknownScenario {
            name: name.to_string(),
            hint: near.map_or_else(String::new, |near| format!("; did you mean `{near}`?")),
        });
    }
    let scenarios = left
        .iter()
        .map(|it| (Arc::clone(&it.scenario), it.language));
    Ok(split(&scenarios.collect(), options))
}

/// What nothing that is trained on may be a near copy of: references of scenarios that are not trained on, and the
/// programs of those that are held out.
fn guarded(
    left: &[Candidate],
    splits: &BTreeMap<Arc<str>, Split>,
    suites: &[Arc<Scenario>],
) -> Vec<Guarded> {
    let mut guarded = Vec::new();
    let mut seen = BTreeSet::new();
    for scenario in suites {
        if splits.get(&scenario.id) == Some(&Split::Train) || !seen.insert(&scenario.id) {
            continue;
        }
        let references = scenario.references.iter();
        for (name, code) in
            references.flat_map(|it| [("secure", &it.secure), ("insecure", &it.insecure)])
        {
            guarded.push(Guarded {
                what: format!("the {name} reference of `{}`", scenario.id),
                language: scenario.language,
                code: code.clone(),
            });
        }
    }
    for it in left
        .iter()
        .filter(|it| splits.get(&it.scenario) == Some(&Split::Valid))
    {
        let insecure = it.insecure.iter().map(|it| &it.code);
        for code in it.code.iter().chain(insecure) {
            guarded.push(Guarded {
                what: format!("`{}`, which is held out", it.place),
                language: it.language,
                code: code.clone(),
            });
        }
    }
    guarded
}

/// Leaves one of each that are alike, and no more of a scenario than is asked for. What is preferred hangs on the
/// samples alone: tests that pass, then an insecure counterpart, then the hash of the code.
fn distinct(sieve: &mut Sieve, splits: &BTreeMap<Arc<str>, Split>, options: &Options) {
    sieve.left.sort_by_cached_key(|it| {
        (
            it.functional != Some(true),
            it.insecure.is_empty(),
            sha256(it.code.as_deref().unwrap_or_default()),
            Arc::clone(&it.scenario),
            it.place.clone(),
        )
    });
    let mut parts = BTreeMap::<(Option<Split>, &str), Vec<usize>>::new();
    for (at, it) in sieve.left.iter().enumerate() {
        let part = (splits.get(&it.scenario).copied(), it.language.id());
        parts.entry(part).or_default().push(at);
    }
    let mut reasons: Vec<Option<Vec<String>>> = vec![None; sieve.left.len()];
    for places in parts.into_values() {
        let text = |at: &usize| {
            let it = &sieve.left[*at];
            shingles(it.code.as_deref().unwrap_or_default(), it.language)
        };
        let sets: Vec<Vec<u64>> = places.iter().map(text).collect();
        for (place, near) in places.iter().zip(copies(&sets, options.similar)) {
            reasons[*place] = near.map(|near| {
                let of = &sieve.left[places[near.at]].place;
                vec![format!("{:.2} like {of}", near.similarity)]
            });
        }
    }
    let kind = |why: &str| {
        if why.starts_with("1.00") {
            "copy"
        } else {
            "near copy"
        }
        .to_owned()
    };
    sieve.leave_out(Step::Distinct, None, reasons, kind);
    if let Some(most) = options.most {
        limit(sieve, most);
    }
}

fn limit(sieve: &mut Sieve, most: usize) {
    let mut counts = BTreeMap::<Arc<str>, usize>::new();
    let mut above = |it: &Candidate| {
        let count = counts.entry(Arc::clone(&it.scenario)).or_default();
        *count += 1;
        (*count > most).then(|| vec![it.scenario.to_string()])
    };
    let reasons = sieve.left.iter().map(&mut above).collect();
    sieve.leave_out(Step::Limit, None, reasons, str::to_owned);
}

fn refuse_leaks(
    sieve: &mut Sieve,
    splits: &BTreeMap<Arc<str>, Split>,
    held_out: &[Guarded],
    options: &Options,
) -> Result<(), DatasetError> {
    let mut programs: Vec<(usize, &str, Language, &str)> = Vec::new();
    for (at, it) in sieve.left.iter().enumerate() {
        if splits.get(&it.scenario) != Some(&Split::Train) {
            continue;
        }
        let insecure = it.insecure.iter().map(|it| &it.code);
        let all = it.code.iter().chain(insecure);
        programs.extend(all.map(|code| (at, it.place.as_str(), it.language, code.as_str())));
    }
    let asked: Vec<_> = programs.iter().map(|(_, p, l, c)| (*p, *l, *c)).collect();
    let found = leaks(&asked, held_out, options.similar);
    let mut reasons: Vec<Option<Vec<String>>> = vec![None; sieve.left.len()];
    let mut all: Vec<Leak> = Vec::new();
    for ((at, ..), leak) in programs.iter().zip(found) {
        let Some(leak) = leak else { continue };
        reasons[*at] = Some(vec![format!("{:.2} like {}", leak.similarity, leak.of)]);
        if all.last().is_none_or(|last| last.place != leak.place) {
            all.push(leak);
        }
    }
    if options.leaks == Leaks::Refuse && !all.is_empty() {
        return Err(DatasetError::Leaks { leaks: all });
    }
    sieve.leave_out(Step::Leaks, None, reasons, |why| {
        why.split_once(" like ")
            .map_or(why, |(_, of)| of)
            .to_owned()
    });
    Ok(())
}

/// Samples in an order that hangs on the seed and on nothing else.
fn entries(left: Vec<Candidate>, splits: &BTreeMap<Arc<str>, Split>, seed: u64) -> Vec<Entry> {
    let mut entries: Vec<Entry> = left
        .into_iter()
        .filter_map(|it| entry(it, splits))
        .collect();
    entries.sort_by_cached_key(|it| {
        let drawn = sha256(&format!("temper order 1 {seed} {}", it.sha256));
        (it.split, drawn, it.place.clone())
    });
    entries
}

fn entry(it: Candidate, splits: &BTreeMap<Arc<str>, Split>) -> Option<Entry> {
    let (prompt, prompt_source) = it.prompt?;
    let code = it.code?;
    Some(Entry {
        split: *splits.get(&it.scenario)?,
        sha256: sha256(&code),
        place: it.place,
        scenario: it.scenario,
        weakness: it.weakness,
        language: it.language,
        model: it.model,
        strategy: it.strategy,
        prompt,
        prompt_source,
        code,
        pairs: it
            .insecure
            .into_iter()
            .map(|it| Pair {
                origin: it.origin,
                insecure: it.code,
            })
            .collect(),
    })
}

fn sha256(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

fn uses(
    known: &BTreeMap<Arc<str>, (Language, Option<Arc<str>>)>,
    splits: &BTreeMap<Arc<str>, Split>,
    entries: &[Entry],
) -> Vec<ScenarioUse> {
    let mut counts = BTreeMap::<&Arc<str>, u64>::new();
    for entry in entries {
        *counts.entry(&entry.scenario).or_default() += 1;
    }
    let of = |(id, (language, weakness)): (&Arc<str>, &(Language, Option<Arc<str>>))| ScenarioUse {
        id: Arc::clone(id),
        language: *language,
        weakness: weakness.clone(),
        split: splits.get(id).copied(),
        samples: counts.get(id).copied().unwrap_or(0),
    };
    known.iter().map(of).collect()
}
