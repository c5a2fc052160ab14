//! `ENDINGS.stream().anyMatch(name::endsWith)`: a question that is asked of each of a known few.

use super::Engine;
use crate::api::Kinds;
use crate::ir::{CompareOp, Expr, ExprId, FuncId, Stmt};
use crate::model::Kind;
use crate::symbol::Sym;

impl Engine<'_> {
    /// What it says that one of a known few answers yes.
    pub(super) fn assume_some(&mut self, list: ExprId, question: ExprId) {
        if !self.streams_constants(list) {
            return;
        }
        let asked = match self.module.expr(question) {
            Expr::Field { base, name } => self.kinds_of_question(name).map(|kinds| (base, kinds)),
            Expr::Function(function) => self.asked_by(function),
            _ => None,
        };
        if let Some((place, kinds)) = asked {
            self.refine(place, kinds);
        }
    }

    /// Whether an expression gives the elements of a fixed container one by one.
    fn streams_constants(&self, list: ExprId) -> bool {
        let Expr::Call(call) = self.module.expr(list) else {
            return false;
        };
        let call = self.module.call(call);
        let fixed = |expr: ExprId| self.is_constant_container(self.last[expr.0 as usize]);
        match (self.module.expr(call.callee), call.args.as_slice()) {
            (Expr::Field { base, name }, []) => {
                self.symbols.text(name).ends_with("tream") && fixed(base)
            }
            (_, [only]) => fixed(only.value),
            (_, all) => all
                .iter()
                .all(|arg| matches!(self.module.expr(arg.value), Expr::Str(_))),
        }
    }

    /// What a lambda asks of a value outside of it: `ending -> name.endsWith(ending)`.
    fn asked_by(&self, function: FuncId) -> Option<(ExprId, Kinds)> {
        let module = self.module;
        let code = module.function(function);
        let [param] = code.params.as_slice() else {
            return None;
        };
        let &[only] = module.block(code.body) else {
            return None;
        };
        let Stmt::Return(Some(answer)) = *module.stmt(only) else {
            return None;
        };
        let own = Expr::Name(param.name);
        match module.expr(answer) {
            Expr::Call(call) => {
                let call = module.call(call);
                let (Expr::Field { base, name }, [arg]) =
                    (module.expr(call.callee), call.args.as_slice())
                else {
                    return None;
                };
                let kinds = self.kinds_of_question(name)?;
                let same = kinds == Kinds::of(Kind::Any);
                match (module.expr(base) == own, module.expr(arg.value) == own) {
                    (false, true) => Some((base, kinds)),
                    (true, false) if same => Some((arg.value, kinds)),
                    _ => None,
                }
            }
            Expr::Compare {
                op: CompareOp::Equal,
                left,
                right,
            } => match (module.expr(left) == own, module.expr(right) == own) {
                (false, true) => Some((left, Kinds::of(Kind::Any))),
                (true, false) => Some((right, Kinds::of(Kind::Any))),
                _ => None,
            },
            _ => None,
        }
    }

    /// What the answer yes says of the receiver.
    fn kinds_of_question(&self, name: Sym) -> Option<Kinds> {
        match self.symbols.text(name) {
            "equals" | "equalsIgnoreCase" | "contentEquals" => Some(Kinds::of(Kind::Any)),
            "endsWith" => Some(Kinds::of(Kind::FileType)),
            _ => None,
        }
    }
}
