//! Findings out of what the engine has seen: places, sentences, traces.

use crate::api::Api;
use crate::fact::{Fact, Note};
use crate::finding::{Confidence, Finding, Gap, GapKind, Scan, Severity, Span, TraceStep};
use crate::ir::Bytes;
use crate::model::Label;
use crate::taint::Engine;
use crate::value::FactId;

/// A finding as the engine keeps it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Report {
    pub(crate) fact: Option<FactId>,
    pub(crate) guessed: bool,
}

/// Lines of a text, to turn bytes into lines and columns.
pub(crate) struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// Finds the lines.
    pub(crate) fn new(source: &'s str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr::memchr_iter(b'\n', source.as_bytes()).map(|at| at + 1));
        Self { source, starts }
    }

    fn place(&self, byte: u32) -> (u32, u32) {
        let byte = (byte as usize).min(self.source.len());
        let line = self.starts.partition_point(|&start| start <= byte).max(1);
        let before = self.source.get(self.starts[line - 1]..byte).unwrap_or("");
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (count(line), count(before.chars().count() + 1))
    }

    /// The place of a stretch of bytes.
    pub(crate) fn span(&self, bytes: Bytes) -> Span {
        let (start_line, start_column) = self.place(bytes.start);
        let (end_line, end_column) = self.place(bytes.end);
        Span {
            start_line,
            start_column,
            end_line,
            end_column,
        }
    }
}

/// The outcome of a scan.
pub(crate) fn scan(
    source: &str,
    engine: &Engine<'_>,
    gaps: &[(GapKind, Bytes, &'static str)],
) -> Scan {
    let lines = Lines::new(source);
    let mut findings: Vec<Finding> = engine
        .reports
        .iter()
        .map(|(&(rule, span), report)| finding(engine, &lines, rule, span, *report))
        .collect();
    findings.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
    let gaps = gaps
        .iter()
        .map(|&(kind, span, message)| Gap {
            kind,
            span: lines.span(span),
            message: message.to_owned(),
        })
        .collect();
    Scan { findings, gaps }
}

fn finding(
    engine: &Engine<'_>,
    lines: &Lines<'_>,
    rule: u16,
    span: Bytes,
    report: Report,
) -> Finding {
    let compiled = &engine.matcher.rules[usize::from(rule)];
    let rule = &compiled.rule;
    let way = report
        .fact
        .map_or_else(Vec::new, |fact| engine.facts.way(fact));
    let guessed = report.guessed || way.last().is_some_and(|fact| fact.guessed);
    let source = way
        .first()
        .map_or_else(|| "a literal".to_owned(), |fact| origin(engine, fact));
    let place = lines.span(span);
    let mut trace: Vec<TraceStep> = way
        .iter()
        .enumerate()
        .map(|(at, fact)| TraceStep {
            span: lines.span(fact.span),
            note: if at == 0 {
                origin(engine, fact)
            } else {
                step(engine, fact)
            },
        })
        .collect();
    if !trace.is_empty() {
        trace.push(TraceStep {
            span: place,
            note: rule.title.clone(),
        });
    }
    Finding {
        rule: compiled.id.clone(),
        message: rule.message.replace("{source}", &source),
        cwes: rule.cwes.clone(),
        severity: Severity(rule.severity),
        confidence: if guessed {
            Confidence::Medium
        } else {
            Confidence::High
        },
        span: place,
        trace,
    }
}

/// Where data comes from, in words.
fn origin(engine: &Engine<'_>, fact: &Fact) -> String {
    let what = match fact.label {
        Label::Untrusted | Label::UploadName | Label::Query => "untrusted data",
        Label::Exception => "the text of an exception",
        Label::Form => "form data",
        Label::Error => "the text of an error",
        Label::Password => "a password",
        Label::Secret => "a secret",
        Label::Network => "data from the network",
        Label::Stored => "stored data",
        Label::WeakRandom => "a predictable random value",
        Label::ClientClaim => "what the client keeps",
        Label::AskedFile => "the answer about the file",
        Label::Literal => "a literal",
    };
    let api: &Api = engine.api;
    match fact.note {
        Note::Source(node) => format!("{what} from `{}`", api.text(node)),
        Note::Parameter(name) | Note::Named(name) | Note::Assigned(name) | Note::Passed(name) => {
            format!("{what} in `{}`", plain(engine, name))
        }
        Note::Returned(name) => format!("{what} from `{}`", engine.symbols.text(name)),
        Note::Caught | Note::Written => what.to_owned(),
    }
}

/// A name as it is written: without what tells it from another one that it hides.
fn plain<'e>(engine: &'e Engine<'_>, name: crate::symbol::Sym) -> &'e str {
    engine
        .symbols
        .text(name)
        .trim_end_matches(crate::languages::HIDING)
}

fn step(engine: &Engine<'_>, fact: &Fact) -> String {
    let text = |name| plain(engine, name);
    match fact.note {
        Note::Assigned(name) => format!("assigned to `{}`", text(name)),
        Note::Passed(name) => format!("passed as `{}`", text(name)),
        Note::Returned(name) if text(name).is_empty() => "returned".to_owned(),
        Note::Returned(name) => format!("returned from `{}`", text(name)),
        Note::Parameter(name) | Note::Named(name) => format!("named `{}`", text(name)),
        Note::Source(node) => format!("read from `{}`", engine.api.text(node)),
        Note::Caught => "caught".to_owned(),
        Note::Written => "written here".to_owned(),
    }
}
