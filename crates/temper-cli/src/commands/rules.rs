//! `temper rules`: look at the scanner's rules, and test them.

use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use comfy_table::Table;
use serde_json::json;
use temper_scan::catalog::Catalog;
use temper_scan::proof::Verdict;
use temper_scan::{CatalogError, Language, Profile, Rule, Severity, explain};

use super::scan::ProfileName;
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::show::table::plain;

/// What to do with rules.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// List the rules.
    List {
        /// Only rules of this language.
        #[arg(long)]
        language: Option<Language>,
        /// Only rules of this profile.
        #[arg(long, value_enum)]
        profile: Option<ProfileName>,
        /// A folder of more rules and models.
        #[arg(long, value_name = "FOLDER")]
        rules: Vec<PathBuf>,
        /// How to show them.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Explain a rule: what it finds, why that is dangerous, how to repair it.
    #[command(visible_alias = "explain")]
    Show {
        /// The rule's id.
        rule: String,
        /// Show the repair for this language only.
        #[arg(long)]
        language: Option<Language>,
        /// A folder of more rules and models.
        #[arg(long, value_name = "FOLDER")]
        rules: Vec<PathBuf>,
        /// How to show it.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Run the proofs: every line marked bad is found, none marked ok.
    Test {
        /// Folders of more rules, proofs and models; their proofs run beside those that come with Temper.
        #[arg(value_name = "FOLDER")]
        rules: Vec<PathBuf>,
        /// Only the proofs of these rules.
        #[arg(long, value_delimiter = ',', value_name = "RULE")]
        select: Vec<String>,
    },
}

/// How rules are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// JSON.
    Json,
}

/// Runs `temper rules`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::List {
            language,
            profile,
            rules,
            format,
        } => list(
            &catalog(&rules)?,
            language,
            profile.map(Profile::from),
            format,
        ),
        Args::Show {
            rule,
            language,
            rules,
            format,
        } => show(&catalog(&rules)?, &rule, language, format),
        Args::Test { rules, select } => test(&catalog(&rules)?, &select),
    }
}

/// The rules that come with Temper, and those of the folders.
pub fn catalog(folders: &[PathBuf]) -> Result<Catalog, Failure> {
    let mut files = Vec::new();
    for folder in folders {
        read_folder(folder, &mut files)?;
    }
    let builtin = Catalog::builtin();
    if files.is_empty() {
        return Ok(builtin.clone());
    }
    builtin.with_files(files).map_err(unusable)
}

fn unusable(error: CatalogError) -> Failure {
    let hint = error.hint.clone();
    let failure = Failure::from(error);
    match hint {
        Some(hint) => failure.hint(hint),
        None => failure.hint("CONTRIBUTING.md describes the files of rules, proofs and models"),
    }
}

/// The texts below a folder, by path.
fn read_folder(folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), Failure> {
    if !folder.is_dir() {
        let message = format!("no such folder: `{}`", folder.display());
        return Err(
            Failure::new(message).hint("name the folder that holds `<weakness>/<rule>.toml`")
        );
    }
    for entry in ignore::WalkBuilder::new(folder).require_git(false).build() {
        let entry = entry?;
        let wanted = entry
            .path()
            .extension()
            .and_then(|extension| extension.to_str());
        let wanted =
            wanted.is_some_and(|it| it == "toml" || Language::from_extension(it).is_some());
        if wanted && entry.file_type().is_some_and(|kind| kind.is_file()) {
            let path = entry.path();
            let text = std::fs::read_to_string(path)
                .map_err(|error| {
                    anyhow::Error::from(error).context(format!("cannot read `{}`", path.display()))
                })
                .hint(|| "rules, proofs and models are UTF-8 text".to_owned())?;
            files.push((path.display().to_string(), text));
        }
    }
    Ok(())
}

fn list(
    catalog: &Catalog,
    language: Option<Language>,
    profile: Option<Profile>,
    format: Format,
) -> Outcome {
    let rules = catalog.rules().iter().filter(|rule| {
        language.is_none_or(|wanted| rule.languages().any(|it| it == wanted))
            && profile.is_none_or(|wanted| rule.profiles.contains(&wanted))
    });
    let rules: Vec<&Rule> = rules.map(AsRef::as_ref).collect();
    match format {
        Format::Json => {
            let list: Vec<_> = rules.iter().map(|rule| summary(rule)).collect();
            data(serde_json::to_string_pretty(&list)? + "\n")?;
        }
        Format::Text => {
            data(format!("{}\n", table(&rules)))?;
            tell(format_args!(
                "{} rules; `temper rules show RULE` explains one",
                rules.len()
            ));
        }
    }
    Ok(Exit::Success)
}

fn table(rules: &[&Rule]) -> Table {
    let mut table = plain([
        "rule",
        "severity",
        "weakness",
        "languages",
        "profiles",
        "what",
    ]);
    for rule in rules {
        let severity = Severity(rule.severity);
        let cwes: Vec<String> = rule.cwes.iter().map(ToString::to_string).collect();
        let languages: Vec<&str> = rule.languages().map(Language::name).collect();
        let profiles: Vec<String> = rule
            .profiles
            .iter()
            .map(|it| format!("{it:?}").to_lowercase())
            .collect();
        table.add_row([
            rule.id.clone(),
            format!("{severity} {}", severity.band()),
            cwes.join(" "),
            languages.join(" "),
            profiles.join(" "),
            rule.title.clone(),
        ]);
    }
    table
}

fn summary(rule: &Rule) -> serde_json::Value {
    json!({
        "id": rule.id,
        "title": rule.title,
        "family": rule.family,
        "severity": rule.severity,
        "band": Severity(rule.severity).band(),
        "precision": rule.precision,
        "cwes": rule.cwes,
        "languages": rule.languages().collect::<Vec<_>>(),
        "profiles": rule.profiles,
    })
}

fn show(catalog: &Catalog, id: &str, language: Option<Language>, format: Format) -> Outcome {
    let Some(rule) = catalog.rule(id) else {
        let ids = catalog.rules().iter().map(|rule| rule.id.as_str());
        return Err(Failure::new(format_args!("there is no rule `{id}`")).hint(nearest(id, ids)));
    };
    match format {
        Format::Json => {
            let mut value = serde_json::to_value(rule.as_ref())?;
            value["family"] = json!(rule.family);
            data(serde_json::to_string_pretty(&value)? + "\n")?;
        }
        Format::Text => {
            let page = explain::page(rule);
            let head = page
                .split("## ")
                .next()
                .unwrap_or_default()
                .trim_end()
                .to_owned();
            data(format!(
                "{head}\n\n{}\n",
                explain::body(rule, language).trim_end()
            ))?;
        }
    }
    Ok(Exit::Success)
}

/// The nearest name as advice, or where to find them all.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let near = known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .filter(|(score, _)| *score > 0.8);
    match near {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None => "`temper rules list` shows them".to_owned(),
    }
}

fn test(catalog: &Catalog, select: &[String]) -> Outcome {
    if let Some(unknown) = select.iter().find(|id| catalog.rule(id).is_none()) {
        let ids = catalog.rules().iter().map(|rule| rule.id.as_str());
        let hint = nearest(unknown, ids);
        return Err(Failure::new(format_args!("there is no rule `{unknown}`")).hint(hint));
    }
    let verdicts = catalog.prove().map_err(unusable)?;
    let chosen: Vec<&Verdict> = verdicts
        .iter()
        .filter(|verdict| select.is_empty() || select.contains(&verdict.rule))
        .collect();
    let mut failed = 0;
    for verdict in &chosen {
        if !verdict.passes() {
            failed += 1;
            data(told(verdict))?;
        }
    }
    let lines: usize = chosen.iter().map(|verdict| verdict.bad + verdict.ok).sum();
    tell(format_args!(
        "{} proofs with {lines} marked lines: {} pass, {failed} fail",
        chosen.len(),
        chosen.len() - failed
    ));
    Ok(if failed > 0 {
        Exit::Findings
    } else {
        Exit::Success
    })
}

/// Where rule and proof disagree.
fn told(verdict: &Verdict) -> String {
    let mut text = format!(
        "fail: {} ({}, {})\n",
        verdict.rule,
        verdict.language.name(),
        verdict.file
    );
    if verdict.bad == 0 || verdict.ok == 0 {
        text.push_str("  it marks no line bad, or none ok, and so proves nothing\n");
    }
    for disagreement in &verdict.disagreements {
        text.push_str(&format!("  {disagreement}\n"));
    }
    text
}
