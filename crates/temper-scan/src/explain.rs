//! A rule in words: one Markdown page, used by the command line, SARIF and the docs.

use std::fmt::Write;

use crate::finding::Severity;
use crate::language::Language;
use crate::rule::{Precision, Rule};
use crate::sarif::SarifRule;

/// The rule's page: what it finds, why that is dangerous, how to repair it, where it can be wrong, where to read more.
pub fn page(rule: &Rule) -> String {
    let mut page = format!("# {}\n\n{}\n\n", rule.title, facts(rule));
    page.push_str(&body(rule, None));
    page
}

/// The sections of the page; the repairs of one language only where one is given and has one.
pub fn body(rule: &Rule, language: Option<Language>) -> String {
    let mut text = String::new();
    section(&mut text, "What it finds", &rule.what);
    section(&mut text, "Why it is dangerous", &rule.why);
    let wanted = language.filter(|wanted| rule.repair.contains_key(wanted));
    let repairs: Vec<String> = rule
        .repair
        .iter()
        .filter(|(language, _)| wanted.is_none_or(|wanted| wanted == **language))
        .map(|(language, code)| {
            format!(
                "{}:\n\n```{language}\n{}\n```",
                language.name(),
                code.trim()
            )
        })
        .collect();
    section(&mut text, "How to repair it", &repairs.join("\n\n"));
    section(&mut text, "Where it can be wrong", &rule.note);
    let references: Vec<String> = rule
        .references
        .iter()
        .map(|link| format!("- <{link}>"))
        .collect();
    section(&mut text, "References", &references.join("\n"));
    text
}

fn section(page: &mut String, heading: &str, text: &str) {
    if !text.trim().is_empty() {
        let _ = writeln!(page, "## {heading}\n\n{}\n", text.trim());
    }
}

fn facts(rule: &Rule) -> String {
    let severity = Severity(rule.severity);
    let cwes: Vec<String> = rule
        .cwes
        .iter()
        .map(|cwe| format!("[{cwe}]({})", cwe.url()))
        .collect();
    let languages: Vec<&str> = rule.languages().map(Language::name).collect();
    format!(
        "`{}` · severity {severity} ({}) · {} · {}",
        rule.id,
        severity.band(),
        cwes.join(", "),
        languages.join(", ")
    )
}

impl From<&Rule> for SarifRule {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id.clone(),
            name: rule.id.clone(),
            short: rule.title.clone(),
            full: rule.what.trim().to_owned(),
            help_markdown: body(rule, None),
            cwes: rule.cwes.clone(),
            severity: Severity(rule.severity),
            precision: Some(precision(rule.precision).to_owned()),
        }
    }
}

/// The precision in CodeQL's words.
fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Low => "low",
        Precision::Medium => "medium",
        Precision::High => "high",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_rule_has_a_page_with_all_sections() {
        for rule in Catalog::builtin().rules() {
            let page = page(rule);
            for heading in [
                "## What it finds",
                "## Why it is dangerous",
                "## How to repair it",
                "## References",
            ] {
                assert!(page.contains(heading), "{}: {heading}", rule.id);
            }
        }
    }

    #[test]
    fn a_page_of_one_language_shows_its_repair_only() {
        let catalog = Catalog::builtin();
        let rule = catalog
            .rules()
            .iter()
            .find(|rule| rule.repair.len() == 1)
            .or(catalog.rules().first());
        let rule = rule.unwrap();
        let language = *rule.repair.keys().next().unwrap();
        assert_eq!(body(rule, Some(language)).matches("```").count(), 2);
    }
}
