//! Types as expressions.

use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Expr, ExprId};

impl<'t> Js<'_, '_, 't> {
    /// A type; none where it names nothing that the analysis can use.
    pub(super) fn ty(&mut self, node: Node<'t>) -> Option<ExprId> {
        self.b_deeper(node, |js| js.ty_of_kind(node)).flatten()
    }

    fn ty_of_kind(&mut self, node: Node<'t>) -> Option<ExprId> {
        match self.kind(node) {
            "type_annotation" | "parenthesized_type" | "readonly_type" | "optional_type" => {
                self.ty(Self::only_child(node)?)
            }
            "type_identifier" | "predefined_type" | "identifier" => {
                let name = self.b.sym(node);
                Some(self.b.expr(Expr::Name(name), node))
            }
            "nested_type_identifier" | "nested_identifier" => {
                let module = self
                    .part(node, Field::Module)
                    .or_else(|| self.part(node, Field::Object))?;
                let base = self.ty(module)?;
                let name = self
                    .part(node, Field::Name)
                    .or_else(|| self.part(node, Field::Property))?;
                let name = self.b.sym(name);
                Some(self.b.expr(Expr::Field { base, name }, node))
            }
            "member_expression" => Some(self.expression(node)),
            "generic_type" => self.generic(node),
            "array_type" => {
                let name = self.b.symbols.intern("Array");
                let base = self.b.expr(Expr::Name(name), node);
                let index = self.ty(Self::only_child(node)?)?;
                Some(self.b.expr(Expr::Index { base, index }, node))
            }
            "union_type" | "intersection_type" => {
                let mut first = None;
                self.children(node, |js, part| {
                    if first.is_none() && js.kind(part) != "literal_type" {
                        first = js.ty(part);
                    }
                });
                first
            }
            _ => None,
        }
    }

    fn generic(&mut self, node: Node<'t>) -> Option<ExprId> {
        let base = self.ty(self.part(node, Field::Name)?)?;
        let argument = self
            .part(node, Field::TypeArguments)
            .and_then(Self::only_child)
            .and_then(|argument| self.ty(argument));
        Some(match argument {
            // A promise is awaited sooner or later, and then is what it promised.
            Some(index) if self.b.text(node).starts_with("Promise") => index,
            Some(index) => self.b.expr(Expr::Index { base, index }, node),
            None => base,
        })
    }
}
