//! Operations on containers that the program made: which element goes where.
//!
//! A list keeps its elements by place as long as its length can be told. Where it cannot (a loop or a branch has added
//! some), what is added may be anywhere, and is kept under [`Key::Any`].

use smallvec::SmallVec;

use super::external::External;
use super::{Engine, Key, Shape};
use crate::ir::Bytes;
use crate::operation::{Compute, ElementOp};
use crate::value::{Konst, ObjId, ValueId};

/// How many elements of a list are told apart.
const MAX_PLACES: i64 = 100;

impl<'a> Engine<'a> {
    /// The result of a call that computes with constants.
    pub(super) fn computed(&mut self, call: &External<'_, 'a>) -> Konst {
        for (op, slots, when) in call.facts.map_or(&[][..], |facts| &facts.computes) {
            if !self.holds(when, call.site) {
                continue;
            }
            let mut values: SmallVec<[ValueId; 3]> = SmallVec::new();
            for &slot in slots {
                values.extend(
                    self.slot_values(slot, call.site)
                        .first()
                        .map(|found| found.1),
                );
            }
            let found = match self.list_length(values.first().copied()) {
                Some(length) if *op == Compute::Length => Konst::Int(length),
                Some(length) if *op == Compute::IsEmpty => Konst::Bool(length == 0),
                _ => {
                    let konst = |&value: &ValueId| self.values.get(value).konst;
                    let operands: SmallVec<[Konst; 3]> = values.iter().map(konst).collect();
                    super::fold::compute(*op, &operands, &mut self.symbols)
                }
            };
            if found != Konst::Unknown {
                return found;
            }
        }
        Konst::Unknown
    }

    fn list_length(&self, value: Option<ValueId>) -> Option<i64> {
        match *self.values.get(value?).objects.as_slice() {
            [object] => self.length(object),
            _ => None,
        }
    }

    /// The length of a list, where it can be told.
    pub(super) fn length(&self, object: ObjId) -> Option<i64> {
        let slot = self.objects[object.0 as usize].length?;
        match self.values.get(self.state.get(slot)).konst {
            Konst::Int(length) => Some(length),
            _ => None,
        }
    }

    /// Notes the length of a list, or that it cannot be told any more.
    pub(super) fn set_length(&mut self, object: ObjId, length: Option<i64>) {
        let slot = match self.objects[object.0 as usize].length {
            Some(slot) => slot,
            None => {
                let slot = self.state.slot();
                self.objects[object.0 as usize].length = Some(slot);
                slot
            }
        };
        let value = match length {
            Some(length) => self.constant(Konst::Int(length)),
            None => ValueId::UNKNOWN,
        };
        self.state.set(slot, value);
    }

    /// Whether a place in a list may also be one of those that are not told apart.
    pub(super) fn is_blurred(&self, object: ObjId) -> bool {
        let object_is_list = self.objects[object.0 as usize].shape == Shape::List;
        object_is_list && self.length(object).is_none()
    }

    /// Does what a call does to the container that is its receiver. Nothing where the receiver is none.
    pub(super) fn moved(&mut self, call: &External<'_, 'a>) -> Option<ValueId> {
        let facts = call.facts?;
        let (place, receiver) = call.site.receiver?;
        if facts.elements.is_empty() {
            return None;
        }
        let objects: SmallVec<[ObjId; 2]> = self.values.get(receiver).objects.clone();
        let made = |object: &ObjId| {
            let shape = self.objects[object.0 as usize].shape;
            matches!(shape, Shape::List | Shape::Map)
        };
        let made = !objects.is_empty() && objects.iter().all(made);
        for (op, slots, when) in &facts.elements {
            if !self.holds(when, call.site) {
                continue;
            }
            if *op == ElementOp::Clear && objects.is_empty() {
                let empty = self.with_taint(receiver, SmallVec::new());
                self.replace(place, empty);
                return Some(empty);
            }
            if !made {
                return None;
            }
            let operands: SmallVec<[ValueId; 3]> = slots
                .iter()
                .flat_map(|&slot| self.slot_values(slot, call.site))
                .map(|(_, value)| value)
                .collect();
            return Some(self.moved_in(*op, receiver, &objects, &operands, call.site.span));
        }
        None
    }

    fn moved_in(
        &mut self,
        op: ElementOp,
        receiver: ValueId,
        objects: &[ObjId],
        operands: &[ValueId],
        span: Bytes,
    ) -> ValueId {
        if let (ElementOp::Get, [key, rest @ ..]) = (op, operands) {
            let key = self.key(*key);
            let (kept, exact) = self.kept_part(receiver, key);
            let found = self.part(receiver, key, span);
            return match rest.first() {
                Some(&otherwise) if !exact || kept == ValueId::UNSET => self.join(found, otherwise),
                _ => found,
            };
        }
        // With several objects, each may be another one: nothing is taken off for sure.
        let sure = objects.len() == 1;
        let mut given = ValueId::UNSET;
        for &object in objects {
            let result = match self.length(object).filter(|_| sure) {
                Some(length) => self.moved_exactly(op, object, length, operands, span),
                None => self.moved_somewhere(op, object, operands, sure, span),
            };
            given = self.join(given, result);
        }
        match given {
            ValueId::UNSET => ValueId::UNKNOWN,
            given => given,
        }
    }

    /// An operation on a list of known length.
    fn moved_exactly(
        &mut self,
        op: ElementOp,
        object: ObjId,
        length: i64,
        operands: &[ValueId],
        span: Bytes,
    ) -> ValueId {
        let last = length - 1;
        let at = match (op, operands.first().map(|&key| self.key(key))) {
            (ElementOp::Append, _) => length,
            (ElementOp::Prepend | ElementOp::First | ElementOp::TakeFirst, _) => 0,
            (ElementOp::Last | ElementOp::TakeLast, _) => last,
            (ElementOp::Clear, _) => {
                self.place_all(object, &[]);
                return ValueId::UNKNOWN;
            }
            (_, Some(Key::At(at))) if (0..=length).contains(&at) => at,
            _ => return self.moved_somewhere(op, object, operands, true, span),
        };
        let mut all: Vec<ValueId> = (0..length)
            .map(|at| self.kept_at(object, Key::At(at)))
            .collect();
        if length + 1 >= MAX_PLACES {
            return self.moved_somewhere(op, object, operands, true, span);
        }
        let index = usize::try_from(at).unwrap_or(0);
        let given = all.get(index).copied().unwrap_or(ValueId::UNKNOWN);
        let value = operands.last().copied();
        match op {
            ElementOp::Append => all.extend_from_slice(operands),
            ElementOp::Prepend | ElementOp::Insert => {
                all.insert(index, value.unwrap_or(ValueId::UNKNOWN));
            }
            ElementOp::Put if index < all.len() => {
                all[index] = value.unwrap_or(ValueId::UNKNOWN);
            }
            ElementOp::Take | ElementOp::TakeFirst | ElementOp::TakeLast if index < all.len() => {
                all.remove(index);
            }
            _ => return given,
        }
        self.place_all(object, &all);
        given
    }

    fn kept_at(&self, object: ObjId, key: Key) -> ValueId {
        let parts = &self.objects[object.0 as usize].parts;
        parts
            .iter()
            .find(|part| part.0 == key)
            .map_or(ValueId::UNSET, |part| self.state.get(part.1))
    }

    /// Makes these the elements of a list.
    fn place_all(&mut self, object: ObjId, all: &[ValueId]) {
        let parts = self.objects[object.0 as usize].parts.clone();
        for (_, slot) in parts {
            self.state.set(slot, ValueId::UNSET);
        }
        for (at, &value) in (0..).zip(all) {
            self.write(object, Key::At(at), value, false);
        }
        let length = i64::try_from(all.len()).ok();
        self.set_length(object, length);
    }

    /// An operation on a map, or on a list of which it is not known how many elements it has.
    fn moved_somewhere(
        &mut self,
        op: ElementOp,
        object: ObjId,
        operands: &[ValueId],
        sure: bool,
        span: Bytes,
    ) -> ValueId {
        let is_map = self.objects[object.0 as usize].shape == Shape::Map;
        let holder = self.holding(object);
        match (op, operands) {
            (ElementOp::Put, &[key, value]) if is_map => {
                let key = self.key(key);
                let before = self.part(holder, key, span);
                self.write(object, key, value, !sure || key == Key::Any);
                before
            }
            (ElementOp::Take, &[key, ..]) if is_map => {
                let key = self.key(key);
                let before = self.part(holder, key, span);
                if sure && key != Key::Any && self.kept_at(object, key) != ValueId::UNSET {
                    self.write(object, key, ValueId::UNSET, false);
                }
                before
            }
            (
                ElementOp::Append | ElementOp::Prepend | ElementOp::Insert | ElementOp::Put,
                values,
            ) => {
                let value = values.last().copied().unwrap_or(ValueId::UNKNOWN);
                if op != ElementOp::Append || !sure {
                    self.blur(object);
                }
                self.write(object, Key::Any, value, true);
                self.set_length(object, None);
                ValueId::UNKNOWN
            }
            (ElementOp::Clear, _) if sure => {
                self.place_all(object, &[]);
                ValueId::UNKNOWN
            }
            (ElementOp::First | ElementOp::Last | ElementOp::Get, _) => self.element(holder, span),
            _ => {
                let any = self.element(holder, span);
                self.blur(object);
                any
            }
        }
    }

    /// The elements of a list are no longer told apart.
    fn blur(&mut self, object: ObjId) {
        if self.objects[object.0 as usize].shape == Shape::Map {
            return;
        }
        let parts = self.objects[object.0 as usize].parts.clone();
        let mut any = ValueId::UNSET;
        for (_, slot) in parts {
            any = self.join(any, self.state.get(slot));
            self.state.set(slot, ValueId::UNSET);
        }
        if any != ValueId::UNSET {
            self.write(object, Key::Any, any, true);
        }
        self.set_length(object, None);
    }

    /// Keeps the length of a list true where an element is written by its place.
    pub(super) fn written_at(&mut self, object: ObjId, key: Key) {
        let target = &self.objects[object.0 as usize];
        if target.shape != Shape::List || target.length.is_none() {
            return;
        }
        match (key, self.length(object)) {
            (Key::At(at), Some(length)) if (0..length).contains(&at) => {}
            (Key::At(at), Some(length)) if at == length => {
                self.set_length(object, Some(length + 1));
            }
            (Key::Name(_), _) | (_, None) => {}
            _ => self.set_length(object, None),
        }
    }

    /// The place that a place counted from the end is.
    pub(super) fn place_of(&self, object: ObjId, key: Key) -> Key {
        let is_list = self.objects[object.0 as usize].shape == Shape::List;
        match key {
            Key::At(at) if at < 0 && is_list => match self.length(object) {
                Some(length) => Key::At(length + at),
                None => Key::Any,
            },
            key => key,
        }
    }
}
