//! Workflow commands of GitHub Actions, which show findings beside the changed lines.
//! Form: <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>.

use std::fmt::Write;

use temper_scan::Finding;

use super::Report;

/// One command a finding.
pub(super) fn text(report: &Report) -> String {
    let mut text = String::new();
    for file in &report.files {
        for finding in &file.scan.findings {
            let _ = writeln!(text, "{}", command(&file.path, finding));
        }
    }
    text
}

fn command(path: &str, finding: &Finding) -> String {
    let level = match finding.severity.band() {
        "critical" | "high" => "error",
        "medium" => "warning",
        _ => "notice",
    };
    let span = finding.span;
    let title = match finding.cwes.first() {
        Some(cwe) => format!("{} ({cwe})", finding.rule),
        None => finding.rule.to_string(),
    };
    let mut place = format!("line={},endLine={}", span.start_line, span.end_line);
    if span.start_line == span.end_line {
        // GitHub takes columns only within one line, the last one included.
        let last = span.end_column.saturating_sub(1).max(span.start_column);
        let _ = write!(place, ",col={},endColumn={last}", span.start_column);
    }
    format!(
        "::{level} file={},{place},title={}::{}",
        property(path),
        property(&title),
        message(&finding.message)
    )
}

fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use temper_scan::{Confidence, Cwe, Severity, Span};

    use super::*;

    #[test]
    fn text_cannot_break_out_of_its_command() {
        let finding = Finding {
            rule: "xss".into(),
            message: "100%\n::error::x".to_owned(),
            cwes: vec![Cwe(79)],
            severity: Severity(6.1),
            confidence: Confidence::High,
            span: Span {
                start_line: 2,
                start_column: 3,
                end_line: 2,
                end_column: 9,
            },
            trace: Vec::new(),
        };
        assert_eq!(
            command("a,b:c.py", &finding),
            "::warning file=a%2Cb%3Ac.py,line=2,endLine=2,col=3,endColumn=8,title=xss (CWE-79)::100%25%0A::error::x"
        );
    }
}
