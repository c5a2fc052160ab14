//! Expressions.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Arg, ArgKind, Bytes, Call, Expr, ExprId};

/// Parts of an expression, mostly few.
type Parts = SmallVec<[ExprId; 8]>;

impl<'t> Js<'_, '_, 't> {
    /// The expression in a field of a node.
    pub(super) fn field(&mut self, node: Node<'t>, name: Field) -> ExprId {
        match self.part(node, name) {
            Some(child) => self.expression(child),
            None => self.b.unknown(&[], node),
        }
    }

    pub(super) fn expression(&mut self, node: Node<'t>) -> ExprId {
        match self.b_deeper(node, |js| js.expression_of_kind(node)) {
            Some(expr) => expr,
            None => self.b.unknown(&[], node),
        }
    }

    fn expression_of_kind(&mut self, node: Node<'t>) -> ExprId {
        match self.kind(node) {
            "identifier" | "shorthand_property_identifier" | "import" => {
                let name = self.b.sym(node);
                self.b.expr(Expr::Name(name), node)
            }
            "member_expression" => self.member(node),
            "call_expression" => self.call(node),
            "string" | "template_string" | "number" | "regex" | "true" | "false" | "null"
            | "undefined" => self.literal(node),
            "object" => self.object(node),
            "arrow_function" | "function_expression" | "generator_function" | "function" => {
                let function = self.function(node);
                self.b.expr(Expr::Function(function), node)
            }
            "parenthesized_expression" | "non_null_expression" => match Self::only_child(node) {
                Some(inner) => self.expression(inner),
                None => self.b.unknown(&[], node),
            },
            "binary_expression" => self.binary(node),
            "array" => {
                let parts = self.parts(node);
                let parts = self.b.module.add_exprs(&parts);
                self.b.expr(Expr::List(parts), node)
            }
            "await_expression" => self.wrap(node, Expr::Same),
            "subscript_expression" => self.subscript(node),
            "new_expression" => self.new_object(node),
            "unary_expression" => self.unary(node),
            _ => self.rare_expression(node),
        }
    }

    fn rare_expression(&mut self, node: Node<'t>) -> ExprId {
        match self.kind(node) {
            "update_expression" => {
                let argument = self.field(node, Field::Argument);
                self.b.expr(Expr::Unary(argument), node)
            }
            "assignment_expression" | "augmented_assignment_expression" => {
                let (target, value) = self.assignment(node);
                self.b.expr(Expr::Assign { target, value }, node)
            }
            "ternary_expression" => {
                let cond = self.field(node, Field::Condition);
                let then = self.field(node, Field::Consequence);
                let other = self.field(node, Field::Alternative);
                self.b.expr(Expr::Conditional { cond, then, other }, node)
            }
            "this" => self.b.expr(Expr::This, node),
            "super" => self.b.expr(Expr::Super, node),
            "spread_element" => self.wrap(node, Expr::Spread),
            "yield_expression" => self.wrap(node, Expr::Yield),
            "class" => {
                let class = self.class(node);
                self.b.expr(Expr::Class(class), node)
            }
            "as_expression" | "satisfies_expression" => self.cast(node),
            "instantiation_expression" => self.field(node, Field::Function),
            "jsx_attribute" => self.jsx_attribute(node),
            "jsx_text" | "jsx_closing_element" | "type_arguments" | "property_identifier" => {
                self.b.unknown(&[], node)
            }
            _ => {
                let parts = self.parts(node);
                self.b.unknown(&parts, node)
            }
        }
    }

    /// Every named child as an expression.
    fn parts(&mut self, node: Node<'t>) -> Parts {
        let mut parts = Parts::new();
        self.children(node, |js, child| {
            let part = js.expression(child);
            parts.push(part);
        });
        parts
    }

    fn wrap(&mut self, node: Node<'t>, as_expr: impl FnOnce(ExprId) -> Expr) -> ExprId {
        match Self::only_child(node) {
            Some(inner) => {
                let inner = self.expression(inner);
                self.b.expr(as_expr(inner), node)
            }
            None => self.b.unknown(&[], node),
        }
    }

    fn member(&mut self, node: Node<'t>) -> ExprId {
        let base = self.field(node, Field::Object);
        match self.part(node, Field::Property) {
            Some(property) => {
                let name = self.b.sym(property);
                self.b.expr(Expr::Field { base, name }, node)
            }
            None => base,
        }
    }

    fn subscript(&mut self, node: Node<'t>) -> ExprId {
        let base = self.field(node, Field::Object);
        let Some(index) = self.part(node, Field::Index) else {
            return base;
        };
        if self.kind(index) == "string" {
            let name = self.string(index);
            return self.b.expr(Expr::Field { base, name }, node);
        }
        let index = self.expression(index);
        self.b.expr(Expr::Index { base, index }, node)
    }

    fn call(&mut self, node: Node<'t>) -> ExprId {
        let Some(function) = self.part(node, Field::Function) else {
            return self.b.unknown(&[], node);
        };
        let arguments = self.part(node, Field::Arguments);
        if let Some(module) = self.required_module(node) {
            return self.b.expr(Expr::Module(module), node);
        }
        let callee = match self.replacing_all(function, arguments) {
            Some(callee) => callee,
            None => self.expression(function),
        };
        let args = match arguments {
            Some(template) if self.kind(template) == "template_string" => self.tagged(template),
            Some(arguments) => self.arguments(arguments),
            None => SmallVec::new(),
        };
        let call = Call {
            callee,
            args,
            is_new: false,
        };
        self.b.module.add_call(call, Bytes::of(node))
    }

    /// `x.replace(/a/g, b)` is `x.replaceAll(/a/g, b)`.
    fn replacing_all(&mut self, function: Node<'t>, arguments: Option<Node<'t>>) -> Option<ExprId> {
        if self.kind(function) != "member_expression" {
            return None;
        }
        let property = self.part(function, Field::Property)?;
        if self.b.text(property) != "replace" {
            return None;
        }
        let pattern = Self::only_child(arguments?).filter(|&first| self.kind(first) == "regex")?;
        let flags = self.part(pattern, Field::Flags)?;
        if !self.b.text(flags).contains('g') {
            return None;
        }
        let base = self.field(function, Field::Object);
        let name = self.b.symbols.intern("replaceAll");
        Some(self.b.expr(Expr::Field { base, name }, function))
    }

    fn new_object(&mut self, node: Node<'t>) -> ExprId {
        let callee = self.field(node, Field::Constructor);
        let args = match self.part(node, Field::Arguments) {
            Some(arguments) => self.arguments(arguments),
            None => SmallVec::new(),
        };
        let call = Call {
            callee,
            args,
            is_new: true,
        };
        self.b.module.add_call(call, Bytes::of(node))
    }

    fn arguments(&mut self, node: Node<'t>) -> SmallVec<[Arg; 3]> {
        let mut args = SmallVec::new();
        self.children(node, |js, child| {
            let spread = js.kind(child) == "spread_element";
            let inner = spread.then(|| Self::only_child(child)).flatten();
            let value = js.expression(inner.unwrap_or(child));
            let kind = match spread {
                true => ArgKind::Spread,
                false => ArgKind::Positional,
            };
            args.push(Arg { kind, value });
        });
        args
    }

    /// What a tag gets: the list of literals, then the substitutions.
    fn tagged(&mut self, node: Node<'t>) -> SmallVec<[Arg; 3]> {
        let mut values = Parts::new();
        self.children(node, |js, child| {
            if js.kind(child) == "template_substitution"
                && let Some(inner) = Self::only_child(child)
            {
                let value = js.expression(inner);
                values.push(value);
            }
        });
        let text = self.b.sym(node);
        let text = self.b.expr(Expr::Str(text), node);
        let literals = self.b.module.add_exprs(&[text]);
        let literals = self.b.expr(Expr::List(literals), node);
        let positional = |value| Arg {
            kind: ArgKind::Positional,
            value,
        };
        std::iter::once(literals)
            .chain(values)
            .map(positional)
            .collect()
    }

    fn object(&mut self, node: Node<'t>) -> ExprId {
        let mut entries = Parts::new();
        self.children(node, |js, child| js.entry(child, &mut entries));
        let entries = self.b.module.add_exprs(&entries);
        self.b.expr(Expr::Map(entries), node)
    }

    fn entry(&mut self, node: Node<'t>, entries: &mut Parts) {
        let (key, value) = match self.kind(node) {
            "pair" => {
                let Some(key) = self.part(node, Field::Key) else {
                    return;
                };
                let value = self.field(node, Field::Value);
                self.called(value, key);
                (self.key(key), value)
            }
            "shorthand_property_identifier" => (self.key(node), self.expression(node)),
            "method_definition" => {
                let name = self.part(node, Field::Name).unwrap_or(node);
                let key = self.key(name);
                let function = self.function(node);
                (key, self.b.expr(Expr::Function(function), node))
            }
            "spread_element" => {
                let spread = self.expression(node);
                (spread, self.b.expr(Expr::Null, node))
            }
            _ => return,
        };
        entries.push(key);
        entries.push(value);
    }

    /// A key of an object: a name is the text it spells.
    pub(super) fn key(&mut self, node: Node<'t>) -> ExprId {
        match self.kind(node) {
            "string" | "number" => self.literal(node),
            "computed_property_name" => match Self::only_child(node) {
                Some(inner) => self.expression(inner),
                None => self.b.unknown(&[], node),
            },
            _ => {
                let name = self.b.sym(node);
                self.b.expr(Expr::Str(name), node)
            }
        }
    }

    fn cast(&mut self, node: Node<'t>) -> ExprId {
        let value = match Self::only_child(node) {
            Some(value) => self.expression(value),
            None => return self.b.unknown(&[], node),
        };
        // A type assertion checks nothing when the program runs.
        self.b.expr(Expr::Same(value), node)
    }

    fn jsx_attribute(&mut self, node: Node<'t>) -> ExprId {
        let Some(name) = node.named_child(0) else {
            return self.b.unknown(&[], node);
        };
        let value = match node.named_child(1) {
            Some(value) => self.expression(value),
            None => return self.b.unknown(&[], node),
        };
        let jsx = self.b.symbols.intern("JSX");
        let base = self.b.expr(Expr::Name(jsx), name);
        let name_sym = self.b.sym(name);
        let field = Expr::Field {
            base,
            name: name_sym,
        };
        let callee = self.b.expr(field, name);
        self.plain_call(callee, &[value], node)
    }
}
