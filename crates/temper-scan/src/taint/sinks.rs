//! Sinks: where values are used, and which rules that breaks.

use smallvec::SmallVec;

use super::external::External;
use super::{Engine, Key, Shape};
use crate::api::{Node, Role, Sought, Test};
use crate::checks::credential;
use crate::fact::{FactSet, Note};
use crate::ir::{Bytes, Expr, ExprId, FunctionKind};
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
        let view = self.api.sought(Sought::RedirectView);
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
                    if Some(sink.role) == view && !self.is_open_redirect(place) {
                        continue;
                    }
                    let value = self.password_of(sink.role, value);
                    let span = self.module.expr_span(place);
                    let value = self.program_of(sink.role, place, value);
                    self.sink(sink.role, value, span, call.guessed);
                }
            }
        }
    }

    /// Of a pair of user and password, the password.
    fn password_of(&mut self, role: Role, value: ValueId) -> ValueId {
        let [object] = *self.values.get(value).objects.as_slice() else {
            return value;
        };
        match self.api.sought(Sought::Credential) == Some(role) && self.length(object) == Some(2) {
            true => self.at(object, 1),
            false => value,
        }
    }

    /// Of a list of arguments that is written at a call which starts a program, the program.
    fn program_of(&self, role: Role, place: ExprId, value: ValueId) -> ValueId {
        let written = matches!(self.module.expr(place), crate::ir::Expr::List(_));
        if written && self.matcher.is_program(role) {
            let first = self.first_of_list(value).unwrap_or(ValueId::UNKNOWN);
            let shell = self.test(&Test::Shell(true), Some(first));
            return if shell { value } else { first };
        }
        value
    }

    /// A use that is a finding by itself.
    pub(crate) fn used(&mut self, role: Role, span: Bytes, guessed: bool) {
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
            if weak && self.traits.qualifies_calls {
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
            FactSet::from_slice(&self.values.get(value).taint)
        } else if self.matcher.is_words(role) && self.starts_fixed_program(value) {
            FactSet::from_slice(&self.values.get(value).taint)
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
        self.api.sought(Sought::UserName) == Some(role)
            && text.is_some_and(|text| text != Sym::EMPTY)
    }

    /// Whether a literal would be a secret. `dummies` are words that a rule takes to say that it is to be replaced.
    fn is_secret_text(&self, text: Sym, dummies: &[String]) -> bool {
        let text = self.symbols.text(text).trim();
        // `DB_PASSWORD`: what the secret is called where it is kept.
        let capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        let names_setting = text.contains('_') && text.chars().all(capital);
        let text = text.to_lowercase();
        if dummies.iter().any(|word| text.contains(word.as_str())) {
            return false;
        }
        text.contains(char::is_alphanumeric)
            && !PLACEHOLDERS.contains(&text.as_str())
            && !names_setting
            && !text.starts_with('<')
            && !text.starts_with("${")
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
        let plain = self.says_plain(value) || self.replies_with_data(value);
        let view = self.api.sought(Sought::RedirectView);
        for role in roles {
            let harmless = plain && self.matcher.is_text(role);
            if !harmless && (Some(role) != view || self.is_open_redirect(place)) {
                self.sink(role, body, span, false);
            }
        }
    }

    /// `return body, status, {"Content-Type": …}` with a type that no browser reads as HTML.
    fn says_plain(&self, value: ValueId) -> bool {
        let [object] = *self.values.get(value).objects.as_slice() else {
            return false;
        };
        if self.objects[object.0 as usize].shape != Shape::List {
            return false;
        }
        let names = ["Content-Type", "content-type", "Content-type"];
        let names = names.map(|name| self.symbols.find(name));
        (1..=2).any(|at| {
            let headers = self.values.get(self.at(object, at));
            headers.objects.iter().any(|&headers| {
                names.iter().flatten().any(|&name| {
                    let kind = self.values.get(self.of_key(headers, Key::Name(name))).konst;
                    matches!(kind, Konst::Str(kind) if !self.symbols.text(kind).contains("html"))
                })
            })
        })
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

    /// `"redirect:" + url`: a view that sends the client elsewhere, where what follows chooses the host.
    fn is_open_redirect(&self, mut place: ExprId) -> bool {
        for _ in 0..64 {
            match self.module.expr(place) {
                Expr::Binary { left, .. } => place = left,
                Expr::Text(parts) => match self.module.list(parts).first() {
                    Some(&first) => place = first,
                    None => return false,
                },
                Expr::Str(text) => {
                    let to = self.symbols.text(text).strip_prefix("redirect:");
                    return matches!(to, Some("" | "/" | "//" | "http://" | "https://"));
                }
                _ => return false,
            }
        }
        false
    }

    pub(super) fn first_of_list(&self, value: ValueId) -> Option<ValueId> {
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
        if self.traits.closed_world {
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
        let known = self.values.get(value);
        let text = match known.konst {
            Konst::Str(text) => Some(text),
            _ => known.fallback,
        };
        let Some(text) = text.filter(|_| self.traits.names_credentials) else {
            return;
        };
        let Some(role) = self.api.sought(Sought::NamedCredential) else {
            return;
        };
        if !self.matcher.rules_of(role).is_empty()
            && self.labels_of_name(name).contains(Label::Secret)
            && self.is_secret_text(text, &[])
        {
            let span = self.module.expr_span(place);
            self.sink(role, value, span, false);
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
        if let Key::Name(name) = key {
            self.named_use(name, value, self.module.expr_span(place));
        }
        let holder = self.values.get(holder);
        let guessed = holder.guessed || holder.node.is_none();
        let member = match (holder.node, key) {
            (Some(node), Key::Name(name)) => self
                .api
                .member(node, name)
                .or_else(|| self.api.member(node, self.api.element)),
            (Some(node), _) => self.api.member(node, self.api.element),
            (None, Key::Name(name)) => self.api.of_unknown(name),
            (None, _) => None,
        };
        let span = self.module.expr_span(place);
        self.assigned_to(member, value, span, guessed);
    }

    /// A module or the body of a class gives a name a value: some names are settings of a framework.
    pub(super) fn setting(&mut self, name: Sym, value: ValueId, span: Bytes) {
        let kind = self.module.function(self.here()).kind;
        if let Some(settings) = self.api.settings()
            && matches!(kind, FunctionKind::Module | FunctionKind::ClassBody)
        {
            let member = self.api.member(settings, name);
            self.assigned_to(member, value, span, false);
        }
    }

    /// A name that nothing in the file binds, but a model has a use for, is given a value: `location = url`.
    pub(super) fn free_assigned(&mut self, name: Sym, value: ValueId, span: Bytes) -> bool {
        let unknown = !self.traits.names_packages || self.symbols.own(name).is_some();
        if unknown || self.find_slot(name).is_some() {
            return false;
        }
        let node = self.free_name(name).map(|found| found.0);
        let facts = node.and_then(|node| self.api.facts(node));
        let used = facts.is_some_and(|facts| facts.sinks.iter().any(|sink| !sink.slots.is_empty()));
        if used {
            self.assigned_to(node, value, span, false);
        }
        used
    }

    /// A field that is assigned may make of its holder something more special: `ctx.type = "text/plain"`.
    pub(super) fn become_by_field(&mut self, base: ExprId, of: (ValueId, Sym), value: ValueId) {
        let api = self.api;
        let member = self.values.get(of.0).node;
        let member = member.and_then(|node| api.member(node, of.1));
        let Some(facts) = member.and_then(|member| api.facts(member)) else {
            return;
        };
        for becomes in &facts.becomes {
            if self.assigned_holds(&becomes.when, value) {
                let holder = self.eval(base);
                let mut special = self.values.get(holder).clone();
                special.node = Some(becomes.node);
                let special = self.values.add(special);
                self.replace(base, special);
            }
        }
    }

    /// A value is assigned to what a name of the models stands for.
    fn assigned_to(&mut self, member: Option<Node>, value: ValueId, span: Bytes, guessed: bool) {
        let api = self.api;
        let Some(facts) = member.and_then(|member| api.facts(member)) else {
            return;
        };
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

    /// An element is assigned under a key that is no constant: the key is used, too, where a model has `x[].key`.
    pub(crate) fn keyed(&mut self, holder: ValueId, key: ValueId, place: ExprId) {
        if self.taint_of(key).is_empty() {
            return;
        }
        let value = self.values.get(holder);
        let (node, guessed) = (value.node, value.guessed);
        let api = self.api;
        let member = node
            .and_then(|node| api.member(node, api.element))
            .and_then(|element| api.member(element, self.symbols.find("key")?));
        let Some(facts) = member.and_then(|member| api.facts(member)) else {
            return;
        };
        let span = self.module.expr_span(place);
        for sink in &facts.sinks {
            self.sink(sink.role, key, span, guessed);
        }
    }

    fn assigned_holds(&mut self, when: &crate::api::When, value: ValueId) -> bool {
        when.iter().all(|(slot, test)| {
            let found = match *slot {
                crate::api::At::Part(_, name) => self.field_of(value, name),
                _ => Some(value),
            };
            self.test(test, found)
        })
    }

    /// Keeps a finding; the first at a place stays.
    pub(crate) fn report(&mut self, rule: u16, span: Bytes, fact: Option<FactId>, guessed: bool) {
        self.reports
            .entry((rule, span))
            .or_insert(Report { fact, guessed });
    }
}
