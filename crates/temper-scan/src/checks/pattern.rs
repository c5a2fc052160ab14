//! Regular expressions: what a match says of the text, and whether matching can take forever.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

use crate::api::{At, Kinds};
use crate::model::{Anchored, Kind};
use crate::taint::{Engine, External};
use crate::value::Konst;

/// Reads a pattern of any of the languages, as far as it is regular.
pub(super) fn parse(pattern: &str) -> Option<Hir> {
    if pattern.len() > 1000 {
        return None;
    }
    ParserBuilder::new()
        .utf8(false)
        .unicode(false)
        .nest_limit(50)
        .build()
        .parse(&readable(pattern))
        .ok()
}

/// For what a text is clean that the pattern matches from start to end; nothing where it is not anchored so.
pub(crate) fn kinds(pattern: &str, anchored: Anchored) -> Kinds {
    let Some(hir) = parse(pattern) else {
        return Kinds::default();
    };
    let looks = hir.properties();
    let start = anchored != Anchored::None || looks.look_set_prefix().contains(Look::Start);
    let end = anchored == Anchored::Full || looks.look_set_suffix().contains(Look::End);
    if !start || !end {
        return Kinds::default();
    }
    let mut allowed = [false; 128];
    let wild = allow(&hir, &mut allowed);
    let free_of = |signs: &str| signs.bytes().all(|sign| !allowed[usize::from(sign)]);
    let mut kinds = Kinds::default();
    let mut add = |kind: Kind, clean: bool| {
        if clean {
            kinds = kinds.with(Kinds::of(kind));
        }
    };
    add(Kind::Pattern, !wild);
    add(Kind::NoParent, free_of("."));
    add(Kind::Html, free_of("<>&\"'"));
    add(Kind::Shell, free_of(" ;|&$`<>()\\\"'\n*?[]{}!#~"));
    add(Kind::Sql, free_of("'\"\\;` ()"));
    add(Kind::FileName, free_of("/\\"));
    add(
        Kind::Path,
        free_of("/\\") && !(allowed[usize::from(b'.')] && only_dots(&hir)),
    );
    add(Kind::Line, free_of("\r\n"));
    add(Kind::Regex, free_of("()[]{}*+?|^$\\"));
    add(Kind::Xpath, free_of("'\"()[]/"));
    add(Kind::Ldap, free_of("()*\\&|"));
    let digits =
        (0..128u8).all(|sign| !allowed[usize::from(sign)] || b"0123456789.-+".contains(&sign));
    add(Kind::Number, digits);
    kinds
}

/// Whether a match may be made of dots alone, as the folder above is.
fn only_dots(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => literal.0.iter().all(|&byte| byte == b'.'),
        HirKind::Class(class) => {
            let mut signs = [false; 128];
            mark(class, &mut signs);
            signs[usize::from(b'.')]
        }
        HirKind::Repetition(repetition) => repetition.min == 0 || only_dots(&repetition.sub),
        HirKind::Capture(capture) => only_dots(&capture.sub),
        HirKind::Concat(parts) => parts.iter().all(only_dots),
        HirKind::Alternation(parts) => parts.iter().any(only_dots),
    }
}

/// A pattern as the parser here wants it: inside a class, `[`, `&&`, `--` and `~~` are plain characters elsewhere.
fn readable(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 8);
    let mut inside = false;
    let mut signs = pattern.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => {
                let next = signs.next().unwrap_or('\\');
                // `\Z` of Python is the end; `\_` and the like stand for themselves.
                match next {
                    'Z' => out.push_str("\\z"),
                    '_' | '<' | '>' | '"' | '\'' | '@' | '!' | '%' | ',' | ':' | ';' | '='
                    | '`' => out.push(next),
                    '/' => out.push('/'),
                    _ => out.extend(['\\', next]),
                }
                continue;
            }
            '[' if inside => out.push('\\'),
            '&' | '~' if inside => out.push('\\'),
            '[' => inside = true,
            ']' => inside = false,
            _ => {}
        }
        out.push(sign);
        if sign == '[' && inside && signs.peek() == Some(&'^') {
            out.extend(signs.next());
        }
    }
    out
}

/// Marks the ASCII characters that a match may hold; true where a class allows nearly everything.
fn allow(hir: &Hir, allowed: &mut [bool; 128]) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(literal) => {
            for &byte in literal.0.iter().filter(|byte| byte.is_ascii()) {
                allowed[usize::from(byte)] = true;
            }
            false
        }
        HirKind::Class(class) => {
            let mut own = [false; 128];
            mark(class, &mut own);
            for (all, own) in allowed.iter_mut().zip(own) {
                *all |= own;
            }
            own.iter().filter(|&&sign| sign).count() > 90
        }
        HirKind::Repetition(repetition) => allow(&repetition.sub, allowed),
        HirKind::Capture(capture) => allow(&capture.sub, allowed),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            let mut wild = false;
            for part in parts {
                wild |= allow(part, allowed);
            }
            wild
        }
    }
}

pub(super) fn mark(class: &Class, allowed: &mut [bool; 128]) {
    let mut range = |start: u32, end: u32| {
        for sign in start..=end.min(127) {
            allowed[sign as usize] = true;
        }
    };
    match class {
        Class::Unicode(class) => {
            for part in class.iter() {
                range(u32::from(part.start()), u32::from(part.end()));
            }
        }
        Class::Bytes(class) => {
            for part in class.iter() {
                range(u32::from(part.start()), u32::from(part.end()));
            }
        }
    }
}

impl<'a> Engine<'a> {
    /// A pattern that can be slow is matched against data of the rule's labels.
    pub(crate) fn check_regex(&mut self, number: u16, call: &External<'_, 'a>) {
        let matching = call.facts.and_then(|facts| facts.matching);
        let Some(matching) = matching.filter(|matching| matching.literal != Some(true)) else {
            return;
        };
        let at = |slot: At, engine: &mut Self| engine.slot_values(slot, call.site).first().copied();
        let Some((place, pattern)) = at(matching.pattern, self) else {
            return;
        };
        let Some((_, subject)) = at(matching.subject, self) else {
            return;
        };
        let Konst::Str(text) = self.values.get(pattern).konst else {
            return;
        };
        let labels = self.matcher.rules[usize::from(number)].labels;
        let cleared_by = self.matcher.rules[usize::from(number)].cleared_by;
        let tainted = self.taint_of(subject).into_iter().find(|&fact| {
            let fact = self.facts.get(fact);
            labels & 1 << fact.label as u16 != 0 && !fact.cleared.meets(cleared_by)
        });
        if let Some(fact) = tainted
            && slow(self.symbols.text(text), matching.anchored)
        {
            let span = self.module.expr_span(place);
            self.report(number, span, Some(fact), call.guessed);
        }
    }
}

/// A repetition of a pattern with the characters it takes.
struct Run {
    signs: [bool; 128],
    /// Those that a round begins with.
    first: [bool; 128],
}

/// Whether a search with the pattern can take time that grows with the square of the text or worse: two repetitions that may
/// take the same characters and that nothing between them keeps apart, before something that may fail.
pub(crate) fn slow(pattern: &str, anchored: Anchored) -> bool {
    let Some(hir) = parse(pattern) else {
        return false;
    };
    let mut parts = Vec::new();
    flatten(&hir, &mut parts);
    let starts =
        anchored != Anchored::None || hir.properties().look_set_prefix().contains(Look::Start);
    nested(&hir) || adjacent(&parts, starts)
}

/// `(a+)+`: a repetition whose body is a repetition of what it begins with.
fn nested(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Repetition(repetition) => {
            let unbounded = repetition.max.is_none_or(|max| max > 20);
            unbounded && ambiguous_body(&repetition.sub) || nested(&repetition.sub)
        }
        HirKind::Capture(capture) => nested(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().any(nested),
        _ => false,
    }
}

/// Whether an alternative takes one sign, and another one takes only such signs: `(a|aa)`, `(\w|\d+)`.
fn ambiguous_choice(hir: &Hir) -> bool {
    let hir = match hir.kind() {
        HirKind::Capture(capture) => capture.sub.as_ref(),
        _ => hir,
    };
    let HirKind::Alternation(parts) = hir.kind() else {
        return false;
    };
    let flat: Vec<Vec<Part>> = parts
        .iter()
        .map(|part| {
            let mut out = Vec::new();
            flatten(part, &mut out);
            out
        })
        .collect();
    flat.iter().enumerate().any(|(at, one)| {
        let [Part::Single(signs)] = one.as_slice() else {
            return false;
        };
        flat.iter().enumerate().any(|(other, parts)| {
            let taken = |part: &Part| match part {
                Part::Single(own) => meets(own, signs),
                Part::Run(run) => meets(&run.signs, signs),
                Part::Anchor => false,
            };
            other != at && !parts.is_empty() && parts.iter().all(taken)
        })
    })
}

/// Whether a repeated body can take the same text in several ways.
fn ambiguous_body(hir: &Hir) -> bool {
    if ambiguous_choice(hir) {
        return true;
    }
    let mut parts = Vec::new();
    flatten(hir, &mut parts);
    let runs = parts
        .iter()
        .filter(|part| matches!(part, Part::Run(_)))
        .count();
    let others: Vec<_> = parts.iter().filter_map(|part| part.single()).collect();
    let first = parts.iter().find_map(|part| part.run());
    let Some(first) = first else { return false };
    // All else in the body is made of what the run takes: `(a+)+`, `(\w+\w)*`.
    runs >= 1
        && parts.iter().all(|part| !matches!(part, Part::Anchor))
        && others.iter().all(|signs| within(signs, &first.signs))
}

/// A part of a pattern in a row.
enum Part {
    Run(Run),
    Single([bool; 128]),
    Anchor,
}

impl Part {
    fn run(&self) -> Option<&Run> {
        match self {
            Self::Run(run) => Some(run),
            _ => None,
        }
    }

    fn single(&self) -> Option<&[bool; 128]> {
        match self {
            Self::Single(signs) => Some(signs),
            _ => None,
        }
    }
}

/// Marks the characters that a match may begin with; true where it may be empty.
fn begin(hir: &Hir, signs: &mut [bool; 128]) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => {
            if let Some(byte) = literal.0.first().filter(|byte| byte.is_ascii()) {
                signs[usize::from(*byte)] = true;
            }
            false
        }
        HirKind::Class(class) => {
            mark(class, signs);
            false
        }
        HirKind::Repetition(repetition) => {
            let empty = begin(&repetition.sub, signs);
            empty || repetition.min == 0
        }
        HirKind::Capture(capture) => begin(&capture.sub, signs),
        HirKind::Concat(parts) => parts.iter().all(|part| begin(part, signs)),
        HirKind::Alternation(parts) => {
            let empty: Vec<bool> = parts.iter().map(|part| begin(part, signs)).collect();
            empty.contains(&true)
        }
    }
}

fn within(inner: &[bool; 128], outer: &[bool; 128]) -> bool {
    inner
        .iter()
        .zip(outer)
        .all(|(inner, outer)| !inner || *outer)
}

fn meets(a: &[bool; 128], b: &[bool; 128]) -> bool {
    a.iter().zip(b).any(|(a, b)| *a && *b)
}

fn meets_both(signs: &[bool; 128], a: &[bool; 128], b: &[bool; 128]) -> bool {
    signs
        .iter()
        .zip(a.iter().zip(b))
        .any(|(sign, (a, b))| *sign && *a && *b)
}

fn flatten(hir: &Hir, out: &mut Vec<Part>) {
    match hir.kind() {
        HirKind::Concat(parts) => {
            for part in parts {
                flatten(part, out);
            }
        }
        HirKind::Capture(capture) => flatten(&capture.sub, out),
        HirKind::Literal(literal) => {
            for byte in literal.0.iter() {
                let mut signs = [false; 128];
                if byte.is_ascii() {
                    signs[usize::from(*byte)] = true;
                }
                out.push(Part::Single(signs));
            }
        }
        HirKind::Class(class) => {
            let mut signs = [false; 128];
            mark(class, &mut signs);
            out.push(Part::Single(signs));
        }
        HirKind::Repetition(repetition) => {
            let mut signs = [false; 128];
            allow(&repetition.sub, &mut signs);
            if repetition.max.is_none() {
                let mut first = [false; 128];
                begin(&repetition.sub, &mut first);
                out.push(Part::Run(Run { signs, first }));
            } else if repetition.min > 0 {
                out.push(Part::Single(signs));
            }
        }
        HirKind::Alternation(_) => {
            let mut signs = [false; 128];
            allow(hir, &mut signs);
            out.push(Part::Single(signs));
        }
        HirKind::Look(Look::Start | Look::End) => out.push(Part::Anchor),
        HirKind::Look(_) | HirKind::Empty => {}
    }
}

/// Two runs that share characters, with nothing between them but what both can take as well; or, where the pattern may begin
/// anywhere, a first run that the search begins anew at each of its characters, and something behind that can fail.
fn adjacent(parts: &[Part], anchored: bool) -> bool {
    for (at, part) in parts.iter().enumerate() {
        let Some(run) = part.run() else { continue };
        let leads = parts[..at]
            .iter()
            .all(|before| matches!(before, Part::Run(_)));
        if leads && !anchored && fails_after(&parts[at + 1..], &run.signs) {
            return true;
        }
        let mut between: Vec<[bool; 128]> = Vec::new();
        for next in &parts[at + 1..] {
            match next {
                Part::Single(signs) if meets(signs, &run.signs) => between.push(*signs),
                Part::Single(_) | Part::Anchor => break,
                Part::Run(next) => {
                    let both = |signs: &[bool; 128]| meets_both(signs, &run.signs, &next.signs);
                    if meets(&run.signs, &next.first) && between.iter().all(both) {
                        return true;
                    }
                    break;
                }
            }
        }
    }
    false
}

/// Whether the rest of a pattern can fail on text that the run takes.
fn fails_after(rest: &[Part], run: &[bool; 128]) -> bool {
    rest.iter().any(|part| match part {
        Part::Single(signs) => !within(run, signs),
        Part::Anchor => true,
        Part::Run(_) => false,
    })
}
