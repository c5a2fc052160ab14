//! Imports: the study's layout with its oddities, JSON Lines without code, mappings of one's own.

use std::fs;
use std::path::Path;

use temper::gather::{Gathered, gather_labelled};
use temper::import::{ImportError, Imports, Mapping, Options, read, write};
use temper::ledger::{LabelSource, Ledger, SqliteLedger};
use temper::sample::{Sample, SampleOutcome};
use temper::scanners::Scanner;
use temper_scan::catalog::{Catalog, Selection};
use temper_scan::{Confidence, Profile};

/// Everything in one folder: three styles of names, a sheet with slips, a log with Windows paths.
fn package(folder: &Path) {
    let put = |path: &str, text: &str| {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    };
    let root = "Scenarios/Python/Some_Model";
    let scenario = format!("{root}/Scenarios/Scenario2SQLInjection");
    let weak = "import os\nfrom flask import Flask, request\napp = Flask(__name__)\n\n\n\
        @app.route('/')\ndef run():\n    os.system(request.args['c'])\n    return 'done'\n";
    put(&format!("{scenario}/CopilotRaw/copilot1.py"), weak);
    put(&format!("{scenario}/CopilotRaw/copilot_2.py"), weak);
    put(
        &format!("{scenario}/Idea1/Scenario2_Copilot_1_idea1.py"),
        "print(1)\n",
    );
    put(&format!("{scenario}/Idea2/copilot2_idea2.py"), "");
    put(&format!("{scenario}/notes.md"), "nothing");
    put(
        &format!("{scenario}/results.csv"),
        "\"\tCopilot Raw\t\",,,\n,,,\nGeneration,Time taken (s),\"\tMemory Usage (kB)\",CWEs Detected\n\
         1,2.5,4.2,\"[78, 88] x 2, 916\"\n2,1,4,None\n,,,\nIdea 1,,,\n\
         Generation,Time taken (s),Memory,CWEs Detected\n1,3,N/A,[20 x 2]\n\
         Idea 4,,,\nGeneration,Time taken (s),Memory,CWEs Detected\n1,3,N/A,None\n",
    );
    put(
        &format!("{scenario}/prompts.txt"),
        "Copilot Raw:\n\nComplete the function.\n\nIdea 1:\n\nAvoid this: x\n",
    );
    let result = |path: &str, line: u32| {
        format!(
            r#"{{"ruleId":"py/command-line-injection","message":{{"text":"bad"}},"locations":[{{"physicalLocation":{{"artifactLocation":{{"uri":"{path}"}},"region":{{"startLine":{line}}}}}}}]}}"#
        )
    };
    let results = [
        result(
            r"file:///C:\\work\\Scenario2SQLInjection\\CopilotRaw\\copilot1.py",
            2,
        ),
        result("Scenario2SQLInjection/CopilotRaw/copilot_2.py", 2),
        result("Scenario9Gone/CopilotRaw/copilot77.py", 1),
    ];
    put(
        &format!("{root}/results.sarif"),
        &format!(
            r#"{{"version":"2.1.0","runs":[{{"tool":{{"driver":{{"name":"CodeQL","rules":[{{"id":"py/command-line-injection","properties":{{"tags":["external/cwe/cwe-078","external/cwe/cwe-088"],"security-severity":"9.8"}}}}]}}}},"results":[{}]}}]}}"#,
            results.join(",")
        ),
    );
    put(&format!("{root}/broken.sarif"), "{not json");
}

fn options(labels: LabelSource) -> Options {
    Options {
        study: "s".into(),
        source: "there".into(),
        labels,
        at: "2026-01-01T00:00:00Z".into(),
        machine: "test".into(),
    }
}

fn import(source: &Path, out: &Path, labels: LabelSource) -> Result<Imports, ImportError> {
    let ledger = SqliteLedger::open(&out.join("ledger.db")).unwrap();
    let collected = read(source, &Mapping::builtin().unwrap())?;
    write(collected, &options(labels), &ledger)
}

pub(crate) fn gathered(out: &Path, labels: Option<LabelSource>) -> Gathered {
    let ledger = SqliteLedger::read(&out.join("ledger.db")).unwrap();
    let rules = Catalog::builtin()
        .select(&Selection::profile(Profile::Study))
        .unwrap();
    gather_labelled(&ledger, &Scanner::new(rules), labels, &|_, _| {}).unwrap()
}

fn find<'a>(samples: &'a [Sample], strategy: &str, index: u32) -> &'a Sample {
    let here = |s: &&Sample| &*s.key.strategy == strategy && s.key.index == index;
    samples.iter().find(here).unwrap()
}

#[test]
fn the_layout_of_the_study_is_read_with_its_oddities() {
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    package(from.path());
    let made = import(from.path(), out.path(), LabelSource::Csv).unwrap();
    assert_eq!(
        (made.samples, made.models, made.scenarios, made.strategies),
        (4, 1, 1, 3)
    );
    let notes = made.notes.join("\n");
    for expected in [
        "logs that are not SARIF: 1",
        "results of a log about no sample, or about more than one: 1",
        "rows of a spreadsheet with a slip, read as meant: 2",
        "samples where spreadsheet and log differ in number: 3",
        "samples without any code: 1",
        "samples without a row in a spreadsheet: the log's word counts: 1",
        "strategies in a spreadsheet without any sample: 1",
    ] {
        assert!(notes.contains(expected), "{expected} is not in\n{notes}");
    }

    let gathered = gathered(out.path(), None);
    assert_eq!((gathered.samples.len(), gathered.missing), (4, 0));
    let first = find(&gathered.samples, "baseline", 0);
    assert_eq!(&*first.key.scenario, "python-02");
    let found: Vec<(u32, f32, Confidence)> = first
        .findings
        .iter()
        .map(|f| (f.cwes[0].0, f.severity.0, f.confidence))
        .collect();
    // Twice CWE-78: one that the log has, one that it has not, of the severity that the log gives such; CWE-916 is unknown.
    assert_eq!(
        found,
        [
            (78, 9.8, Confidence::High),
            (78, 9.8, Confidence::Low),
            (916, 5.0, Confidence::Low)
        ]
    );
    assert_eq!((first.seconds, first.cost_usd), (2.5, None));
    let empty = find(&gathered.samples, "chain-of-thought", 1);
    assert_eq!(empty.outcome, SampleOutcome::Empty);
    assert_eq!(gathered.header.scenarios[0].title, "SQL Injection");
}

#[test]
fn labels_are_chosen_by_the_reader() {
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    package(from.path());
    import(from.path(), out.path(), LabelSource::Csv).unwrap();
    let count = |labels| {
        let gathered = gathered(out.path(), Some(labels));
        [0, 1].map(|index| find(&gathered.samples, "baseline", index).findings.len())
    };
    assert_eq!(count(LabelSource::Csv), [3, 0]);
    assert_eq!(count(LabelSource::Sarif), [1, 1]);
    assert_eq!(count(LabelSource::Agreed), [1, 0]);
    assert_eq!(
        count(LabelSource::Temper),
        [1, 1],
        "the command injection is found anew"
    );
}

#[test]
fn the_prompt_and_the_code_are_in_the_ledger() {
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    package(from.path());
    import(from.path(), out.path(), LabelSource::Csv).unwrap();
    let ledger = SqliteLedger::read(&out.path().join("ledger.db")).unwrap();
    let cell = ledger
        .cells()
        .unwrap()
        .into_iter()
        .find(|c| &*c.strategy == "baseline")
        .unwrap();
    let calls = ledger.calls(&cell).unwrap();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].prompt.messages[0].text, "Complete the function.");
    assert!(calls[0].text.starts_with("import os"));
}

/// Four samples, and three lines that are none.
fn lines_of_labels() -> String {
    let line = |model: &str, number: &str, rest: &str| {
        format!(
            r#"{{"language":"go","model":"{model}","scenario":3,"scenario_name":"Xss","strategy":"baseline"{number}{rest}}}"#
        )
    };
    let text = [
        line(
            "a",
            r#","generation":1"#,
            r#","findings":[{"rule":"go/xss","cwes":[79,"CWE-116"],"severity":6.1,"line":4}],"cwes_csv":"[79, 116]""#,
        ),
        line(
            "a",
            r#","generation":1"#,
            r#","findings":[],"cwes_csv":null,"functional":true"#,
        ),
        line("a", "", r#","findings":[],"cwes_csv":"None""#),
        line(
            "b",
            r#","generation":2"#,
            r#","findings":[],"cwes_csv":"[306]""#,
        ),
        "{broken".to_owned(),
        r#"{"language":"cobol","model":"a","scenario":1,"strategy":"baseline"}"#.to_owned(),
        r#"{"language":"go","scenario":1,"strategy":"baseline"}"#.to_owned(),
        String::new(),
    ];
    text.join("\n")
}

#[test]
fn json_lines_need_no_code_and_bad_lines_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("labels.jsonl");
    fs::write(&file, lines_of_labels()).unwrap();
    let out = tempfile::tempdir().unwrap();
    let made = import(&file, out.path(), LabelSource::Csv).unwrap();
    assert_eq!((made.samples, made.models), (4, 2));
    let notes = made.notes.join("\n");
    for expected in [
        "lines that are no JSON: 1, such as line 5",
        "lines in a language that Temper does not know: 1",
        "lines without a model: 1",
        "samples whose number is taken, counted on: 1",
    ] {
        assert!(notes.contains(expected), "{expected} is not in\n{notes}");
    }
    let gathered = gathered(out.path(), None);
    let of_a: Vec<u32> = gathered
        .samples
        .iter()
        .filter(|s| &*s.key.model == "a")
        .map(|s| s.key.index)
        .collect();
    assert_eq!(
        of_a,
        [0, 1, 2],
        "the second of one number and the one without are counted on"
    );
    assert!(
        gathered
            .samples
            .iter()
            .all(|s| s.outcome == SampleOutcome::Complete && s.code.is_none())
    );
    assert_eq!(gathered.samples[1].functional, Some(true));
}

#[test]
fn labels_that_nobody_gave_are_refused() {
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = from.path().join("x.jsonl");
    fs::write(
        &file,
        r#"{"language":"go","model":"a","scenario":"x","strategy":"baseline"}"#,
    )
    .unwrap();
    for labels in [
        LabelSource::Csv,
        LabelSource::Sarif,
        LabelSource::Agreed,
        LabelSource::Temper,
    ] {
        let refused = import(&file, out.path(), labels).unwrap_err();
        assert!(
            matches!(refused, ImportError::NoLabels { wanted } if wanted == labels),
            "{refused}"
        );
    }
    let nothing = import(from.path(), out.path(), LabelSource::Csv).unwrap_err();
    assert!(
        matches!(nothing, ImportError::NoSamples { .. }),
        "{nothing}"
    );
}

#[test]
fn a_mapping_is_read_strictly() {
    let refused = |text: &str| Mapping::parse("m.toml", text).unwrap_err().to_string();
    let wrong = refused("format = 1\nid = \"x\"\ntitle = \"x\"\n[jsonl]\nmodle = \"m\"\n");
    assert!(
        wrong.contains("did you mean `model`?") && wrong.starts_with("m.toml:5"),
        "{wrong}"
    );
    assert!(refused("format = 2\nid = \"x\"\ntitle = \"x\"\n").contains("reads format 1"));
    let group =
        refused("format = 1\nid = \"x\"\ntitle = \"x\"\n[folder]\nsample = 'a(?<model>b)'\n");
    assert!(group.contains("no group `(?<scenario>...)`"), "{group}");
    let expression = refused("format = 1\nid = \"x\"\ntitle = \"x\"\n[folder]\nsample = '('\n");
    assert!(expression.contains("folder.sample"), "{expression}");
}

#[test]
fn a_mapping_of_ones_own_names_other_fields_and_paths() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("out/gpt-x/sqli/safe/3.ts");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, "const a = 1;\n").unwrap();
    let text = "format = 1\nid = \"mine\"\ntitle = \"Mine\"\n[folder]\n\
        sample = '^out/(?<model>[^/]+)/(?<scenario>[^/]+)/(?<strategy>[^/]+)/(?<sample>\\d+)\\.ts$'\n\
        [strategies]\nsafe = \"meta-prompt\"\n";
    let mapping = Mapping::parse("mine.toml", text).unwrap();
    let collected = read(folder.path(), &mapping).unwrap();
    let out = tempfile::tempdir().unwrap();
    let ledger = SqliteLedger::open(&out.path().join("ledger.db")).unwrap();
    write(collected, &options(LabelSource::Temper), &ledger).unwrap();
    let cells = ledger.cells().unwrap();
    assert_eq!(
        (&*cells[0].model, &*cells[0].scenario, &*cells[0].strategy),
        ("gpt-x", "typescript-sqli", "meta-prompt")
    );
    let nested = Mapping::parse(
        "n.toml",
        "format = 1\nid = \"n\"\ntitle = \"N\"\n[jsonl]\nmodel = \"meta.model\"\n",
    );
    let file = folder.path().join("n.jsonl");
    fs::write(&file, r#"{"language":"go","meta":{"model":"deep"},"scenario":"x","strategy":"baseline","code":"package main"}"#).unwrap();
    assert_eq!(
        read(&file, &nested.unwrap()).unwrap().samples[0].model,
        "deep"
    );
}
