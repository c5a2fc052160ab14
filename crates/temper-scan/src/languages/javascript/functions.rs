//! Functions, arrow functions and methods, with their parameters.

use tree_sitter::Node;

use super::{Field, Js};
use crate::ir::{
    Block, Bytes, Expr, ExprId, ExprList, FuncId, Function, FunctionKind, Param, ParamKind, Stmt,
    StmtId,
};
use crate::symbol::Sym;

impl<'t> Js<'_, '_, 't> {
    /// Lowers a function of any form.
    pub(super) fn function(&mut self, node: Node<'t>) -> FuncId {
        let name_node = self.part(node, Field::Name);
        let name = name_node.map_or(Sym::EMPTY, |name| self.b.sym(name));
        let kind = match self.kind(node) {
            "method_definition" => FunctionKind::Method {
                receiver_param: false,
            },
            "function_declaration" | "generator_function_declaration" => FunctionKind::Function,
            _ => FunctionKind::Lambda,
        };
        let span = Bytes::of(node);
        let head = Bytes {
            start: span.start,
            end: span.start,
        };
        let function = self.b.module.add_function(Function {
            name,
            kind,
            params: Vec::new(),
            body: Block::default(),
            class: None,
            parent: Some(self.b.function),
            decorators: ExprList::default(),
            returns: None,
            is_static: false,
            is_getter: false,
            takes_class: false,
            span,
            name_span: name_node.map_or(head, Bytes::of),
        });
        let outer = std::mem::replace(&mut self.b.function, function);
        self.function_parts(node, function);
        self.b.function = outer;
        function
    }

    /// A function without a name of its own is called as what it is given to.
    pub(super) fn called(&mut self, value: ExprId, name: Node<'t>) {
        let Expr::Function(function) = self.b.module.expr(value) else {
            return;
        };
        let name = match self.kind(name) {
            "member_expression" => self.part(name, Field::Property),
            "identifier" | "property_identifier" | "private_property_identifier" => Some(name),
            _ => None,
        };
        if let Some(name) = name
            && self.b.module.function_mut(function).name == Sym::EMPTY
        {
            let sym = self.b.sym(name);
            self.b.module.function_mut(function).name = sym;
        }
    }

    fn function_parts(&mut self, node: Node<'t>, function: FuncId) {
        let mut params = Vec::new();
        let mut fields = Vec::new();
        if let Some(list) = self.part(node, Field::Parameters) {
            self.children(list, |js, child| {
                let param = js.param(child);
                if is_field(child) {
                    fields.push((param.name, child));
                }
                params.push(param);
            });
        } else if let Some(single) = self.part(node, Field::Parameter) {
            params.push(self.param(single));
        }
        let returns = self
            .part(node, Field::ReturnType)
            .and_then(|ty| self.ty(ty));
        let body = match self.part(node, Field::Body) {
            Some(body) if self.kind(body) == "statement_block" => self.function_body(body, &fields),
            Some(value) => {
                let value_id = self.expression(value);
                let stmt = self.b.stmt(Stmt::Return(Some(value_id)), value);
                self.b.module.add_block(&[stmt])
            }
            None => Block::default(),
        };
        let function = self.b.module.function_mut(function);
        function.params = params;
        function.returns = returns;
        function.body = body;
    }

    fn function_body(&mut self, body: Node<'t>, fields: &[(Sym, Node<'t>)]) -> Block {
        let block = self.body(Some(body));
        if fields.is_empty() {
            return block;
        }
        let mut stmts: Vec<StmtId> = Vec::new();
        for &(name, node) in fields {
            let this = self.b.expr(Expr::This, node);
            let target = self.b.expr(Expr::Field { base: this, name }, node);
            let value = Some(self.b.expr(Expr::Name(name), node));
            let stmt = Stmt::Assign {
                target,
                ty: None,
                value,
            };
            stmts.push(self.b.stmt(stmt, node));
        }
        stmts.extend_from_slice(self.b.module.block(block));
        self.b.module.add_block(&stmts)
    }

    fn param(&mut self, node: Node<'t>) -> Param {
        let mut param = Param {
            name: Sym::EMPTY,
            pattern: None,
            ty: None,
            default: None,
            annotations: ExprList::default(),
            kind: ParamKind::Plain,
            span: Bytes::of(node),
        };
        match self.kind(node) {
            "required_parameter" | "optional_parameter" => {
                let mut annotations = Vec::new();
                self.children(node, |js, child| {
                    if js.kind(child) == "decorator" {
                        annotations.extend(js.decorator(child));
                    }
                });
                param.annotations = self.b.module.add_exprs(&annotations);
                param.ty = self.part(node, Field::Type).and_then(|ty| self.ty(ty));
                param.default = self
                    .part(node, Field::Value)
                    .map(|value| self.expression(value));
                let pattern = self
                    .part(node, Field::Pattern)
                    .or_else(|| self.part(node, Field::Name));
                if let Some(pattern) = pattern {
                    self.param_pattern(pattern, &mut param);
                }
            }
            "assignment_pattern" => {
                param.default = Some(self.field(node, Field::Right));
                if let Some(left) = self.part(node, Field::Left) {
                    self.param_pattern(left, &mut param);
                }
            }
            _ => self.param_pattern(node, &mut param),
        }
        param
    }

    fn param_pattern(&mut self, node: Node<'t>, param: &mut Param) {
        match self.kind(node) {
            "identifier" => param.name = self.b.sym(node),
            "rest_pattern" => {
                param.kind = ParamKind::Rest;
                if let Some(inner) = Self::only_child(node) {
                    self.param_pattern(inner, param);
                }
            }
            "this" => {}
            _ => param.pattern = Some(self.target(node)),
        }
    }
}

/// Whether a constructor's parameter declares a field: `constructor(private users: Users)`, with decorators before it or not.
fn is_field(node: Node<'_>) -> bool {
    let mut children = (0..node.child_count()).filter_map(|at| node.child(at));
    node.kind() == "required_parameter"
        && children
            .find(|child| child.kind() != "decorator")
            .is_some_and(|first| matches!(first.kind(), "accessibility_modifier" | "readonly"))
}
