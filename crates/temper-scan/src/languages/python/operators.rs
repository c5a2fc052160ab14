//! Operators and comprehensions of Python.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::expressions::Exprs;
use super::{Field, Kind};
use crate::ir::{BinaryOp, CompareOp, Expr, ExprId};
use crate::languages::{Builder, named};

impl Builder<'_> {
    /// `a + b + c + …` leans to the left, and may be long: it is lowered from its left end.
    pub(super) fn binary_chain(&mut self, node: Node<'_>) -> ExprId {
        let mut links: SmallVec<[Node<'_>; 8]> = SmallVec::new();
        let mut at = node;
        let first = loop {
            links.push(at);
            match Field::Left.of(at) {
                Some(left) if Kind::of(left) == Kind::BinaryOperator => at = left,
                Some(left) => break self.python_expr(left),
                None => break self.unknown(&[], at),
            }
        };
        links.iter().rev().fold(first, |left, &link| {
            let Some(right) = Field::Right.of(link) else {
                return left;
            };
            let operator = Field::Operator.of(link).map_or("", |op| self.text(op));
            let right = self.python_expr(right);
            self.binary(operator, left, right, link)
        })
    }

    /// `left op right`; `%` on a literal is a text.
    pub(super) fn binary(
        &mut self,
        operator: &str,
        left: ExprId,
        right: ExprId,
        node: Node<'_>,
    ) -> ExprId {
        let literal = matches!(self.module.expr(left), Expr::Str(_) | Expr::Text(_));
        if operator == "%" && literal {
            let mut parts = Exprs::new();
            parts.push(left);
            match self.module.expr(right) {
                Expr::List(list) => parts.extend_from_slice(self.module.list(list)),
                _ => parts.push(right),
            }
            let parts = self.module.add_exprs(&parts);
            return self.expr(Expr::Text(parts), node);
        }
        let op = match operator {
            "+" => BinaryOp::Add,
            "%" => BinaryOp::Mod,
            "/" => BinaryOp::Div,
            "//" => BinaryOp::Quotient,
            // `a | b` of types and dictionaries is either.
            "|" => {
                let parts = [left, right];
                return self.unknown(&parts, node);
            }
            operator => BinaryOp::numeric(operator),
        };
        self.expr(Expr::Binary { op, left, right }, node)
    }

    /// `a < b < c` is `a < b and b < c`.
    pub(super) fn comparison(&mut self, node: Node<'_>) -> ExprId {
        let mut operands = Exprs::new();
        let mut operators: SmallVec<[CompareOp; 4]> = SmallVec::new();
        let mut cursor = node.walk();
        for child in node.children(&mut cursor) {
            if child.is_extra() {
                continue;
            }
            if child.is_named() {
                operands.push(self.python_expr(child));
                continue;
            }
            let operator = child.kind();
            operators.push(match operator {
                "==" | "is" => CompareOp::Equal,
                "!=" | "<>" | "is not" => CompareOp::NotEqual,
                "in" => CompareOp::In,
                "not in" => CompareOp::NotIn,
                _ => CompareOp::order(operator).unwrap_or(CompareOp::Less),
            });
        }
        let mut whole: Option<ExprId> = None;
        for (pair, &op) in operands.windows(2).zip(&operators) {
            let (left, right) = (pair[0], pair[1]);
            let link = self.expr(Expr::Compare { op, left, right }, node);
            whole = Some(match whole {
                Some(before) => self.expr(Expr::And(before, link), node),
                None => link,
            });
        }
        whole.unwrap_or_else(|| self.unknown(&operands, node))
    }

    /// `a and b and c` leans to the left, too.
    pub(super) fn boolean(&mut self, node: Node<'_>) -> ExprId {
        let mut links: SmallVec<[Node<'_>; 8]> = SmallVec::new();
        let mut at = node;
        let first = loop {
            links.push(at);
            match Field::Left.of(at) {
                Some(left) if Kind::of(left) == Kind::BooleanOperator => at = left,
                Some(left) => break self.python_expr(left),
                None => break self.unknown(&[], at),
            }
        };
        links.iter().rev().fold(first, |left, &link| {
            let Some(right) = Field::Right.of(link) else {
                return left;
            };
            let right = self.python_expr(right);
            let and = Field::Operator
                .of(link)
                .is_some_and(|op| self.text(op) == "and");
            let expr = if and {
                Expr::And(left, right)
            } else {
                Expr::Or(left, right)
            };
            self.expr(expr, link)
        })
    }

    pub(super) fn conditional(&mut self, node: Node<'_>) -> ExprId {
        let parts: Exprs = named(node)
            .into_iter()
            .map(|n| self.python_expr(n))
            .collect();
        match parts.as_slice() {
            &[then, cond, other] => self.expr(Expr::Conditional { cond, then, other }, node),
            _ => self.unknown(&parts, node),
        }
    }

    /// The clauses of `[x for a in b if c for d in e]` from the last `for` outwards.
    pub(super) fn comprehension(&mut self, node: Node<'_>) -> ExprId {
        let Some(body) = Field::Body.of(node) else {
            return self.unknown(&[], node);
        };
        let mut result = match Kind::of(body) {
            Kind::Pair => {
                let parts: Exprs = named(body)
                    .into_iter()
                    .map(|n| self.python_expr(n))
                    .collect();
                let pair = self.module.add_exprs(&parts);
                self.expr(Expr::List(pair), body)
            }
            _ => self.python_expr(body),
        };
        let mut conds = Exprs::new();
        for clause in named(node).into_iter().rev() {
            match Kind::of(clause) {
                Kind::IfClause => {
                    let cond = named(clause).first().copied();
                    conds.extend(cond.map(|cond| self.python_expr(cond)));
                }
                Kind::ForInClause => {
                    let (Some(left), Some(right)) =
                        (Field::Left.of(clause), Field::Right.of(clause))
                    else {
                        continue;
                    };
                    let target = self.python_expr(left);
                    let over = self.python_expr(right);
                    conds.reverse();
                    let list = self.module.add_exprs(&conds);
                    conds.clear();
                    let each = Expr::Comprehension {
                        target,
                        over,
                        conds: list,
                        result,
                    };
                    result = self.expr(each, node);
                }
                _ => {}
            }
        }
        result
    }
}
