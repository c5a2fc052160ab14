//! What is shown of a value is shown of what it stands for: of the variable, the whole, the argument it speaks of.

use super::Engine;
use crate::api::{At, Derived, Kinds};
use crate::ir::{CallId, Expr, ExprId};
use crate::model::Kind;
use crate::value::ValueId;

/// How far it is followed what a value tells of.
const MAX_CHAIN: u8 = 6;

impl Engine<'_> {
    /// The value at a place is clean for these kinds from here on.
    pub(crate) fn refine(&mut self, place: ExprId, kinds: Kinds) {
        // What tells of what may go in a circle: `url = of(url)`.
        let span = self.module.expr_span(place);
        if kinds.is_empty() || self.refining >= MAX_CHAIN || !self.spend(1, span) {
            return;
        }
        self.refining += 1;
        self.refine_inside(place, kinds);
        self.refining -= 1;
    }

    fn refine_inside(&mut self, place: ExprId, kinds: Kinds) {
        if kinds.covers(Kinds::of(Kind::Any)) {
            self.refine_whole(place, 0);
        }
        if matches!(self.module.expr(place), Expr::Call(_)) {
            self.refine_argument(place, kinds);
        }
        let Some((place, kinds)) = self.checked_place(place, kinds) else {
            return;
        };
        let value = match self.module.expr(place) {
            Expr::Name(name) => self.lookup(name).unwrap_or(ValueId::UNKNOWN),
            _ => self.last[place.0 as usize],
        };
        let told = self.values.get(value).cond;
        let clean = self.clean(value, kinds);
        if clean != value {
            self.replace(place, clean);
            self.last[place.0 as usize] = clean;
            if let Some(of) = told.filter(|&of| of != place) {
                self.refine_argument(of, kinds);
            }
        }
        // A variable that holds the ending of a name: the name has an ending that was checked. So with a URL and its text.
        if let Some(of) = told.filter(|&of| of != place)
            && let Expr::Call(call) = self.module.expr(of)
            && let Some((name, kinds)) = self.checked_place(of, kinds)
            && (kinds == Kinds::of(Kind::FileType) || self.derived(call).is_some())
        {
            self.refine(name, kinds);
        }
    }

    /// What the result of a call, where it is checked, says of an argument.
    pub(super) fn derived(&self, call: CallId) -> Option<Derived> {
        let callee = self.module.call(call).callee;
        let node = self.values.get(self.last[callee.0 as usize]).node;
        self.api.facts(node?)?.derived
    }

    /// The argument that a checked call speaks for, and for what it is clean.
    pub(super) fn spoken_for(&self, call: CallId, kinds: Kinds) -> Option<(ExprId, Kinds)> {
        let derived = self.derived(call)?;
        let call = self.module.call(call);
        let place = match derived.of {
            At::Arg(Some(index), _) => call.args.get(usize::from(index))?.value,
            At::This => match self.module.expr(call.callee) {
                Expr::Field { base, .. } => base,
                _ => return None,
            },
            _ => return None,
        };
        match () {
            () if derived.when.is_empty() => Some((place, kinds)),
            () if kinds.meets(derived.when) => Some((place, derived.then)),
            () => None,
        }
    }

    /// `url.Host` is one of a known few: the models say that this shows the whole URL to be clean.
    pub(super) fn refine_whole(&mut self, part: ExprId, depth: u8) {
        let value = self.values.get(self.last[part.0 as usize]);
        let (node, told) = (value.node, value.cond);
        let base = match self.module.expr(part) {
            Expr::Field { base, .. } => Some(base),
            Expr::Call(call) => match self.module.expr(self.module.call(call).callee) {
                Expr::Field { base, .. } => Some(base),
                _ => None,
            },
            Expr::Name(_) if depth == 0 => {
                if let Some(of) = told.filter(|&of| of != part) {
                    // `const { hostname } = new URL(text)`
                    if matches!(self.module.expr(of), Expr::Call(_)) {
                        let facts = node.and_then(|node| self.api.facts(node));
                        let kinds = facts.map_or_else(Kinds::default, |facts| facts.tells);
                        self.refine_argument(of, kinds);
                    }
                    // `String host = url.getHost()`
                    self.refine_whole(of, 1);
                }
                None
            }
            _ => None,
        };
        let facts = node.and_then(|node| self.api.facts(node));
        let kinds = facts.map_or_else(Kinds::default, |facts| facts.tells);
        if let Some(base) = base.filter(|_| !kinds.is_empty()) {
            self.refine(base, kinds);
        }
    }

    /// What is shown of a call's result is shown of the argument that it speaks of.
    pub(super) fn refine_argument(&mut self, call: ExprId, kinds: Kinds) {
        let Expr::Call(id) = self.module.expr(call) else {
            return;
        };
        let call = self.module.call(id);
        let node = self.values.get(self.last[call.callee.0 as usize]).node;
        let facts = node.and_then(|node| self.api.facts(node));
        if let Some(At::Arg(Some(at), _)) = facts.and_then(|facts| facts.speaks)
            && let Some(argument) = call.args.get(usize::from(at))
        {
            self.refine(argument.value, kinds);
        }
    }

    /// The place that a checked expression stands for: `x.lower()` is `x`; the last part of `x.rsplit(".")` being one of
    /// a known few says that the file type of `x` is.
    pub(super) fn checked_place(
        &self,
        mut at: ExprId,
        mut kinds: Kinds,
    ) -> Option<(ExprId, Kinds)> {
        for _ in 0..8 {
            match self.module.expr(at) {
                Expr::Name(_) | Expr::This => return Some((at, kinds)),
                Expr::Field { .. } => return Some((at, kinds)),
                Expr::Index { base, .. } => match self.module.expr(base) {
                    Expr::Call(_) => at = base,
                    _ => return Some((at, kinds)),
                },
                Expr::Same(inner) | Expr::Slice(inner) | Expr::Stretch { base: inner, .. } => {
                    at = inner;
                }
                Expr::Assign { target, .. } => at = target,
                Expr::Call(id) => {
                    let call = self.module.call(id);
                    if let Some(further) = self.spoken_for(id, kinds) {
                        (at, kinds) = further;
                        continue;
                    }
                    let Expr::Field { base, name } = self.module.expr(call.callee) else {
                        return None;
                    };
                    match self.symbols.text(name) {
                        // Go's are functions of a package.
                        "ToLower" | "ToUpper" | "TrimSpace" => at = call.args.first()?.value,
                        "Ext" => {
                            at = call.args.first()?.value;
                            kinds = Kinds::of(Kind::FileType);
                        }
                        "lower" | "upper" | "strip" | "casefold" | "trim" | "toLowerCase"
                        | "toUpperCase" | "toString" | "getPath" | "getCanonicalPath"
                        | "getAbsolutePath" | "toAbsolutePath" | "getCanonicalFile" | "toPath"
                        | "normalize" => at = base,
                        "replace" if kinds == Kinds::of(Kind::Url) => at = base,
                        "rsplit" | "split" | "rpartition" | "substring" | "pop" | "slice" => {
                            at = base;
                            kinds = Kinds::of(Kind::FileType);
                        }
                        "splitext" | "extname" => {
                            at = call.args.first()?.value;
                            kinds = Kinds::of(Kind::FileType);
                        }
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
        None
    }
}
