//! Lists and maps whose elements are told apart by place or key, through the calls that change them.

use smallvec::SmallVec;

use super::calls::Actual;
use super::external::External;
use super::{Engine, Key, Shape, Site};
use crate::api::At;
use crate::ir::{Expr, ExprId};
use crate::model::Container;
use crate::symbol::Sym;
use crate::value::{Konst, ObjId, ObjSet, Value, ValueId};

/// The values at the slots of a call, as the model lists them.
type Given = SmallVec<[ValueId; 4]>;

impl<'a> Engine<'a> {
    /// Does what a call does with the elements of a container, and gives its result; nothing where the container or the place
    /// is not known, so that the call is seen as any other.
    pub(super) fn contained(&mut self, call: &External<'_, 'a>) -> Option<ValueId> {
        let of = &call.facts?.contains;
        let does = of.iter().find(|does| self.holds(&does.when, call.site))?;
        let given = self.given(&does.slots, call);
        match does.does {
            Container::List => return Some(self.made(call, Shape::List, &given)),
            Container::Map => return Some(self.made(call, Shape::Map, &given)),
            Container::Pairs => return self.pairs(call, &given),
            Container::Field => {
                let &[holder, name, ..] = given.as_slice() else {
                    return None;
                };
                let Key::Name(name) = self.key(name) else {
                    return None;
                };
                return Some(self.member(holder, name, call.site.span));
            }
            Container::Append => return self.appended(call),
            Container::Merge => return self.merged(call),
            Container::Leave => return self.left_with_request(&given),
            Container::Find => return self.found_with_request(&given),
            Container::Fit => return self.fitted(call, &given),
            _ => {}
        }
        let (place, holder) = call.site.receiver?;
        let objects = ObjSet::from_slice(&self.values.get(holder).objects);
        match (does.does, objects.as_slice()) {
            (Container::Put, []) => {
                let (value, keys) = given.split_last()?;
                let key = self.keys(keys);
                self.store_part(place, holder, key, *value);
                self.share(holder, key, *value);
                Some(ValueId::UNKNOWN)
            }
            (Container::Get, []) if let Some(shared) = self.shared_by_call(holder, &given) => {
                Some(shared)
            }
            (Container::Get, []) => {
                // Nobody knows what is there, but what stands in for it.
                let default = self.given(&does.to, call).first().copied()?;
                let clean = self.values.get(holder).taint.is_empty();
                clean.then(|| self.join(ValueId::UNKNOWN, default))
            }
            (Container::Get, &[object]) => {
                let default = self.given(&does.to, call).first().copied();
                self.got(holder, object, &given, default, call)
            }
            (Container::Mix, &[object]) => {
                self.mix(object);
                Some(holder)
            }
            (does, &[object]) => self.changed(does, object, &given, call),
            (Container::Clear, []) => {
                // A builder's text is thrown away.
                let empty = self.with_taint(holder, SmallVec::new());
                self.replace(place, empty);
                Some(empty)
            }
            _ => None,
        }
    }

    /// `enumerate(list)`, `map.items()`: what is told apart is the element from what it is counted or named by.
    fn pairs(&mut self, call: &External<'_, 'a>, given: &[ValueId]) -> Option<ValueId> {
        let &[over, ..] = given else { return None };
        let value = self.values.get(over);
        if value.objects.is_empty() || !value.taint.is_empty() {
            return None;
        }
        let span = call.site.span;
        let element = self.element(over, span);
        let Expr::Call(id) = self.module.expr(call.site.id) else {
            return None;
        };
        let inner = Site::Expr(self.module.call(id).callee);
        let pair = self.object(inner, Shape::List);
        self.write(pair, Key::At(0), ValueId::UNKNOWN, false);
        self.write(pair, Key::At(1), element, false);
        let pair = self.holding(pair);
        let list = self.object(Site::Expr(call.site.id), Shape::List);
        self.write(list, Key::Any, pair, false);
        Some(self.holding(list))
    }

    fn given(&mut self, slots: &[At], call: &External<'_, 'a>) -> Given {
        let mut given = Given::new();
        for &slot in slots {
            given.extend(
                self.slot_values(slot, call.site)
                    .first()
                    .map(|found| found.1),
            );
        }
        given
    }

    /// A new container: empty, or with the elements of another one.
    fn made(&mut self, call: &External<'_, 'a>, shape: Shape, given: &[ValueId]) -> ValueId {
        let site = call.site;
        let from = given.first().copied();
        let listed = from.and_then(|from| self.elements(from));
        let object = self.object(Site::Expr(site.id), shape);
        match (from, listed) {
            (None, _) => {
                self.set_length(object, 0);
                for actual in &site.actuals {
                    if actual.is_placed() {
                        self.write(object, Key::Any, actual.value, true);
                    }
                }
            }
            (_, Some(listed)) => {
                self.set_length(object, 0);
                for value in listed {
                    self.push(object, value);
                }
            }
            (Some(from), None) if shape == Shape::Map => self.spread_into(object, from),
            (Some(from), None) => {
                let element = self.element(from, site.span);
                self.write(object, Key::Any, element, true);
            }
        }
        for actual in &site.actuals {
            if let crate::ir::ArgKind::Named(name) = actual.kind {
                self.write(object, Key::Name(name), actual.value, false);
            }
        }
        let node = call.node.and_then(|node| self.result_node(node, site));
        self.values.add(Value {
            node,
            guessed: call.guessed,
            objects: SmallVec::from_slice(&[object]),
            ..Value::default()
        })
    }

    /// `append(list, a, more...)`: the elements of the list, and the others.
    fn appended(&mut self, call: &External<'_, 'a>) -> Option<ValueId> {
        let site = call.site;
        let (first, others) = site.actuals.split_first()?;
        let listed = self.elements(first.value);
        let base = self.values.get(first.value);
        let known = listed.is_some() || !base.objects.is_empty();
        let rest = if known { None } else { Some(base.clone()) };
        let element = self.element(first.value, site.span);
        let more: SmallVec<[_; 4]> = others
            .iter()
            .map(|actual| match actual.kind {
                crate::ir::ArgKind::Spread => (self.elements(actual.value), actual.value, true),
                _ => (None, actual.value, false),
            })
            .collect();
        let object = self.object(Site::Expr(site.id), Shape::List);
        match listed {
            Some(listed) => {
                self.set_length(object, 0);
                for value in listed {
                    self.push(object, value);
                }
            }
            None if rest.is_none() => self.write(object, Key::Any, element, true),
            None => {}
        }
        for (listed, value, spread) in more {
            match listed {
                Some(listed) => {
                    for value in listed {
                        self.push(object, value);
                    }
                }
                None if spread => {
                    let element = self.element(value, site.span);
                    self.mix(object);
                    self.write(object, Key::Any, element, true);
                    self.write(object, Key::Any, value, true);
                }
                None => self.push(object, value),
            }
        }
        let mut value = rest.unwrap_or_default();
        value.konst = Konst::Unknown;
        value.objects = SmallVec::from_slice(&[object]);
        Some(self.values.add(value))
    }

    /// `Object.assign(a, b, c)`: the entries of the others are put into the first.
    fn merged(&mut self, call: &External<'_, 'a>) -> Option<ValueId> {
        let (first, others) = call.site.actuals.split_first()?;
        let [object] = *self.values.get(first.value).objects.as_slice() else {
            return None;
        };
        if !others.iter().all(Actual::is_placed) {
            return None;
        }
        for other in others {
            self.spread_into(object, other.value);
        }
        Some(first.value)
    }

    /// The elements of a list of known length.
    pub(super) fn elements(&self, value: ValueId) -> Option<SmallVec<[ValueId; 8]>> {
        let [object] = *self.values.get(value).objects.as_slice() else {
            return None;
        };
        let length = self.length(object)?;
        Some((0..length).map(|at| self.at(object, at)).collect())
    }

    /// What is kept under a key; the default where the key is known to be missing.
    fn got(
        &mut self,
        holder: ValueId,
        object: ObjId,
        keys: &[ValueId],
        default: Option<ValueId>,
        call: &External<'_, 'a>,
    ) -> Option<ValueId> {
        let key = self.keys(keys);
        if key == Key::Any {
            return None;
        }
        if let (&[index], Shape::Instance(_)) = (keys, self.objects[object.0 as usize].shape)
            && let Some(declared) = self.declared_part(holder, index)
        {
            return Some(declared);
        }
        let (found, exact) = self.kept_part(holder, key);
        if exact && found != ValueId::UNSET {
            return Some(match key {
                Key::Name(name) => self.labelled(found, name, call.site.span),
                _ => found,
            });
        }
        let kept = &self.objects[object.0 as usize];
        if let Some(shared) = self.shared(holder, key) {
            return Some(self.join(found, shared));
        }
        let closed = matches!(kept.shape, Shape::Map | Shape::List)
            && self.values.get(holder).taint.is_empty()
            && !kept
                .parts
                .iter()
                .any(|&(key, slot)| key == Key::Any && self.state.get(slot) != ValueId::UNSET);
        if closed {
            return Some(default.unwrap_or(ValueId::UNKNOWN));
        }
        let default = default?;
        let found = self.part(holder, key, call.site.span);
        Some(self.join(found, default))
    }

    /// Several constant keys are one key: a section and an option.
    fn keys(&mut self, keys: &[ValueId]) -> Key {
        if let [key] = *keys {
            return self.key(key);
        }
        let mut texts: SmallVec<[Sym; 4]> = SmallVec::new();
        for &key in keys {
            match self.key(key) {
                Key::Name(name) => texts.extend([name, Sym::EMPTY]),
                _ => return Key::Any,
            }
        }
        let joined: Vec<&str> = texts.iter().map(|&text| self.symbols.text(text)).collect();
        let joined = joined.join("\0");
        Key::Name(self.symbols.intern_made(&joined))
    }

    fn changed(
        &mut self,
        does: Container,
        object: ObjId,
        given: &[ValueId],
        call: &External<'_, 'a>,
    ) -> Option<ValueId> {
        let list = self.objects[object.0 as usize].shape == Shape::List;
        let span = call.site.span;
        match (does, given) {
            (Container::Push | Container::PushFirst, _) if list && call.site.actuals.len() > 1 => {
                return self.pushed_all(does, object, call);
            }
            (Container::Push, &[value]) if list => self.push(object, value),
            (Container::Insert, &[at, value]) if list => self.insert(object, at, value),
            (Container::Put, &[.., value]) => {
                let key = self.keys(&given[..given.len() - 1]);
                self.write(object, key, value, key == Key::Any);
                self.share(call.site.receiver?.1, key, value);
            }
            (Container::Remove, at) if list => {
                return Some(self.remove(object, at.first().copied()));
            }
            (Container::Remove, &[key, ..]) => return self.removed_key(object, key),
            (Container::RemoveValue, &[value]) if list => self.remove_value(object, value),
            (Container::Clear, _) => {
                self.forget(object);
                self.set_length(object, 0);
            }
            (Container::Extend, &[other]) if list => match self.elements(other) {
                Some(elements) => {
                    for value in elements {
                        self.push(object, value);
                    }
                }
                None => {
                    let element = self.element(other, span);
                    self.mix(object);
                    self.write(object, Key::Any, element, true);
                }
            },
            (Container::Extend, &[other]) => self.spread_into(object, other),
            (Container::PushFirst, &[value]) if list => {
                let first = self.constant(Konst::Int(0));
                self.insert(object, first, value);
            }
            (Container::RemoveFirst, _) if list => {
                let first = self.constant(Konst::Int(0));
                return Some(self.remove(object, Some(first)));
            }
            (Container::First | Container::Last, _) if list => {
                let at = match does {
                    Container::First => 0,
                    _ => self.length(object)?.checked_sub(1)?,
                };
                return self.length(object).map(|_| self.at(object, at));
            }
            _ => return None,
        }
        Some(ValueId::UNKNOWN)
    }

    /// From here on, the elements are not told apart.
    pub(super) fn mix(&mut self, object: ObjId) {
        let mut mixed = ValueId::UNSET;
        let parts: SmallVec<[_; 8]> = SmallVec::from_slice(&self.objects[object.0 as usize].parts);
        for &(key, slot) in &parts {
            if key != Key::Length {
                mixed = self.join(mixed, self.state.get(slot));
            }
        }
        self.forget(object);
        if mixed != ValueId::UNSET {
            self.write(object, Key::Any, mixed, false);
        }
    }

    fn forget(&mut self, object: ObjId) {
        let parts: SmallVec<[_; 8]> = SmallVec::from_slice(&self.objects[object.0 as usize].parts);
        for (_, slot) in parts {
            self.state.set(slot, ValueId::UNSET);
        }
    }
}

impl Engine<'_> {
    /// A copy of an object: what is changed in the one stays as it is in the other.
    pub(super) fn copied(&mut self, id: ExprId, inner: ExprId) -> ValueId {
        let whole = self.eval(inner);
        let [object] = *self.values.get(whole).objects.as_slice() else {
            return whole;
        };
        let kept = &self.objects[object.0 as usize];
        let shape = kept.shape;
        let parts: SmallVec<[(Key, ValueId); 8]> = kept
            .parts
            .iter()
            .map(|&(key, slot)| (key, self.state.get(slot)))
            .filter(|part| part.1 != ValueId::UNSET)
            .collect();
        let copy = self.object(Site::Expr(id), shape);
        for (key, value) in parts {
            self.write(copy, key, value, false);
        }
        let mut value = self.values.get(whole).clone();
        value.objects = SmallVec::from_slice(&[copy]);
        self.values.add(value)
    }
}
