//! Rules about one file's text: header, length, names, purity.

use super::place;
use crate::SourceFile;

/// The hard stop; STYLE.md asks for 400.
const MAX_LINES: usize = 600;

/// What the pure parts of the pipeline must not touch.
const IMPURE: [&str; 6] = [
    "std::fs",
    "std::env::var",
    "std::net",
    "Instant::now",
    "SystemTime",
    "rand::rng",
];

/// The complaints about one file.
pub(super) fn check(file: &SourceFile) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut complain = |what: String| complaints.push(format!("{}: {what}", file.path));
    if !file.text.starts_with("//! ") {
        complain("the first line is not `//!` with what lives here".to_owned());
    }
    let lines = file.text.lines().count();
    if lines > MAX_LINES {
        complain(format!(
            "{lines} lines; split it ({MAX_LINES} is the hard stop)"
        ));
    }
    if ["utils", "util", "helpers", "misc"].iter().any(|bad| {
        file.path.contains(&format!("/{bad}.rs")) || file.path.contains(&format!("/{bad}/"))
    }) {
        complain("name it after what it holds".to_owned());
    }
    for (number, line) in file.text.lines().enumerate() {
        if line.trim_start().starts_with("fn test_") {
            complain(format!(
                "line {}: a test's name says what holds, without `test_`",
                number + 1
            ));
        }
        if let Some(word) = IMPURE
            .iter()
            .find(|word| is_pure(file) && line.contains(**word))
        {
            complain(format!(
                "line {}: `{word}` in a part that must be pure",
                number + 1
            ));
        }
    }
    complaints
}

fn is_pure(file: &SourceFile) -> bool {
    place(file).is_some_and(|(krate, path)| {
        krate == "temper"
            && ["strategy/", "stats/", "metrics/"]
                .iter()
                .any(|pure| path.starts_with(pure))
    })
}
