//! Constants: what calls and tests on them give.

use super::external::External;
use super::{Engine, Key};
use crate::ir::CompareOp;
use crate::model::Fold;
use crate::symbol::Sym;
use crate::value::{Konst, ValueId};

/// How long a text may get that is made of constants.
const MAX_TEXT: usize = 4096;

impl<'a> Engine<'a> {
    /// The constant that a call gives, where all that it takes are constants.
    pub(super) fn folded(&mut self, call: &External<'_, 'a>) -> Konst {
        let Some(fold) = call.facts.and_then(|facts| facts.folds.as_ref()) else {
            return Konst::Unknown;
        };
        let mut given = [ValueId::UNKNOWN; 3];
        for (&slot, value) in fold.slots.iter().zip(&mut given) {
            let found = self.slot_values(slot, call.site);
            *value = found.first().map_or(ValueId::UNSET, |found| found.1);
        }
        if fold.does == Fold::Length && self.is_list(given[0]) {
            return self.list_length(given[0]);
        }
        match (self.values.get(given[0]).konst, fold.does) {
            (Konst::Str(_), Fold::Join) => self.folded_path(call),
            (Konst::Int(number), Fold::Number) => Konst::Int(number),
            (Konst::Int(number), Fold::Text) => self.made_text(&number.to_string()),
            (Konst::Int(number), does) => {
                folded_number(does, number, self.values.get(given[1]).konst)
            }
            (Konst::Str(text), does) => self.folded_text(does, text, given[1], given[2]),
            _ => Konst::Unknown,
        }
    }

    /// The constant that a field of a constant is: `text.length`.
    pub(super) fn folded_field(&mut self, holder: ValueId, name: Sym) -> Konst {
        let konst = self.values.get(holder).konst;
        let list = self.is_list(holder);
        if konst == Konst::Unknown && !list {
            return Konst::Unknown;
        }
        let field = self
            .api
            .of_unknown(name)
            .and_then(|node| self.api.facts(node));
        let length = field
            .and_then(|facts| facts.folds.as_ref())
            .is_some_and(|fold| fold.does == Fold::Length);
        match konst {
            Konst::Str(text) if length => {
                self.folded_text(Fold::Length, text, ValueId::UNKNOWN, ValueId::UNKNOWN)
            }
            _ if length && list => self.list_length(holder),
            _ => Konst::Unknown,
        }
    }

    /// The path that constants make, not made canonical.
    fn folded_path(&mut self, call: &External<'_, 'a>) -> Konst {
        let mut whole = String::new();
        for actual in &call.site.actuals {
            let Konst::Str(part) = self.values.get(actual.value).konst else {
                return Konst::Unknown;
            };
            let part = self.symbols.text(part);
            if !whole.is_empty() && !whole.ends_with('/') {
                whole.push('/');
            }
            whole.push_str(part.trim_start_matches(if whole.is_empty() { '\0' } else { '/' }));
        }
        self.made_text(&whole)
    }

    fn is_list(&self, value: ValueId) -> bool {
        !self.values.get(value).objects.is_empty()
    }

    fn list_length(&self, value: ValueId) -> Konst {
        let [object] = *self.values.get(value).objects.as_slice() else {
            return Konst::Unknown;
        };
        let length = self
            .length(object)
            .and_then(|length| i64::try_from(length).ok());
        length.map_or(Konst::Unknown, Konst::Int)
    }

    fn made_text(&mut self, text: &str) -> Konst {
        Konst::Str(self.symbols.intern_made(text))
    }

    fn folded_text(&mut self, does: Fold, text: Sym, first: ValueId, second: ValueId) -> Konst {
        let first = self.values.get(first).konst;
        let second = self.values.get(second).konst;
        let text = self.symbols.text(text).to_owned();
        let other = match first {
            Konst::Str(other) => Some(self.symbols.text(other).to_owned()),
            _ => None,
        };
        let other = other.as_deref();
        let truth = |truth: Option<bool>| truth.map_or(Konst::Unknown, Konst::Bool);
        match does {
            Fold::Length => i64::try_from(text.chars().count()).map_or(Konst::Unknown, Konst::Int),
            Fold::Empty => Konst::Bool(text.is_empty()),
            Fold::Number => text.trim().parse().map_or(Konst::Unknown, Konst::Int),
            Fold::Text => self.made_text(&text),
            Fold::Lower => self.made_text(&text.to_lowercase()),
            Fold::Upper => self.made_text(&text.to_uppercase()),
            Fold::Trim => self.made_text(text.trim()),
            Fold::StartsWith => truth(other.map(|other| text.starts_with(other))),
            Fold::EndsWith => truth(other.map(|other| text.ends_with(other))),
            Fold::Contains => truth(other.map(|other| text.contains(other))),
            Fold::Equals => truth(other.map(|other| text == other)),
            Fold::Reverse => self.made_text(&text.chars().rev().collect::<String>()),
            Fold::Concat => match other {
                Some(other) if text.len() + other.len() < MAX_TEXT => {
                    self.made_text(&format!("{text}{other}"))
                }
                _ => Konst::Unknown,
            },
            Fold::IndexOf => other.map_or(Konst::Unknown, |other| index_of(&text, other)),
            Fold::Replace => match (other, second) {
                (Some(other), Konst::Str(by)) if text.len() < MAX_TEXT => {
                    let replaced = text.replace(other, self.symbols.text(by));
                    self.made_text(&replaced)
                }
                _ => Konst::Unknown,
            },
            Fold::Max | Fold::Min | Fold::Absolute => Konst::Unknown,
            Fold::Sign => self.stretch(&text, first, Some(1)),
            Fold::Join => Konst::Unknown,
            Fold::Substring => {
                let length = match (first, second) {
                    (Konst::Int(from), Konst::Int(to)) => usize::try_from(to - from).ok(),
                    (_, Konst::Unknown) => Some(usize::MAX),
                    _ => None,
                };
                self.stretch(&text, first, length)
            }
        }
    }

    /// `text[from:to]` of a constant.
    pub(super) fn stretch_of_text(
        &mut self,
        whole: ValueId,
        from: Option<i64>,
        to: Option<i64>,
    ) -> Option<ValueId> {
        let Konst::Str(text) = self.values.get(whole).konst else {
            return None;
        };
        let text = self.symbols.text(text).to_owned();
        let length = i64::try_from(text.chars().count()).ok()?;
        let place = |at: i64| if at < 0 { length + at } else { at };
        let (from, to) = (from.map_or(0, place), to.map_or(length, place));
        let part = match usize::try_from(to - from) {
            Ok(length) if from >= 0 => self.stretch(&text, Konst::Int(from), Some(length)),
            _ => Konst::Unknown,
        };
        (part != Konst::Unknown).then(|| self.constant(part))
    }

    /// So many characters of a text from a place on.
    fn stretch(&mut self, text: &str, from: Konst, length: Option<usize>) -> Konst {
        let Konst::Int(from) = from else {
            return Konst::Unknown;
        };
        let (Ok(from), Some(length)) = (usize::try_from(from), length) else {
            return Konst::Unknown;
        };
        let part: String = text.chars().skip(from).take(length).collect();
        if part.is_empty() {
            return Konst::Unknown;
        }
        self.made_text(&part)
    }

    /// The outcome of a comparison of constants, where it is the same in every language: values of different types are
    /// left open, and so are texts that differ in case only (some comparisons ignore it).
    pub(crate) fn decided(&self, op: CompareOp, a: Konst, b: Konst) -> Option<bool> {
        let equal = match (a, b) {
            (Konst::Unknown, _) | (_, Konst::Unknown) => return None,
            (Konst::Int(a), Konst::Int(b)) if a != b => match op.holds(a, b) {
                Some(holds) => return Some(holds),
                None => false,
            },
            (Konst::Str(a), Konst::Str(b)) if a != b => {
                let (a, b) = (self.symbols.text(a), self.symbols.text(b));
                if a.eq_ignore_ascii_case(b) {
                    return None;
                }
                false
            }
            (Konst::Null, Konst::Null) => true,
            (Konst::Null, _) | (_, Konst::Null) => false,
            (Konst::Int(_), Konst::Int(_))
            | (Konst::Str(_), Konst::Str(_))
            | (Konst::Bool(_), Konst::Bool(_)) => a == b,
            _ => return None,
        };
        match op {
            CompareOp::Equal => Some(equal),
            CompareOp::NotEqual => Some(!equal),
            CompareOp::LessEqual | CompareOp::GreaterEqual if equal => Some(true),
            CompareOp::Less | CompareOp::Greater if equal => Some(false),
            _ => None,
        }
    }

    /// `"text"[at]`: the character there.
    pub(super) fn sign_at(&mut self, holder: ValueId, key: Key) -> Option<ValueId> {
        let (Konst::Str(text), Key::At(at)) = (self.values.get(holder).konst, key) else {
            return None;
        };
        let text = self.symbols.text(text).to_owned();
        let length = i64::try_from(text.chars().count()).ok()?;
        let at = if at < 0 { length + at } else { at };
        match self.stretch(&text, Konst::Int(at), Some(1)) {
            Konst::Unknown => None,
            sign => Some(self.constant(sign)),
        }
    }

    /// Whether a container holds a constant, or a text a part, where that can be told.
    pub(super) fn contains(&self, holder: ValueId, wanted: Konst) -> Konst {
        let value = self.values.get(holder);
        if wanted == Konst::Unknown {
            return Konst::Unknown;
        }
        if let (Konst::Str(text), Konst::Str(part)) = (value.konst, wanted) {
            let found = self.symbols.text(text).contains(self.symbols.text(part));
            return Konst::Bool(found);
        }
        let [object] = *value.objects.as_slice() else {
            return Konst::Unknown;
        };
        let Some(length) = self.length(object) else {
            return Konst::Unknown;
        };
        let mut known = true;
        for at in 0..length {
            match self.values.get(self.at(object, at)).konst {
                konst if konst == wanted => return Konst::Bool(true),
                Konst::Unknown => known = false,
                _ => {}
            }
        }
        if known {
            Konst::Bool(false)
        } else {
            Konst::Unknown
        }
    }
}

fn folded_number(does: Fold, number: i64, other: Konst) -> Konst {
    match (does, other) {
        (Fold::Max, Konst::Int(other)) => Konst::Int(number.max(other)),
        (Fold::Min, Konst::Int(other)) => Konst::Int(number.min(other)),
        (Fold::Absolute, _) => number.checked_abs().map_or(Konst::Unknown, Konst::Int),
        _ => Konst::Unknown,
    }
}

/// The place is counted in characters.
fn index_of(text: &str, part: &str) -> Konst {
    let Some(at) = text.find(part) else {
        return Konst::Int(-1);
    };
    let at = text[..at].chars().count();
    i64::try_from(at).map_or(Konst::Unknown, Konst::Int)
}
