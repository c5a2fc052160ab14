//! Routes that change something for whoever has the cookie, without a token against forged requests.

use crate::ir::{Bytes, Expr, ExprId, FuncId};
use crate::symbol::Sym;
use crate::taint::Engine;
use crate::value::Konst;

/// How many routes of one file are looked at: each costs a walk over the file's expressions.
const MAX_ROUTES: usize = 100;

/// What routes are called that change something.
const CHANGES: &[&str] = &["post", "put", "patch", "delete", "del"];

/// Fields of a request that say who somebody is, because the browser sends it along.
const RECOGNISED_BY: &[&str] = &[
    "session",
    "cookies",
    "signedCookies",
    "user",
    "isAuthenticated",
];

/// A call that registers a route.
struct Registered {
    span: Bytes,
    changes: bool,
    path: String,
    functions: Vec<FuncId>,
}

impl Engine<'_> {
    /// Reports routes that change something for whoever has the cookie, where nothing asks for a token.
    pub(crate) fn check_csrf_of_routes(&mut self, number: u16) {
        let settings = &self.matcher.rules[usize::from(number)].rule.detect.settings;
        let words = |key: &str| settings.get(key).map_or(&[][..], |words| words);
        let (sessions, exempt) = (words("sessions"), words("exempt"));
        let protection = self.matcher.rules[usize::from(number)].words("protection");
        if !self.calls_any(sessions) {
            return;
        }
        let texts = self.texts_within(Bytes {
            start: 0,
            end: u32::MAX,
        });
        let is = |wanted: &str| {
            texts
                .iter()
                .any(|&text| self.symbols.text(text).eq_ignore_ascii_case(wanted))
        };
        if self.has_word(&texts, protection) || is("samesite") && is("strict") {
            return;
        }
        for route in self
            .registrations()
            .into_iter()
            .filter(|route| route.changes)
        {
            let exempted = exempt.iter().any(|word| route.path.contains(word.as_str()));
            if !exempted && self.recognises(&route) {
                self.report(number, route.span, None, false);
            }
        }
    }

    /// Whether the file calls something of one of these names.
    fn calls_any(&self, names: &[String]) -> bool {
        self.module.calls().iter().any(|call| {
            self.node_of(call.callee).is_some_and(|node| {
                let text = self.api.text(node);
                names.iter().any(|name| name == text)
            })
        })
    }

    /// Whether a route's functions read what the browser sends along.
    fn recognises(&self, route: &Registered) -> bool {
        let reads = |texts: Vec<Sym>| {
            texts
                .into_iter()
                .any(|text| RECOGNISED_BY.contains(&self.symbols.text(text)))
        };
        let mut functions = route.functions.iter();
        functions.any(|&function| reads(self.texts_within(self.module.function(function).span)))
    }

    /// The routes in the order of the text.
    fn registrations(&self) -> Vec<Registered> {
        let module = self.module;
        let mut routes = Vec::new();
        for call in module.calls() {
            let Expr::Field { name, .. } = module.expr(call.callee) else {
                continue;
            };
            let name = self.symbols.text(name);
            let registers = self
                .node_of(call.callee)
                .and_then(|node| self.api.facts(node))
                .is_some_and(|facts| !facts.registers.is_empty());
            if !registers || name == "use" || routes.len() >= MAX_ROUTES {
                continue;
            }
            let args: Vec<ExprId> = call
                .args
                .iter()
                .flat_map(|arg| self.spread(arg.value))
                .collect();
            let path = args.first().map(|&first| self.last[first.0 as usize]);
            let path = path.map(|path| self.values.get(path).konst);
            routes.push(Registered {
                span: module.expr_span(call.callee),
                changes: CHANGES.contains(&name),
                path: match path {
                    Some(Konst::Str(path)) => self.symbols.text(path).to_lowercase(),
                    _ => String::new(),
                },
                functions: args
                    .iter()
                    .flat_map(|&arg| self.functions_of(arg))
                    .collect(),
            });
        }
        routes.sort_by_key(|route| route.span);
        routes
    }
}
