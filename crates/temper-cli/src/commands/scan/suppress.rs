//! Comments that accept a finding: `temper: ignore[rule-id] the reason`.
//!
//! The comment stands on the finding's line or alone on the line above it, names rules, families or
//! weaknesses, and must give a reason: whoever reads the code later has to know why.

use temper_scan::{Cwe, Finding, family_of};

const MARK: &str = "temper: ignore[";

/// A comment that accepts findings.
#[derive(Debug)]
struct Comment<'t> {
    /// The line that it speaks of.
    line: u32,
    names: Vec<&'t str>,
}

/// Takes the accepted findings out; their number, and what is wrong with comments.
pub fn apply(text: &str, findings: &mut Vec<Finding>) -> (usize, Vec<String>) {
    if !text.contains(MARK) {
        return (0, Vec::new());
    }
    let mut complaints = Vec::new();
    let comments = comments(text, &mut complaints);
    let before = findings.len();
    findings.retain(|finding| !comments.iter().any(|comment| accepts(comment, finding)));
    (before - findings.len(), complaints)
}

fn comments<'t>(text: &'t str, complaints: &mut Vec<String>) -> Vec<Comment<'t>> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let Some(at) = line.find(MARK) else {
            continue;
        };
        let Some(start) = ["#", "//", "/*"]
            .iter()
            .filter_map(|sign| line[..at].rfind(sign))
            .max()
        else {
            continue;
        };
        let Some((names, reason)) = line[at + MARK.len()..].split_once(']') else {
            complaints.push(format!("line {number}: the suppression comment has no `]`"));
            continue;
        };
        if reason.trim().trim_end_matches("*/").trim().is_empty() {
            complaints.push(format!(
                "line {number}: a suppression needs a reason after `]`, so it does not count"
            ));
            continue;
        }
        let alone = line[..start].trim().is_empty();
        found.push(Comment {
            line: if alone { number + 1 } else { number },
            names: names.split(',').map(str::trim).collect(),
        });
    }
    found
}

fn accepts(comment: &Comment, finding: &Finding) -> bool {
    let family = family_of(&finding.cwes).map(|family| family.to_string());
    comment.line == finding.span.start_line
        && comment.names.iter().any(|name| {
            *name == &*finding.rule
                || family.as_deref() == Some(name)
                || name
                    .parse::<Cwe>()
                    .is_ok_and(|cwe| finding.cwes.contains(&cwe))
        })
}

#[cfg(test)]
mod tests {
    use temper_scan::{Confidence, Severity, Span};

    use super::*;

    fn at(line: u32) -> Finding {
        Finding {
            rule: "sql-injection".into(),
            message: String::new(),
            cwes: vec![Cwe(89)],
            severity: Severity(8.8),
            confidence: Confidence::High,
            span: Span {
                start_line: line,
                ..Span::default()
            },
            trace: Vec::new(),
        }
    }

    fn left(text: &str) -> (usize, usize) {
        let mut findings = vec![at(2)];
        let (_, complaints) = apply(text, &mut findings);
        (findings.len(), complaints.len())
    }

    #[test]
    fn a_comment_with_a_reason_accepts_what_it_names() {
        for text in [
            "\nrun(x)  # temper: ignore[sql-injection] names are fixed\n",
            "# temper: ignore[sql-injection] names are fixed\nrun(x)\n",
            "\nrun(x) // temper: ignore[CWE-89] fixed\n",
            "/* temper: ignore[xss, sql-injection] fixed */\nrun(x)\n",
        ] {
            assert_eq!(left(text), (0, 0), "{text}");
        }
    }

    #[test]
    fn other_comments_accept_nothing() {
        for (text, complaints) in [
            ("\nrun(x)  # temper: ignore[sql-injection]\n", 1),
            ("\nrun(x)  # temper: ignore[sql-injection\n", 1),
            ("\nrun(x)  /* temper: ignore[sql-injection] */\n", 1),
            ("\nrun(x)  # temper: ignore[xss] reason\n", 0),
            ("\n\nrun(x)  # temper: ignore[sql-injection] reason\n", 0),
            ("\nrun('temper: ignore[sql-injection] reason')\n", 0),
        ] {
            assert_eq!(left(text), (1, complaints), "{text}");
        }
    }
}
