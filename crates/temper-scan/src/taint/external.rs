//! Calls of what is not in the file: what the models say of them.

use smallvec::SmallVec;

use super::calls::{Actual, CallSite};
use super::{Engine, Key};
use crate::api::{At, Facts as ApiFacts, Kinds, Node};
use crate::fact::{FactSet, Note};
use crate::ir::Expr;
use crate::ir::{ArgKind, ExprId};
use crate::language::Language;
use crate::value::{Konst, Value, ValueId};

/// A value at a call, with the expression it stands in.
type Found = SmallVec<[(ExprId, ValueId); 4]>;

/// A call of something that is not in the file, with what is known of it.
pub(crate) struct External<'s, 'a> {
    pub(crate) site: &'s CallSite,
    pub(crate) node: Option<Node>,
    pub(crate) facts: Option<&'a ApiFacts>,
    /// Whether only the name suggests what is called.
    pub(crate) guessed: bool,
    /// Whether nothing at all is known of the receiver.
    pub(crate) unknown_receiver: bool,
}

impl<'a> Engine<'a> {
    /// Evaluates a call of something that is not in the file.
    pub(crate) fn external(&mut self, site: &CallSite) -> ValueId {
        let call = self.known_call(site);
        self.sinks_of(&call);
        self.check_call(&call);
        let results = self.callbacks(&call);
        let mut taint = self.passed(&call, &results);
        let mut given = None;
        self.unmodelled(&call);
        match call.facts {
            Some(facts) => {
                for source in facts.sources.iter().filter(|source| !source.to.is_empty()) {
                    if self.holds(&source.when, site) {
                        let note = call.node.map_or(Note::Caught, Note::Source);
                        let fact = self
                            .facts
                            .source(source.label, site.span, note, call.guessed);
                        self.deliver(&source.to, &[fact], site, &mut taint);
                    }
                }
            }
            None => {
                // Nothing is known: a method's result may hold what its receiver holds.
                if let Some((_, receiver)) = site.receiver {
                    let more = self.values.get(receiver).taint.clone();
                    self.facts.union(&mut taint, &more);
                }
            }
        }
        if let Some(node) = call.node {
            given = self.result_node(node, site);
        }
        self.add_call_labels(site, &mut taint);
        let tells = self.is_guard(&call) || self.takes_ending(site);
        let cond = tells.then_some(site.id);
        self.becomes(&call);
        if let Some(node) = given {
            self.add_call_sources(node, call.guessed, &mut taint, site);
        }
        let keeps = call.facts.and_then(|facts| facts.keeps);
        let kept = keeps.and_then(|slot| self.slot_values(slot, site).first().copied());
        let konst = kept.map_or(Konst::Unknown, |(_, value)| self.values.get(value).konst);
        self.values.add(Value {
            konst,
            node: given,
            guessed: call.guessed,
            taint,
            cond,
            ..Value::default()
        })
    }

    /// What a call makes of the value that it is called on: a response whose type is set.
    fn becomes(&mut self, call: &External<'_, 'a>) {
        let becomes = call.facts.map_or(&[][..], |facts| &facts.becomes);
        let Some((mut place, _)) = call.site.receiver.filter(|_| !becomes.is_empty()) else {
            return;
        };
        // `w.Header().Set(…)` speaks of `w`.
        while let Expr::Call(inner) = self.module.expr(place) {
            let Expr::Field { base, .. } = self.module.expr(self.module.call(inner).callee) else {
                return;
            };
            place = base;
        }
        for (node, when) in becomes {
            if self.holds(when, call.site) {
                let mut value = self.values.get(self.last[place.0 as usize]).clone();
                value.node = Some(*node);
                let value = self.values.add(value);
                self.replace(place, value);
            }
        }
    }

    fn known_call<'s>(&self, site: &'s CallSite) -> External<'s, 'a> {
        let callee = self.values.get(site.callee);
        let mut node = callee.node;
        let mut guessed = callee.guessed;
        let mut unknown_receiver = false;
        let foreign = node == Some(Node::FOREIGN);
        if (node.is_none() || foreign)
            && let (Some((_, receiver)), Some(name)) = (site.receiver, site.name)
        {
            node = self.api.of_unknown(name).or(node);
            unknown_receiver = self.values.get(receiver).node.is_none();
            guessed = true;
        }
        let api: &'a crate::api::Api = self.api;
        External {
            site,
            node,
            facts: node.and_then(|node| api.facts(node)),
            guessed,
            unknown_receiver,
        }
    }

    /// What the call gives: its result in the tree of names, or for a class, an instance of it.
    fn result_node(&self, node: Node, site: &CallSite) -> Option<Node> {
        if self.values.get(site.callee).node == Some(Node::FOREIGN) {
            return Some(Node::FOREIGN);
        }
        if let Some(result) = self.api.member(node, self.api.call) {
            return Some(result);
        }
        let text = self.api.text(node);
        let last = text.rsplit('.').next().unwrap_or(text);
        // Go's exported functions are upper-case, too.
        let is_class = self.language != Language::Go
            && last.starts_with(|c: char| c.is_uppercase())
            && !last.ends_with("()");
        (site.is_new || is_class).then_some(node)
    }

    fn add_call_sources(
        &mut self,
        node: Node,
        guessed: bool,
        taint: &mut FactSet,
        site: &CallSite,
    ) {
        let api = self.api;
        for source in api.facts(node).map_or(&[][..], |facts| &facts.sources) {
            if source.to.is_empty() && self.holds(&source.when, site) {
                let note = Note::Source(node);
                let fact = self.facts.source(source.label, site.span, note, guessed);
                self.facts.insert(taint, fact);
            }
        }
    }

    /// `get("password")`: a text that names what is got.
    fn add_call_labels(&mut self, site: &CallSite, taint: &mut FactSet) {
        let Some(first) = site.actuals.first() else {
            return;
        };
        let Konst::Str(text) = self.values.get(first.value).konst else {
            return;
        };
        let getter = site
            .name
            .is_some_and(|name| self.symbols.text(name).starts_with("get"));
        if getter && self.symbols.text(text).len() < 40 {
            self.add_name_labels(text, taint, site.span);
        }
    }

    /// The values at a slot of a call.
    pub(crate) fn slot_values(&mut self, at: At, site: &CallSite) -> Found {
        match at {
            At::This => site.receiver.into_iter().collect(),
            At::Any => site.actuals.iter().map(|a| (a.expr, a.value)).collect(),
            At::From(start) => {
                let positional = positional(site).skip(usize::from(start));
                positional.map(|a| (a.expr, a.value)).collect()
            }
            At::Arg(index, name) => self.argument_at(index, name, site).into_iter().collect(),
            At::Return | At::CallbackParam(..) | At::CallbackResult(_) => Found::new(),
        }
    }

    fn argument_at(
        &mut self,
        index: Option<u8>,
        name: Option<crate::symbol::Sym>,
        site: &CallSite,
    ) -> Option<(ExprId, ValueId)> {
        if let Some(name) = name {
            for actual in &site.actuals {
                if actual.kind == ArgKind::Named(name) {
                    return Some((actual.expr, actual.value));
                }
                if actual.kind == ArgKind::SpreadNamed {
                    let span = self.module.expr_span(actual.expr);
                    return Some((actual.expr, self.part(actual.value, Key::Name(name), span)));
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

    /// What the call's result holds of what went in; what goes into receivers and arguments is put there.
    fn passed(&mut self, call: &External<'_, 'a>, results: &[(u8, ValueId)]) -> FactSet {
        let mut out = FactSet::new();
        let Some(facts) = call.facts else { return out };
        for pass in &facts.passes {
            if self.holds(&pass.when, call.site) {
                let taint = self.taint_at(&pass.from, call.site, results);
                self.deliver(&pass.to, &taint, call.site, &mut out);
                self.keep_elements(&pass.from, &pass.to, call.site);
            }
        }
        // One call may clean in several respects: what it gives is clean in all of them.
        let mut kinds = Kinds::default();
        let mut cleaned = FactSet::new();
        for clean in &facts.cleans {
            if self.holds(&clean.when, call.site) {
                kinds = kinds.with(clean.kinds);
                let taint = self.taint_at(&clean.slots, call.site, results);
                self.facts.union(&mut cleaned, &taint);
            }
        }
        if !cleaned.is_empty() {
            // What a sanitizer gives replaces what merely passes through.
            let cleaned = self.cleared(&cleaned, kinds);
            out.retain(|fact| {
                let label = self.facts.get(*fact).label;
                !cleaned
                    .iter()
                    .any(|&fact| self.facts.get(fact).label == label)
            });
            self.facts.union(&mut out, &cleaned);
        }
        out
    }

    fn taint_at(&mut self, slots: &[At], site: &CallSite, results: &[(u8, ValueId)]) -> FactSet {
        let mut taint = FactSet::new();
        for &slot in slots {
            if let At::CallbackResult(arg) = slot {
                for &(_, result) in results.iter().filter(|result| result.0 == arg) {
                    let more = self.taint_of(result);
                    self.facts.union(&mut taint, &more);
                }
            }
            for (_, value) in self.slot_values(slot, site) {
                let more = self.taint_of(value);
                self.facts.union(&mut taint, &more);
            }
        }
        taint
    }

    /// Puts data where it goes: into the result, the receiver or an argument.
    fn deliver(
        &mut self,
        to: &[At],
        taint: &[crate::value::FactId],
        site: &CallSite,
        out: &mut FactSet,
    ) {
        for &slot in to {
            if slot == At::Return {
                self.facts.union(out, taint);
                continue;
            }
            if taint.is_empty() {
                continue;
            }
            for (place, value) in self.slot_values(slot, site) {
                let mut all = self.values.get(value).taint.clone();
                self.facts.union(&mut all, taint);
                let filled = self.with_taint(value, all);
                if filled != value {
                    self.replace(place, filled);
                }
            }
        }
    }

    /// `list.append(x)`: the container keeps the value itself, constants included.
    fn keep_elements(&mut self, from: &[At], to: &[At], site: &CallSite) {
        let Some((_, receiver)) = site.receiver else {
            return;
        };
        if !to.contains(&At::This) {
            return;
        }
        let objects = self.values.get(receiver).objects.clone();
        for &slot in from {
            for (_, value) in self.slot_values(slot, site) {
                for &object in &objects {
                    self.write(object, Key::Any, value, true);
                }
            }
        }
    }
}

/// The arguments that are not named.
fn positional(site: &CallSite) -> impl Iterator<Item = &Actual> {
    site.actuals
        .iter()
        .filter(|actual| matches!(actual.kind, ArgKind::Positional | ArgKind::Spread))
}
