//! `try` and `switch`.

use tree_sitter::Node;

use super::scopes::Container;
use super::{Exprs, Field, Kind, Lowering, Stmts};
use crate::ir::{Block, Bytes, Case, CompareOp, Expr, ExprId, ExprList, Handler, Stmt};
use crate::languages::{Nodes, named};
use crate::symbol::Sym;

impl Lowering<'_, '_> {
    pub(super) fn try_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let mark = self.open();
        let mut stmts = Stmts::new();
        if let Some(resources) = Field::Resources.of(node) {
            for resource in named(resources) {
                self.resource(resource, &mut stmts);
            }
        }
        if let Some(body) = Field::Body.of(node) {
            for child in named(body) {
                self.stmt(child, &mut stmts);
            }
        }
        self.close(mark);
        let body = self.builder.module.add_block(&stmts);
        let mut handlers = Vec::new();
        let mut finally = Block::default();
        for child in named(node) {
            match Kind::of(child) {
                Kind::CatchClause => handlers.push(self.catch(child)),
                Kind::FinallyClause => finally = self.body(named(child).first().copied()),
                _ => {}
            }
        }
        let stmt = Stmt::Try {
            body,
            handlers,
            other: Block::default(),
            finally,
        };
        out.push(self.builder.stmt(stmt, node));
    }

    /// A resource of a `try` is an ordinary variable of its body; that it is closed leads nowhere.
    fn resource(&mut self, node: Node<'_>, out: &mut Stmts) {
        if Kind::of(node) != Kind::Resource {
            return;
        }
        match Field::Name.of(node) {
            Some(name) => {
                let symbol = self.builder.sym(name);
                self.declare(symbol, Container::None);
                self.declaration(symbol, name, Field::Type.of(node), node, out);
            }
            None => {
                for part in named(node) {
                    let expr = self.expr(part);
                    out.push(self.builder.stmt(Stmt::Expr(expr), part));
                }
            }
        }
    }

    fn catch(&mut self, node: Node<'_>) -> Handler {
        let parameter = named(node)
            .into_iter()
            .find(|child| Kind::of(*child) == Kind::CatchFormalParameter);
        let mut types = Exprs::new();
        for part in parameter.map_or_else(Nodes::new, named) {
            if Kind::of(part) == Kind::CatchType {
                for ty in named(part) {
                    types.push(self.type_expr(ty));
                }
            }
        }
        let mark = self.open();
        let name_node = parameter.and_then(|parameter| Field::Name.of(parameter));
        let name = name_node.map(|name| self.builder.sym(name));
        if let Some(name) = name {
            self.declare(name, Container::None);
        }
        let body = self.body(Field::Body.of(node));
        self.close(mark);
        Handler {
            types: self.builder.module.add_exprs(&types),
            name,
            span: Bytes::of(name_node.unwrap_or(node)),
            body,
        }
    }

    pub(super) fn switch_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        let stmt = self.switch(node, false);
        out.push(self.builder.stmt(stmt, node));
    }

    /// A `switch` used as a value is a function that is called at once: `yield` and the rules' values return.
    pub(super) fn switch_value(&mut self, node: Node<'_>) -> ExprId {
        let function = self.lambda_function(node);
        let stmt = self.inside(function, |l| {
            let stmt = l.switch(node, true);
            l.builder.stmt(stmt, node)
        });
        let body = self.builder.module.add_block(&[stmt]);
        self.builder.module.function_mut(function).body = body;
        let callee = self.builder.expr(Expr::Function(function), node);
        self.add_call(callee, &[], false, node)
    }

    fn switch(&mut self, node: Node<'_>, is_value: bool) -> Stmt {
        let subject = Field::Condition.of(node).map(|cond| self.expr(cond));
        let mark = self.open();
        let mut cases = Vec::new();
        for part in Field::Body.of(node).map_or_else(Nodes::new, named) {
            match Kind::of(part) {
                Kind::SwitchGroup | Kind::SwitchRule => {
                    let case = self.case(part, subject, is_value);
                    cases.push(case);
                }
                _ => {}
            }
        }
        self.close(mark);
        Stmt::Switch { subject, cases }
    }

    fn case(&mut self, node: Node<'_>, subject: Option<ExprId>, is_value: bool) -> Case {
        let is_rule = Kind::of(node) == Kind::SwitchRule;
        let mut values = Exprs::new();
        let mut guard = None;
        let mut is_default = false;
        let mut stmts = Stmts::new();
        for part in named(node) {
            match Kind::of(part) {
                Kind::SwitchLabel => {
                    is_default |= self.builder.text(part).trim_start().starts_with("default");
                    for label in named(part) {
                        self.label(label, subject, &mut values, &mut guard, &mut stmts);
                    }
                }
                Kind::ExpressionStatement if is_rule && is_value => {
                    let value = named(part).first().map(|&value| self.expr(value));
                    stmts.push(self.builder.stmt(Stmt::Return(value), part));
                }
                _ => self.stmt(part, &mut stmts),
            }
        }
        let values = match is_default {
            true => ExprList::default(),
            false => self.builder.module.add_exprs(&values),
        };
        Case {
            values,
            guard,
            body: self.builder.module.add_block(&stmts),
            falls_through: !is_rule,
        }
    }

    fn label(
        &mut self,
        node: Node<'_>,
        subject: Option<ExprId>,
        values: &mut Exprs,
        guard: &mut Option<ExprId>,
        stmts: &mut Stmts,
    ) {
        match Kind::of(node) {
            Kind::Guard => {
                if let Some(&cond) = named(node).first() {
                    *guard = Some(self.expr(cond));
                }
            }
            Kind::Pattern | Kind::TypePattern | Kind::RecordPattern => {
                let Some(subject) = subject else { return };
                let subject = self.builder.module.expr(subject);
                let value = self.builder.expr(subject, node);
                let test = self.pattern(node, value);
                stmts.push(self.builder.stmt(Stmt::Expr(test), node));
                guard.get_or_insert(test);
            }
            _ => values.push(self.expr(node)),
        }
    }

    /// `T x` or `T(A a, B b)`: the type test, and the names that the pattern gives to the value and its parts.
    pub(super) fn pattern(&mut self, node: Node<'_>, value: ExprId) -> ExprId {
        if !self.builder.enter(node) {
            return self.builder.unknown(&[value], node);
        }
        let test = self.pattern_inside(node, value);
        self.builder.leave();
        test
    }

    fn pattern_inside(&mut self, node: Node<'_>, value: ExprId) -> ExprId {
        let parts = named(node);
        match Kind::of(node) {
            Kind::Pattern => match parts.first() {
                Some(&inner) => self.pattern(inner, value),
                None => value,
            },
            Kind::RecordPattern => {
                let mut test = self.record_test(&parts, value, node);
                let body = parts
                    .iter()
                    .find(|part| Kind::of(**part) == Kind::RecordPatternBody);
                for component in body.map_or_else(Nodes::new, |body| named(*body)) {
                    let field = self.builder.unknown(&[value], component);
                    let part = self.pattern(component, field);
                    test = self.builder.expr(Expr::And(test, part), node);
                }
                test
            }
            _ => {
                let (Some(&ty), Some(&name)) = (parts.first(), parts.last()) else {
                    return value;
                };
                let symbol = self.builder.sym(name);
                self.type_test((value, ty, symbol), name, node)
            }
        }
    }

    fn record_test(&mut self, parts: &Nodes<'_>, value: ExprId, node: Node<'_>) -> ExprId {
        let Some(&ty) = parts.first() else {
            return value;
        };
        let right = self.type_expr(ty);
        let compare = Expr::Compare {
            op: CompareOp::IsA,
            left: value,
            right,
        };
        self.builder.expr(compare, node)
    }

    /// `value instanceof T name`.
    pub(super) fn type_test(
        &mut self,
        (value, ty, symbol): (ExprId, Node<'_>, Sym),
        name: Node<'_>,
        node: Node<'_>,
    ) -> ExprId {
        self.declare(symbol, Container::None);
        let right = self.type_expr(ty);
        let compare = Expr::Compare {
            op: CompareOp::IsA,
            left: value,
            right,
        };
        let test = self.builder.expr(compare, node);
        let ty = self.type_expr(ty);
        let cast = self.builder.expr(Expr::Cast { ty, value }, node);
        let target = self.builder.expr(Expr::Name(symbol), name);
        let assign = Expr::Assign {
            target,
            value: cast,
        };
        let assign = self.builder.expr(assign, name);
        self.builder.expr(Expr::And(test, assign), node)
    }
}
