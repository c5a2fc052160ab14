//! Calls of what is not in the file: what the models say of them.

use super::Engine;
use super::calls::CallSite;
use crate::api::{At, Facts as ApiFacts, Kinds, Node};
use crate::fact::{FactSet, Note};
use crate::ir::{Expr, ExprId};
use crate::model::Label;
use crate::value::{FactId, Konst, Value, ValueId};

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
    /// Evaluates a call of something that is not in the file. Little is known of most calls: what few need stands apart,
    /// so that the common way is short (the instructions of this way, not its data, are what the processor waits for).
    pub(crate) fn external(&mut self, site: &CallSite) -> ValueId {
        let call = self.known_call(site);
        let special = call.facts.is_some_and(ApiFacts::is_special);
        self.sinks_of(&call);
        self.check_call(&call);
        if special {
            self.check_passed_verdicts(&call);
            self.settle(&call);
        }
        let results = self.callbacks(&call);
        self.unmodelled(&call);
        if special && let Some(value) = self.contained(&call) {
            return value;
        }
        let mut taint = match call.facts {
            Some(_) => self.given_by(&call, &results),
            // Nothing is known: a method's result may hold what its receiver holds.
            None => site.receiver.map_or_else(FactSet::new, |(_, receiver)| {
                FactSet::from_slice(&self.values.get(receiver).taint)
            }),
        };
        let given = call.node.and_then(|node| self.result_node(node, site));
        if special {
            return self.special_result(&call, taint, given);
        }
        self.add_result_taint(&call, given, &mut taint);
        let cond = self.tells(&call, given).then_some(site.id);
        let konst = given.map_or(Konst::Unknown, |node| self.constant_of(node));
        self.values.add(Value {
            konst,
            node: given,
            guessed: call.guessed,
            taint,
            cond,
            ..Value::default()
        })
    }

    /// What the result holds by the model: of what went in, and what enters here.
    fn given_by(&mut self, call: &External<'_, 'a>, results: &[(u8, ValueId)]) -> FactSet {
        let mut taint = self.passed(call, results);
        let sources = call.facts.map_or(&[][..], |facts| &facts.sources);
        for source in sources.iter().filter(|source| !source.to.is_empty()) {
            if self.holds(&source.when, call.site) {
                let note = call.node.map_or(Note::Caught, Note::Source);
                let fact = self
                    .facts
                    .source(source.label, call.site.span, note, call.guessed);
                self.deliver(&source.to, &[fact], call.site, &mut taint);
            }
        }
        taint
    }

    /// What enters by what the call gives, and by what it was asked for.
    fn add_result_taint(
        &mut self,
        call: &External<'_, 'a>,
        given: Option<Node>,
        taint: &mut FactSet,
    ) {
        if let Some(node) = given {
            self.add_call_sources(node, call.guessed, taint, call.site);
        }
        self.add_call_labels(call.site, taint);
        self.note_asked(call.site, taint);
    }

    /// The result of a call of which a model says more than what it passes on.
    #[inline(never)]
    fn special_result(
        &mut self,
        call: &External<'_, 'a>,
        taint: FactSet,
        given: Option<Node>,
    ) -> ValueId {
        let taint = self.matched(call, taint);
        let taint = self.undone(call, taint);
        let taint = self.replaced(call, taint);
        let taint = self.spoilt(call, taint);
        let mut taint = self.sifted(call, taint);
        if let Some(value) = self.same_value(call, &taint) {
            return value;
        }
        let given = self.become_special(call).or(given);
        let cond = self.tells(call, given).then_some(call.site.id);
        let konst = self.constant_given(call, given);
        let objects = self.wrapped(call);
        self.add_result_taint(call, given, &mut taint);
        let taint = self.routed(call, taint);
        self.values.add(Value {
            konst,
            node: given,
            guessed: call.guessed,
            taint,
            cond,
            objects,
            ..Value::default()
        })
    }

    /// What a decoder gives may hold every sign again.
    fn undone(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let Some(facts) = call
            .facts
            .filter(|facts| !facts.undoes.is_empty() && !taint.is_empty())
        else {
            return taint;
        };
        if !facts.undoes.iter().any(|when| self.holds(when, call.site)) {
            return taint;
        }
        let mut out = FactSet::new();
        for fact in taint {
            let fact = self.facts.without(fact, Kinds::of_form());
            self.facts.insert(&mut out, fact);
        }
        out
    }

    /// Whether what is shown of a call's result says something of what the call was given.
    fn tells(&self, call: &External<'_, 'a>, given: Option<Node>) -> bool {
        let part = given.and_then(|node| self.api.facts(node));
        call.facts.is_some_and(|facts| {
            facts.speaks.is_some() || facts.derived.is_some() || facts.client_errors
        }) || part.is_some_and(|facts| !facts.tells.is_empty())
            || self.is_guard(call)
            || self.takes_ending(call.site)
    }

    /// The constant that a call gives.
    fn constant_given(&mut self, call: &External<'_, 'a>, given: Option<Node>) -> Konst {
        let konst = match self.compiled(call) {
            Konst::Unknown => self.folded(call),
            konst => konst,
        };
        match given {
            Some(node) if konst == Konst::Unknown => self.constant_of(node),
            _ => konst,
        }
    }

    /// The argument that the call gives back, where it does.
    fn same_value(&mut self, call: &External<'_, 'a>, taint: &FactSet) -> Option<ValueId> {
        let same = call.facts?.same?;
        let (_, value) = self.slot_value(same, call.site)?;
        let mut all = FactSet::from_slice(&self.values.get(value).taint);
        self.facts.union(&mut all, taint);
        let mut value = self.values.get(value).clone();
        value.taint = all;
        value.guessed = true;
        Some(self.values.add(value))
    }

    /// The constant that the result of a call stands for.
    fn compiled(&mut self, call: &External<'_, 'a>) -> Konst {
        let Some(at) = call.facts.and_then(|facts| facts.compiles) else {
            return Konst::Unknown;
        };
        let found = self.slot_value(at, call.site);
        found.map_or(Konst::Unknown, |(_, value)| self.values.get(value).konst)
    }

    fn known_call<'s>(&self, site: &'s CallSite) -> External<'s, 'a> {
        let callee = self.values.get(site.callee);
        let mut node = callee.node.filter(|&node| !self.is_element_of(node, site));
        let mut guessed = callee.guessed;
        let mut unknown_receiver = false;
        if node.is_none_or(|node| node == Node::FOREIGN)
            && let (Some((_, receiver)), Some(name)) = (site.receiver, site.name)
            && let Some(method) = self.api.of_unknown(name)
        {
            let of = self.values.get(receiver).node;
            unknown_receiver = of.is_none();
            node = Some(method);
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

    /// Whether what is called is known only as any part of its receiver: `session.save(x)` is no `session.save = x`.
    fn is_element_of(&self, node: Node, site: &CallSite) -> bool {
        let receiver = site.receiver.filter(|_| site.name.is_some());
        let whole = receiver.and_then(|(_, receiver)| self.values.get(receiver).node);
        whole.is_some_and(|whole| self.api.member(whole, self.api.element) == Some(node))
    }

    /// Applies what the model says that values become by this call; gives the result's kind.
    fn become_special(&mut self, call: &External<'_, 'a>) -> Option<Node> {
        let mut given = None;
        for becomes in call.facts.map_or(&[][..], |facts| &facts.becomes) {
            if !self.holds(&becomes.when, call.site) {
                continue;
            }
            for &to in &becomes.to {
                if to == At::Return {
                    given = Some(becomes.node);
                    continue;
                }
                for (place, _) in self.slot_values(to, call.site) {
                    let place = self.spoken_of(place);
                    let value = self.last[place.0 as usize];
                    let mut special = self.values.get(value).clone();
                    special.node = Some(becomes.node);
                    let special = self.values.add(special);
                    self.replace(place, special);
                }
            }
        }
        given
    }

    /// What a call's receiver stands for: in Go, `w.Header().Set(…)` speaks of `w`.
    fn spoken_of(&self, mut place: ExprId) -> ExprId {
        while self.traits.getters_share
            && let Expr::Call(call) = self.module.expr(place)
            && let Expr::Field { base, .. } = self.module.expr(self.module.call(call).callee)
        {
            place = base;
        }
        place
    }

    /// What the call gives: its result in the tree of names, or for a class, an instance of it.
    pub(super) fn result_node(&self, node: Node, site: &CallSite) -> Option<Node> {
        // Of a library without a model, too, a method's name may say what it gives: `.cursor()`.
        if node != Node::FOREIGN
            && let Some(result) = self.api.member(node, self.api.call)
        {
            return Some(result);
        }
        if self.values.get(site.callee).node == Some(Node::FOREIGN) {
            return Some(Node::FOREIGN);
        }
        if node == Node::FOREIGN {
            return Some(node);
        }
        let text = self.api.text(node);
        let last = text.rsplit('.').next().unwrap_or(text);
        let is_class = self.traits.capital_is_class
            && last.starts_with(|c: char| c.is_uppercase())
            && !last.ends_with("()");
        if site.is_new || is_class {
            return Some(node);
        }
        let known = self.names_packages() && self.api.facts(node).is_none();
        (known && !self.api.text(node).starts_with('?') && !self.api.is_core(node))
            .then_some(Node::FOREIGN)
    }

    /// Whether nobody knows what a function of a package does with what it is given: where a model says what it passes on,
    /// or that it is harmless, somebody does.
    pub(super) fn is_unmodelled(&self, call: &External<'_, 'a>) -> bool {
        let callee = self.values.get(call.site.callee);
        let package = !call.guessed && callee.node.is_some_and(|node| !self.api.is_core(node));
        let known =
            |facts: &ApiFacts| facts.harmless || !facts.passes.is_empty() || facts.same.is_some();
        package && !call.facts.is_some_and(known)
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
                let fact = self.facts.cleared(fact, source.clean);
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
        let untrusted = |fact: &FactId| self.facts.get(*fact).label == Label::Untrusted;
        let getter = taint.iter().any(untrusted)
            || site
                .name
                .is_some_and(|name| self.symbols.text(name).starts_with("get"));
        if getter && self.symbols.text(text).len() < 40 {
            self.add_name_labels(text, taint, site.span);
        }
    }

    /// `Cookie("is_admin")`: untrusted data that is asked for by the name of a right is a claim of the client.
    fn note_asked(&mut self, site: &CallSite, taint: &mut FactSet) {
        if taint.is_empty() || site.actuals.is_empty() {
            return;
        }
        let Some(claims) = self.api.claims() else {
            return;
        };
        let untrusted = |fact: &FactId| self.facts.get(*fact).label == Label::Untrusted;
        let Some(first) = site.actuals.first().filter(|_| taint.iter().any(untrusted)) else {
            return;
        };
        let Konst::Str(text) = self.values.get(first.value).konst else {
            return;
        };
        if claims.holds(&super::plain(self.symbols.text(text))) {
            let span = self.module.expr_span(first.expr);
            *taint = self.stepped(taint, span, Note::Named(text));
        }
    }
}
