//! Pairs of a bad program and its safe twin, judged in the default profile; see `tests/twins/README.md`.

#![allow(clippy::disallowed_methods, reason = "the programs are files")]
#![allow(clippy::print_stdout, reason = "the score is for whoever runs it")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use temper_scan::{Catalog, Cwe, Language, Profile, RuleSet, scan};

/// The files that are still judged wrongly, each with its reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    missed: BTreeMap<String, String>,
    false_alarms: BTreeMap<String, String>,
}

/// How the files of one family were judged.
#[derive(Debug, Default)]
struct Score {
    bad: usize,
    missed: BTreeSet<String>,
    ok: usize,
    false_alarms: BTreeSet<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/twins")
}

fn families() -> BTreeMap<String, Vec<Cwe>> {
    toml::from_str(&fs::read_to_string(folder().join("families.toml")).unwrap()).unwrap()
}

fn entries(path: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    found.sort();
    found
}

fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

/// `true` when the default profile sees one of `cwes` in the file.
fn seen(path: &Path, cwes: &[Cwe], rules: &RuleSet) -> bool {
    let source = fs::read_to_string(path).unwrap();
    let extension = path.extension().unwrap().to_str().unwrap();
    let language = Language::from_extension(extension).unwrap();
    scan(&source, language, rules)
        .findings
        .iter()
        .any(|finding| finding.cwes.iter().any(|cwe| cwes.contains(cwe)))
}

/// Adds the verdict on one file to the score of its family.
fn judge(path: &Path, family: &str, cwes: &[Cwe], rules: &RuleSet, score: &mut Score) {
    let key = format!("{family}/{}", name(path));
    let seen = seen(path, cwes, rules);
    if name(path).contains(".bad.") {
        score.bad += 1;
        if !seen {
            score.missed.insert(key);
        }
    } else {
        assert!(name(path).contains(".ok."), "{key}: neither bad nor ok");
        score.ok += 1;
        if seen {
            score.false_alarms.insert(key);
        }
    }
}

fn scores(language: &str) -> BTreeMap<String, Score> {
    let rules = Catalog::builtin().profile(Profile::Default);
    let families = families();
    let mut scores = BTreeMap::new();
    for path in entries(&folder().join(language)) {
        if path.is_dir() {
            let family = name(&path).to_owned();
            let cwes = families
                .get(&family)
                .unwrap_or_else(|| panic!("{family}: not in families.toml"));
            let score: &mut Score = scores.entry(family.clone()).or_default();
            for file in entries(&path) {
                judge(&file, &family, cwes, &rules, score);
            }
        }
    }
    scores
}

fn table(language: &str, scores: &BTreeMap<String, Score>) -> String {
    let mut text = format!("{language:<24} seen/bad  false/ok\n");
    let mut total = [0; 4];
    for (family, score) in scores {
        let row = [
            score.bad - score.missed.len(),
            score.bad,
            score.false_alarms.len(),
            score.ok,
        ];
        writeln!(
            text,
            "  {family:<22} {:>4}/{:<4} {:>4}/{:<4}",
            row[0], row[1], row[2], row[3]
        )
        .unwrap();
        for (sum, value) in total.iter_mut().zip(row) {
            *sum += value;
        }
    }
    writeln!(
        text,
        "  {:<22} {:>4}/{:<4} {:>4}/{:<4}",
        "all", total[0], total[1], total[2], total[3]
    )
    .unwrap();
    text
}

/// Says what the list does not, in both directions.
fn differences(what: &str, found: &BTreeSet<String>, listed: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    for file in found {
        if !listed.contains_key(file) {
            writeln!(text, "{what}: {file}").unwrap();
        }
    }
    for (file, reason) in listed {
        if !found.contains(file) {
            writeln!(text, "listed as {what}, but judged rightly: {file}").unwrap();
        }
        if reason.len() < 10 {
            writeln!(text, "no reason given: {file}").unwrap();
        }
    }
    text
}

fn check(language: &str) {
    let scores = scores(language);
    println!("{}", table(language, &scores));
    let known: Known =
        toml::from_str(&fs::read_to_string(folder().join(language).join("known.toml")).unwrap())
            .unwrap();
    let gather = |pick: fn(&Score) -> &BTreeSet<String>| -> BTreeSet<String> {
        scores.values().flat_map(pick).cloned().collect()
    };
    let mut text = differences("missed", &gather(|score| &score.missed), &known.missed);
    text += &differences(
        "false alarm",
        &gather(|score| &score.false_alarms),
        &known.false_alarms,
    );
    assert!(text.is_empty(), "{language}:\n{text}");
}

#[test]
fn python() {
    check("python");
}

#[test]
fn javascript() {
    check("javascript");
}

#[test]
fn java() {
    check("java");
}

#[test]
fn go() {
    check("go");
}
