//! Control flow: statements, branches, loops, jumps, exceptions.

mod loops;

use smallvec::SmallVec;

use crate::fact::{FactSet, Note};
use crate::ir::{Block, Expr, ExprId, Handler, Stmt, StmtId};
use crate::model::Label;
use crate::state::{Delta, Mark};
use crate::symbol::Sym;
use crate::taint::{Engine, Exit};
use crate::value::{Callable, Konst, Value, ValueId};

/// How a branch ended: whether the code behind it is reached, and what it changed.
struct Arm {
    alive: bool,
    delta: Delta,
}

/// The parts of a loop.
struct Loop {
    each: Option<(ExprId, ExprId)>,
    cond: Option<ExprId>,
    body: Block,
    step: Block,
    other: Block,
    test_after: bool,
    label: Option<Sym>,
}

impl Engine<'_> {
    /// Runs a block. Functions are declared first: JavaScript and Java use them before their definition.
    pub(crate) fn block(&mut self, block: Block) {
        let module = self.module;
        for &stmt in module.block(block) {
            if let Stmt::Function(function) = *module.stmt(stmt) {
                let name = module.function(function).name;
                let value = self.values.add(Value {
                    callables: SmallVec::from_slice(&[Callable::Function(function)]),
                    ..Value::default()
                });
                if self
                    .lookup(name)
                    .is_none_or(|known| known == ValueId::UNSET)
                {
                    self.declare(name, value);
                }
            }
        }
        for &stmt in module.block(block) {
            let declares = matches!(module.stmt(stmt), Stmt::Function(_) | Stmt::Class(_));
            if self.alive || declares {
                let alive = std::mem::replace(&mut self.alive, true);
                self.stmt(stmt);
                self.alive &= alive;
            }
        }
    }

    fn stmt(&mut self, id: StmtId) {
        let span = self.module.stmt_span(id);
        self.deeper(span, (), |engine| engine.stmt_inside(id));
    }

    fn stmt_inside(&mut self, id: StmtId) {
        let module = self.module;
        match module.stmt(id) {
            &Stmt::Expr(expr) => {
                self.eval(expr);
                self.alive &= !self.never_returns(expr);
            }
            &Stmt::Assign { target, ty, value } => self.assign_stmt(target, ty, value),
            &Stmt::If { cond, then, other } => self.if_stmt(cond, then, other),
            &Stmt::Loop {
                each,
                cond,
                body,
                step,
                other,
                test_after,
                label,
            } => self.loop_stmt(&Loop {
                each,
                cond,
                body,
                step,
                other,
                test_after,
                label,
            }),
            Stmt::Switch { subject, cases } => self.switch(*subject, cases),
            Stmt::Try {
                body,
                handlers,
                other,
                finally,
            } => self.try_stmt(*body, handlers, *other, *finally),
            &Stmt::Return(value) => self.return_stmt(value),
            &Stmt::Throw(value) => self.throw(value),
            &Stmt::Break(label) => self.jump(label, true),
            &Stmt::Continue(label) => self.jump(label, false),
            &Stmt::Block(block) => self.block(block),
            &Stmt::Function(function) => self.define_function(function),
            &Stmt::Class(class) => self.define_class(class),
            Stmt::Import(import) => self.import(import, module.stmt_span(id)),
            &Stmt::Delete(target) => self.store(target, ValueId::UNKNOWN),
            &Stmt::Local(name) => self.declare(name, ValueId::UNSET),
            &Stmt::Outer(name) => {
                let here = self.here();
                self.known[here.0 as usize].outer.push(name);
            }
        }
    }

    /// Whether an expression is a call that does not come back.
    fn never_returns(&self, expr: ExprId) -> bool {
        let Expr::Call(call) = self.module.expr(expr) else {
            return false;
        };
        let callee = self.last[self.module.call(call).callee.0 as usize];
        let node = self.values.get(callee).node;
        node.and_then(|node| self.api.facts(node))
            .is_some_and(|facts| facts.never_returns)
    }

    fn assign_stmt(&mut self, target: ExprId, ty: Option<ExprId>, value: Option<ExprId>) {
        let typed = ty.and_then(|ty| self.type_node(ty));
        let mut assigned = match value {
            Some(value) => self.eval_as(value, self.takes_outcome(target, value)),
            None if typed.is_some() => ValueId::UNKNOWN,
            None => match ty.and_then(|ty| self.own_class(ty)) {
                Some(class) => self.instance(class),
                None => return,
            },
        };
        if let Some((node, guessed)) = typed
            && self.values.get(assigned).node.is_none()
        {
            let mut typed = self.values.get(assigned).clone();
            typed.node = Some(node);
            typed.guessed = guessed;
            assigned = self.values.add(typed);
        }
        self.store(target, assigned);
        if let Some(value) = value.filter(|&value| self.takes_outcome(target, value)) {
            self.keep_outcome(target, value);
        }
    }

    /// Ends a branch: takes its changes off again.
    fn arm(&mut self, mark: Mark) -> Arm {
        let delta = self.state.take(mark);
        let alive = std::mem::replace(&mut self.alive, true);
        Arm { alive, delta }
    }

    /// Goes on where the arms meet. `None` stands for an arm that changes nothing.
    fn meet(&mut self, arms: Vec<Arm>) {
        let mut live = arms.into_iter().filter(|arm| arm.alive);
        let Some(first) = live.next() else {
            self.alive = false;
            return;
        };
        let mut joined = first.delta;
        for arm in live {
            joined = self.join_deltas(&joined, &arm.delta);
        }
        self.state.apply(&joined);
    }

    /// What is changed after either of two stretches that start at the current state.
    pub(crate) fn join_deltas(&mut self, a: &Delta, b: &Delta) -> Delta {
        let mut out = Delta::with_capacity(a.len().max(b.len()));
        let (mut i, mut k) = (0, 0);
        loop {
            let (slot, left, right) = match (a.get(i), b.get(k)) {
                (None, None) => return out,
                (Some(&(slot, value)), None) => (slot, value, self.state.get(slot)),
                (None, Some(&(slot, value))) => (slot, self.state.get(slot), value),
                (Some(&(x, vx)), Some(&(y, vy))) if x == y => (x, vx, vy),
                (Some(&(x, vx)), Some(&(y, _))) if x < y => (x, vx, self.state.get(x)),
                (Some(_), Some(&(y, vy))) => (y, self.state.get(y), vy),
            };
            i += usize::from(a.get(i).is_some_and(|entry| entry.0 == slot));
            k += usize::from(b.get(k).is_some_and(|entry| entry.0 == slot));
            let value = self.join(left, right);
            out.push((slot, value));
        }
    }

    /// Joins changes into the current state.
    fn join_in(&mut self, delta: &Delta) {
        for &(slot, value) in delta {
            let value = self.join(self.state.get(slot), value);
            self.state.set(slot, value);
        }
    }

    fn if_stmt(&mut self, cond: ExprId, then: Block, other: Block) {
        let decided = self.condition(cond);
        let mut arms = Vec::with_capacity(2);
        for (truth, block) in [(true, then), (false, other)] {
            if decided.is_none_or(|decided| decided == truth) {
                let mark = self.state.mark();
                self.assume(cond, truth);
                let under = self.frames.len();
                self.under.push((under, truth.then_some(cond)));
                self.block(block);
                self.under.pop();
                arms.push(self.arm(mark));
            }
        }
        self.meet(arms);
    }

    /// A truth value that is made true where a condition holds implies the condition.
    pub(crate) fn implying(&mut self, value: ValueId) -> ValueId {
        if self.values.get(value).konst != Konst::Bool(true) {
            return value;
        }
        let here = self.frames.len();
        let Some(&(_, Some(cond))) = self.under.last().filter(|under| under.0 == here) else {
            return value;
        };
        let mut implying = self.values.get(value).clone();
        implying.implied = Some(cond);
        self.values.add(implying)
    }

    /// Runs a condition, and says how it ends where that can be told.
    pub(crate) fn condition(&mut self, cond: ExprId) -> Option<bool> {
        let value = self.eval_as(cond, true);
        if matches!(
            self.module.expr(cond),
            Expr::Name(_) | Expr::Field { .. } | Expr::Not(_)
        ) {
            let (place, asked) = match self.module.expr(cond) {
                Expr::Not(inner) => (inner, self.last[inner.0 as usize]),
                _ => (cond, value),
            };
            self.decided_by(cond, place, asked);
        }
        // In a loop, the second round starts with what the rounds share: what changes is no constant there.
        self.values.get(value).truth(Sym::EMPTY)
    }

    fn try_stmt(&mut self, body: Block, handlers: &[Handler], other: Block, finally: Block) {
        let mark = self.state.mark();
        let outer = self.swap_thrown(FactSet::new());
        self.block(body);
        let thrown = self.swap_thrown(outer);
        let during = self.state.peek(mark);
        if self.alive {
            self.block(other);
        }
        let mut arms = vec![self.arm(mark)];
        for handler in handlers {
            // An exception may come from anywhere in the body.
            self.join_in(&during);
            self.handler(handler, &thrown);
            arms.push(self.arm(mark));
        }
        if handlers.is_empty() {
            let mut outer = self.swap_thrown(FactSet::new());
            self.facts.union(&mut outer, &thrown);
            self.swap_thrown(outer);
        }
        self.meet(arms);
        let alive = std::mem::replace(&mut self.alive, true);
        self.block(finally);
        self.alive &= alive;
    }

    fn swap_thrown(&mut self, thrown: FactSet) -> FactSet {
        match self.frames.last_mut() {
            Some(frame) => std::mem::replace(&mut frame.thrown, thrown),
            None => thrown,
        }
    }

    fn handler(&mut self, handler: &Handler, thrown: &FactSet) {
        let types: SmallVec<[ExprId; 4]> = SmallVec::from_slice(self.module.list(handler.types));
        for ty in types {
            self.eval(ty);
        }
        if let Some(name) = handler.name {
            let mut taint = thrown.clone();
            let caught = self
                .facts
                .source(Label::Exception, handler.span, Note::Caught, false);
            self.facts.insert(&mut taint, caught);
            let value = self.values.add(Value {
                taint,
                node: self.api.find("!exception"),
                ..Value::default()
            });
            self.declare(name, value);
        }
        self.block(handler.body);
    }

    fn throw(&mut self, value: Option<ExprId>) {
        if let Some(value) = value {
            let value = self.eval(value);
            let taint = self.taint_of(value);
            let mut thrown = self.swap_thrown(FactSet::new());
            self.facts.union(&mut thrown, &taint);
            self.swap_thrown(thrown);
        }
        self.alive = false;
    }

    fn return_stmt(&mut self, value: Option<ExprId>) {
        let returned = value.map_or(ValueId::UNKNOWN, |value| {
            self.returned_list(value)
                .unwrap_or_else(|| self.eval(value))
        });
        if let Some(value) = value {
            self.returned(value, returned);
            let name = self.module.function(self.here()).name;
            self.named_use(name, returned, self.module.expr_span(value));
        }
        self.leave(value, returned);
        self.alive = false;
    }

    /// Notes the state at a way out of the function. Where the outcome decides a branch, a returned condition is
    /// followed both ways.
    pub(crate) fn leave(&mut self, value: Option<ExprId>, returned: ValueId) {
        let Some(frame) = self.frames.last() else {
            return;
        };
        let (mark, split) = (frame.mark, frame.split);
        let span = self.module.function(frame.function).name_span;
        if !self.spend(self.state.changes(mark), span) {
            return;
        }
        let truth = self
            .outcome(returned)
            .filter(|_| value.is_none_or(|value| !self.may_be_absent(value)));
        let mut exits: SmallVec<[Exit; 2]> = SmallVec::new();
        match value {
            Some(value) if split && truth.is_none() => {
                // Of several results, the last one says how it ended.
                let said = match self.module.expr(value) {
                    Expr::List(results) if self.traits.several_results => {
                        self.module.list(results).last().copied().unwrap_or(value)
                    }
                    _ => value,
                };
                for truth in [true, false] {
                    let here = self.state.mark();
                    self.assume(said, truth);
                    let delta = self.state.peek(mark);
                    self.state.take(here);
                    let truth = Some(truth);
                    exits.push(Exit { delta, truth });
                }
            }
            _ => {
                let delta = self.state.peek(mark);
                exits.push(Exit { delta, truth });
            }
        }
        let result = self
            .frames
            .last()
            .map_or(ValueId::UNSET, |frame| frame.result);
        let result = self.join(result, returned);
        if let Some(frame) = self.frames.last_mut() {
            frame.exits.extend(exits);
            frame.result = result;
        }
    }
}
