//! Sinks: where values are used, and which rules that breaks.

use smallvec::SmallVec;

use super::external::External;
use super::{Engine, Key, Shape};
use crate::api::Role;
use crate::checks::credential;
use crate::fact::Note;
use crate::ir::{Bytes, CompareOp, ExprId};
use crate::language::Language;
use crate::matcher::Compiled;
use crate::model::Label;
use crate::report::Report;
use crate::rule::Precision;
use crate::symbol::Sym;
use crate::value::{FactId, Konst, ValueId};

/// Texts that stand for a secret without being one.
const PLACEHOLDERS: &[&str] = &["", "x", "xxx", "...", "changeme", "todo", "none", "null"];

impl<'a> Engine<'a> {
    /// Looks at the arguments of a call in the roles that its model gives them.
    pub(crate) fn sinks_of(&mut self, call: &External<'_, 'a>) {
        let Some(facts) = call.facts else { return };
        // A method's name alone says nothing where the receiver is known to be something else.
        if call.guessed
            && !call.unknown_receiver
            && self.values.get(call.site.callee).node.is_none()
        {
            return;
        }
        for sink in &facts.sinks {
            if self.matcher.rules_of(sink.role).is_empty() || !self.may_hold(&sink.when, call.site)
            {
                continue;
            }
            if sink.slots.is_empty() {
                self.used(sink.role, call.site.span, call.guessed);
            }
            for &slot in &sink.slots {
                for (place, value) in self.slot_values(slot, call.site) {
                    let span = self.module.expr_span(place);
                    let value = self.program_of(sink.role, place, value);
                    self.sink(sink.role, value, span, call.guessed);
                }
            }
        }
    }

    /// Of a list of arguments that is written at a call which starts a program, the program.
    fn program_of(&self, role: Role, place: ExprId, value: ValueId) -> ValueId {
        let written = matches!(self.module.expr(place), crate::ir::Expr::List(_));
        if written && self.matcher.is_program(role) {
            return self.first_of_list(value).unwrap_or(ValueId::UNKNOWN);
        }
        value
    }

    /// A use that is a finding by itself.
    fn used(&mut self, role: Role, span: Bytes, guessed: bool) {
        let matcher = self.matcher;
        for &number in matcher.rules_of(role) {
            let rule = &matcher.rules[usize::from(number)];
            if rule.labels == 0 && !self.is_harmless_here(rule) {
                self.report(number, span, None, guessed);
            }
        }
    }

    /// Whether the name of the function says that the use does no harm there, as the rule has it.
    fn is_harmless_here(&self, rule: &Compiled) -> bool {
        let Some(words) = rule.rule.detect.settings.get("harmless-in") else {
            return false;
        };
        let name = self
            .symbols
            .text(self.module.function(self.here()).name)
            .to_lowercase();
        words.iter().any(|word| name.contains(word.as_str()))
    }

    /// A value is used in a role.
    pub(crate) fn sink(&mut self, role: Role, value: ValueId, span: Bytes, guessed: bool) {
        let matcher = self.matcher;
        for &number in matcher.rules_of(role) {
            let rule = &matcher.rules[usize::from(number)];
            // Go names its packages: a package that is not imported is too weak a hint for a rule that is often wrong.
            let weak = guessed && rule.rule.precision == Precision::Low;
            if weak && self.language == Language::Go {
                continue;
            }
            let written = !matcher.wary && rule.labels & 1 << Label::Literal as u16 != 0;
            let literal = written
                && (self.may_be_secret_literal(value, rule) || self.names_somebody(role, value));
            if rule.labels == 0 || literal {
                self.report(number, span, None, guessed);
            } else if let Some(fact) = self.broken(rule, value, role) {
                self.report(number, span, Some(fact), guessed);
            }
        }
    }

    /// The fact of a value that a rule forbids here.
    fn broken(&self, rule: &Compiled, value: ValueId, role: Role) -> Option<FactId> {
        let taint = if self.matcher.is_text(role) && self.is_map(value) {
            // A map is sent as JSON, and started or opened as nothing at all.
            self.values.get(value).taint.clone()
        } else if self.matcher.is_words(role) && self.starts_fixed_program(value) {
            self.values.get(value).taint.clone()
        } else {
            self.taint_of(value)
        };
        taint.into_iter().find(|&id| {
            let fact = self.facts.get(id);
            rule.labels & 1 << fact.label as u16 != 0
                && !fact.cleared.meets(rule.cleared_by)
                && (rule.only.is_empty() || fact.cleared.meets(rule.only))
                && !(rule.direct && self.is_passed(Some(id)))
        })
    }

    /// Whether data came through a parameter of one of the file's functions.
    fn is_passed(&self, mut at: Option<FactId>) -> bool {
        while let Some(here) = at {
            let fact = self.facts.get(here);
            if matches!(fact.note, Note::Passed(_)) {
                return true;
            }
            at = fact.before;
        }
        false
    }

    pub(crate) fn is_map(&self, value: ValueId) -> bool {
        let objects = &self.values.get(value).objects;
        objects
            .iter()
            .any(|object| self.objects[object.0 as usize].shape == Shape::Map)
    }

    /// A text literal that would be a secret: not empty, and no placeholder.
    pub(crate) fn is_secret_literal(&self, value: ValueId) -> bool {
        match self.values.get(value).konst {
            Konst::Str(text) => self.is_secret_text(text, &[]),
            _ => false,
        }
    }

    /// Whether the value is a secret literal, if only where nothing else is given.
    fn may_be_secret_literal(&self, value: ValueId, rule: &Compiled) -> bool {
        let settings = &rule.rule.detect.settings;
        let dummies = settings.get("dummies").map_or(&[][..], |words| words);
        let value = self.values.get(value);
        let text = match value.konst {
            Konst::Str(text) => Some(text),
            _ => None,
        };
        [text, value.fallback]
            .into_iter()
            .flatten()
            .any(|text| self.is_secret_text(text, dummies))
    }

    /// A literal user name: any is one.
    fn names_somebody(&self, role: Role, value: ValueId) -> bool {
        let value = self.values.get(value);
        let text = match value.konst {
            Konst::Str(text) => Some(text),
            _ => value.fallback,
        };
        self.api.role("user-name") == Some(role) && text.is_some_and(|text| text != Sym::EMPTY)
    }

    /// Whether a literal would be a secret. `dummies` are words that a rule takes to say that it is to be replaced.
    fn is_secret_text(&self, text: Sym, dummies: &[String]) -> bool {
        let text = self.symbols.text(text).trim().to_lowercase();
        if dummies.iter().any(|word| text.contains(word.as_str())) {
            return false;
        }
        !PLACEHOLDERS.contains(&text.as_str()) && !text.starts_with('<') && !text.starts_with("${")
    }

    /// A handler returns a value: it is used in the roles that the handler's framework gives to results.
    pub(crate) fn returned(&mut self, place: ExprId, value: ValueId) {
        let mut roles = match self.frames.last() {
            Some(frame) if !frame.roles.is_empty() => frame.roles.clone(),
            _ => return,
        };
        self.add_given_roles(&mut roles);
        // `return body, status`: the first element is the body.
        let body = self.first_of_list(value).unwrap_or(value);
        let span = self.module.expr_span(place);
        for role in roles {
            self.sink(role, body, span, false);
        }
    }

    /// What a handler returns is sent as what its parameters have become: as HTML, where the reply has that type.
    fn add_given_roles(&self, roles: &mut SmallVec<[Role; 2]>) {
        let function = self.here();
        let given = self.symbols.find("return");
        for param in &self.module.function(function).params {
            let slot = self.known[function.0 as usize].scope.get(&param.name);
            let node = slot.and_then(|&slot| self.values.get(self.state.get(slot)).node);
            let member = node
                .zip(given)
                .and_then(|(node, given)| self.api.member(node, given));
            if let Some(facts) = member.and_then(|member| self.api.facts(member)) {
                roles.extend(facts.sinks.iter().map(|sink| sink.role));
            }
        }
    }

    fn first_of_list(&self, value: ValueId) -> Option<ValueId> {
        let [object] = *self.values.get(value).objects.as_slice() else {
            return None;
        };
        let object = &self.objects[object.0 as usize];
        if object.shape != Shape::List {
            return None;
        }
        let first = object.parts.iter().find(|part| part.0 == Key::At(0))?;
        Some(self.state.get(first.1))
    }

    /// Whether a call leaves the file for a library of which no model says what it does with its arguments.
    fn is_foreign(&self, call: &External<'_, 'a>) -> bool {
        let callee = self.values.get(call.site.callee).node;
        let holder = call
            .site
            .receiver
            .and_then(|(_, value)| self.values.get(value).node);
        let Some(node) = callee.or(holder) else {
            return false;
        };
        let known = |facts: &crate::api::Facts| !facts.passes.is_empty() || facts.harmless;
        !self
            .api
            .facts(node)
            .is_some_and(|facts| callee.is_some() && known(facts))
            && !self.api.harmless_below(node)
    }

    /// A call that no model knows: data may do harm there.
    pub(crate) fn unmodelled(&mut self, call: &External<'_, 'a>) {
        // Go's libraries are all known by name: what is not safe there is said by the models.
        if self.language == Language::Go {
            return;
        }
        let matcher = self.matcher;
        let unknown = match self.names_packages() {
            true => self.is_unmodelled(call),
            false => self.is_foreign(call),
        };
        if matcher.external.is_empty() || !unknown {
            return;
        }
        for &number in &matcher.external {
            let rule = &matcher.rules[usize::from(number)];
            let actuals: SmallVec<[(ExprId, ValueId); 4]> = call
                .site
                .actuals
                .iter()
                .map(|actual| (actual.expr, actual.value))
                .collect();
            for (place, value) in actuals {
                let broken = self.taint_of(value).into_iter().find(|&fact| {
                    let fact = self.facts.get(fact);
                    rule.labels & 1 << fact.label as u16 != 0
                        && !fact.cleared.meets(rule.cleared_by)
                });
                if let Some(fact) = broken {
                    let span = self.module.expr_span(place);
                    self.report(number, span, Some(fact), false);
                }
            }
        }
    }

    /// A name that says what it holds is given a literal (Go): `password := "…"`.
    pub(crate) fn named_literal(
        &mut self,
        name: crate::symbol::Sym,
        value: ValueId,
        place: ExprId,
    ) {
        if self.language != Language::Go || !matches!(self.values.get(value).konst, Konst::Str(_)) {
            return;
        }
        let Some(role) = self.api.role("named-credential") else {
            return;
        };
        if !self.matcher.rules_of(role).is_empty()
            && self.labels_of_name(name).contains(&Label::Secret)
            && self.is_secret_literal(value)
        {
            let span = self.module.expr_span(place);
            self.sink(role, value, span, false);
        }
    }

    /// Two values are compared.
    pub(crate) fn compared(&mut self, id: ExprId, op: CompareOp, left: ValueId, right: ValueId) {
        if !matches!(op, CompareOp::Equal | CompareOp::NotEqual) {
            return;
        }
        for (secret, literal) in [(left, right), (right, left)] {
            self.compared_with(id, secret, literal);
            if self.values.get(literal).taint.is_empty() {
                self.decides(secret, id);
            }
        }
    }

    /// A value decides what happens: where the client sends it and it says what the client may do, the client decides.
    pub(crate) fn decides(&mut self, value: ValueId, place: ExprId) {
        let has = |label: Label| {
            let taint = &self.values.get(value).taint;
            taint
                .iter()
                .any(|&fact| self.facts.get(fact).label == label)
        };
        if has(Label::Carried)
            && has(Label::Claim)
            && let Some(role) = self.api.role("decision")
        {
            let span = self.module.expr_span(place);
            self.sink(role, value, span, false);
        }
    }

    fn compared_with(&mut self, id: ExprId, secret: ValueId, literal: ValueId) {
        // What is compared with a literal in JavaScript is a rule of its own: it is seldom the real check.
        let role = match self.names_packages() {
            true => "compared-literal",
            false => "compared-credential",
        };
        let Some(role) = self.api.role(role) else {
            return;
        };
        let literal_given = self.matcher.wary || self.is_secret_literal(literal);
        if self.matcher.rules_of(role).is_empty() || !literal_given {
            return;
        }
        let named = |fact: &FactId| self.facts.get(*fact).label == Label::Secret;
        let likely = !self.names_packages() || self.is_likely_secret(literal);
        if likely && self.values.get(secret).taint.iter().any(named) {
            let span = self.module.expr_span(id);
            self.sink(role, literal, span, false);
        }
    }

    /// Whether a value is a literal that looks like a secret by itself.
    pub(crate) fn is_likely_secret(&self, value: ValueId) -> bool {
        match self.values.get(value).konst {
            Konst::Str(text) => credential::likely(self.symbols.text(text)),
            _ => false,
        }
    }

    /// A part of a value is assigned: `app.config["SECRET_KEY"] = "…"`.
    pub(crate) fn assigned(&mut self, holder: ValueId, key: Key, value: ValueId, place: ExprId) {
        let Key::Name(name) = key else { return };
        let (node, mut guessed) = (
            self.values.get(holder).node,
            self.values.get(holder).guessed,
        );
        let member = match node {
            Some(node) => self
                .api
                .member(node, name)
                .or_else(|| self.api.member(node, self.api.element)),
            None => {
                guessed = true;
                self.api.of_unknown(name)
            }
        };
        let api = self.api;
        let Some(facts) = member.and_then(|member| api.facts(member)) else {
            return;
        };
        let span = self.module.expr_span(place);
        for sink in &facts.sinks {
            // The value assigned stands in the place of the first argument.
            if self.assigned_holds(&sink.when, value) {
                if sink.slots.is_empty() {
                    self.used(sink.role, span, guessed);
                } else {
                    self.sink(sink.role, value, span, guessed);
                }
            }
        }
    }

    fn assigned_holds(&self, when: &crate::api::When, value: ValueId) -> bool {
        when.iter().all(|(_, test)| self.test(test, Some(value)))
    }

    /// Keeps a finding; the first at a place stays.
    pub(crate) fn report(&mut self, rule: u16, span: Bytes, fact: Option<FactId>, guessed: bool) {
        self.reports
            .entry((rule, span))
            .or_insert(Report { fact, guessed });
    }
}
