//! Types, annotations and dotted names.

use tree_sitter::Node;

use super::{Exprs, Field, Kind, Lowering};
use crate::ir::{Arg, ArgKind, Bytes, Call, Expr, ExprId, ExprList};
use crate::languages::{Nodes, named};

impl Lowering<'_, '_> {
    /// A declared type. Type arguments say nothing of the value itself; `var` says nothing at all, and what is known of
    /// an element's type does not hold for its array.
    pub(super) fn declared_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        match Kind::of(node) {
            Kind::ArrayType => None,
            // What is taken out of a collection of numbers is a number.
            Kind::GenericType => match self.numbers_of(node) {
                Some(element) => Some(self.type_expr(element)),
                None => Some(self.type_expr(node)),
            },
            Kind::TypeIdentifier if self.builder.text(node) == "var" => None,
            _ => Some(self.type_expr(node)),
        }
    }

    /// The only argument of a collection's type, where that is a kind of number: `List<Long>`.
    fn numbers_of<'t>(&self, node: Node<'t>) -> Option<Node<'t>> {
        let [head, arguments] = named(node)[..] else {
            return None;
        };
        let collects = matches!(
            self.builder.text(head),
            "List" | "Set" | "Collection" | "Iterable" | "Optional"
        );
        let [only] = named(arguments)[..] else {
            return None;
        };
        (collects && is_numeric(self.builder.text(only))).then_some(only)
    }

    /// A type as an expression.
    pub(super) fn type_expr(&mut self, node: Node<'_>) -> ExprId {
        match Kind::of(node) {
            Kind::GenericType => match named(node).first() {
                Some(&head) => self.type_expr(head),
                None => self.builder.unknown(&[], node),
            },
            Kind::AnnotatedType => match named(node).last() {
                Some(&inner) => self.type_expr(inner),
                None => self.builder.unknown(&[], node),
            },
            Kind::ArrayType => match Field::Element.of(node) {
                Some(inner) => self.type_expr(inner),
                None => self.builder.unknown(&[], node),
            },
            Kind::ScopedType | Kind::ScopedIdentifier => self.dotted(node),
            _ => {
                let name = self.builder.sym(node);
                self.builder.expr(Expr::Name(name), node)
            }
        }
    }

    /// `java.util.List` is a name from elsewhere; `Map.Entry` a member of a name in the file.
    fn dotted(&mut self, node: Node<'_>) -> ExprId {
        let text = self.builder.text(node);
        let qualified = text.starts_with(|c: char| c.is_lowercase());
        if qualified
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'_')
        {
            let path = self.builder.sym(node);
            return self.builder.expr(Expr::Module(path), node);
        }
        let mut parts = named(node)
            .into_iter()
            .filter(|part| !matches!(Kind::of(*part), Kind::Annotation | Kind::MarkerAnnotation));
        let (Some(base), Some(name)) = (parts.next(), parts.next()) else {
            return self.builder.unknown(&[], node);
        };
        if !self.builder.enter(node) {
            return self.builder.unknown(&[], node);
        }
        let base = self.type_expr(base);
        self.builder.leave();
        let name = self.builder.sym(name);
        self.builder.expr(Expr::Field { base, name }, node)
    }

    /// The types of a list such as `implements A, B`.
    pub(super) fn type_list(&mut self, node: Node<'_>, out: &mut Exprs) {
        for child in named(node) {
            if Kind::of(child) == Kind::TypeList {
                for ty in named(child) {
                    out.push(self.type_expr(ty));
                }
            } else {
                out.push(self.type_expr(child));
            }
        }
    }

    /// The annotations of a declaration.
    pub(super) fn annotations(&mut self, node: Node<'_>) -> ExprList {
        let mut found = Exprs::new();
        let modifiers = named(node)
            .into_iter()
            .take(2)
            .find(|child| Kind::of(*child) == Kind::Modifiers);
        for child in modifiers.map_or_else(Nodes::new, named) {
            found.extend(self.annotation(child));
        }
        self.builder.module.add_exprs(&found)
    }

    fn annotation(&mut self, node: Node<'_>) -> Option<ExprId> {
        let kind = Kind::of(node);
        if !matches!(kind, Kind::Annotation | Kind::MarkerAnnotation) {
            return None;
        }
        let callee = self.type_expr(Field::Name.of(node)?);
        let Some(arguments) = Field::Arguments.of(node) else {
            return Some(callee);
        };
        let mut call = Call {
            callee,
            args: smallvec::SmallVec::new(),
            is_new: false,
        };
        for argument in named(arguments) {
            let (kind, value) = match Kind::of(argument) {
                Kind::ElementPair => {
                    let key = Field::Key.of(argument)?;
                    let key = self.builder.sym(key);
                    (ArgKind::Named(key), Field::Value.of(argument)?)
                }
                _ => (ArgKind::Positional, argument),
            };
            let value = match Kind::of(value) {
                Kind::Annotation | Kind::MarkerAnnotation => continue,
                _ => self.expr(value),
            };
            call.args.push(Arg { kind, value });
        }
        Some(self.builder.module.add_call(call, Bytes::of(node)))
    }
}

/// Whether a type has no values but numbers and what is written like them.
fn is_numeric(text: &str) -> bool {
    matches!(
        text,
        "Integer"
            | "Long"
            | "Short"
            | "Double"
            | "Float"
            | "Boolean"
            | "UUID"
            | "BigDecimal"
            | "BigInteger"
            | "LocalDate"
    )
}
