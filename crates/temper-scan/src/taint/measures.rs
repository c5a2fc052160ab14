//! Conditions on what a text holds and how long it is.

use super::Engine;
use crate::api::{At, Kinds};
use crate::ir::{CompareOp, Expr, ExprId};
use crate::model::{Fold, Kind};
use crate::value::Konst;

/// Up to what length matching a pattern is quick whatever it looks like, unless it is exponential.
const MAX_SHORT: i64 = 1000;

impl Engine<'_> {
    /// `part in text` does not hold: what models say of `__contains__`.
    pub(super) fn assume_lacks(&mut self, part: ExprId, text: ExprId) {
        let method = self.symbols.find("__contains__");
        let node = method.and_then(|method| self.api.of_unknown(method));
        let api = self.api;
        if let Some(facts) = node.and_then(|node| api.facts(node)) {
            let place = |at: At| match at {
                At::This => Some(text),
                At::Arg(Some(0), _) => Some(part),
                _ => None,
            };
            self.assume_guards(&facts.rejects, false, &place);
        }
    }

    /// `len(text) < 80`: the text is of bounded length.
    pub(super) fn assume_short(&mut self, op: CompareOp, left: ExprId, right: ExprId) {
        let (measured, limit) = match op {
            CompareOp::Less | CompareOp::LessEqual => (left, right),
            _ => (right, left),
        };
        let bounded = match self.values.get(self.last[limit.0 as usize]).konst {
            Konst::Int(limit) => limit <= MAX_SHORT,
            _ => false,
        };
        if let Some(text) = self.measured(measured).filter(|_| bounded) {
            self.refine(text, Kinds::of(Kind::Length));
        }
    }

    /// What an expression gives the length of.
    fn measured(&self, expr: ExprId) -> Option<ExprId> {
        match self.module.expr(expr) {
            Expr::Call(call) => {
                let call = self.module.call(call);
                let node = self.values.get(self.last[call.callee.0 as usize]).node;
                let (base, name) = match self.module.expr(call.callee) {
                    Expr::Field { base, name } => (Some(base), Some(name)),
                    _ => (None, None),
                };
                let node = node.or_else(|| name.and_then(|name| self.api.of_unknown(name)))?;
                let folds = self.api.facts(node)?.folds.as_ref()?;
                match (folds.does, folds.slots.first()) {
                    (Fold::Length, Some(At::This)) => base,
                    (Fold::Length, _) => call.args.first().map(|arg| arg.value),
                    _ => None,
                }
            }
            Expr::Field { base, name } if self.symbols.text(name) == "length" => Some(base),
            Expr::Name(_) => {
                let value = self.values.get(self.last[expr.0 as usize]);
                value
                    .cond
                    .filter(|&of| of != expr)
                    .and_then(|of| self.measured(of))
            }
            _ => None,
        }
    }
}
