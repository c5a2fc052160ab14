//! Expressions.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::formats;
use super::literals::unescape;
use super::types::{is_number, is_text};
use super::{Exprs, Field, Go, Kind};
use crate::ir::{Arg, ArgKind, BinaryOp, Bytes, Call, CompareOp, Expr, ExprId};
use crate::languages::{Nodes, named};
use crate::symbol::Sym;

impl<'t> Go<'_, '_, 't> {
    pub(super) fn expression(&mut self, node: Node<'t>) -> ExprId {
        if !self.b.enter(node) {
            return self.unknown(node);
        }
        let expr = self.expression_of_kind(node);
        self.b.leave();
        expr
    }

    fn expression_of_kind(&mut self, node: Node<'t>) -> ExprId {
        match Kind::of(node) {
            Kind::Identifier | Kind::TypeIdentifier => {
                let name = self.b.sym(node);
                let name = self.resolve(name);
                self.b.expr(Expr::Name(name), node)
            }
            Kind::SelectorExpression => self.selector(node),
            Kind::CallExpression => self.call(node),
            Kind::InterpretedString => self.interpreted(node),
            Kind::RawString => self.raw(node),
            Kind::BinaryExpression => self.binary_chain(node),
            Kind::UnaryExpression => self.unary(node),
            Kind::CompositeLiteral => self.composite(node),
            Kind::FuncLiteral => self.func_literal(node),
            Kind::IndexExpression => self.index(node),
            Kind::ParenthesizedExpression => match node.named_child(0) {
                Some(inner) => self.expression(inner),
                None => self.unknown(node),
            },
            Kind::Nil => self.b.expr(Expr::Null, node),
            Kind::True => self.b.expr(Expr::Bool(true), node),
            Kind::False => self.b.expr(Expr::Bool(false), node),
            Kind::IntLiteral => self.int(node),
            Kind::FloatLiteral | Kind::ImaginaryLiteral => self.b.expr(Expr::Number, node),
            Kind::Iota => self.b.expr(Expr::Int(self.iota), node),
            // A byte of a text is compared with it: both are known as texts of one sign.
            Kind::RuneLiteral => self.interpreted(node),
            Kind::SliceExpression => self.slice(node),
            Kind::TypeAssertion | Kind::TypeConversion => self.conversion(node),
            Kind::VariadicArgument => match node.named_child(0) {
                Some(inner) => {
                    let inner = self.expression(inner);
                    self.b.expr(Expr::Spread(inner), node)
                }
                None => self.unknown(node),
            },
            Kind::QualifiedType | Kind::PointerType | Kind::GenericType => match self.ty(node) {
                Some(ty) => ty,
                None => self.unknown(node),
            },
            _ => {
                let parts: Exprs = named(node)
                    .into_iter()
                    .map(|part| self.expression(part))
                    .collect();
                self.b.unknown(&parts, node)
            }
        }
    }

    /// The expression in a field of a node.
    fn part(&mut self, node: Node<'t>, field: Field) -> ExprId {
        match field.of(node) {
            Some(part) => self.expression(part),
            None => self.unknown(node),
        }
    }

    fn selector(&mut self, node: Node<'t>) -> ExprId {
        let base = self.part(node, Field::Operand);
        match Field::Member.of(node) {
            Some(member) => {
                let name = self.b.sym(member);
                self.b.expr(Expr::Field { base, name }, node)
            }
            None => base,
        }
    }

    fn index(&mut self, node: Node<'t>) -> ExprId {
        let base = self.part(node, Field::Operand);
        let index = self.part(node, Field::Index);
        self.b.expr(Expr::Index { base, index }, node)
    }

    /// `x[from:to]`.
    fn slice(&mut self, node: Node<'t>) -> ExprId {
        let base = self.part(node, Field::Operand);
        let mut bounds = Exprs::new();
        for field in [Field::Start, Field::End] {
            bounds.push(match field.of(node) {
                Some(bound) => self.expression(bound),
                None => self.b.expr(Expr::Null, node),
            });
        }
        let bounds = self.b.module.add_exprs(&bounds);
        self.b.expr(Expr::Stretch { base, bounds }, node)
    }

    fn int(&mut self, node: Node<'t>) -> ExprId {
        let text = self.b.text(node).replace('_', "");
        let number = match text.get(..2) {
            Some("0x" | "0X") => i64::from_str_radix(&text[2..], 16),
            Some("0o" | "0O") => i64::from_str_radix(&text[2..], 8),
            Some("0b" | "0B") => i64::from_str_radix(&text[2..], 2),
            _ => text.parse::<i64>(),
        };
        let expr = number.map_or(Expr::Number, Expr::Int);
        self.b.expr(expr, node)
    }

    /// `x.(T)`, `[]byte(x)`: the same data; a type of a library says what it is.
    fn conversion(&mut self, node: Node<'t>) -> ExprId {
        let value = self.part(node, Field::Operand);
        let ty = Field::Type.of(node).and_then(|ty| self.ty(ty));
        match ty {
            Some(ty) => self.b.expr(Expr::Cast { ty, value }, node),
            None => self.b.expr(Expr::Same(value), node),
        }
    }

    fn call(&mut self, node: Node<'t>) -> ExprId {
        let (Some(function), Some(arguments)) =
            (Field::Function.of(node), Field::Arguments.of(node))
        else {
            return self.unknown(node);
        };
        let arguments = named(arguments);
        if Kind::of(function) == Kind::Identifier
            && let Some(made) = self.built_in(node, self.b.text(function), &arguments)
        {
            return made;
        }
        if let (Kind::Identifier, &[value]) = (Kind::of(function), arguments.as_slice())
            && self.is_own_type(function)
        {
            let value = self.expression(value);
            return self.b.expr(Expr::Same(value), node);
        }
        if self.b.text(function) == "fmt.Sprintf"
            && let Some(text) = self.formatted(node, &arguments)
        {
            return text;
        }
        let callee = self.expression(function);
        self.call_of(node, callee, &arguments)
    }

    /// Whether a name is that of a type of the file that is no struct: calling it converts.
    fn is_own_type(&mut self, node: Node<'t>) -> bool {
        let name = self.b.sym(node);
        let Some(&under) = self.types.get(&name) else {
            return false;
        };
        let text = Kind::of(under) == Kind::TypeIdentifier && is_text(self.b.text(under));
        text && self.resolve(name) == name && !self.scopes.iter().any(|scope| scope.contains(&name))
    }

    fn call_of(&mut self, node: Node<'t>, callee: ExprId, arguments: &Nodes<'t>) -> ExprId {
        let mut args = SmallVec::new();
        for &argument in arguments {
            let (kind, value) = match Kind::of(argument) {
                Kind::VariadicArgument => match argument.named_child(0) {
                    Some(inner) => (ArgKind::Spread, inner),
                    None => continue,
                },
                _ => (ArgKind::Positional, argument),
            };
            let value = self.expression(value);
            args.push(Arg { kind, value });
        }
        let call = Call {
            callee,
            args,
            is_new: false,
        };
        self.b.module.add_call(call, Bytes::of(node))
    }

    /// Conversions and makers that look like calls.
    fn built_in(&mut self, node: Node<'t>, name: &str, arguments: &Nodes<'t>) -> Option<ExprId> {
        let &first = arguments.first()?;
        if is_text(name) {
            let value = self.expression(first);
            return Some(self.b.expr(Expr::Same(value), node));
        }
        if is_number(name) {
            let value = self.expression(first);
            let ty = self.b.symbols.intern_made(name);
            return Some(self.number(ty, value, node));
        }
        match name {
            "new" => Some(match self.zero(first, node) {
                Some(value) => value,
                None => match self.ty(first) {
                    Some(ty) => {
                        let value = self.b.expr(Expr::Map(Self::none()), node);
                        self.b.expr(Expr::Cast { ty, value }, node)
                    }
                    None => self.unknown(node),
                },
            }),
            "make" => Some(match Kind::of(first) {
                Kind::MapType => {
                    let entries = Self::none();
                    self.b.expr(Expr::Map(entries), node)
                }
                _ => self.made_list(arguments, node),
            }),
            _ => None,
        }
    }

    /// `make([]T, length)`: how many elements there are is not known, but where it says none.
    fn made_list(&mut self, arguments: &Nodes<'t>, node: Node<'t>) -> ExprId {
        let empty = arguments
            .get(1)
            .is_none_or(|length| self.b.text(*length) == "0");
        if empty {
            return self.list(&[], node);
        }
        let zero = self.unknown(node);
        let rest = self.b.expr(Expr::Spread(zero), node);
        self.list(&[rest], node)
    }

    /// A value as a number of a type.
    fn number(&mut self, ty: Sym, value: ExprId, node: Node<'t>) -> ExprId {
        let ty = self.b.expr(Expr::Name(ty), node);
        self.b.expr(Expr::Cast { ty, value }, node)
    }

    /// `fmt.Sprintf("… %s …", a)` as a text of its parts; none where the format is no literal or does more.
    fn formatted(&mut self, node: Node<'t>, arguments: &Nodes<'t>) -> Option<ExprId> {
        let (&format, values) = arguments.split_first()?;
        let literal = matches!(Kind::of(format), Kind::InterpretedString | Kind::RawString);
        let text = self.b.text(format);
        let text = text.get(1..text.len().checked_sub(1)?)?;
        let raw = Kind::of(format) == Kind::RawString;
        let pieces = formats::pieces(text)?;
        let count = pieces.iter().filter(|piece| piece.number.is_some()).count();
        let plain = |value: &Node<'t>| Kind::of(*value) != Kind::VariadicArgument;
        if !literal || count != values.len() || !values.iter().all(plain) {
            return None;
        }
        let int = self.b.symbols.intern("int");
        let mut values = values.iter();
        let mut parts = Exprs::new();
        for piece in pieces {
            if !piece.before.is_empty() {
                let text = match raw {
                    true => piece.before,
                    false => unescape(&piece.before),
                };
                let text = self.b.symbols.intern_made(&text);
                parts.push(self.b.expr(Expr::Str(text), format));
            }
            if let (Some(number), Some(&value)) = (piece.number, values.next()) {
                let part = self.expression(value);
                parts.push(match number {
                    true => self.number(int, part, value),
                    false => part,
                });
            }
        }
        let parts = self.b.module.add_exprs(&parts);
        Some(self.b.expr(Expr::Text(parts), node))
    }

    fn unary(&mut self, node: Node<'t>) -> ExprId {
        let operand = self.part(node, Field::Operand);
        let operator = Field::Operator.of(node).map_or("", |op| self.b.text(op));
        let expr = match operator {
            "!" => Expr::Not(operand),
            "&" | "*" => Expr::Same(operand),
            // What is received is an element of the channel.
            "<-" => Expr::Slice(operand),
            _ => Expr::Unary(operand),
        };
        self.b.expr(expr, node)
    }

    /// `a + b + c + …` leans to the left, and may be long: it is lowered from its left end.
    fn binary_chain(&mut self, node: Node<'t>) -> ExprId {
        let mut links: SmallVec<[Node<'t>; 8]> = SmallVec::new();
        let mut at = node;
        let first = loop {
            links.push(at);
            match Field::Left.of(at) {
                Some(left) if Kind::of(left) == Kind::BinaryExpression => at = left,
                Some(left) => break self.expression(left),
                None => break self.unknown(at),
            }
        };
        links.iter().rev().fold(first, |left, &link| {
            let right = self.part(link, Field::Right);
            let operator = Field::Operator.of(link).map_or("", |op| self.b.text(op));
            self.binary(operator, left, right, link)
        })
    }

    fn binary(&mut self, operator: &str, left: ExprId, right: ExprId, node: Node<'t>) -> ExprId {
        let compare = |op| Expr::Compare { op, left, right };
        let expr = match operator {
            "&&" => Expr::And(left, right),
            "||" => Expr::Or(left, right),
            "==" => compare(CompareOp::Equal),
            "!=" => compare(CompareOp::NotEqual),
            _ => match CompareOp::order(operator) {
                Some(op) => compare(op),
                None => {
                    let op = BinaryOp::numeric(operator);
                    Expr::Binary { op, left, right }
                }
            },
        };
        self.b.expr(expr, node)
    }
}
