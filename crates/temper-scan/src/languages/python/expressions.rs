//! Expressions of Python.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Kind};
use crate::ir::{Arg, ArgKind, Bytes, Call, Expr, ExprId};
use crate::languages::{Builder, named};

/// Expressions while they are gathered.
pub(super) type Exprs = SmallVec<[ExprId; 8]>;

impl Builder<'_> {
    pub(super) fn python_expr(&mut self, node: Node<'_>) -> ExprId {
        match self.deeper(node, |b| b.expr_of(node)) {
            Some(expr) => expr,
            None => self.unknown(&[], node),
        }
    }

    fn expr_of(&mut self, node: Node<'_>) -> ExprId {
        match Kind::of(node) {
            Kind::Identifier => {
                let name = self.sym(node);
                self.expr(Expr::Name(name), node)
            }
            Kind::Attribute => self.attribute(node),
            Kind::Call => self.call(node),
            Kind::String => self.string(node),
            Kind::ConcatenatedString => self.concatenated(node),
            Kind::BinaryOperator => self.binary_chain(node),
            Kind::Subscript => self.subscript(node),
            Kind::Comparison => self.comparison(node),
            Kind::BooleanOperator => self.boolean(node),
            Kind::Conditional => self.conditional(node),
            Kind::Dictionary => self.dictionary(node),
            Kind::Lambda => self.lambda(node),
            Kind::NamedExpression => self.named_expression(node),
            Kind::ListComprehension
            | Kind::SetComprehension
            | Kind::GeneratorExpression
            | Kind::DictionaryComprehension => self.comprehension(node),
            Kind::List
            | Kind::Tuple
            | Kind::Set
            | Kind::ExpressionList
            | Kind::PatternList
            | Kind::TuplePattern
            | Kind::ListPattern => self.sequence(node),
            Kind::DottedName => self.dotted(node),
            Kind::GenericType => self.generic(node),
            _ => self.small(node),
        }
    }

    /// Literals and operators of one operand.
    fn small(&mut self, node: Node<'_>) -> ExprId {
        let expr = match Kind::of(node) {
            Kind::None => Expr::Null,
            Kind::True => Expr::Bool(true),
            Kind::False => Expr::Bool(false),
            Kind::Float => Expr::Number,
            Kind::Integer => {
                let digits = self.text(node).replace('_', "");
                digits.parse().map_or(Expr::Number, Expr::Int)
            }
            Kind::NotOperator => match Field::Argument.of(node) {
                Some(inner) => Expr::Not(self.python_expr(inner)),
                None => Expr::Number,
            },
            Kind::UnaryOperator => match Field::Argument.of(node) {
                Some(inner) => self.unary(node, inner),
                None => Expr::Number,
            },
            Kind::Parenthesized | Kind::Type | Kind::CasePattern => {
                return match named(node).first() {
                    Some(&inner) => self.python_expr(inner),
                    None => self.unknown(&[], node),
                };
            }
            Kind::Await | Kind::Yield | Kind::ListSplat | Kind::ListSplatPattern => {
                let Some(&inner) = named(node).first() else {
                    return self.unknown(&[], node);
                };
                let inner = self.python_expr(inner);
                match Kind::of(node) {
                    Kind::Await => Expr::Same(inner),
                    Kind::Yield => Expr::Yield(inner),
                    _ => Expr::Spread(inner),
                }
            }
            _ => {
                let parts: Exprs = named(node)
                    .into_iter()
                    .map(|n| self.python_expr(n))
                    .collect();
                return self.unknown(&parts, node);
            }
        };
        self.expr(expr, node)
    }

    fn unary(&mut self, node: Node<'_>, operand: Node<'_>) -> Expr {
        let inner = self.python_expr(operand);
        let negative = Field::Operator
            .of(node)
            .is_some_and(|op| self.text(op) == "-");
        match self.module.expr(inner) {
            Expr::Int(number) if negative => number.checked_neg().map_or(Expr::Number, Expr::Int),
            _ => Expr::Unary(inner),
        }
    }

    fn attribute(&mut self, node: Node<'_>) -> ExprId {
        // A chain `a.b.c` is lowered from its head, so that its length is not depth.
        let mut links: SmallVec<[Node<'_>; 8]> = SmallVec::new();
        let mut at = node;
        let base = loop {
            links.push(at);
            match Field::Object.of(at) {
                Some(object) if Kind::of(object) == Kind::Attribute => at = object,
                Some(object) => break self.python_expr(object),
                None => break self.unknown(&[], at),
            }
        };
        links
            .iter()
            .rev()
            .fold(base, |base, &link| match Field::Attribute.of(link) {
                Some(name) => {
                    let name = self.sym(name);
                    self.expr(Expr::Field { base, name }, link)
                }
                None => base,
            })
    }

    fn dotted(&mut self, node: Node<'_>) -> ExprId {
        let mut names = named(node).into_iter();
        let Some(first) = names.next() else {
            return self.unknown(&[], node);
        };
        let name = self.sym(first);
        let base = self.expr(Expr::Name(name), first);
        names.fold(base, |base, next| {
            let name = self.sym(next);
            self.expr(Expr::Field { base, name }, node)
        })
    }

    fn generic(&mut self, node: Node<'_>) -> ExprId {
        let parts = named(node);
        let Some(&head) = parts.first() else {
            return self.unknown(&[], node);
        };
        let base = self.python_expr(head);
        let mut types = Exprs::new();
        for &parameters in parts.iter().skip(1) {
            types.extend(named(parameters).into_iter().map(|ty| self.python_expr(ty)));
        }
        let index = self.module.add_exprs(&types);
        let index = self.expr(Expr::List(index), node);
        self.expr(Expr::Index { base, index }, node)
    }

    fn call(&mut self, node: Node<'_>) -> ExprId {
        let (Some(function), Some(arguments)) =
            (Field::Function.of(node), Field::Arguments.of(node))
        else {
            return self.unknown(&[], node);
        };
        if let Some(text) = self.format_call(function, arguments, node) {
            return text;
        }
        if Kind::of(function) == Kind::Identifier
            && self.text(function) == "super"
            && named(arguments).is_empty()
        {
            return self.expr(Expr::Super, node);
        }
        let callee = self.python_expr(function);
        let mut args = SmallVec::new();
        if Kind::of(arguments) == Kind::GeneratorExpression {
            let value = self.python_expr(arguments);
            args.push(Arg {
                kind: ArgKind::Positional,
                value,
            });
        } else {
            for argument in named(arguments) {
                args.extend(self.argument(argument));
            }
        }
        let call = Call {
            callee,
            args,
            is_new: false,
        };
        self.module.add_call(call, Bytes::of(node))
    }

    fn argument(&mut self, node: Node<'_>) -> Option<Arg> {
        let (kind, value) = match Kind::of(node) {
            Kind::KeywordArgument => {
                let name = Field::Name.of(node)?;
                (ArgKind::Named(self.sym(name)), Field::Value.of(node)?)
            }
            Kind::ListSplat => (ArgKind::Spread, *named(node).first()?),
            Kind::DictionarySplat => (ArgKind::SpreadNamed, *named(node).first()?),
            _ => (ArgKind::Positional, node),
        };
        let value = self.python_expr(value);
        Some(Arg { kind, value })
    }

    /// `"…".format(a, b=c)` is a text of the literal and the arguments.
    fn format_call(
        &mut self,
        function: Node<'_>,
        arguments: Node<'_>,
        node: Node<'_>,
    ) -> Option<ExprId> {
        if Kind::of(function) != Kind::Attribute {
            return None;
        }
        let object = Field::Object.of(function)?;
        let is_format = Field::Attribute
            .of(function)
            .is_some_and(|name| self.text(name) == "format");
        if !is_format || !matches!(Kind::of(object), Kind::String | Kind::ConcatenatedString) {
            return None;
        }
        let mut parts = Exprs::new();
        parts.push(self.python_expr(object));
        for argument in named(arguments) {
            parts.extend(self.argument(argument).map(|arg| arg.value));
        }
        let parts = self.module.add_exprs(&parts);
        Some(self.expr(Expr::Text(parts), node))
    }

    fn subscript(&mut self, node: Node<'_>) -> ExprId {
        let Some(value) = Field::Value.of(node) else {
            return self.unknown(&[], node);
        };
        let base = self.python_expr(value);
        let keys = named(node);
        let index = match keys.get(1..) {
            Some(&[key]) if Kind::of(key) == Kind::Slice => {
                return self.expr(Expr::Slice(base), node);
            }
            Some(&[key]) => self.python_expr(key),
            Some(keys) => {
                let keys: Exprs = keys.iter().map(|&key| self.python_expr(key)).collect();
                let keys = self.module.add_exprs(&keys);
                self.expr(Expr::List(keys), node)
            }
            None => return self.expr(Expr::Slice(base), node),
        };
        self.expr(Expr::Index { base, index }, node)
    }

    fn dictionary(&mut self, node: Node<'_>) -> ExprId {
        let mut entries = Exprs::new();
        for child in named(node) {
            if Kind::of(child) == Kind::DictionarySplat {
                if let Some(&inner) = named(child).first() {
                    let inner = self.python_expr(inner);
                    entries.push(self.expr(Expr::Spread(inner), child));
                    entries.push(self.expr(Expr::Null, child));
                }
            } else if let (Some(key), Some(value)) = (Field::Key.of(child), Field::Value.of(child))
            {
                entries.push(self.python_expr(key));
                entries.push(self.python_expr(value));
            }
        }
        let entries = self.module.add_exprs(&entries);
        self.expr(Expr::Map(entries), node)
    }

    fn sequence(&mut self, node: Node<'_>) -> ExprId {
        let items: Exprs = named(node)
            .into_iter()
            .map(|n| self.python_expr(n))
            .collect();
        let items = self.module.add_exprs(&items);
        self.expr(Expr::List(items), node)
    }

    fn named_expression(&mut self, node: Node<'_>) -> ExprId {
        match (Field::Name.of(node), Field::Value.of(node)) {
            (Some(name), Some(value)) => {
                let target = self.python_expr(name);
                let value = self.python_expr(value);
                self.expr(Expr::Assign { target, value }, node)
            }
            _ => self.unknown(&[], node),
        }
    }
}
