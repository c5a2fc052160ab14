//! Tells a refusal in words from a reply that merely has no code. When in doubt it is no refusal.

use std::sync::LazyLock;

use serde::Deserialize;

/// The phrases, as data: `data/refusals.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    opening: usize,
    distance: usize,
    cannot: Vec<String>,
    act: Vec<String>,
    condition: Vec<String>,
}

#[expect(clippy::expect_used, reason = "a test reads the same file")]
static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    toml::from_str(include_str!("../data/refusals.toml")).expect("data/refusals.toml is valid")
});

/// Whether the model declines in this text.
pub(crate) fn in_words(text: &str) -> bool {
    if holds_code(text) {
        return false;
    }
    let phrases = &*PHRASES;
    let opening: String = text
        .trim_start()
        .chars()
        .take(phrases.opening)
        .map(|c| {
            if c == '\u{2019}' {
                '\''
            } else {
                c.to_ascii_lowercase()
            }
        })
        .collect();
    phrases
        .cannot
        .iter()
        .any(|cannot| declines(&opening, cannot, phrases))
}

/// Whether `cannot` stands in the opening, closely followed by an act, and on no condition.
fn declines(opening: &str, cannot: &str, phrases: &Phrases) -> bool {
    let Some((_, after)) = opening.split_once(cannot) else {
        return false;
    };
    let on_condition = phrases.condition.iter().any(|c| after.contains(c.as_str()));
    !on_condition
        && phrases
            .act
            .iter()
            .filter_map(|act| after.find(act.as_str()))
            .any(|at| at <= phrases.distance)
}

/// Whether anything in the text looks like code, in a fence or bare.
fn holds_code(text: &str) -> bool {
    if text.contains("```") || text.contains("~~~") {
        return true;
    }
    text.lines().filter(|line| looks_like_code(line)).count() >= 2
}

fn looks_like_code(line: &str) -> bool {
    const STARTS: [&str; 12] = [
        "def ",
        "class ",
        "import ",
        "from ",
        "function ",
        "const ",
        "let ",
        "var ",
        "func ",
        "package ",
        "public ",
        "return ",
    ];
    let line = line.trim();
    line.ends_with([';', '{', '}']) || STARTS.iter().any(|start| line.starts_with(start))
}
