//! The file's own functions: running them with given arguments, and what they leave behind.

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::calls::{Actual, CallSite};
use super::{Engine, Exit, MAX_CALLS, MAX_RUNS, Shape, Site};
use crate::api::Role;
use crate::fact::Note;
use crate::ir::{ArgKind, ClassId, Expr, ExprId, FuncId, FunctionKind, Param, ParamKind, Stmt};
use crate::state::{Delta, Slot};
use crate::symbol::Sym;
use crate::value::{Callable, Value, ValueId};

/// The values that a function is run with, one per parameter.
pub(crate) type Inputs = SmallVec<[ValueId; 4]>;

/// What the outcome of a call says of the call's arguments: where it is false, and where it is true.
pub(crate) type Outcome = [SmallVec<[(ExprId, crate::api::Kinds); 2]>; 2];

/// For what parameters are clean once a call has come back.
pub(crate) type Checked = SmallVec<[(usize, crate::api::Kinds); 1]>;

impl Engine<'_> {
    /// Defines a function: binds its name, and sees whether the outside world calls it.
    pub(crate) fn define_function(&mut self, function: FuncId) {
        let code = self.module.function(function);
        let value = self.values.add(Value {
            callables: SmallVec::from_slice(&[Callable::Function(function)]),
            ..Value::default()
        });
        self.declare(code.name, value);
        self.decorated(function, ValueId::UNKNOWN);
    }

    /// Defines a class: evaluates its bases, runs its body, and sees which methods the outside world calls.
    pub(crate) fn define_class(&mut self, class: ClassId) {
        let module = self.module;
        let code = module.class(class);
        for &base in module.list(code.bases) {
            self.eval(base);
        }
        let value = self.class_value(class);
        if code.name != Sym::EMPTY {
            self.declare(code.name, value);
        }
        if let Some(body) = code.body {
            self.known[body.0 as usize].runs += 1;
            self.enter(body, value, SmallVec::new(), false);
            let block = module.function(body).body;
            self.block(block);
            self.frames.pop();
            self.alive = true;
        }
        self.class_handlers(class);
    }

    /// Runs a function with the arguments of a call.
    pub(crate) fn invoke(
        &mut self,
        function: FuncId,
        this: ValueId,
        site: &CallSite,
        split: bool,
    ) -> ValueId {
        let inputs = self.bind(function, this, &site.actuals);
        let given = inputs.clone();
        let runs = self.known[function.0 as usize].runs;
        // What it wrote through an address when it was run before is not kept.
        let again = split || self.gives_address(site);
        let (result, exits) = self.run(function, this, inputs, SmallVec::new(), again);
        if self.known[function.0 as usize].runs != runs {
            self.write_back(function, site, &given);
        }
        if split {
            self.note_outcome(function, site, &exits);
        } else {
            self.note_return(function, site, given, &exits);
        }
        let name = self.module.function(function).name;
        self.noted(result, site.span, Note::Returned(name))
    }

    fn gives_address(&self, site: &CallSite) -> bool {
        let address = |actual: &Actual| matches!(self.module.expr(actual.expr), Expr::Same(_));
        self.traits.passes_addresses && site.actuals.iter().any(address)
    }

    /// `f(&x)`: what the function assigned through its parameter is in the variable now.
    fn write_back(&mut self, function: FuncId, site: &CallSite, given: &Inputs) {
        if !self.traits.passes_addresses {
            return;
        }
        let code = self.module.function(function);
        let skip = code.params.len().saturating_sub(site.actuals.len());
        for ((param, &input), actual) in code.params.iter().zip(given).skip(skip).zip(&site.actuals)
        {
            let Expr::Same(place) = self.module.expr(actual.expr) else {
                continue;
            };
            let slot = self.known[function.0 as usize].scope.get(&param.name);
            let Some(left) = slot.map(|&slot| self.state.get(slot)) else {
                continue;
            };
            if left != input
                && left != ValueId::UNSET
                && matches!(self.module.expr(place), Expr::Name(_))
            {
                self.replace(place, left);
            }
        }
    }

    /// The values of the parameters for the arguments of a call.
    fn bind(&mut self, function: FuncId, this: ValueId, actuals: &[Actual]) -> Inputs {
        let module = self.module;
        let code = module.function(function);
        let takes_this = matches!(
            code.kind,
            FunctionKind::Method {
                receiver_param: true
            }
        );
        let mut place = 0;
        let mut inputs = Inputs::new();
        for (index, param) in code.params.iter().enumerate() {
            if index == 0 && takes_this && this != ValueId::UNKNOWN {
                inputs.push(this);
                continue;
            }
            let value = match param.kind {
                ParamKind::Rest => self.rest(function, param, place, actuals),
                ParamKind::RestNamed => self.rest_named(function, param, actuals),
                ParamKind::NamedOnly => self.argument(None, param, actuals),
                ParamKind::Plain => self.argument(Some(place), param, actuals),
            };
            place += usize::from(param.kind == ParamKind::Plain);
            inputs.push(self.noted(value, param.span, Note::Passed(param.name)));
        }
        inputs
    }

    /// The value of one parameter: by name, by place, from a spread, or its default.
    fn argument(&mut self, place: Option<usize>, param: &Param, actuals: &[Actual]) -> ValueId {
        let named = actuals
            .iter()
            .find(|actual| actual.kind == ArgKind::Named(param.name));
        if let Some(actual) = named {
            return actual.value;
        }
        let before_spread = actuals
            .iter()
            .take_while(|actual| actual.kind != ArgKind::Spread)
            .filter(|actual| actual.kind == ArgKind::Positional);
        let placed = place.and_then(|place| before_spread.clone().nth(place).map(|a| a.value));
        if let Some(value) = placed {
            return value;
        }
        for actual in actuals {
            match actual.kind {
                ArgKind::Spread if place.is_some() => {
                    return self.element(actual.value, param.span);
                }
                ArgKind::SpreadNamed => {
                    return self.part(actual.value, super::Key::Name(param.name), param.span);
                }
                _ => {}
            }
        }
        param
            .default
            .map_or(ValueId::UNKNOWN, |default| self.eval(default))
    }

    fn rest(
        &mut self,
        function: FuncId,
        param: &Param,
        from: usize,
        actuals: &[Actual],
    ) -> ValueId {
        let object = self.object(Site::Rest(function, param.name), Shape::List);
        let mut at = 0;
        for actual in actuals {
            match actual.kind {
                ArgKind::Positional => {
                    if at >= from {
                        let key = super::Key::At(i64::try_from(at - from).unwrap_or(i64::MAX));
                        self.write(object, key, actual.value, false);
                    }
                    at += 1;
                }
                ArgKind::Spread => {
                    let element = self.element(actual.value, param.span);
                    self.write(object, super::Key::Any, element, true);
                }
                _ => {}
            }
        }
        self.holding(object)
    }

    fn rest_named(&mut self, function: FuncId, param: &Param, actuals: &[Actual]) -> ValueId {
        let object = self.object(Site::Rest(function, param.name), Shape::Map);
        for actual in actuals {
            match actual.kind {
                ArgKind::Named(name) => {
                    self.write(object, super::Key::Name(name), actual.value, false);
                }
                ArgKind::SpreadNamed => {
                    let element = self.element(actual.value, param.span);
                    self.write(object, super::Key::Any, element, true);
                }
                _ => {}
            }
        }
        self.holding(object)
    }

    /// Runs a function, unless it runs already, is too deep, or has been run with the same values.
    pub(crate) fn run(
        &mut self,
        function: FuncId,
        this: ValueId,
        inputs: Inputs,
        roles: SmallVec<[Role; 2]>,
        split: bool,
    ) -> (ValueId, Vec<Exit>) {
        let known = &self.known[function.0 as usize];
        if known.running || self.frames.len() > MAX_CALLS || known.runs >= MAX_RUNS {
            let last = known.results.last().map(|(_, result, _)| *result);
            return (last.unwrap_or(ValueId::UNKNOWN), Vec::new());
        }
        // A closure that was made anew sees other variables.
        let parent = self.module.function(function).parent;
        let around = parent.map_or(0, |parent| self.known[parent.0 as usize].runs);
        // What a method gives depends on its receiver's fields too.
        let of_instance = !self.values.get(this).objects.is_empty();
        if !split && roles.is_empty() && known.pure && !of_instance {
            let same = known
                .results
                .iter()
                .find(|(seen, _, of)| *of == around && self.same_inputs(seen, &inputs));
            if let Some(&(_, result, _)) = same {
                return (result, Vec::new());
            }
        }
        let known = &mut self.known[function.0 as usize];
        known.running = true;
        known.runs += 1;
        let alive = std::mem::replace(&mut self.alive, true);
        self.enter(function, this, roles, split);
        let result = self.run_body(function, &inputs);
        let exits = self.finish(function);
        self.alive = alive;
        let known = &mut self.known[function.0 as usize];
        known.running = false;
        known.results.push((inputs, result, around));
        (result, exits)
    }

    fn run_body(&mut self, function: FuncId, inputs: &Inputs) -> ValueId {
        let module = self.module;
        let code = module.function(function);
        for (param, &value) in code.params.iter().zip(inputs) {
            if let Some(pattern) = param.pattern {
                self.store(pattern, value);
            } else {
                self.declare(param.name, value);
            }
        }
        self.block(code.body);
        if self.alive {
            self.leave(None, ValueId::UNSET);
        }
        let result = self
            .frames
            .last()
            .map_or(ValueId::UNSET, |frame| frame.result);
        if result == ValueId::UNSET {
            ValueId::UNKNOWN
        } else {
            result
        }
    }

    /// Leaves a function: what its ways out have changed is changed after the call.
    fn finish(&mut self, function: FuncId) -> Vec<Exit> {
        let Some(frame) = self.frames.pop() else {
            return Vec::new();
        };
        self.state.take(frame.mark);
        let mut joined: Option<Delta> = None;
        for exit in &frame.exits {
            joined = Some(match joined {
                Some(before) => self.join_deltas(&before, &exit.delta),
                None => exit.delta.clone(),
            });
        }
        if let Some(joined) = joined {
            let own = &self.known[function.0 as usize].scope;
            let pure = joined.len() <= own.len() && {
                let own: FxHashSet<Slot> = own.values().copied().collect();
                joined.iter().all(|(slot, _)| own.contains(slot))
            };
            self.known[function.0 as usize].pure = pure;
            self.state.apply(&joined);
        }
        if let Some(outer) = self.frames.last_mut() {
            let mut thrown = std::mem::take(&mut outer.thrown);
            self.facts.union(&mut thrown, &frame.thrown);
            if let Some(outer) = self.frames.last_mut() {
                outer.thrown = thrown;
            }
        }
        frame.exits
    }

    fn same_inputs(&self, a: &Inputs, b: &Inputs) -> bool {
        let same = |x: &ValueId, y: &ValueId| {
            x == y || {
                let (x, y) = (self.values.get(*x), self.values.get(*y));
                x.objects.is_empty() && x == y
            }
        };
        a.len() == b.len() && a.iter().zip(b).all(|(x, y)| same(x, y))
    }

    /// What a call that has come back says of its arguments: `requireName(name)` throws where the name is not one.
    fn note_return(&mut self, function: FuncId, site: &CallSite, given: Inputs, exits: &[Exit]) {
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

    /// How many of a function's parameters are its receiver.
    fn skipped(&self, function: FuncId) -> usize {
        let receiver = FunctionKind::Method {
            receiver_param: true,
        };
        usize::from(self.module.function(function).kind == receiver)
    }

    /// For what a function's parameters are clean wherever it comes back.
    fn checked_by(&self, function: FuncId, exits: &[Exit]) -> Checked {
        let params = self.module.function(function).params.iter().enumerate();
        let scope = &self.known[function.0 as usize].scope;
        let of = |exit: &Exit, slot: Slot| {
            let at = exit.delta.binary_search_by_key(&slot, |entry| entry.0);
            at.map_or(crate::api::Kinds::default(), |at| {
                self.cleared_kinds(exit.delta[at].1)
            })
        };
        params
            .filter_map(|(at, param)| {
                let &slot = scope.get(&param.name)?;
                let kinds = exits.iter().map(|exit| of(exit, slot));
                let kinds = kinds.reduce(crate::api::Kinds::and)?;
                let kept = !kinds.is_empty() && !self.is_assigned(function, param.name);
                kept.then_some((at, kinds))
            })
            .collect()
    }

    /// Whether a function assigns one of its parameters.
    fn is_assigned(&self, function: FuncId, name: Sym) -> bool {
        let inside = self.module.function(function).span;
        let within = |at: crate::ir::Bytes| at.start >= inside.start && at.end <= inside.end;
        let is = |target: ExprId| match self.module.expr(target) {
            // What a pointer points to.
            Expr::Same(inner) => self.module.expr(inner) == Expr::Name(name),
            target => target == Expr::Name(name),
        };
        let assigns = |expr: ExprId| match self.module.expr(expr) {
            Expr::Assign { target, .. } => is(target),
            _ => false,
        };
        self.module.stmts().any(|(stmt, at)| match *stmt {
            Stmt::Assign { target, .. } => is(target) && within(at),
            Stmt::Expr(expr) => assigns(expr) && within(at),
            _ => false,
        })
    }

    /// Notes what a call's outcome says of its arguments: for what they are clean where it is true or false.
    fn note_outcome(&mut self, function: FuncId, site: &CallSite, exits: &[Exit]) {
        let code = self.module.function(function);
        let skip = self.skipped(function);
        let receiver = site.receiver.filter(|_| skip == 1).map(|of| of.0);
        let skip = skip - usize::from(receiver.is_some());
        let places = receiver
            .into_iter()
            .chain(site.actuals.iter().map(|actual| actual.expr));
        let mut outcome = Outcome::default();
        for (param, place) in code.params.iter().skip(skip).zip(places) {
            let Some(&slot) = self.known[function.0 as usize].scope.get(&param.name) else {
                continue;
            };
            for (truth, kinds) in [false, true].into_iter().zip(&mut outcome) {
                let mut common: Option<crate::api::Kinds> = None;
                for exit in exits
                    .iter()
                    .filter(|exit| exit.truth.is_none_or(|t| t == truth))
                {
                    let at = exit.delta.binary_search_by_key(&slot, |entry| entry.0);
                    let value = at.map_or(ValueId::UNKNOWN, |at| exit.delta[at].1);
                    let here = self.cleared_kinds(value);
                    common = Some(common.map_or(here, |common| common.and(here)));
                }
                if let Some(common) = common.filter(|common| !common.is_empty()) {
                    kinds.push((place, common));
                }
            }
        }
        self.outcomes.insert(site.id, outcome);
    }

    /// What all data in a value is clean for.
    pub(super) fn cleared_kinds(&self, value: ValueId) -> crate::api::Kinds {
        let taint = &self.values.get(value).taint;
        taint
            .iter()
            .map(|&fact| self.facts.get(fact).cleared)
            .reduce(crate::api::Kinds::and)
            .unwrap_or_default()
    }
}
