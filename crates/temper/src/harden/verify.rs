//! The proof: a candidate against the file as it was.

use std::sync::Arc;

use temper_scan::shape::Shape;
use temper_scan::{Finding, GapKind, RuleSet};

use super::findings::{Versions, compare};
use super::lines::Alignment;
use super::original::Original;
use super::refusal::{Reason, Refusal};
use super::{extent, gaming, names, symbols};
use crate::scanners::Analyzer;

/// Proves candidates.
#[derive(Clone)]
pub struct Verifier {
    /// The rules of the built-in scanner.
    pub rules: RuleSet,
    /// The external analyzers.
    pub analyzers: Vec<Arc<dyn Analyzer>>,
    /// Names a file of the project, other than this one, that mentions a name.
    pub elsewhere: Elsewhere,
    /// Names a file beside this one that defines a name for it: of the same package, the same page.
    pub beside: Elsewhere,
}

/// Path of the file in hand and a name in; another file that has to do with the name out.
pub type Elsewhere = Arc<dyn Fn(&str, &str) -> Option<String> + Send + Sync>;

/// A new version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The text.
    pub code: String,
    /// The lines that stand for code that was left out.
    pub left_out: Vec<u32>,
}

/// What the proof says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// The target findings that are gone.
    pub fixed: Vec<Finding>,
    /// The target findings that are still there.
    pub kept: Vec<Finding>,
    /// What is wrong.
    pub refusals: Vec<Refusal>,
    /// How many lines were changed.
    pub changed: usize,
}

impl Verdict {
    /// Every target is gone and nothing is wrong.
    pub fn is_full(&self) -> bool {
        self.refusals.is_empty() && self.kept.is_empty()
    }

    /// Some targets are gone, and nothing is wrong.
    pub fn is_progress(&self) -> bool {
        self.refusals.is_empty() && !self.fixed.is_empty()
    }
}

impl Candidate {
    /// The code of a reply, completed with the file where it is a part of it.
    ///
    /// # Errors
    /// When the reply holds no code.
    pub fn of_reply(reply: &str, original: &Original) -> Result<Self, Refusal> {
        use temper_scan::extract::revise;
        let extracted = revise(reply, original.language, &original.text);
        let Some(mut code) = extracted.code else {
            let message = "the reply holds no code: answer with the whole program in one block";
            return Err(Refusal::new(Reason::NoCode, message));
        };
        code = code.replace("\r\n", "\n");
        code.truncate(code.trim_end().len());
        let end = &original.text[original.text.trim_end().len()..];
        code.push_str(end);
        let gaps = extracted.gaps.iter();
        let left_out = gaps.filter(|gap| gap.kind == GapKind::Elision);
        Ok(Self {
            code,
            left_out: left_out.map(|gap| gap.span.start_line).collect(),
        })
    }
}

impl Verifier {
    /// A verifier with the built-in scanner alone, for a file that nothing else uses.
    pub fn new(rules: RuleSet) -> Self {
        Self {
            rules,
            analyzers: Vec::new(),
            elsewhere: Arc::new(|_, _| None),
            beside: Arc::new(|_, _| None),
        }
    }

    /// Proves a candidate, or says all that is wrong with it.
    pub fn verify(&self, original: &Original, candidate: &Candidate) -> Verdict {
        let mut verdict = Verdict::default();
        let code = &candidate.code;
        if squeezed(code) == squeezed(&original.text) {
            verdict.kept.clone_from(&original.targets);
            let message = "nothing was changed";
            verdict
                .refusals
                .push(Refusal::new(Reason::Unchanged, message));
            return verdict;
        }
        if let Some(line) = candidate.left_out.first() {
            let message = format!("line {line} stands for code that was left out: write all of it");
            verdict
                .refusals
                .push(Refusal::new(Reason::LeftOut, message));
        }
        let shape = Shape::of(code, original.language);
        let alignment = Alignment::of(&original.text, code);
        let elsewhere = |name: &str| (self.elsewhere)(&original.path, name);
        symbols::check(&original.shape, &shape, &elsewhere, &mut verdict.refusals);
        let versions = Versions {
            old: &original.text,
            new: code,
            old_shape: &original.shape,
            new_shape: &shape,
            alignment: &alignment,
        };
        self.findings(original, code, versions, &mut verdict);
        if shape.errors <= original.shape.errors {
            let beside = |name: &str| (self.beside)(&original.path, name);
            names::check(original, code, &beside, &mut verdict.refusals);
            gaming::check(original, code, &shape, &mut verdict.refusals);
        }
        verdict.changed = extent::check(original, code, &shape, &alignment, &mut verdict.refusals);
        verdict
    }

    fn findings(
        &self,
        original: &Original,
        code: &str,
        versions: Versions<'_>,
        verdict: &mut Verdict,
    ) {
        let built_in = temper_scan::scan(code, original.language, &self.rules).findings;
        sort_out(
            original,
            versions,
            &original.scan.findings,
            &built_in,
            verdict,
        );
        for analyzer in &self.analyzers {
            let before = original
                .external
                .iter()
                .find(|(name, _)| name == analyzer.name());
            let Some((_, before)) = before else {
                continue;
            };
            match analyzer.find(&original.path, code, original.language) {
                Ok(after) => sort_out(original, versions, before, &after, verdict),
                Err(why) => {
                    let message = format!("{} could not look at it: {why}", analyzer.name());
                    verdict
                        .refusals
                        .push(Refusal::new(Reason::NotAnalysed, message));
                }
            }
        }
    }
}

/// Sorts one analyzer's findings into fixed, kept and new.
fn sort_out(
    original: &Original,
    versions: Versions<'_>,
    before: &[Finding],
    after: &[Finding],
    verdict: &mut Verdict,
) {
    let compared = compare(versions, before, after);
    for (finding, kept) in before.iter().zip(&compared.kept) {
        if original.targets.contains(finding) {
            let list = if *kept {
                &mut verdict.kept
            } else {
                &mut verdict.fixed
            };
            list.push(finding.clone());
        }
    }
    for finding in compared.new {
        let message = format!(
            "line {}: a new weakness came in: {} ({})",
            finding.span.start_line, finding.message, finding.rule
        );
        verdict
            .refusals
            .push(Refusal::new(Reason::NewFinding, message));
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
