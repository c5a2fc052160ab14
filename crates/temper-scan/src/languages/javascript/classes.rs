//! Classes: bases, decorators, fields and methods.

use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{
    Block, Bytes, Class, ClassId, ExprId, ExprList, FuncId, Function, FunctionKind, Stmt, StmtId,
};
use crate::symbol::Sym;

/// What a class's body holds.
#[derive(Default)]
struct Members {
    stmts: Vec<StmtId>,
    methods: Vec<FuncId>,
    /// Decorators that stand before the member they belong to.
    pending: Vec<ExprId>,
}

impl<'t> Js<'_, '_, 't> {
    /// Lowers a class declaration or expression.
    pub(super) fn class(&mut self, node: Node<'t>) -> ClassId {
        let name = self
            .part(node, Field::Name)
            .map_or(Sym::EMPTY, |name| self.b.sym(name));
        let mut bases = Vec::new();
        let mut decorators = Vec::new();
        self.children(node, |js, child| match js.kind(child) {
            "class_heritage" => js.heritage(child, &mut bases),
            "decorator" => decorators.extend(js.decorator(child)),
            _ => {}
        });
        if let Some(parent) = node.parent()
            && self.kind(parent) == "export_statement"
        {
            self.children(parent, |js, child| {
                if js.kind(child) == "decorator" {
                    decorators.extend(js.decorator(child));
                }
            });
        }
        let bases = self.b.module.add_exprs(&bases);
        let decorators = self.b.module.add_exprs(&decorators);
        let span = Bytes::of(node);
        let class = self.b.module.add_class(Class {
            name,
            bases,
            decorators,
            body: None,
            methods: Vec::new(),
            span,
        });
        let head = Bytes {
            start: span.start,
            end: span.start,
        };
        let body = self.b.module.add_function(Function {
            name: Sym::EMPTY,
            kind: FunctionKind::ClassBody,
            params: Vec::new(),
            body: Block::default(),
            class: Some(class),
            parent: Some(self.b.function),
            decorators: ExprList::default(),
            returns: None,
            is_static: true,
            is_getter: false,
            takes_class: false,
            span,
            name_span: head,
        });
        let outer = std::mem::replace(&mut self.b.function, body);
        self.members(node, class, body);
        self.b.function = outer;
        class
    }

    fn heritage(&mut self, node: Node<'t>, bases: &mut Vec<ExprId>) {
        self.children(node, |js, child| match js.kind(child) {
            "extends_clause" => {
                let base = js.field(child, Field::Value);
                bases.push(base);
            }
            "implements_clause" => js.children(child, |js, ty| bases.extend(js.ty(ty))),
            _ => {
                let base = js.expression(child);
                bases.push(base);
            }
        });
    }

    fn members(&mut self, node: Node<'t>, class: ClassId, body: FuncId) {
        let mut members = Members::default();
        if let Some(list) = self.part(node, Field::Body) {
            self.children(list, |js, child| {
                js.class_member(child, class, &mut members)
            });
        }
        let block = self.b.module.add_block(&members.stmts);
        self.b.module.function_mut(body).body = block;
        let class = self.b.module.class_mut(class);
        class.body = Some(body);
        class.methods = members.methods;
    }

    fn class_member(&mut self, node: Node<'t>, class: ClassId, members: &mut Members) {
        match self.kind(node) {
            "decorator" => members.pending.extend(self.decorator(node)),
            "method_definition" => {
                let mut decorators = std::mem::take(&mut members.pending);
                let mut is_static = false;
                self.children(node, |js, child| {
                    if js.kind(child) == "decorator" {
                        decorators.extend(js.decorator(child));
                    }
                });
                let name = self.part(node, Field::Name).map(|name| name.start_byte());
                let is_getter = (0..node.child_count())
                    .filter_map(|at| node.child(at))
                    .take_while(|child| Some(child.start_byte()) != name)
                    .any(|child| child.kind() == "get");
                is_static |= node
                    .child(0)
                    .is_some_and(|first| self.kind(first) == "static");
                let function = self.function(node);
                let decorators = self.b.module.add_exprs(&decorators);
                let method = self.b.module.function_mut(function);
                method.class = Some(class);
                method.decorators = decorators;
                method.is_static = is_static;
                method.is_getter = is_getter;
                members.methods.push(function);
            }
            "field_definition" | "public_field_definition" => {
                members.pending.clear();
                members.stmts.extend(self.class_field(node));
            }
            "class_static_block" => {
                let block = self.body(self.part(node, Field::Body));
                members.stmts.push(self.b.stmt(Stmt::Block(block), node));
            }
            _ => members.pending.clear(),
        }
    }

    fn class_field(&mut self, node: Node<'t>) -> Option<StmtId> {
        let name = self
            .part(node, Field::Property)
            .or_else(|| self.part(node, Field::Name))?;
        let sym = self.b.sym(name);
        let target = self.b.expr(crate::ir::Expr::Name(sym), name);
        let ty = self.part(node, Field::Type).and_then(|ty| self.ty(ty));
        let value = self
            .part(node, Field::Value)
            .map(|value| self.expression(value));
        if let Some(value) = value {
            self.called(value, name);
        }
        Some(self.b.stmt(Stmt::Assign { target, ty, value }, node))
    }

    /// What stands behind the `@`.
    pub(super) fn decorator(&mut self, node: Node<'t>) -> Option<ExprId> {
        let inner = Self::only_child(node)?;
        Some(self.expression(inner))
    }
}
