//! How fast is the scanner, on one thread, beside parsing alone? All texts are in memory; both are timed in turns.
//!
//! usage: speed SAMPLES.jsonl [LANGUAGE]     (a line: `{"language": "...", "code": "..."}`)
//! usage: speed FOLDER                       (every file that is of a language)
#![allow(clippy::print_stdout, reason = "a program, not the library")]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it reads files and the clock"
)]

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use temper_scan::stages::Parsed;
use temper_scan::{Catalog, Language, Profile, scan};

// The allocator of the binary `temper`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each stage is timed; the fastest counts, since whatever disturbs only adds.
const ROUNDS: usize = 9;

/// So many samples are timed at a time: few enough that some round is not disturbed on a busy machine.
const CHUNK: usize = 50;

struct Sample {
    language: Language,
    code: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = args.first().map(Path::new) else {
        return Err("usage: speed SAMPLES.jsonl|FOLDER [LANGUAGE]".into());
    };
    let only: Option<Language> = args.get(1).map(|name| name.parse()).transpose()?;
    let mut samples = Vec::new();
    if path.is_dir() {
        folder(path, &mut samples)?;
    } else {
        lines(&std::fs::read_to_string(path)?, &mut samples)?;
    }
    samples.retain(|sample| only.is_none_or(|only| only == sample.language));
    report(&samples);
    Ok(())
}

fn lines(text: &str, samples: &mut Vec<Sample>) -> Result<(), Box<dyn Error>> {
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line)?;
        let field = |name: &str| value[name].as_str().unwrap_or_default();
        samples.push(Sample {
            language: field("language").to_lowercase().parse()?,
            code: field("code").to_owned(),
        });
    }
    Ok(())
}

fn folder(path: &Path, samples: &mut Vec<Sample>) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(path)? {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            folder(&path, samples)?;
        } else if let Some(language) = extension.and_then(Language::from_extension)
            && let Ok(code) = std::fs::read_to_string(&path)
        {
            samples.push(Sample { language, code });
        }
    }
    Ok(())
}

fn report(samples: &[Sample]) {
    let rules = Catalog::builtin().profile(Profile::Study);
    let stages: [&dyn Fn(&Sample); 3] = [
        &|sample| drop(black_box(Parsed::new(&sample.code, sample.language))),
        &|sample| {
            if let Ok(parsed) = Parsed::new(&sample.code, sample.language) {
                black_box(parsed.lower(&rules));
            }
        },
        &|sample| drop(black_box(scan(&sample.code, sample.language, &rules))),
    ];
    let mut best = [0.0; 3];
    for chunk in samples.chunks(CHUNK) {
        for (sum, stage) in best.iter_mut().zip(stages) {
            *sum += (0..ROUNDS)
                .map(|_| {
                    let start = Instant::now();
                    chunk.iter().for_each(stage);
                    start.elapsed().as_secs_f64()
                })
                .fold(f64::MAX, f64::min);
        }
    }
    let bytes: usize = samples.iter().map(|sample| sample.code.len()).sum();
    println!("{} files, {bytes} bytes", samples.len());
    for (name, seconds) in ["parse", "parse and lower", "scan"].iter().zip(best) {
        println!(
            "{name:<16} {:>8.0} files/s {:>8.2} MB/s {:>6.2} of parsing",
            samples.len() as f64 / seconds,
            bytes as f64 / seconds / 1e6,
            seconds / best[0]
        );
    }
}
