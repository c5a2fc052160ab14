//! Loops, switches, and the jumps out of them.

use smallvec::SmallVec;

use super::{Arm, Loop};
use crate::ir::{Case, CompareOp, Expr, ExprId};
use crate::state::{Delta, Mark};
use crate::symbol::Sym;
use crate::taint::{Engine, LoopFrame};
use crate::value::{Konst, ValueId};

impl Engine<'_> {
    pub(super) fn loop_stmt(&mut self, parts: &Loop) {
        let mark = self.state.mark();
        let over = parts.each.map(|(_, over)| self.eval(over));
        let mut broken = Vec::new();
        for round in 0..2 {
            let start = self.state.mark();
            self.push_loop(parts.label, mark, false);
            if let Some(cond) = parts.cond
                && !(parts.test_after && round == 0)
            {
                if self.condition(cond) == Some(false) {
                    self.pop_loop();
                    break;
                }
                self.assume(cond, true);
            }
            if let (Some((target, iterated)), Some(over)) = (parts.each, over) {
                let element = self.element(over, self.module.expr_span(iterated));
                self.store(target, element);
            }
            self.block(parts.body);
            let Some(frame) = self.pop_loop() else { return };
            broken.extend(frame.breaks);
            // `continue` goes on as the end of the body does.
            for delta in &frame.continues {
                if self.alive {
                    self.join_in(delta);
                } else {
                    self.alive = true;
                    self.state.apply(delta);
                }
            }
            if self.alive {
                self.block(parts.step);
            }
            let arm = self.arm(start);
            if arm.alive {
                self.join_in(&arm.delta);
            }
        }
        self.after_loop(parts, mark, broken);
    }

    pub(super) fn after_loop(&mut self, parts: &Loop, mark: Mark, broken: Vec<Delta>) {
        let endless = parts.each.is_none()
            && parts
                .cond
                .is_none_or(|cond| matches!(self.module.expr(cond), Expr::Bool(true)));
        if let Some(cond) = parts.cond {
            self.assume(cond, false);
        }
        self.alive = !endless;
        if self.alive {
            self.block(parts.other);
        }
        let mut arms = vec![self.arm(mark)];
        arms.extend(broken.into_iter().map(|delta| Arm { alive: true, delta }));
        self.meet(arms);
    }

    /// The case that a constant takes, where every case up to there is compared with constants.
    fn chosen_case(&mut self, subject: ValueId, cases: &[Case]) -> Option<usize> {
        let subject = self.values.get(subject).konst;
        if subject == Konst::Unknown {
            return None;
        }
        let mut default = None;
        for (at, case) in cases.iter().enumerate() {
            if case.guard.is_some() {
                return None;
            }
            if case.values.is_empty() {
                default = Some(at);
            }
            let values: SmallVec<[ExprId; 4]> = SmallVec::from_slice(self.module.list(case.values));
            for value in values {
                let value = self.eval(value);
                let konst = self.values.get(value).konst;
                if self.decided(CompareOp::Equal, subject, konst)? {
                    return Some(at);
                }
            }
        }
        default
    }

    pub(super) fn push_loop(&mut self, label: Option<Sym>, mark: Mark, is_switch: bool) {
        if let Some(frame) = self.frames.last_mut() {
            frame.loops.push(LoopFrame {
                label,
                mark,
                is_switch,
                breaks: Vec::new(),
                continues: Vec::new(),
            });
        }
    }

    pub(super) fn pop_loop(&mut self) -> Option<LoopFrame> {
        self.frames.last_mut()?.loops.pop()
    }

    pub(super) fn jump(&mut self, label: Option<Sym>, leaves: bool) {
        self.alive = false;
        let Some(frame) = self.frames.last() else {
            return;
        };
        let found = frame.loops.iter().rposition(|target| match label {
            Some(label) => target.label == Some(label),
            None => leaves || !target.is_switch,
        });
        let Some(at) = found else { return };
        let mark = frame.loops[at].mark;
        let span = self.module.function(self.here()).name_span;
        if !self.spend(self.state.changes(mark), span) {
            return;
        }
        let delta = self.state.peek(mark);
        if let Some(frame) = self.frames.last_mut() {
            let target = &mut frame.loops[at];
            if leaves {
                target.breaks.push(delta);
            } else {
                target.continues.push(delta);
            }
        }
    }

    /// The case of a switch without a subject that constants choose: the first that holds, where none before may.
    fn true_case(&mut self, cases: &[Case]) -> Option<usize> {
        let mut default = None;
        for (at, case) in cases.iter().enumerate() {
            match (self.module.list(case.values), case.guard) {
                // Several of them wait for one of several events: which comes is not known.
                ([], None) if default.is_some() => return None,
                ([], None) => default = Some(at),
                (&[value], None) => {
                    let value = self.eval(value);
                    match self.values.get(value).truth(Sym::EMPTY) {
                        Some(true) => return Some(at),
                        Some(false) => {}
                        None => return None,
                    }
                }
                _ => return None,
            }
        }
        // One event that is waited for may come or not, too.
        default.filter(|_| cases.len() > 1)
    }

    pub(super) fn switch(&mut self, subject: Option<ExprId>, cases: &[Case]) {
        let chosen = match subject {
            Some(subject) => {
                let value = self.eval(subject);
                self.chosen_case(value, cases)
            }
            None => self.true_case(cases),
        };
        let mark = self.state.mark();
        self.push_loop(None, mark, true);
        let mut arms = Vec::new();
        let mut has_default = false;
        let mut fallen: Option<Delta> = None;
        for (at, case) in cases.iter().enumerate() {
            if chosen.is_some_and(|chosen| chosen != at) && fallen.is_none() {
                continue;
            }
            let start = self.state.mark();
            let values: SmallVec<[ExprId; 4]> = SmallVec::from_slice(self.module.list(case.values));
            has_default |= values.is_empty() && case.guard.is_none();
            for &value in &values {
                self.eval(value);
            }
            // What falls in from the case above joins below.
            if let Some(subject) = subject
                && (fallen.is_none() || chosen.is_none())
            {
                self.assume_among(subject, &values);
            } else if subject.is_none() && values.len() == 1 {
                self.assume(values[0], true);
            }
            if let Some(guard) = case.guard {
                self.condition(guard);
                self.assume(guard, true);
            }
            match (fallen.take(), chosen) {
                // Where the case is known, the next one is reached from it only.
                (Some(delta), Some(_)) => self.state.apply(&delta),
                (Some(delta), None) => self.join_in(&delta),
                (None, _) => {}
            }
            self.block(case.body);
            let arm = self.arm(start);
            if case.falls_through && arm.alive {
                fallen = Some(arm.delta);
            } else {
                arms.push(arm);
            }
        }
        let last = fallen.map(|delta| Arm { alive: true, delta });
        arms.extend(last);
        if !has_default && chosen.is_none() {
            let delta = Delta::new();
            arms.push(Arm { alive: true, delta });
        }
        let broken = self.pop_loop().map_or_else(Vec::new, |frame| frame.breaks);
        arms.extend(broken.into_iter().map(|delta| Arm { alive: true, delta }));
        self.meet(arms);
    }
}
