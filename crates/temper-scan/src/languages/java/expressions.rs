//! Expressions.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Exprs, Field, Kind, Lowering};
use crate::ir::{BinaryOp, CompareOp, Expr, ExprId};
use crate::languages::named;

impl Lowering<'_, '_> {
    /// Lowers an expression.
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if !self.builder.enter(node) {
            return self.builder.unknown(&[], node);
        }
        let expr = self.expr_inside(node);
        self.builder.leave();
        expr
    }

    fn expr_inside(&mut self, node: Node<'_>) -> ExprId {
        match Kind::of(node) {
            Kind::Identifier => {
                let name = self.builder.sym(node);
                self.name(name, node)
            }
            Kind::MethodInvocation => self.invocation(node),
            Kind::FieldAccess => self.field_access(node),
            Kind::StringLiteral => self.string(node),
            Kind::Binary => self.binary(node),
            Kind::ObjectCreation => self.creation(node),
            Kind::Assignment => match self.assignment(node) {
                Some((target, value)) => self.builder.expr(Expr::Assign { target, value }, node),
                None => self.builder.unknown(&[], node),
            },
            Kind::Ternary => self.ternary(node),
            Kind::Lambda => self.lambda(node),
            Kind::MethodReference => self.method_reference(node),
            Kind::Cast => self.cast(node),
            Kind::Instanceof => self.instance_of(node),
            Kind::ArrayAccess => self.array_access(node),
            Kind::ArrayCreation => self.array_creation(node),
            Kind::ArrayInitializer | Kind::ElementArray => self.elements(node),
            Kind::SwitchExpression => self.switch_value(node),
            Kind::Update => self.update(node),
            Kind::ScopedIdentifier
            | Kind::ScopedType
            | Kind::TypeIdentifier
            | Kind::GenericType => self.type_expr(node),
            _ => self.small(node),
        }
    }

    /// Literals and operators of one operand.
    fn small(&mut self, node: Node<'_>) -> ExprId {
        let expr = match Kind::of(node) {
            Kind::Null => Expr::Null,
            Kind::True => Expr::Bool(true),
            Kind::False => Expr::Bool(false),
            Kind::This => Expr::This,
            Kind::Super => Expr::Super,
            Kind::DecimalInteger
            | Kind::HexInteger
            | Kind::OctalInteger
            | Kind::BinaryInteger
            | Kind::DecimalFloat
            | Kind::HexFloat => self.number(node),
            Kind::Character => return self.character(node),
            Kind::Parenthesized => {
                return match named(node).first() {
                    Some(&inner) => self.expr(inner),
                    None => self.builder.unknown(&[], node),
                };
            }
            Kind::Unary => {
                let Some(operand) = Field::Operand.of(node) else {
                    return self.builder.unknown(&[], node);
                };
                let inner = self.expr(operand);
                let operator = Field::Operator.of(node).map_or("", |op| op.kind());
                match (operator, self.builder.module.expr(inner)) {
                    ("!", _) => Expr::Not(inner),
                    ("-", Expr::Int(number)) => {
                        number.checked_neg().map_or(Expr::Number, Expr::Int)
                    }
                    _ => Expr::Unary(inner),
                }
            }
            Kind::ClassLiteral => {
                let Some(&ty) = named(node).first() else {
                    return self.builder.unknown(&[], node);
                };
                let base = self.type_expr(ty);
                let name = self.builder.symbols.intern("class");
                Expr::Field { base, name }
            }
            _ => {
                let parts: Exprs = named(node).into_iter().map(|n| self.expr(n)).collect();
                return self.builder.unknown(&parts, node);
            }
        };
        self.builder.expr(expr, node)
    }

    fn number(&self, node: Node<'_>) -> Expr {
        let text = self.builder.text(node);
        let (digits, radix) = match Kind::of(node) {
            Kind::DecimalInteger => (text, 10),
            Kind::HexInteger => (text.get(2..).unwrap_or(""), 16),
            Kind::BinaryInteger => (text.get(2..).unwrap_or(""), 2),
            Kind::OctalInteger => (text, 8),
            _ => return Expr::Number,
        };
        let digits = digits.trim_end_matches(['l', 'L']);
        let parsed = match digits.contains('_') {
            true => i64::from_str_radix(&digits.replace('_', ""), radix),
            false => i64::from_str_radix(digits, radix),
        };
        parsed.map_or(Expr::Number, Expr::Int)
    }

    /// A long sum leans to the left: it is walked down to its left end, not descended into.
    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let mut chain: SmallVec<[Node<'_>; 8]> = SmallVec::new();
        let mut at = node;
        let mut value = loop {
            chain.push(at);
            match Field::Left.of(at) {
                Some(left) if Kind::of(left) == Kind::Binary => at = left,
                Some(left) => break self.expr(left),
                None => break self.builder.unknown(&[], at),
            }
        };
        for &link in chain.iter().rev() {
            let Some(right) = Field::Right.of(link) else {
                continue;
            };
            let right = self.expr(right);
            let operator = Field::Operator.of(link).map_or("", |op| op.kind());
            let expr = operation(operator, value, right);
            value = self.builder.expr(expr, link);
        }
        value
    }

    fn field_access(&mut self, node: Node<'_>) -> ExprId {
        // A chain `a.b.c` is lowered from its head, so that its length is not depth.
        let mut links: SmallVec<[Node<'_>; 8]> = SmallVec::new();
        let mut at = node;
        let head = loop {
            links.push(at);
            match Field::Object.of(at) {
                Some(object) if Kind::of(object) == Kind::FieldAccess => at = object,
                Some(object) => break object,
                None => return self.builder.unknown(&[], at),
            }
        };
        links.reverse();
        let (mut base, mut rest) = (None, links.as_slice());
        if let Some(length) = self.package_prefix(head, &links) {
            let path = self.builder.sym(links[length - 1]);
            base = Some(self.builder.expr(Expr::Module(path), links[length - 1]));
            rest = &links[length..];
        }
        let base = match base {
            Some(base) => base,
            None => self.expr(head),
        };
        rest.iter()
            .fold(base, |base, &link| match Field::Member.of(link) {
                // `Outer.this` is the receiver as far as the analysis goes.
                Some(name) if Kind::of(name) == Kind::This => self.builder.expr(Expr::This, link),
                Some(name) => {
                    let name = self.builder.sym(name);
                    self.builder.expr(Expr::Field { base, name }, link)
                }
                None => base,
            })
    }

    /// How many links of `java.nio.file.Files` make up the qualified name of a type.
    fn package_prefix(&mut self, head: Node<'_>, links: &[Node<'_>]) -> Option<usize> {
        if Kind::of(head) != Kind::Identifier {
            return None;
        }
        let lower = |text: &str| text.starts_with(|c: char| c.is_lowercase());
        let name = self.builder.sym(head);
        if !lower(self.builder.text(head)) || self.is_variable(name) {
            return None;
        }
        let at = links.iter().position(|&link| {
            let name = Field::Member.of(link);
            name.is_some_and(|name| !lower(self.builder.text(name)))
        })?;
        let text = self.builder.text(links[at]);
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'_';
        text.bytes().all(plain).then_some(at + 1)
    }

    fn ternary(&mut self, node: Node<'_>) -> ExprId {
        let (Some(cond), Some(then), Some(other)) = (
            Field::Condition.of(node),
            Field::Consequence.of(node),
            Field::Alternative.of(node),
        ) else {
            return self.builder.unknown(&[], node);
        };
        let cond = self.expr(cond);
        let then = self.expr(then);
        let other = self.expr(other);
        self.builder
            .expr(Expr::Conditional { cond, then, other }, node)
    }

    fn cast(&mut self, node: Node<'_>) -> ExprId {
        let Some(value) = Field::Value.of(node) else {
            return self.builder.unknown(&[], node);
        };
        let value = self.expr(value);
        let ty = Field::Type.of(node).and_then(|ty| self.declared_type(ty));
        match ty {
            Some(ty) => self.builder.expr(Expr::Cast { ty, value }, node),
            None => self.builder.expr(Expr::Same(value), node),
        }
    }

    fn instance_of(&mut self, node: Node<'_>) -> ExprId {
        let Some(left) = Field::Left.of(node) else {
            return self.builder.unknown(&[], node);
        };
        let value = self.expr(left);
        if let Some(pattern) = Field::Pattern.of(node) {
            return self.pattern(pattern, value);
        }
        let Some(ty) = Field::Right.of(node) else {
            return value;
        };
        if let Some(name) = Field::Name.of(node) {
            let symbol = self.builder.sym(name);
            return self.type_test((value, ty, symbol), name, node);
        }
        let right = self.type_expr(ty);
        let compare = Expr::Compare {
            op: CompareOp::IsA,
            left: value,
            right,
        };
        self.builder.expr(compare, node)
    }

    fn array_access(&mut self, node: Node<'_>) -> ExprId {
        let (Some(array), Some(index)) = (Field::Array.of(node), Field::Index.of(node)) else {
            return self.builder.unknown(&[], node);
        };
        let base = self.expr(array);
        let index = self.expr(index);
        self.builder.expr(Expr::Index { base, index }, node)
    }

    fn array_creation(&mut self, node: Node<'_>) -> ExprId {
        match Field::Value.of(node) {
            Some(value) => self.elements(value),
            None => {
                // How many elements there are is not read; which they are is seen where they are assigned.
                let unknown = self.builder.unknown(&[], node);
                let some = self.builder.expr(Expr::Spread(unknown), node);
                let elements = self.builder.module.add_exprs(&[some]);
                self.builder.expr(Expr::List(elements), node)
            }
        }
    }

    /// `{a, b}`.
    pub(super) fn elements(&mut self, node: Node<'_>) -> ExprId {
        let parts: Exprs = named(node).into_iter().map(|n| self.expr(n)).collect();
        let parts = self.builder.module.add_exprs(&parts);
        self.builder.expr(Expr::List(parts), node)
    }

    /// `i++` and `--i` are assignments; the value of the former is what the variable held before.
    fn update(&mut self, node: Node<'_>) -> ExprId {
        let Some(&operand) = named(node).first() else {
            return self.builder.unknown(&[], node);
        };
        let text = self.builder.text(node);
        let (op, undo) = match text.starts_with("--") || text.ends_with("--") {
            true => (BinaryOp::Sub, BinaryOp::Add),
            false => (BinaryOp::Add, BinaryOp::Sub),
        };
        // Lowered once: twice at every level of `++(++(…))` would take for ever.
        let target = self.expr(operand);
        let left = target;
        let right = self.builder.expr(Expr::Int(1), node);
        let value = self.builder.expr(Expr::Binary { op, left, right }, node);
        let new = self.builder.expr(Expr::Assign { target, value }, node);
        if text.starts_with(['+', '-']) {
            return new;
        }
        let old = Expr::Binary {
            op: undo,
            left: new,
            right,
        };
        self.builder.expr(old, node)
    }
}

fn operation(operator: &str, left: ExprId, right: ExprId) -> Expr {
    let compare = |op| Expr::Compare { op, left, right };
    let compute = |op| Expr::Binary { op, left, right };
    match operator {
        "&&" => Expr::And(left, right),
        "||" => Expr::Or(left, right),
        "==" => compare(CompareOp::Equal),
        "!=" => compare(CompareOp::NotEqual),
        _ => match CompareOp::order(operator) {
            Some(op) => compare(op),
            None => compute(BinaryOp::numeric(operator)),
        },
    }
}
