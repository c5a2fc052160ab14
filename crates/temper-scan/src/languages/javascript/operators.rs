//! Operators and assignments.

use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Arg, ArgKind, BinaryOp, Bytes, Call, CompareOp, Expr, ExprId};

impl<'t> Js<'_, '_, 't> {
    /// `a + b + c`: chains lean to the left, and are walked without recursion.
    pub(super) fn binary(&mut self, node: Node<'t>) -> ExprId {
        let mut chain = vec![node];
        let mut first = self.part(node, Field::Left);
        while let Some(left) = first.filter(|&left| self.kind(left) == "binary_expression") {
            chain.push(left);
            first = self.part(left, Field::Left);
        }
        let mut value = match first {
            Some(first) => self.expression(first),
            None => self.b.unknown(&[], node),
        };
        while let Some(node) = chain.pop() {
            value = self.operator(node, value);
        }
        value
    }

    fn operator(&mut self, node: Node<'t>, left: ExprId) -> ExprId {
        let operator = self
            .part(node, Field::Operator)
            .map_or("", |operator| self.kind(operator));
        let right_node = self.part(node, Field::Right);
        if let Some(test) = self.type_test(node, operator) {
            return test;
        }
        let right = match right_node {
            Some(right) => self.expression(right),
            None => self.b.unknown(&[], node),
        };
        let compare = |op| Expr::Compare { op, left, right };
        let compute = |op| Expr::Binary { op, left, right };
        let expr = match operator {
            "&&" => Expr::And(left, right),
            "||" | "??" => Expr::Or(left, right),
            "==" | "===" => compare(CompareOp::Equal),
            "!=" | "!==" => compare(CompareOp::NotEqual),
            "in" => compare(CompareOp::In),
            "instanceof" => compare(CompareOp::IsA),
            "+" => compute(BinaryOp::Add),
            "%" => compute(BinaryOp::Mod),
            "/" => compute(BinaryOp::Div),
            _ => match CompareOp::order(operator) {
                Some(op) => compare(op),
                None => compute(BinaryOp::numeric(operator)),
            },
        };
        self.b.expr(expr, node)
    }

    /// `typeof x === "string"` as the call `typeof.string(x)`.
    fn type_test(&mut self, node: Node<'t>, operator: &str) -> Option<ExprId> {
        let negated = match operator {
            "==" | "===" => false,
            "!=" | "!==" => true,
            _ => return None,
        };
        let left = self.part(node, Field::Left)?;
        let right = self.part(node, Field::Right)?;
        let (test, name) = match (self.kind(left), self.kind(right)) {
            ("unary_expression", "string") => (left, right),
            ("string", "unary_expression") => (right, left),
            _ => return None,
        };
        let is_typeof = self
            .part(test, Field::Operator)
            .is_some_and(|operator| self.kind(operator) == "typeof");
        if !is_typeof {
            return None;
        }
        let subject = self.field(test, Field::Argument);
        let typeof_name = self.b.symbols.intern("typeof");
        let base = self.b.expr(Expr::Name(typeof_name), test);
        let name = self.string(name);
        let callee = self.b.expr(Expr::Field { base, name }, test);
        let call = self.plain_call(callee, &[subject], node);
        Some(if negated {
            self.b.expr(Expr::Not(call), node)
        } else {
            call
        })
    }

    /// A call that is not written as one.
    pub(super) fn plain_call(&mut self, callee: ExprId, args: &[ExprId], node: Node<'t>) -> ExprId {
        let positional = |&value: &ExprId| Arg {
            kind: ArgKind::Positional,
            value,
        };
        let call = Call {
            callee,
            args: args.iter().map(positional).collect(),
            is_new: false,
        };
        self.b.module.add_call(call, Bytes::of(node))
    }

    pub(super) fn unary(&mut self, node: Node<'t>) -> ExprId {
        let operator = self
            .part(node, Field::Operator)
            .map_or("", |operator| self.kind(operator));
        let argument = self.field(node, Field::Argument);
        let expr = match operator {
            "!" => Expr::Not(argument),
            "-" => match self.b.module.expr(argument) {
                Expr::Int(number) => Expr::Int(number.wrapping_neg()),
                _ => Expr::Unary(argument),
            },
            _ => Expr::Unary(argument),
        };
        self.b.expr(expr, node)
    }

    /// The target and the value of `x = v` and of `x += v`.
    pub(super) fn assignment(&mut self, node: Node<'t>) -> (ExprId, ExprId) {
        let value = self.field(node, Field::Right);
        let target = match self.part(node, Field::Left) {
            Some(left) => {
                self.called(value, left);
                self.target(left)
            }
            None => self.b.unknown(&[], node),
        };
        let Some(operator) = self.part(node, Field::Operator) else {
            return (target, value);
        };
        // Lowered once: twice at every level of `a[b[c += 1] += 1] += 1` would take for ever.
        let left = target;
        let compute = |op| Expr::Binary {
            op,
            left,
            right: value,
        };
        let expr = match self.kind(operator) {
            "+=" => compute(BinaryOp::Add),
            "&&=" => Expr::And(left, value),
            "||=" | "??=" => Expr::Or(left, value),
            operator => compute(BinaryOp::numeric(operator)),
        };
        let value = self.b.expr(expr, node);
        (target, value)
    }
}
