//! Calls of what is not in the file: what the models say of them.

use smallvec::SmallVec;

use super::calls::{Actual, CallSite};
use super::{Engine, Key, Shape};
use crate::api::{At, Clean, Facts as ApiFacts, Kinds, Node};
use crate::fact::{FactSet, Note};
use crate::ir::{ArgKind, Expr, ExprId};
use crate::language::Language;
use crate::model::Label;
use crate::value::{FactId, Konst, ObjId, ObjSet, Value, ValueId};

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
    /// Evaluates a call of something that is not in the file. Little is known of most calls: what few need stands apart,
    /// so that the common way is short (the instructions of this way, not its data, are what the processor waits for).
    pub(crate) fn external(&mut self, site: &CallSite) -> ValueId {
        let call = self.known_call(site);
        let special = call.facts.is_some_and(ApiFacts::is_special);
        self.sinks_of(&call);
        self.check_call(&call);
        if special {
            self.check_passed_verdicts(&call);
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
        call.facts
            .is_some_and(|facts| facts.speaks.is_some() || facts.derived.is_some())
            || part.is_some_and(|facts| !facts.tells.is_empty())
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
        let mut node = callee.node;
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
        while self.language == Language::Go
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
        // Go's exported functions are upper-case, too.
        let is_class = self.language != Language::Go
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

    fn argument_at(
        &mut self,
        index: Option<u8>,
        name: Option<crate::symbol::Sym>,
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
                if actual.kind == ArgKind::SpreadNamed {
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
    fn entry_at(
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
    fn exact_part(&self, holder: ValueId, key: Key) -> Option<ValueId> {
        let objects = &self.values.get(holder).objects;
        objects.iter().find_map(|&object| {
            let found = self.of_key(object, key);
            (!matches!(found, ValueId::UNSET | ValueId::UNKNOWN)).then_some(found)
        })
    }

    /// A field of an argument; none where the file makes the argument and does not set the field.
    fn part_at(
        &mut self,
        index: u8,
        name: crate::symbol::Sym,
        site: &CallSite,
    ) -> Option<(ExprId, ValueId)> {
        let (place, holder) = self.argument_at(Some(index), None, site)?;
        self.field_of(holder, name).map(|value| (place, value))
    }

    /// A field of a value; none where the file makes the value and does not set the field.
    pub(crate) fn field_of(
        &mut self,
        holder: ValueId,
        name: crate::symbol::Sym,
    ) -> Option<ValueId> {
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
    fn option(&mut self, actual: &Actual, name: crate::symbol::Sym) -> Option<(ExprId, ValueId)> {
        if !self.names_packages() {
            return None;
        }
        if let Some((outer, inner)) = self.symbols.text(name).split_once('.') {
            // `cookie.secure`: an entry of an entry.
            let outer = self.entry_of(actual.value, self.symbols.find(outer)?)?;
            let value = self.entry_of(outer, self.symbols.find(inner)?)?;
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
    fn entry_of(&self, map: ValueId, key: crate::symbol::Sym) -> Option<ValueId> {
        self.values.get(map).objects.iter().find_map(|object| {
            let object = &self.objects[object.0 as usize];
            let part = object.parts.iter().find(|part| part.0 == Key::Name(key))?;
            let value = self.state.get(part.1);
            let map = matches!(object.shape, Shape::Map | Shape::Other);
            (map && value != ValueId::UNSET).then_some(value)
        })
    }

    /// What the call's result holds of what went in; what goes into receivers and arguments is put there.
    fn passed(&mut self, call: &External<'_, 'a>, results: &[(u8, ValueId)]) -> FactSet {
        let mut out = FactSet::new();
        let Some(facts) = call.facts else { return out };
        for pass in &facts.passes {
            if self.holds(&pass.when, call.site) {
                let mut taint = self.taint_at(&pass.from, call.site, results);
                if let Some(label) = pass.label {
                    taint.retain(|fact| self.facts.get(*fact).label == label);
                }
                self.deliver(&pass.to, &taint, call.site, &mut out);
                self.keep_elements(&pass.from, &pass.to, call.site);
            }
        }
        for (at, clean) in facts.cleans.iter().enumerate() {
            let same = |other: &&Clean| {
                (&other.slots, &other.to, other.needs) == (&clean.slots, &clean.to, clean.needs)
            };
            if facts.cleans[..at].iter().any(|other| same(&other)) {
                continue;
            }
            // What one call cleans for several kinds stands in several entries.
            let mut kinds = Kinds::default();
            for other in facts.cleans[at..].iter().filter(same) {
                if self.holds(&other.when, call.site) {
                    kinds = kinds.with(other.kinds);
                }
            }
            if !kinds.is_empty() {
                self.cleaned(clean, kinds, call.site, results, &mut out);
            }
        }
        out
    }

    /// What a sanitizer gives replaces what merely passes through.
    fn cleaned(
        &mut self,
        clean: &Clean,
        kinds: Kinds,
        site: &CallSite,
        results: &[(u8, ValueId)],
        out: &mut FactSet,
    ) {
        let taint = self.taint_at(&clean.slots, site, results);
        let ready =
            |engine: &Self, fact: &FactId| engine.facts.get(*fact).cleared.covers(clean.needs);
        if !taint.iter().all(|fact| ready(self, fact)) {
            return;
        }
        let taint = self.cleared(&taint, kinds);
        out.retain(|fact| {
            let label = self.facts.get(*fact).label;
            !taint
                .iter()
                .any(|&fact| self.facts.get(fact).label == label)
        });
        self.deliver(&clean.to, &taint, site, out);
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
                let mut all = FactSet::from_slice(&self.values.get(value).taint);
                self.facts.union(&mut all, taint);
                let filled = self.with_taint(value, all);
                if filled != value {
                    self.replace(place, filled);
                }
                self.fill_shared(value, taint);
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
        let objects = ObjSet::from_slice(&self.values.get(receiver).objects);
        for &slot in from {
            for (_, value) in self.slot_values(slot, site) {
                for &object in &objects {
                    self.write(object, Key::Any, value, true);
                }
            }
        }
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
