//! `docs/coverage.md`: what is detected in which language, and how that fares on the twins.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::Context;
use serde::Deserialize;
use temper_scan::catalog::Catalog;
use temper_scan::{Cwe, Language, Profile};

use crate::workspace;

const TWINS: &str = "crates/temper-scan/tests/twins";

const HEAD: &str = "# What is detected

Generated from the rules and from the twins, pairs of a bad program and its safe twin
(`crates/temper-scan/tests/twins`, where it says how they came about). A cell reads:

- `12/14 · 1/15`: of 14 bad programs the default profile sees the weakness in 12, and of 15 safe twins it wrongly flags 1;
- `yes`: there is a rule in the default profile, and no twins;
- `study`: only the profiles `study` and `paranoid` look for it;
- *not detectable*: there is no rule, so the absence of a finding says nothing.

The twins were written before the rules were looked at, and then the analyzer was mended where it was wrong:
the numbers show what is covered, and are no estimate for programs that nobody here has seen.
";

/// The twins that are judged wrongly, by file.
#[derive(Debug, Deserialize)]
struct Known {
    missed: BTreeMap<String, String>,
    false_alarms: BTreeMap<String, String>,
}

/// How the twins of one family and language are judged.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    seen: usize,
    bad: usize,
    false_alarms: usize,
    ok: usize,
}

/// The page.
///
/// # Errors
/// When a file of the twins can't be read.
pub fn page() -> anyhow::Result<String> {
    let families = read::<BTreeMap<String, Vec<Cwe>>>("families.toml")?;
    let languages = [
        Language::Python,
        Language::JavaScript,
        Language::Java,
        Language::Go,
    ];
    let mut page = HEAD.to_owned() + "\n| weakness |";
    for language in languages {
        let _ = write!(page, " {} |", language.name());
    }
    page.push_str("\n| --- | --- | --- | --- | --- |\n");
    let mut totals = [Score::default(); 4];
    for (family, cwes) in &families {
        let _ = write!(page, "| {family} |");
        for (language, total) in languages.into_iter().zip(&mut totals) {
            let score = score(language, family)?;
            total.seen += score.seen;
            total.bad += score.bad;
            total.false_alarms += score.false_alarms;
            total.ok += score.ok;
            let _ = write!(page, " {} |", cell(language, cwes, score));
        }
        page.push('\n');
    }
    page.push_str("| all |");
    for total in totals {
        let _ = write!(page, " {} |", counts(total));
    }
    page.push_str("\n\nTypeScript is read by the lowering and the rules of JavaScript. The rules: [rules](rules/README.md).\n");
    Ok(page)
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> anyhow::Result<T> {
    let path = workspace().join(TWINS).join(name);
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("cannot read {}", path.display()))
}

fn counts(score: Score) -> String {
    format!(
        "{}/{} · {}/{}",
        score.seen, score.bad, score.false_alarms, score.ok
    )
}

fn cell(language: Language, cwes: &[Cwe], score: Score) -> String {
    let catalog = Catalog::builtin();
    let rules: Vec<_> = catalog
        .rules()
        .iter()
        .filter(|rule| rule.cwes.iter().any(|cwe| cwes.contains(cwe)))
        .filter(|rule| rule.languages().any(|claimed| claimed == language))
        .collect();
    let by_default = rules
        .iter()
        .any(|rule| rule.profiles.contains(&Profile::Default));
    match (rules.is_empty(), by_default, score.bad + score.ok) {
        (true, ..) => "*not detectable*".to_owned(),
        (_, false, _) => "study".to_owned(),
        (_, true, 0) => "yes".to_owned(),
        _ => counts(score),
    }
}

/// Counts the files of a family; `known.toml` says which are judged wrongly, and a test keeps it exact.
fn score(language: Language, family: &str) -> anyhow::Result<Score> {
    let known: Known = read(&format!("{}/known.toml", language.id()))?;
    let folder = workspace().join(TWINS).join(language.id()).join(family);
    let mut score = Score::default();
    if !folder.is_dir() {
        return Ok(score);
    }
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(&folder)? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    for name in names {
        let key = format!("{family}/{name}");
        if name.contains(".bad.") {
            score.bad += 1;
            score.seen += usize::from(!known.missed.contains_key(&key));
        } else {
            score.ok += 1;
            score.false_alarms += usize::from(known.false_alarms.contains_key(&key));
        }
    }
    Ok(score)
}
