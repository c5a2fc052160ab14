//! Strategies as state machines: what they ask, in which order, and that they come to an end.

use proptest::prelude::*;
use temper::scenario::{Scenario, Suite};
use temper::strategy::{
    Advice, History, Look, Observed, Step, Strategy, StrategyCatalog, StrategyError, Turn, Wants,
};
use temper_model::{Outcome, Prompt};
use temper_scan::{
    Catalog, Confidence, Cwe, Finding, Profile, RuleSet, Scan, Severity, Span, TraceStep,
};

const NAMES: [&str; 12] = [
    "baseline",
    "negative-example",
    "meta-prompt",
    "analyzer-feedback",
    "self-review",
    "best-of:3",
    "rules:guide.md",
    "meta-prompt+analyzer-feedback",
    "rules:guide.md+chain-of-thought+best-of:2+analyzer-feedback",
    "negative-example+meta-prompt+self-review",
    "chain-of-thought+meta-prompt+self-review+analyzer-feedback",
    "meta-prompt+best-of:4",
];

fn catalog() -> StrategyCatalog {
    let mut catalog = StrategyCatalog::builtin().unwrap();
    catalog
        .add_rules("guide.md", "Bind every value of a query.\n")
        .unwrap();
    catalog
}

fn rules() -> RuleSet {
    Catalog::builtin().profile(Profile::Default)
}

pub(crate) fn scenario() -> Scenario {
    let suite = Suite::builtin("cwe-core").unwrap();
    (**suite.scenario("sql-injection-python").unwrap()).clone()
}

fn insecure(scenario: &Scenario) -> String {
    let code = &scenario.references.as_ref().unwrap().insecure;
    format!("```python\n{code}```\n")
}

fn secure(scenario: &Scenario) -> String {
    let code = &scenario.references.as_ref().unwrap().secure;
    format!("```python\n{code}```\n")
}

fn turn(prompt: Prompt, text: &str, outcome: Outcome, scenario: &Scenario) -> Turn {
    let look = match outcome {
        Outcome::Complete | Outcome::Truncated => Look::at_reply(text, scenario, &rules()),
        _ => Look::without_code("nothing came"),
    };
    Turn {
        prompt,
        text: text.to_owned(),
        outcome,
        look: Some(look),
    }
}

fn observed(scenario: &Scenario) -> Vec<Observed> {
    let look = Look::at_reply(&insecure(scenario), scenario, &rules());
    vec![Observed {
        index: 0,
        code: look.code.unwrap(),
        scan: look.scan,
    }]
}

/// Plays a strategy with these answers, the last of them again and again; the questions and the end.
fn play(strategy: &dyn Strategy, answers: &[(String, Outcome)]) -> (Vec<String>, Vec<Wants>, Step) {
    let scenario = scenario();
    let baseline = observed(&scenario);
    let (mut turns, mut asked, mut wanted): (Vec<Turn>, _, _) =
        (Vec::new(), Vec::new(), Vec::new());
    loop {
        let seen: Vec<&Turn> = turns.iter().collect();
        let history = History {
            turns: &seen,
            baseline: &baseline,
            task: None,
        };
        match strategy.next(&scenario, &history) {
            Step::Ask { prompt, wants, .. } => {
                assert!(
                    turns.len() < strategy.max_calls() as usize,
                    "{}",
                    strategy.id()
                );
                let at = turns.len().min(answers.len() - 1);
                let (text, outcome) = &answers[at];
                asked.push(prompt.messages[0].text.clone());
                wanted.push(wants);
                turns.push(turn(prompt, text, *outcome, &scenario));
            }
            end => return (asked, wanted, end),
        }
    }
}

fn said(texts: &[&str]) -> Vec<(String, Outcome)> {
    let complete = |text: &&str| ((*text).to_owned(), Outcome::Complete);
    texts.iter().map(complete).collect()
}

#[test]
fn findings_go_back_until_nothing_is_left() {
    let (bad, good) = (insecure(&scenario()), secure(&scenario()));
    let strategy = catalog().get("analyzer-feedback").unwrap();
    let (asked, _, end) = play(&*strategy, &said(&[&bad, &good]));
    assert_eq!(end, Step::Done { turn: 1 });
    assert_eq!(asked.len(), 2);
    assert!(asked[1].contains("A security analyzer found a weakness in it."));
    let (asked, _, end) = play(&*strategy, &said(&[&good]));
    assert_eq!((asked.len(), end), (1, Step::Done { turn: 0 }));
}

/// A look with everything that a question can tell of.
fn full_look() -> Look {
    let span = |line| Span {
        start_line: line,
        ..Span::default()
    };
    let step = |line, note: &str| TraceStep {
        span: span(line),
        note: note.to_owned(),
    };
    let finding = Finding {
        rule: "sql".into(),
        message: "this query has input in it".into(),
        cwes: vec![Cwe(89)],
        severity: Severity(8.8),
        confidence: Confidence::High,
        span: span(2),
        trace: vec![step(1, "input from `name()`"), step(2, "a query")],
    };
    let advice = Advice {
        title: "A query with input".to_owned(),
        why: "Input can end the text.".to_owned(),
        repair: "ask(\"x = ?\", x)".to_owned(),
    };
    Look {
        code: Some("x = name()\nask(\"x = \" + x)\n".to_owned()),
        scan: Scan {
            findings: vec![finding],
            gaps: Vec::new(),
        },
        advice: [("sql".into(), advice)].into(),
        complaints: vec!["line 9 does not parse".to_owned()],
    }
}

#[test]
fn the_question_names_place_way_and_repair() {
    let strategy = catalog().get("analyzer-feedback").unwrap();
    let draft = Turn {
        prompt: Prompt::default(),
        text: String::new(),
        outcome: Outcome::Complete,
        look: Some(full_look()),
    };
    let failed = Turn {
        look: Some(Look::without_code("the reply holds no code")),
        ..draft.clone()
    };
    let history = History {
        turns: &[&draft, &failed],
        ..History::default()
    };
    let Step::Ask { prompt, .. } = strategy.next(&scenario(), &history) else {
        panic!("nothing is asked");
    };
    let asked = &prompt.messages[0].text;
    for part in [
        "```python\nx = name()\nask(\"x = \" + x)\n```",
        "A security analyzer found a weakness in it.",
        "1. Line 2: this query has input in it (CWE-89)\n   `ask(\"x = \" + x)`",
        "   - line 1: input from `name()`\n   - line 2: a query",
        "Why it matters: Input can end the text.",
        "```python\nask(\"x = ?\", x)\n```",
        "- line 9 does not parse",
        "An earlier attempt to repair it was not good:\n\n- the reply holds no code",
        "Answer with the whole program",
    ] {
        assert!(asked.contains(part), "{part}\nis not in\n{asked}");
    }
}

#[test]
fn an_attempt_that_is_worse_goes_back_with_what_is_wrong_and_does_not_count() {
    let bad = insecure(&scenario());
    let strategy = catalog().get("analyzer-feedback").unwrap();
    let (asked, _, end) = play(&*strategy, &said(&[&bad, "I can't help with that code."]));
    assert_eq!(end, Step::Done { turn: 0 });
    assert!(
        asked[2]
            .contains("An earlier attempt to repair it was not good:\n\n- the reply holds no code"),
        "{}",
        asked[2]
    );
}

#[test]
fn a_self_review_asks_whatever_the_analyzer_says() {
    let good = secure(&scenario());
    let strategy = catalog().get("self-review").unwrap();
    let (asked, _, end) = play(&*strategy, &said(&[&good, &good]));
    assert_eq!(end, Step::Done { turn: 1 });
    insta::assert_snapshot!("self_review", asked[1]);
    let (_, _, end) = play(&*strategy, &said(&[&good, "Nothing to repair."]));
    assert_eq!(end, Step::Done { turn: 0 });
}

#[test]
fn the_question_of_one_opening_is_the_task_of_the_next() {
    let bad = insecure(&scenario());
    let name = "rules:guide.md+meta-prompt+chain-of-thought+analyzer-feedback";
    let strategy = catalog().get(name).unwrap();
    assert_eq!(strategy.id(), name);
    let (asked, wanted, _) = play(&*strategy, &said(&["Bind values.", &bad]));
    assert_eq!(wanted[..2], [Wants::Words, Wants::Code]);
    // The rules wrap the task that the instructions are written for and used with; chain of thought wraps all.
    assert!(
        asked[0].starts_with("You write instructions"),
        "{}",
        asked[0]
    );
    assert!(asked[0].contains("<rules>\nBind every value of a query.\n</rules>"));
    insta::assert_snapshot!("combination", asked[1]);
    assert!(
        asked[2].contains("A security analyzer found"),
        "{}",
        asked[2]
    );
}

#[test]
fn of_several_answers_the_one_with_the_least_findings_counts() {
    let (bad, good) = (insecure(&scenario()), secure(&scenario()));
    let strategy = catalog().get("best-of:3").unwrap();
    let (asked, _, end) = play(&*strategy, &said(&[&bad, &good]));
    // The second answer is clean: the third is not asked for.
    assert_eq!((asked.len(), end), (2, Step::Done { turn: 1 }));
    let (asked, _, end) = play(&*strategy, &said(&["no code", &bad, "no code"]));
    assert_eq!((asked.len(), end), (3, Step::Done { turn: 1 }));
}

#[test]
fn names_that_make_no_sense_are_refused_with_the_reason() {
    let reasons = [
        (
            "analyzer-feedback+chain-of-thought",
            "ways to ask come first",
        ),
        ("best-of:3+meta-prompt", "ways to ask come first"),
        ("best-of:3+best-of:4", "`best-of` is there twice"),
        ("meta-prompt+meta-prompt", "`meta-prompt` is there twice"),
        ("best-of:1", "a number from 2 to 32"),
        ("best-of:many", "a number from 2 to 32"),
        ("best-of", "as in `best-of:3`"),
        ("rules", "as in `rules:CLAUDE.md`"),
        ("rules:other.md", "no rule file `other.md` was read"),
        ("analyser-feedback", "did you mean `analyzer-feedback`?"),
        ("baseline:2", "no strategy is called `baseline:2`"),
        ("meta-prompt+", "no strategy is called ``"),
    ];
    for (name, reason) in reasons {
        let Err(error) = catalog().get(name) else {
            panic!("{name} was taken");
        };
        assert!(error.to_string().contains(reason), "{name}: {error}");
    }
    let mut catalog = catalog();
    let twice = catalog.add_rules("guide.md", "Something else.");
    assert!(matches!(twice, Err(StrategyError::Name { .. })));
    assert!(catalog.add_rules("empty.md", " \n").is_err());
    assert!(catalog.add_rules("a+b.md", "text").is_err());
}

#[test]
fn a_ledger_keeps_all_that_a_combination_needs() {
    for name in NAMES {
        let file = catalog().file(name).unwrap();
        let kept = serde_json::to_string(&file).unwrap();
        let mut other = StrategyCatalog::builtin().unwrap();
        other.adopt(&serde_json::from_str(&kept).unwrap());
        assert_eq!(other.file(name).unwrap(), file, "{name}");
        let answers = said(&[&insecure(&scenario())]);
        let (before, after) = (catalog().get(name).unwrap(), other.get(name).unwrap());
        assert_eq!(play(&*before, &answers), play(&*after, &answers), "{name}");
    }
}

fn answer() -> impl Strategy2 {
    let (bad, good) = (insecure(&scenario()), secure(&scenario()));
    prop_oneof![
        Just((bad, Outcome::Complete)),
        Just((good.clone(), Outcome::Complete)),
        Just((good[..good.len() / 2].to_owned(), Outcome::Truncated)),
        Just(("some words".to_owned(), Outcome::Complete)),
        Just((String::new(), Outcome::Empty)),
        Just((String::new(), Outcome::Refused)),
    ]
}

/// Proptest's strategies have the name that ours have.
trait Strategy2: proptest::strategy::Strategy<Value = (String, Outcome)> {}
impl<T: proptest::strategy::Strategy<Value = (String, Outcome)>> Strategy2 for T {}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn every_strategy_ends_in_time_with_an_answer_of_its_own(
        answers in proptest::collection::vec(answer(), 8),
    ) {
        for name in NAMES {
            let strategy = catalog().get(name).unwrap();
            // `play` asserts that no more is asked than `max_calls` says.
            let (asked, wanted, end) = play(&*strategy, &answers);
            let again = play(&*strategy, &answers);
            prop_assert_eq!(&(asked.clone(), wanted.clone(), end.clone()), &again, "{}", name);
            match end {
                Step::Done { turn } => {
                    prop_assert!(turn < asked.len(), "{}", name);
                    prop_assert_eq!(wanted[turn], Wants::Code, "{}", name);
                }
                Step::NotApplicable { .. } => prop_assert!(name.contains("meta-prompt")),
                Step::Ask { .. } => unreachable!(),
            }
        }
    }
}
