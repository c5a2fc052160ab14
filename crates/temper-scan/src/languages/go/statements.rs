//! Statements.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Exprs, Field, Go, Kind, Stmts};
use crate::ir::{Block, Case, Expr, ExprId, Stmt};
use crate::languages::named;
use crate::symbol::Sym;

impl<'t> Go<'_, '_, 't> {
    pub(super) fn statement(&mut self, node: Node<'t>, out: &mut Stmts) {
        if self.b.enter(node) {
            self.statement_of_kind(node, None, out);
            self.b.leave();
        }
    }

    fn statement_of_kind(&mut self, node: Node<'t>, label: Option<Sym>, out: &mut Stmts) {
        let stmt = match Kind::of(node) {
            Kind::ExpressionStatement => return self.effect(node.named_child(0), out),
            Kind::ShortVarDeclaration => return self.assignment(node, true, out),
            Kind::AssignmentStatement => return self.assignment(node, false, out),
            Kind::IfStatement => return self.within(|go| go.if_statement(node, out)),
            Kind::ForStatement => return self.within(|go| go.for_statement(node, label, out)),
            Kind::ReturnStatement => self.return_statement(node),
            Kind::Block => Stmt::Block(self.inner_block(Some(node))),
            Kind::ExpressionSwitch => return self.within(|go| go.switch(node, out)),
            Kind::TypeSwitch => return self.within(|go| go.type_switch(node, out)),
            Kind::SelectStatement => self.select(node),
            Kind::VarDeclaration | Kind::ConstDeclaration => return self.declarations(node, out),
            Kind::GoStatement | Kind::DeferStatement => {
                return self.effect(node.named_child(0), out);
            }
            Kind::BreakStatement => Stmt::Break(self.label(node)),
            Kind::ContinueStatement => Stmt::Continue(self.label(node)),
            Kind::SendStatement => return self.send(node, out),
            Kind::LabeledStatement => return self.labeled(node, out),
            Kind::FunctionDeclaration => return self.function_declaration(node, out),
            Kind::MethodDeclaration => return self.method_declaration(node),
            Kind::TypeDeclaration => {
                self.announce_types(node);
                return self.type_declaration(node, out);
            }
            Kind::ImportDeclaration => return self.imports(node, out),
            Kind::Error | Kind::StatementList => return self.statements(node, out),
            Kind::IncStatement
            | Kind::DecStatement
            | Kind::EmptyStatement
            | Kind::FallthroughStatement
            | Kind::GotoStatement
            | Kind::PackageClause => return,
            _ => return self.effect(Some(node), out),
        };
        out.push(self.b.stmt(stmt, node));
    }

    /// An expression for its effects; some calls never come back.
    fn effect(&mut self, node: Option<Node<'t>>, out: &mut Stmts) {
        let Some(node) = node else { return };
        let value = self.expression(node);
        if Kind::of(node) != Kind::CallExpression {
            out.push(self.b.stmt(Stmt::Expr(value), node));
            return;
        }
        let callee = Field::Function.of(node).map_or("", |f| self.b.text(f));
        let stmt = match callee {
            "panic" => Stmt::Throw(Some(value)),
            _ => Stmt::Expr(value),
        };
        out.push(self.b.stmt(stmt, node));
        let ends = matches!(
            callee,
            "os.Exit" | "log.Fatal" | "log.Fatalf" | "log.Fatalln" | "log.Panic" | "log.Panicf"
        );
        if ends {
            out.push(self.b.stmt(Stmt::Throw(None), node));
        }
    }

    fn return_statement(&mut self, node: Node<'t>) -> Stmt {
        let values: Exprs = match node.named_child(0) {
            Some(list) if Kind::of(list) == Kind::ExpressionList => named(list)
                .into_iter()
                .map(|value| self.expression(value))
                .collect(),
            // The named results as they are.
            _ => {
                let names = self.results.clone();
                names
                    .into_iter()
                    .map(|name| self.b.expr(Expr::Name(name), node))
                    .collect()
            }
        };
        Stmt::Return(match values.as_slice() {
            [] => None,
            &[value] => Some(value),
            values => Some(self.list(values, node)),
        })
    }

    fn initializer(&mut self, node: Node<'t>, out: &mut Stmts) {
        if let Some(first) = Field::Initializer.of(node) {
            self.statement(first, out);
        }
    }

    fn if_statement(&mut self, node: Node<'t>, out: &mut Stmts) {
        self.initializer(node, out);
        let Some(cond) = Field::Condition.of(node) else {
            return;
        };
        let cond = self.expression(cond);
        let then = self.inner_block(Field::Consequence.of(node));
        let other = match Field::Alternative.of(node) {
            Some(other) if Kind::of(other) == Kind::IfStatement => {
                let mut stmts = Stmts::new();
                self.statement(other, &mut stmts);
                self.b.module.add_block(&stmts)
            }
            other => self.inner_block(other),
        };
        out.push(self.b.stmt(Stmt::If { cond, then, other }, node));
    }

    fn for_statement(&mut self, node: Node<'t>, label: Option<Sym>, out: &mut Stmts) {
        let mut each = None;
        let mut cond = None;
        let mut step = Stmts::new();
        let body = Field::Body.of(node);
        for part in named(node) {
            match Kind::of(part) {
                _ if Some(part) == body => {}
                Kind::ForClause => {
                    self.initializer(part, out);
                    cond = Field::Condition.of(part).map(|cond| self.expression(cond));
                    if let Some(update) = Field::Update.of(part) {
                        self.statement(update, &mut step);
                    }
                }
                Kind::RangeClause => each = self.range(part, out),
                _ => cond = Some(self.expression(part)),
            }
        }
        let step = self.b.module.add_block(&step);
        let stmt = Stmt::Loop {
            each,
            cond,
            body: self.inner_block(body),
            step,
            other: Block::default(),
            test_after: false,
            label,
        };
        out.push(self.b.stmt(stmt, node));
    }

    /// `for k, v := range xs`: the element is bound; so is the only variable, which may be a map's key.
    fn range(&mut self, node: Node<'t>, out: &mut Stmts) -> Option<(ExprId, ExprId)> {
        let over = self.expression(Field::Right.of(node)?);
        let mut target = self.unknown(node);
        if let Some(left) = Field::Left.of(node) {
            for part in named(left) {
                if self.b.text(part) == "_" {
                    target = self.unknown(part);
                    continue;
                }
                if Kind::of(part) == Kind::Identifier {
                    let name = self.b.sym(part);
                    self.declare(name, part, out);
                }
                target = self.expression(part);
            }
        }
        Some((target, over))
    }

    fn switch(&mut self, node: Node<'t>, out: &mut Stmts) {
        self.initializer(node, out);
        let subject = Field::Value.of(node).map(|value| self.expression(value));
        let mut cases = Vec::new();
        for child in named(node) {
            match Kind::of(child) {
                Kind::ExpressionCase => {
                    let head = Field::Value.of(child);
                    let values: Exprs = head.map_or_else(Exprs::new, |head| {
                        let values = named(head).into_iter();
                        values.map(|value| self.expression(value)).collect()
                    });
                    let values = match (subject, values.as_slice()) {
                        (None, [_, _, ..]) => SmallVec::from_slice(&[self.any_of(&values, child)]),
                        _ => values,
                    };
                    cases.push(self.case(child, head, &values));
                }
                Kind::DefaultCase => cases.push(self.case(child, None, &[])),
                _ => {}
            }
        }
        out.push(self.b.stmt(Stmt::Switch { subject, cases }, node));
    }

    /// `case a, b:` of a switch without a subject: either holds.
    fn any_of(&mut self, values: &[ExprId], node: Node<'t>) -> ExprId {
        let mut values = values.iter();
        let Some(&first) = values.next() else {
            return self.unknown(node);
        };
        values.fold(first, |whole, &value| {
            self.b.expr(Expr::Or(whole, value), node)
        })
    }

    fn case(&mut self, node: Node<'t>, head: Option<Node<'t>>, values: &[ExprId]) -> Case {
        let values = self.b.module.add_exprs(values);
        let mut stmts = Stmts::new();
        self.case_body(node, head, &mut stmts);
        Case {
            values,
            guard: None,
            body: self.b.module.add_block(&stmts),
            falls_through: falls_through(node),
        }
    }

    fn case_body(&mut self, node: Node<'t>, head: Option<Node<'t>>, out: &mut Stmts) {
        self.within(|go| {
            for child in named(node) {
                if Some(child) == head {
                    continue;
                }
                match Kind::of(child) {
                    Kind::StatementList => go.statements(child, out),
                    _ => go.statement(child, out),
                }
            }
        });
    }

    /// A block with variables of its own.
    fn inner_block(&mut self, node: Option<Node<'t>>) -> Block {
        self.within(|go| go.block(node))
    }

    /// `switch v := x.(type)`: the variable is the value, whatever its type.
    fn type_switch(&mut self, node: Node<'t>, out: &mut Stmts) {
        self.initializer(node, out);
        let Some(value) = Field::Value.of(node) else {
            return;
        };
        let value = self.expression(value);
        match Field::Alias.of(node).and_then(|list| list.named_child(0)) {
            Some(alias) => {
                let name = self.b.sym(alias);
                let name = self.declare(name, alias, out);
                let target = self.b.expr(Expr::Name(name), alias);
                self.assign(node, target, value, out);
            }
            None => out.push(self.b.stmt(Stmt::Expr(value), node)),
        }
        let mut cases = Vec::new();
        for child in named(node) {
            match Kind::of(child) {
                Kind::TypeCase => {
                    let unknown = self.unknown(child);
                    let mut stmts = Stmts::new();
                    for part in named(child) {
                        if Kind::of(part) == Kind::StatementList {
                            self.statements(part, &mut stmts);
                        }
                    }
                    cases.push(Case {
                        values: self.b.module.add_exprs(&[unknown]),
                        guard: None,
                        body: self.b.module.add_block(&stmts),
                        falls_through: false,
                    });
                }
                Kind::DefaultCase => cases.push(self.case(child, None, &[])),
                _ => {}
            }
        }
        let subject = None;
        out.push(self.b.stmt(Stmt::Switch { subject, cases }, node));
    }

    fn select(&mut self, node: Node<'t>) -> Stmt {
        let mut cases = Vec::new();
        for child in named(node) {
            let communication = Field::Communication.of(child);
            let mut stmts = Stmts::new();
            if let Some(communication) = communication {
                self.communication(communication, &mut stmts);
            }
            self.case_body(child, communication, &mut stmts);
            cases.push(Case {
                values: Self::none(),
                guard: None,
                body: self.b.module.add_block(&stmts),
                falls_through: false,
            });
        }
        let subject = None;
        Stmt::Switch { subject, cases }
    }

    fn communication(&mut self, node: Node<'t>, out: &mut Stmts) {
        if Kind::of(node) != Kind::ReceiveStatement {
            return self.statement(node, out);
        }
        let Some(right) = Field::Right.of(node) else {
            return;
        };
        match Field::Left.of(node) {
            Some(left) => {
                let left = named(left);
                let right = SmallVec::from_slice(&[right]);
                self.bind(node, &left, &right, true, out);
            }
            None => self.effect(Some(right), out),
        }
    }

    /// `c <- x`: the channel holds the value.
    fn send(&mut self, node: Node<'t>, out: &mut Stmts) {
        let parts = named(node);
        let [channel, value] = *parts.as_slice() else {
            return;
        };
        let value = self.expression(value);
        let base = self.expression(channel);
        let target = self.b.expr(Expr::Slice(base), channel);
        self.assign(node, target, value, out);
    }

    fn label(&mut self, node: Node<'t>) -> Option<Sym> {
        let label = node.named_child(0)?;
        Some(self.b.sym(label))
    }

    fn labeled(&mut self, node: Node<'t>, out: &mut Stmts) {
        let label = Field::Label.of(node);
        let name = label.map(|label| self.b.sym(label));
        for child in named(node) {
            if Some(child) != label {
                self.statement_of_kind(child, name, out);
            }
        }
    }
}

/// Whether the last statement of a case says so.
fn falls_through(node: Node<'_>) -> bool {
    let mut at = node;
    for _ in 0..2 {
        let Some(last) = named(at).last().copied() else {
            return false;
        };
        match Kind::of(last) {
            Kind::FallthroughStatement => return true,
            Kind::StatementList => at = last,
            _ => return false,
        }
    }
    false
}
