//! Methods that a library asks for a verdict, and that always give the same.

use crate::api::Verdict;
use crate::ir::{Bytes, ClassId, Expr, ExprId, FuncId, Stmt};
use crate::model::VerdictBody;
use crate::symbol::Sym;
use crate::taint::{Engine, External};
use crate::value::Callable;

impl<'a> Engine<'a> {
    /// Looks at the methods of a class that answer for a library's class.
    pub(crate) fn check_verdicts(&mut self, class: ClassId) {
        let api = self.api;
        let base = self.base_node(class).and_then(|node| api.facts(node));
        let Some(facts) = base.filter(|facts| !facts.verdicts.is_empty()) else {
            return;
        };
        let module = self.module;
        for &method in &module.class(class).methods {
            let name = module.function(method).name;
            for verdict in facts.verdicts.iter().filter(|v| v.method == name) {
                self.check_verdict(method, verdict);
            }
        }
    }

    /// Looks at the functions that are passed to a call to answer there.
    pub(crate) fn check_passed_verdicts(&mut self, call: &External<'_, 'a>) {
        let verdicts = call.facts.map_or(&[][..], |facts| &facts.verdicts);
        for verdict in verdicts.iter().filter(|v| v.method == Sym::EMPTY) {
            let Some((_, given)) = self.slot_value(verdict.slot, call.site) else {
                continue;
            };
            for callable in self.callables(given) {
                if let Callable::Function(function) | Callable::Bound(function, _) = callable {
                    self.check_verdict(function, verdict);
                }
            }
        }
    }

    fn check_verdict(&mut self, function: FuncId, verdict: &Verdict) {
        let code = self.module.function(function);
        let (inside, name) = (code.span, code.name_span);
        let given = match verdict.body {
            VerdictBody::Idle => self.is_idle(inside),
            VerdictBody::True => self.is_always_true(inside),
        };
        if given {
            self.used(verdict.role, name, false);
        }
    }

    /// Whether nothing in a stretch of the file can throw.
    fn is_idle(&self, inside: Bytes) -> bool {
        let within = |at: Bytes| at.start >= inside.start && at.end <= inside.end;
        let throws = self
            .module
            .stmts()
            .any(|(stmt, span)| within(span) && matches!(stmt, Stmt::Throw(_)));
        let calls = self.module.calls().iter().any(|call| {
            within(self.module.expr_span(call.callee)) && !self.only_tells(call.callee)
        });
        !throws && !calls
    }

    /// Whether a call tells or reads something, and so refuses nothing: `log.warn(…)`, `chain[0].getSubjectDN()`.
    fn only_tells(&self, callee: ExprId) -> bool {
        let (Expr::Name(name) | Expr::Field { name, .. }) = self.module.expr(callee) else {
            return false;
        };
        let name = self.symbols.text(name);
        ["print", "get", "to"]
            .iter()
            .any(|start| name.starts_with(start))
            || matches!(
                name,
                "trace"
                    | "debug"
                    | "info"
                    | "warn"
                    | "warning"
                    | "error"
                    | "fine"
                    | "log"
                    | "format"
                    | "valueOf"
                    | "length"
            )
    }

    /// Whether every `return` in a stretch of the file gives true.
    fn is_always_true(&self, inside: Bytes) -> bool {
        let within = |at: Bytes| at.start >= inside.start && at.end <= inside.end;
        let mut found = false;
        for (stmt, span) in self.module.stmts() {
            let Stmt::Return(value) = *stmt else { continue };
            if within(span) {
                if value.map(|value| self.module.expr(value)) != Some(Expr::Bool(true)) {
                    return false;
                }
                found = true;
            }
        }
        found
    }
}
