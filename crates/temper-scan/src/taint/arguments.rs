//! What a call hands to callbacks, and conditions on its arguments.

use smallvec::SmallVec;

use super::address::fixes_host;
use super::calls::{Actual, CallSite};
use super::{Engine, External, Key, Shape, Site};
use crate::api::{At, Facts as ApiFacts, Kinds, Node, Params, Pass, Test, When};
use crate::fact::{FactSet, Note};
use crate::ir::{Bytes, Expr};
use crate::model::{Kind, Label, Literal};
use crate::position::RECEIVER;
use crate::state::Slot;
use crate::value::{Callable, Konst, ObjId, ObjSet, Value, ValueId};

impl<'a> Engine<'a> {
    /// Runs the functions that are passed as arguments, with what the call hands them.
    pub(super) fn callbacks(&mut self, call: &External<'_, 'a>) -> SmallVec<[(u8, ValueId); 2]> {
        let mut results = SmallVec::new();
        let site = call.site;
        self.registered_options(call);
        let asked = call
            .facts
            .is_some_and(|facts| facts.passes.iter().any(asks_callback));
        let given = self.run_given(call, &mut results);
        let settled = self.settled(call);
        for (at, actual) in (0u8..).zip(&site.actuals) {
            let callables = self.callables(actual.value);
            if callables.is_empty() {
                let result = asked.then(|| self.referred(call, at, actual)).flatten();
                results.extend(result.map(|result| (at, result)));
                continue;
            }
            if given == Some(at) || self.registered(call, at, actual) {
                continue;
            }
            for callable in callables {
                if matches!(callable, Callable::Class(_)) {
                    continue;
                }
                let mut handed = self.handed(call, at);
                if let Some((_, resolver)) = settled {
                    handed.insert(0, resolver);
                }
                let result = self.run_with(callable, &handed);
                results.extend(result.map(|result| (at, result)));
            }
        }
        if let Some((object, _)) = settled {
            results.push((0, self.of_key(object, Key::Any)));
        }
        results
    }

    /// What a library's function gives that is passed by its name: `map(String::trim)`, `map(Integer::valueOf)`.
    fn referred(&mut self, call: &External<'_, 'a>, at: u8, actual: &Actual) -> Option<ValueId> {
        let asked = |pass: &Pass| pass.from.contains(&At::CallbackResult(at));
        if !call.facts?.passes.iter().any(asked) {
            return None;
        }
        let api = self.api;
        let node = self.values.get(actual.value).node;
        let node = node.filter(|&node| node != Node::FOREIGN);
        let facts = node.and_then(|node| api.facts(node)).or_else(|| {
            let Expr::Field { name, .. } = self.module.expr(actual.expr) else {
                return None;
            };
            api.facts(api.of_unknown(name)?)
        })?;
        let given = |when: &When, to: &[At]| when.is_empty() && to.contains(&At::Return);
        let passes = facts.passes.iter().any(|pass| given(&pass.when, &pass.to));
        let kinds = facts.cleaned(|clean| given(&clean.when, &clean.to));
        if !passes && kinds.is_empty() {
            return None;
        }
        let first = self.handed(call, at).first().copied()?;
        Some(self.clean(first, kinds))
    }

    /// `new Promise((resolve) => …)`: where what `resolve` is given is kept, and `resolve` itself.
    fn settled(&mut self, call: &External<'_, 'a>) -> Option<(ObjId, ValueId)> {
        let node = call.facts?.settles?;
        let object = self.object(Site::Expr(call.site.id), Shape::Other);
        let resolver = self.values.add(Value {
            node: Some(node),
            objects: SmallVec::from_slice(&[object]),
            ..Value::default()
        });
        Some((object, resolver))
    }

    /// `resolve(x)`: what it is given is what the promise holds.
    pub(super) fn settle(&mut self, call: &External<'_, 'a>) {
        if !call.facts.is_some_and(|facts| facts.settled) {
            return;
        }
        let objects = ObjSet::from_slice(&self.values.get(call.site.callee).objects);
        for object in objects {
            for actual in &call.site.actuals {
                self.write(object, Key::Any, actual.value, true);
            }
        }
    }

    /// `Thread(target=f, args=(x,))`: runs the function with the arguments that stand beside it; gives its place.
    fn run_given(
        &mut self,
        call: &External<'_, 'a>,
        results: &mut SmallVec<[(u8, ValueId); 2]>,
    ) -> Option<u8> {
        let runs = call.facts?.runs?;
        let (place, function) = self.slot_value(runs.function, call.site)?;
        let at = match runs.function {
            At::This => RECEIVER,
            _ => call
                .site
                .actuals
                .iter()
                .position(|a| a.expr == place)?
                .try_into()
                .ok()?,
        };
        let given = self.slot_values(runs.arguments, call.site);
        let handed: SmallVec<[ValueId; 4]> = match (runs.listed, given.first()) {
            (true, Some(&(place, list))) => match self.elements(list) {
                Some(elements) => elements.into_iter().collect(),
                None => {
                    let element = self.element(list, self.module.expr_span(place));
                    SmallVec::from_slice(&[element])
                }
            },
            _ => given.into_iter().map(|found| found.1).collect(),
        };
        for callable in self.callables(function) {
            let result = self.run_with(callable, &handed);
            results.extend(result.map(|result| (at, result)));
        }
        Some(at)
    }

    /// What a function or method of the file gives for these arguments; nothing for a class.
    pub(super) fn run_with(&mut self, callable: Callable, handed: &[ValueId]) -> Option<ValueId> {
        let (function, this) = match callable {
            Callable::Function(function) => (function, ValueId::UNKNOWN),
            Callable::Bound(method, this) => (method, this),
            Callable::Class(_) => return None,
        };
        let inputs = self.inputs_for(function, this, handed);
        let (result, _) = self.run(function, this, inputs, SmallVec::new(), false);
        Some(result)
    }

    /// What a call hands to the function passed as its argument `at`, by parameter.
    fn handed(&mut self, call: &External<'_, 'a>, at: u8) -> SmallVec<[ValueId; 4]> {
        let mut values: SmallVec<[ValueId; 4]> = SmallVec::new();
        let Some(facts) = call.facts else {
            return values;
        };
        for pass in &facts.passes {
            for &to in &pass.to {
                let At::CallbackParam(arg, param) = to else {
                    continue;
                };
                if arg != at {
                    continue;
                }
                let param = usize::from(param);
                values.resize(values.len().max(param + 1), ValueId::UNKNOWN);
                let mut joined = ValueId::UNSET;
                for &from in &pass.from {
                    for (place, value) in self.slot_values(from, call.site) {
                        let span = self.module.expr_span(place);
                        let element = self.element(value, span);
                        joined = self.join(joined, element);
                    }
                }
                values[param] = self.join(values[param], joined);
            }
        }
        self.handed_types(facts, at, &mut values);
        for source in &facts.sources {
            if !self.holds(&source.when, call.site) {
                continue;
            }
            for &to in &source.to {
                if let At::CallbackParam(arg, param) = to
                    && arg == at
                {
                    let param = usize::from(param);
                    values.resize(values.len().max(param + 1), ValueId::UNKNOWN);
                    let note = call.node.map_or(Note::Caught, Note::Source);
                    let span = call.site.span;
                    let fact = self.facts.source(source.label, span, note, call.guessed);
                    let mut set = FactSet::from_slice(&self.values.get(values[param]).taint);
                    self.facts.insert(&mut set, fact);
                    values[param] = self.with_taint(values[param], set);
                }
            }
        }
        values
    }

    /// The types of what a call hands to a function that it runs itself.
    fn handed_types(&mut self, facts: &ApiFacts, at: u8, values: &mut SmallVec<[ValueId; 4]>) {
        let api = self.api;
        for registers in &facts.registers {
            let handler = &api.handlers[usize::from(registers.handler)];
            let Params::Types(types) = &handler.params else {
                continue;
            };
            if !handler.inline || registers.slot != At::Arg(Some(at), None) {
                continue;
            }
            values.resize(values.len().max(types.len()), ValueId::UNKNOWN);
            for (value, ty) in values.iter_mut().zip(types) {
                if let Some(node) = *ty {
                    *value = self.of_node(node, false, FactSet::new(), Bytes::default());
                }
            }
        }
    }

    /// Whether the conditions hold at a call.
    pub(crate) fn holds(&mut self, when: &When, site: &CallSite) -> bool {
        when.iter().all(|(slot, test)| {
            let found = self.slot_value(*slot, site).map(|found| found.1);
            self.test(test, found)
        })
    }

    /// Whether the conditions hold at a call, if only in some cases: `name = strict ? "a" : "b"`.
    pub(crate) fn may_hold(&mut self, when: &When, site: &CallSite) -> bool {
        when.iter().all(|(slot, test)| {
            let found = self.slot_value(*slot, site).map(|found| found.1);
            let other = found.and_then(|found| self.values.get(found).fallback);
            self.test(test, found)
                || other.is_some_and(|text| {
                    let other = self.constant(Konst::Str(text));
                    !matches!(test, Test::IsNot(_) | Test::Lacks(_)) && self.test(test, Some(other))
                })
        })
    }

    pub(crate) fn test(&self, test: &Test, found: Option<ValueId>) -> bool {
        let Some(id) = found else {
            return matches!(test, Test::Missing(true) | Test::IsNot(_) | Test::Lacks(_));
        };
        let value = self.values.get(id);
        // A text that it is in some cases counts, too.
        let some = match value.konst {
            Konst::Str(text) => Some(text),
            Konst::Unknown => value.fallback,
            _ => None,
        };
        let text = |test: &dyn Fn(&str) -> bool| {
            some.is_some_and(|text| test(&self.symbols.text(text).to_lowercase()))
        };
        let equals = |literal: &Literal| self.is_literal(id, literal);
        let is_of = |nodes: &[Node]| {
            value
                .node
                .is_some_and(|node| nodes.iter().any(|&other| self.api.is_a(node, other)))
        };
        match test {
            Test::Is(literal) => equals(literal) || self.list_holds(id, literal),
            Test::IsNot(literal) => !equals(literal),
            Test::Begins(start) => text(&|text| text.starts_with(start.as_str())),
            Test::Contains(part) => {
                text(&|text| text.contains(part.as_str())) || self.list_has(id, part)
            }
            Test::Missing(missing) => !missing,
            Test::Constant(constant) => {
                (value.konst != Konst::Unknown || self.lists_constants(id)) == *constant
            }
            Test::Below(limit) => matches!(value.konst, Konst::Int(number) if number < *limit),
            Test::Lacks(part) => {
                !text(&|text| text.contains(part.as_str())) && !self.list_has(id, part)
            }
            Test::HoldsPassword(holds) => text(&holds_password) == *holds,
            Test::Shell(shell) => text(&is_shell) == *shell,
            Test::Markup(markup) => {
                let plain = text(&|text| !text.trim_start().starts_with(['<', '%']));
                (plain || self.stands_behind_text(id)) != *markup
            }
            Test::NamesSession(names) => text(&names_session) == *names,
            Test::FixesHost(fixes) => text(&fixes_host) == *fixes,
            Test::Object(object) => value.objects.is_empty() != *object,
            Test::Folder(folder) => {
                let open = matches!(value.konst, Konst::Str(_));
                (!open || text(&|text| text.ends_with(['/', '\\']))) == *folder
            }
            Test::Of(nodes) => is_of(nodes),
            Test::NotOf(nodes) => !is_of(nodes),
        }
    }

    fn is_literal(&self, value: ValueId, literal: &Literal) -> bool {
        let value = self.values.get(value);
        match (literal, value.konst) {
            (Literal::Bool(a), Konst::Bool(b)) => *a == b,
            (Literal::Int(a), Konst::Int(b)) => *a == b,
            (Literal::Text(a), Konst::Str(b)) => self.symbols.text(b) == a,
            // A text that it is in some cases counts, too.
            (Literal::Text(a), Konst::Unknown) => {
                value.fallback.is_some_and(|b| self.symbols.text(b) == a)
            }
            _ => false,
        }
    }

    /// Whether an element of a list is a text that contains another, whatever the case.
    fn list_has(&self, list: ValueId, part: &str) -> bool {
        self.some_element(list, |element| match self.values.get(element).konst {
            Konst::Str(text) => self.symbols.text(text).to_lowercase().contains(part),
            _ => false,
        })
    }

    /// Whether a list has the literal among its elements.
    fn list_holds(&self, list: ValueId, literal: &Literal) -> bool {
        self.some_element(list, |element| self.is_literal(element, literal))
    }

    /// Whether a value is a list of constants, and nothing else.
    fn lists_constants(&self, list: ValueId) -> bool {
        let constant = |id: &ValueId| self.values.get(*id).konst != Konst::Unknown;
        let elements = self.elements(list).filter(|all| !all.is_empty());
        elements.is_some_and(|all| all.iter().all(constant))
    }

    fn some_element(&self, list: ValueId, is: impl Fn(ValueId) -> bool) -> bool {
        let objects = &self.values.get(list).objects;
        objects.iter().any(|object| {
            let object = &self.objects[object.0 as usize];
            let element = |part: &(Key, Slot)| part.0 != Key::Length && is(self.state.get(part.1));
            object.shape == Shape::List && object.parts.iter().any(element)
        })
    }
}

/// Whether a name is that of a cookie by which somebody is recognised.
pub(crate) fn names_session(name: &str) -> bool {
    const PARTS: &[&str] = &[
        "session", "sess", "token", "jwt", "auth", "login", "remember", "passw",
    ];
    let sid = |word: &str| matches!(word, "sid" | "id" | "uid" | "user" | "userid");
    let csrf = name.contains("csrf") || name.contains("xsrf");
    !csrf
        && (PARTS.iter().any(|part| name.contains(part))
            || name.split(|sign: char| !sign.is_alphanumeric()).any(sid)
            || name.ends_with("sid"))
}

impl Engine<'_> {
    /// Whether a value holds data from outside, all of it behind text that is no markup.
    fn stands_behind_text(&self, value: ValueId) -> bool {
        let taint = &self.values.get(value).taint;
        let mut outside = taint
            .iter()
            .map(|&fact| self.facts.get(fact))
            .filter(|fact| fact.label == Label::Untrusted)
            .peekable();
        let plain = Kinds::of(Kind::Plain);
        outside.peek().is_some() && outside.all(|fact| fact.cleared.covers(plain))
    }
}

/// Whether what a function gives that is passed to a call goes on from there.
fn asks_callback(pass: &Pass) -> bool {
    let result = |at: &At| matches!(at, At::CallbackResult(_));
    pass.from.iter().any(result)
}

/// Whether a program runs text as commands.
fn is_shell(program: &str) -> bool {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program);
    let name = name.strip_suffix(".exe").unwrap_or(name);
    matches!(
        name,
        "sh" | "bash" | "dash" | "zsh" | "ksh" | "ash" | "fish" | "cmd" | "powershell" | "pwsh"
    )
}

/// Whether a connection text names a password: `password=…`, `user:…@host`.
fn holds_password(text: &str) -> bool {
    let given = |value: &str| {
        let value = value.trim_start_matches(['\'', '"', ' ']);
        !value.is_empty() && !value.starts_with(['%', '{', '$', '<', '?', '&', ' '])
    };
    let named = ["password=", "pwd=", "passwd="]
        .iter()
        .filter_map(|name| text.find(name).map(|at| &text[at + name.len()..]))
        .any(given);
    let in_address = text
        .rsplit_once('@')
        .map(|(before, _)| before.rsplit('/').next().unwrap_or(before))
        .and_then(|user| user.split_once(':'))
        .is_some_and(|(user, password)| !user.is_empty() && given(password));
    named || in_address
}
