//! Names that say what the value they are given is used for: a token, a key.

use smallvec::SmallVec;

use super::Engine;
use crate::api::Role;
use crate::ir::{Expr, ExprId};
use crate::symbol::Sym;
use crate::value::ValueId;

/// The roles that a name says.
pub(super) type Roles = SmallVec<[Role; 1]>;

impl Engine<'_> {
    /// A value is given to a name: it is used in the roles that the name says.
    pub(crate) fn used_as(&mut self, name: Sym, value: ValueId, place: ExprId) {
        let data = !self.values.get(value).taint.is_empty();
        if self.api.uses.is_empty() || !data && !self.is_likely_secret(value) {
            return;
        }
        let span = self.module.expr_span(place);
        for role in self.roles_of_name(name) {
            self.sink(role, value, span, false);
        }
    }

    /// The function that is being run gives a value: it is used as the function's name says.
    pub(crate) fn returned_as(&mut self, value: ValueId, place: ExprId) {
        let name = self.module.function(self.here()).name;
        if name != Sym::EMPTY {
            self.used_as(name, value, place);
        }
    }

    /// The variable whose element is assigned: `key[i] = x`.
    pub(crate) fn element_of(&self, base: ExprId) -> Option<Sym> {
        match self.module.expr(base) {
            Expr::Name(name) | Expr::Field { name, .. } => Some(name),
            _ => None,
        }
    }

    fn roles_of_name(&mut self, name: Sym) -> Roles {
        if let Some(roles) = self.named_roles.get(&name) {
            return roles.clone();
        }
        let text = plain(self.symbols.text(name));
        let roles: Roles = self
            .api
            .uses
            .iter()
            .filter(|(_, named)| named.fits(&text))
            .map(|(role, _)| *role)
            .collect();
        self.named_roles.insert(name, roles.clone());
        roles
    }
}

/// A name without its signs, in small letters.
pub(super) fn plain(name: &str) -> String {
    name.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
