//! Slots: which values a model means by `this`, an argument, a part of one, at a call.

use smallvec::SmallVec;

use super::calls::{Actual, CallSite};
use super::{Engine, Key, Shape};
use crate::api::At;
use crate::ir::{ArgKind, Expr, ExprId};
use crate::symbol::Sym;
use crate::value::{ObjId, ObjSet, ValueId};

/// A value at a call, with the expression it stands in.
type Found = SmallVec<[(ExprId, ValueId); 4]>;

impl Engine<'_> {
    /// The values at a slot of a call.
    pub(crate) fn slot_values(&mut self, at: At, site: &CallSite) -> Found {
        match at {
            At::This => one(site.receiver),
            At::Any => site.actuals.iter().map(|a| (a.expr, a.value)).collect(),
            At::From(start) => {
                let positional = positional(site).skip(usize::from(start));
                positional.map(|a| (a.expr, a.value)).collect()
            }
            At::Arg(index, name) => one(self.argument_at(index, name, site)),
            At::Part(index, name) => one(self.part_at(index, name, site)),
            At::Return | At::CallbackParam(..) | At::CallbackResult(_) => Found::new(),
        }
    }

    /// The first value at a slot of a call.
    pub(crate) fn slot_value(&mut self, at: At, site: &CallSite) -> Option<(ExprId, ValueId)> {
        match at {
            At::This => site.receiver,
            At::Arg(index, name) => self.argument_at(index, name, site),
            At::Part(index, name) => self.part_at(index, name, site),
            _ => self.slot_value(at, site),
        }
    }

    /// Whether a map that the file writes out has no entry of a name: `**{"httponly": True}` gives no `secure`.
    fn lacks_entry(&self, map: ValueId, name: Sym) -> bool {
        let objects = &self.values.get(map).objects;
        let lacks = |object: &ObjId| {
            let object = &self.objects[object.0 as usize];
            let may_have = |key: Key| key == Key::Name(name) || key == Key::Any;
            object.shape == Shape::Map && !object.parts.iter().any(|part| may_have(part.0))
        };
        !objects.is_empty() && objects.iter().all(lacks)
    }

    pub(super) fn argument_at(
        &mut self,
        index: Option<u8>,
        name: Option<Sym>,
        site: &CallSite,
    ) -> Option<(ExprId, ValueId)> {
        if let Some(name) = name
            && let Some((outer, inner)) = self.symbols.text(name).split_once('.')
            && !self.names_packages()
        {
            return self.entry_at(outer.parse().ok(), outer, inner, site);
        }
        if let Some(name) = name {
            for actual in &site.actuals {
                if actual.kind == ArgKind::Named(name) {
                    return Some((actual.expr, actual.value));
                }
                if actual.kind == ArgKind::SpreadNamed && !self.lacks_entry(actual.value, name) {
                    let span = self.module.expr_span(actual.expr);
                    return Some((actual.expr, self.part(actual.value, Key::Name(name), span)));
                }
                if actual.kind == ArgKind::Positional
                    && let Some(found) = self.option(actual, name)
                {
                    return Some(found);
                }
            }
        }
        let index = usize::from(index?);
        for (at, actual) in positional(site).enumerate() {
            if actual.kind == ArgKind::Spread {
                let span = self.module.expr_span(actual.expr);
                return Some((actual.expr, self.element(actual.value, span)));
            }
            if at == index {
                return Some((actual.expr, actual.value));
            }
        }
        None
    }

    /// The entry of a map that is passed, by place or name.
    pub(super) fn entry_at(
        &self,
        index: Option<usize>,
        outer: &str,
        inner: &str,
        site: &CallSite,
    ) -> Option<(ExprId, ValueId)> {
        let actual = match index {
            Some(index) => positional(site).nth(index)?,
            None => site.actuals.iter().find(|actual| match actual.kind {
                ArgKind::Named(name) => self.symbols.text(name) == outer,
                _ => false,
            })?,
        };
        let key = Key::Name(self.symbols.find(inner)?);
        Some((actual.expr, self.exact_part(actual.value, key)?))
    }

    /// What is kept under exactly this key.
    pub(super) fn exact_part(&self, holder: ValueId, key: Key) -> Option<ValueId> {
        let objects = &self.values.get(holder).objects;
        objects.iter().find_map(|&object| {
            let found = self.of_key(object, key);
            (!matches!(found, ValueId::UNSET | ValueId::UNKNOWN)).then_some(found)
        })
    }

    /// A field of an argument; none where the file makes the argument and does not set the field.
    pub(super) fn part_at(
        &mut self,
        index: u8,
        name: Sym,
        site: &CallSite,
    ) -> Option<(ExprId, ValueId)> {
        let (place, holder) = self.argument_at(Some(index), None, site)?;
        self.field_of(holder, name).map(|value| (place, value))
    }

    /// A field of a value; none where the file makes the value and does not set the field.
    pub(crate) fn field_of(&mut self, holder: ValueId, name: Sym) -> Option<ValueId> {
        let objects = ObjSet::from_slice(&self.values.get(holder).objects);
        let made = |object: &ObjId| {
            let shape = self.objects[object.0 as usize].shape;
            matches!(shape, Shape::Map | Shape::Instance(_))
        };
        let made = !objects.is_empty() && objects.iter().all(made);
        let (found, exact) = self.kept_part(holder, Key::Name(name));
        match found {
            // Made elsewhere: what its field holds is not known.
            ValueId::UNSET if made => None,
            found if exact && found != ValueId::UNSET => Some(found),
            _ => Some(ValueId::UNKNOWN),
        }
    }

    /// `f({ name: x })`: an entry of a map that is passed stands for a named argument.
    pub(super) fn option(&mut self, actual: &Actual, name: Sym) -> Option<(ExprId, ValueId)> {
        if !self.names_packages() {
            return None;
        }
        if let Some((outer, inner)) = self.symbols.text(name).split_once('.') {
            // `cookie.secure`: an entry of an entry.
            let mut value = self.entry_of(actual.value, self.symbols.find(outer)?)?;
            for key in inner.split('.') {
                value = self.entry_of(value, self.symbols.find(key)?)?;
            }
            return Some((actual.expr, value));
        }
        let value = self.entry_of(actual.value, name)?;
        let place = match self.module.expr(actual.expr) {
            Expr::Map(entries) => self.module.list(entries).chunks_exact(2).find_map(|entry| {
                (self.module.expr(entry[0]) == Expr::Str(name)).then_some(entry[1])
            }),
            _ => None,
        };
        Some((place.unwrap_or(actual.expr), value))
    }

    /// What a map has under a key.
    pub(super) fn entry_of(&self, map: ValueId, key: Sym) -> Option<ValueId> {
        self.values.get(map).objects.iter().find_map(|object| {
            let object = &self.objects[object.0 as usize];
            let part = object.parts.iter().find(|part| part.0 == Key::Name(key))?;
            let value = self.state.get(part.1);
            let map = matches!(object.shape, Shape::Map | Shape::Other);
            (map && value != ValueId::UNSET).then_some(value)
        })
    }
}

/// At most one value.
fn one(found: Option<(ExprId, ValueId)>) -> Found {
    found.map_or_else(Found::new, |found| Found::from_slice(&[found]))
}

/// The arguments that are not named.
fn positional(site: &CallSite) -> impl Iterator<Item = &Actual> {
    site.actuals
        .iter()
        .filter(|actual| matches!(actual.kind, ArgKind::Positional | ArgKind::Spread))
}
