//! Targets of assignments: names, members, and patterns that take a value apart.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Expr, ExprId, Stmt, StmtId};

impl<'t> Js<'_, '_, 't> {
    /// What is assigned to.
    pub(super) fn target(&mut self, node: Node<'t>) -> ExprId {
        match self.b_deeper(node, |js| js.target_of_kind(node)) {
            Some(target) => target,
            None => self.b.unknown(&[], node),
        }
    }

    fn target_of_kind(&mut self, node: Node<'t>) -> ExprId {
        match self.kind(node) {
            "object_pattern" => self.object_pattern(node),
            "array_pattern" => {
                let mut parts: SmallVec<[ExprId; 8]> = SmallVec::new();
                self.children(node, |js, child| {
                    let part = js.target(child);
                    parts.push(part);
                });
                let parts = self.b.module.add_exprs(&parts);
                self.b.expr(Expr::List(parts), node)
            }
            "assignment_pattern" | "object_assignment_pattern" => {
                let target = match self.part(node, Field::Left) {
                    Some(left) => self.target(left),
                    None => self.b.unknown(&[], node),
                };
                let value = self.field(node, Field::Right);
                self.b.expr(Expr::Assign { target, value }, node)
            }
            "rest_pattern" | "spread_element" => {
                let target = match Self::only_child(node) {
                    Some(inner) => self.target(inner),
                    None => self.b.unknown(&[], node),
                };
                self.b.expr(Expr::Spread(target), node)
            }
            "identifier" | "shorthand_property_identifier_pattern" | "type_identifier" => {
                let name = self.b.sym(node);
                self.b.expr(Expr::Name(name), node)
            }
            _ => self.expression(node),
        }
    }

    /// Says of every name in a pattern that it is declared here.
    pub(super) fn declared(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        self.b_deeper(node, |js| match js.kind(node) {
            "identifier" | "shorthand_property_identifier_pattern" => {
                let name = js.b.sym(node);
                out.push(js.b.stmt(Stmt::Local(name), node));
            }
            "pair_pattern" => {
                if let Some(value) = js.part(node, Field::Value) {
                    js.declared(value, out);
                }
            }
            "assignment_pattern" | "object_assignment_pattern" => {
                if let Some(left) = js.part(node, Field::Left) {
                    js.declared(left, out);
                }
            }
            "object_pattern" | "array_pattern" | "rest_pattern" => {
                js.children(node, |js, child| js.declared(child, out));
            }
            _ => {}
        });
    }

    fn object_pattern(&mut self, node: Node<'t>) -> ExprId {
        let mut entries: SmallVec<[ExprId; 8]> = SmallVec::new();
        self.children(node, |js, child| {
            let key = match js.kind(child) {
                "pair_pattern" => js.part(child, Field::Key),
                "object_assignment_pattern" => js.part(child, Field::Left),
                "rest_pattern" => None,
                _ => Some(child),
            };
            let Some(key) = key else {
                let rest = js.target(child);
                let null = js.b.expr(Expr::Null, child);
                return entries.extend([rest, null]);
            };
            let key = js.key(key);
            let target = match js.part(child, Field::Value) {
                Some(value) => js.target(value),
                None => js.target(child),
            };
            entries.extend([key, target]);
        });
        let entries = self.b.module.add_exprs(&entries);
        self.b.expr(Expr::Map(entries), node)
    }
}
