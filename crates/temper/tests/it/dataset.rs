//! Datasets: what is taken and why not, splits by scenario, near copies, leaks, and the files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use temper::dataset::near::copies;
use temper::dataset::{
    Dataset, DatasetError, Form, Leaks, Manifest, Options, Recipe, Source, Split, SplitOptions,
    Step, from_folder, from_lines, make, shingles, similarity, split, write,
};
use temper::scanners::Scanner;
use temper::scenario::Suite;
use temper_scan::catalog::Catalog;
use temper_scan::{Language, Profile};

fn scanner() -> Scanner {
    Scanner::new(Catalog::builtin().profile(Profile::Study))
}

fn options(split: SplitOptions) -> Options {
    Options {
        languages: Vec::new(),
        similar: 0.85,
        most: None,
        split,
        leaks: Leaks::Refuse,
        guarded: Vec::new(),
        profile: "study".to_owned(),
        analyzers: Vec::new(),
        made: "2026-01-01T00:00:00Z".to_owned(),
    }
}

fn holding_out(names: &[&str]) -> SplitOptions {
    SplitOptions {
        seed: 1,
        valid: 0.2,
        hold_out: names.iter().map(|it| Arc::from(*it)).collect(),
    }
}

/// A program that nothing is wrong with, different for every name.
fn secure(name: &str) -> String {
    format!(
        "def {name}(values):\n    total_{name} = 0\n    for {name}_value in values:\n        \
         total_{name} += {name}_value * {}\n    return total_{name}\n",
        name.len() * 7
    )
}

const WEAK: &str = "import os\nfrom flask import Flask, request\napp = Flask(__name__)\n\n\n\
    @app.route('/')\ndef run():\n    os.system(request.args['c'])\n    return 'done'\n";

fn line(code: &str, more: &str) -> String {
    let code = serde_json::Value::String(code.to_owned());
    format!(r#"{{"language":"python","code":{code}{more}}}"#)
}

fn lines(folder: &Path, lines: &[String]) -> Source {
    let path = folder.join("samples.jsonl");
    std::fs::write(&path, lines.join("\n")).unwrap();
    let mut source = from_lines(&path, &scanner()).unwrap();
    // The folder differs from run to run.
    let place = folder.display().to_string();
    source.info.name = source.info.name.replace(&place, "HERE");
    for it in &mut source.candidates {
        it.place = it.place.replace(&place, "HERE");
    }
    source
}

fn mixed() -> Vec<String> {
    let in_scenario = |scenario: &str| {
        format!(r#","scenario":"{scenario}","prompt":"Do {scenario}.","model":"m""#)
    };
    vec![
        line(&secure("alpha"), &in_scenario("one")),
        line(&secure("beta"), &in_scenario("two")),
        // Only blanks and a comment differ.
        line(
            &format!("# a comment\n{}", secure("alpha")),
            &in_scenario("one"),
        ),
        line(WEAK, &in_scenario("one")),
        line("def broken(:\n", &in_scenario("two")),
        line(&secure("gamma"), r#","scenario":"two","functional":false"#),
        // Nothing says what was asked, but there is a function to ask for.
        line(&secure("delta"), r#","scenario":"three","functional":true"#),
        line("VALUE = 1\n", ""),
        r#"{"code":"x"}"#.to_owned(),
        r#"{"language":"python"}"#.to_owned(),
    ]
}

fn mixed_dataset(folder: &Path) -> Dataset {
    make(
        vec![lines(folder, &mixed())],
        &scanner(),
        &options(holding_out(&["two"])),
    )
    .unwrap()
}

#[test]
fn what_is_left_out_is_counted_step_by_step() {
    let folder = tempfile::tempdir().unwrap();
    let dataset = mixed_dataset(folder.path());
    let steps: BTreeMap<Step, (u64, u64)> = dataset
        .manifest
        .steps
        .iter()
        .map(|it| (it.step, (it.dropped, it.left)))
        .collect();
    assert_eq!(dataset.manifest.read, 9);
    assert_eq!(
        steps[&Step::Complete],
        (2, 7),
        "one does not parse, one is no code"
    );
    assert_eq!(steps[&Step::Secure], (1, 6));
    assert_eq!(steps[&Step::Functional], (1, 5));
    assert_eq!(
        steps[&Step::Task],
        (1, 4),
        "a constant is no function to ask for"
    );
    assert_eq!(steps[&Step::Distinct], (1, 3));
    let why = &dataset
        .manifest
        .steps
        .iter()
        .find(|it| it.step == Step::Secure)
        .unwrap()
        .why;
    assert!(why.contains_key("command-injection"), "{why:?}");
    let note = &dataset.manifest.sources[0].notes[0];
    assert!(
        note.starts_with("1 lines are no samples; line 9:"),
        "{note}"
    );
    let dropped = dataset
        .dropped
        .iter()
        .find(|it| it.step == Step::Distinct)
        .unwrap();
    assert_eq!(
        (dropped.place.as_str(), dropped.why.len()),
        ("HERE/samples.jsonl:3", 1)
    );
    assert!(
        dropped.why[0].starts_with("1.00 like HERE/samples.jsonl:1"),
        "{:?}",
        dropped.why
    );
}

#[test]
fn files_read_as_stored() {
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let dataset = mixed_dataset(from.path());
    let forms = [Form::Gemini, Form::Sharegpt, Form::Alpaca];
    let manifest = write(
        &dataset,
        out.path(),
        &forms,
        Some("Be safe."),
        &Recipe::default(),
        false,
    )
    .unwrap();
    let read = |name: &str| std::fs::read_to_string(out.path().join(name)).unwrap();
    insta::assert_snapshot!("dataset_train", read("train.jsonl"));
    insta::assert_snapshot!("dataset_valid_gemini", read("gemini/valid.jsonl"));
    insta::assert_snapshot!("dataset_valid_sharegpt", read("sharegpt/valid.jsonl"));
    insta::assert_snapshot!("dataset_valid_alpaca", read("alpaca/valid.jsonl"));
    insta::assert_snapshot!("dataset_axolotl", read("axolotl.yml"));
    insta::assert_snapshot!("dataset_llama_factory", read("llama-factory.yaml"));
    insta::assert_snapshot!("dataset_info", read("dataset_info.json"));
    let kept = Manifest::parse("manifest.json", &read("manifest.json")).unwrap();
    assert_eq!(kept, manifest_without_itself(manifest));
    let again = write(&dataset, out.path(), &[], None, &Recipe::default(), false).unwrap_err();
    assert!(matches!(again, DatasetError::Exists { .. }), "{again}");
}

/// The manifest can't hold its own hash.
fn manifest_without_itself(mut manifest: Manifest) -> Manifest {
    manifest.files.remove("manifest.json");
    manifest
}

#[test]
fn a_manifest_is_read_strictly() {
    let refused = |text: &str| Manifest::parse("m.json", text).unwrap_err().to_string();
    assert!(refused("{}").contains("missing field"));
    let folder = tempfile::tempdir().unwrap();
    let mut value = serde_json::to_value(mixed_dataset(folder.path()).manifest).unwrap();
    value["format"] = 9.into();
    assert!(refused(&value.to_string()).contains("this version reads 1"));
    value["formt"] = 1.into();
    let wrong = refused(&value.to_string());
    assert!(wrong.contains("did you mean `format`?"), "{wrong}");
}

#[test]
fn nothing_left_tells_the_counts_of_why() {
    let folder = tempfile::tempdir().unwrap();
    let source = lines(folder.path(), &[line(WEAK, ""), line("def f(:", "")]);
    let error = make(vec![source], &scanner(), &options(holding_out(&[]))).unwrap_err();
    let text = error.to_string();
    for expected in [
        "of 2 that were read",
        "1 are not whole programs (unparsable 1)",
        "1 are with a finding (command-injection 1",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
}

#[test]
fn a_scenario_that_is_not_there_can_not_be_held_out() {
    let folder = tempfile::tempdir().unwrap();
    let source = lines(folder.path(), &mixed());
    let error = make(vec![source], &scanner(), &options(holding_out(&["twoo"]))).unwrap_err();
    assert!(
        error.to_string().ends_with("`twoo`; did you mean `two`?"),
        "{error}"
    );
}

#[test]
fn near_copies_of_what_is_held_out_refuse() {
    let folder = tempfile::tempdir().unwrap();
    let in_scenario = |scenario: &str| format!(r#","scenario":"{scenario}""#);
    let source = lines(
        folder.path(),
        &[
            line(&secure("alpha"), &in_scenario("one")),
            line(&secure("beta"), &in_scenario("one")),
            line(&secure("alpha"), &in_scenario("two")),
        ],
    );
    let mut options = options(holding_out(&["two"]));
    let error = make(vec![source.clone()], &scanner(), &options).unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains(
            "`HERE/samples.jsonl:1` is 1.00 like `HERE/samples.jsonl:3`, which is held out"
        ),
        "{text}"
    );
    options.leaks = Leaks::Drop;
    let dataset = make(vec![source], &scanner(), &options).unwrap();
    assert_eq!(dataset.manifest.splits[&Split::Train].samples, 1);
    assert_eq!(dataset.manifest.steps.last().unwrap().dropped, 1);
}

#[test]
fn references_of_the_suite_refuse_where_their_scenario_is_not_trained_on() {
    let suite = Suite::builtin("cwe-core").unwrap();
    let scenario = suite.scenario("sql-injection-python").unwrap();
    let reference = &scenario.references.as_ref().unwrap().secure;
    let folder = tempfile::tempdir().unwrap();
    let sample = |group: &str| {
        let more = format!(r#","scenario":"{group}""#);
        lines(
            folder.path(),
            &[
                line(reference, &more),
                line(&secure("beta"), r#","scenario":"two""#),
            ],
        )
    };
    let mut options = options(holding_out(&["two"]));
    // The reference of a scenario has to be clean in the profile that its dataset is made with.
    let scanner = Scanner::new(Catalog::builtin().profile(Profile::Default));
    options.guarded = suite.scenarios.clone();
    let mut rescanned = sample("elsewhere");
    for it in &mut rescanned.candidates {
        it.scan = temper_scan::scan(it.code.as_deref().unwrap(), it.language, scanner.rules());
    }
    let error = make(vec![rescanned.clone()], &scanner, &options).unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("the secure reference of `sql-injection-python`"),
        "{text}"
    );
    for it in &mut rescanned.candidates {
        if &*it.scenario == "elsewhere" {
            it.scenario = "sql-injection-python".into();
        }
    }
    let made = make(vec![rescanned], &scanner, &options);
    assert!(
        made.is_ok(),
        "its own scenario's reference may be trained on: {}",
        made.unwrap_err()
    );
}

#[test]
fn folders_are_groups_and_prompts_are_made_from_the_code() {
    let folder = tempfile::tempdir().unwrap();
    for (path, name) in [("a/x.py", "alpha"), ("a/y.py", "beta"), ("z.py", "gamma")] {
        let place = folder.path().join(path);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, secure(name)).unwrap();
    }
    std::fs::write(folder.path().join("notes.md"), "nothing").unwrap();
    let source = from_folder(folder.path(), &scanner()).unwrap();
    let groups: Vec<&str> = source.candidates.iter().map(|it| &*it.scenario).collect();
    assert_eq!(groups, ["a", "a", "z.py"]);
    let dataset = make(vec![source], &scanner(), &options(holding_out(&["z.py"]))).unwrap();
    let entry = dataset
        .entries
        .iter()
        .find(|it| it.code.contains("alpha"))
        .unwrap();
    insta::assert_snapshot!("dataset_made_prompt", entry.prompt.messages[0].text);
}

#[test]
fn no_more_of_a_scenario_than_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["alpha", "beta", "gamma", "delta"];
    let all = names.map(|name| line(&secure(name), r#","scenario":"one""#));
    let mut options = options(holding_out(&[]));
    options.most = Some(2);
    let dataset = make(vec![lines(folder.path(), &all)], &scanner(), &options).unwrap();
    assert_eq!(dataset.entries.len(), 2);
}

#[cfg(unix)]
#[test]
fn an_external_analyzer_has_a_say() {
    use temper::scanners::external::External;
    let folder = tempfile::tempdir().unwrap();
    let log = r#"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"t"}},"results":[{"ruleId":"no-beta","message":{"text":"x"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"'"$f"'"},"region":{"startLine":1}}}]}]}]}"#;
    let script = format!("f=$(grep -rl beta . | head -n 1); printf '%s' '{log}'");
    let analyzer = External {
        name: "grep".to_owned(),
        languages: vec![Language::Python],
        commands: vec![vec!["sh".to_owned(), "-c".to_owned(), script]],
        arguments: Vec::new(),
        version: Vec::new(),
        install: String::new(),
        folders: true,
        timeout: 60,
    };
    let mut options = options(holding_out(&[]));
    options.analyzers = vec![(analyzer, Some("1.0".to_owned()))];
    let names = ["alpha", "beta", "gamma"];
    let all = names.map(|name| line(&secure(name), r#","scenario":"one""#));
    let dataset = make(vec![lines(folder.path(), &all)], &scanner(), &options).unwrap();
    assert_eq!(dataset.entries.len(), 2);
    let step = dataset
        .manifest
        .steps
        .iter()
        .find(|it| it.step == Step::Analyzer)
        .unwrap();
    assert_eq!((step.dropped, step.analyzer.as_deref()), (1, Some("grep")));
    assert_eq!(step.why["no-beta"], 1);
}

/// Programs of few words, so that some are alike.
fn programs() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec!["a", "b", "c", "d", "if", "(", ")", "+"]);
    let program = prop::collection::vec(word, 0..24).prop_map(|words| words.join(" "));
    prop::collection::vec(program, 0..24)
}

fn sets(programs: &[String]) -> Vec<Vec<u64>> {
    let set = |text: &String| shingles(text, Language::Python);
    programs.iter().map(set).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn near_copies_are_those_that_comparing_all_finds(programs in programs(), least in 0.3_f64..1.0) {
        let sets = sets(&programs);
        let mut kept: Vec<usize> = Vec::new();
        for (at, near) in copies(&sets, least).into_iter().enumerate() {
            let best = kept.iter().map(|it| similarity(&sets[at], &sets[*it])).fold(0.0, f64::max);
            let is_copy = !kept.is_empty() && best >= least;
            prop_assert_eq!(near.is_some(), is_copy);
            match near {
                Some(near) => prop_assert!((near.similarity - best).abs() < 1e-12),
                None => kept.push(at),
            }
        }
    }

    #[test]
    fn leaving_out_near_copies_twice_is_the_same_as_once(programs in programs(), least in 0.3_f64..1.0) {
        let all = sets(&programs);
        let found = copies(&all, least);
        let left: Vec<Vec<u64>> = all.into_iter().zip(found).filter(|it| it.1.is_none()).map(|it| it.0).collect();
        prop_assert!(copies(&left, least).iter().all(Option::is_none));
    }

    #[test]
    fn a_split_is_by_scenario_and_stays_when_others_come(
        names in prop::collection::btree_set("[a-z]{1,6}", 1..40),
        seed in any::<u64>(),
        valid in 0.0_f64..1.0,
    ) {
        let options = SplitOptions { seed, valid, hold_out: BTreeSet::new() };
        let scenarios: BTreeMap<Arc<str>, Language> =
            names.iter().map(|it| (Arc::from(it.as_str()), Language::Go)).collect();
        let splits = split(&scenarios, &options);
        prop_assert_eq!(splits.len(), scenarios.len());
        let held_out = splits.values().filter(|it| **it == Split::Valid).count();
        prop_assert!(held_out < scenarios.len(), "something is trained on");
        prop_assert_eq!(held_out > 0, valid > 0.0 && scenarios.len() > 1);
        prop_assert_eq!(split(&scenarios, &options), splits);
    }

    #[test]
    fn the_order_of_sources_changes_nothing(seed in any::<u64>(), turn in 0_usize..6) {
        let folder = tempfile::tempdir().unwrap();
        let names = ["alpha", "beta", "gamma", "delta", "alpha", "epsilon"];
        let mut all: Vec<_> = (0..).zip(names).map(|(at, name)| {
            let more = format!(r#","scenario":"{}","prompt":"p""#, ["one", "two", "three"][at % 3]);
            lines(folder.path(), &[line(&secure(name), &more)])
        }).collect();
        // Where a sample comes from is part of it.
        for (at, source) in all.iter_mut().enumerate() {
            source.candidates[0].place = format!("s{at}");
        }
        let options = Options { leaks: Leaks::Drop, ..options(SplitOptions { seed, valid: 0.3, hold_out: BTreeSet::new() }) };
        let keys = |dataset: Dataset| -> Vec<(String, Split)> {
            dataset.entries.into_iter().map(|it| (it.place, it.split)).collect()
        };
        let one = keys(make(all.clone(), &scanner(), &options).unwrap());
        all.rotate_left(turn);
        prop_assert_eq!(one, keys(make(all, &scanner(), &options).unwrap()));
    }
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_holds_the_messages_as_a_list() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::{ListAccessor, RowAccessor};
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let dataset = mixed_dataset(from.path());
    let recipe = Recipe::default();
    write(
        &dataset,
        out.path(),
        &[Form::Parquet],
        Some("Be safe."),
        &recipe,
        false,
    )
    .unwrap();
    let file = std::fs::File::open(out.path().join("parquet/train.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let mut kept = Vec::new();
    for row in reader.get_row_iter(None).unwrap() {
        let row = row.unwrap();
        let list = row.get_list(0).unwrap();
        let message = |at| {
            let message = list.get_group(at).unwrap();
            let text = |column| message.get_string(column).unwrap().clone();
            serde_json::json!({ "role": text(0), "content": text(1) })
        };
        assert_eq!(row.get_string(3).unwrap(), "python");
        kept.push(
            serde_json::json!({ "messages": (0..list.len()).map(message).collect::<Vec<_>>() }),
        );
    }
    let lines = std::fs::read_to_string(out.path().join("train.jsonl")).unwrap();
    let lines = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    assert_eq!(kept, lines.collect::<Vec<serde_json::Value>>());
}
