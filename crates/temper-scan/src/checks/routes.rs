//! Routes of a web server: those that do something expensive without a rate limiter, and logins that keep the session.

use rustc_hash::FxHashMap;

use crate::api::{Node, Sought};
use crate::ir::{Bytes, Call, Expr, ExprId, FuncId, Stmt};
use crate::symbol::Sym;
use crate::taint::Engine;
use crate::value::{Callable, Konst};

/// What models call a rate limiter, and the base of the names of calls that register routes.
const LIMITER: &str = "rate-limiter.Middleware";

/// How many of the file's own functions deep an expensive operation is looked for.
const MAX_DEPTH: u8 = 4;

/// A call that says who answers a request.
struct Route {
    span: Bytes,
    path: Option<Sym>,
    limited: bool,
    handlers: Vec<FuncId>,
}

/// The calls of a file by the function that they stand in.
type Calls<'m> = FxHashMap<FuncId, Vec<&'m Call>>;

impl<'a> Engine<'a> {
    /// Reports expensive routes without a limiter on their way.
    pub(crate) fn check_rate_limit(&mut self, number: u16) {
        let calls = self.calls_by_function();
        let routes = self.routes(&calls);
        for route in routes.iter().filter(|route| !route.limited) {
            let expensive = route
                .handlers
                .iter()
                .any(|&handler| self.is_expensive(handler, &calls, 0));
            if expensive {
                self.report(number, route.span, None, false);
            }
        }
    }

    /// Reports routes that log somebody in and go on with the session there was.
    pub(crate) fn check_session_fixation(&mut self, number: u16) {
        let calls = self.calls_by_function();
        let writes = self.session_writes();
        let regenerates = self.regenerations();
        for route in self.routes(&calls) {
            let login = route
                .path
                .is_some_and(|path| self.symbols.text(path).to_lowercase().contains("login"));
            let fixed = route.handlers.iter().any(|&handler| {
                let span = self.module.function(handler).span;
                holds(&writes, span) && !holds(&regenerates, span)
            });
            if login && fixed {
                self.report(number, route.span, None, false);
            }
        }
    }

    /// Where something is stored in a session, in order.
    fn session_writes(&self) -> Vec<u32> {
        let is_session = |target: ExprId| match self.module.expr(target) {
            Expr::Field { base, .. } => self.is_field(base, "session"),
            _ => false,
        };
        let write = |(stmt, span): (&Stmt, Bytes)| match *stmt {
            Stmt::Assign { target, .. } if is_session(target) => Some(span.start),
            _ => None,
        };
        let mut writes: Vec<u32> = self.module.stmts().filter_map(write).collect();
        writes.sort_unstable();
        writes
    }

    /// Where sessions are made anew, in order.
    fn regenerations(&self) -> Vec<u32> {
        let mut places: Vec<u32> = self
            .module
            .calls()
            .iter()
            .filter(|call| self.is_field(call.callee, "regenerate"))
            .map(|call| self.module.expr_span(call.callee).start)
            .collect();
        places.sort_unstable();
        places
    }

    pub(super) fn is_field(&self, expr: ExprId, wanted: &str) -> bool {
        match self.module.expr(expr) {
            Expr::Field { name, .. } => self.symbols.text(name) == wanted,
            _ => false,
        }
    }

    fn calls_by_function(&self) -> Calls<'a> {
        let module = self.module;
        let mut functions: Vec<(Bytes, FuncId)> = module
            .functions()
            .map(|(id, code)| (code.span, id))
            .collect();
        functions.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let mut ordered: Vec<(u32, &Call)> = module
            .calls()
            .iter()
            .map(|call| (module.expr_span(call.callee).start, call))
            .collect();
        ordered.sort_by_key(|(start, _)| *start);
        let mut calls = Calls::default();
        let mut open: Vec<(Bytes, FuncId)> = Vec::new();
        let mut next = functions.into_iter().peekable();
        for (start, call) in ordered {
            while let Some(function) = next.next_if(|(span, _)| span.start <= start) {
                open.retain(|(span, _)| span.end > function.0.start);
                open.push(function);
            }
            open.retain(|(span, _)| span.end > start);
            if let Some((_, function)) = open.last() {
                calls.entry(*function).or_default().push(call);
            }
        }
        calls
    }

    pub(super) fn node_of(&self, expr: ExprId) -> Option<Node> {
        let value = self.values.get(self.last[expr.0 as usize]);
        value.node.filter(|_| !value.guessed)
    }

    /// The routes in the order of the text.
    fn routes(&self, calls: &Calls<'a>) -> Vec<Route> {
        let mut routes = Vec::new();
        let mut all: Vec<&Call> = calls.values().flatten().copied().collect();
        all.sort_by_key(|call| self.module.expr_span(call.callee).end);
        let mut limited = false;
        for call in all {
            let Some(node) = self.node_of(call.callee) else {
                continue;
            };
            let registers = self
                .api
                .facts(node)
                .is_some_and(|facts| !facts.registers.is_empty());
            if !registers || !self.api.text(node).starts_with("express.") {
                continue;
            }
            let args: Vec<ExprId> = call
                .args
                .iter()
                .flat_map(|arg| self.spread(arg.value))
                .collect();
            let own = args.iter().any(|&arg| self.is_limiter(arg, calls));
            if self.is_field(call.callee, "use") {
                limited |= own;
                continue;
            }
            let first = args.first().map(|&arg| self.last[arg.0 as usize]);
            let path = first.and_then(|first| match self.values.get(first).konst {
                Konst::Str(path) => Some(path),
                _ => None,
            });
            routes.push(Route {
                span: self.module.expr_span(call.callee),
                path,
                limited: limited || own,
                handlers: args
                    .iter()
                    .flat_map(|&arg| self.functions_of(arg))
                    .collect(),
            });
        }
        routes
    }

    /// The elements of a list of middleware, or the argument itself.
    pub(super) fn spread(&self, arg: ExprId) -> Vec<ExprId> {
        match self.module.expr(arg) {
            Expr::List(items) => self.module.list(items).to_vec(),
            _ => vec![arg],
        }
    }

    pub(super) fn functions_of(&self, expr: ExprId) -> Vec<FuncId> {
        let value = self.values.get(self.last[expr.0 as usize]);
        let function = |callable: &Callable| match *callable {
            Callable::Function(function) | Callable::Bound(function, _) => Some(function),
            Callable::Class(_) => None,
        };
        value.callables.iter().filter_map(function).collect()
    }

    /// Whether an argument is a limiter, or a function of the file that asks one.
    fn is_limiter(&self, arg: ExprId, calls: &Calls<'a>) -> bool {
        let limiter = self.api.find(LIMITER);
        let is = |expr: ExprId| {
            let node = self.values.get(self.last[expr.0 as usize]).node;
            node.zip(limiter).is_some_and(|(node, limiter)| {
                self.api.is_a(node, limiter) || self.api.text(node).starts_with(LIMITER)
            })
        };
        is(arg)
            || self.functions_of(arg).iter().any(|function| {
                let inside = calls.get(function).into_iter().flatten();
                inside
                    .into_iter()
                    .any(|call| match self.module.expr(call.callee) {
                        Expr::Field { base, .. } => is(base),
                        _ => is(call.callee),
                    })
            })
    }

    /// Whether a function does something expensive itself, or calls a function of the file that does.
    fn is_expensive(&self, function: FuncId, calls: &Calls<'a>, depth: u8) -> bool {
        let Some(inside) = calls.get(&function) else {
            return false;
        };
        inside.iter().any(|call| {
            self.costs(call)
                || depth < MAX_DEPTH
                    && self.functions_of(call.callee).iter().any(|&called| {
                        called != function && self.is_expensive(called, calls, depth + 1)
                    })
        })
    }

    fn costs(&self, call: &Call) -> bool {
        let expensive = self.api.sought(Sought::Expensive);
        let known = self
            .node_of(call.callee)
            .and_then(|node| self.api.facts(node));
        if known.is_some_and(|facts| facts.sinks.iter().any(|sink| Some(sink.role) == expensive)) {
            return true;
        }
        let name = match self.module.expr(call.callee) {
            Expr::Name(name) | Expr::Field { name, .. } => self.symbols.text(name),
            _ => "",
        };
        authorizes(name)
    }
}

/// Whether a function's name says that it checks who somebody is.
fn authorizes(name: &str) -> bool {
    let name = name.to_lowercase();
    if name.starts_with("get") || name.starts_with("set") {
        return false;
    }
    let login = name.contains("login") && !name.contains("loginfo");
    let auth = name.contains("auth") && !name.contains("unauth") && !name.contains("author");
    let auth = auth || name.contains("authoriz");
    login || auth || name.contains("verify")
}

/// Whether one of the ordered places lies in a stretch.
fn holds(places: &[u32], inside: Bytes) -> bool {
    let next = places.partition_point(|&place| place < inside.start);
    places.get(next).is_some_and(|&place| place < inside.end)
}

#[cfg(test)]
mod tests {
    use super::authorizes;

    #[test]
    fn names_tell_checks_of_identity() {
        assert!(authorizes("verifyPassword"));
        assert!(authorizes("authorize"));
        assert!(!authorizes("getAuthToken"));
        assert!(!authorizes("authorName"));
    }
}
