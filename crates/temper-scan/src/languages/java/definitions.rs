//! Methods, constructors, parameters and lambdas.

use tree_sitter::Node;

use super::scopes::{Container, container_of, has_modifier};
use super::{Field, Kind, Lowering, Stmts};
use crate::ir::{
    Block, Bytes, ClassId, Expr, ExprId, ExprList, FuncId, Function, FunctionKind, Param,
    ParamKind, Stmt,
};
use crate::languages::{Nodes, named};
use crate::symbol::Sym;

impl Lowering<'_, '_> {
    /// Lowers the inside of a function, so that functions inside it know their parent.
    pub(super) fn inside<T>(&mut self, function: FuncId, lower: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.builder.function, function);
        let mark = self.open();
        let lowered = lower(self);
        self.close(mark);
        self.builder.function = outer;
        lowered
    }

    /// A function without name, parameters and body.
    pub(super) fn empty_function(&self, kind: FunctionKind, node: Node<'_>) -> Function {
        Function {
            name: Sym::EMPTY,
            kind,
            params: Vec::new(),
            body: Block::default(),
            class: None,
            parent: Some(self.builder.function),
            decorators: ExprList::default(),
            returns: None,
            is_static: true,
            is_getter: false,
            takes_class: false,
            span: Bytes::of(node),
            name_span: Bytes::of(node),
        }
    }

    /// A lambda to be filled.
    pub(super) fn lambda_function(&mut self, node: Node<'_>) -> FuncId {
        let function = self.empty_function(FunctionKind::Lambda, node);
        self.builder.module.add_function(function)
    }

    /// A method or constructor; without a class, a function (a fragment of code may be nothing but a method).
    pub(super) fn method(&mut self, node: Node<'_>, class: Option<ClassId>) -> FuncId {
        let kind = match class {
            Some(_) => FunctionKind::Method {
                receiver_param: false,
            },
            None => FunctionKind::Function,
        };
        let mut function = self.empty_function(kind, node);
        if let Some(name) = Field::Name.of(node) {
            function.name = self.builder.sym(name);
            function.name_span = Bytes::of(name);
        }
        function.class = class;
        function.decorators = self.annotations(node);
        function.is_static = class.is_none() || has_modifier(node, "static");
        if let Some(ty) = Field::Type.of(node) {
            function.returns = self.declared_type(ty);
        }
        let is_static = std::mem::replace(&mut self.is_static, function.is_static);
        let id = self.builder.module.add_function(function);
        let (params, body) = self.inside(id, |l| {
            let params = Field::Parameters.of(node).map(|params| l.params(params));
            (params, Field::Body.of(node).map(|body| l.block(body)))
        });
        self.is_static = is_static;
        let function = self.builder.module.function_mut(id);
        function.params = params.unwrap_or_default();
        function.body = body.unwrap_or_default();
        id
    }

    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let id = self.lambda_function(node);
        let (params, body) = self.inside(id, |l| {
            let params = Field::Parameters.of(node).map(|params| l.params(params));
            let body = Field::Body.of(node).map(|body| match Kind::of(body) {
                Kind::Block => l.block(body),
                _ => {
                    let value = l.expr(body);
                    let stmt = l.builder.stmt(Stmt::Return(Some(value)), body);
                    l.builder.module.add_block(&[stmt])
                }
            });
            (params, body)
        });
        let function = self.builder.module.function_mut(id);
        function.params = params.unwrap_or_default();
        function.body = body.unwrap_or_default();
        self.builder.expr(Expr::Function(id), node)
    }

    /// The parameters of a method, lambda or record.
    pub(super) fn params(&mut self, node: Node<'_>) -> Vec<Param> {
        let nodes = match Kind::of(node) {
            Kind::Identifier => Nodes::from_slice(&[node]),
            _ => named(node),
        };
        let mut params = Vec::with_capacity(nodes.len());
        for child in nodes {
            params.extend(self.param(child));
        }
        params
    }

    fn param(&mut self, node: Node<'_>) -> Option<Param> {
        let mut param = Param {
            name: Sym::EMPTY,
            pattern: None,
            ty: None,
            default: None,
            annotations: ExprList::default(),
            kind: ParamKind::Plain,
            span: Bytes::of(node),
        };
        let mut container = Container::None;
        let name = match Kind::of(node) {
            Kind::Identifier => node,
            Kind::FormalParameter => {
                param.annotations = self.annotations(node);
                if let Some(ty) = Field::Type.of(node) {
                    container = container_of(self.builder.text(ty));
                    param.ty = self.declared_type(ty);
                }
                Field::Name.of(node)?
            }
            Kind::SpreadParameter => {
                param.kind = ParamKind::Rest;
                let declarator = *named(node).last()?;
                Field::Name.of(declarator)?
            }
            _ => return None,
        };
        param.name = self.builder.sym(name);
        self.declare(param.name, container);
        Some(param)
    }

    /// `this.name = name` for the components of a record.
    pub(super) fn keep_components(&mut self, params: &[Param], node: Node<'_>, out: &mut Stmts) {
        for param in params {
            let base = self.builder.expr(Expr::This, node);
            let name = param.name;
            let target = self.builder.expr(Expr::Field { base, name }, node);
            let value = Some(self.builder.expr(Expr::Name(name), node));
            let ty = None;
            out.push(self.builder.stmt(Stmt::Assign { target, ty, value }, node));
        }
    }
}
