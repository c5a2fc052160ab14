//! The audit as Markdown: what agrees, in numbers, and every cell that does not.

use super::{Audit, Cause, Table, WITHIN};

/// The audit as a document.
pub fn render(audit: &Audit) -> String {
    let mut text = String::from(HEAD);
    text.push_str("| table | cells | within one point | within five | without samples |\n");
    text.push_str("| --- | ---: | ---: | ---: | ---: |\n");
    for (name, table) in tables(audit) {
        text.push_str(&format!(
            "| {name} | {} | {} | {} | {} |\n",
            table.cells, table.agreeing, table.near, table.without_samples
        ));
    }
    text.push_str(&format!("\n{}\n", in_words(audit)));
    text.push_str("\n## Causes\n\n| what a check found | cells |\n| --- | ---: |\n");
    for (name, count) in causes(&audit.severity) {
        text.push_str(&format!("| {name} | {count} |\n"));
    }
    text.push_str(FOOT);
    for (name, table) in tables(audit) {
        text.push_str(&format!("\n## {name}: the cells that differ\n\n"));
        if table.differing.is_empty() {
            text.push_str("None.\n");
            continue;
        }
        text.push_str(
            "| cell | from the labels | published | cause |\n| --- | ---: | ---: | --- |\n",
        );
        for cell in &table.differing {
            text.push_str(&format!(
                "| {} | {} | {} | {} |\n",
                cell.place.replace('_', "\\_"),
                cell.ours,
                cell.published,
                cell.cause
            ));
        }
    }
    text
}

const HEAD: &str = "\
# Replication

The tables that arXiv 2605.05867 publishes, beside what follows from the labels that its authors published with it
(9,589 samples; GitHub AliSoltanianFJ/CodeSecurity2025, May 2026). Made by

```sh
temper import labels.jsonl --out temper-runs/published
temper report temper-runs/published --audit published.json > docs/replication.md
```

One reading of the formulas holds for every cell:

- prevalence = baseline samples with any weakness / baseline samples of the scenario;
- improvement by severity = (S_baseline - S_strategy) / S_baseline x 100, S the sum of the severities of all weaknesses of
  a cell, each as often as the spreadsheet records it;
- \"no change\" where both are 0; where only S_baseline is 0, minus 100 x weaknesses / samples;
- the severity of a recorded weakness is that of the SARIF result it stands for, so that CWE-20 and CWE-78, which two
  queries of different severity report, are told apart; where no result stands for it, the severity that its set of CWEs
  has most often in the SARIF logs; and the middle of the scale, 5.0, where no log knows it (CWE-306);
- averages are means over scenarios, \"no change\" left out.

A cell agrees that lies within one point of the published number, which is whole.

";

const FOOT: &str = "
The checks are made in the order of this table, the same for every cell; the first that holds is named. The
first two and the fourth are strong: they need labels that are there, no quotient, or two cells that tell the same. The
value of another strategy may be chance, and one weakness more or fewer fits many numbers: these two are guesses.
";

fn tables(audit: &Audit) -> [(&'static str, &Table); 4] {
    [
        ("Prevalence", &audit.prevalence),
        ("Improvement by severity", &audit.severity),
        ("Average improvement by severity", &audit.severity_averages),
        ("Average improvement by samples", &audit.samples_averages),
    ]
}

fn in_words(audit: &Audit) -> String {
    let severity = &audit.severity;
    let by_log = severity.with_cause(|cause| *cause == Cause::Log);
    format!(
        "Of the {} cells of the improvement by severity, {} follow from the spreadsheet within {WITHIN} point;\n{by_log} more \
         follow from the SARIF log alone, {} together. These readings were tried and lose cells on balance:\nthe log alone, \
         what either or what both have, each weakness once a sample, weak samples where the baseline has none.\nNo set of \
         CWEs has another severity that gains more than one cell. What is left are differences between the\npublished table \
         and the published labels.",
        severity.cells,
        severity.agreeing,
        severity.agreeing + by_log
    )
}

fn causes(table: &Table) -> Vec<(&'static str, usize)> {
    let count = |wanted: fn(&Cause) -> bool| table.with_cause(wanted);
    vec![
        ("follows from the SARIF log", count(|c| *c == Cause::Log)),
        (
            "nothing in the baseline: no quotient",
            count(|c| *c == Cause::FromNothing),
        ),
        (
            "the value of another strategy of its row",
            count(|c| matches!(c, Cause::OtherColumn { .. })),
        ),
        (
            "another sum of the baseline, shared with another cell of its row",
            count(|c| matches!(c, Cause::OtherBaseline { .. })),
        ),
        (
            "one weakness more or fewer",
            count(|c| matches!(c, Cause::OneWeakness { .. })),
        ),
        ("unexplained", count(|c| *c == Cause::Unexplained)),
    ]
}
