//! What the pattern of a route says of its parameters: `/users/{id:[0-9]+}`.

use rustc_hash::FxHashMap;

use super::external::External;
use super::{Engine, Key};
use crate::api::Kinds;
use crate::checks::pattern;
use crate::fact::FactSet;
use crate::ir::{Expr, ExprId};
use crate::model::Anchored;
use crate::symbol::Sym;
use crate::value::{Konst, ValueId};

impl<'a> Engine<'a> {
    /// What a call gives that is asked for a parameter of the route: clean for what the route's pattern makes sure of.
    pub(super) fn routed(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let asks = call.facts.is_some_and(|facts| facts.route_parameters);
        if !asks || taint.is_empty() {
            return taint;
        }
        let texts = call.site.actuals.iter();
        let mut names = texts.filter_map(|actual| match self.values.get(actual.value).konst {
            Konst::Str(name) => Some(name),
            _ => None,
        });
        match names.next() {
            Some(name) => {
                let kinds = self.route_kinds(name);
                self.cleared(&taint, kinds)
            }
            None => taint,
        }
    }

    /// An entry of the parameters of the route, likewise.
    pub(super) fn routed_entry(&mut self, holder: ValueId, key: Key, taint: FactSet) -> FactSet {
        let node = self.values.get(holder).node;
        let facts = node.and_then(|node| self.api.facts(node));
        match key {
            Key::Name(name) if facts.is_some_and(|facts| facts.route_parameters) => {
                let kinds = self.route_kinds(name);
                self.cleared(&taint, kinds)
            }
            _ => taint,
        }
    }

    /// What all routes of the file make sure of for a parameter of this name.
    fn route_kinds(&mut self, name: Sym) -> Kinds {
        if self.route_patterns.is_none() {
            self.route_patterns = Some(self.read_routes());
        }
        let known = self.route_patterns.as_ref();
        let kinds = known.and_then(|known| known.get(self.symbols.text(name)));
        kinds.copied().unwrap_or_default()
    }

    fn read_routes(&self) -> FxHashMap<String, Kinds> {
        let mut found: FxHashMap<String, Kinds> = FxHashMap::default();
        let count = u32::try_from(self.module.expr_count()).unwrap_or(u32::MAX);
        for id in (0..count).map(ExprId) {
            let Expr::Str(text) = self.module.expr(id) else {
                continue;
            };
            for (name, pattern) in parameters(self.symbols.text(text)) {
                let kinds = pattern.map_or_else(Kinds::default, |pattern| {
                    pattern::kinds(pattern, Anchored::Full)
                });
                found
                    .entry(name.to_owned())
                    .and_modify(|known| *known = known.and(kinds))
                    .or_insert(kinds);
            }
        }
        found
    }
}

/// The parameters of a route with their patterns.
fn parameters(route: &str) -> Vec<(&str, Option<&str>)> {
    let mut found = Vec::new();
    let mut rest = match route.find('/') {
        Some(at)
            if route[..at]
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b == b' ') =>
        {
            &route[at..]
        }
        _ => return found,
    };
    while let Some(start) = rest.find('{') {
        let inside = &rest[start + 1..];
        let mut depth = 1_usize;
        let end = inside.bytes().position(|b| {
            match b {
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let Some(end) = end else { break };
        found.push(match inside[..end].split_once(':') {
            Some((name, pattern)) => (name, Some(pattern)),
            None => (&inside[..end], None),
        });
        rest = &inside[end + 1..];
    }
    found
}
