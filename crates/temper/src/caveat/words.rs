//! The words of caveats: what each says, and what to do about it.

use std::fmt;

use super::Caveat;
use crate::stats::proportion::Proportion;

/// "12 of 40 (30%)".
struct Counted(Proportion);

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Proportion { hits, of } = self.0;
        write!(f, "{hits} of {of}")?;
        match self.0.share() {
            Some(share) => write!(f, " ({:.0}%)", 100.0 * share),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Caveat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBaseline { model } => write!(f, "`{model}` has no baseline samples"),
            Self::FewSamples { .. } => self.few_samples(f),
            Self::FewScenarios { scenarios } => write!(
                f,
                "Only {scenarios} scenarios: the differences hold for these, and say little of others"
            ),
            Self::Indistinct {
                model,
                strategy,
                points,
                interval,
            } => write!(
                f,
                "`{strategy}` with `{model}` cannot be told from the baseline: {} \
                 (95% interval {} to {} points)",
                moved(*points),
                signed(-interval.high),
                signed(-interval.low)
            ),
            Self::CodeShareDiffers {
                model,
                strategy,
                strategy_without,
                baseline_without,
            } => write!(
                f,
                "`{strategy}` changes how often `{model}` delivers code: {} without, against {} in \
                 the baseline",
                Counted(*strategy_without),
                Counted(*baseline_without)
            ),
            Self::NotDetectable {
                language,
                weaknesses,
            } => write!(
                f,
                "The scanner has no rule in {} for {}",
                language.name(),
                weaknesses.join(", ")
            ),
            Self::NotTested { share } if share.hits == share.of => f.write_str(
                "No sample has a function result: code that does not do its task counts as secure, too",
            ),
            Self::NotTested { share } => write!(
                f,
                "{} samples with code have no function result: whether these do their task is unknown",
                Counted(*share)
            ),
            Self::Truncated { .. } | Self::Failed { .. } | Self::Gaps { .. } => self.share(f),
            Self::NotApplicable {
                model,
                strategy,
                share,
            } => write!(
                f,
                "`{strategy}` had nothing to work on in {} samples of `{model}`",
                Counted(*share)
            ),
        }
    }
}

/// "+3", "-3" or "0".
fn signed(points: f64) -> String {
    match points.round() + 0.0 {
        0.0 => "0".to_owned(),
        rounded => format!("{rounded:+.0}"),
    }
}

fn moved(points: f64) -> String {
    match points {
        p if p >= 0.5 => format!("{p:.0} points fewer weak samples"),
        p if p <= -0.5 => format!("{:.0} points more weak samples", -p),
        _ => "the same share of weak samples".to_owned(),
    }
}

impl Caveat {
    fn few_samples(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FewSamples {
                samples,
                smallest_drop: Some(points),
            } => write!(
                f,
                "The smallest cell has {samples} samples: within one scenario, a drop of less than \
                 {points:.0} points cannot be told from chance"
            ),
            Self::FewSamples {
                samples,
                smallest_drop: None,
            } => write!(
                f,
                "The smallest cell has {samples} samples: within one scenario, no difference can be \
                 told from chance"
            ),
            _ => Ok(()),
        }
    }

    fn share(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, model, strategy, share) = match self {
            Self::Truncated {
                model,
                strategy,
                share,
            } => ("were cut off at the token limit", model, strategy, share),
            Self::Failed {
                model,
                strategy,
                share,
            } => ("got no reply", model, strategy, share),
            Self::Gaps {
                model,
                strategy,
                share,
            } => ("were not analysed in full", model, strategy, share),
            _ => return Ok(()),
        };
        write!(
            f,
            "{} samples of `{model}` under `{strategy}` {what}",
            Counted(*share)
        )
    }

    /// What to do about it.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::NoBaseline { .. } => "add `baseline` to the study's strategies and run it again",
            Self::FewSamples { .. } => "raise `n`, or read the rows over all scenarios",
            Self::FewScenarios { .. } => {
                "add scenarios before you carry a result over to other code"
            }
            Self::Indistinct { .. } => "raise `n` or add scenarios before you choose by this row",
            Self::CodeShareDiffers { .. } => {
                "read the share among samples with code beside the share of all"
            }
            Self::Truncated { .. } => "raise `max_tokens`: what was cut off cannot be found weak",
            Self::Failed { .. } => "run the study again: it asks only for what is missing",
            Self::Gaps { .. } => "open these samples: no finding in them is no sign of security",
            Self::NotApplicable { .. } => {
                "they are left out of its share, and it is compared with the baseline of the others"
            }
            Self::NotTested { .. } => {
                "Temper runs no generated code; test it in a sandbox of yours and import the results as `functional`"
            }
            Self::NotDetectable { .. } => {
                "read these cells as `not detectable`, or scan with an external analyzer as well"
            }
        }
    }
}
