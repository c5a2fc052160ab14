//! Statements.

use tree_sitter::Node;

use super::scopes::{Container, container_of};
use super::{Field, Kind, Lowering, Stmts, children_of};
use crate::ir::{BinaryOp, Block, Expr, ExprId, Stmt};
use crate::languages::named;
use crate::symbol::Sym;

impl Lowering<'_, '_> {
    /// The statements inside a node as a block with names of its own.
    pub(super) fn block(&mut self, node: Node<'_>) -> Block {
        let mark = self.open();
        let mut stmts = Stmts::new();
        for child in named(node) {
            self.stmt(child, &mut stmts);
        }
        self.close(mark);
        self.builder.module.add_block(&stmts)
    }

    /// The body of a branch or loop: a block, or one statement.
    pub(super) fn body(&mut self, node: Option<Node<'_>>) -> Block {
        let Some(node) = node else {
            return Block::default();
        };
        if Kind::of(node) == Kind::Block {
            return self.block(node);
        }
        let mark = self.open();
        let mut stmts = Stmts::new();
        self.stmt(node, &mut stmts);
        self.close(mark);
        self.builder.module.add_block(&stmts)
    }

    /// Lowers a statement.
    pub(super) fn stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        if !self.builder.enter(node) {
            return;
        }
        self.stmt_inside(node, out);
        self.builder.leave();
    }

    fn stmt_inside(&mut self, node: Node<'_>, out: &mut Stmts) {
        match Kind::of(node) {
            Kind::ExpressionStatement => {
                for child in named(node) {
                    self.expression_stmt(child, out);
                }
            }
            Kind::LocalVariable | Kind::FieldDeclaration => self.local_variable(node, out),
            Kind::IfStatement => self.if_stmt(node, out),
            Kind::WhileStatement | Kind::DoStatement => self.while_stmt(node, None, out),
            Kind::ForStatement => self.for_stmt(node, None, out),
            Kind::EnhancedFor => self.enhanced_for(node, None, out),
            Kind::LabeledStatement => self.labeled(node, out),
            Kind::TryStatement | Kind::TryWithResources => self.try_stmt(node, out),
            Kind::SwitchExpression => self.switch_stmt(node, out),
            Kind::ClassDeclaration
            | Kind::InterfaceDeclaration
            | Kind::EnumDeclaration
            | Kind::RecordDeclaration => self.class_definition(node, out),
            Kind::AnnotationTypeDeclaration => {}
            Kind::MethodDeclaration | Kind::ConstructorDeclaration => {
                let function = self.method(node, None);
                out.push(self.builder.stmt(Stmt::Function(function), node));
            }
            Kind::ImportDeclaration | Kind::PackageDeclaration => self.top_level(node, out),
            Kind::Block | Kind::SynchronizedStatement => {
                let body = match Field::Body.of(node) {
                    Some(body) => self.block(body),
                    None => self.block(node),
                };
                out.push(self.builder.stmt(Stmt::Block(body), node));
            }
            Kind::Error | Kind::ClassBody => {
                for child in named(node) {
                    self.stmt(child, out);
                }
            }
            _ => self.jump(node, out),
        }
    }

    fn jump(&mut self, node: Node<'_>, out: &mut Stmts) {
        let first = named(node).first().copied();
        let stmt = match Kind::of(node) {
            Kind::ReturnStatement | Kind::YieldStatement => {
                Stmt::Return(first.map(|value| self.expr(value)))
            }
            Kind::ThrowStatement => Stmt::Throw(first.map(|value| self.expr(value))),
            Kind::BreakStatement => Stmt::Break(first.map(|label| self.builder.sym(label))),
            Kind::ContinueStatement => Stmt::Continue(first.map(|label| self.builder.sym(label))),
            // Assertions are off unless somebody turns them on: they protect nothing.
            Kind::AssertStatement => match first {
                Some(cond) => Stmt::Expr(self.expr(cond)),
                None => return,
            },
            Kind::ExplicitConstructor => Stmt::Expr(self.constructor_call(node)),
            Kind::Modifiers => return,
            // Also what stands alone in an error: an expression still holds calls.
            _ if node.is_named() && !node.is_extra() => Stmt::Expr(self.expr(node)),
            _ => return,
        };
        out.push(self.builder.stmt(stmt, node));
    }

    fn expression_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        match Kind::of(node) {
            Kind::SwitchExpression => self.switch_stmt(node, out),
            Kind::Assignment => {
                if let Some((target, value)) = self.assignment(node) {
                    let stmt = Stmt::Assign {
                        target,
                        ty: None,
                        value: Some(value),
                    };
                    out.push(self.builder.stmt(stmt, node));
                }
            }
            _ => {
                let expr = self.expr(node);
                out.push(self.builder.stmt(Stmt::Expr(expr), node));
            }
        }
    }

    /// Target and value of an assignment; `x += e` is `x = x + e`.
    pub(super) fn assignment(&mut self, node: Node<'_>) -> Option<(ExprId, ExprId)> {
        let (left, right) = (Field::Left.of(node)?, Field::Right.of(node)?);
        let target = self.expr(left);
        let value = self.expr(right);
        let operator = Field::Operator.of(node).map_or("=", |op| op.kind());
        let op = match operator {
            "=" => return Some((target, value)),
            operator => BinaryOp::numeric(operator),
        };
        let (left, right) = (target, value);
        let value = self.builder.expr(Expr::Binary { op, left, right }, node);
        Some((target, value))
    }

    /// `T a = x, b;`, of a method or of a class.
    pub(super) fn local_variable(&mut self, node: Node<'_>, out: &mut Stmts) {
        let ty = Field::Type.of(node);
        let container = ty.map_or(Container::None, |ty| container_of(self.builder.text(ty)));
        for declarator in children_of(node, "declarator") {
            let Some(name) = Field::Name.of(declarator) else {
                continue;
            };
            let symbol = self.builder.sym(name);
            self.declare(symbol, container);
            self.declaration(symbol, name, ty, declarator, out);
        }
    }

    /// The statements of one declared variable.
    pub(super) fn declaration(
        &mut self,
        symbol: Sym,
        name: Node<'_>,
        ty: Option<Node<'_>>,
        node: Node<'_>,
        out: &mut Stmts,
    ) {
        let mut value = Field::Value.of(node).map(|value| self.expr(value));
        let is_primitive = ty.is_some_and(is_primitive);
        let ty = ty.and_then(|ty| self.declared_type(ty));
        if let (Some(ty), Some(inner), true) = (ty, value, is_primitive) {
            // A number or a single character is all that such a variable can hold.
            value = Some(self.builder.expr(Expr::Cast { ty, value: inner }, node));
        }
        out.push(self.builder.stmt(Stmt::Local(symbol), name));
        let target = self.builder.expr(Expr::Name(symbol), name);
        out.push(self.builder.stmt(Stmt::Assign { target, ty, value }, node));
    }

    fn if_stmt(&mut self, node: Node<'_>, out: &mut Stmts) {
        // A chain of `else if` is walked, not descended into.
        let mut chain = vec![node];
        let mut at = node;
        let last = loop {
            match Field::Alternative.of(at) {
                Some(next) if Kind::of(next) == Kind::IfStatement => {
                    chain.push(next);
                    at = next;
                }
                other => break other,
            }
        };
        // Conditions and bodies are lowered in the order they are written; names of patterns reach what follows.
        let mut arms = Vec::with_capacity(chain.len());
        for &branch in &chain {
            let Some(cond) = Field::Condition.of(branch) else {
                continue;
            };
            let cond = self.expr(cond);
            let then = self.body(Field::Consequence.of(branch));
            arms.push((branch, cond, then));
        }
        let mut other = self.body(last);
        for (at, &(branch, cond, then)) in arms.iter().enumerate().rev() {
            let stmt = self.builder.stmt(Stmt::If { cond, then, other }, branch);
            if at == 0 {
                out.push(stmt);
            } else {
                other = self.builder.module.add_block(&[stmt]);
            }
        }
    }

    fn labeled(&mut self, node: Node<'_>, out: &mut Stmts) {
        let parts = named(node);
        let (Some(&label), Some(&inner)) = (parts.first(), parts.get(1)) else {
            return;
        };
        let label = Some(self.builder.sym(label));
        match Kind::of(inner) {
            Kind::WhileStatement | Kind::DoStatement => self.while_stmt(inner, label, out),
            Kind::ForStatement => self.for_stmt(inner, label, out),
            Kind::EnhancedFor => self.enhanced_for(inner, label, out),
            _ => self.stmt(inner, out),
        }
    }

    fn while_stmt(&mut self, node: Node<'_>, label: Option<Sym>, out: &mut Stmts) {
        let cond = Field::Condition.of(node).map(|cond| self.expr(cond));
        let body = self.body(Field::Body.of(node));
        let stmt = Stmt::Loop {
            each: None,
            cond,
            body,
            step: Block::default(),
            other: Block::default(),
            test_after: Kind::of(node) == Kind::DoStatement,
            label,
        };
        out.push(self.builder.stmt(stmt, node));
    }

    fn for_stmt(&mut self, node: Node<'_>, label: Option<Sym>, out: &mut Stmts) {
        let mark = self.open();
        for init in children_of(node, "init") {
            if Kind::of(init) == Kind::LocalVariable {
                self.local_variable(init, out);
            } else {
                self.expression_stmt(init, out);
            }
        }
        let cond = Field::Condition.of(node).map(|cond| self.expr(cond));
        let body = self.body(Field::Body.of(node));
        let mut step = Stmts::new();
        for update in children_of(node, "update") {
            self.expression_stmt(update, &mut step);
        }
        self.close(mark);
        let stmt = Stmt::Loop {
            each: None,
            cond,
            body,
            step: self.builder.module.add_block(&step),
            other: Block::default(),
            test_after: false,
            label,
        };
        out.push(self.builder.stmt(stmt, node));
    }

    fn enhanced_for(&mut self, node: Node<'_>, label: Option<Sym>, out: &mut Stmts) {
        let (Some(name), Some(value)) = (Field::Name.of(node), Field::Value.of(node)) else {
            return;
        };
        let over = self.expr(value);
        let mark = self.open();
        let ty = Field::Type.of(node);
        let container = ty.map_or(Container::None, |ty| container_of(self.builder.text(ty)));
        let symbol = self.builder.sym(name);
        self.declare(symbol, container);
        out.push(self.builder.stmt(Stmt::Local(symbol), name));
        let target = self.builder.expr(Expr::Name(symbol), name);
        let mut stmts = Stmts::new();
        if let Some(ty) = ty.and_then(|ty| self.declared_type(ty)) {
            // The element is of the declared type, whatever is known of what holds it.
            let value = self.builder.expr(Expr::Name(symbol), name);
            let value = self.builder.expr(Expr::Cast { ty, value }, name);
            let stmt = Stmt::Assign {
                target,
                ty: None,
                value: Some(value),
            };
            stmts.push(self.builder.stmt(stmt, name));
        }
        if let Some(body) = Field::Body.of(node) {
            self.stmt(body, &mut stmts);
        }
        self.close(mark);
        let stmt = Stmt::Loop {
            each: Some((target, over)),
            cond: None,
            body: self.builder.module.add_block(&stmts),
            step: Block::default(),
            other: Block::default(),
            test_after: false,
            label,
        };
        out.push(self.builder.stmt(stmt, node));
    }
}

fn is_primitive(ty: Node<'_>) -> bool {
    matches!(
        Kind::of(ty),
        Kind::IntegralType | Kind::FloatingType | Kind::BooleanType
    )
}
