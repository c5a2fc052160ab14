//! Comparisons that decide by what they compare: secrets with literals, claims of the client with fixed values.

use super::Engine;
use crate::api::Sought;
use crate::fact::Note;
use crate::ir::{CompareOp, Expr, ExprId};
use crate::model::Label;
use crate::symbol::Sym;
use crate::value::{FactId, Konst, ValueId};

impl Engine<'_> {
    /// Two values are compared.
    pub(crate) fn compared(&mut self, id: ExprId, op: CompareOp, left: ValueId, right: ValueId) {
        if !matches!(op, CompareOp::Equal | CompareOp::NotEqual) {
            return;
        }
        if let Expr::Compare {
            left: a, right: b, ..
        } = self.module.expr(id)
        {
            self.compared_with(id, (a, left), right);
            self.compared_with(id, (b, right), left);
            self.claimed(id, a, left, right);
            self.claimed(id, b, right, left);
        }
    }

    /// What the client keeps is compared with a fixed value under the name of a right.
    pub(super) fn claimed(&mut self, id: ExprId, place: ExprId, claim: ValueId, literal: ValueId) {
        let fixed = matches!(
            self.values.get(literal).konst,
            Konst::Str(_) | Konst::Int(_)
        );
        if fixed {
            self.decided_by(id, place, claim);
        }
    }

    /// What the client keeps decides what happens, under the name of a right.
    pub(crate) fn decided_by(&mut self, id: ExprId, place: ExprId, claim: ValueId) {
        let named = |fact: &FactId| self.facts.get(*fact).label == Label::ClientClaim;
        let Some(role) = self.api.sought(Sought::ComparedClaim) else {
            return;
        };
        if !self.values.get(claim).taint.iter().any(named) {
            return;
        }
        let Some(name) = self.name_of_part(place) else {
            return;
        };
        let name = self.symbols.text(name).to_lowercase().replace('-', "_");
        let matcher = self.matcher;
        let speaks = matcher.rules_of(role).iter().any(|&number| {
            let settings = &matcher.rules[usize::from(number)].rule.detect.settings;
            let words = settings.get("claims").map_or(&[][..], |words| words);
            words.iter().any(|word| name.contains(word.as_str()))
        });
        if speaks {
            let span = self.module.expr_span(id);
            self.sink(role, claim, span, false);
        }
    }

    /// The name under which a value is kept or read: of a variable, a key, the text given to a getter.
    pub(super) fn name_of_part(&self, mut place: ExprId) -> Option<Sym> {
        for _ in 0..4 {
            let key = match self.module.expr(place) {
                Expr::Name(name) | Expr::Field { name, .. } => return Some(name),
                Expr::Index { index, .. } => index,
                Expr::Call(call) => {
                    let call = self.module.call(call);
                    let Some(first) = call.args.first() else {
                        // `x.lower()` is named as x is.
                        let Expr::Field { base, .. } = self.module.expr(call.callee) else {
                            return None;
                        };
                        place = base;
                        continue;
                    };
                    first.value
                }
                _ => return None,
            };
            return match self.values.get(self.last[key.0 as usize]).konst {
                Konst::Str(name) => Some(name),
                _ => None,
            };
        }
        None
    }

    /// What a client says of its own rights is compared with a constant.
    pub(super) fn compared_authority(&mut self, id: ExprId, claim: ValueId, with: ValueId) {
        let role = self.api.sought(Sought::ComparedAuthority);
        let Some(role) = role.filter(|&role| !self.matcher.rules_of(role).is_empty()) else {
            return;
        };
        let fixed = match self.values.get(with).konst {
            Konst::Str(text) => text != Sym::EMPTY,
            Konst::Bool(_) | Konst::Int(_) => true,
            _ => false,
        };
        let claimed = |fact: &FactId| self.is_claim(*fact);
        if fixed && self.values.get(claim).taint.iter().any(claimed) {
            self.sink(role, claim, self.module.expr_span(id), false);
        }
    }

    /// Whether data is untrusted and was asked for by the name of a right.
    pub(super) fn is_claim(&self, fact: FactId) -> bool {
        let mut at = Some(fact);
        while let Some(here) = at.map(|at| self.facts.get(at)) {
            if here.label == Label::Untrusted && matches!(here.note, Note::Named(_)) {
                return true;
            }
            at = here.before;
        }
        false
    }

    fn compared_with(&mut self, id: ExprId, secret: (ExprId, ValueId), literal: ValueId) {
        let (place, secret) = secret;
        self.compared_authority(id, secret, literal);
        // What is compared with a literal in JavaScript is a rule of its own: it is seldom the real check.
        let role = match self.names_packages() {
            true => Sought::ComparedLiteral,
            false => Sought::ComparedCredential,
        };
        let Some(role) = self.api.sought(role) else {
            return;
        };
        let literal_given = self.matcher.wary || self.is_secret_literal(literal);
        if self.matcher.rules_of(role).is_empty() || !literal_given {
            return;
        }
        let likely = match self.names_packages() {
            true => self.is_likely_secret(literal),
            false => self.is_whole_secret(place, literal),
        };
        let named = |fact: &FactId| self.facts.get(*fact).label == Label::Secret;
        if likely && self.values.get(secret).taint.iter().any(named) {
            let span = self.module.expr_span(id);
            self.sink(role, literal, span, false);
        }
    }

    /// Whether a comparison may be one with a whole secret, not with a sign or part of one: what is compared is called a
    /// secret itself, or the literal is long enough.
    fn is_whole_secret(&mut self, place: ExprId, literal: ValueId) -> bool {
        let Konst::Str(text) = self.values.get(literal).konst else {
            return true;
        };
        let text = self.symbols.text(text);
        let word = text.len() > 3 && !text.contains('/');
        let name = self.name_of_part(place).filter(|_| !word);
        word || name.is_some_and(|name| self.labels_of_name(name).contains(Label::Secret))
    }
}
