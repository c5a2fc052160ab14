//! Why a published cell does not follow from the spreadsheet's labels: checks, each the same for all cells.

use std::fmt;

use super::WITHIN;
use super::published::Value;

/// The cause of a difference, as far as a check can tell it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The value follows from the SARIF log: the table was made from it, not from the spreadsheet.
    Log,
    /// The baseline has no weakness, so that the quotient does not exist.
    FromNothing {
        /// Whether the published value counts weak samples, where nearly all such cells count weaknesses.
        by_samples: bool,
    },
    /// The value is that of another strategy of the same row.
    OtherColumn {
        /// Which.
        strategy: String,
    },
    /// The value follows from another model's baseline of the same scenario, as does that of another cell there.
    OtherModel {
        /// Whose baseline.
        model: String,
    },
    /// At least two cells of the row follow if the baseline's sum were another.
    OtherBaseline {
        /// The sum that the labels give.
        ours: f64,
        /// The sum that the published cells imply.
        implied: f64,
    },
    /// The value follows with one weakness more or fewer.
    OneWeakness {
        /// Its severity.
        severity: f64,
        /// Where: in the baseline or under the strategy.
        baseline: bool,
        /// Whether the table counts one more than the labels.
        more: bool,
    },
    /// None of the labels gives it.
    Labels,
    /// An average that follows from the published cells, some of which differ.
    PublishedCells,
    /// An average over cells, some of which differ.
    Cells,
    /// Nothing that was checked explains it.
    Unexplained,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Log => f.write_str("follows from the SARIF log, not from the spreadsheet"),
            Self::FromNothing { by_samples } => write!(
                f,
                "the baseline has no weakness, so the quotient does not exist{}",
                if *by_samples {
                    "; published is the share of weak samples"
                } else {
                    ""
                }
            ),
            Self::OtherColumn { strategy } => write!(f, "is the value of `{strategy}`"),
            Self::OtherModel { model } => write!(
                f,
                "follows, as another cell of this scenario does, from the baseline of `{model}`"
            ),
            Self::OtherBaseline { ours, implied } => write!(
                f,
                "follows, as another cell of its row does, from a baseline sum of {implied:.1}; the labels give {ours:.1}"
            ),
            Self::OneWeakness {
                severity,
                baseline,
                more,
            } => write!(
                f,
                "would follow with one weakness of severity {severity:.1} {} {}",
                if *more { "more" } else { "fewer" },
                if *baseline {
                    "in the baseline"
                } else {
                    "under the strategy"
                }
            ),
            Self::Labels => f.write_str("neither the spreadsheet nor the SARIF log gives it"),
            Self::PublishedCells => {
                f.write_str("follows from the published cells, of which some differ")
            }
            Self::Cells => f.write_str("an average over cells of which some differ"),
            Self::Unexplained => f.write_str("no single slip that was looked for gives it"),
        }
    }
}

impl Cause {
    /// The kinds of causes of a cell of improvement, in the order in which they are looked for.
    pub const CHECKS: [&str; 7] = [
        "follows from the SARIF log",
        "nothing in the baseline: no quotient",
        "the value of another strategy of its row",
        "the baseline of another model, shared with another cell of the scenario",
        "another sum of the baseline, shared with another cell of its row",
        "one weakness more or fewer",
        "unexplained",
    ];

    /// Those of [`Self::CHECKS`] that compare numbers, so that some of them fit by chance.
    pub(super) const GUESSED: [&str; 5] = [
        Self::CHECKS[0],
        Self::CHECKS[2],
        Self::CHECKS[3],
        Self::CHECKS[4],
        Self::CHECKS[5],
    ];

    /// What kind of cause it is.
    pub fn kind(&self) -> &'static str {
        let place = match self {
            Self::Log => 0,
            Self::FromNothing { .. } => 1,
            Self::OtherColumn { .. } => 2,
            Self::OtherModel { .. } => 3,
            Self::OtherBaseline { .. } => 4,
            Self::OneWeakness { .. } => 5,
            Self::Labels | Self::Unexplained => 6,
            Self::PublishedCells => return "follows from the published cells",
            Self::Cells => return "an average over cells that differ",
        };
        Self::CHECKS[place]
    }
}

/// The cause of a share that differs.
pub(super) fn of_share(published: Option<Value>, log: Option<Value>) -> Cause {
    if agree(published, log) {
        Cause::Log
    } else {
        Cause::Labels
    }
}

/// The cause of an average that differs; `cells` is the mean of the published cells, where they are published.
pub(super) fn of_average(
    published: Option<Value>,
    log: Option<Value>,
    cells: Option<Value>,
) -> Cause {
    if agree(published, cells) {
        Cause::PublishedCells
    } else if agree(published, log) {
        Cause::Log
    } else {
        Cause::Cells
    }
}

fn agree(a: Option<Value>, b: Option<Value>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.agrees(b, WITHIN))
}
