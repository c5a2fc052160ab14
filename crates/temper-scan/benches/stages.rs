//! Parsing, lowering, the data-flow analysis, and the whole, over the proofs of all rules: `cargo bench -p temper-scan`.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use temper_scan::stages::Parsed;
use temper_scan::{Catalog, Language, Profile, RuleSet, scan};

// The allocator of the binary `temper`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The proofs of a language: real idioms of all weaknesses.
fn sources(language: Language) -> Vec<&'static str> {
    Catalog::builtin()
        .proofs()
        .iter()
        .filter(|proof| proof.language == language)
        .map(|proof| &*proof.text)
        .collect()
}

fn language(criterion: &mut Criterion, language: Language, rules: &RuleSet) {
    let sources = sources(language);
    let trees: Vec<Parsed<'_>> = sources
        .iter()
        .filter_map(|source| Parsed::new(source, language).ok())
        .collect();
    let bytes = sources.iter().map(|source| source.len() as u64).sum();
    let mut group = criterion.benchmark_group(language.id());
    group.throughput(Throughput::Bytes(bytes));
    group.bench_function("parse", |bench| {
        bench.iter(|| {
            for source in &sources {
                let _ = black_box(Parsed::new(source, language));
            }
        });
    });
    group.bench_function("lower", |bench| {
        bench.iter(|| {
            for tree in &trees {
                black_box(tree.lower(rules));
            }
        });
    });
    group.bench_function("taint", |bench| {
        bench.iter_batched(
            || trees.iter().map(|tree| tree.lower(rules)).collect(),
            |lowered: Vec<_>| {
                for module in lowered {
                    black_box(module.analyse());
                }
            },
            BatchSize::LargeInput,
        );
    });
    group.bench_function("whole", |bench| {
        bench.iter(|| {
            for source in &sources {
                black_box(scan(source, language, rules));
            }
        });
    });
    group.finish();
}

fn stages(criterion: &mut Criterion) {
    let rules = Catalog::builtin().profile(Profile::Study);
    for id in [
        Language::Python,
        Language::JavaScript,
        Language::Java,
        Language::Go,
    ] {
        language(criterion, id, &rules);
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
