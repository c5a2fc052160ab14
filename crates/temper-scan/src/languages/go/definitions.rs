//! Functions, methods and function literals.

use rustc_hash::FxHashSet;
use smallvec::SmallVec;
use tree_sitter::Node;

use super::{Field, Go, Kind, Stmts};
use crate::ir::{
    Block, Bytes, Expr, ExprId, FuncId, Function, FunctionKind, Param, ParamKind, Stmt,
};
use crate::languages::named;
use crate::symbol::Sym;

impl<'t> Go<'_, '_, 't> {
    /// `func f(…)`.
    pub(super) fn function_declaration(&mut self, node: Node<'t>, out: &mut Stmts) {
        let function = self.function(node, FunctionKind::Function, None);
        out.push(self.b.stmt(Stmt::Function(function), node));
    }

    /// `func (r *T) f(…)`: it is called through a value of its type only, so that no name is bound.
    pub(super) fn method_declaration(&mut self, node: Node<'t>) {
        let receiver = Field::Receiver.of(node);
        let kind = FunctionKind::Method {
            receiver_param: true,
        };
        let method = self.function(node, kind, receiver);
        let ty = receiver
            .and_then(|list| named(list).first().copied())
            .and_then(|parameter| Field::Type.of(parameter));
        if let Some(name) = ty.and_then(|ty| self.type_name(ty)) {
            self.methods.push((name, method));
        }
    }

    pub(super) fn func_literal(&mut self, node: Node<'t>) -> ExprId {
        let function = self.function(node, FunctionKind::Lambda, None);
        self.b.expr(Expr::Function(function), node)
    }

    fn function(
        &mut self,
        node: Node<'t>,
        kind: FunctionKind,
        receiver: Option<Node<'t>>,
    ) -> FuncId {
        let name = Field::Name.of(node);
        let mut params = Vec::new();
        if let Some(receiver) = receiver {
            self.params(receiver, &mut params);
            params.truncate(1);
        }
        if let Some(list) = Field::Parameters.of(node) {
            self.params(list, &mut params);
        }
        let (returns, results) = self.results_of(node);
        let name_sym = name.map_or(Sym::EMPTY, |name| self.b.sym(name));
        let scope: FxHashSet<Sym> = params
            .iter()
            .map(|param| param.name)
            .chain(results.iter().copied())
            .collect();
        let function = self.b.module.add_function(Function {
            name: name_sym,
            kind,
            params,
            body: Block::default(),
            class: None,
            parent: Some(self.b.function),
            decorators: Self::none(),
            returns,
            is_static: false,
            is_getter: false,
            takes_class: false,
            span: Bytes::of(node),
            name_span: name.map_or_else(|| Self::head(node), Bytes::of),
        });
        let body = Field::Body.of(node);
        let outer = std::mem::replace(&mut self.b.function, function);
        let results = std::mem::replace(&mut self.results, results);
        self.enter_function(scope.iter().copied());
        self.scopes.push(scope);
        let block = self.function_body(node, body);
        self.scopes.pop();
        self.leave_function();
        self.results = results;
        self.b.function = outer;
        self.b.module.function_mut(function).body = block;
        function
    }

    fn function_body(&mut self, node: Node<'t>, body: Option<Node<'t>>) -> Block {
        let mut stmts = Stmts::new();
        for name in self.results.clone() {
            stmts.push(self.b.stmt(Stmt::Local(name), node));
        }
        if let Some(body) = body {
            self.statements(body, &mut stmts);
        }
        self.b.module.add_block(&stmts)
    }

    /// The declared type of the first result, and the results' names.
    fn results_of(&mut self, node: Node<'t>) -> (Option<ExprId>, SmallVec<[Sym; 4]>) {
        let mut names = SmallVec::new();
        let Some(result) = Field::Result.of(node) else {
            return (None, names);
        };
        if result.kind() != "parameter_list" {
            return (self.ty(result), names);
        }
        let declarations = named(result);
        for &declaration in &declarations {
            for part in named(declaration) {
                if Kind::of(part) == Kind::Identifier {
                    names.push(self.b.sym(part));
                }
            }
        }
        let first = declarations
            .first()
            .and_then(|first| Field::Type.of(*first));
        (first.and_then(|ty| self.ty(ty)), names)
    }

    fn params(&mut self, list: Node<'t>, out: &mut Vec<Param>) {
        for declaration in named(list) {
            let kind = match Kind::of(declaration) {
                Kind::VariadicParameter => ParamKind::Rest,
                Kind::ParameterDeclaration => ParamKind::Plain,
                _ => continue,
            };
            let ty = Field::Type.of(declaration).and_then(|ty| self.ty(ty));
            let before = out.len();
            for part in named(declaration) {
                if Kind::of(part) == Kind::Identifier {
                    let name = self.b.sym(part);
                    out.push(Self::param(name, ty, kind, part));
                }
            }
            if out.len() == before {
                out.push(Self::param(Sym::EMPTY, ty, kind, declaration));
            }
        }
    }

    fn param(name: Sym, ty: Option<ExprId>, kind: ParamKind, node: Node<'t>) -> Param {
        Param {
            name,
            pattern: None,
            ty,
            default: None,
            annotations: Self::none(),
            kind,
            span: Bytes::of(node),
        }
    }
}
