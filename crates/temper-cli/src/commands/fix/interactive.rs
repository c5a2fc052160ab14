//! A hunk at a time: shown, asked for, and the rest proven again.

use std::io::{BufRead, Write};

use temper::harden::patch::{hunks, with_hunks};
use temper::harden::{Attempt, Candidate, Mender};

use super::files::Job;
use crate::failure::{Failure, tell};

/// Asks for every hunk; none where nothing is to be written, or what was chosen is no proven repair.
pub(super) fn choose(
    mender: &Mender,
    job: &Job,
    attempt: &Attempt,
) -> Result<Option<Attempt>, Failure> {
    let (old, new) = (&job.original.text, &attempt.code);
    let hunks = hunks(old, new);
    let mut taken = Vec::new();
    for hunk in &hunks {
        tell(format_args!("{}\n{hunk}", job.original.path));
        match ask()? {
            Answer::Yes => taken.push(true),
            Answer::No => taken.push(false),
            Answer::All => taken.resize(hunks.len(), true),
            Answer::Quit => taken.resize(hunks.len(), false),
        }
        if taken.len() == hunks.len() {
            break;
        }
    }
    if taken.iter().all(|taken| *taken) {
        return Ok(Some(attempt.clone()));
    }
    if !taken.contains(&true) {
        return Ok(None);
    }
    let candidate = Candidate {
        code: with_hunks(old, new, &taken),
        left_out: Vec::new(),
    };
    let verdict = mender.verifier.verify(&job.original, &candidate);
    let checked = mender.bench.as_ref().map(|bench| {
        let content = job.original.file.restored(&candidate.code);
        bench.try_out(&job.original.path, content.as_bytes())
    });
    let failed = checked.and_then(Result::err);
    if verdict.is_progress() && failed.is_none() {
        return Ok(Some(Attempt {
            code: candidate.code,
            verdict,
        }));
    }
    tell("these hunks alone are no proven repair; nothing was written:");
    for refusal in &verdict.refusals {
        tell(format_args!("  {refusal}"));
    }
    for kept in &verdict.kept {
        tell(format_args!(
            "  line {}: {} is left",
            kept.span.start_line, kept.rule
        ));
    }
    if let Some(error) = failed {
        tell(format_args!("  {error}"));
    }
    Ok(None)
}

enum Answer {
    Yes,
    No,
    All,
    Quit,
}

/// Until an answer is understood; the end of the input means to stop.
fn ask() -> Result<Answer, Failure> {
    loop {
        let mut out = anstream::stderr().lock();
        // A prompt that can't be shown shows in the answers.
        let _ = write!(out, "Write this hunk [y,n,a,q]? ").and_then(|()| out.flush());
        drop(out);
        let mut line = String::new();
        if std::io::stdin().lock().read_line(&mut line)? == 0 {
            return Ok(Answer::Quit);
        }
        match line.trim() {
            "y" | "yes" => return Ok(Answer::Yes),
            "n" | "no" => return Ok(Answer::No),
            "a" | "all" => return Ok(Answer::All),
            "q" | "quit" => return Ok(Answer::Quit),
            _ => {
                tell("y: this one, n: not this one, a: this one and the rest, q: none of the rest")
            }
        }
    }
}
