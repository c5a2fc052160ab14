//! External analyzers through the public interface, with small scripts in their place; and how tools agree.

use temper::scanners::agreement::{Agreement, Found, agreement};
use temper::scanners::external::{External, ExternalError};
use temper_scan::{Cwe, Finding};

fn finding(rule: &str, cwe: u32, line: u32) -> Finding {
    let log = log(&[(rule, cwe, line)]);
    let mut results = temper_scan::sarif::read(&log).unwrap().results;
    results.remove(0).finding
}

/// A log with these findings in `app.py`.
fn log(findings: &[(&str, u32, u32)]) -> String {
    let rules: Vec<String> = findings
        .iter()
        .map(|(rule, cwe, _)| {
            format!(r#"{{"id":"{rule}","properties":{{"tags":["external/cwe/cwe-{cwe}"]}}}}"#)
        })
        .collect();
    let results: Vec<String> = findings
        .iter()
        .map(|(rule, _, line)| {
            let place = format!(
                r#"{{"physicalLocation":{{"artifactLocation":{{"uri":"app.py"}},"region":{{"startLine":{line}}}}}}}"#
            );
            format!(r#"{{"ruleId":"{rule}","message":{{"text":"bad"}},"locations":[{place}]}}"#)
        })
        .collect();
    format!(
        r#"{{"version":"2.1.0","runs":[{{"tool":{{"driver":{{"name":"fake","rules":[{}]}}}},"results":[{}]}}]}}"#,
        rules.join(","),
        results.join(",")
    )
}

#[cfg(unix)]
mod programs {
    use std::path::Path;

    use temper::scanners::Analyzer;
    use temper_scan::Language;

    use super::*;

    /// An analyzer that is a script for the shell; `$1` is the target, `$2` the log.
    fn script(text: &str) -> External {
        let command = ["sh", "-c", text, "sh", "{target}", "{output}"];
        External::of_command("fake", command.map(str::to_owned).to_vec())
    }

    fn look(external: &External) -> Result<Vec<(String, u32)>, ExternalError> {
        let results = external.look(Path::new("."), Path::new("."), None)?;
        let named = |it: &temper_scan::sarif::SarifResult| {
            (it.finding.rule.to_string(), it.finding.span.start_line)
        };
        Ok(results.iter().map(named).collect())
    }

    #[test]
    fn a_log_is_read_from_its_file_or_from_what_is_printed() {
        let quiet = format!("echo chatter; echo '{}' > \"$2\"", log(&[]));
        assert_eq!(look(&script(&quiet)).unwrap(), []);
        let found = log(&[("B602", 78, 4), ("B608", 89, 9)]);
        // Analyzers say by their exit code that there are findings.
        let written = format!("echo '{found}' > \"$2\"; exit 1");
        let expected = [("B602".to_owned(), 4), ("B608".to_owned(), 9)];
        assert_eq!(look(&script(&written)).unwrap(), expected);
        let printing = ["sh", "-c", &format!("echo '{found}'"), "{target}"];
        let printing = External::of_command("fake", printing.map(str::to_owned).to_vec());
        assert_eq!(look(&printing).unwrap(), expected);
    }

    #[test]
    fn a_file_is_given_under_its_own_name_and_only_in_its_languages() {
        let named = format!(
            "case \"$1\" in */app.py) grep -q secret \"$1\" && echo '{}' > \"$2\";; esac",
            log(&[("R", 78, 1)])
        );
        let mut external = script(&named);
        let find = |external: &External| external.find("a/app.py", "secret\n", Language::Python);
        assert_eq!(find(&external).unwrap().len(), 1);
        external.languages = vec![Language::Go];
        assert_eq!(find(&external).unwrap(), []);
    }

    #[test]
    fn a_crash_says_what_it_said() {
        let crash = look(&script("echo one >&2; echo 'no such rule' >&2; exit 3"));
        let said = crash.unwrap_err().to_string();
        for part in ["fake wrote no SARIF", "exit status: 3", "no such rule"] {
            assert!(said.contains(part), "{said}");
        }
        let killed = look(&script("kill -9 $$")).unwrap_err().to_string();
        assert!(killed.contains("signal: 9"), "{killed}");
    }

    #[test]
    fn a_broken_log_is_no_empty_one() {
        for broken in ["", "not JSON", "{\"version\": \"2.1.0\"", "[1]", "{}"] {
            let result = look(&script(&format!("printf '%s' '{broken}' > \"$2\"")));
            assert!(
                matches!(result, Err(ExternalError::NoLog { .. })),
                "{broken}: {result:?}"
            );
        }
    }

    #[test]
    fn a_hang_is_ended_at_the_limit() {
        let mut external = script("while :; do :; done");
        external.timeout = 0;
        let error = look(&external).unwrap_err();
        assert_eq!(error.to_string(), "fake took longer than 0 s");
    }

    #[test]
    fn a_missing_program_is_named_with_how_to_install_it() {
        let mut external = External::of_command("fake", vec!["no-such-analyzer".to_owned()]);
        external.version = vec!["no-such-analyzer".to_owned(), "--version".to_owned()];
        external.install = "pip install no-such-analyzer".to_owned();
        let expected =
            "`no-such-analyzer` is not installed; to install it: pip install no-such-analyzer";
        assert_eq!(look(&external).unwrap_err().to_string(), expected);
        assert_eq!(external.version().unwrap_err().to_string(), expected);
        for preset in External::presets() {
            assert!(!preset.install.is_empty(), "{}", preset.name);
        }
    }

    #[test]
    fn a_version_is_the_last_word_of_the_first_line() {
        let mut external = script("");
        assert_eq!(external.version().unwrap(), None);
        external.version = ["sh", "-c", "echo; echo 'fake version 1.2.3'; echo more"]
            .map(str::to_owned)
            .to_vec();
        assert_eq!(external.version().unwrap().as_deref(), Some("1.2.3"));
    }
}

#[test]
fn an_unknown_preset_is_answered_with_the_nearest() {
    let said = |name: &str| External::preset(name).unwrap_err().to_string();
    assert_eq!(
        said("bandt"),
        "no analyzer is called `bandt`; did you mean `bandit`?"
    );
    for preset in External::presets() {
        assert!(said("zzzzzzzzz").contains(&preset.name));
    }
    assert_eq!(External::preset("semgrep").unwrap().name, "semgrep");
}

fn found(tool: &str, findings: &[(&str, u32, u32)]) -> Found {
    let located = findings.iter().map(|&(path, cwe, line)| {
        let finding = finding("rule", cwe, line);
        assert_eq!(finding.cwes, [Cwe(cwe)]);
        (path.to_owned(), finding)
    });
    Found {
        tool: tool.to_owned(),
        findings: located.collect(),
    }
}

fn compared(one: &[(&str, u32, u32)], other: &[(&str, u32, u32)]) -> (usize, usize, usize) {
    let pairs = agreement(&[found("a", one), found("b", other)]);
    let [pair] = pairs.as_slice() else {
        panic!("{pairs:?}")
    };
    (pair.both, pair.only_one, pair.only_other)
}

#[test]
fn tools_agree_by_file_family_and_nearby_line() {
    let at = [("a.py", 89, 10)];
    assert_eq!(compared(&at, &[("a.py", 89, 12)]), (1, 0, 0));
    assert_eq!(compared(&at, &[("a.py", 89, 13)]), (0, 1, 1));
    assert_eq!(compared(&at, &[("b.py", 89, 10)]), (0, 1, 1));
    // Path traversal is no kind of SQL injection.
    assert_eq!(compared(&at, &[("a.py", 22, 10)]), (0, 1, 1));
    // Several findings of a family on a line are one place, and a place has one partner.
    assert_eq!(
        compared(&at, &[("a.py", 89, 10), ("a.py", 89, 10)]),
        (1, 0, 0)
    );
    assert_eq!(
        compared(&at, &[("a.py", 89, 9), ("a.py", 89, 11)]),
        (1, 0, 1)
    );
    assert_eq!(compared(&[], &[]), (0, 0, 0));
}

#[test]
fn every_two_tools_are_compared_once() {
    let at = [("a.py", 78, 1)];
    let tools = [found("a", &at), found("b", &at), found("c", &[])];
    let pair = |one: &str, other: &str, numbers: (usize, usize, usize)| Agreement {
        one: one.to_owned(),
        other: other.to_owned(),
        both: numbers.0,
        only_one: numbers.1,
        only_other: numbers.2,
    };
    assert_eq!(
        agreement(&tools),
        [
            pair("a", "b", (1, 0, 0)),
            pair("a", "c", (0, 1, 0)),
            pair("b", "c", (0, 1, 0))
        ]
    );
}
