//! The corpus of vulnerable files: every good answer is accepted, no other is, and each for the reason that it names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use temper::harden::patch::FileText;
use temper::harden::{Bench, Limits, Mender, Original, Verifier};
use temper::strategy::StrategyCatalog;
use temper_model::Params;
use temper_model::providers::scripted::{Entry, Said, Script, Scripted};
use temper_scan::{Catalog, Language, Profile};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    rule: String,
    answer: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    kind: Kind,
    trick: Option<String>,
    reason: Option<String>,
    edit: Vec<Edit>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Good,
    Lazy,
    Gaming,
    Regressing,
    Broken,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    old: String,
    new: String,
}

struct Case {
    folder: PathBuf,
    language: Language,
    file: PathBuf,
    text: String,
    answers: Answers,
}

impl Case {
    fn answer(&self, answer: &Answer) -> String {
        answer.edit.iter().fold(self.text.clone(), |text, edit| {
            assert_eq!(
                text.matches(&edit.old).count(),
                1,
                "{}: {}",
                self.name(),
                edit.old
            );
            text.replace(&edit.old, &edit.new)
        })
    }

    fn name(&self) -> String {
        self.folder.display().to_string()
    }

    fn original(&self) -> Original {
        let rules = Catalog::builtin().profile(Profile::Default);
        let file = FileText {
            raw: self.text.clone(),
        };
        let path = self.file.file_name().unwrap().to_string_lossy();
        Original::new(&*path, file, self.language, &rules, |finding| {
            *finding.rule == self.answers.rule
        })
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn cases() -> Vec<Case> {
    let languages = [
        ("python", "app.py"),
        ("javascript", "app.js"),
        ("go", "main.go"),
        ("java", "App.java"),
    ];
    let mut cases = Vec::new();
    for (language, file) in languages {
        let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join(language))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|folder| folder.join("answers.toml").is_file())
            .collect();
        folders.sort();
        for folder in folders {
            let answers = std::fs::read_to_string(folder.join("answers.toml")).unwrap();
            cases.push(Case {
                language: language.parse().unwrap(),
                file: folder.join(file),
                text: std::fs::read_to_string(folder.join(file)).unwrap(),
                answers: toml::from_str(&answers)
                    .unwrap_or_else(|error| panic!("{}: {error}", folder.display())),
                folder,
            });
        }
    }
    cases
}

fn mender(reply: &str) -> Mender {
    let script = Script {
        entry: vec![Entry::default().says(Said::text(reply))],
        ..Script::default()
    };
    let catalog = StrategyCatalog::builtin().unwrap();
    Mender {
        provider: Arc::new(Scripted::new(script).unwrap()),
        model: "scripted".into(),
        params: Params::default(),
        seed: 1,
        repair: catalog.repair("analyzer-feedback", 1).unwrap(),
        samples: 1,
        verifier: Verifier::new(Catalog::builtin().profile(Profile::Default)),
        bench: None,
    }
}

/// What the model's answer comes to: nothing to say against it, or the reasons.
async fn reasons(case: &Case, original: &Original, answer: &Answer) -> BTreeSet<String> {
    let code = case.answer(answer);
    let reply = format!("Here it is.\n\n```{}\n{code}```\n", case.language.id());
    let mended = mender(&reply).mend(original).await;
    assert_eq!(mended.calls, 1);
    let attempt = mended.accepted.or(mended.refused).unwrap();
    let verdict = &attempt.verdict;
    let mut reasons: BTreeSet<String> = verdict
        .refusals
        .iter()
        .map(|it| it.reason.to_string())
        .collect();
    if !verdict.kept.is_empty() {
        reasons.insert("still-there".to_owned());
    }
    if reasons.is_empty() {
        assert_eq!(attempt.code, code, "{}", case.name());
    }
    reasons
}

#[tokio::test]
async fn good_answers_are_accepted_and_all_others_refused_with_the_reason() {
    let mut wrong = Vec::new();
    let mut tricks = BTreeSet::new();
    let cases = cases();
    for case in &cases {
        let original = case.original();
        let rules: Vec<&str> = original.targets.iter().map(|it| &*it.rule).collect();
        let wanted = rules.iter().any(|rule| *rule == case.answers.rule);
        if !wanted {
            wrong.push(format!(
                "{}: {} is not found, but {rules:?}",
                case.name(),
                case.answers.rule
            ));
            continue;
        }
        let kinds: BTreeSet<Kind> = case.answers.answer.iter().map(|it| it.kind).collect();
        assert_eq!(kinds.len(), 5, "{} lacks a kind of answer", case.name());
        for answer in &case.answers.answer {
            tricks.extend(
                answer
                    .trick
                    .as_ref()
                    .filter(|_| answer.kind == Kind::Gaming)
                    .cloned(),
            );
            let found = reasons(case, &original, answer).await;
            let fits = match &answer.reason {
                None => found.is_empty(),
                Some(reason) => found.contains(reason),
            };
            assert_eq!(
                answer.reason.is_none(),
                answer.kind == Kind::Good,
                "{}",
                case.name()
            );
            if !fits {
                let kind = answer.kind;
                let expected = answer.reason.as_deref().unwrap_or("nothing");
                let trick = answer.trick.as_deref().unwrap_or("");
                wrong.push(format!(
                    "{}: {kind:?} {trick}: {expected} expected, {found:?} found",
                    case.name()
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert!(cases.len() >= 60, "{} cases", cases.len());
    assert!(tricks.len() >= 12, "{tricks:?}");
}

/// The command of a language's function check, in the folder of the case, and the program that it needs.
fn check(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Python => (
            "PYTHONPATH=../stubs PYTHONDONTWRITEBYTECODE=1 python3 check.py",
            "python3",
        ),
        Language::Go => ("go test .", "go"),
        Language::Java => (
            "javac -nowarn -d out -sourcepath ../stubs:. Check.java && DB_PASSWORD=x java -cp out Check",
            "javac",
        ),
        _ => ("NODE_PATH=../stubs node check.js", "node"),
    }
}

fn is_there(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

/// Compilers take seconds a case: `TEMPER_CHECKS=all` runs their checks, too.
fn is_quick(language: Language) -> bool {
    !matches!(language, Language::Go | Language::Java)
}

#[test]
#[cfg(unix)]
fn every_file_and_every_good_answer_passes_its_function_check() {
    let all = std::env::var("TEMPER_CHECKS").is_ok_and(|which| which == "all");
    let mut wrong = Vec::new();
    for case in cases() {
        let (command, program) = check(case.language);
        if !is_there(program) || !all && !is_quick(case.language) {
            continue;
        }
        let tree = case.folder.parent().unwrap();
        let limits = Limits {
            time: Duration::from_secs(120),
            ..Limits::default()
        };
        let within = case.folder.strip_prefix(tree).unwrap();
        let bench = Bench::new(tree, within, vec![command.to_owned()], limits).unwrap();
        if let Err(error) = bench.run() {
            wrong.push(format!("{} as it is: {error}", case.name()));
        }
        let good = case.answers.answer.iter().find(|it| it.kind == Kind::Good);
        let code = case.answer(good.unwrap());
        let file = case.file.file_name().unwrap().to_string_lossy();
        if let Err(error) = bench.try_out(&file, code.as_bytes()) {
            wrong.push(format!("{} repaired: {error}", case.name()));
        }
        let broken = bench.try_out(&file, b"(");
        assert!(
            broken.is_err(),
            "{}: the check fails for no program",
            case.name()
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
