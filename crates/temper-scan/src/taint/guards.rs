//! Guards: what a condition says of the values in it, where it holds and where it does not.

use smallvec::SmallVec;

use super::calls::CallSite;
use super::external::External;
use super::{Engine, Key, Shape};
use crate::api::{At, Clean, Kinds, Matching, Test};
use crate::checks::pattern;
use crate::ir::{CompareOp, Expr, ExprId};
use crate::model::Kind;
use crate::value::{FactId, Konst, ValueId};

/// How deep conditions are taken apart.
const MAX_PARTS: u8 = 24;

impl Engine<'_> {
    /// Goes on where a condition ended so: what it checks is known to be clean from here on.
    pub(crate) fn assume(&mut self, cond: ExprId, truth: bool) {
        self.assume_part(cond, truth, 0);
    }

    pub(super) fn assume_part(&mut self, cond: ExprId, truth: bool, depth: u8) {
        if depth > MAX_PARTS {
            return;
        }
        match self.module.expr(cond) {
            Expr::Not(inner) => self.assume_part(inner, !truth, depth + 1),
            Expr::And(left, right) => self.assume_both(left, right, truth, true, depth),
            Expr::Or(left, right) => self.assume_both(left, right, truth, false, depth),
            Expr::Compare { op, left, right } => self.assume_compare(op, left, right, truth, depth),
            Expr::Call(_) => self.assume_call(cond, truth, depth),
            Expr::Same(inner) => self.assume_part(inner, truth, depth + 1),
            Expr::Assign { target, .. } => self.assume_outcome(target, truth, depth),
            Expr::Index { base, index } if truth && self.is_allow_list(base) => {
                self.refine(index, Kinds::of(Kind::Any));
            }
            Expr::Name(_) | Expr::Field { .. } | Expr::Index { .. } => {
                if !truth {
                    // `if parsed.netloc:` that does not hold: no host is named.
                    self.refine_whole(cond, 0);
                }
                self.assume_outcome(cond, truth, depth);
            }
            _ => {}
        }
    }

    /// Whether an element that is found in a value says that its key is one of a known few.
    fn is_allow_list(&self, base: ExprId) -> bool {
        let container = self.last[base.0 as usize];
        self.is_constant_container(container)
    }

    /// A variable that holds the outcome of a condition.
    fn assume_outcome(&mut self, place: ExprId, truth: bool, depth: u8) {
        let value = match self.module.expr(place) {
            Expr::Name(name) => self.lookup(name).unwrap_or(ValueId::UNKNOWN),
            _ => self.last[place.0 as usize],
        };
        if let Some(cond) = self.values.get(value).implied.filter(|_| truth) {
            self.assume_part(cond, truth, depth + 1);
        }
        self.assume_error(place, value, truth);
        if let Some(cond) = self.values.get(value).cond
            && cond != place
        {
            // An error says that the call has failed; the file's own functions are followed with what they return.
            let failed = !self.outcomes.contains_key(&cond) && self.is_failure(value);
            self.assume_part(cond, truth != failed, depth + 1);
        }
    }

    /// Whether a value is what a call gives beside its result to say that it failed.
    fn is_failure(&self, value: ValueId) -> bool {
        let node = self.values.get(value).node;
        node.is_some_and(|node| {
            let error = self.api.find("builtins.error");
            error.is_some_and(|error| self.api.is_a(node, error))
        })
    }

    /// An error that was looked at is there from here on, or is not.
    fn assume_error(&mut self, place: ExprId, value: ValueId, truth: bool) {
        if !matches!(self.module.expr(place), Expr::Name(_)) || !self.is_failure(value) {
            return;
        }
        let mut known = self.values.get(value).clone();
        known.konst = if truth {
            Konst::Bool(true)
        } else {
            Konst::Null
        };
        let known = self.values.add(known);
        self.replace(place, known);
    }

    /// `and` that holds and `or` that does not say both sides; otherwise either side decided.
    fn assume_both(&mut self, left: ExprId, right: ExprId, truth: bool, and: bool, depth: u8) {
        if truth == and {
            self.assume_part(left, truth, depth + 1);
            self.assume_part(right, truth, depth + 1);
            return;
        }
        let mark = self.state.mark();
        self.assume_part(left, truth, depth + 1);
        let first = self.state.take(mark);
        self.assume_part(left, !truth, depth + 1);
        self.assume_part(right, truth, depth + 1);
        let second = self.state.take(mark);
        let joined = self.join_deltas(&first, &second);
        self.state.apply(&joined);
    }

    fn assume_compare(
        &mut self,
        op: CompareOp,
        left: ExprId,
        right: ExprId,
        truth: bool,
        depth: u8,
    ) {
        let (op, truth) = match op {
            CompareOp::NotEqual => (CompareOp::Equal, !truth),
            CompareOp::NotIn => (CompareOp::In, !truth),
            op => (op, truth),
        };
        if let Some(found) = self.sought(op, left, right) {
            return self.assume_found(left, found == truth);
        }
        match op {
            CompareOp::Equal => {
                for (place, other) in [(left, right), (right, left)] {
                    self.assume_equal(place, other, truth, depth);
                }
            }
            CompareOp::In if truth => {
                self.assume_below(right);
                let container = self.last[right.0 as usize];
                if self.is_constant_container(container)
                    || self.is_own_list(container)
                    || self.is_list_of_settings(right)
                {
                    self.refine(left, Kinds::of(Kind::Any));
                }
            }
            CompareOp::In => self.assume_lacks(left, right),
            _ if truth && op != CompareOp::IsA => self.assume_short(op, left, right),
            _ if op != CompareOp::IsA => {
                let opposite = match op {
                    CompareOp::Less => CompareOp::GreaterEqual,
                    CompareOp::LessEqual => CompareOp::Greater,
                    CompareOp::Greater => CompareOp::LessEqual,
                    _ => CompareOp::Less,
                };
                self.assume_short(opposite, left, right);
            }
            _ => {}
        }
    }

    /// `folder in path.parents`: the path lies below a folder. The study's analyzer does not see that.
    fn assume_below(&mut self, container: ExprId) {
        if let Expr::Field { base, name } = self.module.expr(container)
            && self.symbols.text(name) == "parents"
            && !self.matcher.study
            && self.is_ready(base, Kinds::of(Kind::Canonical))
        {
            self.refine(base, Kinds::of(Kind::Path));
        }
    }

    fn assume_equal(&mut self, place: ExprId, other: ExprId, truth: bool, depth: u8) {
        let value = self.values.get(self.last[other.0 as usize]).konst;
        match value {
            // `re.match(…) is not None`, `check(x) == True`.
            Konst::Null => self.assume_part(place, !truth, depth + 1),
            Konst::Bool(expected) => self.assume_part(place, truth == expected, depth + 1),
            Konst::Int(0) if self.answers_yes(place) => {
                self.assume_part(place, !truth, depth + 1);
            }
            Konst::Str(_) | Konst::Int(_) if truth => {
                self.assume_common(place);
                self.refine(place, Kinds::of(Kind::Any));
            }
            _ if truth && self.values.get(self.last[other.0 as usize]).fixed => {
                self.refine(place, Kinds::of(Kind::Any));
            }
            _ if truth => {
                self.assume_common(place);
                // `test.netloc == base.netloc`: it is the host of something else.
                self.refine_whole(place, 0);
                // `clean(x) == x`: x is as clean as what the sanitizer gives.
                let kinds = self.cleaned_of(other, place);
                if !kinds.is_empty() {
                    self.refine(place, kinds);
                }
            }
            _ => {}
        }
    }

    /// Whether 0 is the answer no of a call: `net.isIP(x) === 0`.
    fn answers_yes(&self, place: ExprId) -> bool {
        let Expr::Call(call) = self.module.expr(place) else {
            return false;
        };
        match self.module.expr(self.module.call(call).callee) {
            Expr::Field { name, .. } | Expr::Name(name) => {
                self.symbols.text(name).starts_with("is")
            }
            _ => false,
        }
    }

    /// What a check of a path's start speaks of: the path itself where it is canonical, or what is made canonical there.
    fn canonical(&mut self, place: ExprId) -> Option<ExprId> {
        let is_canonical = |value: ValueId| {
            let taint = &self.values.get(value).taint;
            let kinds = Kinds::of(Kind::Canonical);
            taint
                .iter()
                .any(|&fact| self.facts.get(fact).cleared.covers(kinds))
        };
        match self.module.expr(place) {
            Expr::Name(name) => {
                let value = self.lookup(name).unwrap_or(ValueId::UNKNOWN);
                is_canonical(value).then_some(place)
            }
            Expr::Field { .. } => is_canonical(self.last[place.0 as usize]).then_some(place),
            Expr::Call(call) if is_canonical(self.last[place.0 as usize]) => {
                let call = self.module.call(call);
                let first = call.args.first().map(|arg| arg.value);
                let receiver = match self.module.expr(call.callee) {
                    Expr::Field { base, .. } => Some(base),
                    _ => None,
                };
                // `str(path)`, `os.path.realpath(path)`, `path.resolve()`.
                first.or(receiver)
            }
            _ => None,
        }
    }

    /// `os.path.commonpath([base, path]) == base`.
    fn assume_common(&mut self, call: ExprId) {
        let Expr::Call(id) = self.module.expr(call) else {
            return;
        };
        let call = self.module.call(id);
        let Expr::Field { name, .. } = self.module.expr(call.callee) else {
            return;
        };
        if self.symbols.text(name) != "commonpath" {
            return;
        }
        let parts = match call.args.first().map(|arg| self.module.expr(arg.value)) {
            Some(Expr::List(list)) => self.module.list(list),
            _ => return,
        };
        for &part in parts {
            if let Some(place) = self.canonical(part) {
                self.refine(place, Kinds::of(Kind::Path));
            }
        }
    }

    /// The kinds that a call of a sanitizer on `place` gives.
    fn cleaned_of(&mut self, call: ExprId, place: ExprId) -> Kinds {
        let Expr::Call(id) = self.module.expr(call) else {
            return Kinds::default();
        };
        let call = self.module.call(id);
        let same = |arg: ExprId| self.module.expr(arg) == self.module.expr(place);
        let named = matches!(self.module.expr(place), Expr::Name(_));
        if !named || !call.args.iter().any(|arg| same(arg.value)) {
            return Kinds::default();
        }
        let node = self.values.get(self.last[call.callee.0 as usize]).node;
        let facts = node.and_then(|node| self.api.facts(node));
        facts.map_or_else(Kinds::default, |facts| {
            facts
                .cleans
                .iter()
                .fold(Kinds::default(), |all, clean| all.with(clean.kinds))
        })
    }

    /// The subject of a `switch` in a case for these constants.
    pub(crate) fn assume_among(&mut self, subject: ExprId, values: &[ExprId]) {
        let constant = |value: &ExprId| {
            let konst = self.values.get(self.last[value.0 as usize]).konst;
            matches!(konst, Konst::Str(_) | Konst::Int(_))
        };
        if !values.is_empty() && values.iter().all(constant) {
            self.refine(subject, Kinds::of(Kind::Any));
        }
    }

    /// Whether a value is a list that the server has itself, as models say: the files of a folder.
    fn is_own_list(&self, value: ValueId) -> bool {
        let node = self.values.get(value).node;
        let facts = node.and_then(|node| self.api.facts(node));
        let any = Kinds::of(Kind::Any);
        facts.is_some_and(|facts| facts.cleans.iter().any(|clean| clean.kinds.covers(any)))
    }

    /// Whether a name is a variable of the file that something from elsewhere was given to, and no data from outside:
    /// `HOSTS = os.environ["HOSTS"].split(",")`. What the file itself fills is no such list.
    fn is_list_of_settings(&self, place: ExprId) -> bool {
        let (Expr::Name(name), Some(root)) = (self.module.expr(place), self.module.root) else {
            return false;
        };
        let known = self.values.get(self.last[place.0 as usize]);
        let kept = self.known[root.0 as usize].scope.contains_key(&name);
        let elsewhere = known.objects.is_empty() && known.callables.is_empty();
        !self.matcher.study && kept && elsewhere && known.taint.is_empty()
    }

    /// Whether a value is a list, set or map whose members (or keys) are all constants.
    pub(crate) fn is_constant_container(&self, value: ValueId) -> bool {
        let value = self.values.get(value);
        !value.objects.is_empty()
            && value.taint.is_empty()
            && value.objects.iter().all(|object| {
                let object = &self.objects[object.0 as usize];
                let map = object.shape == Shape::Map;
                !object.parts.is_empty()
                    && object.parts.iter().all(|&(key, slot)| {
                        let id = self.state.get(slot);
                        let part = self.values.get(id);
                        matches!(id, ValueId::UNSET)
                            || key == Key::Length
                            || (map && key != Key::Any)
                            || part.konst != Konst::Unknown
                    })
            })
    }

    fn assume_call(&mut self, call: ExprId, truth: bool, depth: u8) {
        if let Some(outcome) = self.outcomes.get(&call) {
            let known = outcome[usize::from(truth)].clone();
            for (place, kinds) in known {
                self.refine(place, kinds);
            }
            return;
        }
        let Expr::Call(id) = self.module.expr(call) else {
            return;
        };
        let parts = self.module.call(id);
        let (receiver, name) = match self.module.expr(parts.callee) {
            Expr::Field { base, name } => (Some(base), Some(name)),
            _ => (None, None),
        };
        let some = match name.map(|name| self.symbols.text(name)) {
            Some("anyMatch") => truth,
            Some("noneMatch") => !truth,
            _ => false,
        };
        if let (true, Some(list), [question]) = (some, receiver, parts.args.as_slice()) {
            self.assume_some(list, question.value);
        }
        let callee = self.values.get(self.last[parts.callee.0 as usize]).node;
        let node = callee.or_else(|| {
            receiver
                .and(name)
                .and_then(|name| self.api.of_unknown(name))
        });
        let api = self.api;
        let Some(facts) = node.and_then(|node| api.facts(node)) else {
            return;
        };
        let args: SmallVec<[ExprId; 4]> = parts.args.iter().map(|arg| arg.value).collect();
        let place = |at: At| match at {
            At::This => receiver,
            At::Arg(Some(index), _) => args.get(usize::from(index)).copied(),
            At::Any => args.first().copied(),
            _ => None,
        };
        if let Some((asks, at)) = facts.asks
            && let Some(asked) = place(at)
        {
            self.assume_asked(asks, asked, truth, depth);
        }
        if truth {
            self.assume_guards(&facts.guards, truth, &place);
            if let Some(matching) = facts.matching {
                self.assume_match(matching, &place);
            }
        } else {
            self.assume_guards(&facts.rejects, truth, &place);
        }
    }

    /// The guards of a call that answered `truth`.
    pub(super) fn assume_guards(
        &mut self,
        guards: &[Clean],
        truth: bool,
        place: &dyn Fn(At) -> Option<ExprId>,
    ) {
        for guard in guards {
            let constant = |at: At| match place(at).map(|at| self.last[at.0 as usize]) {
                // That a text begins with none of several says as much of each.
                Some(value) => {
                    self.values.get(value).konst != Konst::Unknown
                        || !truth && self.is_constant_container(value)
                }
                None => false,
            };
            let holds = guard.when.iter().all(|(slot, test)| {
                let value = place(*slot).map(|at| self.last[at.0 as usize]);
                let open = matches!(test, Test::Of(_) | Test::Folder(_));
                (open || constant(*slot)) && self.test(test, value)
            });
            if !holds {
                continue;
            }
            // A test of membership says something where the container is fixed.
            let container = guard.to.first().map(|&at| place(at));
            let fixed = container.is_none_or(|at| {
                at.is_some_and(|at| {
                    let container = self.last[at.0 as usize];
                    self.is_constant_container(container) || self.taint_of(container).is_empty()
                })
            });
            if !fixed {
                continue;
            }
            for &slot in &guard.slots {
                let asked = place(slot);
                let checked = match asked {
                    Some(place) if truth && of_path(guard.kinds) => self.canonical(place),
                    other => other,
                };
                // What is made canonical where it is asked is ready there, whatever it was made of.
                let ready =
                    |at: Option<ExprId>| at.is_some_and(|at| self.is_ready(at, guard.needs));
                if let Some(place) = checked.filter(|_| ready(checked) || ready(asked)) {
                    self.refine(place, guard.kinds);
                }
            }
        }
    }

    /// A text that a pattern has matched.
    fn assume_match(&mut self, matching: Matching, place: &dyn Fn(At) -> Option<ExprId>) {
        let pattern = place(matching.pattern).map(|at| self.last[at.0 as usize]);
        let konst = pattern.map(|pattern| self.values.get(pattern).konst);
        if let (Some(Konst::Str(text)), Some(subject)) = (konst, place(matching.subject)) {
            let key = (text, matching.anchored);
            let known = self.patterns.get(&key).copied();
            // The study's analyzer knows no patterns; how far it is followed here was measured with the plain ones.
            let read = match self.matcher.study {
                true => pattern::kinds,
                false => pattern::kinds_widely,
            };
            let kinds = known.unwrap_or_else(|| read(self.symbols.text(text), matching.anchored));
            self.patterns.insert(key, kinds);
            self.refine(subject, kinds);
        }
    }

    /// Whether all data at a place is clean for the kinds that a guard needs.
    pub(super) fn is_ready(&self, place: ExprId, needs: Kinds) -> bool {
        if needs.is_empty() {
            return true;
        }
        let value = match self.module.expr(place) {
            Expr::Name(name) => self.lookup(name).unwrap_or(ValueId::UNKNOWN),
            _ => self.last[place.0 as usize],
        };
        let ready = |fact: &FactId| self.facts.get(*fact).cleared.covers(needs);
        self.taint_of(value).iter().all(ready)
    }

    /// Whether the outcome of a call says something of its arguments.
    pub(crate) fn is_guard(&self, call: &External<'_, '_>) -> bool {
        let name = call.site.name.map_or("", |name| self.symbols.text(name));
        let some = matches!(name, "anyMatch" | "noneMatch");
        some || call.facts.is_some_and(|facts| {
            !facts.guards.is_empty() || !facts.rejects.is_empty() || facts.matching.is_some()
        })
    }

    /// Whether a call's result tells of what it is given: the ending of a file name, in small letters or not.
    pub(crate) fn takes_ending(&self, site: &CallSite) -> bool {
        let name = site.name.map_or("", |name| self.symbols.text(name));
        matches!(name, "Ext" | "extname" | "ToLower" | "toLowerCase")
            && self.checked_place(site.id, Kinds::of(Kind::Any)).is_some()
    }
}

/// Whether a guard speaks of where a path leads, which it can of a canonical path only.
fn of_path(kinds: Kinds) -> bool {
    kinds == Kinds::of(Kind::Path) || kinds == Kinds::of(Kind::Prefix)
}
