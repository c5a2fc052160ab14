//! The audit as Markdown: what agrees, in numbers, and every cell that does not.

use super::{Audit, Cause, Table, WITHIN};

/// The audit as a document.
pub fn render(audit: &Audit) -> String {
    let mut text = String::from(HEAD);
    text.push_str(
        "| table | cells | as printed | within one point | within five | without samples |\n",
    );
    text.push_str("| --- | ---: | ---: | ---: | ---: | ---: |\n");
    for (name, table) in tables(audit) {
        text.push_str(&format!(
            "| {name} | {} | {} | {} | {} | {} |\n",
            table.cells, table.exact, table.agreeing, table.near, table.without_samples
        ));
    }
    text.push_str(&format!("\n{}\n", in_words(audit)));
    text.push_str(
        "\n## Causes\n\n| what a check found | cells | by chance |\n| --- | ---: | ---: |\n",
    );
    for (kind, count) in causes(&audit.severity) {
        let chance = audit.by_chance.get(kind).copied().unwrap_or_default();
        let chance = if Cause::GUESSED.contains(&kind) {
            format!("{chance:.1}")
        } else {
            "-".to_owned()
        };
        text.push_str(&format!("| {kind} | {count} | {chance} |\n"));
    }
    text.push_str(FOOT);
    for (name, table) in tables(audit) {
        text.push_str(&format!("\n## {name}: the cells that differ\n\n"));
        if table.differing.is_empty() {
            text.push_str("None.\n");
            continue;
        }
        rows(&mut text, table);
    }
    text
}

fn rows(text: &mut String, table: &Table) {
    let told = table.differing.iter().any(|cell| cell.possible.is_some());
    let (head, line) = if told {
        (" possible |", " --- |")
    } else {
        ("", "")
    };
    text.push_str(&format!(
        "| cell | from the labels | published |{head} cause |\n| --- | ---: | ---: |{line} --- |\n"
    ));
    for cell in &table.differing {
        let possible = match cell.possible {
            Some(true) => " yes |",
            Some(false) => " no |",
            None => "",
        };
        text.push_str(&format!(
            "| {} | {} | {} |{possible} {} |\n",
            cell.place.replace('_', "\\_"),
            cell.ours,
            cell.published,
            cell.cause
        ));
    }
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

A cell agrees that lies within one point of the published number, which is whole; \"as printed\" is within half a point.

";

const FOOT: &str = "
The checks are made in the order of this table, the same for every cell; the first that holds is named. \"By chance\" is
how many cells each check would be named for if the published values of the differing cells were exchanged among these
cells (the mean over all rotations): about so many of those that it found are coincidence. Of the averages, \"follows
from the published cells\" says that the table agrees with itself, and that leaving \"no change\" out is how it was made.
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
    let impossible = severity.differing.iter();
    let impossible = impossible
        .filter(|cell| cell.possible == Some(false))
        .count();
    format!(
        "Of the {cells} cells of the improvement by severity, {agreeing} follow from the spreadsheet within {WITHIN} point;\n\
         {by_log} more follow from the SARIF log alone, {either} together.\n\n\
         ## The most that is possible\n\n\
         No rule for whose labels count makes more than {any} of the {cells} cells agree. Let an oracle that knows the published\n\
         value choose, for each sample on either side of a cell, whose labels count there, and let it choose otherwise for\n\
         the next cell, each weakness with the severity that it has above. Between the spreadsheet and the log it makes {sheet_or_log}\n\
         cells agree; given, besides, what both and what either has, {any}. {impossible} published values lie outside of all that it can choose (\"possible: no\" below).\n\
         A rule that is the same for all samples does worse: the log alone, what either or what both\n\
         have, each weakness once a sample, weak samples where the baseline has none, the log where the spreadsheet\n\
         of a scenario never names a weakness that the log has, the log where the two differ in most samples: all were tried\n\
         and lose cells on balance or gain one. No set of CWEs has another severity that gains more than one cell. The\n\
         agreement is no matter of width: {exact} of the {agreeing} cells agree to within the rounding of a whole number.",
        exact = severity.exact,
        cells = severity.cells,
        agreeing = severity.agreeing,
        either = severity.agreeing + by_log,
        sheet_or_log = audit.bound.sheet_or_log,
        any = audit.bound.any,
    )
}

/// The kinds of causes in the order of the checks, with their cells.
fn causes(table: &Table) -> impl Iterator<Item = (&'static str, usize)> {
    let cells = |kind| table.with_cause(|cause| cause.kind() == kind);
    Cause::CHECKS
        .into_iter()
        .map(move |kind| (kind, cells(kind)))
}
