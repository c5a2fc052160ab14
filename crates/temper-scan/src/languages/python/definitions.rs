//! Functions, lambdas and classes of Python.

use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Kind, Stmts};
use crate::ir::{
    Block, Bytes, Class, ClassId, Expr, ExprId, ExprList, FuncId, Function, FunctionKind, Param,
    ParamKind, Stmt,
};
use crate::languages::{Builder, named};
use crate::symbol::Sym;

impl Builder<'_> {
    pub(super) fn decorated_definition(&mut self, node: Node<'_>, out: &mut Stmts) {
        let mut decorators: SmallVec<[ExprId; 4]> = SmallVec::new();
        for child in named(node) {
            if Kind::of(child) == Kind::Decorator
                && let Some(&inner) = named(child).first()
            {
                decorators.push(self.python_expr(inner));
            }
        }
        let Some(definition) = Field::Definition.of(node) else {
            return;
        };
        match Kind::of(definition) {
            Kind::ClassDefinition => self.class_definition(definition, &decorators, out),
            _ => self.function_definition(definition, &decorators, out),
        }
    }

    pub(super) fn function_definition(
        &mut self,
        node: Node<'_>,
        decorators: &[ExprId],
        out: &mut Stmts,
    ) {
        let function = self.python_function(node, decorators, None);
        out.push(self.stmt(Stmt::Function(function), node));
    }

    fn python_function(
        &mut self,
        node: Node<'_>,
        decorators: &[ExprId],
        class: Option<ClassId>,
    ) -> FuncId {
        let name_node = Field::Name.of(node);
        let decorated = |words: &[&str]| {
            decorators.iter().any(|&decorator| {
                matches!(self.module.expr(decorator),
                    Expr::Name(name) | Expr::Field { name, .. }
                        if words.contains(&self.symbols.text(name)))
            })
        };
        let is_static = decorated(&["staticmethod"]);
        let is_getter = decorated(&["property", "cached_property"]);
        let takes_class = decorated(&["classmethod"]);
        let kind = match class {
            Some(_) => FunctionKind::Method {
                receiver_param: !is_static,
            },
            None => FunctionKind::Function,
        };
        let function = Function {
            name: name_node.map_or(Sym::EMPTY, |name| self.sym(name)),
            kind,
            params: Vec::new(),
            body: Block::default(),
            class,
            parent: Some(self.function),
            decorators: self.module.add_exprs(decorators),
            returns: Field::ReturnType.of(node).map(|ty| self.python_expr(ty)),
            is_static,
            is_getter,
            takes_class,
            span: Bytes::of(node),
            name_span: Bytes::of(name_node.unwrap_or(node)),
        };
        let id = self.module.add_function(function);
        let params = Field::Parameters.of(node).map(|params| self.params(params));
        let body = Field::Body.of(node);
        let body = self.inside(id, |b| body.map(|body| b.python_block(body)));
        let function = self.module.function_mut(id);
        function.params = params.unwrap_or_default();
        function.body = body.unwrap_or_default();
        id
    }

    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let function = Function {
            name: Sym::EMPTY,
            kind: FunctionKind::Lambda,
            params: Vec::new(),
            body: Block::default(),
            class: None,
            parent: Some(self.function),
            decorators: ExprList::default(),
            returns: None,
            is_static: true,
            is_getter: false,
            takes_class: false,
            span: Bytes::of(node),
            name_span: Bytes::of(node),
        };
        let id = self.module.add_function(function);
        let params = Field::Parameters.of(node).map(|params| self.params(params));
        let body = Field::Body.of(node).map(|body| {
            self.inside(id, |b| {
                let value = b.python_expr(body);
                let stmt = b.stmt(Stmt::Return(Some(value)), body);
                b.module.add_block(&[stmt])
            })
        });
        let function = self.module.function_mut(id);
        function.params = params.unwrap_or_default();
        function.body = body.unwrap_or_default();
        self.expr(Expr::Function(id), node)
    }

    fn params(&mut self, node: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        let mut named_only = false;
        for child in named(node) {
            if Kind::of(child) == Kind::KeywordSeparator {
                named_only = true;
            } else if let Some(mut param) = self.param(child) {
                match param.kind {
                    ParamKind::Plain if named_only => param.kind = ParamKind::NamedOnly,
                    ParamKind::Rest => named_only = true,
                    _ => {}
                }
                params.push(param);
            }
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
        let name = match Kind::of(node) {
            Kind::Identifier | Kind::ListSplatPattern | Kind::DictionarySplatPattern => node,
            Kind::TypedParameter => *named(node).first()?,
            Kind::DefaultParameter | Kind::TypedDefaultParameter => Field::Name.of(node)?,
            _ => return None,
        };
        param.ty = Field::Type.of(node).map(|ty| self.python_expr(ty));
        param.default = Field::Value.of(node).map(|value| self.python_expr(value));
        let name = match Kind::of(name) {
            Kind::ListSplatPattern => {
                param.kind = ParamKind::Rest;
                *named(name).first()?
            }
            Kind::DictionarySplatPattern => {
                param.kind = ParamKind::RestNamed;
                *named(name).first()?
            }
            _ => name,
        };
        if Kind::of(name) == Kind::Identifier {
            param.name = self.sym(name);
        } else {
            param.pattern = Some(self.python_expr(name));
        }
        Some(param)
    }

    pub(super) fn class_definition(
        &mut self,
        node: Node<'_>,
        decorators: &[ExprId],
        out: &mut Stmts,
    ) {
        let name_node = Field::Name.of(node);
        let mut bases: SmallVec<[ExprId; 4]> = SmallVec::new();
        if let Some(list) = Field::Superclasses.of(node) {
            for base in named(list) {
                if Kind::of(base) != Kind::KeywordArgument {
                    bases.push(self.python_expr(base));
                }
            }
        }
        let class = Class {
            name: name_node.map_or(Sym::EMPTY, |name| self.sym(name)),
            bases: self.module.add_exprs(&bases),
            decorators: self.module.add_exprs(decorators),
            body: None,
            methods: Vec::new(),
            span: Bytes::of(node),
        };
        let class = self.module.add_class(class);
        if let Some(body) = Field::Body.of(node) {
            self.class_body(class, body);
        }
        out.push(self.stmt(Stmt::Class(class), node));
    }

    fn class_body(&mut self, class: ClassId, body: Node<'_>) {
        let function = Function {
            name: Sym::EMPTY,
            kind: FunctionKind::ClassBody,
            params: Vec::new(),
            body: Block::default(),
            class: Some(class),
            parent: Some(self.function),
            decorators: ExprList::default(),
            returns: None,
            is_static: true,
            is_getter: false,
            takes_class: false,
            span: Bytes::of(body),
            name_span: Bytes::of(body),
        };
        let id = self.module.add_function(function);
        let mut methods = Vec::new();
        let block = self.inside(id, |b| {
            let mut stmts = Stmts::new();
            for child in named(body) {
                b.member(class, child, &mut methods, &mut stmts);
            }
            b.module.add_block(&stmts)
        });
        self.module.function_mut(id).body = block;
        let class = self.module.class_mut(class);
        class.body = Some(id);
        class.methods = methods;
    }

    fn member(
        &mut self,
        class: ClassId,
        node: Node<'_>,
        methods: &mut Vec<FuncId>,
        out: &mut Stmts,
    ) {
        let mut decorators: SmallVec<[ExprId; 4]> = SmallVec::new();
        let definition = match Kind::of(node) {
            Kind::DecoratedDefinition => Field::Definition.of(node),
            Kind::FunctionDefinition => Some(node),
            _ => None,
        };
        match definition {
            Some(method) if Kind::of(method) == Kind::FunctionDefinition => {
                for child in named(node) {
                    if Kind::of(child) == Kind::Decorator
                        && let Some(&inner) = named(child).first()
                    {
                        decorators.push(self.python_expr(inner));
                    }
                }
                let method = self.deeper(node, |b| {
                    b.python_function(method, &decorators, Some(class))
                });
                methods.extend(method);
            }
            _ => self.python_stmt(node, out),
        }
    }
}
