//! Numbers as words: how shares, intervals and sums are written in every rendering.

use crate::metrics::improvement::Average;
use crate::metrics::tally::Weakness;
use crate::stats::Interval;
use crate::stats::proportion::Proportion;

use super::study::StudyInfo;

/// What stands where there is no number.
pub(crate) const NONE: &str = "-";

/// "62%", from a share of 0 to 1.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.0}%", positive_zero(100.0 * share))
}

/// "62%" of a proportion.
pub(crate) fn share(proportion: Proportion) -> String {
    proportion.share().map_or_else(|| NONE.to_owned(), percent)
}

/// "56-67%", from shares of 0 to 1.
pub(crate) fn interval(interval: Option<Interval>) -> String {
    let range = |i: Interval| format!("{:.0}-{:.0}%", 100.0 * i.low, 100.0 * i.high);
    interval.map_or_else(|| NONE.to_owned(), range)
}

/// "56 to 67%", for sentences.
pub(crate) fn interval_in_words(interval: Interval) -> String {
    format!(
        "{:.0} to {:.0}%",
        100.0 * interval.low,
        100.0 * interval.high
    )
}

/// "-44 (-51 to -36)": points by which a share moves, from points by which it falls.
pub(crate) fn move_of_share(fall: Option<f64>, interval: Option<Interval>) -> String {
    match (fall, interval) {
        (Some(fall), Some(i)) => {
            format!(
                "{} ({} to {})",
                signed(-fall),
                signed(-i.high),
                signed(-i.low)
            )
        }
        _ => NONE.to_owned(),
    }
}

/// "+3", "-3" or "0".
pub(crate) fn signed(value: f64) -> String {
    match positive_zero(value) {
        0.0 => "0".to_owned(),
        rounded => format!("{rounded:+.0}"),
    }
}

/// "71 (60 to 82)" of an average improvement.
pub(crate) fn average(average: &Average) -> String {
    let whole = |value: f64| format!("{:.0}", positive_zero(value));
    match (average.mean, average.interval) {
        (Some(mean), Some(i)) => {
            format!("{} ({} to {})", whole(mean), whole(i.low), whole(i.high))
        }
        (Some(mean), None) => whole(mean),
        (None, _) if average.no_change > 0 => "no change".to_owned(),
        (None, _) => NONE.to_owned(),
    }
}

/// "12,345".
pub(crate) fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "1 sample", "9,589 samples".
pub(crate) fn plural(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// "950", "72k", "1.3M": tokens.
pub(crate) fn tokens(tokens: f64) -> String {
    match tokens.abs() {
        0.0..9_950.0 => count_signed(tokens),
        9_950.0..999_500.0 => format!("{:.0}k", tokens / 1e3),
        _ => format!("{:.1}M", tokens / 1e6),
    }
}

fn count_signed(value: f64) -> String {
    let sign = if value <= -0.5 { "-" } else { "" };
    format!("{sign}{}", count(value.abs().round() as u64))
}

/// "1.2 s", "3 min 20 s", "2 h 5 min".
pub(crate) fn seconds(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    match whole {
        _ if seconds < 10.0 => format!("{seconds:.1} s"),
        0..60 => format!("{whole} s"),
        60..3600 => format!("{} min {} s", whole / 60, whole % 60),
        _ => format!("{} h {} min", whole / 3600, whole % 3600 / 60),
    }
}

/// "$0.0012", "$3.40".
pub(crate) fn dollars(usd: Option<f64>) -> String {
    match usd {
        None => NONE.to_owned(),
        Some(0.0) => "$0".to_owned(),
        Some(usd) if usd.abs() < 0.1 => format!("${usd:.4}"),
        Some(usd) => format!("${usd:.2}"),
    }
}

/// "CWE-79 Cross-site scripting", or the id alone where nobody names it.
pub(crate) fn weakness(weakness: &Weakness, study: &StudyInfo) -> String {
    match weakness_name(weakness, study) {
        Some(name) => format!("{weakness} {name}"),
        None => weakness.to_string(),
    }
}

/// The name that the study gives a weakness, or else the name of its CWE.
pub(crate) fn weakness_name<'a>(weakness: &Weakness, study: &'a StudyInfo) -> Option<&'a str> {
    let given = study.weakness_names.get(&weakness.to_string());
    let name = given.map(String::as_str).or(match weakness {
        Weakness::Cwe(cwe) => cwe.name(),
        Weakness::Rule(_) => None,
    })?;
    Some(common_name(name))
}

/// "SQL Injection" of "Improper Neutralization ... in an SQL Command ('SQL Injection')": the name that people use.
fn common_name(name: &str) -> &str {
    let quoted = name
        .split_once("('")
        .and_then(|(_, rest)| rest.split_once("')"));
    quoted.map_or(name, |(quoted, _)| quoted)
}

/// Rounds to whole numbers and never says minus zero.
fn positive_zero(value: f64) -> f64 {
    value.round() + 0.0
}
