//! Scans a JSONL of samples (`path`, `language`, `code`), writes findings for a scorer.
//!
//! usage: agreement SAMPLES.jsonl FINDINGS.jsonl [LANGUAGE [FOLDER]]
//! agreement prove FOLDER
//! With FOLDER, the rules and models are read from there instead of those built in.
#![allow(clippy::print_stdout, reason = "a program, not the library")]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it reads files and the clock"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::time::Instant;

use serde_json::Value;
use temper_scan::{Catalog, Language, Profile, scan};

// The allocator of the binary `temper`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    if let [_, command, folder] = args.as_slice()
        && command == "prove"
    {
        return prove(folder);
    }
    let [_, samples, out, rest @ ..] = args.as_slice() else {
        return Err("usage: agreement SAMPLES.jsonl FINDINGS.jsonl [LANGUAGE [FOLDER]]".into());
    };
    let only = rest.first().filter(|name| *name != "all");
    let only: Option<Language> = only.map(|name| name.parse()).transpose()?;
    let samples = load(&std::fs::read_to_string(samples)?, only)?;
    let start = Instant::now();
    let catalog = match rest.get(1) {
        Some(folder) => Catalog::default().with_files(texts(std::path::Path::new(folder))?)?,
        None => Catalog::read_builtin()?,
    };
    let rules = catalog.profile(Profile::Study);
    println!(
        "rules read in {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );

    let mut text = String::new();
    for sample in &samples {
        for finding in scan(&sample.code, sample.language, &rules).findings {
            let line = serde_json::json!({
                "path": sample.path,
                "cwe": finding.cwes,
                "rule": finding.rule,
                "line": finding.span.start_line,
            });
            writeln!(text, "{line}")?;
        }
    }
    std::fs::write(out, text)?;
    Ok(())
}

/// Runs the proofs of a folder of rules.
fn prove(folder: &str) -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::default().with_files(texts(std::path::Path::new(folder))?)?;
    for verdict in catalog.prove()? {
        println!("{}: {} bad, {} ok", verdict.file, verdict.bad, verdict.ok);
        for disagreement in &verdict.disagreements {
            println!("    {disagreement}");
        }
    }
    Ok(())
}

/// The text files of a folder, with their paths.
fn texts(folder: &std::path::Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(texts(&path)?);
        } else if path.to_string_lossy().contains("rules/")
            || path.to_string_lossy().contains("models/")
        {
            files.push((path.display().to_string(), std::fs::read_to_string(&path)?));
        }
    }
    Ok(files)
}

struct Sample {
    path: String,
    language: Language,
    code: String,
}

fn load(text: &str, only: Option<Language>) -> Result<Vec<Sample>, Box<dyn Error>> {
    let mut samples = Vec::new();
    for line in text.lines() {
        let value: Value = serde_json::from_str(line)?;
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let language: Language = field("language").parse()?;
        if only.is_none_or(|only| only == language) {
            samples.push(Sample {
                path: field("path"),
                language,
                code: field("code"),
            });
        }
    }
    Ok(samples)
}
