//! Assignments and declarations of variables.

use tree_sitter::Node;

use super::{Exprs, Field, Go, Kind, Stmts};
use crate::ir::{BinaryOp, CompareOp, Expr, ExprId, Stmt};
use crate::languages::{Nodes, named};

impl<'t> Go<'_, '_, 't> {
    /// `a, b := x, y` (`declares`) and `a, b = x, y`, also `a += x`.
    pub(super) fn assignment(&mut self, node: Node<'t>, declares: bool, out: &mut Stmts) {
        let (Some(left), Some(right)) = (Field::Left.of(node), Field::Right.of(node)) else {
            return;
        };
        let operator = match declares {
            true => ":=",
            false => Field::Operator.of(node).map_or("=", |op| self.b.text(op)),
        };
        let (left, right) = (named(left), named(right));
        if !matches!(operator, "=" | ":=") {
            return self.augmented(node, &left, &right, operator, out);
        }
        self.bind(node, &left, &right, declares, out);
    }

    /// Binds targets to values: one each, or all to the results of one call.
    pub(super) fn bind(
        &mut self,
        node: Node<'t>,
        left: &Nodes<'t>,
        right: &Nodes<'t>,
        declares: bool,
        out: &mut Stmts,
    ) {
        let values: Exprs = right
            .iter()
            .map(|&value| self.assigned_value(value))
            .collect();
        if declares {
            for &target in left {
                if Kind::of(target) == Kind::Identifier && self.b.text(target) != "_" {
                    let name = self.b.sym(target);
                    self.declare(name, target, out);
                }
            }
        }
        for (&target, &value) in left.iter().zip(right).filter(|_| left.len() == right.len()) {
            self.note_kept(target, value);
        }
        let targets: Exprs = left.iter().map(|&target| self.target(target)).collect();
        match (targets.as_slice(), values.as_slice()) {
            (&[target], &[value]) => self.assign(node, target, value, out),
            (&[target, ok], &[value]) if !self.is_call(value) => {
                let found = self.found(value, node);
                self.assign(node, target, value, out);
                self.assign(node, ok, found, out);
            }
            (_, &[value]) => {
                let target = self.list(&targets, node);
                self.assign(node, target, value, out);
            }
            _ => {
                let target = self.list(&targets, node);
                let value = self.list(&values, node);
                self.assign(node, target, value, out);
            }
        }
    }

    /// A value that is assigned: of a struct or array that is held itself, and of what a pointer leads to, a copy.
    fn assigned_value(&mut self, node: Node<'t>) -> ExprId {
        let value = self.expression(node);
        match self.is_kept(node) && Kind::of(node) != Kind::CompositeLiteral {
            true => self.b.expr(Expr::Copy(value), node),
            false => value,
        }
    }

    /// Whether a value is a struct or array itself.
    fn is_kept(&mut self, node: Node<'t>) -> bool {
        match Kind::of(node) {
            Kind::Identifier => {
                let name = self.b.sym(node);
                let name = self.resolve(name);
                self.by_value.contains(&name)
            }
            Kind::UnaryExpression => {
                Field::Operator.of(node).map_or("", |op| self.b.text(op)) == "*"
            }
            Kind::CompositeLiteral => Field::Type
                .of(node)
                .is_some_and(|ty| self.is_value_type(ty)),
            _ => false,
        }
    }

    /// Whether variables of a type hold a struct or array itself.
    fn is_value_type(&mut self, ty: Node<'t>) -> bool {
        match Kind::of(ty) {
            Kind::ArrayType | Kind::ImplicitLengthArrayType => true,
            Kind::TypeIdentifier => {
                let name = self.b.sym(ty);
                self.structs.contains_key(&name)
            }
            _ => false,
        }
    }

    /// Notes whether a variable holds a struct or array itself from here on.
    fn note_kept(&mut self, target: Node<'t>, value: Node<'t>) {
        if Kind::of(target) != Kind::Identifier {
            return;
        }
        let kept = self.is_kept(value);
        let name = self.b.sym(target);
        let name = self.resolve(name);
        if kept {
            self.by_value.insert(name);
        } else {
            self.by_value.remove(&name);
        }
    }

    pub(super) fn assign(
        &mut self,
        node: Node<'t>,
        target: ExprId,
        value: ExprId,
        out: &mut Stmts,
    ) {
        let stmt = Stmt::Assign {
            target,
            ty: None,
            value: Some(value),
        };
        out.push(self.b.stmt(stmt, node));
    }

    fn target(&mut self, node: Node<'t>) -> ExprId {
        if self.b.text(node) == "_" {
            return self.unknown(node);
        }
        self.expression(node)
    }

    fn is_call(&self, value: ExprId) -> bool {
        matches!(self.b.module.expr(value), Expr::Call(_))
    }

    /// What the second variable of `v, ok := m[k]`, `x.(T)`, `<-c` says.
    fn found(&mut self, value: ExprId, node: Node<'t>) -> ExprId {
        match self.b.module.expr(value) {
            Expr::Index { base, index } => {
                let compare = Expr::Compare {
                    op: CompareOp::In,
                    left: index,
                    right: base,
                };
                self.b.expr(compare, node)
            }
            _ => self.unknown(node),
        }
    }

    fn augmented(
        &mut self,
        node: Node<'t>,
        left: &Nodes<'t>,
        right: &Nodes<'t>,
        operator: &str,
        out: &mut Stmts,
    ) {
        let (Some(&left), Some(&right)) = (left.first(), right.first()) else {
            return;
        };
        let target = self.expression(left);
        let old = target;
        let added = self.expression(right);
        let op = BinaryOp::numeric(operator);
        let value = Expr::Binary {
            op,
            left: old,
            right: added,
        };
        let value = self.b.expr(value, node);
        self.assign(node, target, value, out);
    }

    /// `var (…)` and `const (…)`.
    pub(super) fn declarations(&mut self, node: Node<'t>, out: &mut Stmts) {
        let mut values = None;
        let constants = |spec: &Node<'t>| Kind::of(*spec) == Kind::ConstSpec;
        let specs = named(node);
        for (at, spec) in (0..).zip(specs.iter().copied().filter(constants)) {
            // A constant without a value repeats the expression of the one above.
            values = Field::Value.of(spec).or(values);
            self.iota = at;
            self.variables(spec, values, out);
        }
        for spec in specs {
            match Kind::of(spec) {
                Kind::VarSpecList => self.declarations(spec, out),
                Kind::VarSpec => self.variables(spec, Field::Value.of(spec), out),
                _ => {}
            }
        }
    }

    fn variables(&mut self, node: Node<'t>, values: Option<Node<'t>>, out: &mut Stmts) {
        let mut names = Nodes::new();
        for part in named(node) {
            if Kind::of(part) == Kind::Identifier {
                names.push(part);
            }
        }
        if let Some(values) = values {
            let values = named(values);
            return self.bind(node, &names, &values, true, out);
        }
        let Some(ty) = Field::Type.of(node) else {
            return;
        };
        for name in names {
            let name_sym = self.b.sym(name);
            let name_sym = self.declare(name_sym, name, out);
            if self.is_value_type(ty) {
                self.by_value.insert(name_sym);
            }
            let target = self.b.expr(Expr::Name(name_sym), name);
            let value = self.zero(ty, node);
            let ty = match value {
                Some(_) => None,
                None => self.ty(ty),
            };
            if value.is_some() || ty.is_some() {
                out.push(self.b.stmt(Stmt::Assign { target, ty, value }, node));
            }
        }
    }
}
