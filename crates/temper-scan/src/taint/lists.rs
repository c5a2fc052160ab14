//! Lists and maps whose elements are told apart: what is put in, taken out and counted.

use super::building::MAX_PLACES;
use super::calls::Actual;
use super::external::External;
use super::{Engine, Key, Shape};
use crate::model::Container;
use crate::value::{Konst, ObjId, ValueId};

impl<'a> Engine<'a> {
    /// `push(a, b)`, `unshift(a, b)`; nothing where an argument stands for several.
    pub(super) fn pushed_all(
        &mut self,
        does: Container,
        object: ObjId,
        call: &External<'_, 'a>,
    ) -> Option<ValueId> {
        let actuals = &call.site.actuals;
        if !actuals.iter().all(Actual::is_placed) {
            self.mix(object);
            return None;
        }
        let first = self.constant(Konst::Int(0));
        match does {
            Container::Push => actuals.iter().for_each(|a| self.push(object, a.value)),
            _ => actuals
                .iter()
                .rev()
                .for_each(|a| self.insert(object, first, a.value)),
        }
        Some(ValueId::UNKNOWN)
    }

    /// How many elements a list has, where that is known.
    pub(super) fn length(&self, object: ObjId) -> Option<usize> {
        let parts = &self.objects[object.0 as usize].parts;
        let &(_, slot) = parts.iter().find(|part| part.0 == Key::Length)?;
        match self.values.get(self.state.get(slot)).konst {
            Konst::Int(length) => usize::try_from(length).ok(),
            _ => None,
        }
    }

    pub(super) fn set_length(&mut self, object: ObjId, length: usize) {
        let length = i64::try_from(length).map_or(Konst::Unknown, Konst::Int);
        let length = self.constant(length);
        self.write(object, Key::Length, length, false);
    }

    /// A key of a list, counted from its start.
    pub(super) fn counted(&self, object: ObjId, key: Key) -> Key {
        let list = self.objects[object.0 as usize].shape == Shape::List;
        match (key, self.length(object)) {
            (Key::At(at), Some(length)) if list && at < 0 => {
                i64::try_from(length).map_or(Key::Any, |length| Key::At(length + at))
            }
            (Key::At(at), None) if list && at < 0 => Key::Any,
            (key, _) => key,
        }
    }

    pub(super) fn at(&self, object: ObjId, at: usize) -> ValueId {
        let key = Key::At(i64::try_from(at).unwrap_or(i64::MAX));
        let parts = &self.objects[object.0 as usize].parts;
        let slot = parts.iter().find(|part| part.0 == key).map(|part| part.1);
        slot.map_or(ValueId::UNKNOWN, |slot| self.state.get(slot))
    }

    pub(super) fn set_at(&mut self, object: ObjId, at: usize, value: ValueId) {
        let key = Key::At(i64::try_from(at).unwrap_or(i64::MAX));
        self.write(object, key, value, false);
    }

    pub(super) fn push(&mut self, object: ObjId, value: ValueId) {
        match self.length(object).filter(|&length| length < MAX_PLACES) {
            Some(length) => {
                self.set_at(object, length, value);
                self.set_length(object, length + 1);
            }
            None => {
                self.mix(object);
                self.write(object, Key::Any, value, true);
            }
        }
    }

    /// The place that a constant means in a list of this length.
    pub(super) fn place(&self, at: ValueId, length: usize) -> Option<usize> {
        match self.values.get(at).konst {
            Konst::Int(at) if at >= 0 => usize::try_from(at).ok(),
            Konst::Int(at) => length.checked_sub(usize::try_from(at.unsigned_abs()).ok()?),
            _ => None,
        }
    }

    pub(super) fn insert(&mut self, object: ObjId, at: ValueId, value: ValueId) {
        let length = self.length(object).filter(|&length| length < MAX_PLACES);
        let place = length.and_then(|length| Some((self.place(at, length)?.min(length), length)));
        let Some((place, length)) = place else {
            self.mix(object);
            self.write(object, Key::Any, value, true);
            return;
        };
        for at in (place..length).rev() {
            let moved = self.at(object, at);
            self.set_at(object, at + 1, moved);
        }
        self.set_at(object, place, value);
        self.set_length(object, length + 1);
    }

    /// Takes an element out of a list: that at a place, or the last one.
    pub(super) fn remove(&mut self, object: ObjId, at: Option<ValueId>) -> ValueId {
        let place = self.length(object).and_then(|length| match at {
            Some(at) => self.place(at, length),
            None => length.checked_sub(1),
        });
        match place {
            Some(place) => self.take_out(object, place),
            None => {
                self.mix(object);
                self.of_key(object, Key::Any)
            }
        }
    }

    pub(super) fn take_out(&mut self, object: ObjId, place: usize) -> ValueId {
        let Some(length) = self.length(object).filter(|&length| place < length) else {
            return ValueId::UNKNOWN;
        };
        let taken = self.at(object, place);
        for at in place + 1..length {
            let moved = self.at(object, at);
            self.set_at(object, at - 1, moved);
        }
        self.set_at(object, length - 1, ValueId::UNSET);
        self.set_length(object, length - 1);
        taken
    }

    pub(super) fn of_key(&self, object: ObjId, key: Key) -> ValueId {
        let parts = &self.objects[object.0 as usize].parts;
        let slot = parts.iter().find(|part| part.0 == key).map(|part| part.1);
        slot.map_or(ValueId::UNKNOWN, |slot| self.state.get(slot))
    }

    /// `map.pop("key")`: gives what was kept there.
    pub(super) fn removed_key(&mut self, object: ObjId, key: ValueId) -> Option<ValueId> {
        let key = self.key(key);
        let found = self.of_key(object, key);
        if key == Key::Any || matches!(found, ValueId::UNSET | ValueId::UNKNOWN) {
            return None;
        }
        self.write(object, key, ValueId::UNSET, false);
        Some(found)
    }

    /// Takes out the first element that equals a constant, where all before it are other constants.
    pub(super) fn remove_value(&mut self, object: ObjId, value: ValueId) {
        let wanted = self.values.get(value).konst;
        let mut found = None;
        for at in 0..self.length(object).unwrap_or(0) {
            let here = self.values.get(self.at(object, at)).konst;
            if wanted == Konst::Unknown || here == Konst::Unknown {
                break;
            }
            if here == wanted {
                found = Some(at);
                break;
            }
        }
        match found {
            Some(at) => {
                self.take_out(object, at);
            }
            None => self.mix(object),
        }
    }
}
