//! The table over analyzers: how they agree on the same samples.

use super::Evidence;
use super::tables::{Table, heads};
use super::words::{NONE, count};
use crate::metrics::tool_agreement::ToolAgreement;

/// Every two tools, over all languages and by language.
pub(super) fn agreement(evidence: &Evidence) -> Table {
    let row = |row: &ToolAgreement| {
        vec![
            row.first.clone(),
            row.second.clone(),
            row.language
                .map_or_else(|| "all".to_owned(), |language| language.to_string()),
            count(row.samples),
            count(row.both),
            count(row.first_only),
            count(row.second_only),
            row.kappa
                .map_or_else(|| NONE.to_owned(), |kappa| format!("{kappa:.2}")),
            count(row.places_both),
            count(row.places_first_only),
            count(row.places_second_only),
        ]
    };
    Table {
        title: "How analyzers agree on the same samples",
        id: "tools",
        link: "Tools",
        note:
            "Samples with code that both tools read: how many both flag, only the first, only the \
               second; `kappa`: their agreement on that beyond chance (Cohen), 1 is full. `places`: \
               weaknesses by family and line, two lines apart at most. No tool is the truth: where they \
               differ, the share of weak samples depends on who looks."
                .to_owned(),
        head: heads(&[
            "first",
            "second",
            "language",
            "samples",
            "both flag",
            "first only",
            "second only",
            "kappa",
            "places both",
            "places first",
            "places second",
        ]),
        words: 3,
        rows: evidence.tool_agreement.iter().map(row).collect(),
    }
}
