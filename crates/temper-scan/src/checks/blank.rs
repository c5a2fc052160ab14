//! Initialization vectors that are all zeros: arrays into which nothing has been written.

use crate::api::{At, Sought};
use crate::ir::{Bytes, Call, Expr, ExprId, Stmt};
use crate::symbol::Sym;
use crate::taint::Engine;

/// How many such calls of one file are looked at: each costs a walk over the file's expressions.
const MAX_CALLS: usize = 100;

impl Engine<'_> {
    /// Finds calls that are given a new array, or a variable that is not touched between the array and the call.
    pub(crate) fn check_blank_vector(&mut self, number: u16) {
        let Some(role) = self.api.sought(Sought::BlankVector) else {
            return;
        };
        let module = self.module;
        let mut left = MAX_CALLS;
        for call in module.calls() {
            // Without an import, the class is told by its name.
            let callee = self.values.get(self.last[call.callee.0 as usize]);
            let Some(facts) = callee.node.and_then(|node| self.api.facts(node)) else {
                continue;
            };
            let sinks = facts.sinks.iter().filter(|sink| sink.role == role);
            for slot in sinks.flat_map(|sink| sink.slots.clone()) {
                left -= 1;
                if left == 0 {
                    return;
                }
                if let Some(place) = self.blank_at(slot, call) {
                    self.report(number, place, None, false);
                }
            }
        }
    }

    /// Where an argument stands that is blank.
    fn blank_at(&self, slot: At, call: &Call) -> Option<Bytes> {
        let At::Arg(Some(index), _) = slot else {
            return None;
        };
        let place = call.args.get(usize::from(index))?.value;
        let blank = match self.module.expr(place) {
            Expr::Name(name) => self.is_untouched(name, self.module.expr_span(call.callee).start),
            _ => self.is_new_array(place),
        };
        blank.then(|| self.module.expr_span(place))
    }

    /// `new byte[16]`, `make([]byte, 12)`: as many zeros as it says.
    fn is_new_array(&self, expr: ExprId) -> bool {
        let Expr::List(parts) = self.module.expr(expr) else {
            return false;
        };
        let &[part] = self.module.list(parts) else {
            return false;
        };
        match self.module.expr(part) {
            Expr::Spread(inner) => matches!(self.module.expr(inner), Expr::Unknown(_)),
            _ => false,
        }
    }

    /// Whether a variable was last given a new array, and is not mentioned from there to a place in the text.
    fn is_untouched(&self, name: Sym, until: u32) -> bool {
        let module = self.module;
        let given = module.stmts().filter_map(|(stmt, at)| match *stmt {
            Stmt::Assign { target, value, .. } if at.end <= until => {
                (module.expr(target) == Expr::Name(name)).then_some((at.end, value))
            }
            _ => None,
        });
        let Some((from, Some(value))) = given.max_by_key(|(end, _)| *end) else {
            return false;
        };
        let count = u32::try_from(module.expr_count()).unwrap_or(u32::MAX);
        let mentions = |id: &ExprId| {
            let at = module.expr_span(*id);
            at.start >= from && at.start < until && module.expr(*id) == Expr::Name(name)
        };
        self.is_new_array(value) && !(0..count).map(ExprId).any(|id| mentions(&id))
    }
}
