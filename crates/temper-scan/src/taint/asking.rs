//! Questions about questions: `bool(found)`, `any(a == x for a in known)`, `text.indexOf("..") === -1`.

use super::Engine;
use super::external::External;
use crate::api::At;
use crate::checks::pattern;
use crate::ir::{CompareOp, Expr, ExprId, Stmt};
use crate::model::{Anchored, Asks, Fold};
use crate::symbol::Sym;
use crate::value::{Callable, Konst};

/// How many signs a set of them is looked at for.
const MAX_SIGNS: usize = 256;

impl Engine<'_> {
    /// What the answer of such a call says.
    pub(super) fn assume_asked(&mut self, asks: Asks, asked: ExprId, truth: bool, depth: u8) {
        match (asks, truth) {
            (Asks::Same, _) => self.assume_part(asked, truth, depth + 1),
            // That not every element is so says nothing of any.
            (Asks::Every, false) => {}
            (Asks::Some | Asks::Every, _) => {
                if let Some(result) = self.question(asked) {
                    self.assume_part(result, truth, depth + 1);
                }
                if asks == Asks::Every {
                    self.assume_signs(asked);
                }
            }
        }
    }

    /// What is asked of each element: what a comprehension gives, or a function of one expression.
    fn question(&self, asked: ExprId) -> Option<ExprId> {
        if let Expr::Comprehension { result, .. } = self.module.expr(asked) {
            return Some(result);
        }
        let value = self.values.get(self.last[asked.0 as usize]);
        let &(Callable::Function(function) | Callable::Bound(function, _)) =
            value.callables.first()?
        else {
            return None;
        };
        let code = self.module.function(function);
        // A parameter hides a variable of the same name, of which nothing is said.
        if code
            .params
            .iter()
            .any(|param| self.find_slot(param.name).is_some())
        {
            return None;
        }
        match *self.module.block(code.body) {
            [only] => match *self.module.stmt(only) {
                Stmt::Return(result) => result,
                _ => None,
            },
            _ => None,
        }
    }

    /// `all(c.isalnum() or c in "-_" for c in text)`: the text has no other signs.
    fn assume_signs(&mut self, asked: ExprId) {
        let Expr::Comprehension {
            target,
            over,
            conds,
            result,
        } = self.module.expr(asked)
        else {
            return;
        };
        let Expr::Name(element) = self.module.expr(target) else {
            return;
        };
        let mut class = String::new();
        if self.module.list(conds).is_empty() && self.signs(result, element, &mut class) {
            let text = format!("^[{class}]*$");
            self.refine(over, pattern::kinds(&text, Anchored::Full));
        }
    }

    /// Adds the signs for which a condition on one holds, as a class of a pattern; false where that is not known.
    fn signs(&self, cond: ExprId, element: Sym, class: &mut String) -> bool {
        let is_element = |expr: ExprId| self.module.expr(expr) == Expr::Name(element);
        match self.module.expr(cond) {
            Expr::Or(left, right) => {
                self.signs(left, element, class) && self.signs(right, element, class)
            }
            Expr::Call(call) => match self.module.expr(self.module.call(call).callee) {
                Expr::Field { base, name } if is_element(base) => {
                    let signs = match self.symbols.text(name) {
                        "isalnum" => "a-zA-Z0-9",
                        "isalpha" => "a-zA-Z",
                        "isdigit" | "isnumeric" | "isdecimal" => "0-9",
                        "isspace" => "\\s",
                        _ => return false,
                    };
                    class.push_str(signs);
                    true
                }
                _ => false,
            },
            Expr::Compare { op, left, right }
                if is_element(left) && matches!(op, CompareOp::In | CompareOp::Equal) =>
            {
                self.listed_signs(right, class)
            }
            _ => false,
        }
    }

    /// The signs of a constant text, or of a list of constants of one sign each.
    fn listed_signs(&self, place: ExprId, class: &mut String) -> bool {
        let value = self.last[place.0 as usize];
        let mut texts = Vec::new();
        match self.values.get(value).konst {
            Konst::Str(text) => texts.push(self.symbols.text(text)),
            _ => {
                let Some(elements) = self.elements(value) else {
                    return false;
                };
                for element in elements {
                    match self.values.get(element).konst {
                        Konst::Str(text) if self.symbols.text(text).chars().count() == 1 => {
                            texts.push(self.symbols.text(text));
                        }
                        _ => return false,
                    }
                }
            }
        }
        for sign in texts.iter().flat_map(|text| text.chars()).take(MAX_SIGNS) {
            if !sign.is_ascii_alphanumeric() {
                class.push('\\');
            }
            class.push(sign);
        }
        texts.iter().map(|text| text.len()).sum::<usize>() <= MAX_SIGNS
    }

    /// `uuid.UUID(x)`: it has come back, so its argument is what it takes. The study's analyzer does not see that.
    pub(super) fn prove(&mut self, call: &External<'_, '_>) {
        let Some(facts) = call.facts else { return };
        let proves = &facts.proves;
        if self.matcher.study {
            return;
        }
        for clean in proves {
            if !self.holds(&clean.when, call.site) {
                continue;
            }
            for &slot in &clean.slots {
                // A part of a request is asked for anew by every function.
                if let Some((place, _)) = self.slot_value(slot, call.site)
                    && matches!(self.module.expr(place), Expr::Name(_))
                    && self.is_ready(place, clean.needs)
                {
                    self.refine(place, clean.kinds);
                }
            }
        }
    }

    /// `list.indexOf(x) === -1`, `text.indexOf("..") >= 0`: whether it is found there, where this is what is asked.
    pub(super) fn sought(&self, op: CompareOp, left: ExprId, right: ExprId) -> Option<bool> {
        let Konst::Int(limit) = self.values.get(self.last[right.0 as usize]).konst else {
            return None;
        };
        let found = match (op, limit) {
            (CompareOp::Equal, -1) | (CompareOp::Less, 0) | (CompareOp::LessEqual, -1) => false,
            (CompareOp::GreaterEqual, 0) | (CompareOp::Greater, -1) => true,
            _ => return None,
        };
        let Expr::Call(call) = self.module.expr(left) else {
            return None;
        };
        let Expr::Field { name, .. } = self.module.expr(self.module.call(call).callee) else {
            return None;
        };
        let facts = self
            .api
            .of_unknown(name)
            .and_then(|node| self.api.facts(node))?;
        let folds = facts.folds.as_ref()?;
        (folds.does == Fold::IndexOf).then_some(found)
    }

    /// What it says of a value that a container or text has it, or has it not.
    pub(super) fn assume_found(&mut self, call: ExprId, found: bool) {
        let Expr::Call(call) = self.module.expr(call) else {
            return;
        };
        let parts = self.module.call(call);
        let (Expr::Field { base, .. }, Some(part)) =
            (self.module.expr(parts.callee), parts.args.first())
        else {
            return;
        };
        let part = part.value;
        let place = |at: At| match at {
            At::This => Some(base),
            At::Arg(Some(0), _) => Some(part),
            _ => None,
        };
        let method = ["includes", "contains"]
            .iter()
            .find_map(|name| self.api.of_unknown(self.symbols.find(name)?));
        let api = self.api;
        if let Some(facts) = method.and_then(|node| api.facts(node)) {
            match found {
                true => self.assume_guards(&facts.guards, true, &place),
                false => self.assume_guards(&facts.rejects, false, &place),
            }
        }
    }
}
