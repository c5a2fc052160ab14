//! Variables, fields and elements: reading and writing them.

use smallvec::SmallVec;

use super::{Engine, Key, Shape, Site};
use crate::api::Kinds;
use crate::fact::{FactSet, Note};
use crate::ir::{Bytes, Expr, ExprId, FuncId, FunctionKind};
use crate::state::Slot;
use crate::symbol::Sym;
use crate::value::{Konst, ObjId, ObjSet, Value, ValueId};

/// How many parts an object may have before further ones are kept as one.
const MAX_PARTS: usize = 256;

impl Engine<'_> {
    /// The slot of a name as seen from the function that is being run.
    pub(crate) fn find_slot(&self, name: Sym) -> Option<Slot> {
        let mut at = Some(self.here());
        let mut first = true;
        while let Some(function) = at {
            let code = self.module.function(function);
            let body = code.kind == FunctionKind::ClassBody;
            let seen = !body || self.traits.sees_fields || first && self.traits.body_sees_fields;
            if seen && let Some(&slot) = self.known[function.0 as usize].scope.get(&name) {
                return Some(slot);
            }
            first = false;
            at = code.parent;
        }
        None
    }

    /// The value of a name, where the file binds it.
    pub(crate) fn lookup(&self, name: Sym) -> Option<ValueId> {
        self.find_slot(name).map(|slot| self.state.get(slot))
    }

    /// Gives a name of the current function a value; it is the function's own from here on.
    pub(crate) fn declare(&mut self, name: Sym, value: ValueId) {
        let slot = self.own_slot(self.here(), name);
        self.state.set(slot, value);
    }

    /// The slot of a function's own name.
    pub(crate) fn own_slot(&mut self, function: FuncId, name: Sym) -> Slot {
        let scope = &mut self.known[function.0 as usize].scope;
        if let Some(&slot) = scope.get(&name) {
            return slot;
        }
        let slot = self.state.slot();
        scope.insert(name, slot);
        slot
    }

    /// Where an assignment to a name goes.
    fn slot_to_assign(&mut self, name: Sym) -> Slot {
        let here = self.here();
        let known = &self.known[here.0 as usize];
        if let Some(&slot) = known.scope.get(&name) {
            return slot;
        }
        let outer = !self.traits.assigning_declares || known.outer.contains(&name);
        let found = if outer { self.find_slot(name) } else { None };
        found.unwrap_or_else(|| self.own_slot(here, name))
    }

    /// Assigns to a target: a name, a field, an element, or a pattern of targets.
    pub(crate) fn store(&mut self, target: ExprId, value: ValueId) {
        let span = self.module.expr_span(target);
        self.deeper(span, (), |engine| engine.store_inside(target, value));
    }

    fn store_inside(&mut self, target: ExprId, value: ValueId) {
        let span = self.module.expr_span(target);
        match self.module.expr(target) {
            Expr::Name(name) if self.free_assigned(name, value, span) => {}
            Expr::Name(name) => {
                let slot = self.slot_to_assign(name);
                let value = self.named_error(name, value, span);
                self.setting(name, value, span);
                self.named_literal(name, value, target);
                self.named_use(name, value, span);
                let value = self.implying(value);
                let value = self.noted(value, span, Note::Assigned(name));
                self.state.set(slot, value);
            }
            Expr::Field { base, name } => {
                let holder = self.eval(base);
                self.named_literal(name, value, target);
                self.assigned(holder, Key::Name(name), value, target);
                let value = self.cleaned_by_field(holder, name, value);
                self.store_part(base, holder, Key::Name(name), value);
                self.share(holder, Key::Name(name), value);
                self.become_by_field(base, (holder, name), value);
            }
            Expr::Index { base, index } => {
                let holder = self.eval(base);
                let index_value = self.eval(index);
                let key = self.key(index_value);
                self.assigned(holder, key, value, target);
                if let Some(name) = self.element_of(base) {
                    self.named_use(name, value, span);
                }
                self.keyed(holder, index_value, index);
                self.store_part(base, holder, key, value);
                self.share(holder, key, value);
            }
            Expr::List(list) if self.has_results(value) => {
                self.store_results(self.module.list(list), value, span);
            }
            Expr::List(list) => self.store_list(self.module.list(list), value, span),
            Expr::Map(entries) => self.store_pattern(self.module.list(entries), value, span),
            Expr::Assign {
                target,
                value: default,
            } => {
                let default = self.eval(default);
                let either = self.join(value, default);
                self.store(target, either);
            }
            Expr::Slice(base) | Expr::Stretch { base, .. } => {
                let holder = self.eval(base);
                self.store_part(base, holder, Key::Any, value);
            }
            Expr::Same(inner) | Expr::Spread(inner) => self.store(inner, value),
            _ => {}
        }
    }

    /// What a field is given, clean for what does no harm there: a path behind the host of an address.
    pub(super) fn cleaned_by_field(
        &mut self,
        holder: ValueId,
        name: Sym,
        value: ValueId,
    ) -> ValueId {
        let api = self.api;
        let node = self.values.get(holder).node;
        let facts = node
            .and_then(|node| api.member(node, name))
            .and_then(|field| api.facts(field));
        let Some(facts) = facts.filter(|_| !self.values.get(value).taint.is_empty()) else {
            return value;
        };
        let of_field = facts.cleans.iter().filter(|clean| clean.is_of_field());
        let kinds = of_field.fold(Kinds::default(), |all, clean| all.with(clean.kinds));
        self.clean(value, kinds)
    }

    fn store_list(&mut self, targets: &[ExprId], value: ValueId, span: Bytes) {
        let mut key = Some(0);
        for (at, &part) in targets.iter().enumerate() {
            if let Expr::Spread(rest) = self.module.expr(part) {
                let behind = targets.len() - at - 1;
                let taken = self.rest_of(part, value, at, behind);
                let element = taken.unwrap_or_else(|| self.element(value, span));
                self.store(rest, element);
                let length = self.elements(value).map(|elements| elements.len());
                key = length.and_then(|length| length.checked_sub(behind));
            } else {
                let at = key.and_then(|key| i64::try_from(key).ok());
                let element = self.part(value, at.map_or(Key::Any, Key::At), span);
                self.store(part, element);
                key = key.map(|key| key + 1);
            }
        }
    }

    /// `a, *rest = list`: the elements that are left over, where it is known which those are.
    fn rest_of(
        &mut self,
        place: ExprId,
        list: ValueId,
        from: usize,
        behind: usize,
    ) -> Option<ValueId> {
        let elements = self.elements(list)?;
        let left = elements.get(from..elements.len().checked_sub(behind)?)?;
        let object = self.object(Site::Expr(place), Shape::List);
        self.set_length(object, 0);
        for &element in left {
            self.push(object, element);
        }
        Some(self.holding(object))
    }

    fn store_pattern(&mut self, entries: &[ExprId], value: ValueId, span: Bytes) {
        for entry in entries.chunks_exact(2) {
            if let Expr::Spread(rest) = self.module.expr(entry[0]) {
                self.store(rest, value);
            } else {
                let key = self.eval(entry[0]);
                let key = self.key(key);
                let part = self.part(value, key, span);
                self.store(entry[1], part);
            }
        }
    }

    /// The value, with the step noted in the data it holds.
    pub(crate) fn noted(&mut self, value: ValueId, span: Bytes, note: Note) -> ValueId {
        if self.values.get(value).taint.is_empty() {
            return value;
        }
        let taint = FactSet::from_slice(&self.values.get(value).taint);
        let taint = self.stepped(&taint, span, note);
        self.with_taint(value, taint)
    }

    /// A constant as a key.
    pub(crate) fn key(&self, value: ValueId) -> Key {
        match self.values.get(value).konst {
            Konst::Str(text) => Key::Name(text),
            Konst::Int(at) => Key::At(at),
            _ => Key::Any,
        }
    }

    /// Writes a part of the value that `base` names. Without an object yet, the value gets one.
    pub(super) fn store_part(&mut self, base: ExprId, holder: ValueId, key: Key, value: ValueId) {
        let objects = ObjSet::from_slice(&self.values.get(holder).objects);
        if let [object] = *objects.as_slice() {
            self.write(object, key, value, key == Key::Any);
            return;
        }
        for &object in &objects {
            self.write(object, key, value, true);
        }
        if objects.is_empty() {
            let object = self.object(Site::Expr(base), Shape::Other);
            let mut owner = self.values.get(holder).clone();
            owner.objects.push(object);
            let owner = self.values.add(owner);
            self.write(object, key, value, false);
            self.replace(base, owner);
        }
    }

    /// Writes a part of an object; weakly where it may be another one.
    pub(crate) fn write(&mut self, object: ObjId, key: Key, value: ValueId, weak: bool) {
        let key = self.counted(object, key);
        let weak = weak || key == Key::Any;
        let slot = self.part_slot(object, key);
        let value = if weak && value != ValueId::UNSET {
            self.join(self.state.get(slot), value)
        } else {
            value
        };
        self.state.set(slot, value);
    }

    fn part_slot(&mut self, object: ObjId, key: Key) -> Slot {
        let parts = &self.objects[object.0 as usize].parts;
        let full = parts.len() >= MAX_PARTS;
        if let Some(&(_, slot)) = parts.iter().find(|part| part.0 == key) {
            return slot;
        }
        let key = if full { Key::Any } else { key };
        if full && let Some(&(_, slot)) = parts.iter().find(|part| part.0 == key) {
            return slot;
        }
        let slot = self.state.slot();
        self.objects[object.0 as usize].parts.push((key, slot));
        slot
    }

    /// Gives the place that an expression names another value: the same data, better known.
    pub(crate) fn replace(&mut self, place: ExprId, value: ValueId) {
        match self.module.expr(place) {
            Expr::Name(name) => {
                if let Some(slot) = self.find_slot(name) {
                    self.state.set(slot, value);
                }
            }
            Expr::Field { base, name } => {
                let holder = self.last[base.0 as usize];
                self.replace_part(base, holder, Key::Name(name), value);
            }
            Expr::Index { base, index } => {
                let holder = self.last[base.0 as usize];
                let key = self.key(self.last[index.0 as usize]);
                if key != Key::Any {
                    self.replace_part(base, holder, key, value);
                }
            }
            Expr::Same(inner) => self.replace(inner, value),
            // `builder.append(a).append(b)`: the call gave its receiver back, so what it gave changes with it.
            Expr::Call(call) => {
                if let Expr::Field { base, .. } = self.module.expr(self.module.call(call).callee)
                    && self.is_fluent(place, base)
                {
                    self.replace(base, value);
                }
            }
            Expr::Assign { target, .. } => self.replace(target, value),
            Expr::This => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.this = value;
                }
            }
            _ => {}
        }
    }

    /// Whether a method's result is of the very kind of its receiver: builders give themselves back.
    fn is_fluent(&self, result: ExprId, receiver: ExprId) -> bool {
        let node = |expr: ExprId| self.values.get(self.last[expr.0 as usize]).node;
        match (node(result), node(receiver)) {
            (Some(result), Some(receiver)) => self.api.is_a(result, receiver),
            _ => false,
        }
    }

    fn replace_part(&mut self, base: ExprId, holder: ValueId, key: Key, value: ValueId) {
        match *self.values.get(holder).objects.as_slice() {
            [object] => self.write(object, key, value, false),
            [] => self.store_part(base, holder, key, value),
            _ => {}
        }
    }

    /// The variable or field whose element is assigned: `key[i] = x`.
    fn element_of(&self, base: ExprId) -> Option<Sym> {
        match self.module.expr(base) {
            Expr::Name(name) | Expr::Field { name, .. } => Some(name),
            _ => None,
        }
    }

    /// A part of a value by its key: `x["name"]`, `x[0]`, any element.
    pub(crate) fn part(&mut self, holder: ValueId, key: Key, span: Bytes) -> ValueId {
        if let Some(sign) = self.sign_at(holder, key) {
            return sign;
        }
        let (found, exact) = self.kept_part(holder, key);
        // What was written under the very key hides what the whole value holds.
        if exact && found != ValueId::UNSET {
            return found;
        }
        if let Some(shared) = self.shared(holder, key) {
            return self.join(found, shared);
        }
        match (found, self.own_part(holder, key, span)) {
            (ValueId::UNSET, own) => own.unwrap_or(ValueId::UNKNOWN),
            (found, Some(own)) => self.join(found, own),
            (found, None) => found,
        }
    }

    /// What was written to the objects of a value under a key, and whether under exactly this one.
    pub(crate) fn kept_part(&mut self, holder: ValueId, key: Key) -> (ValueId, bool) {
        let mut found = ValueId::UNSET;
        let mut all_exact = key != Key::Any;
        let objects = ObjSet::from_slice(&self.values.get(holder).objects);
        for &object in &objects {
            let parts: SmallVec<[(Key, Slot); 8]> =
                SmallVec::from_slice(&self.objects[object.0 as usize].parts);
            let key = self.counted(object, key);
            let exact = parts
                .iter()
                .any(|part| part.0 == key && self.state.get(part.1) != ValueId::UNSET);
            all_exact &= exact;
            for (at, slot) in parts {
                if at == Key::Length {
                    continue;
                }
                if key == Key::Any || at == key || at == Key::Any && !exact {
                    found = self.join(found, self.state.get(slot));
                }
            }
        }
        (found, all_exact)
    }

    /// A part of what is known of the value itself: its library name, and the data it holds as a whole.
    fn own_part(&mut self, holder: ValueId, key: Key, span: Bytes) -> Option<ValueId> {
        let value = self.values.get(holder);
        let name = match key {
            Key::Name(name) => Some(name),
            _ => None,
        };
        let node = value.node.and_then(|node| {
            name.and_then(|name| self.api.member(node, name))
                .or_else(|| self.api.member(node, self.api.element))
        });
        if self.is_itself(node) {
            return Some(holder);
        }
        let labels = name.is_some_and(|name| !self.labels_of_name(name).is_empty());
        let value = self.values.get(holder);
        if node.is_none() && value.taint.is_empty() && !labels {
            return None;
        }
        let (mut taint, guessed) = (value.taint.clone(), value.guessed);
        if let Some(name) = name {
            self.add_name_labels(name, &mut taint, span);
        }
        let taint = self.routed_entry(holder, key, taint);
        Some(match node {
            Some(node) => self.of_node(node, guessed, taint, span),
            None => self.tainted(taint),
        })
    }

    /// Any element of a value.
    pub(crate) fn element(&mut self, holder: ValueId, span: Bytes) -> ValueId {
        self.part(holder, Key::Any, span)
    }

    /// Adds the labels that a name gives.
    pub(crate) fn add_name_labels(&mut self, name: Sym, taint: &mut FactSet, span: Bytes) {
        for label in self.labels_of_name(name).iter() {
            if !taint
                .iter()
                .any(|&fact| self.facts.get(fact).label == label)
            {
                let fact = self.facts.source(label, span, Note::Named(name), false);
                self.facts.insert(taint, fact);
            }
        }
    }

    /// An object as a value.
    pub(crate) fn holding(&mut self, object: ObjId) -> ValueId {
        self.values.add(Value {
            objects: SmallVec::from_slice(&[object]),
            ..Value::default()
        })
    }
}
