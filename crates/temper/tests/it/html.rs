//! The HTML report: usable in a browser, and inert whatever a model wrote.

use temper::caveat::BlindSpot;
use temper::metrics::BASELINE;
use temper::report::study::{ScenarioInfo, StudyInfo};
use temper::report::{evidence, html};
use temper::sample::{Sample, SampleOutcome};
use temper_scan::{Language, TraceStep};

use crate::browser::{SKIPPED, Window, visit, visit_in};
use crate::report::{samples, study};
use crate::samples::{sample, without_code};

/// Text that would run, or break out, wherever a page took it for markup or script.
const HOSTILE: &str = concat!(
    "</script><script>window.CANARY=1</script>",
    "<!--<script>window.CANARY=1</script>",
    "<img src=x onerror=window.CANARY=1>",
    "\"'><svg onload=window.CANARY=1>",
    "</title></style></textarea></template><script>window.CANARY=1</script>",
    "{{ 7*7 }}{% raw %}${window.CANARY=1}`\\u003cscript\\u003e&lt;b&gt;&#60;",
    "\u{0}\u{1}\u{8}\u{b}\u{1b}[31m\u{7f}\u{85}\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}\u{2029}\u{fffe}",
    "\\ud800\\udfff\r]]>--></plaintext>",
);

fn page(study: StudyInfo, samples: &[Sample]) -> String {
    html::render(&evidence(study, samples), samples).unwrap()
}

/// Samples whose every text is hostile, two of them of a size that no line should have.
fn hostile_samples() -> Vec<Sample> {
    let mut all = Vec::new();
    for strategy in [BASELINE, HOSTILE] {
        for index in 0..3 {
            let mut sample = sample(HOSTILE, strategy, index, &[(79, 6.1)]);
            sample.key.model = HOSTILE.into();
            sample.weakness = HOSTILE.into();
            let long = if index == 1 {
                "x<".repeat(500_000)
            } else {
                String::new()
            };
            sample.code = Some(format!(
                "{HOSTILE}\n{strategy}\n{long}\nUNIQUE-NEEDLE {index}\n"
            ));
            let finding = &mut sample.findings[0];
            finding.rule = HOSTILE.into();
            finding.message = HOSTILE.into();
            finding.span.end_column = u32::MAX;
            finding.trace = vec![TraceStep {
                span: finding.span,
                note: HOSTILE.into(),
            }];
            all.push(sample);
        }
    }
    all
}

fn hostile_study() -> StudyInfo {
    let mut study = study();
    for text in [
        &mut study.name,
        &mut study.created,
        &mut study.tool_version,
        &mut study.suite,
        &mut study.suite_hash,
        &mut study.rule_set_hash,
        &mut study.scanner,
    ] {
        *text = HOSTILE.into();
    }
    study.models[0].id = HOSTILE.into();
    study.models[0].name = HOSTILE.into();
    study.strategies[1].id = HOSTILE.into();
    study.strategies[1].what = HOSTILE.into();
    study.weakness_names.insert("CWE-79".into(), HOSTILE.into());
    study.notes = vec![HOSTILE.into()];
    study.commands = vec![HOSTILE.into()];
    study
}

#[test]
fn a_page_needs_nothing_but_itself() {
    let page = page(study(), &samples());
    for word in ["http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("default-src 'none'"));
    assert_eq!(page.matches("<script").count(), 2);
}

#[test]
fn hostile_text_makes_no_markup() {
    let page = page(hostile_study(), &hostile_samples());
    assert_eq!(page.matches("<script").count(), 2);
    assert_eq!(page.matches("</script").count(), 2);
    for tag in ["<img", "<svg onload", "<!--", "</title></style>"] {
        assert!(!page.contains(tag), "{tag}");
    }
    let (_, data) = page.split_once("id=\"data\">").unwrap();
    let (data, _) = data.split_once("</script>").unwrap();
    assert!(!data.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
    serde_json::from_str::<serde_json::Value>(data).unwrap();
}

#[test]
fn the_same_samples_make_the_same_page_in_any_order() {
    let mut turned = samples();
    turned.reverse();
    assert_eq!(page(study(), &turned), page(study(), &samples()));
}

#[test]
fn the_heat_map_tells_not_detectable_and_not_applicable_from_clean() {
    let mut samples = samples();
    for sample in samples.iter_mut().filter(|s| &*s.key.strategy != BASELINE) {
        if &*sample.key.scenario == "s1" {
            *sample = without_code(
                "s1",
                "meta-prompt",
                sample.key.index,
                SampleOutcome::NotApplicable,
            );
        }
    }
    let mut study = study();
    let scenario = |id: &str, weakness: &str| ScenarioInfo {
        id: id.into(),
        title: String::new(),
        weakness: weakness.into(),
        language: Language::Python,
    };
    study.scenarios = vec![scenario("s1", "sql-injection"), scenario("s2", "xxe")];
    study.blind_spots = vec![BlindSpot {
        language: Language::Python,
        weakness: "xxe".into(),
    }];
    let page = page(study, &samples);
    let row = |scenario: &str| {
        let (_, rest) = page.split_once(&format!(">{scenario}</th>")).unwrap();
        rest.split_once("</tr>").unwrap().0.to_owned()
    };
    assert!(row("s1").contains(">n&#x2f;a</td>"), "{}", row("s1"));
    assert_eq!(
        row("s2").matches(">n&#x2f;d</button>").count(),
        2,
        "{}",
        row("s2")
    );
    assert!(row("s3").contains(">80</button>"), "{}", row("s3"));
}

#[test]
fn equal_code_is_stored_once() {
    let mut few = samples();
    let code = "line that stands in every sample\n".repeat(200);
    for sample in &mut few {
        sample.code = sample.code.as_ref().map(|_| code.clone());
    }
    let page = page(study(), &few);
    assert_eq!(page.matches("line that stands in every sample").count(), 1);
}

/// Samples of which some hold the text that the visitor looks for.
fn samples_with_needles() -> Vec<Sample> {
    let mut samples = samples();
    for sample in samples
        .iter_mut()
        .filter(|s| s.key.index == 1 && s.code.is_some())
    {
        sample.code = Some(format!("a = 1\n{}\nUNIQUE-NEEDLE\n", sample.key.strategy));
    }
    samples
}

#[test]
fn a_reader_filters_opens_and_compares_samples() {
    let samples = samples_with_needles();
    let Some(seen) = visit(&page(study(), &samples)) else {
        return eprintln!("{SKIPPED}");
    };
    assert_eq!(seen.errors, [""; 0]);
    assert_eq!(seen.console, [""; 0]);
    assert_eq!(
        seen.counts,
        [
            "80 of 80 samples, 40 with a weakness",
            "40 of 80 samples, 8 with a weakness",
            "8 of 80 samples, 8 with a weakness",
            "4 of 80 samples, 4 with a weakness",
            "10 of 80 samples, 8 with a weakness",
        ]
    );
    assert_eq!(seen.title, "m · s1 · meta-prompt · #1");
    assert!(seen.code.contains("UNIQUE-NEEDLE"), "{}", seen.code);
    assert_eq!((seen.marked, seen.diff_rows, seen.closed), (1, 4, true));
    assert_eq!((seen.maps, seen.flows), (1, 1));
    assert_eq!((seen.overflow, seen.unlabelled), (0, 0));
}

#[test]
fn the_page_fits_and_reads_at_every_width_in_light_and_dark() {
    let mut samples = samples_with_needles();
    for sample in &mut samples {
        // Long names are what breaks a layout.
        if sample.key.index.is_multiple_of(2) {
            sample.key.model = "a-model-whose-name-is-longer-than-any-column-has-room-for".into();
        }
    }
    let page = page(study(), &samples);
    for (width, dark) in [(390, false), (820, true), (1440, true)] {
        let Some(seen) = visit_in(&page, Window { width, dark }) else {
            return eprintln!("{SKIPPED}");
        };
        assert_eq!((seen.width, seen.dark), (width, dark));
        assert_eq!(seen.errors, [""; 0]);
        assert_eq!(seen.console, [""; 0]);
        assert_eq!((seen.overflow, seen.unlabelled), (0, 0), "{width}");
        assert_eq!(seen.faint, [""; 0], "{width}, dark: {dark}");
        assert!(seen.closed);
    }
}

#[test]
fn hostile_samples_are_inert_in_a_browser() {
    let page = page(hostile_study(), &hostile_samples());
    let policy = page.find("<meta http-equiv=").unwrap();
    let after = policy + page[policy..].find('>').unwrap() + 1;
    // Once as it is, and once without the policy: escaping alone must hold.
    let without_policy = format!("{}{}", &page[..policy], &page[after..]);
    for page in [page, without_policy] {
        let Some(seen) = visit(&page) else {
            return eprintln!("{SKIPPED}");
        };
        assert_eq!(seen.errors, [""; 0]);
        assert_eq!(seen.console, [""; 0]);
        assert!(!seen.canary);
        assert_eq!(seen.foreign, 0);
        assert!(
            seen.code.contains("<img src=x onerror=window.CANARY=1>"),
            "{}",
            seen.code
        );
        assert!(seen.code.contains("U+202E"), "{}", seen.code);
        assert!(seen.closed);
    }
}
