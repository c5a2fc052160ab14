//! Functions that come back only where a check holds: what they have made sure of their arguments.

use smallvec::SmallVec;

use super::calls::{Actual, CallSite};
use super::functions::Inputs;
use super::{Engine, Exit};
use crate::api::Kinds;
use crate::ir::{Expr, FuncId, Stmt};
use crate::state::Slot;

/// For what parameters are clean once a call has come back.
pub(crate) type Checked = SmallVec<[(usize, Kinds); 1]>;

impl Engine<'_> {
    /// What a call that has come back says of its arguments: `requireName(name)` throws where the name is not one.
    pub(super) fn note_return(
        &mut self,
        function: FuncId,
        site: &CallSite,
        given: Inputs,
        exits: &[Exit],
    ) {
        // The study's analyzer does not follow this; of several methods, another one may check nothing.
        if self.matcher.study || self.callables(site.callee).len() > 1 {
            return;
        }
        let checked = match exits {
            // It has been run with the same values before.
            [] => {
                let known = &self.known[function.0 as usize].checked;
                let same = known
                    .iter()
                    .find(|(seen, _)| self.same_inputs(seen, &given));
                same.map_or_else(Checked::new, |(_, checked)| checked.clone())
            }
            _ => self.checked_by(function, exits),
        };
        if checked.is_empty() {
            return;
        }
        let skip = self.skipped(function);
        for &(param, kinds) in &checked {
            let actual = param.checked_sub(skip).and_then(|at| site.actuals.get(at));
            if let Some(actual) = actual.filter(|_| site.actuals.iter().all(Actual::is_placed)) {
                self.refine(actual.expr, kinds);
            }
        }
        if !exits.is_empty() {
            self.known[function.0 as usize]
                .checked
                .push((given, checked));
        }
    }

    /// For what a function's parameters are clean wherever it comes back.
    fn checked_by(&mut self, function: FuncId, exits: &[Exit]) -> Checked {
        let params = self.module.function(function).params.iter().enumerate();
        let checked: Checked = params
            .filter_map(|(at, param)| {
                let &slot = self.known[function.0 as usize].scope.get(&param.name)?;
                let kinds = exits.iter().map(|exit| self.cleared_at(exit, slot));
                let kinds = kinds.reduce(Kinds::and)?;
                (!kinds.is_empty()).then_some((at, kinds))
            })
            .collect();
        if checked.is_empty() {
            return checked;
        }
        // What is assigned anew says nothing of what was given.
        let kept = self.kept_params(function);
        let kept = |at: &usize| kept.get(*at).copied().unwrap_or(false);
        checked.into_iter().filter(|(at, _)| kept(at)).collect()
    }

    /// For what the value in a slot is clean at a way out.
    fn cleared_at(&self, exit: &Exit, slot: Slot) -> Kinds {
        let at = exit.delta.binary_search_by_key(&slot, |entry| entry.0);
        at.map_or(Kinds::default(), |at| self.cleared_kinds(exit.delta[at].1))
    }

    /// Which of its parameters a function never assigns.
    fn kept_params(&mut self, function: FuncId) -> SmallVec<[bool; 4]> {
        if let Some(kept) = &self.known[function.0 as usize].kept {
            return kept.clone();
        }
        let module = self.module;
        let code = module.function(function);
        let inside = code.span;
        let mut kept: SmallVec<[bool; 4]> = code.params.iter().map(|_| true).collect();
        for (stmt, at) in module.stmts() {
            if at.start < inside.start || at.end > inside.end {
                continue;
            }
            let target = match *stmt {
                Stmt::Assign { target, .. } => target,
                Stmt::Expr(expr) => match module.expr(expr) {
                    Expr::Assign { target, .. } => target,
                    _ => continue,
                },
                _ => continue,
            };
            let target = match module.expr(target) {
                // What a pointer points to.
                Expr::Same(inner) => inner,
                _ => target,
            };
            if let Expr::Name(name) = module.expr(target)
                && let Some(at) = code.params.iter().position(|param| param.name == name)
            {
                kept[at] = false;
            }
        }
        self.known[function.0 as usize].kept = Some(kept.clone());
        kept
    }
}
