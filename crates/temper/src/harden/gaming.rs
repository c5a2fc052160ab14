//! Whether a candidate only looks like a repair: the finding is gone because the program is.

use std::collections::BTreeMap;

use temper_scan::Finding;
use temper_scan::shape::{Body, Definition, DefinitionKind, Shape};

use super::original::Original;
use super::refusal::{Reason, Refusal};
use super::words::{LEAVE_OUT, NO_INPUT, PLAIN, REPLIES, SILENCERS};

/// Looks for every trick that is known.
pub(super) fn check(original: &Original, new: &str, shape: &Shape, refusals: &mut Vec<Refusal>) {
    let game = Game {
        original,
        old: &original.shape,
        new: shape,
    };
    let before = refusals.len();
    game.silenced(refusals);
    for definition in game.old.definitions.iter().filter(|it| !it.nested) {
        if let (Some(body), Some(kept)) = (&definition.body, game.counterpart(definition)) {
            game.bodies(&definition.name, body, kept, refusals);
        }
    }
    game.bodies("", &game.old.top, &game.new.top, refusals);
    for added in game.added().filter(|it| !it.nested) {
        let body = added.body.as_ref().unwrap_or(&game.new.top);
        worse(
            &format!("`{}`", added.name),
            &Body::default(),
            body,
            refusals,
        );
    }
    game.registrations(refusals);
    game.inputs(refusals);
    game.calls(refusals);
    game.dead(refusals);
    game.moved(refusals);
    game.commented(new, refusals.len() > before, refusals);
}

struct Game<'a> {
    original: &'a Original,
    old: &'a Shape,
    new: &'a Shape,
}

impl<'a> Game<'a> {
    fn counterpart(&self, old: &Definition) -> Option<&'a Body> {
        let same = self.new.definitions.iter().filter(|it| it.name == old.name);
        let bodies: Vec<&Definition> = same.filter(|it| it.body.is_some()).collect();
        let exact = bodies.iter().find(|it| it.signature == old.signature);
        exact.or(bodies.first()).and_then(|it| it.body.as_ref())
    }

    /// The functions that were not there before.
    fn added(&self) -> impl Iterator<Item = &'a Definition> {
        let old = self.old;
        self.new
            .definitions
            .iter()
            .filter(move |it| it.body.is_some() && old.definition(&it.name).is_none())
    }

    /// What a body does together with the new functions that it uses.
    fn with_added(&self, body: &Body) -> (usize, Vec<String>) {
        let (mut statements, mut calls) = (body.statements, body.calls.clone());
        for helper in self.added().filter(|it| !it.nested) {
            let own = last(&helper.name);
            if let Some(inner) = helper.body.as_ref().filter(|_| body.names.contains(own)) {
                statements += inner.statements;
                calls.extend(inner.calls.iter().cloned());
            }
        }
        (statements, calls)
    }

    fn silenced(&self, refusals: &mut Vec<Refusal>) {
        let is_new = |comment: &str| !self.old.comments.iter().any(|(_, it)| it == comment);
        for (line, comment) in &self.new.comments {
            let said = comment.to_lowercase();
            if let Some(word) = SILENCERS.iter().find(|word| said.contains(**word))
                && is_new(comment)
            {
                let message = format!("line {line}: a comment (`{word}`) silences analyzers");
                refusals.push(Refusal::new(Reason::Suppressed, message));
            }
        }
        for definition in &self.new.definitions {
            let old = self.old.definition(&definition.name);
            for mark in &definition.marks {
                let known = old.is_some_and(|it| it.marks.contains(mark));
                if mark.starts_with("@Suppress") && !known {
                    let message = format!("`{mark}` on `{}` silences analyzers", definition.name);
                    refusals.push(Refusal::new(Reason::Suppressed, message));
                }
            }
        }
    }

    fn bodies(&self, name: &str, old: &Body, new: &Body, refusals: &mut Vec<Refusal>) {
        if old == new {
            return;
        }
        let place = if name.is_empty() {
            "the program".to_owned()
        } else {
            format!("`{name}`")
        };
        if new.stub && !old.stub {
            let message = format!("{place} does nothing any more but give a constant or fail");
            refusals.push(Refusal::new(Reason::Stub, message));
            return;
        }
        self.shrunk(&place, old, new, refusals);
        for parameter in &old.parameters {
            let used = |body: &Body| body.names.contains(parameter);
            if used(old) && !used(new) && new.parameters.contains(parameter) {
                let message = format!("{place} does not use its parameter `{parameter}` any more");
                refusals.push(Refusal::new(Reason::IgnoredInput, message));
            }
        }
        worse(&place, old, new, refusals);
    }

    fn shrunk(&self, place: &str, old: &Body, new: &Body, refusals: &mut Vec<Refusal>) {
        let (statements, calls) = self.with_added(new);
        let halved = |before: usize, after: usize| before >= 4 && after * 2 < before;
        if halved(old.statements, statements) || halved(old.calls.len(), calls.len()) {
            let message = format!(
                "{place} had {} statements and {} calls, and has {statements} and {} left: it must still do all that it did",
                old.statements,
                old.calls.len(),
                calls.len()
            );
            refusals.push(Refusal::new(Reason::DeletedFeature, message));
        }
    }

    fn registrations(&self, refusals: &mut Vec<Refusal>) {
        for gone in self.old.registrations.difference(&self.new.registrations) {
            let message = format!("`{gone}` is not registered any more");
            refusals.push(Refusal::new(Reason::DeletedFeature, message));
        }
    }

    /// What a finding's data was read by must still be read: the name of the parameter, the header, the key.
    fn inputs(&self, refusals: &mut Vec<Refusal>) {
        let mut told: Vec<&str> = Vec::new();
        for finding in &self.original.targets {
            let Some(source) = finding.trace.first().map(|step| step.span.start_line) else {
                continue;
            };
            if is_of(finding, &NO_INPUT) {
                continue;
            }
            let body = self.old.function_at(source).and_then(|it| it.body.as_ref());
            let read = body.unwrap_or(&self.old.top).strings.iter();
            let properties = body.unwrap_or(&self.old.top).properties.iter();
            let keys = read
                .map(|it| (it, false))
                .chain(properties.map(|it| (it, true)));
            for ((line, name), property) in keys {
                if *line != source || !is_key(name) || told.contains(&name.as_str()) {
                    continue;
                }
                let still = if property {
                    self.properties().any(|it| it == name)
                } else {
                    self.strings().any(|it| it == name)
                };
                if !still {
                    told.push(name);
                    let message = format!("the input `{name}` is not read any more");
                    refusals.push(Refusal::new(Reason::IgnoredInput, message));
                }
            }
        }
    }

    fn all_bodies(&self) -> impl Iterator<Item = &'a Body> {
        let bodies = self.new.definitions.iter();
        bodies
            .filter_map(|it| it.body.as_ref())
            .chain([&self.new.top])
    }

    fn strings(&self) -> impl Iterator<Item = &'a String> {
        self.all_bodies()
            .flat_map(|body| body.strings.iter().map(|(_, text)| text))
    }

    fn properties(&self) -> impl Iterator<Item = &'a String> {
        self.all_bodies()
            .flat_map(|body| body.properties.iter().map(|(_, name)| name))
    }

    /// The dangerous call may be exchanged, not left out.
    fn calls(&self, refusals: &mut Vec<Refusal>) {
        for finding in &self.original.targets {
            if is_of(finding, &LEAVE_OUT) {
                continue;
            }
            let line = finding.span.start_line;
            let function = self.old.function_at(line);
            let old = function
                .and_then(|it| it.body.as_ref())
                .unwrap_or(&self.old.top);
            let new = match function {
                Some(function) => self.counterpart(function),
                None => Some(&self.new.top),
            };
            let Some(new) = new else { continue };
            let (_, calls) = self.with_added(new);
            let text = self.original.line(line);
            let (gone, come) = difference(&old.calls, &calls);
            let at_sink = gone.iter().find(|call| text.contains(&format!("{call}(")));
            let Some(call) = at_sink else { continue };
            let bare = |body: &Body, call: &str| body.bare.iter().any(|it| last(it) == call);
            let works = |other: &String| {
                let other = other.as_str();
                !PLAIN.contains(&other)
                    && (!REPLIES.contains(&other) || REPLIES.contains(&call.as_str()))
                    && (!bare(new, other) || bare(old, call))
            };
            if !come.iter().any(works) {
                let message = format!("the call of `{call}` is gone and nothing does its work");
                refusals.push(Refusal::new(Reason::DeletedCall, message));
            }
        }
    }

    fn dead(&self, refusals: &mut Vec<Refusal>) {
        for function in self.added() {
            let own = last(&function.name);
            let handled = function.kind == DefinitionKind::Handler;
            if handled
                || !function.marks.is_empty()
                || own.starts_with("__")
                || own == "constructor"
            {
                continue;
            }
            let others = self.new.definitions.iter();
            let others = others.filter(|it| !it.name.ends_with(&function.name));
            let mut bodies = others
                .filter_map(|it| it.body.as_ref())
                .chain([&self.new.top]);
            if !bodies.any(|body| body.names.contains(own)) {
                let message = format!("nothing calls the new function `{own}`");
                refusals.push(Refusal::new(Reason::DeadCode, message));
            }
        }
    }

    /// A file of the project that was not imported before may hold what was taken out here.
    fn moved(&self, refusals: &mut Vec<Refusal>) {
        for import in self.new.imports.difference(&self.old.imports) {
            let own = import.contains("from .")
                || import.contains("'./")
                || import.contains("\"./")
                || import.contains("'../")
                || import.contains("\"../");
            if own {
                let message = format!("`{import}`: the repair must stay in this file");
                refusals.push(Refusal::new(Reason::MovedAway, message));
            }
        }
    }

    /// Code that became a comment, where the program does less without it.
    fn commented(&self, new: &str, less: bool, refusals: &mut Vec<Refusal>) {
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let still: Vec<String> = new.lines().map(squeezed).collect();
        let comments = self
            .new
            .comments
            .iter()
            .map(|(line, it)| (*line, squeezed(it)));
        for (line, comment) in comments {
            let was_code = self.original.text.lines().any(|code| {
                let code = squeezed(code);
                code.len() >= 10
                    && code.contains('(')
                    && comment.contains(&code)
                    && !still.contains(&code)
            });
            if was_code && less {
                let message =
                    format!("line {line}: code became a comment instead of being repaired");
                refusals.push(Refusal::new(Reason::CommentedOut, message));
            }
        }
    }
}

fn is_of(finding: &Finding, weaknesses: &[u32]) -> bool {
    finding.cwes.iter().any(|cwe| weaknesses.contains(&cwe.0))
}

/// The last part of a dotted name.
fn last(name: &str) -> &str {
    name.rsplit(['.', ':', ' ']).next().unwrap_or(name)
}

/// A name that input is read by, rather than a piece of a text.
fn is_key(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && text.len() <= 40 && text.chars().all(plain)
}

/// What calls went and what calls came, counted by their last name.
fn difference(old: &[String], new: &[String]) -> (Vec<String>, Vec<String>) {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for call in old {
        *counts.entry(last(call)).or_default() -= 1;
    }
    for call in new {
        *counts.entry(last(call)).or_default() += 1;
    }
    let named = |sign: i64| {
        let of = counts.iter().filter(move |(_, count)| **count * sign > 0);
        of.map(|(name, _)| (*name).to_owned()).collect()
    };
    (named(-1), named(1))
}

/// What a body has that hides, skips or silences, and had not before.
fn worse(place: &str, old: &Body, new: &Body, refusals: &mut Vec<Refusal>) {
    let more: [(&Vec<u32>, &Vec<u32>, Reason, &str); 5] = [
        (
            &old.unreachable,
            &new.unreachable,
            Reason::Unreachable,
            "code behind a return or exit is never reached",
        ),
        (
            &old.swallowed,
            &new.swallowed,
            Reason::SwallowedError,
            "an error is caught and nothing is done about it",
        ),
        (
            &old.decided,
            &new.decided,
            Reason::DecidedBranch,
            "the branch is always or never taken",
        ),
        (
            &old.gated,
            &new.gated,
            Reason::SwitchedOff,
            "a setting of the environment switches the code off",
        ),
        (
            &old.computed,
            &new.computed,
            Reason::ComputedName,
            "the call is hidden behind a computed name",
        ),
    ];
    for (before, after, reason, what) in more {
        if after.len() > before.len() {
            let line = after.last().copied().unwrap_or_default();
            let message = format!("line {line}, in {place}: {what}");
            refusals.push(Refusal::new(reason, message));
        }
    }
    if new.overwritten.len() > old.overwritten.len()
        && let Some((line, what)) = new.overwritten.last()
    {
        let message = format!("line {line}, in {place}: `{what}` is overwritten with a constant");
        refusals.push(Refusal::new(Reason::OverwrittenInput, message));
    }
}
