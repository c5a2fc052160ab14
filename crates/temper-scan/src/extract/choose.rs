//! Which blocks of a reply are its program: versions, alternatives, several files.

use rustc_hash::FxHashSet;

use super::fence::{self, Block};
use super::outline::{ItemKind, Source, defines};
use super::{Template, prose, tree};
use crate::language::Language;

/// So many blocks are considered, the last ones.
const MOST: usize = 64;

/// The code of a reply, before it is completed.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The main block.
    pub(super) code: String,
    /// The others, which are to be merged into it, in order.
    pub(super) rest: Vec<String>,
    /// Whether it stood in a fence.
    pub(super) fenced: bool,
}

/// The code of the answer; none where it holds none.
pub(super) fn choose(
    answer: &str,
    language: Language,
    template: Option<&Template>,
    notes: &mut Vec<String>,
) -> Option<Found> {
    let blocks = fence::read(answer);
    let candidates = candidates(&blocks.fenced, language, notes);
    if candidates.is_empty() {
        let code = prose::unfenced(&unescaped(&blocks.outside, language), language);
        if code.is_none() && !blocks.fenced.is_empty() {
            notes.push(format!("no block of the reply is {}", language.name()));
        }
        return code.map(|code| Found {
            code,
            rest: Vec::new(),
            fenced: false,
        });
    }
    let candidates = without_bad_examples(candidates, notes);
    let chosen = versions(candidates, language, template.map(|it| it.entry), notes);
    joined(chosen)
}

/// What the words before a block say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Insecure,
    Usage,
    Plain,
}

#[derive(Debug, Clone)]
struct Candidate {
    text: String,
    label: Label,
}

fn candidates(blocks: &[Block], language: Language, notes: &mut Vec<String>) -> Vec<Candidate> {
    if blocks.len() > MOST {
        notes.push(format!(
            "only the last {MOST} of {} blocks were considered",
            blocks.len()
        ));
    }
    let blocks = &blocks[blocks.len().saturating_sub(MOST)..];
    let (ours, others): (Vec<&Block>, Vec<&Block>) = blocks
        .iter()
        .partition(|block| said(block).is_some_and(|it| same(it, language)));
    let mut found: Vec<(&Block, String)> = ours
        .into_iter()
        .map(|block| (block, unescaped(&block.text, language)))
        .collect();
    found.retain(|(_, text)| !text.trim().is_empty());
    if found.is_empty() {
        let fitting = others.into_iter().filter_map(|block| {
            let text = unescaped(&undiffed(block), language);
            prose::is_code(&text, language).then_some((block, text))
        });
        found = fitting.collect();
        if found.iter().any(|(block, _)| said(block).is_some()) {
            notes.push(format!(
                "a block labelled otherwise was read as {}",
                language.name()
            ));
        }
    }
    if found.iter().any(|(block, _)| !block.closed) {
        notes.push("the reply ends inside of a code block".to_owned());
    }
    found
        .into_iter()
        .map(|(block, text)| Candidate {
            label: label(block, &text),
            text,
        })
        .collect()
}

/// The language that a block says it is in: `py`, `python:app.py`, `app.py`.
fn said(block: &Block) -> Option<Language> {
    let word = block.info.split_whitespace().next()?;
    let word = word.trim_start_matches(['{', '.']).trim_end_matches('}');
    let head = word.split([':', '=']).next().unwrap_or(word);
    let by_name = Language::from_fence(head);
    by_name.or_else(|| Language::from_extension(word.rsplit_once('.')?.1))
}

/// JavaScript is TypeScript, and what is called JavaScript may well be TypeScript.
fn same(said: Language, wanted: Language) -> bool {
    let family = |it: Language| {
        if it == Language::TypeScript {
            Language::JavaScript
        } else {
            it
        }
    };
    family(said) == family(wanted)
}

/// The new side of a diff.
fn undiffed(block: &Block) -> String {
    if !matches!(block.info.split_whitespace().next(), Some("diff" | "patch")) {
        return block.text.clone();
    }
    let kept = block.text.lines().filter(|line| {
        !line.starts_with('-') && !line.starts_with("+++") && !line.starts_with("@@")
    });
    kept.map(|line| line.strip_prefix(['+', ' ']).unwrap_or(line).to_owned() + "\n")
        .collect()
}

/// The text, with HTML's character references read where the text parses better so.
fn unescaped(text: &str, language: Language) -> String {
    const REFERENCES: [(&str, &str); 6] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    if !REFERENCES
        .iter()
        .any(|(reference, _)| text.contains(reference))
    {
        return text.to_owned();
    }
    let plain = REFERENCES
        .iter()
        .fold(text.to_owned(), |text, (reference, character)| {
            text.replace(reference, character)
        });
    let (Some(as_is), Some(read)) = (tree::parse(text, language), tree::parse(&plain, language))
    else {
        return text.to_owned();
    };
    let references = REFERENCES
        .iter()
        .flat_map(|(reference, _)| text.match_indices(reference));
    // Markup in a string is meant as it stands; in code it was escaped on the way here.
    let in_code = references
        .take(64)
        .any(|(at, _)| !tree::is_quoted(&as_is, at));
    if in_code && tree::errors(&read).count <= tree::errors(&as_is).count {
        plain
    } else {
        text.to_owned()
    }
}

fn label(block: &Block, text: &str) -> Label {
    let own = text.lines().map(str::trim).find(|line| !line.is_empty());
    let own = own
        .filter(|line| line.starts_with(['#', '/', '*']))
        .unwrap_or("");
    let said = format!("{}\n{own}", block.heading).to_lowercase();
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    let any = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let good = [
        "secure",
        "fixed",
        "improved",
        "corrected",
        "safe",
        "final",
        "complete",
        "updated",
    ];
    if any(&good) || said.contains('✅') {
        return Label::Plain;
    }
    if any(&["insecure", "vulnerable", "unsafe", "bad", "wrong"])
        || said.contains('❌')
        || ["what not to", "do not do", "don't do", "avoid this"]
            .iter()
            .any(|it| said.contains(it))
    {
        return Label::Insecure;
    }
    let usage = [
        "example usage",
        "usage example",
        "usage:",
        "unit test",
        "how to test",
        "to test",
        "how to run",
    ];
    if usage.iter().any(|phrase| said.contains(phrase)) {
        Label::Usage
    } else {
        Label::Plain
    }
}

/// The candidates without those that the reply shows as what not to write, or as ways to call the program.
fn without_bad_examples(candidates: Vec<Candidate>, notes: &mut Vec<String>) -> Vec<Candidate> {
    if !candidates
        .iter()
        .any(|candidate| candidate.label == Label::Plain)
    {
        return candidates;
    }
    let (kept, dropped): (Vec<_>, Vec<_>) = candidates
        .into_iter()
        .partition(|candidate| candidate.label == Label::Plain);
    if dropped
        .iter()
        .any(|candidate| candidate.label == Label::Insecure)
    {
        notes.push("a block that the reply calls insecure was left out".to_owned());
    }
    if dropped
        .iter()
        .any(|candidate| candidate.label == Label::Usage)
    {
        notes.push("a block that shows how to use the program was left out".to_owned());
    }
    kept
}

/// A block with what it defines.
struct Version {
    text: String,
    defined: FxHashSet<String>,
    imports_only: bool,
    elided: bool,
}

/// Of several versions of one part, the last one that is not a part of an earlier one.
fn versions(
    candidates: Vec<Candidate>,
    language: Language,
    entry: Option<&str>,
    notes: &mut Vec<String>,
) -> Vec<Version> {
    let all: Vec<Version> = candidates
        .into_iter()
        .map(|it| version(it.text, language))
        .collect();
    let whole = all.iter().any(|version| !version.defined.is_empty());
    let asked = all
        .iter()
        .position(|it| entry.is_some_and(|entry| it.defined.contains(entry)));
    let mut kept: Vec<Version> = Vec::new();
    for (at, version) in all.into_iter().enumerate() {
        let snippet = version.defined.is_empty() && !version.imports_only;
        if whole && snippet && (asked.is_none_or(|asked| at > asked) || kept.is_empty()) {
            notes.push("a block that repeats single statements was left out".to_owned());
            continue;
        }
        if !version.elided && !version.defined.is_empty() {
            let before = kept.len();
            kept.retain(|it| it.defined.is_empty() || !it.defined.is_subset(&version.defined));
            if kept.len() < before {
                notes.push("a later version of the same code was taken".to_owned());
            }
        }
        kept.push(version);
    }
    kept
}

fn version(text: String, language: Language) -> Version {
    let Some(source) = Source::new(&text, language) else {
        return Version {
            text,
            defined: FxHashSet::default(),
            imports_only: false,
            elided: false,
        };
    };
    let items = source.top().filter(|item| defines(item));
    let defined = items.flat_map(|item| {
        if item.names.is_empty() {
            vec![item.key.clone()]
        } else {
            item.names.clone()
        }
    });
    let defined = defined.collect();
    let imports_only = source.top().all(|item| {
        matches!(
            item.kind,
            ItemKind::Import | ItemKind::Package | ItemKind::Comment
        )
    });
    let elided = !super::elision::markers(&source).is_empty();
    drop(source);
    Version {
        text,
        defined,
        imports_only,
        elided,
    }
}

/// The block with the most definitions, and the others to be merged into it.
fn joined(mut versions: Vec<Version>) -> Option<Found> {
    // The first of those that define most, so that the order of the reply is kept.
    let size = |at: usize, version: &Version| (version.defined.len(), std::cmp::Reverse(at));
    let whole = versions
        .iter()
        .enumerate()
        .filter(|(_, version)| !version.elided);
    let main = whole
        .max_by_key(|&(at, version)| size(at, version))
        .map_or(0, |(at, _)| at);
    if versions.is_empty() {
        return None;
    }
    let code = versions.remove(main).text;
    let rest = versions.into_iter().map(|version| version.text).collect();
    Some(Found {
        code,
        rest,
        fenced: true,
    })
}
