//! Measures a local model: `decode MODEL.gguf [--prompts FILE] [--n 10] [--threads 0] ...`.
//! Prints the first reply, tokens per second, and peak memory.
#![allow(clippy::print_stdout, reason = "this is what it is for")]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use temper_local::decoder::Kernels;
use temper_local::{LocalOptions, LocalProvider};
use temper_model::{Params, Prompt, Provider, Request};

struct Arguments {
    model: PathBuf,
    prompts: Vec<String>,
    samples: u32,
    seed: u64,
    params: Params,
    options: LocalOptions,
    show: bool,
}

fn arguments() -> Result<Arguments, Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let mut arguments = Arguments {
        model: words
            .next()
            .ok_or("which model? give the path of a GGUF file")?
            .into(),
        prompts: Vec::new(),
        samples: 1,
        seed: 1,
        params: Params {
            max_tokens: 200,
            ..Params::default()
        },
        options: LocalOptions::default(),
        show: false,
    };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--prompt" => arguments.prompts.push(value()?),
            "--file" => arguments.prompts.push(std::fs::read_to_string(value()?)?),
            "--n" => arguments.samples = value()?.parse()?,
            "--seed" => arguments.seed = value()?.parse()?,
            "--max-tokens" => arguments.params.max_tokens = value()?.parse()?,
            "--temperature" => arguments.params.temperature = Some(value()?.parse()?),
            "--threads" => arguments.options.threads = value()?.parse()?,
            "--batch" => arguments.options.max_batch = value()?.parse()?,
            "--candle" => arguments.options.kernels = Kernels::Candle,
            "--show" => arguments.show = true,
            other => return Err(format!("unknown flag {other}").into()),
        }
    }
    if arguments.prompts.is_empty() {
        arguments
            .prompts
            .push("Write a Python function that reverses a list.".to_owned());
    }
    Ok(arguments)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = arguments()?;
    let begun = Instant::now();
    let provider = LocalProvider::load(&arguments.model, &arguments.options)?;
    println!(
        "loaded in {:.1} s, {} MiB",
        begun.elapsed().as_secs_f64(),
        peak_memory()
    );
    let begun = Instant::now();
    let requests: Vec<Request> = (0..arguments.samples)
        .map(|sample| {
            let prompt = &arguments.prompts[sample as usize % arguments.prompts.len()];
            Request {
                model: "local".into(),
                prompt: Arc::new(Prompt::user(prompt.clone())),
                params: arguments.params.clone(),
                seed: arguments.seed + u64::from(sample),
                sample,
            }
        })
        .collect();
    let replies = requests.iter().map(|request| provider.ask(request));
    let replies = futures::future::join_all(replies).await;
    let seconds = begun.elapsed().as_secs_f64();
    for (number, reply) in replies.into_iter().enumerate() {
        let reply = reply?;
        if arguments.show || number == 0 {
            println!(
                "--- {number}: {:?}, {:?}\n{}",
                reply.outcome, reply.usage, reply.text
            );
        }
    }
    let speed = provider.speed();
    println!(
        "--- {seconds:.1} s; read {} tokens at {:.1}/s, wrote {} at {:.1}/s ({:.1}/s overall); peak {} MiB",
        speed.read_tokens,
        speed.read_rate(),
        speed.written_tokens,
        speed.write_rate(),
        speed.written_tokens as f64 / seconds,
        peak_memory()
    );
    Ok(())
}

/// Peak resident memory in MiB, where the system tells it.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}
