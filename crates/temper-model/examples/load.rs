//! Asks a server many questions through `connect` and says how close to the ideal rate it came.
//!
//! The ideal is all requests in flight all the time: `in flight / latency` a second.

#![expect(clippy::print_stdout, reason = "a tool for the command line")]

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use temper_model::spec::Timeouts;
use temper_model::{ConnectOptions, ModelSpec, Prompt, Provider, ProviderKind, Request, connect};

const USAGE: &str = "usage: load URL [IN_FLIGHT 256] [REQUESTS 20000] [LATENCY_MS 200] [THREADS 1] [FIRST_BYTE_SECONDS 5]";

/// One prompt for ten samples, as in a study.
const SAMPLES: u32 = 10;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let url = args.first().ok_or(USAGE)?;
    let number = |at: usize, usual: u32| args.get(at).map_or(Ok(usual), |a| a.parse::<u32>());
    let (in_flight, requests) = (number(1, 256)?, number(2, 20_000)?);
    let (latency, threads, patience) = (number(3, 200)?, number(4, 1)?, number(5, 5)?);

    let mut spec = ModelSpec::new("mock-1", ProviderKind::OpenAiCompatible);
    spec.base_url = Some(url.clone());
    spec.max_concurrency = NonZeroU32::new(in_flight);
    spec.timeouts = Timeouts {
        first_byte_seconds: f64::from(patience),
        ..Timeouts::default()
    };
    let runtime = match threads {
        1 => tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?,
        n => tokio::runtime::Builder::new_multi_thread()
            .worker_threads(n as usize)
            .enable_all()
            .build()?,
    };
    runtime.block_on(run(spec, in_flight, requests, f64::from(latency) / 1000.0))
}

async fn run(
    spec: ModelSpec,
    in_flight: u32,
    requests: u32,
    latency: f64,
) -> Result<(), Box<dyn std::error::Error>> {
    let connecting = Instant::now();
    let model = connect(&spec, &ConnectOptions::default())?;
    let connected = connecting.elapsed().as_secs_f64();
    let next = Arc::new(AtomicU64::new(0));
    let prompts: Arc<Vec<Arc<Prompt>>> = Arc::new(
        (0..requests.div_ceil(SAMPLES))
            .map(|i| Arc::new(Prompt::user(format!("{}\nScenario {i}.", TASK.repeat(4)))))
            .collect(),
    );
    let started = Instant::now();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..in_flight {
        let (model, next, prompts) = (model.clone(), next.clone(), prompts.clone());
        workers.spawn(async move {
            let (mut good, mut bad) = (0u64, 0u64);
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= u64::from(requests) {
                    return (good, bad);
                }
                let request = question(&prompts, at);
                match model.ask(&request).await {
                    Ok(reply) if !reply.text.is_empty() => good += 1,
                    _ => bad += 1,
                }
            }
        });
    }
    let (mut good, mut bad) = (0, 0);
    while let Some(done) = workers.join_next().await {
        let (g, b) = done?;
        good += g;
        bad += b;
    }
    let seconds = started.elapsed().as_secs_f64();
    let rate = f64::from(requests) / seconds;
    let ideal = f64::from(in_flight) / latency;
    let (cpu, memory) = usage();
    println!(
        "{in_flight} in flight, {requests} requests: {seconds:.2} s, {rate:.0}/s = {:.3} of ideal, {:.4} ms CPU a call, {memory:.0} MB peak, connect {:.1} ms",
        rate / ideal,
        cpu * 1000.0 / f64::from(requests),
        connected * 1000.0
    );
    println!("replies {good}, failed {bad}; {:?}", model.stats());
    Ok(())
}

fn question(prompts: &[Arc<Prompt>], at: u64) -> Request {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Request {
        model: "mock-1".into(),
        prompt: prompts[(at / SAMPLES) as usize].clone(),
        params: temper_model::Params::default(),
        seed: u64::from(at),
        sample: at % SAMPLES,
    }
}

/// CPU seconds and peak memory in MB of this process, as Linux tells them; zero elsewhere.
fn usage() -> (f64, f64) {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let stat = read("/proc/self/stat");
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or("")
        .split_whitespace()
        .collect();
    let ticks = |at: usize| {
        fields
            .get(at)
            .and_then(|f| f.parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    let status = read("/proc/self/status");
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let kb = peak.and_then(|p| p.split_whitespace().next()?.parse::<f64>().ok());
    ((ticks(11) + ticks(12)) / 100.0, kb.unwrap_or(0.0) / 1024.0)
}

const TASK: &str = "Complete the img() function of the program below. Answer with the whole program.\n\
import os\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.route('/image')\ndef img():\n    pass\n";
