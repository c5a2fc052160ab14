//! A file as it is before anything is repaired.

use std::collections::BTreeSet;

use temper_scan::shape::Shape;
use temper_scan::{Finding, Language, RuleSet, Scan};

use super::patch::FileText;

/// A file with what is to be repaired in it.
#[derive(Debug, Clone)]
pub struct Original {
    /// Its path, relative to the tree, with `/` between the parts.
    pub path: String,
    /// Its text with `\n` at the ends of lines.
    pub text: String,
    /// The file as it is, to restore the ends of lines.
    pub file: FileText,
    /// Its language.
    pub language: Language,
    /// All that the built-in scanner finds in it.
    pub scan: Scan,
    /// What external analyzers find in it, by the analyzer's name.
    pub external: Vec<(String, Vec<Finding>)>,
    /// The findings to repair: some of `scan` and of `external`.
    pub targets: Vec<Finding>,
    /// What it consists of.
    pub shape: Shape,
}

impl Original {
    /// A file whose targets are chosen by `wanted` among the built-in scanner's findings.
    pub fn new(
        path: impl Into<String>,
        file: FileText,
        language: Language,
        rules: &RuleSet,
        wanted: impl Fn(&Finding) -> bool,
    ) -> Self {
        let text = file.plain();
        let scan = temper_scan::scan(&text, language, rules);
        let targets = scan.findings.iter().filter(|it| wanted(it)).cloned();
        Self {
            path: path.into(),
            targets: targets.collect(),
            shape: Shape::of(&text, language),
            external: Vec::new(),
            text,
            file,
            language,
            scan,
        }
    }

    /// The lines that the ways of the target findings go over.
    pub fn traced(&self) -> BTreeSet<u32> {
        let spans = self.targets.iter().flat_map(|finding| {
            let steps = finding.trace.iter().map(|step| step.span);
            steps.chain([finding.span])
        });
        spans
            .flat_map(|span| span.start_line..=span.end_line.max(span.start_line))
            .collect()
    }

    /// A line's text, without blanks at its ends.
    pub fn line(&self, line: u32) -> &str {
        let at = line.saturating_sub(1) as usize;
        self.text.lines().nth(at).unwrap_or("").trim()
    }
}
