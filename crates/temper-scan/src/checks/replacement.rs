//! What is left of a text in which the matches of a pattern are replaced.

use regex_syntax::hir::{Hir, HirKind};

use super::pattern::{mark, parse};
use crate::api::Kinds;
use crate::model::Kind;

/// For what a text is clean in which every match of the pattern (or of the literal text) has been replaced.
pub(crate) fn removed(pattern: &str, literal: bool) -> Kinds {
    let mut gone = [false; 128];
    if literal {
        let mut signs = pattern.chars();
        if let (Some(sign), None) = (signs.next(), signs.next()) {
            mark_sign(sign, &mut gone);
        }
    } else if let Some(hir) = parse(pattern) {
        single(&hir, &mut gone);
    }
    let lacks = |signs: &str| signs.bytes().all(|sign| gone[usize::from(sign)]);
    let mut kinds = Kinds::default();
    let tests = [
        (Kind::Html, "<"),
        (Kind::Line, "\n"),
        (Kind::Path, "/\\"),
        (Kind::FileName, "/\\"),
        (Kind::NoParent, "/\\"),
        (Kind::Sql, "'\""),
        (Kind::Shell, ";|&$`<>\n"),
        (Kind::Regex, "()*+?["),
    ];
    for (kind, signs) in tests {
        if lacks(signs) {
            kinds = kinds.with(Kinds::of(kind));
        }
    }
    kinds
}

fn mark_sign(sign: char, signs: &mut [bool; 128]) {
    if let Some(known) = signs.get_mut(sign as usize) {
        *known = true;
    }
}

/// Marks the characters that are a match by themselves.
fn single(hir: &Hir, signs: &mut [bool; 128]) {
    match hir.kind() {
        HirKind::Literal(literal) => {
            if let [byte] = *literal.0 {
                mark_sign(char::from(byte), signs);
            }
        }
        HirKind::Class(class) => mark(class, signs),
        HirKind::Repetition(repetition) if repetition.min <= 1 => single(&repetition.sub, signs),
        HirKind::Capture(capture) => single(&capture.sub, signs),
        HirKind::Alternation(parts) => {
            for part in parts {
                single(part, signs);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::removed;
    use crate::api::Kinds;
    use crate::model::Kind;

    #[test]
    fn a_replaced_character_is_gone() {
        assert!(removed("[&<>]", false).covers(Kinds::of(Kind::Html)));
        assert!(removed("<", true).covers(Kinds::of(Kind::Html)));
        assert!(removed(r"[^\w.-]", false).covers(Kinds::of(Kind::Shell)));
        assert!(removed("ab", true).is_empty());
        assert!(!removed("<script>", false).covers(Kinds::of(Kind::Html)));
    }
}
