//! Comments that accept a finding: `temper: ignore[rule-id] the reason`.
//!
//! The comment stands on the finding's line or alone on the line above it, names rules, families or
//! weaknesses, and must give a reason: whoever reads the code later has to know why.

use temper_scan::{Cwe, Finding, RuleSet, family_of};

const MARK: &str = "temper: ignore[";

/// A comment that accepts findings.
#[derive(Debug)]
struct Comment<'t> {
    /// The line that it stands on.
    number: u32,
    /// The line that it speaks of.
    line: u32,
    names: Vec<&'t str>,
}

/// Takes the accepted findings out; their number, and what is wrong with comments.
///
/// A comment that accepts nothing is wrong, too, where the rules that it names were looked for: what it once
/// accepted is repaired, and the next mistake on that line would go unseen.
pub fn apply(text: &str, findings: &mut Vec<Finding>, rules: &RuleSet) -> (usize, Vec<String>) {
    if !text.contains(MARK) {
        return (0, Vec::new());
    }
    let mut complaints = Vec::new();
    let comments = comments(text, &mut complaints);
    let before = findings.len();
    let mut used = vec![false; comments.len()];
    findings.retain(|finding| {
        let mut accepted = false;
        for (comment, used) in comments.iter().zip(&mut used) {
            if accepts(comment, finding) {
                *used = true;
                accepted = true;
            }
        }
        !accepted
    });
    for (comment, _) in comments.iter().zip(used).filter(|(_, used)| !used) {
        complaints.extend(unused(comment, rules));
    }
    (before - findings.len(), complaints)
}

/// What to say of a comment that accepted nothing; nothing where its rules were not chosen.
fn unused(comment: &Comment<'_>, rules: &RuleSet) -> Option<String> {
    let chosen = |name: &&str| {
        rules
            .rules()
            .iter()
            .any(|rule| names(name, &rule.id, &rule.cwes))
    };
    let name = comment.names.iter().find(|name| chosen(name))?;
    Some(format!(
        "line {}: the suppression of `{name}` accepts nothing, take it out",
        comment.number
    ))
}

/// Whether a name is that of a rule, its family or one of its weaknesses.
fn names(name: &str, rule: &str, cwes: &[Cwe]) -> bool {
    name == rule
        || family_of(cwes).is_some_and(|family| family.to_string() == name)
        || name.parse::<Cwe>().is_ok_and(|cwe| cwes.contains(&cwe))
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
            number,
            line: if alone { number + 1 } else { number },
            names: names.split(',').map(str::trim).collect(),
        });
    }
    found
}

fn accepts(comment: &Comment<'_>, finding: &Finding) -> bool {
    comment.line == finding.span.start_line
        && comment
            .names
            .iter()
            .any(|name| names(name, &finding.rule, &finding.cwes))
}

#[cfg(test)]
mod tests {
    use temper_scan::{Catalog, Confidence, Profile, Severity, Span};

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
        let (_, complaints) = apply(
            text,
            &mut findings,
            &Catalog::builtin().profile(Profile::Default),
        );
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
            ("\nrun(x)  # temper: ignore[xss] reason\n", 1),
            (
                "\nrun(x)  # temper: ignore[a-rule-of-another-team] reason\n",
                0,
            ),
            ("\n\nrun(x)  # temper: ignore[sql-injection] reason\n", 1),
            ("\nrun('temper: ignore[sql-injection] reason')\n", 0),
        ] {
            assert_eq!(left(text), (1, complaints), "{text}");
        }
    }
}
