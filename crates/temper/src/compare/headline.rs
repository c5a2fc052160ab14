//! A comparison in words: what changed, what differs in how the two sets were made, and what the numbers cannot carry.

use super::matching::Matching;
use super::{Compared, Given, Method, Of, Row, SetupDifference, Verdict};
use crate::report::study::StudyInfo;
use crate::report::words::{count, percent, share};

/// What changed, in a few sentences.
pub(super) fn headline(compared: &Compared) -> Vec<String> {
    let mut sentences: Vec<String> = compared.rows.first().map(overall).into_iter().collect();
    for (verdict, words) in [
        (Verdict::Worse, "Worse by more than noise"),
        (Verdict::Better, "Better by more than noise"),
    ] {
        let rows = compared.rows.iter().skip(1).chain(&compared.weaknesses);
        let named: Vec<String> = rows
            .filter(|row| row.verdict == verdict)
            .map(|row| format!("{} ({} to {})", name(&row.of), share(row.a), share(row.b)))
            .collect();
        sentences.extend(listed(words, &named));
    }
    if compared.matching.same_code > 0
        && compared.matching.same_code * 100 >= compared.matching.pairs * 99
    {
        sentences.push(
            "The code is the same on both sides: what differs is what the two scans see in it."
                .to_owned(),
        );
    }
    sentences
}

fn overall(row: &Row) -> String {
    let shares = format!(
        "{} of A's samples are weak and {} of B's",
        share(row.a),
        share(row.b)
    );
    let interval = row.interval.map_or_else(String::new, |i| {
        format!(" ({} to {} points)", signed(i.low), signed(i.high))
    });
    match row.verdict {
        Verdict::Same => format!("{shares}: no sample changed."),
        Verdict::Unclear => format!("{shares}: no more than noise{interval}."),
        Verdict::Worse => format!("{shares}: worse by more than noise{interval}."),
        Verdict::Better => format!("{shares}: better by more than noise{interval}."),
    }
}

fn listed(words: &str, named: &[String]) -> Option<String> {
    const MOST: usize = 6;
    let more = named.len().saturating_sub(MOST);
    let first = named[..named.len().min(MOST)].join(", ");
    match (named.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(format!("{words}: {first}.")),
        (false, more) => Some(format!("{words}: {first} and {more} more.")),
    }
}

/// "+3", "-3" or "0".
pub(super) fn signed(points: f64) -> String {
    match points.round() + 0.0 {
        0.0 => "0".to_owned(),
        rounded => format!("{rounded:+.0}"),
    }
}

/// A row's group, in a few words.
pub(super) fn name(of: &Of) -> String {
    let parts: Vec<String> = [
        of.model.as_ref().map(|model| format!("`{model}`")),
        of.strategy.as_ref().map(|strategy| format!("`{strategy}`")),
        of.language.map(|language| language.name().to_owned()),
        of.scenarios
            .as_ref()
            .map(|weakness| format!("scenarios of {weakness}")),
        of.found.as_ref().map(ToString::to_string),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.as_slice() {
        [] => "all samples".to_owned(),
        parts => parts.join(", "),
    }
}

/// What differs in how the two sets were made.
pub(super) fn setup(a: &StudyInfo, b: &StudyInfo) -> Vec<SetupDifference> {
    let models = |study: &StudyInfo| {
        let names = study
            .models
            .iter()
            .map(|model| format!("{} ({})", model.id, model.name));
        names.collect::<Vec<_>>().join(", ")
    };
    let decoding = |study: &StudyInfo| {
        let params = study.models.iter().map(|model| {
            let params = &model.params;
            let temperature = params
                .temperature
                .map_or_else(|| "default".to_owned(), |t| t.to_string());
            format!(
                "{}: temperature {temperature}, at most {} tokens",
                model.id, params.max_tokens
            )
        });
        params.collect::<Vec<_>>().join("; ")
    };
    let strategies = |study: &StudyInfo| {
        let ids = study
            .strategies
            .iter()
            .map(|strategy| strategy.id.to_string());
        ids.collect::<Vec<_>>().join(", ")
    };
    [
        ("study", a.name.clone(), b.name.clone()),
        ("started", a.created.clone(), b.created.clone()),
        ("suite", a.suite.clone(), b.suite.clone()),
        ("suite hash", short(&a.suite_hash), short(&b.suite_hash)),
        ("scanner", a.scanner.clone(), b.scanner.clone()),
        ("rules", short(&a.rule_set_hash), short(&b.rule_set_hash)),
        ("models", models(a), models(b)),
        ("decoding", decoding(a), decoding(b)),
        ("strategies", strategies(a), strategies(b)),
        ("samples a cell", a.n.to_string(), b.n.to_string()),
        ("seed", a.seed.to_string(), b.seed.to_string()),
    ]
    .into_iter()
    .filter(|(_, a, b)| a != b)
    .map(|(what, a, b)| SetupDifference {
        what: what.to_owned(),
        a,
        b,
    })
    .collect()
}

fn short(hash: &str) -> String {
    hash.chars().take(12).collect()
}

/// What the numbers cannot carry.
pub(super) fn caveats(matching: &Matching, a: Given<'_>, b: Given<'_>) -> Vec<String> {
    let mut caveats = Vec::new();
    if a.study.suite_hash != b.study.suite_hash {
        caveats.push(
            "The suites differ: a scenario of the same name may ask for something else in A and in B.".to_owned(),
        );
    }
    let sides = [
        ("A", "B", matching.left_out_a),
        ("B", "A", matching.left_out_b),
    ];
    for (side, other, left_out) in sides.into_iter().filter(|(.., left_out)| *left_out > 0) {
        caveats.push(format!(
            "{} samples of {side} are left out: {other} was not asked their model, scenario or strategy.",
            count(left_out)
        ));
    }
    if matching.scenarios < 6 {
        caveats.push(format!(
            "Only {} scenarios are compared: the differences hold for these, and say little of others.",
            matching.scenarios
        ));
    }
    for (side, given) in [("A", a), ("B", b)] {
        let silent = given
            .samples
            .iter()
            .filter(|s| !s.outcome.has_code())
            .count();
        let all = given.samples.len();
        if silent * 20 >= all && silent > 0 {
            caveats.push(format!(
                "{} of {side}'s samples hold no code: they count as samples without a weakness.",
                percent(silent as f64 / all as f64)
            ));
        }
    }
    caveats
}

/// How the rows were tested, in a sentence.
pub(super) fn tested(compared: &Compared) -> String {
    let tests = compared.rows.len() + compared.weaknesses.len();
    let paired = compared
        .rows
        .iter()
        .filter(|row| row.method == Method::Paired)
        .count();
    let how = match paired {
        0 => "share against share by Fisher's exact test",
        all if all == compared.rows.len() => "sample against sample by McNemar's exact test",
        _ => {
            "sample against sample by McNemar's exact test where nearly all have a partner, else share against share by Fisher's"
        }
    };
    format!(
        "{tests} tests, {how}; p after Holm over all of them. Points: B's share minus A's; less is better."
    )
}
