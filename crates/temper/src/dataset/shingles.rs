//! A program as the set of its token runs: what two programs share does not hang on blanks and comments.

use temper_scan::Language;

/// Tokens of a run. Shorter runs make programs of one framework alike, longer ones make every change count much.
const RUN: usize = 5;

/// The runs of a program's tokens as hashes, sorted, each once. Comments and blanks are left out.
pub fn shingles(code: &str, language: Language) -> Vec<u64> {
    let tokens = tokens(code, language);
    let run = RUN.min(tokens.len().max(1));
    let mut all: Vec<u64> = tokens.windows(run).map(hash).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How much of what either set has both have: the Jaccard index of two sorted sets. Two empty sets are the same.
pub fn similarity<T: Ord>(a: &[T], b: &[T]) -> f64 {
    let (mut i, mut j, mut both) = (0, 0, 0_usize);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        both += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    let either = a.len() + b.len() - both;
    if either == 0 {
        return 1.0;
    }
    both as f64 / either as f64
}

/// FNV-1a over the tokens with a mark between them: the same in every build and on every machine.
fn hash(run: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for token in run {
        for byte in token.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// Words, strings and signs, in order.
fn tokens(code: &str, language: Language) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let (length, counts) = token(rest, first, language);
        if counts {
            tokens.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    tokens
}

/// How long the token is that the text begins with, and whether it counts.
fn token(text: &str, first: char, language: Language) -> (usize, bool) {
    let hash_comments = language == Language::Python;
    if first.is_whitespace() {
        return (first.len_utf8(), false);
    }
    if (hash_comments && first == '#') || (!hash_comments && text.starts_with("//")) {
        return (text.find('\n').unwrap_or(text.len()), false);
    }
    if !hash_comments && text.starts_with("/*") {
        let end = text.find("*/").map_or(text.len(), |at| at + 2);
        return (end, false);
    }
    if matches!(first, '"' | '\'' | '`') {
        return (string(text, first), true);
    }
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    if word(first) {
        let end = text.find(|c: char| !word(c)).unwrap_or(text.len());
        return (end, true);
    }
    (first.len_utf8(), true)
}

/// The length of the string that the text begins with: to its quote, or where that is missing to the line's end.
fn string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if quote != '`' => return at,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}
