//! What became of the files, for people and for programs.

use anstyle::{AnsiColor, Style};
use temper::harden::{Attempt, FixedFile, Mended};
use temper_scan::Finding;

use super::diff;
use super::files::Job;
use crate::failure::{Failure, data, tell};
use crate::show::words::{counted, thousands};

/// What the model made of a file.
pub(super) struct Ended {
    /// The proven repair.
    pub(super) accepted: Option<Attempt>,
    refused: Option<Attempt>,
    failed: Option<String>,
    calls: u32,
    tokens: u64,
}

impl Ended {
    pub(super) fn of(_: &Job, mended: Mended) -> Self {
        Self {
            tokens: mended.usage.input_tokens + mended.usage.output_tokens,
            accepted: mended.accepted,
            refused: mended.refused,
            failed: mended.failed,
            calls: mended.calls,
        }
    }
}

/// What became of a file, or where the run was stopped.
#[derive(Debug, Clone, Default)]
pub(super) struct Done {
    /// The file.
    pub(super) file: FixedFile,
    /// The run was stopped here; there is no file.
    pub(super) stopped: bool,
}

impl Done {
    /// The mark of a run that was stopped.
    pub(super) fn stopped() -> Self {
        Self {
            stopped: true,
            ..Self::default()
        }
    }

    /// Whether nothing is left to repair.
    pub(super) fn is_whole(&self) -> bool {
        self.file.left.is_empty() && !self.stopped
    }
}

/// Tells what became of a file: the diff as data, the rest for people.
pub(super) fn tell_file(
    human: bool,
    job: &Job,
    ended: Ended,
    written: Option<Attempt>,
) -> Result<Done, Failure> {
    let targets = &job.original.targets;
    let (fixed, left) = match &written {
        Some(taken) => (taken.verdict.fixed.clone(), taken.verdict.kept.clone()),
        None => (Vec::new(), targets.clone()),
    };
    let refused = ended.refused.filter(|_| !left.is_empty());
    let file = FixedFile {
        path: job.original.path.clone(),
        diff: written.map_or_else(String::new, |taken| diff(job, &taken.code)),
        refused_diff: refused
            .as_ref()
            .map_or_else(String::new, |it| diff(job, &it.code)),
        refused: refused.map_or_else(Vec::new, |it| it.verdict.refusals),
        fixed,
        left,
        failed: ended.failed,
        calls: ended.calls,
        tokens: ended.tokens,
    };
    if human {
        data(&file.diff)?;
        say(&file, targets.len());
    }
    Ok(Done {
        file,
        stopped: false,
    })
}

fn say(done: &FixedFile, targets: usize) {
    let bold = Style::new().bold();
    let good = Style::new().fg_color(Some(AnsiColor::Green.into()));
    let bad = Style::new().fg_color(Some(AnsiColor::Red.into()));
    let colour = if done.left.is_empty() { good } else { bad };
    tell(format_args!(
        "{bold}{}{bold:#}: {colour}{} of {targets} repaired{colour:#} ({}, {} tokens)",
        done.path,
        done.fixed.len(),
        counted(done.calls as usize, "call", "calls"),
        thousands(done.tokens),
    ));
    for finding in &done.fixed {
        tell(format_args!("  repaired: {}", named(finding)));
    }
    for finding in &done.left {
        tell(format_args!("  left: {}", named(finding)));
    }
    if let Some(why) = &done.failed {
        tell(format_args!("  the model could not be asked: {why}"));
    }
    if !done.refused.is_empty() || !done.refused_diff.is_empty() {
        tell("  the best attempt was refused:");
    }
    for refusal in &done.refused {
        tell(format_args!("    {refusal}"));
    }
    for line in done.refused_diff.lines() {
        tell(format_args!("    {line}"));
    }
}

fn named(finding: &Finding) -> String {
    format!(
        "line {}: {} [{}]",
        finding.span.start_line, finding.message, finding.rule
    )
}

/// What was done, in one line.
pub(super) fn summarise(done: &[Done], applied: bool) {
    let done = done.iter().filter(|it| !it.stopped);
    let files: Vec<&FixedFile> = done.map(|it| &it.file).collect();
    if files.is_empty() {
        return;
    }
    let sum = |of: fn(&FixedFile) -> usize| files.iter().map(|it| of(it)).sum::<usize>();
    let (fixed, left) = (sum(|it| it.fixed.len()), sum(|it| it.left.len()));
    let verb = if applied { "written" } else { "proven" };
    tell(format_args!(
        "{} {verb}, {} left, {}, {} tokens",
        counted(fixed, "repair", "repairs"),
        counted(left, "finding", "findings"),
        counted(files.len(), "file", "files"),
        thousands(files.iter().map(|it| it.tokens).sum()),
    ));
    if fixed > 0 && !applied {
        tell("write them with `--apply`, or apply the diff");
    }
}
