//! What a field, a method or a subscript of a value gives.

use super::{Engine, Key, Shape};
use crate::api::{At, Kinds, Node};
use crate::fact::{FactSet, Note};
use crate::ir::Bytes;
use crate::model::{Kind, Label};
use crate::symbol::Sym;
use crate::value::{Callable, FactId, Konst, ObjId, ValueId};

impl Engine<'_> {
    /// `x.name`: a field, a method of the file's classes, or a library's.
    pub(crate) fn member(&mut self, holder: ValueId, name: Sym, span: Bytes) -> ValueId {
        if let Some(method) = self.class_member(holder, name) {
            return self.got_from(method, span).unwrap_or(method);
        }
        let (found, exact) = self.kept_part(holder, Key::Name(name));
        if exact && found != ValueId::UNSET {
            return self.labelled(found, name, span);
        }
        if let Some(shared) = self.shared(holder, Key::Name(name)) {
            return self.labelled(shared, name, span);
        }
        if let Some(field) = self.class_field(holder, name) {
            let field = self.own_part_of(holder, field, name);
            return self.labelled(field, name, span);
        }
        let own = self.unkept_member(holder, name, span);
        // A list has elements, and no fields: `items.length` holds none of them.
        if self.is_only_list(holder) {
            return own;
        }
        // What was put in under a key that nobody knows may be it: the data of that, not what it is.
        if self.values.get(found).taint.is_empty() || self.values.get(own).node.is_some() {
            return own;
        }
        let mut taint = FactSet::from_slice(&self.values.get(own).taint);
        let more = FactSet::from_slice(&self.values.get(found).taint);
        self.facts.union(&mut taint, &more);
        self.with_taint(own, taint)
    }

    /// A field that the file is not known to have set: what the value itself says of it.
    pub(super) fn unkept_member(&mut self, holder: ValueId, name: Sym, span: Bytes) -> ValueId {
        if self.traits.calls_lambdas_by_method && self.is_lambda(holder) {
            return holder;
        }
        let value = self.values.get(holder);
        let node = value.node.and_then(|node| self.api.member(node, name));
        // A field is an element there: `files.picture` is `files["picture"]`.
        let element = value.node.filter(|_| self.names_packages());
        let node = node
            .or_else(|| element.and_then(|node| self.api.member(node, self.api.element)))
            .or_else(|| self.unmodelled_part(value));
        if self.is_itself(node) {
            return holder;
        }
        let guessed = value.guessed;
        let mut taint = self.field_taint(&value.taint, name);
        if !taint.is_empty() {
            let api = self.api;
            let read = node.or_else(|| api.of_unknown(name));
            for clean in read
                .and_then(|read| api.facts(read))
                .map_or(&[][..], |facts| &facts.cleans)
                .iter()
                .filter(|clean| !clean.is_of_field())
            {
                taint = self.cleared(&taint, clean.kinds);
            }
        }
        if self.symbols.text(name) == "length" {
            taint = self.cleared(&taint, Kinds::of(Kind::Number));
        }
        self.add_name_labels(name, &mut taint, span);
        match node {
            Some(node) => self.of_node(node, guessed, taint, span),
            None if taint.is_empty() => {
                let konst = self.folded_field(holder, name);
                self.constant(konst)
            }
            None => self.tainted(taint),
        }
    }

    /// `x[key]` of an instance whose class says what that gives.
    pub(super) fn subscripted(
        &mut self,
        holder: ValueId,
        index: ValueId,
        span: Bytes,
    ) -> Option<ValueId> {
        let &[object] = self.values.get(holder).objects.as_slice() else {
            return None;
        };
        if !matches!(self.objects[object.0 as usize].shape, Shape::Instance(_)) {
            return None;
        }
        let getter = self.symbols.find("__getitem__");
        let Some(method) = getter.and_then(|name| self.class_member(holder, name)) else {
            return self.declared_part(holder, index);
        };
        let name = getter?;
        let getter = *self.values.get(method).callables.first()?;
        if !matches!(getter, Callable::Bound(..)) {
            return None;
        }
        let result = self.run_with(getter, &[index])?;
        Some(self.noted(result, span, Note::Returned(name)))
    }

    /// `form.cleaned_data["name"]`: what the class of a form declares under that name.
    pub(super) fn declared_part(&mut self, holder: ValueId, index: ValueId) -> Option<ValueId> {
        let Key::Name(name) = self.key(index) else {
            return None;
        };
        let (_, kept) = self.kept_part(holder, Key::Name(name));
        let field = self.class_field(holder, name).filter(|_| !kept)?;
        (field != ValueId::UNSET).then_some(field)
    }

    /// Whether a field gives the whole again, by another name: `form.cleaned_data`.
    pub(super) fn is_itself(&self, node: Option<Node>) -> bool {
        let facts = node.and_then(|node| self.api.facts(node));
        facts.is_some_and(|facts| facts.same == Some(At::This))
    }

    fn is_only_list(&self, holder: ValueId) -> bool {
        let objects = &self.values.get(holder).objects;
        let list = |object: &ObjId| self.objects[object.0 as usize].shape == Shape::List;
        !objects.is_empty() && objects.iter().all(list)
    }

    /// What a method gives that is read like a field.
    pub(super) fn got_from(&mut self, method: ValueId, span: Bytes) -> Option<ValueId> {
        let is_getter = |callable: &Callable| match *callable {
            Callable::Bound(method, _) => self.module.function(method).is_getter,
            _ => false,
        };
        let callables = &self.values.get(method).callables;
        let getter = *callables.iter().find(|c| is_getter(c))?;
        let Callable::Bound(function, _) = getter else {
            return None;
        };
        let result = self.run_with(getter, &[])?;
        let name = self.module.function(function).name;
        Some(self.noted(result, span, Note::Returned(name)))
    }

    /// A field that is an instance of another class of the file, or that the class gives no value, holds what the whole
    /// holds.
    pub(super) fn own_part_of(&mut self, holder: ValueId, field: ValueId, name: Sym) -> ValueId {
        let whole = &self.values.get(holder).taint;
        let known = self.values.get(field);
        let open = matches!(known.konst, Konst::Unknown | Konst::Null)
            && known.callables.is_empty()
            && known.taint.is_empty();
        if whole.is_empty() || !open && known.objects.is_empty() {
            return field;
        }
        let kind = known.node.and_then(|node| self.api.facts(node));
        let kinds = kind.map_or_else(Kinds::default, |facts| facts.cleaned(|_| true));
        let field = match field {
            ValueId::UNSET => ValueId::UNKNOWN,
            field => field,
        };
        let mut taint = self.field_taint(whole, name);
        taint = self.cleared(&taint, kinds);
        self.facts.union(&mut taint, &self.values.get(field).taint);
        self.with_taint(field, taint)
    }

    pub(super) fn is_lambda(&self, value: ValueId) -> bool {
        let callables = &self.values.get(value).callables;
        let function = |callable: &Callable| !matches!(callable, Callable::Class(_));
        !callables.is_empty() && callables.iter().all(function)
    }

    /// What of a value's data is in its fields: an exception's text is not in its code or type.
    pub(super) fn field_taint(&self, taint: &[FactId], name: Sym) -> FactSet {
        let exception = |fact: FactId| self.facts.get(fact).label == Label::Exception;
        if !taint.iter().any(|&fact| exception(fact)) {
            return FactSet::from_slice(taint);
        }
        let text = self.symbols.text(name);
        let script = self.traits.only_stack_tells;
        let silent = text.starts_with("__")
            || text.ends_with("code")
            || matches!(text, "status" | "name")
            || script && text != "stack";
        taint
            .iter()
            .copied()
            .filter(|&fact| !(silent && exception(fact)))
            .collect()
    }

    /// The value with the labels that its name gives.
    pub(crate) fn labelled(&mut self, value: ValueId, name: Sym, span: Bytes) -> ValueId {
        if self.labels_of_name(name).is_empty() || self.is_own(value) {
            return value;
        }
        let node = self.values.get(value).node;
        if node.is_some_and(|node| self.api.text(node) == self.symbols.text(name)) {
            return value;
        }
        let mut taint = FactSet::from_slice(&self.values.get(value).taint);
        self.add_name_labels(name, &mut taint, span);
        self.with_taint(value, taint)
    }
}
