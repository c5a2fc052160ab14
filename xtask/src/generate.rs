//! What is generated: JSON Schemas of our wire formats, a page for each rule, the table of what is detected.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Context;
use schemars::{JsonSchema, schema_for};
use temper_scan::catalog::Catalog;
use temper_scan::{Language, Rule};

use crate::workspace;

/// Writes the generated files, or complains of those that are not as they would be written.
///
/// # Errors
/// When a file can't be read or written.
pub fn run(check: bool) -> anyhow::Result<Vec<String>> {
    let mut complaints = Vec::new();
    let files = files()?;
    for path in stale(&files)? {
        if check {
            complaints.push(format!(
                "{path}: of nothing that is there; run `cargo xtask gen`"
            ));
        } else {
            std::fs::remove_file(workspace().join(&path))
                .with_context(|| format!("cannot remove {path}"))?;
        }
    }
    for (path, text) in files {
        let place = workspace().join(&path);
        let kept = std::fs::read_to_string(&place).unwrap_or_default();
        if kept == text {
            continue;
        }
        if check {
            complaints.push(format!("{path}: not up to date; run `cargo xtask gen`"));
            continue;
        }
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&place, text).with_context(|| format!("cannot write {path}"))?;
    }
    Ok(complaints)
}

/// Folders in which every file is generated.
const FOLDERS: &[&str] = &["docs/rules", "docs/schemas"];

/// Generated files whose rule or format is gone.
fn stale(files: &BTreeMap<String, String>) -> anyhow::Result<Vec<String>> {
    let mut stale = Vec::new();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(workspace().join(folder))? {
            let path = format!("{folder}/{}", entry?.file_name().to_string_lossy());
            if !files.contains_key(&path) {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

fn files() -> anyhow::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let mut schema = |name: &str, text: String| {
        files.insert(format!("docs/schemas/{name}.schema.json"), text);
    };
    schema("study", schema_of::<temper::plan::StudyFile>()?);
    schema("suite", schema_of::<temper::scenario::SuiteFile>()?);
    schema("weaknesses", schema_of::<temper::scenario::WeaknessFile>()?);
    schema("scenario", schema_of::<temper::scenario::ScenarioFile>()?);
    schema("strategy", schema_of::<temper::strategy::StrategyFile>()?);
    schema("report", schema_of::<temper::report::Evidence>()?);
    schema(
        "recommendations",
        schema_of::<temper::recommend::Recommendations>()?,
    );
    schema("policy", schema_of::<temper::recommend::Policy>()?);
    schema("acceptance", schema_of::<temper::acceptance::Acceptance>()?);
    schema(
        "dataset-manifest",
        schema_of::<temper::dataset::Manifest>()?,
    );
    schema("comparison", schema_of::<temper::compare::Compared>()?);
    schema("ledger-header", schema_of::<temper::ledger::Header>()?);
    schema("ledger-call", schema_of::<temper::ledger::Call>()?);
    schema("ledger-label", schema_of::<temper::ledger::Label>()?);
    schema(
        "import-mapping",
        schema_of::<temper::import::MappingFile>()?,
    );
    schema("train", schema_of::<temper_local::train::TrainFile>()?);
    schema("sample", schema_of::<temper::sample::Sample>()?);
    schema("scan", schema_of::<temper_scan::document::Document<'_>>()?);
    schema("scan-line", schema_of::<temper_scan::document::Line<'_>>()?);
    schema("settings", schema_of::<temper::harden::Settings>()?);
    schema("fix", schema_of::<temper::harden::FixDocument>()?);
    let catalog = Catalog::builtin();
    for rule in catalog.rules() {
        files.insert(format!("docs/rules/{}.md", rule.id), rule_page(rule));
    }
    files.insert("docs/rules/README.md".to_owned(), rule_index(catalog));
    files.insert("docs/coverage.md".to_owned(), crate::coverage::page()?);
    Ok(files)
}

fn schema_of<T: JsonSchema>() -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(&schema_for!(T))? + "\n")
}

fn rule_page(rule: &Rule) -> String {
    let cwes: Vec<String> = rule.cwes.iter().map(ToString::to_string).collect();
    let mut page = format!(
        "# {}\n\n`{}`, {}, security severity {:.1}\n\n## What it finds\n\n{}\n\n## Why it is bad\n\n{}\n\n## How to repair it\n",
        rule.title,
        rule.id,
        cwes.join(", "),
        rule.severity,
        rule.what.trim(),
        rule.why.trim(),
    );
    for (language, code) in &rule.repair {
        let _ = write!(
            page,
            "\n{}:\n\n```{}\n{}\n```\n",
            language.name(),
            language.id(),
            code.trim()
        );
    }
    if !rule.note.trim().is_empty() {
        let _ = write!(page, "\n## Precision\n\n{}\n", rule.note.trim());
    }
    page.push_str("\n## References\n\n");
    for reference in &rule.references {
        let _ = writeln!(page, "- <{reference}>");
    }
    page
}

fn rule_index(catalog: &Catalog) -> String {
    let mut page = String::from(
        "# Rules\n\nGenerated from `crates/temper-scan/rules`. An empty cell reads: not detectable in that language, \
         so the absence of a finding says nothing there.\n\n| rule | CWE |",
    );
    for language in Language::ALL {
        let _ = write!(page, " {} |", language.name());
    }
    page.push_str("\n| --- | --- |");
    page.push_str(&" --- |".repeat(Language::ALL.len()));
    page.push('\n');
    for rule in catalog.rules() {
        let cwes: Vec<String> = rule.cwes.iter().map(|cwe| cwe.0.to_string()).collect();
        let _ = write!(
            page,
            "| [{}]({}.md) | {} |",
            rule.id,
            rule.id,
            cwes.join(", ")
        );
        for language in Language::ALL {
            let detected = rule.languages().any(|claimed| claimed == language.data());
            page.push_str(if detected { " yes |" } else { " |" });
        }
        page.push('\n');
    }
    page
}
