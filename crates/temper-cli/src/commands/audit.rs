//! `temper report --audit`: published tables beside what follows from the published labels.

use std::path::Path;

use anyhow::Context;
use temper::audit::{Labelled, Published};
use temper::ledger::{LabelSource, Ledger};
use temper::scanners::Scanner;

use crate::commands::report::{gather_labelled, not_imported};
use crate::failure::{Exit, Hint, Outcome, data};

/// Prints the audit of an imported study.
///
/// # Errors
/// When a file can't be read, or the study was not imported.
pub fn run(ledger: &dyn Ledger, scanner: &Scanner, published: &Path) -> Outcome {
    let place = published.display();
    let text = std::fs::read_to_string(published)
        .with_context(|| format!("cannot read the published tables {place}"))?;
    let published = Published::parse(&text)
        .with_context(|| format!("{place} does not hold the published tables"))
        .hint(|| {
            "it needs `prevalence` and `improvement_by_severity`, as docs/replication.md describes them"
                .to_owned()
        })?;
    let of = |labels| gather_labelled(ledger, scanner, Some(labels));
    let sheet = of(LabelSource::Csv)?;
    if sheet.header.imported.is_none() {
        return Err(not_imported("--audit"));
    }
    let log = of(LabelSource::Sarif)?;
    let labelled = Labelled {
        sheet: &sheet.samples,
        log: &log.samples,
        scenarios: &sheet.header.scenarios,
    };
    data(temper::audit::render(&temper::audit::audit(
        &published, labelled,
    )))?;
    Ok(Exit::Success)
}
