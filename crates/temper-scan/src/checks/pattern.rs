//! Regular expressions: what a match says of the text, and whether matching can take forever.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::ambiguity;
use crate::api::{At, Kinds};
use crate::model::{Anchored, Kind};
use crate::symbol::Sym;
use crate::taint::{Engine, External, fixes_host};
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
    let lead = match start {
        true => led(&hir),
        false => Kinds::default(),
    };
    if !start || !end {
        return lead;
    }
    let mut allowed = [false; 128];
    let wild = allow(&hir, &mut allowed);
    let free_of = |signs: &str| signs.bytes().all(|sign| !allowed[usize::from(sign)]);
    let mut kinds = lead;
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

/// What the beginning of a match says: where it fixes the host of an address, or is a slash that no other one follows.
fn led(hir: &Hir) -> Kinds {
    let mut parts = match hir.kind() {
        HirKind::Concat(parts) => parts.iter().peekable(),
        _ => return Kinds::default(),
    };
    while parts
        .next_if(|part| matches!(part.kind(), HirKind::Look(_)))
        .is_some()
    {}
    let Some(HirKind::Literal(literal)) = parts.next().map(Hir::kind) else {
        return Kinds::default();
    };
    let text = String::from_utf8_lossy(&literal.0).into_owned();
    let next = parts.next().map(|part| match part.kind() {
        HirKind::Repetition(repetition) if repetition.min > 0 => &repetition.sub,
        _ => part,
    });
    let own = match next.map(Hir::kind) {
        Some(HirKind::Class(class)) => {
            let mut signs = [false; 128];
            mark(class, &mut signs);
            text == "/" && !signs[usize::from(b'/')] && !signs[usize::from(b'\\')]
        }
        _ => false,
    };
    match own || text != "/" && fixes_host(&text) {
        true => Kinds::of(Kind::Behind),
        false => Kinds::default(),
    }
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
    let mut quantified = false;
    let mut signs = pattern.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => {
                quantified = false;
                let next = signs.next().unwrap_or('\\');
                // `\Z` of Python is the end; `\_` and the like stand for themselves.
                match next {
                    'p' => out.push_str(&property(&mut signs, inside)),
                    'Z' => out.push_str("\\z"),
                    '_' | '<' | '>' | '"' | '\'' | '@' | '!' | '%' | ',' | ':' | ';' | '='
                    | '`' => out.push(next),
                    '/' => out.push('/'),
                    _ => out.extend(['\\', next]),
                }
                continue;
            }
            // A possessive quantifier: what it takes is never given back, which only makes matching quicker.
            '+' if !inside && quantified => {
                quantified = false;
                continue;
            }
            '[' if inside => out.push('\\'),
            '&' | '~' if inside => out.push('\\'),
            '[' => inside = true,
            ']' => inside = false,
            _ => {}
        }
        out.push(sign);
        quantified = !inside && matches!(sign, '*' | '+' | '?' | '}');
        if sign == '[' && inside && signs.peek() == Some(&'^') {
            out.extend(signs.next());
        }
    }
    out
}

/// `\p{L}`, `\p{Alnum}`: of signs beyond ASCII nothing is said, as they escape from nothing.
fn property(signs: &mut std::iter::Peekable<std::str::Chars<'_>>, inside: bool) -> String {
    let mut name = String::new();
    if signs.next_if_eq(&'{').is_some() {
        name.extend(signs.by_ref().take_while(|sign| *sign != '}'));
    } else {
        name.extend(signs.next());
    }
    let name = name.trim_start_matches("Is").to_lowercase();
    let ascii = match name.as_str() {
        "l" | "alpha" | "alphabetic" | "letter" => "a-zA-Z",
        "lu" | "upper" | "uppercase" => "A-Z",
        "ll" | "lower" | "lowercase" => "a-z",
        "n" | "nd" | "digit" => "0-9",
        "alnum" => "a-zA-Z0-9",
        "m" | "mn" | "mc" => "\\x80",
        "z" | "zs" | "blank" => " ",
        "space" => "\\s",
        // Nothing that the parser knows, so that the pattern says nothing.
        _ => return format!("\\p{{{name}}}"),
    };
    match inside {
        true => format!("{ascii}\\x80-\\xff"),
        false => format!("[{ascii}\\x80-\\xff]"),
    }
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
        let at = |slot: At, engine: &mut Self| engine.slot_value(slot, call.site);
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
        let length = self.symbols.text(text).len().min(100);
        if let Some(fact) = tainted
            && self.spend(length * length, call.site.span)
            && self.is_slow(text, matching.anchored)
        {
            let span = self.module.expr_span(place);
            self.report(number, span, Some(fact), call.guessed);
        }
    }

    /// [`slow`], each pattern asked once.
    fn is_slow(&mut self, pattern: Sym, anchored: Anchored) -> bool {
        let symbols = &self.symbols;
        *self
            .slow_patterns
            .entry((pattern, anchored))
            .or_insert_with(|| slow(symbols.text(pattern), anchored))
    }
}

/// Whether a search with the pattern can take time that grows with the square of the text or worse.
pub(crate) fn slow(pattern: &str, anchored: Anchored) -> bool {
    // Without an unbounded repetition there is nothing to be slow.
    let repeats = pattern.contains(['*', '+']) || pattern.contains(",}");
    repeats
        && parse(pattern).is_some_and(|hir| {
            let starts = anchored != Anchored::None;
            ambiguity::slow(&hir, starts, anchored == Anchored::Full)
        })
}
