//! What a schema lets through: the parts that it names, each as clean as the type says that it gives them.

use smallvec::SmallVec;

use super::calls::{Actual, CallSite};
use super::external::External;
use super::{Engine, Key, Shape, Site};
use crate::api::Node;
use crate::ir::{ArgKind, Bytes, ClassId, ExprId};
use crate::symbol::Sym;
use crate::value::{Callable, Value, ValueId};

impl Engine<'_> {
    /// `schema.parse(x)`, `Model.model_validate(x)`: what they make of the data.
    pub(super) fn fitted(&mut self, call: &External<'_, '_>, given: &[ValueId]) -> Option<ValueId> {
        let &[schema, data, ..] = given else {
            return None;
        };
        let site = call.site;
        let class = self
            .callables(schema)
            .iter()
            .find_map(|callable| match callable {
                Callable::Class(class) => Some(*class),
                _ => None,
            });
        if let Some(class) = class {
            let object = self.object(Site::Expr(site.id), Shape::Instance(class));
            let this = self.instance_of(class, object);
            self.fit_class(class, this, data, site.span);
            return Some(this);
        }
        let fields = self.fields_of_schema(schema)?;
        let map = self.object(Site::Expr(site.id), Shape::Map);
        for (name, field) in fields {
            let kinds = self.kinds_of_type(None, self.values.get(field).node);
            let part = self.part(data, Key::Name(name), site.span);
            let part = self.clean(part, kinds);
            self.write(map, Key::Name(name), part, false);
        }
        let node = call.node.and_then(|node| self.result_node(node, site));
        Some(self.values.add(Value {
            node: node.filter(|&node| node != Node::FOREIGN),
            objects: SmallVec::from_slice(&[map]),
            ..Value::default()
        }))
    }

    /// The names that a schema has, with what stands for their types: the entries of a map, or what the body of its class
    /// sets.
    fn fields_of_schema(&self, schema: ValueId) -> Option<Vec<(Sym, ValueId)>> {
        let [object] = *self.values.get(schema).objects.as_slice() else {
            return None;
        };
        let object = &self.objects[object.0 as usize];
        let slots: Vec<_> = match object.shape {
            Shape::Instance(class) => {
                let body = self.module.class(class).body?;
                let scope = &self.known[body.0 as usize].scope;
                let mut slots: Vec<_> = scope.iter().map(|(&name, &slot)| (name, slot)).collect();
                slots.sort_unstable_by_key(|entry| entry.1);
                slots
            }
            _ => object
                .parts
                .iter()
                .filter_map(|&(key, slot)| match key {
                    Key::Name(name) => Some((name, slot)),
                    _ => None,
                })
                .collect(),
        };
        let read = |(name, slot)| (name, self.state.get(slot));
        Some(slots.into_iter().map(read).collect())
    }

    /// Gives an instance the parts of the data that its class declares.
    fn fit_class(&mut self, class: ClassId, this: ValueId, data: ValueId, span: Bytes) {
        let [object] = *self.values.get(this).objects.as_slice() else {
            return;
        };
        // What a class above may declare.
        let whole = self.element(data, span);
        self.write(object, Key::Any, whole, false);
        for (name, ty) in self.typed_fields(class) {
            let part = self.part(data, Key::Name(name), span);
            let part = match self.makes_fit(class) {
                true => {
                    let typed = self.type_node(ty).map(|found| found.0);
                    let kinds = self.kinds_of_type(Some(ty), typed);
                    self.clean(part, kinds)
                }
                false => part,
            };
            self.write(object, Key::Name(name), part, false);
        }
    }

    /// `Model(**data)`, `Model(id=x)`: whether the base of the class turns what it is given into what its fields say.
    fn makes_fit(&self, class: ClassId) -> bool {
        let facts = self.base_node(class).and_then(|node| self.api.facts(node));
        facts.is_some_and(|facts| facts.fits)
    }

    /// What an instance is made of by a class without a constructor: data classes, models.
    pub(super) fn keep_given(&mut self, class: ClassId, this: ValueId, site: &CallSite) {
        let [object] = *self.values.get(this).objects.as_slice() else {
            return;
        };
        let fields = self.typed_fields(class);
        let mut place = 0;
        for actual in &site.actuals {
            let key = match actual.kind {
                ArgKind::Positional if place < fields.len() => {
                    place += 1;
                    Key::Name(fields[place - 1].0)
                }
                ArgKind::Named(name) => {
                    self.note_named(class, name, actual);
                    Key::Name(name)
                }
                ArgKind::SpreadNamed => {
                    self.fit_class(class, this, actual.value, site.span);
                    continue;
                }
                _ => Key::Any,
            };
            let value = self.fit_field(class, &fields, key, actual.value);
            self.write(object, key, value, key == Key::Any);
        }
    }

    fn note_named(&mut self, class: ClassId, name: Sym, actual: &Actual) {
        self.named_literal(name, actual.value, actual.expr);
        let span = self.module.expr_span(actual.expr);
        self.named_use(name, actual.value, span);
        if self.is_whole(name) {
            let class = self.module.class(class).name;
            self.named_use(class, actual.value, span);
        }
    }

    /// What a field keeps of what it is given.
    fn fit_field(
        &mut self,
        class: ClassId,
        fields: &[(Sym, ExprId)],
        key: Key,
        value: ValueId,
    ) -> ValueId {
        let field = fields.iter().find(|field| Key::Name(field.0) == key);
        let Some(&(_, ty)) = field.filter(|_| self.makes_fit(class)) else {
            return value;
        };
        let typed = self.type_node(ty).map(|found| found.0);
        let kinds = self.kinds_of_type(Some(ty), typed);
        self.clean(value, kinds)
    }
}
