//! Statements.

use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{Block, Bytes, Case, Expr, ExprList, Handler, Stmt, StmtId};
use crate::symbol::Sym;

impl<'t> Js<'_, '_, 't> {
    /// Adds what a statement is to `out`: none, one or several.
    pub(super) fn statement(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        let done = self.b_deeper(node, |js| js.statement_of_kind(node, out));
        if done.is_none() {
            let lost = self.b.unknown(&[], node);
            out.push(self.b.stmt(Stmt::Expr(lost), node));
        }
    }

    fn statement_of_kind(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        let stmt = match self.kind(node) {
            "expression_statement" => return self.expression_statement(node, out),
            "lexical_declaration" | "variable_declaration" => {
                return self.children(node, |js, child| js.declarator(child, out));
            }
            "function_declaration" | "generator_function_declaration" => {
                Stmt::Function(self.function(node))
            }
            "class_declaration" | "abstract_class_declaration" => {
                let class = self.class(node);
                Stmt::Class(class)
            }
            "if_statement" => self.if_statement(node),
            "for_statement" => return self.for_statement(node, None, out),
            "for_in_statement" => self.for_in(node, None, out),
            "while_statement" | "do_statement" => self.while_loop(node, None),
            "labeled_statement" => return self.labeled(node, out),
            "break_statement" => Stmt::Break(self.label(node)),
            "continue_statement" => Stmt::Continue(self.label(node)),
            "return_statement" => Stmt::Return(Self::only_child(node).map(|x| self.expression(x))),
            "throw_statement" => Stmt::Throw(Self::only_child(node).map(|x| self.expression(x))),
            "try_statement" => self.try_statement(node),
            "switch_statement" => self.switch(node),
            "statement_block" => Stmt::Block(self.block(node)),
            "with_statement" => Stmt::Block(self.body(self.part(node, Field::Body))),
            "import_statement" => return self.import(node, out),
            "export_statement" => return self.export(node, out),
            "enum_declaration" => self.enumeration(node),
            "internal_module" | "module" => Stmt::Block(self.body(self.part(node, Field::Body))),
            "empty_statement"
            | "debugger_statement"
            | "interface_declaration"
            | "comment"
            | "type_alias_declaration"
            | "ambient_declaration"
            | "function_signature"
            | "hash_bang_line"
            | "import_alias"
            | "statement_identifier"
            | "else_clause" => return,
            _ => Stmt::Expr(self.expression(node)),
        };
        out.push(self.b.stmt(stmt, node));
    }

    fn expression_statement(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        let Some(inner) = Self::only_child(node) else {
            return;
        };
        match self.kind(inner) {
            "assignment_expression" | "augmented_assignment_expression" => {
                let (target, value) = self.assignment(inner);
                let stmt = Stmt::Assign {
                    target,
                    ty: None,
                    value: Some(value),
                };
                out.push(self.b.stmt(stmt, node));
            }
            "sequence_expression" => self.children(inner, |js, part| {
                let part = js.expression(part);
                out.push(js.b.stmt(Stmt::Expr(part), node));
            }),
            _ => {
                let value = self.expression(inner);
                out.push(self.b.stmt(Stmt::Expr(value), node));
                if self.never_returns(inner) {
                    out.push(self.b.stmt(Stmt::Throw(None), node));
                }
            }
        }
    }

    /// Whether a call ends the process.
    fn never_returns(&self, node: Node<'t>) -> bool {
        self.kind(node) == "call_expression"
            && self
                .part(node, Field::Function)
                .is_some_and(|callee| self.b.text(callee) == "process.exit")
    }

    fn declarator(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        let Some(name) = self.part(node, Field::Name) else {
            return;
        };
        let value = self.part(node, Field::Value);
        if let Some(value) = value
            && self.required(name, value, out)
        {
            return;
        }
        let ty = self.part(node, Field::Type).and_then(|ty| self.ty(ty));
        let value = value.map(|value| self.expression(value));
        if let Some(value) = value {
            self.called(value, name);
        }
        self.declared(name, out);
        let target = self.target(name);
        out.push(self.b.stmt(Stmt::Assign { target, ty, value }, node));
    }

    fn if_statement(&mut self, node: Node<'t>) -> Stmt {
        let cond = self.field(node, Field::Condition);
        let then = self.body(self.part(node, Field::Consequence));
        let other = self
            .part(node, Field::Alternative)
            .and_then(Self::only_child);
        Stmt::If {
            cond,
            then,
            other: self.body(other),
        }
    }

    fn for_statement(&mut self, node: Node<'t>, label: Option<Sym>, out: &mut Vec<StmtId>) {
        if let Some(first) = self.part(node, Field::Initializer) {
            match self.kind(first) {
                "lexical_declaration" | "variable_declaration" => self.statement(first, out),
                "empty_statement" | ";" => {}
                _ => self.effect(first, out),
            }
        }
        let cond = self
            .part(node, Field::Condition)
            .filter(|&cond| cond.is_named() && self.kind(cond) != "empty_statement")
            .map(|cond| self.condition(cond));
        let body = self.body(self.part(node, Field::Body));
        let mut step = Vec::new();
        if let Some(increment) = self.part(node, Field::Increment) {
            self.effect(increment, &mut step);
        }
        let step = self.b.module.add_block(&step);
        let stmt = Stmt::Loop {
            each: None,
            cond,
            body,
            step,
            other: Block::default(),
            test_after: false,
            label,
        };
        out.push(self.b.stmt(stmt, node));
    }

    /// A condition of a `for`: some grammars wrap it in a statement.
    fn condition(&mut self, node: Node<'t>) -> crate::ir::ExprId {
        match self.kind(node) {
            "expression_statement" => match Self::only_child(node) {
                Some(inner) => self.expression(inner),
                None => self.b.unknown(&[], node),
            },
            _ => self.expression(node),
        }
    }

    /// An expression for its effect.
    fn effect(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        if self.kind(node) == "expression_statement" {
            return self.expression_statement(node, out);
        }
        let value = self.expression(node);
        out.push(self.b.stmt(Stmt::Expr(value), node));
    }

    fn for_in(&mut self, node: Node<'t>, label: Option<Sym>, out: &mut Vec<StmtId>) -> Stmt {
        let over = self.field(node, Field::Right);
        let target = match self.part(node, Field::Left) {
            Some(left) => {
                if self.part(node, Field::Kind).is_some() {
                    self.declared(left, out);
                }
                self.target(left)
            }
            None => self.b.unknown(&[], node),
        };
        Stmt::Loop {
            each: Some((target, over)),
            cond: None,
            body: self.body(self.part(node, Field::Body)),
            step: Block::default(),
            other: Block::default(),
            test_after: false,
            label,
        }
    }

    fn while_loop(&mut self, node: Node<'t>, label: Option<Sym>) -> Stmt {
        Stmt::Loop {
            each: None,
            cond: Some(self.field(node, Field::Condition)),
            body: self.body(self.part(node, Field::Body)),
            step: Block::default(),
            other: Block::default(),
            test_after: self.kind(node) == "do_statement",
            label,
        }
    }

    fn labeled(&mut self, node: Node<'t>, out: &mut Vec<StmtId>) {
        let label = self.label(node);
        let Some(body) = self.part(node, Field::Body) else {
            return;
        };
        let stmt = match self.kind(body) {
            "for_statement" => return self.for_statement(body, label, out),
            "for_in_statement" => self.for_in(body, label, out),
            "while_statement" | "do_statement" => self.while_loop(body, label),
            _ => return self.statement(body, out),
        };
        out.push(self.b.stmt(stmt, body));
    }

    fn label(&mut self, node: Node<'t>) -> Option<Sym> {
        let label = self.part(node, Field::Label)?;
        Some(self.b.sym(label))
    }

    fn try_statement(&mut self, node: Node<'t>) -> Stmt {
        let body = self.body(self.part(node, Field::Body));
        let handlers = match self.part(node, Field::Handler) {
            Some(handler) => vec![self.catch(handler)],
            None => Vec::new(),
        };
        let finally = self
            .part(node, Field::Finalizer)
            .and_then(|finalizer| self.part(finalizer, Field::Body));
        Stmt::Try {
            body,
            handlers,
            other: Block::default(),
            finally: self.body(finally),
        }
    }

    fn catch(&mut self, node: Node<'t>) -> Handler {
        let parameter = self.part(node, Field::Parameter);
        let name = parameter
            .filter(|&parameter| self.kind(parameter) == "identifier")
            .map(|parameter| self.b.sym(parameter));
        Handler {
            types: ExprList::default(),
            name,
            span: Bytes::of(parameter.unwrap_or(node)),
            body: self.body(self.part(node, Field::Body)),
        }
    }

    fn switch(&mut self, node: Node<'t>) -> Stmt {
        let subject = Some(self.field(node, Field::Value));
        let mut cases = Vec::new();
        if let Some(body) = self.part(node, Field::Body) {
            self.children(body, |js, case| {
                let case = js.case(case);
                cases.push(case);
            });
        }
        Stmt::Switch { subject, cases }
    }

    fn case(&mut self, node: Node<'t>) -> Case {
        let value = self.part(node, Field::Value);
        let values = match value {
            Some(value) => {
                let value = self.expression(value);
                self.b.module.add_exprs(&[value])
            }
            None => ExprList::default(),
        };
        let mut stmts = Vec::new();
        self.children(node, |js, child| {
            if Some(child) != value {
                js.statement(child, &mut stmts);
            }
        });
        Case {
            values,
            guard: None,
            body: self.b.module.add_block(&stmts),
            falls_through: true,
        }
    }

    /// `enum E { A = "a" }` is an object of its members.
    fn enumeration(&mut self, node: Node<'t>) -> Stmt {
        let mut entries = Vec::new();
        if let Some(body) = self.part(node, Field::Body) {
            self.children(body, |js, member| {
                let name = js.part(member, Field::Name).unwrap_or(member);
                entries.push(js.key(name));
                let value = match js.part(member, Field::Value) {
                    Some(value) => js.expression(value),
                    None => js.b.expr(Expr::Number, member),
                };
                entries.push(value);
            });
        }
        let entries = self.b.module.add_exprs(&entries);
        let value = Some(self.b.expr(Expr::Map(entries), node));
        let name = self.part(node, Field::Name).unwrap_or(node);
        let target = self.target(name);
        Stmt::Assign {
            target,
            ty: None,
            value,
        }
    }
}
