//! Findings for people: the code with carets, the way of the data step by step, the repair.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use temper_scan::{Finding, GapKind, Language, Rule, RuleSet, Span};

use super::{Report, Scanned};
use crate::failure::{Failure, data};

/// Steps and code further away than this many lines from the finding are shown by their line only.
const WINDOW: u32 = 200;

/// Longer lines are cut around what they are shown for.
const WIDEST: usize = 400;

/// Prints finding by finding, so that the first is seen at once and a closed pipe ends it.
pub(super) fn show(report: &Report, rules: &RuleSet) -> Result<(), Failure> {
    let renderer = Renderer::styled();
    for file in &report.files {
        let lines = Lines::of(&file.text);
        let mut text = String::new();
        for finding in &file.scan.findings {
            let rule = rules.rules().iter().find(|rule| *rule.id == *finding.rule);
            text.push_str(&finding_text(
                &renderer,
                file,
                &lines,
                finding,
                rule.map(AsRef::as_ref),
            ));
            text.push_str("\n\n");
        }
        data(text)?;
    }
    data(gaps_text(&renderer, report))
}

/// Where the lines of a text begin.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let newlines = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(newlines).collect(),
        }
    }

    /// A line, from 1, without its end.
    fn line(&self, number: u32) -> &'t str {
        let at = number.saturating_sub(1) as usize;
        let start = self.starts.get(at).copied().unwrap_or(self.text.len());
        let end = self.starts.get(at + 1).copied().unwrap_or(self.text.len());
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }
}

/// The lines that are shown, and where a place of the file is among them.
struct Excerpt {
    text: String,
    first: u32,
    /// For each line where it begins, and how many of its characters are left out before that.
    starts: Vec<(usize, usize)>,
}

impl Excerpt {
    fn of(lines: &Lines, first: u32, last: u32, finding: &Finding) -> Self {
        let mut excerpt = Self {
            text: String::new(),
            first,
            starts: Vec::new(),
        };
        for number in first..=last.max(first) {
            let line = lines.line(number);
            let skipped = if line.len() > WIDEST {
                anchor(number, finding).saturating_sub(80)
            } else {
                0
            };
            excerpt.starts.push((excerpt.text.len(), skipped));
            // Control characters could rewrite what is on the terminal.
            let visible = line.chars().skip(skipped).take(WIDEST);
            excerpt.text.extend(visible.map(|c| {
                if c.is_control() && c != '\t' {
                    '\u{fffd}'
                } else {
                    c
                }
            }));
            excerpt.text.push('\n');
        }
        excerpt
    }

    /// The bytes of a place, at least one character wide. None where it is not among the lines.
    fn range(&self, span: Span) -> Option<Range<usize>> {
        let start = self.offset(span.start_line, span.start_column)?;
        let end = self.offset(span.end_line, span.end_column).unwrap_or(start);
        let least = self.text[start..].chars().next().map_or(0, char::len_utf8);
        Some(start..end.max(start + least))
    }

    fn offset(&self, line: u32, column: u32) -> Option<usize> {
        let at = line.checked_sub(self.first)? as usize;
        let &(start, skipped) = self.starts.get(at)?;
        let line = self.text[start..].split('\n').next().unwrap_or("");
        let column = (column as usize).saturating_sub(skipped + 1);
        Some(
            start
                + line
                    .char_indices()
                    .nth(column)
                    .map_or(line.len(), |(byte, _)| byte),
        )
    }
}

/// The column that a line is shown for: that of the finding, or of the first step in it.
fn anchor(line: u32, finding: &Finding) -> usize {
    let steps = finding.trace.iter().map(|step| step.span);
    let mut places = std::iter::once(finding.span).chain(steps);
    places
        .find(|span| span.start_line == line)
        .map_or(0, |span| span.start_column as usize)
}

fn finding_text(
    renderer: &Renderer,
    file: &Scanned,
    lines: &Lines,
    finding: &Finding,
    rule: Option<&Rule>,
) -> String {
    let excerpt = excerpt(lines, finding);
    let snippet = Snippet::source(excerpt.text.as_str())
        .line_start(excerpt.first as usize)
        .path(file.path.as_str())
        .fold(true)
        .annotations(annotations(&excerpt, finding));
    let id = id(finding);
    let title = level(finding)
        .primary_title(finding.message.as_str())
        .id(id.as_str());
    let mut group = title.element(snippet);
    for step in far_steps(&excerpt, finding) {
        group = group.element(Level::NOTE.message(step));
    }
    let about = about(finding, rule);
    group = group.element(Level::NOTE.message(about));
    let mut report = vec![group];
    if let Some(repair) = rule.and_then(|rule| repair(rule, file.language)) {
        report.push(Group::with_title(Level::HELP.secondary_title(repair)));
    }
    renderer.render(&report)
}

/// The lines from the first to the last step, as far as they are near the finding.
fn excerpt(lines: &Lines, finding: &Finding) -> Excerpt {
    let sink = finding.span.start_line.max(1);
    let near = |line: &u32| line.abs_diff(sink) <= WINDOW && *line > 0;
    let steps = finding
        .trace
        .iter()
        .map(|step| step.span.start_line)
        .filter(near);
    let (first, last) = steps.fold((sink, sink), |(first, last), line| {
        (first.min(line), last.max(line))
    });
    let end = finding.span.end_line.min(sink + 20).max(last);
    Excerpt::of(
        lines,
        first,
        end.min(lines.starts.len() as u32).max(first),
        finding,
    )
}

fn annotations<'e>(excerpt: &Excerpt, finding: &'e Finding) -> Vec<Annotation<'e>> {
    let mut found = Vec::new();
    let last = finding.trace.len().saturating_sub(1);
    let mut sink_note = None;
    for (number, step) in finding.trace.iter().enumerate() {
        if number == last && step.span.start_line == finding.span.start_line {
            sink_note = Some(step);
        } else if let Some(range) = excerpt.range(step.span) {
            let label = format!("{}: {}", number + 1, visible(&step.note));
            found.push(AnnotationKind::Context.span(range).label(label));
        }
    }
    if let Some(range) = excerpt.range(finding.span) {
        let primary = AnnotationKind::Primary.span(range);
        let label = sink_note.map(|step| format!("{}: {}", last + 1, visible(&step.note)));
        found.push(match label {
            Some(label) => primary.label(label),
            None => primary,
        });
    }
    found
}

/// The steps that are too far from the finding to be shown in its code.
fn far_steps(excerpt: &Excerpt, finding: &Finding) -> Vec<String> {
    let steps = finding.trace.iter().enumerate();
    let far = steps.filter(|(_, step)| excerpt.range(step.span).is_none());
    far.map(|(number, step)| {
        format!(
            "step {}, line {}: {}",
            number + 1,
            step.span.start_line,
            visible(&step.note)
        )
    })
    .collect()
}

fn id(finding: &Finding) -> String {
    match finding.cwes.first() {
        Some(cwe) => format!("{}, {cwe}", finding.rule),
        None => finding.rule.to_string(),
    }
}

fn level(finding: &Finding) -> Level<'static> {
    match finding.severity.band() {
        "critical" | "high" => Level::ERROR,
        "medium" => Level::WARNING,
        _ => Level::NOTE,
    }
    .with_name(Some(finding.severity.band()))
}

fn about(finding: &Finding, rule: Option<&Rule>) -> String {
    let weakness = finding.cwes.first().and_then(|cwe| cwe.name());
    let title = rule.map_or("", |rule| rule.title.as_str());
    let what = weakness.unwrap_or(title);
    let confidence = format!("{:?}", finding.confidence).to_lowercase();
    format!(
        "{what}; severity {}, confidence {confidence}",
        finding.severity
    )
}

/// The repair in the file's language.
fn repair(rule: &Rule, language: Language) -> Option<String> {
    let repairs = &rule.repair;
    let code = repairs.get(&language).or_else(|| {
        // TypeScript is repaired as JavaScript is.
        repairs
            .get(&Language::JavaScript)
            .filter(|_| language == Language::TypeScript)
    })?;
    Some(format!(
        "repair it so (`temper rules show {}` says more):\n{}",
        rule.id,
        code.trim()
    ))
}

/// The text without characters that a terminal would act on.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

/// The gaps, one line each.
fn gaps_text(renderer: &Renderer, report: &Report) -> String {
    let mut text = String::new();
    for file in &report.files {
        for gap in &file.scan.gaps {
            let kind = match gap.kind {
                GapKind::Syntax => "syntax",
                GapKind::Empty => "empty",
                GapKind::Budget => "budget",
                GapKind::Elision => "elision",
            };
            let place = format!(
                "{}:{}:{}",
                file.path, gap.span.start_line, gap.span.start_column
            );
            let title = format!("not analysed ({kind}): {place}: {}", visible(&gap.message));
            let group = Group::with_title(Level::INFO.with_name(Some("gap")).primary_title(title));
            text.push_str(&renderer.render(&[group]));
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use temper_scan::{Confidence, Cwe, Scan, Severity, TraceStep};

    use super::*;

    fn span(line: u32, start: u32, end: u32) -> Span {
        Span {
            start_line: line,
            start_column: start,
            end_line: line,
            end_column: end,
        }
    }

    fn finding(place: Span, trace: Vec<TraceStep>) -> Finding {
        Finding {
            rule: "sql-injection".into(),
            message: "this SQL query contains untrusted data".to_owned(),
            cwes: vec![Cwe(89)],
            severity: Severity(8.8),
            confidence: Confidence::High,
            span: place,
            trace,
        }
    }

    fn rendered(text: &str, finding: &Finding) -> String {
        let file = Scanned {
            path: "app.py".to_owned(),
            language: Language::Python,
            text: text.to_owned(),
            scan: Scan::default(),
            suppressed: 0,
            known: 0,
            lossy: false,
            complaints: Vec::new(),
        };
        finding_text(&Renderer::plain(), &file, &Lines::of(text), finding, None)
    }

    #[test]
    fn the_way_of_the_data_is_numbered() {
        let text =
            "name = request.args['n']\n\n\n\n\nquery = 'select ' + name\ndb.execute(query)\n";
        let steps = vec![
            TraceStep {
                span: span(1, 8, 20),
                note: "untrusted data from `request.args`".to_owned(),
            },
            TraceStep {
                span: span(6, 9, 25),
                note: "put into a string".to_owned(),
            },
            TraceStep {
                span: span(7, 12, 17),
                note: "used as a query".to_owned(),
            },
        ];
        insta::assert_snapshot!(rendered(text, &finding(span(7, 12, 17), steps)));
    }

    #[test]
    fn far_steps_are_told_by_their_line() {
        let text = format!("x = source()\n{}sink(x)\n", "\n".repeat(500));
        let steps = vec![TraceStep {
            span: span(1, 5, 13),
            note: "here".to_owned(),
        }];
        insta::assert_snapshot!(rendered(&text, &finding(span(502, 1, 8), steps)));
    }

    #[test]
    fn places_outside_of_the_text_and_wide_characters_do_no_harm() {
        for (text, place) in [
            ("", span(0, 0, 0)),
            ("", span(9, 4, 2)),
            ("é\u{1b}[2Jß = 'ü'\n", span(1, 2, 90)),
            (
                "a",
                Span {
                    start_line: 1,
                    start_column: 1,
                    end_line: 4000,
                    end_column: 1,
                },
            ),
            (&"x".repeat(100_000), span(1, 99_000, 99_001)),
        ] {
            let shown = rendered(text, &finding(place, Vec::new()));
            assert!(!shown.contains('\u{1b}') && shown.len() < 4000, "{shown}");
        }
    }
}
