//! A summary for a pull request or an issue.

use std::collections::BTreeMap;
use std::fmt::Write;

use temper_scan::{Finding, RuleSet};

use super::{Report, summary};

/// So many findings are listed; GitHub refuses comments of more than 65,536 characters.
const MOST: usize = 200;

/// The summary, a table of rules, and the findings.
pub(super) fn text(report: &Report, rules: &RuleSet) -> String {
    let mut text = format!("## Temper scan\n\n{}\n", summary(report));
    if report.findings > 0 {
        text.push_str(&table(report, rules));
        text.push_str(&list(report));
    }
    if !report.skipped.is_empty() {
        text.push_str("\n### Not scanned\n\n");
        for skipped in &report.skipped {
            let _ = writeln!(
                text,
                "- {}: {}",
                code(&skipped.path),
                plain(&skipped.reason)
            );
        }
    }
    text
}

fn table(report: &Report, rules: &RuleSet) -> String {
    let mut counts: BTreeMap<&str, (usize, &Finding)> = BTreeMap::new();
    for finding in report.files.iter().flat_map(|file| &file.scan.findings) {
        counts.entry(&finding.rule).or_insert((0, finding)).0 += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by(|(_, (_, a)), (_, (_, b))| b.severity.0.total_cmp(&a.severity.0));
    let mut text =
        "\n| rule | weakness | severity | findings |\n| --- | --- | --- | ---: |\n".to_owned();
    for (id, (count, finding)) in rows {
        let rule = rules.rules().iter().find(|rule| rule.id == id);
        let title = rule.map_or("", |rule| rule.title.as_str());
        let cwe = finding
            .cwes
            .first()
            .map_or(String::new(), |cwe| format!("[{cwe}]({}) ", cwe.url()));
        let severity = finding.severity;
        let _ = writeln!(
            text,
            "| {} | {cwe}{} | {severity} {} | {count} |",
            code(id),
            plain(title),
            severity.band()
        );
    }
    text
}

fn list(report: &Report) -> String {
    let mut text = "\n### Findings\n\n".to_owned();
    let findings = report
        .files
        .iter()
        .flat_map(|file| file.scan.findings.iter().map(|it| (&file.path, it)));
    for (path, finding) in findings.take(MOST) {
        let place = format!("{path}:{}", finding.span.start_line);
        let _ = writeln!(
            text,
            "- {} {}: {}",
            code(&place),
            code(&finding.rule),
            plain(&finding.message)
        );
    }
    if report.findings > MOST {
        let _ = writeln!(text, "- and {} more", report.findings - MOST);
    }
    text
}

/// Text that no Markdown or HTML in it can take effect in.
fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => safe.push_str("&lt;"),
            '&' => safe.push_str("&amp;"),
            '\n' | '\r' => safe.push(' '),
            '|' | '*' | '_' | '[' | ']' | '\\' | '!' | '#' | '@' => {
                safe.push('\\');
                safe.push(c);
            }
            _ => safe.push(c),
        }
    }
    safe
}

/// A code span; its text can hold no backtick and no end of a table's cell.
fn code(text: &str) -> String {
    format!(
        "`{}`",
        text.replace('`', "'")
            .replace('|', "\\|")
            .replace(['\n', '\r'], " ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(
            plain("<img> | *x* @all\n# y"),
            "&lt;img> \\| \\*x\\* \\@all \\# y"
        );
        assert_eq!(code("a`b|c\nd"), "`a'b\\|c d`");
    }
}
